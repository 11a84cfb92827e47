/** One task, whole; the log in words. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { type FactShape, taskFacts } from '../../src/texts/answers.ts';
import { type DetailView, detail } from '../../src/texts/detail.ts';
import { type LogView, logList } from '../../src/texts/log-text.ts';
import { bold, line } from '../../src/texts/message.ts';
import type { TaskView } from '../../src/texts/task-words.ts';
import { sentenceCase } from '../../src/texts/titles.ts';
import { untoldList } from '../../src/texts/untold.ts';
import { assignment, at, doneOn, MONDAY, offered, shown } from './sample.ts';

const IV8: TaskView = {
  code: 'IV.8',
  kind: 'task',
  title:
    'Tiếp tục thực hiện tinh giản biên chế theo Đề án tinh giản biên chế của các phòng, ban chuyên môn, UBND các xã, thị trấn',
  section: { number: 'IV', title: 'CẢI CÁCH TỔ CHỨC BỘ MÁY NHÀ NƯỚC' },
  deliverable: 'Quyết định của UBND cấp huyện',
  leads: ['noi-vu'],
  leadText: '',
  coordinatingWords: 'Các phòng, ban chuyên môn và UBND cấp xã',
  phrase: 'Tháng 04 và tháng 10',
  receiver: null,
};
const twice = { taskId: 1, office: 'noi-vu', occurrences: 2 };
const occurrences = [
  assignment('IV.8', '2021-04-30', { ...twice, occurrence: 1 }),
  assignment('IV.8', '2021-10-31', { ...twice, occurrence: 2 }),
];
const entry = (fact: LogView['fact'], more: Partial<LogView> = {}): LogView => ({
  at: at('2021-01-21', '09:00'),
  personName: 'Nguyễn Văn A',
  chatTitle: 'Nhóm Tư pháp',
  chatOffice: 'tu-phap',
  assignment: { code: 'IV.8', office: 'noi-vu' },
  fact,
  ...more,
});
const ENTERED: LogView['fact'] = { kind: 'entered', on: day('2021-01-21'), deadline: null };
const view: DetailView = {
  task: IV8,
  assignments: occurrences,
  own: 'noi-vu',
  log: [entry(ENTERED), entry(ENTERED)],
  planNumber: '132/QĐ-UBND',
};

it('reads as agreed', () =>
  expect(shown(detail(view, MONDAY))).toEqual([
    `IV.8 ${IV8.title}`,
    'Lĩnh vực: IV. Cải cách tổ chức bộ máy nhà nước',
    'Sản phẩm: Quyết định của UBND cấp huyện',
    'Chủ trì: Phòng Nội vụ · Phối hợp: các phòng, ban chuyên môn và UBND cấp xã',
    'Thời hạn theo kế hoạch: "Tháng 04 và tháng 10" · lần 1: đến hết ngày 30/4 (thứ Sáu, nghỉ lễ) · lần 2: đến hết ngày 31/10 (Chủ nhật)',
    'Tình trạng: lần 1 còn 60 ngày · lần 2 còn 244 ngày',
    'Nhật ký: 21/01 đưa vào sổ (132/QĐ-UBND)',
  ]));

describe('a task of many offices', () => {
  const offices = Array.from({ length: 35 }, (_, index) => `o${index + 1}`);
  const works = offices.map((office, index) =>
    assignment('I.2', '2021-02-27', {
      taskId: 2,
      office,
      done: index < 20 ? doneOn(index < 18 ? '2021-02-20' : '2021-02-28', '1/KH') : null,
      ...(index === 34 ? { deadline: day('2021-03-15'), original: day('2021-02-27') } : {}),
    }),
  );
  const many = {
    ...view,
    task: { ...IV8, code: 'I.2', leads: offices, phrase: 'Trước 28/02/2021' },
    assignments: works,
    log: [],
  };

  it('counts, and names only the unfinished', () => {
    const lines = shown(detail({ ...many, own: null }, MONDAY));
    expect(lines[3]).toMatch(/^Chủ trì: 35 đơn vị: Đơn vị o1, .* … và 23 đơn vị khác · Phối hợp/);
    expect(lines[4]).toBe(
      'Thời hạn theo kế hoạch: "Trước 28/02/2021" · đến hết ngày 27/02 (thứ Bảy); Đơn vị o35: đến hết ngày 15/3, gia hạn từ 27/02',
    );
    expect(lines[5]).toBe(
      'Tình trạng: 35 đơn vị; hoàn thành đúng hạn 18, hoàn thành quá hạn 2, quá hạn 14, trong hạn 1',
    );
    expect(lines[6]).toMatch(
      /^Chưa hoàn thành: Đơn vị o21, .*, Đơn vị o34 \(quá hạn 2 ngày\); Đơn vị o35 \(còn 14 ngày\)$/,
    );
    expect(lines).toHaveLength(7);
  });

  it('puts the asking office first', () =>
    expect(shown(detail({ ...many, own: 'o1' }, MONDAY))[5]).toBe(
      'Đơn vị o1: hoàn thành 20/02, 1/KH, Nguyễn Văn A báo',
    ));
});

it('tells what a task lacks', () => {
  const task = {
    ...IV8,
    leads: [],
    leadText: 'Các bộ phận',
    deliverable: ' ',
    coordinatingWords: '',
    phrase: '',
    section: null,
  };
  const lacking = assignment('I.9', null, { office: null });
  expect(shown(detail({ ...view, task, assignments: [lacking], log: [] }, MONDAY)).slice(1)).toEqual([
    'Chủ trì: "Các bộ phận" (chưa rõ đơn vị)',
    'Thời hạn theo kế hoạch: không ghi · chưa có thời hạn',
    'Tình trạng: chưa có thời hạn',
  ]);
});

it('says what a report is, and a task outside the plan', () => {
  const report = { ...IV8, kind: 'report' as const, section: null, receiver: 'noi-vu' };
  expect(shown(detail({ ...view, task: report }, MONDAY))[1]).toBe('Báo cáo định kỳ, gửi Phòng Nội vụ');
  expect(shown(detail({ ...view, task: { ...report, kind: 'extra' } }, MONDAY))[1]).toBe('Việc ngoài kế hoạch');
});

it('tells the history in order, the same thing of many offices once', () => {
  const on = day('2021-03-01');
  const log = [
    entry({ kind: 'extended', on, deadline: day('2021-05-15'), reason: 'chờ', escalated: false, own: false }),
    entry({ kind: 'done', on, document: '12/KH' }, { at: at('2021-02-01', '09:00'), chatOffice: null }),
    entry(ENTERED, { assignment: { code: 'IV.8', office: 'y-te' } }),
    entry(ENTERED),
  ];
  expect(shown(detail({ ...view, log }, MONDAY)).slice(6)).toEqual([
    'Nhật ký:',
    '21/01 đưa vào sổ (132/QĐ-UBND)',
    '01/02 Phòng Nội vụ: báo hoàn thành ngày 01/3, văn bản 12/KH (Nguyễn Văn A)',
    '21/01 Phòng Nội vụ: gia hạn đến 15/5: chờ (Nguyễn Văn A, Phòng Tư pháp)',
  ]);
});

it('shows the last ten of a long history', () => {
  const log = Array.from({ length: 14 }, (_, index) => entry({ kind: 'progress', note: `bước ${14 - index}` }));
  const lines = shown(detail({ ...view, log }, MONDAY)).slice(6);
  expect(lines[0]).toBe('Nhật ký (10 mục gần nhất trong 14):');
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toContain('bước 14');
});

describe('/nhatky', () => {
  const on = day('2021-03-01');
  it.each<[LogView['fact'], string]>([
    [{ kind: 'entered', on, deadline: on, given: true }, 'được giao'],
    [{ kind: 'document', document: '12/KH' }, 'ghi số văn bản 12/KH'],
    [{ kind: 'progress', note: 'đang\nlàm' }, 'tiến độ: đang làm'],
    [{ kind: 'returned', on, reason: 'thiếu' }, 'trả lại: thiếu'],
    [{ kind: 'deadline', on, deadline: on, escalated: false }, 'đặt hạn 01/3'],
    [{ kind: 'extended', on, deadline: on, reason: 'chờ', escalated: false, own: true }, 'tự gia hạn đến 01/3: chờ'],
    [{ kind: 'replanned', on, deadline: null, escalated: false }, 'kế hoạch bỏ thời hạn'],
    [{ kind: 'replanned', on, deadline: on, escalated: false }, 'kế hoạch sửa hạn thành 01/3'],
    [{ kind: 'set-aside', reason: 'không còn trong kế hoạch' }, 'đưa ra khỏi sổ: không còn trong kế hoạch'],
    [{ kind: 'restored' }, 'đưa trở lại sổ'],
    [{ kind: 'undone', fact: 3, before: occurrences[0] ?? assignment('x', null) }, 'hoàn tác thay đổi trước đó'],
  ])('tells %o', (fact, text) =>
    expect(shown(logList({ code: null, entries: [entry(fact)], next: null }, MONDAY))).toEqual([
      'Nhật ký',
      `21/01 09:00 · IV.8 Phòng Nội vụ: ${text} · Nguyễn Văn A, từ "Nhóm Tư pháp"`,
    ]),
  );

  it.each([
    ['linked', 'xa-thuan Nhóm xã', 'đăng ký "Nhóm xã" cho UBND xã Thuận'],
    ['unlinked', 'xa-thuan Nhóm xã', 'hủy đăng ký "Nhóm xã" của UBND xã Thuận'],
    ['administrator', 'Trần Văn B', 'trao quyền quản trị cho Trần Văn B'],
    ['vouched', 'Trần Văn B', 'xác nhận Trần Văn B được cập nhật việc của đơn vị khác'],
    ['asked', 'register y-te', 'đề nghị đăng ký Phòng Y tế'],
    ['granted', 'extension 2021-10-15 chờ hướng dẫn', 'duyệt gia hạn đến 15/10: chờ hướng dẫn'],
    ['refused', 'act Trần B: /xong I.2', 'từ chối xác nhận người cập nhật Trần B: /xong I.2'],
    ['restored', '1614556800000 nhac-viec-2021-03-01.db', 'khôi phục sổ từ bản sao lưu "nhac-viec-2021-03-01.db"'],
    ['khác', 'điều gì', 'khác điều gì'],
  ])('tells of %s', (what, detailText, text) => {
    const note = entry({ kind: 'note', what, detail: detailText }, { assignment: null, chatTitle: '' });
    expect(shown(logList({ code: null, entries: [note], next: null }, MONDAY))[1]).toBe(
      `21/01 09:00 · ${text} · Nguyễn Văn A, từ dòng lệnh`,
    );
  });

  it('is empty, or goes on', () => {
    expect(shown(logList({ code: 'II.5', entries: [], next: null }, MONDAY))).toEqual(['Nhật ký · II.5: chưa có gì']);
    const next = { words: '/nhatky', state: '17' };
    expect(offered(logList({ code: null, entries: [entry(ENTERED)], next }, MONDAY))).toEqual(['[Xem tiếp] /nhatky']);
  });
});

describe('one fact of a task', () => {
  it.each<[FactShape, string]>([
    ['lead', 'chủ trì: Phòng Nội vụ'],
    ['coordinating', 'phối hợp: các phòng, ban chuyên môn và UBND cấp xã'],
    ['deliverable', 'sản phẩm: Quyết định của UBND cấp huyện'],
    [
      'deadline',
      'thời hạn: "Tháng 04 và tháng 10" · lần 1: đến hết ngày 30/4 (thứ Sáu, nghỉ lễ) · lần 2: đến hết ngày 31/10 (Chủ nhật)',
    ],
    ['progress', 'tình trạng: lần 1 còn 60 ngày · lần 2 còn 244 ngày\nTiến độ: đang làm'],
  ])('%s', (shape, text) => {
    const items = [{ task: IV8, assignments: occurrences, notes: ['đang làm'] }];
    const message = taskFacts({ heading: line(bold('Hỏi')), shape, items, own: null }, MONDAY);
    const title = 'Tiếp tục thực hiện tinh giản biên chế theo Đề án tinh giản biên chế …';
    expect(shown(message).join('\n')).toBe(`Hỏi\nIV.8 ${title} · ${text}`);
  });
});

it('shows what offices without a chat should have been told', () => {
  const report = (office: string) => assignment('BC.Q1', '2021-03-04', { taskId: 9, title: 'Báo cáo Quý I', office });
  const offices = ['xa-a-doi', 'xa-huc'].map((office) => ({ office, items: [report(office)] }));
  const alone = { office: 'y-te', items: [assignment('II.5', '2021-01-31', { title: 'Theo dõi' })] };
  expect(shown(untoldList({ day: MONDAY.today, offices: [...offices, alone] }, MONDAY))).toEqual([
    'Việc chưa nhắc được · thứ Hai 01/3/2021',
    'BC.Q1 Báo cáo Quý I gửi Phòng Nội vụ · hạn thứ Năm 04/3, còn 3 ngày – 2 đơn vị: xã A Dơi, xã Húc',
    'II.5 Theo dõi · hạn 31/01 (Chủ nhật), quá hạn 29 ngày – Phòng Y tế',
  ]);
  expect(shown(untoldList({ day: MONDAY.today, offices: [] }, MONDAY))[0]).toMatch(/: không có\.$/);
});

it.each([
  ['CẢI CÁCH THỂ CHẾ', 'Cải cách thể chế'],
  ['CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CCHC', 'Công tác chỉ đạo điều hành CCHC'],
  ['NHIỆM VỤ CỦA UBND, HĐND', 'Nhiệm vụ của UBND, HĐND'],
  ['Chuyển đổi số', 'Chuyển đổi số'],
])('writes the section %s as %s', (title, text) => expect(sentenceCase(title)).toBe(text));
