/** Statistics, reports, the schedule of reminders, and answers on the reminders. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { officesAnswer } from '../../src/texts/answers.ts';
import { line } from '../../src/texts/message.ts';
import { countAnswer, sentAnswer, unseenAnswer } from '../../src/texts/reminder-answers.ts';
import { allReports, ownReports, reportView } from '../../src/texts/reports.ts';
import { type ScheduleView, schedule } from '../../src/texts/schedule.ts';
import { percent, ranking, rateLine, statistics, type Tally } from '../../src/texts/statistics.ts';
import { assignment, at, doneOn, MONDAY, offered, shown } from './sample.ts';

const heading = line('Tình hình');

describe('statistics', () => {
  const tallies: Tally[] = [
    { office: 'tu-phap', status: 'overdue', count: 2 },
    { office: 'tu-phap', status: 'done', count: 1 },
    { office: 'y-te', status: 'done-late', count: 1 },
    { office: 'y-te', status: 'open', count: 1 },
    { office: null, status: 'ongoing', count: 1 },
  ];

  it('count and rate every status, the offices with most overdue work first', () =>
    expect(shown(statistics({ heading, tallies, ranking: true }, MONDAY))).toEqual([
      'Tình hình',
      'Tổng số: 6 việc',
      '✅ Hoàn thành: 2 (33,3%) · đúng hạn 1, quá hạn 1',
      '🔴 Quá hạn: 2 (33,3%)',
      'Trong hạn: 1 (16,7%)',
      'Thường xuyên: 1 (16,7%)',
      '',
      'Theo đơn vị (nhiều việc quá hạn trước):',
      '1. Phòng Tư pháp: quá hạn 2, hoàn thành 1/3 (33,3%)',
      '2. chưa có cơ quan chủ trì: quá hạn 0, hoàn thành 0/1 (0%)',
      '3. Phòng Y tế: quá hạn 0, hoàn thành 1/2 (50%)',
    ]));

  it('of one office need no ranking, of nothing no numbers', () => {
    const own = tallies.filter(({ office }) => office === 'tu-phap');
    expect(shown(statistics({ heading, tallies: own, ranking: true }, MONDAY))).toHaveLength(4);
    expect(shown(statistics({ heading, tallies: [], ranking: true }, MONDAY))).toEqual([
      'Tình hình',
      'Không có việc nào.',
    ]);
  });

  it.each([10, 11, 40])('rank %i offices, ten by name', (count) => {
    const many = Array.from({ length: count }, (_, index) => ({
      office: `o${index}`,
      status: 'open' as const,
      count: 1,
    }));
    const lines = shown(statistics({ heading, tallies: many, ranking: true }, MONDAY));
    expect(lines.filter((text) => /^\d+\. /.test(text))).toHaveLength(10);
    if (count > 10) expect(lines.at(-1)).toBe(`… và ${count - 10} đơn vị khác`);
  });

  it.each([
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 2, '50%'],
    [0, 0, '0%'],
    [7, 7, '100%'],
  ])('%i of %i is %s', (part, whole, text) => expect(percent(part, whole)).toBe(text));

  it('answer a rate and a ranking that was asked for', () => {
    expect(shown({ lines: [rateLine(12, 40, 'việc', 'Đã hoàn thành')], choices: [] })).toEqual([
      'Đã hoàn thành: 12/40 việc (30%)',
    ]);
    const rows = [
      { office: 'tu-phap', count: 2, total: 8 },
      { office: 'xa-huc', count: 1 },
    ];
    expect(shown(ranking({ heading, rows, noun: 'việc quá hạn' }, MONDAY))).toEqual([
      'Tình hình',
      '1. Phòng Tư pháp: 2/8 việc quá hạn (25%)',
      '2. xã Húc: 1 việc quá hạn',
    ]);
  });
});

describe('/baocao', () => {
  const q1 = (office: string, done: string | null = null) =>
    assignment('BC.Q1', '2021-03-04', {
      title: 'Báo cáo Quý I',
      office,
      done: done === null ? null : doneOn(done, '15/BC'),
    });

  it('of an office says what was sent', () => {
    const items = [
      assignment('BC.KH', '2021-02-27', { title: 'Kế hoạch CCHC', done: doneOn('2021-02-25', '9/KH') }),
      q1('tu-phap'),
    ];
    expect(shown(ownReports({ office: 'tu-phap', own: 'tu-phap', items }, MONDAY))).toEqual([
      'Báo cáo · Phòng Tư pháp: đã gửi 1/2',
      '✅ BC.KH Kế hoạch CCHC gửi Phòng Nội vụ · hoàn thành 25/02, 9/KH',
      'BC.Q1 Báo cáo Quý I gửi Phòng Nội vụ · hạn thứ Năm 04/3, còn 3 ngày',
      '',
      'Gửi báo cáo nào, gõ /nop kèm số văn bản, ví dụ: /nop BC.Q1 15/BC-UBND',
    ]);
    expect(shown(ownReports({ office: 'tu-phap', own: 'noi-vu', items }, MONDAY))).toHaveLength(3);
    expect(shown(ownReports({ office: 'y-te', own: 'y-te', items: [] }, MONDAY))).toEqual([
      'Báo cáo · Phòng Y tế: không có',
    ]);
  });

  it('of monitors names who has not sent what is due', () => {
    const near = reportView([q1('xa-thuan'), q1('xa-huc'), q1('y-te', '2021-03-01')], MONDAY);
    const far = {
      code: 'BC.6T',
      title: 'Báo cáo 6 tháng',
      deadline: day('2021-06-04'),
      offices: 3,
      missing: ['y-te'],
      late: 0,
    };
    const message = allReports(near === null ? [] : [near, far], MONDAY);
    expect(shown(message)).toEqual([
      'Báo cáo · tất cả đơn vị',
      'BC.Q1 Báo cáo Quý I · hạn thứ Năm 04/3, còn 3 ngày · đã gửi 1/3',
      'Chưa gửi (2): xã Thuận, xã Húc',
      'BC.6T Báo cáo 6 tháng · hạn thứ Sáu 04/6, còn 95 ngày · đã gửi 2/3',
    ]);
    expect(offered(message)).toEqual(['[Ai chưa gửi BC.Q1] Ai chưa gửi BC.Q1?']);
    expect(shown(allReports([], MONDAY))).toEqual(['Báo cáo: kế hoạch không có báo cáo định kỳ']);
  });
});

describe('/lichnhac', () => {
  const item = (code: string, deadline: string, role: 'lead' | 'coordinating' = 'lead') => ({
    code,
    deadline: day(deadline),
    role,
  });
  const digest = (office: string, ...items: ReturnType<typeof item>[]) => ({ office, kind: 'digest' as const, items });
  const view: ScheduleView = {
    office: null,
    from: day('2021-03-02'),
    to: day('2021-03-08'),
    remindAt: '08:00',
    days: [
      {
        day: day('2021-03-03'),
        parts: [digest('xa-thuan', item('BC.Q1', '2021-03-04')), digest('xa-huc', item('BC.Q1', '2021-03-04'))],
      },
      {
        day: day('2021-03-08'),
        parts: [
          digest(
            'tu-phap',
            item('II.5', '2021-01-31'),
            item('VI.1', '2021-03-15', 'coordinating'),
            item('V.1', '2021-03-08'),
          ),
          { office: 'noi-vu', kind: 'summary', items: [] },
          { office: 'noi-vu', kind: 'escalation', items: [item('I.2', '2021-02-27'), item('I.2', '2021-02-27')] },
        ],
      },
    ],
    unlinked: ['xa-huc', 'y-te'],
  };

  it('says what, when and to whom', () =>
    expect(shown(schedule(view, MONDAY))).toEqual([
      'Lịch nhắc · tất cả đơn vị · từ thứ Ba 02/3 đến thứ Hai 08/3',
      '',
      'thứ Tư 03/3 · lúc 08:00',
      'xã Thuận, xã Húc – BC.Q1 (ngày mai)',
      '',
      'thứ Hai 08/3 · lúc 08:00',
      'Phòng Tư pháp – II.5 (quá hạn 36 ngày), VI.1 (phối hợp, còn 7 ngày), V.1 (đến hạn)',
      'Phòng Nội vụ – tổng hợp tuần',
      'Phòng Nội vụ – báo cáo việc quá hạn: I.2',
      '',
      'Chưa có nhóm nên không nhận được: xã Húc',
    ]));

  it('of one office names it once; nothing is said as such', () => {
    const days = view.days.slice(0, 1).map(({ day: on, parts }) => ({ day: on, parts: parts.slice(0, 1) }));
    expect(shown(schedule({ ...view, office: 'xa-thuan', days, unlinked: [] }, MONDAY))).toContain('BC.Q1 (ngày mai)');
    expect(shown(schedule({ ...view, days: [] }, MONDAY))).toEqual([
      'Lịch nhắc · tất cả đơn vị · từ thứ Ba 02/3 đến thứ Hai 08/3: không có tin nào',
    ]);
  });
});

describe('reminders', () => {
  const today = { from: MONDAY.today, to: MONDAY.today };
  const sent = (office: string, seen: boolean) => ({
    office,
    day: MONDAY.today,
    sentAt: at('2021-03-01', '08:00'),
    seenBy: seen ? 'Trần B' : null,
    seenAt: seen ? at('2021-03-01', '08:05') : null,
    count: 2,
  });

  it('who has not seen them: an office has when one of its chats has', () => {
    const records = [sent('tu-phap', true), sent('tu-phap', false), sent('y-te', false)];
    expect(shown(unseenAnswer({ period: today, records }, MONDAY))).toEqual([
      'Chưa xem nhắc việc · hôm nay, thứ Hai 01/3: 1 đơn vị',
      'Phòng Y tế',
      'Đã xem: 1/2 đơn vị.',
    ]);
    expect(shown(unseenAnswer({ period: today, records: [] }, MONDAY))).toEqual([
      'Chưa xem nhắc việc · hôm nay, thứ Hai 01/3: không có tin nào đã gửi',
    ]);
  });

  it('who was reminded', () => {
    const records = [sent('tu-phap', true), sent('y-te', false)];
    expect(shown(sentAnswer({ period: today, records }, MONDAY))).toEqual([
      'Đã nhắc · hôm nay, thứ Hai 01/3: 2 đơn vị',
      'Phòng Tư pháp: 2 việc, lúc 08:00, Trần B đã nhận lúc 08:05',
      'Phòng Y tế: 2 việc, lúc 08:00, chưa xem',
    ]);
  });

  it('how often', () => {
    const days = [day('2021-02-01'), day('2021-03-01')];
    expect(shown(countAnswer({ office: 'tu-phap', code: 'II.5', days }, MONDAY))).toEqual([
      'II.5 · Phòng Tư pháp đã được nhắc 2 lần: 01/02, 01/3',
    ]);
    expect(shown(countAnswer({ office: 'tu-phap', code: null, days: [] }, MONDAY))).toEqual([
      'Phòng Tư pháp chưa được nhắc lần nào',
    ]);
  });
});

it('names offices with how much each has', () =>
  expect(
    shown(officesAnswer({ heading, offices: [{ office: 'tu-phap', count: 2 }, { office: 'xa-huc' }] }, MONDAY)),
  ).toEqual(['Tình hình', 'Phòng Tư pháp (2), xã Húc']));
