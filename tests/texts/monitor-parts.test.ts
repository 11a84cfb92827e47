/** What monitors get on top of their own digest. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { escalationPart } from '../../src/texts/escalation.ts';
import { type SummaryView, summaryPart, untoldPart } from '../../src/texts/monitor-parts.ts';
import { assignment, MONDAY, offered, on, shown } from './sample.ts';

const summary: SummaryView = {
  areaName: 'Toàn huyện',
  day: day('2021-03-01'),
  overdue: [
    { office: 'tu-phap', count: 2 },
    { office: 'van-phong', count: 2 },
    { office: 'xa-huc', count: 1 },
  ],
  dueThisWeek: [{ code: 'BC.Q1', kind: 'report', offices: 35, open: 31, office: null }],
  lacking: 16,
  unlinked: ['xa-a-doi', 'xa-ba-tang'],
};

describe('the weekly summary', () => {
  it('reads as agreed', () => {
    const message = summaryPart(summary, MONDAY);
    expect(shown(message)).toEqual([
      '📋 Toàn huyện · tuần 01/3 – 07/3',
      'Quá hạn 5 việc của 3 đơn vị: Phòng Tư pháp 2 · Văn phòng HĐND và UBND huyện 2 · xã Húc 1',
      'Đến hạn tuần này: BC.Q1 của 35 đơn vị (chưa gửi 31)',
      'Chưa có thời hạn hoặc cơ quan chủ trì: 16 việc',
      'Chưa đăng ký nhóm: xã A Dơi, xã Ba Tầng',
    ]);
    expect(offered(message)).toEqual(['[Xem theo đơn vị] /thongke', '[Ai chưa gửi BC.Q1] Ai chưa gửi BC.Q1?']);
  });

  it('leaves out what there is none of', () => {
    const quietWeek = { ...summary, areaName: null, overdue: [], dueThisWeek: [], lacking: 0, unlinked: [] };
    expect(shown(summaryPart(quietWeek, MONDAY))).toEqual([
      '📋 Tất cả đơn vị · tuần 01/3 – 07/3',
      'Không có việc quá hạn',
      'Không có việc đến hạn tuần này',
    ]);
  });

  it('does not count as an office what nobody leads', () => {
    const overdue = [
      { office: 'tu-phap', count: 2 },
      { office: null, count: 1 },
    ];
    expect(shown(summaryPart({ ...summary, overdue }, MONDAY))[1]).toBe(
      'Quá hạn 3 việc của 1 đơn vị: Phòng Tư pháp 2 · chưa có cơ quan chủ trì 1',
    );
  });

  it('names the first eight offices of many, and still counts all', () => {
    const overdue = Array.from({ length: 40 }, (_, index) => ({ office: `o${index + 1}`, count: 3 }));
    const [, text] = shown(summaryPart({ ...summary, overdue }, MONDAY));
    expect(text).toMatch(/^Quá hạn 120 việc của 40 đơn vị: Đơn vị o1 3 · .* · Đơn vị o8 3 … và 32 đơn vị khác$/);
  });

  it.each([
    [{ code: 'I.2', kind: 'task', offices: 35, open: 12, office: null }, 'I.2 của 35 đơn vị (chưa hoàn thành 12)'],
    [{ code: 'I.2', kind: 'task', offices: 2, open: 0, office: null }, 'I.2 của 2 đơn vị (đã hoàn thành)'],
    [{ code: 'II.2', kind: 'task', offices: 1, open: 1, office: 'tu-phap' }, 'II.2 của Phòng Tư pháp'],
    [{ code: 'BC.Q1', kind: 'report', offices: 1, open: 0, office: 'xa-huc' }, 'BC.Q1 của xã Húc (đã gửi đủ)'],
  ] as const)('tells %o of the week', (work, text) =>
    expect(shown(summaryPart({ ...summary, dueThisWeek: [work] }, MONDAY))).toContain(`Đến hạn tuần này: ${text}`),
  );
});

it('names those who could not be told, and shows what on request', () => {
  const offices = [
    { office: 'xa-a-doi', count: 2 },
    { office: 'xa-ba-tang', count: 1 },
  ];
  const message = untoldPart({ day: day('2021-03-01'), offices }, MONDAY);
  expect(shown(message)).toEqual([
    'Chưa đăng ký nhóm: xã A Dơi, xã Ba Tầng. Hôm nay 3 việc của 2 đơn vị chưa nhắc được vì chưa có nhóm',
  ]);
  expect(offered(message)).toEqual(['[Xem việc chưa nhắc được] /chuanhac 2021-03-01']);
  expect(shown(untoldPart({ day: day('2021-03-01'), offices, named: true }, MONDAY))).toEqual([
    'Hôm nay 3 việc của 2 đơn vị chưa nhắc được vì chưa có nhóm',
  ]);
});

describe('an escalation', () => {
  const late = (office: string, deadline: string, taskId = 7) =>
    assignment('I.2', deadline, { taskId, office, title: 'Xây dựng chương trình' });

  it('of one office is one line', () => {
    const item = {
      assignment: assignment('III.1a', '2021-01-31'),
      reminded: { count: 4, last: day('2021-02-01') },
    };
    expect(shown(escalationPart({ items: [item], afterDays: 3 }, on('2021-02-03')))).toEqual([
      '🔺 Quá hạn 3 ngày làm việc, chưa báo hoàn thành: III.1a Phòng Tư pháp (hạn 31/01, đã nhắc 4 lần, lần cuối 01/02)',
    ]);
  });

  it('gathers the offices of one task', () => {
    const items = [late('xa-thuan', '2021-02-24'), late('xa-huc', '2021-02-24'), late('y-te', '2021-02-23')];
    const view = { items: items.map((one) => ({ assignment: one, reminded: null })), afterDays: 3 };
    expect(shown(escalationPart(view, MONDAY))).toEqual([
      '🔺 Quá hạn từ 3 ngày làm việc, chưa báo hoàn thành: I.2 3 đơn vị: xã Thuận, xã Húc (hạn 24/02); Phòng Y tế (hạn 23/02)',
    ]);
  });

  it('of several tasks counts them and gives each a line', () => {
    const items = [late('xa-thuan', '2021-02-24'), late('xa-huc', '2021-02-24', 8)];
    const view = { items: items.map((one) => ({ assignment: one, reminded: { count: 0, last: null } })), afterDays: 3 };
    expect(shown(escalationPart(view, MONDAY))).toEqual([
      '🔺 Quá hạn 3 ngày làm việc, chưa báo hoàn thành: 2 việc',
      'I.2 xã Thuận (hạn 24/02, chưa nhắc lần nào)',
      'I.2 xã Húc (hạn 24/02, chưa nhắc lần nào)',
    ]);
  });
});
