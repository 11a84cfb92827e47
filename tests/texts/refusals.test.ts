/** What is wrong, then what to do. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Message } from '../../src/texts/message.ts';
import * as refusals from '../../src/texts/refusals.ts';
import { refusedChange } from '../../src/texts/refused-changes.ts';
import { offTopic, smallTalk } from '../../src/texts/small-talk.ts';
import { unclear } from '../../src/texts/unclear.ts';
import { unknown } from '../../src/texts/unknown.ts';
import { usage } from '../../src/texts/usage.ts';
import {
  cancelled,
  confirmAll,
  proposal,
  proposed,
  replaceOrAdd,
  whichLine,
  whichOffice,
  whichWork,
} from '../../src/texts/which-one.ts';
import { assignment, doneOn, MONDAY, offered, shown } from './sample.ts';

const one = (message: Message) => shown(message).join('\n');

describe('not allowed', () => {
  it('names who leads, whose chat this is, and whom to ask', () =>
    expect(
      one(refusals.notAllowed({ code: 'II.5', leads: ['tu-phap'], own: 'xa-thuan', contact: 'noi-vu' }, MONDAY)),
    ).toBe(
      'II.5 do Phòng Tư pháp chủ trì. Nhóm này thuộc UBND xã Thuận nên không cập nhật được việc của đơn vị khác; đề nghị liên hệ Phòng Nội vụ.',
    ));

  it.each([
    [[], 'I.9 chưa có cơ quan chủ trì.'],
    [[null], 'I.9 chưa có cơ quan chủ trì.'],
    [['xa-thuan', 'xa-huc'], 'I.9 do xã Thuận, xã Húc chủ trì.'],
    [['a', 'b', 'c', 'd', 'e'], 'I.9 do Đơn vị a, Đơn vị b, Đơn vị c … và 2 đơn vị khác chủ trì.'],
  ])('of %o', (leads, text) =>
    expect(one(refusals.notAllowed({ code: 'I.9', leads, own: 'y-te', contact: null }, MONDAY))).toContain(text),
  );

  it('says what a command is for', () => {
    expect(one(refusals.monitorOnly('noi-vu', MONDAY))).toBe(
      'Lệnh này dành cho đơn vị theo dõi, đôn đốc; đề nghị liên hệ Phòng Nội vụ.',
    );
    expect(one(refusals.adminOnly())).toBe('Lệnh này dành cho quản trị viên.');
  });
});

describe('what does not exist', () => {
  it.each([
    [{ code: 'II.15', sectionSize: 6 }, 'Không tìm thấy việc mã II.15; lĩnh vực II có 6 việc (II.1 – II.6).'],
    [{ code: 'II.2', sectionSize: 1 }, 'Không tìm thấy việc mã II.2; lĩnh vực II có 1 việc (II.1).'],
    [
      { code: 'IX.4', sectionSize: 0, existing: ['I', 'II'] },
      'Không tìm thấy việc mã IX.4; không có lĩnh vực IX, kế hoạch có các lĩnh vực I, II.',
    ],
    [
      { code: 'BC.Q2', sectionSize: 0, existing: ['BC.KH', 'BC.Q1'] },
      'Không tìm thấy báo cáo mã BC.Q2; hiện có: BC.KH, BC.Q1.',
    ],
    [{ code: 'PS.3', sectionSize: 0 }, 'Không tìm thấy việc mã PS.3; chưa có việc nào ngoài kế hoạch.'],
  ])('the code of %o', (view, text) => expect(one(refusals.unknownCode(view))).toBe(text));

  it.each([
    [{ code: 'IV.8', occurrence: 3, of: 2 }, 'IV.8 có 2 lần (IV.8/1 – IV.8/2), không có lần 3.'],
    [{ code: 'II.5', occurrence: 2, of: 1 }, 'II.5 chỉ thực hiện một lần; đề nghị nhập mã II.5.'],
  ])('the occurrence of %o', (view, text) => expect(one(refusals.noOccurrence(view))).toBe(text));

  it('an office: the nearest three are offered', () => {
    const near = ['tu-phap', 'y-te', 'noi-vu', 'xa-huc'];
    const message = refusals.unknownOffice(
      { words: 'phong  xyz', near, wordsFor: (code) => `/dangky ${code}` },
      MONDAY,
    );
    expect(one(message)).toBe('Chưa nhận ra đơn vị "phong xyz". Gần nhất: Phòng Tư pháp; Phòng Y tế; Phòng Nội vụ.');
    expect(offered(message)).toEqual([
      '[Phòng Tư pháp] /dangky tu-phap',
      '[Phòng Y tế] /dangky y-te',
      '[Phòng Nội vụ] /dangky noi-vu',
    ]);
    expect(one(refusals.unknownOffice({ words: 'x', near: [], wordsFor: String }, MONDAY))).toBe(
      'Chưa nhận ra đơn vị "x". Đề nghị nhập tên đầy đủ của đơn vị.',
    );
  });

  it.each(['31/02', 'ngày 31/02', 'Ngày  31/02'])('the date %s', (words) =>
    expect(one(refusals.impossibleDate(words, day('2021-02-28')))).toBe(
      'Ngày 31/02 không tồn tại. Đề nghị nhập lại, ví dụ: 28/02/2021.',
    ),
  );
});

describe('a change is refused', () => {
  const work = assignment('II.5', '2021-03-31', { done: doneOn('2021-02-26', '12/KH') });
  const open = assignment('II.5', '2021-03-31');
  it.each([
    [
      { kind: 'already-done', assignment: work },
      'II.5 đã ghi hoàn thành ngày 26/02, văn bản 12/KH, do Nguyễn Văn A báo. Nếu cần sửa, gõ /hoantac II.5.',
    ],
    [{ kind: 'not-done', assignment: open }, 'II.5 chưa ghi hoàn thành. Gõ /chitiet II.5 để xem tình trạng.'],
    [
      { kind: 'in-future', day: day('2021-03-05') },
      'Ngày 05/3 chưa đến. Đề nghị nhập ngày hoàn thành không sau hôm nay (01/3).',
    ],
    [{ kind: 'same-deadline', assignment: open }, 'Hạn của II.5 đã là 31/3; không có gì thay đổi.'],
    [
      { kind: 'not-later', assignment: open, deadline: day('2021-03-15') },
      'Ngày 15/3 không sau hạn hiện tại của II.5 (31/3). Đề nghị nhập ngày muộn hơn.',
    ],
    [
      { kind: 'no-deadline', assignment: assignment('II.2', null) },
      'II.2 chưa có thời hạn nên không gia hạn được; đơn vị theo dõi đặt hạn bằng /han II.2.',
    ],
    [{ kind: 'nothing-to-undo' }, 'Không có thay đổi nào để hoàn tác.'],
    [
      { kind: 'built-upon', assignment: open },
      'II.5 đã có cập nhật khác sau thay đổi này nên không hoàn tác được; xem /chitiet II.5.',
    ],
  ] as const)('%o', (refusal, text) => expect(one(refusedChange(refusal, MONDAY))).toBe(text));
});

describe('asked back', () => {
  it('how a command is used, by example', () =>
    expect(one(usage('giahan'))).toBe(
      'Lệnh /giahan cần mã việc, ngày và lý do, ví dụ: /giahan II.5 15/4 chờ hướng dẫn của Sở Tư pháp',
    ));

  it('which line', () => {
    const tasks = [
      { code: 'I.4a', title: 'Tuyên truyền', deliverable: 'Quyết định', leads: ['noi-vu'] },
      { code: 'I.4b', title: 'Tuyên truyền', deliverable: '', leads: ['tu-phap'] },
    ];
    const message = whichLine({ code: 'I.4', tasks, wordsFor: (code) => `/xong ${code}` }, MONDAY);
    expect(shown(message)).toEqual([
      'I.4 có 2 dòng. Đề nghị chọn:',
      'I.4a Tuyên truyền · Quyết định · Phòng Nội vụ',
      'I.4b Tuyên truyền · Phòng Tư pháp',
    ]);
    expect(offered(message)).toEqual(['[I.4a] /xong I.4a', '[I.4b] /xong I.4b']);
  });

  it.each([2, 11, 40])('which of %i offices', (count) => {
    const assignments = Array.from({ length: count }, (_, index) =>
      assignment('I.2', '2021-02-27', { office: `o${index}` }),
    );
    const view = {
      code: 'I.2',
      assignments,
      wordsFor: (office: string) => `/xong I.2 ${office}`,
      wordsForMore: '/xong I.2',
      example: '/xong I.2 xã Thuận',
    };
    const message = whichOffice({ ...view, wordsForAll: '/xong I.2 tất cả' }, MONDAY);
    expect(shown(message)[0]).toContain(`I.2 do ${count} đơn vị chủ trì: Đơn vị o0, Đơn vị o1`);
    expect(offered(message)).toHaveLength(Math.min(count, 10) + (count > 10 ? 2 : 1));
    expect(offered(message).at(-1)).toBe(`[Cả ${count} đơn vị] /xong I.2 tất cả`);
    const only = whichOffice({ ...view, wordsForAll: null }, MONDAY);
    expect(offered(only).some((choice) => choice.includes('tất cả'))).toBe(false);
  });

  it('which office, further on beyond ten', () => {
    const assignments = Array.from({ length: 12 }, (_, i) => assignment('I.2', '2021-02-27', { office: `o${i}` }));
    const view = { code: 'I.2', assignments, wordsFor: (office: string) => `/xong I.2 ${office}`, wordsForAll: null };
    const more = { example: '/xong I.2 o0', wordsForMore: '/xong I.2' };
    const first = whichOffice({ ...view, ...more }, MONDAY);
    expect(first.choices.flat().at(-1)).toEqual({ label: 'Đơn vị khác', words: '/xong I.2', state: 'offices:10' });
    expect(offered(whichOffice({ ...view, ...more, from: 10 }, MONDAY))).toEqual([
      '[Đơn vị o10] /xong I.2 o10',
      '[Đơn vị o11] /xong I.2 o11',
    ]);
  });

  it('which work was done', () => {
    const items = [assignment('II.5', '2021-01-31'), assignment('BC.Q1', '2021-03-04', { title: 'Báo cáo Quý I' })];
    const message = whichWork(
      { question: 'Đã hoàn thành việc nào?', items, wordsFor: (code) => `/xong ${code}` },
      MONDAY,
    );
    expect(shown(message)).toHaveLength(3);
    expect(offered(message)).toEqual([
      '[II.5 Xây dựng Kế hoạch theo dõi tình …] /xong II.5',
      '[BC.Q1 Báo cáo Quý I] /xong BC.Q1',
    ]);
  });

  it('whether all are meant, whether one replaces the other, whether it is so', () => {
    expect(
      offered(
        confirmAll(
          { code: 'I.2', verb: 'Ghi hoàn thành', offices: ['y-te', 'xa-huc'], words: '/xong I.2 tất cả', person: '7' },
          MONDAY,
        ),
      ),
    ).toEqual(['[Ghi hoàn thành 2 đơn vị] /xong I.2 tất cả', '[Hủy] /huy']);
    const view = { code: 'I.9', current: ['noi-vu'], office: 'y-te', words: '/giao I.9 y-te', person: '7' };
    expect(one(replaceOrAdd(view, MONDAY))).toBe(
      'I.9 đang do Phòng Nội vụ chủ trì. Phòng Y tế chủ trì thay hay cùng chủ trì?',
    );
    const text = proposed.done(assignment('IV.8', '2021-04-30', { title: 'Tinh giản' }), '45/BC-UBND', null);
    expect(one(proposal({ text, words: '/xong IV.8 45/BC-UBND', person: '7' }))).toBe(
      'Ghi hoàn thành IV.8 (Tinh giản), văn bản 45/BC-UBND. Có đúng không?',
    );
    expect(one(cancelled())).toBe('Đã hủy, không có gì thay đổi.');
  });

  it('a name that is not in the plan', () => {
    const message = unknown(
      { what: 'office', words: 'Sở Nội vụ', near: ['noi-vu'], wordsFor: (code) => `việc của ${code}` },
      MONDAY,
    );
    expect(one(message)).toBe(
      '"Sở Nội vụ" không có trong danh sách đơn vị của kế hoạch. Có phải đơn vị cần tìm là: Phòng Nội vụ?',
    );
    expect(offered(message)).toEqual(['[Phòng Nội vụ] việc của noi-vu', '[Không phải] /huy']);
  });

  it('what is unclear, with three full questions', () => {
    const message = unclear('abc\nxyz', [
      'việc nào quá hạn?',
      'việc nào đến hạn tuần này?',
      'ai chưa gửi BC.Q1?',
      'thừa',
    ]);
    expect(shown(message)).toEqual([
      'Chưa rõ nội dung hỏi: "abc xyz". Có thể hỏi:',
      '– việc nào quá hạn?',
      '– việc nào đến hạn tuần này?',
      '– ai chưa gửi BC.Q1?',
    ]);
    expect(message.choices).toHaveLength(3);
    expect([...one(unclear('dài '.repeat(100), []))].length).toBeLessThan(220);
  });
});

it('is one polite line to small talk, and says what it is for', () => {
  for (const of of ['greeting', 'thanks', 'farewell', 'praise', 'complaint', 'identity', 'ability'] as const) {
    expect(shown(smallTalk(of))).toHaveLength(1);
  }
  expect(one(offTopic())).toMatch(/^Nhắc Việc chỉ trả lời về việc được giao theo kế hoạch/);
});
