/** Answers to changes, and what others are told of them. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import * as changes from '../../src/texts/change-answers.ts';
import { documentAnswer, doneAnswer, doneManyAnswer, seenText } from '../../src/texts/confirmations.ts';
import type { Doer } from '../../src/texts/doer.ts';
import * as notices from '../../src/texts/notices.ts';
import * as requests from '../../src/texts/requests.ts';
import {
  deadlineSeveral,
  documentSeveral,
  extendedSeveral,
  progressSeveral,
  returnedSeveral,
} from '../../src/texts/several.ts';
import { assignment, at, doneOn, MONDAY, offered, shown } from './sample.ts';

const reported = { by: 'Nguyễn Văn A', at: at('2021-03-01', '08:12') };
const done = (deadline: string | null, on: string, document: string | null, more = {}) =>
  assignment('II.5', deadline, { done: doneOn(on, document), ...more });
const text = (view: Parameters<typeof doneAnswer>[0]) => shown(doneAnswer(view, MONDAY)).join('\n');

const DONE_ON_MONDAY = { kind: 'done', on: day('2021-03-01'), document: '12/KH' } as const;

describe('/xong', () => {
  it('answers as agreed', () => {
    const message = doneAnswer({ assignment: done('2021-01-31', '2021-03-01', '12/KH-UBND'), ...reported }, MONDAY);
    expect(shown(message)).toEqual([
      '✅ II.5 đã ghi hoàn thành: văn bản 12/KH-UBND, do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Quá hạn 29 ngày (hạn 31/01).',
    ]);
    expect(offered(message)).toEqual(['[Hoàn tác] /hoantac II.5', '[Chi tiết] /chitiet II.5']);
  });

  it.each([
    [
      'without a document',
      done('2021-03-04', '2021-03-01', null),
      '✅ II.5 đã ghi hoàn thành, chưa có số văn bản; trả lời tin này để bổ sung. Do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Đúng hạn (hạn 04/3).',
    ],
    [
      'on an earlier day',
      done('2021-02-28', '2021-02-28', '12/KH'),
      '✅ II.5 đã ghi hoàn thành ngày 28/02: văn bản 12/KH, do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Đúng hạn (hạn 28/02).',
    ],
    [
      'after an extension',
      done('2021-03-15', '2021-03-01', '12/KH', { original: day('2021-02-15') }),
      '✅ II.5 đã ghi hoàn thành: văn bản 12/KH, do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Đúng hạn (hạn 15/3, hạn cũ 15/02).',
    ],
    [
      'of ongoing work',
      done(null, '2021-03-01', '12/KH', { timing: 'ongoing' }),
      '✅ II.5 đã ghi hoàn thành: văn bản 12/KH, do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Việc thường xuyên, không tính hạn.',
    ],
    [
      'of work without deadline',
      done(null, '2021-03-01', '12/KH'),
      '✅ II.5 đã ghi hoàn thành: văn bản 12/KH, do Nguyễn Văn A báo lúc 08:12 ngày 01/3. Việc chưa có thời hạn nên không tính đúng hạn hay quá hạn.',
    ],
  ])('%s', (_, work, expected) => expect(text({ assignment: work, ...reported })).toBe(expected));

  it('names the office where it is another’s, and lets only the reporter take it back', () => {
    const work = done('2021-02-27', '2021-03-01', '08/KH', { office: 'xa-thuan' });
    const message = doneAnswer(
      { assignment: work, ...reported, namesOffice: true, undo: { act: 12, person: '7' } },
      MONDAY,
    );
    expect(shown(message)[0]).toMatch(/^✅ II\.5 của xã Thuận đã ghi hoàn thành: .* Quá hạn 2 ngày/);
    expect(message.choices[0]?.[0]).toEqual({
      label: 'Hoàn tác',
      words: '/hoantac II.5',
      person: '7',
      state: '12',
    });
  });

  it('marks several offices in one answer', () => {
    const works = [
      done('2021-03-04', '2021-03-01', null, { office: 'xa-thuan' }),
      done('2021-02-27', '2021-03-01', null, { office: 'xa-huc' }),
      done(null, '2021-03-01', null, { office: 'y-te' }),
    ];
    const already = [done('2021-03-04', '2021-02-01', null, { office: 'xa-a-doi' })];
    expect(shown(doneManyAnswer({ assignments: works, already, ...reported }, MONDAY))).toEqual([
      '✅ II.5 đã ghi hoàn thành cho 3 đơn vị, do Nguyễn Văn A báo lúc 08:12 ngày 01/3: xã Thuận (đúng hạn), xã Húc (quá hạn 2 ngày), Phòng Y tế (không tính hạn).',
      'Đã ghi hoàn thành từ trước: xã A Dơi.',
    ]);
  });

  it('takes the document later', () =>
    expect(shown(documentAnswer({ assignment: done('2021-03-04', '2021-03-01', '45/BC-UBND') }))).toEqual([
      '✅ II.5 đã ghi số văn bản 45/BC-UBND.',
    ]));
});

it('tells who saw the digest first', () => {
  const press = { by: 'Trần B', at: at('2021-03-01', '08:05') };
  expect(seenText({ ...press, first: true }, MONDAY)).toBe('Đã ghi nhận: Trần B nhận nhắc việc lúc 08:05 ngày 01/3.');
  expect(seenText({ ...press, first: false }, MONDAY)).toBe('Trần B đã nhận nhắc việc lúc 08:05 ngày 01/3.');
});

const NOI_VU: Doer = { name: 'Lê C', office: 'noi-vu', at: at('2021-03-01', '14:05') };
const VI3 = assignment('VI.3', '2021-10-15', { original: day('2021-09-30') });
const II5 = assignment('II.5', '2021-01-31');

describe('other changes', () => {
  it.each([
    [
      changes.progressAnswer({ assignment: II5, note: 'đang lấy ý kiến' }, MONDAY),
      'II.5 đã ghi tiến độ: đang lấy ý kiến.',
    ],
    [
      changes.extensionAsked(
        { assignment: II5, deadline: day('2021-04-15'), reason: 'chờ hướng dẫn', deciders: ['noi-vu', 'van-phong'] },
        MONDAY,
      ),
      'II.5: đã gửi đề nghị gia hạn đến 15/4, lý do: chờ hướng dẫn. Chờ Phòng Nội vụ, Văn phòng HĐND và UBND huyện duyệt. Hạn vẫn là 31/01.',
    ],
    [changes.extensionGranted({ assignment: VI3 }, MONDAY), 'VI.3 được gia hạn đến 15/10 (hạn cũ 30/9).'],
    [
      changes.extensionGranted({ assignment: VI3, own: true }, MONDAY),
      'VI.3 tự gia hạn đến 15/10 (hạn cũ 30/9). Ghi "tự gia hạn" vì không có đơn vị theo dõi khác để duyệt.',
    ],
    [
      changes.extensionRefused({ assignment: II5, deadline: day('2021-04-15') }, MONDAY),
      'II.5 của Phòng Tư pháp không được gia hạn đến 15/4. Hạn vẫn là 31/01.',
    ],
    [
      changes.returnedAnswer({ assignment: II5, reason: 'chưa đính kèm kế hoạch', namesOffice: true }, MONDAY),
      'II.5 của Phòng Tư pháp đã trả lại: chưa đính kèm kế hoạch. Hạn vẫn là 31/01.',
    ],
    [
      changes.deadlineAnswer({ assignment: assignment('II.2', '2021-03-31'), before: null }, MONDAY),
      'II.2 đã đặt hạn thứ Tư 31/3, còn 30 ngày (trước đó chưa có thời hạn).',
    ],
    [
      changes.assignedAnswer({ code: 'I.9', office: 'tu-phap', replaced: ['noi-vu'] }, MONDAY),
      'I.9 đã giao Phòng Tư pháp chủ trì, thay Phòng Nội vụ.',
    ],
    [
      changes.addedAnswer({ code: 'PS.1', office: 'y-te', deadline: day('2021-04-15'), title: 'Báo cáo dịch' }, MONDAY),
      'PS.1 đã thêm vào sổ: Báo cáo dịch · Phòng Y tế chủ trì · hạn 15/4.',
    ],
    [
      changes.assignedAnswer({ code: 'I.9', office: 'tu-phap', replaced: [], beside: ['noi-vu'] }, MONDAY),
      'I.9 đã giao Phòng Tư pháp chủ trì, cùng Phòng Nội vụ.',
    ],
    [
      changes.leadsAlready({ code: 'I.9', office: 'tu-phap' }, MONDAY),
      'I.9 đã do Phòng Tư pháp chủ trì; không có gì thay đổi.',
    ],
    [
      changes.undoneAnswer({ changes: [{ assignment: II5, fact: DONE_ON_MONDAY }], own: 'noi-vu' }, MONDAY),
      'II.5 của Phòng Tư pháp: đã hoàn tác "báo hoàn thành ngày 01/3, văn bản 12/KH". Hiện nay: hạn 31/01 (Chủ nhật), quá hạn 29 ngày.',
    ],
    [
      changes.undoneAnswer(
        {
          changes: [
            {
              assignment: { ...II5, setAside: true },
              fact: { kind: 'entered', on: MONDAY.today, deadline: null, given: true },
            },
          ],
          own: 'noi-vu',
        },
        MONDAY,
      ),
      'II.5 của Phòng Tư pháp: đã hoàn tác "được giao". Hiện nay: đơn vị không còn chủ trì.',
    ],
    [
      changes.undoneAnswer({ changes: [{ assignment: II5, fact: DONE_ON_MONDAY }], own: 'tu-phap' }, MONDAY),
      'II.5: đã hoàn tác "báo hoàn thành ngày 01/3, văn bản 12/KH". Hiện nay: hạn 31/01 (Chủ nhật), quá hạn 29 ngày.',
    ],
    [
      changes.alreadyDecided({ by: NOI_VU, granted: true }, MONDAY),
      'Đề nghị này đã được Phòng Nội vụ duyệt lúc 14:05 (Lê C).',
    ],
  ])('%#', (message, expected) => expect(shown(message)).toEqual([expected]));
});

describe('an office is told', () => {
  const by = NOI_VU;
  it.each([
    [
      notices.returnedNotice({ assignment: II5, by, reason: 'chưa đính kèm kế hoạch' }, MONDAY),
      'II.5 Phòng Nội vụ trả lại lúc 14:05 (Lê C): chưa đính kèm kế hoạch. Hạn vẫn là 31/01.',
    ],
    [
      notices.extensionGrantedNotice({ assignment: VI3, by, reason: 'chờ hướng dẫn' }, MONDAY),
      'VI.3 được gia hạn đến 15/10 (hạn cũ 30/9), Phòng Nội vụ duyệt lúc 14:05 (Lê C). Lý do: chờ hướng dẫn.',
    ],
    [
      notices.extensionRefusedNotice({ assignment: II5, by, deadline: day('2021-04-15') }, MONDAY),
      'II.5 không được gia hạn đến 15/4, Phòng Nội vụ từ chối lúc 14:05 (Lê C). Hạn vẫn là 31/01.',
    ],
    [
      notices.doneNotice({ assignment: done('2021-02-28', '2021-03-01', '8/KH'), by }, MONDAY),
      'II.5 Phòng Nội vụ ghi hoàn thành lúc 14:05 (Lê C): văn bản 8/KH. Quá hạn 1 ngày (hạn 28/02).',
    ],
    [
      notices.deadlineNotice({ assignment: assignment('II.2', '2021-03-31'), by, before: day('2021-02-28') }, MONDAY),
      'II.2 Phòng Nội vụ đặt hạn 31/3 lúc 14:05 (Lê C); hạn trước đó 28/02.',
    ],
    [
      notices.givenNotice({ code: 'PS.1', title: 'Báo cáo dịch', deadline: null, by }, MONDAY),
      'PS.1 Phòng Nội vụ giao đơn vị chủ trì lúc 14:05 (Lê C): Báo cáo dịch · chưa có thời hạn.',
    ],
    [
      notices.takenNotice({ code: 'I.9', by, to: 'y-te' }, MONDAY),
      'I.9 Phòng Nội vụ chuyển Phòng Y tế chủ trì lúc 14:05 (Lê C); đơn vị không còn chủ trì việc này.',
    ],
    [
      notices.undoneNotice({ assignment: II5, by, fact: { kind: 'progress', note: 'x' } }, MONDAY),
      'II.5 Phòng Nội vụ hoàn tác lúc 14:05 (Lê C): tiến độ: x. Hiện nay: hạn 31/01 (Chủ nhật), quá hạn 29 ngày.',
    ],
    [
      notices.returnedNotice(
        { assignment: II5, by: { ...by, office: null, at: at('2021-02-26', '09:00') }, reason: 'thiếu.' },
        MONDAY,
      ),
      'II.5 Lê C (quản trị) trả lại lúc 09:00 ngày 26/02: thiếu. Hạn vẫn là 31/01.',
    ],
  ])('%#', (message, expected) => expect(shown(message)).toEqual([expected]));
});

describe('those who decide see', () => {
  it('a request for an extension', () => {
    const view = {
      id: 5,
      assignment: VI3,
      deadline: day('2021-11-15'),
      reason: 'chờ kinh phí',
      by: { ...NOI_VU, office: 'tu-phap' },
    };
    const message = requests.extensionRequest(view, MONDAY);
    expect(shown(message)).toEqual([
      'Đề nghị gia hạn · Phòng Tư pháp',
      'VI.3 Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật năm 2021',
      'Đến 15/11 (hạn hiện tại 15/10, hạn ban đầu 30/9), lý do: chờ kinh phí.',
      'Đề nghị do Lê C gửi lúc 14:05 ngày 01/3.',
    ]);
    expect(offered(message)).toEqual(['[Duyệt] /duyet 5', '[Từ chối] /tuchoi 5']);
  });

  it('a request to register: who asks, which chat, what is bound already', () => {
    const view = {
      id: 6,
      person: 'Trần B',
      personId: '42',
      chatTitle: 'Xã Thuận nhóm mới',
      chatKind: 'group' as const,
      office: 'xa-thuan',
      bound: [{ title: 'Xã Thuận', since: day('2021-02-01') }],
      current: null,
    };
    expect(shown(requests.registrationRequest(view, MONDAY))).toEqual([
      'Đề nghị đăng ký · UBND xã Thuận',
      'Trần B (mã 42) đề nghị đăng ký nhóm "Xã Thuận nhóm mới".',
      'Đơn vị đã có: "Xã Thuận" (từ 01/02).',
    ]);
    expect(shown(requests.registrationRequest({ ...view, bound: [], current: 'y-te' }, MONDAY)).slice(2)).toEqual([
      'Hiện đang đăng ký cho Phòng Y tế.',
      'Đơn vị chưa có nhóm nào.',
    ]);
  });

  it('a person’s first act for another office', () => {
    const view = {
      id: 7,
      person: 'Trần B',
      personId: '42',
      chatTitle: 'Nội vụ',
      office: 'noi-vu',
      words: '/xong I.2 xã Thuận',
    };
    expect(shown(requests.actRequest(view, MONDAY))).toEqual([
      'Đề nghị xác nhận người cập nhật',
      'Trần B (mã 42, nhóm "Nội vụ", Phòng Nội vụ) lần đầu cập nhật việc của đơn vị khác:',
      '/xong I.2 xã Thuận',
      'Duyệt thì lệnh được thực hiện ngay và những lần sau không hỏi lại.',
    ]);
  });
});

it.each([
  [0, 'Đơn vị không còn nhóm nào nhận nhắc việc'],
  [1, 'Đơn vị còn 1 nhóm khác'],
])('tells the monitors of a lost chat, %i left', (left, rest) =>
  expect(shown(requests.chatLost({ office: 'y-te', title: 'Y tế', left }, MONDAY))).toEqual([
    `Không còn gửi được tin vào nhóm "Y tế" của Phòng Y tế. ${rest}; đề nghị kiểm tra và đăng ký lại bằng lệnh /dangky Phòng Y tế.`,
  ]),
);

describe('one change for several offices', () => {
  const both = ['xa-thuan', 'xa-huc'].map((office) => assignment('I.2', '2021-02-27', { office }));
  const view = { assignments: both, refused: [] };

  it.each([
    [
      returnedSeveral({ ...view, reason: 'thiếu phụ lục' }, MONDAY),
      'I.2 đã trả lại 2 đơn vị (xã Thuận, xã Húc). Lý do: thiếu phụ lục.',
    ],
    [
      deadlineSeveral({ ...view, day: day('2021-03-31') }, MONDAY),
      'I.2 đã đặt hạn 31/3 cho 2 đơn vị (xã Thuận, xã Húc).',
    ],
    [
      extendedSeveral({ ...view, deadline: day('2021-03-31') }, MONDAY),
      'I.2 được gia hạn đến 31/3 cho 2 đơn vị (xã Thuận, xã Húc).',
    ],
    [
      progressSeveral({ ...view, note: 'đang lấy ý kiến' }, MONDAY),
      'I.2 đã ghi tiến độ cho 2 đơn vị (xã Thuận, xã Húc): đang lấy ý kiến.',
    ],
    [
      documentSeveral({ ...view, document: '12/KH-UBND' }, MONDAY),
      'I.2 đã ghi số văn bản 12/KH-UBND cho 2 đơn vị (xã Thuận, xã Húc).',
    ],
  ])('%#', (message, expected) => expect(shown(message)).toEqual([expected]));

  it('is taken back in one line as long as the same is true of all', () => {
    const undone = both.map((one) => ({ assignment: one, fact: DONE_ON_MONDAY }));
    expect(shown(changes.undoneAnswer({ changes: undone, own: 'noi-vu' }, MONDAY))).toEqual([
      'I.2 của 2 đơn vị: xã Thuận, xã Húc – đã hoàn tác "báo hoàn thành ngày 01/3, văn bản 12/KH". Hiện nay: hạn 27/02 (thứ Bảy), quá hạn 2 ngày.',
    ]);
  });

  it('says for whom nothing changed, and why', () => {
    const refused = both.map((one) => ({ kind: 'not-done', assignment: one }) as const);
    const message = returnedSeveral(
      { ...view, refused, reason: 'thiếu phụ lục', undo: { act: 3, person: '7' } },
      MONDAY,
    );
    expect(shown(message).at(-1)).toBe('Chưa ghi hoàn thành: xã Thuận, xã Húc.');
    expect(message.choices[0]?.[0]).toMatchObject({ words: '/hoantac I.2', state: '3', person: '7' });
  });
});
