/** Questions to the real register: the answer's first line, its list and its items agree; what does not exist is asked back. */
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { done } from '../../src/cli/done.ts';
import { deskWithPlan } from '../fixtures/commands.ts';

const NOW = '2021-06-03T10:00:00+07:00';
interface Answer {
  readonly understood: string;
  readonly query: object | null;
  readonly items: readonly { readonly task: string; readonly office: string | null; readonly status: string }[];
  readonly count: number;
  readonly text: string;
}

async function register() {
  const place = await deskWithPlan(NOW);
  for (const [code, office, at] of DONE) await place.json(done, code, '--office', office, '--at', at);
  const answer = async (question: string, ...more: string[]) =>
    (await place.json(ask, question, ...more)) as unknown as Answer;
  const owed = async (question: string, ...more: string[]) =>
    (await answer(question, ...more)).items.map(({ task, office }) => `${task} ${office}`);
  return { answer, owed };
}

const DONE = [
  ['BC.Q1', 'xa-thuan', '2021-03-03'],
  ['BC.Q1', 'xa-lia', '2021-03-09'],
  ['I.2', 'xa-thuan', '2021-02-20'],
] as const;

const ANSWERS = [
  ['xã nào nộp báo cáo quý I trễ', 'Đơn vị đã gửi quá hạn BC.Q1 · UBND cấp xã · đến thứ Năm 03/6: 1 đơn vị', 1],
  ['còn mấy xã chưa nộp báo cáo quý I', 'Đơn vị chưa gửi BC.Q1 · UBND cấp xã · đến thứ Năm 03/6: 19 đơn vị', 19],
  ['quá hạn trừ các phòng, ban và xã Húc', 'Việc quá hạn · các đơn vị trừ ', 79],
  ['việc nào về một cửa', 'Việc · về "một cửa" · đến thứ Năm 03/6: 39 việc', 39],
  ['việc về thanh tra công vụ', 'Việc · về "thanh tra, công vụ" · đến thứ Năm 03/6: 1 việc', 1],
  [
    'xã nào nhiều việc quá hạn nhất',
    'Xếp hạng đơn vị theo việc quá hạn · UBND cấp xã · đến thứ Năm 03/6: 21 đơn vị',
    81,
  ],
  ['tỷ lệ nộp báo cáo quý I của các xã', 'Tỷ lệ hoàn thành báo cáo · UBND cấp xã · BC.Q1 · đến thứ Năm 03/6', 21],
] as const;

describe('an answer', () => {
  it('says how it was understood, and its numbers agree', async () => {
    const { answer } = await register();
    for (const [question, heading, count] of ANSWERS) {
      const { items, count: told, text, understood } = await answer(question);
      expect(text.split('\n')[0]?.startsWith(heading)).toBe(true);
      expect(heading.startsWith(understood) || understood.startsWith(heading)).toBe(true);
      expect([items.length, told]).toEqual([count, count]);
    }
  });

  it('finds a title’s words in the order in which they stand there, in digits or in words', async () => {
    const { owed } = await register();
    expect(await owed('chữ ký số ai làm')).toEqual(['VII.3 van-phong', 'VII.3 van-hoa-thong-tin']);
    expect(await owed('chu ky so ai lam')).toEqual(['VII.3 van-phong', 'VII.3 van-hoa-thong-tin']);
    expect(await owed('phần mềm 1 cửa điện tử')).toEqual(['VII.9 van-phong', 'VII.7 van-phong']);
    expect(await owed('ai phụ trách niêm yết công khai thủ tục hành chính')).toHaveLength(35);
  });

  it('is an office’s own in its chat, but for who owes a report and what one task is', async () => {
    const { owed } = await register();
    expect(await owed('báo cáo 6 tháng hạn ngày nào', '--office', 'xa-lia')).toEqual(['BC.6T xa-lia']);
    expect(await owed('ai chưa nộp báo cáo 6 tháng', '--office', 'xa-lia')).toHaveLength(35);
    expect(await owed('tinh giản biên chế do ai chủ trì', '--office', 'xa-lia')).toHaveLength(3);
  });
});

const ASKED_BACK = [
  ['báo cáo quý II bao giờ nộp', 'Không tìm thấy báo cáo mã BC.Q2; hiện có: BC.KH, BC.Q1, BC.6T, BC.Q3, BC.NAM.'],
  ['IV.15 ai làm', 'Không tìm thấy việc mã IV.15; lĩnh vực IV có 10 việc (IV.1 – IV.10).'],
  ['IV.8/3 hạn khi nào', 'IV.8 có 2 lần (IV.8/1 – IV.8/2), không có lần 3.'],
  ['Húc quá hạn gì', '"Húc" không có trong danh sách đơn vị của kế hoạch.'],
  ['lĩnh vực y tế có việc gì', 'Kế hoạch không có lĩnh vực "y tế".'],
] as const;

it('asks back what the register does not have', async () => {
  const { answer } = await register();
  for (const [question, text] of ASKED_BACK) {
    const asked = await answer(question);
    expect(asked).toMatchObject({ query: null, items: [], count: 0 });
    expect(asked.text.startsWith(text)).toBe(true);
  }
});
