/** Marking work done on the command line: which work a code means, when it was done, and why not. */
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { done } from '../../src/cli/done.ts';
import { link } from '../../src/cli/link.ts';
import { links } from '../../src/cli/links.ts';
import { deskWithPlan } from '../fixtures/commands.ts';

const NOW = '2021-06-03T10:00:00+07:00';

describe('done', () => {
  it('means the office’s own line, its earliest open occurrence, and says what has no deadline', async () => {
    const place = await deskWithPlan(NOW);
    const finish = (code: string, office: string, ...more: string[]) =>
      place.json(done, code, '--office', office, ...more);
    expect(await finish('I.4', 'noi-vu', '--at', '2021-05-01')).toMatchObject({ task: 'I.4a', status: 'done' });
    expect(await finish('iv 8', 'noi-vu')).toMatchObject({ task: 'IV.8/1', status: 'done-late' });
    expect(await finish('IV.8', 'noi-vu')).toMatchObject({ task: 'IV.8/2', status: 'done' });
    expect(await finish('bcq1', 'xa-thuan', '--at', '2021-03-04T23:59')).toMatchObject({
      task: 'BC.Q1',
      status: 'done',
    });
    expect(await finish('bc.q1', 'xa-huc', '--at', '2021-03-05')).toMatchObject({ status: 'done-late' });
    const words = async (code: string, office: string) => (await place.run(done, [code, '--office', office])).printed;
    expect(await words('III.6', 'van-phong')).toEqual([expect.stringContaining('việc thường xuyên')]);
    expect(await words('II.6', 'tu-phap')).toEqual([expect.stringContaining('chỉ làm khi có yêu cầu')]);
    expect(await words('II.1', 'tu-phap')).toEqual([expect.stringContaining('chưa có thời hạn')]);
    expect(await words('VII.2', 'van-phong')).toEqual([expect.stringContaining('Thời hạn 31/12/2020')]);
  });

  /** Nothing of it is kept, so that one register serves them all. */
  const REFUSED: readonly (readonly [string, string, readonly string[], string])[] = [
    ['I.99', 'noi-vu', [], 'lĩnh vực I có 10 việc (I.1 – I.10)'],
    ['VIII.1', 'noi-vu', [], 'không có lĩnh vực VIII'],
    ['BC.X', 'noi-vu', [], 'hiện có: BC.KH, BC.Q1'],
    ['IV.8/3', 'noi-vu', [], 'không có lần 3'],
    ['IV.8', 'xa-thuan', [], 'không do UBND xã Thuận chủ trì; chủ trì là noi-vu'],
    ['I.9', 'noi-vu', [], 'chưa có cơ quan chủ trì'],
    ['2020:I.1', 'noi-vu', [], 'không có kế hoạch khóa "2020"; hiện có: 2021'],
    ['việc gì đó', 'noi-vu', [], 'không phải mã việc'],
    ['I.1', 'noi-vuu', [], 'Gần nhất: noi-vu (Phòng Nội vụ); '],
    ['I.1', 'noi-vu', ['--at', '2021-06-04'], 'chưa đến'],
    ['I.1', 'noi-vu', ['--at', '2021-06-03T10:01'], 'chưa đến'],
    ['I.1', 'noi-vu', ['--at', '03/06/2021'], 'thời điểm không hợp lệ'],
  ];

  it('refuses what cannot be meant, and says what there is', async () => {
    const place = await deskWithPlan(NOW);
    for (const [code, office, more, text] of REFUSED) {
      await expect(place.run(done, [code, '--office', office, ...more]), `${code} ${office}`).rejects.toThrow(text);
    }
  });
});

describe('links and questions', () => {
  it('links nothing where one office of the list is unknown', async () => {
    const place = await deskWithPlan(NOW);
    const lines = ['telegram:-1 tu-phap', 'telegram:-2 tu-phapp'];
    await expect(place.run(link, ['-'], lines)).rejects.toThrow('Gần nhất: tu-phap (Phòng Tư pháp); ');
    expect((await place.run(links, ['--json'])).printed).toEqual(['[]']);
  });

  it('names the nearest offices in a question too', async () =>
    expect((await deskWithPlan(NOW)).run(ask, ['việc quá hạn', '--office', 'xa-thuann'])).rejects.toThrow(
      'xa-thuan (',
    ));
});
