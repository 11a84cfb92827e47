/** Counts, rates and rankings of work by status and office. */
import type { OfficeCode } from '../domain/office.ts';
import type { Status } from '../domain/query.ts';
import { groupBy } from './group-by.ts';
import { type Choice, type Line, line, type Message, message } from './message.ts';
import { type Scene, shortOffice } from './scene.ts';

/** How many assignments of one office have one status. */
export interface Tally {
  readonly office: OfficeCode | null;
  readonly status: Status;
  readonly count: number;
}

export interface Totals {
  readonly total: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly finished: number;
}

/** `33,3%`; whole numbers without a comma. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const tenths = Math.round((part / whole) * 1000);
  return `${tenths % 10 === 0 ? tenths / 10 : `${Math.floor(tenths / 10)},${tenths % 10}`}%`;
}

export function totalsOf(tallies: readonly Tally[]): Totals {
  const byStatus: Record<Status, number> = {
    open: 0,
    overdue: 0,
    done: 0,
    'done-late': 0,
    ongoing: 0,
    conditional: 0,
    unset: 0,
  };
  for (const { status, count } of tallies) byStatus[status] += count;
  const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return { total, byStatus, finished: byStatus.done + byStatus['done-late'] };
}

/** Lines on the whole: `Tổng số: 61 việc`, finished on time and late, overdue, open, without deadline. */
function totalLines(tallies: readonly Tally[], noun = 'việc'): Line[] {
  const { total, byStatus, finished } = totalsOf(tallies);
  if (total === 0) return [line(`Không có ${noun} nào.`)];
  const share = (count: number) => `${count} (${percent(count, total)})`;
  const others: readonly (readonly [string, Status])[] = [
    ['🔴 Quá hạn', 'overdue'],
    ['Trong hạn', 'open'],
    ['Thường xuyên', 'ongoing'],
    ['Thời hạn theo điều kiện', 'conditional'],
    ['Chưa có thời hạn', 'unset'],
  ];
  return [
    line(`Tổng số: ${total} ${noun}`),
    line(`✅ Hoàn thành: ${share(finished)} · đúng hạn ${byStatus.done}, quá hạn ${byStatus['done-late']}`),
    ...others
      .filter(([, status]) => byStatus[status] > 0)
      .map(([name, status]) => line(`${name}: ${share(byStatus[status])}`)),
  ];
}

/** `/thongke`, and the general situation: totals, for monitors with the offices that need urging. */
export interface StatisticsView {
  readonly heading: Line;
  readonly tallies: readonly Tally[];
  readonly noun?: string;
  /** Several offices are compared. */
  readonly ranking: boolean;
  readonly choices?: readonly Choice[];
}

const RANKED = 10;

export function statistics({ heading, tallies, noun, ranking, choices = [] }: StatisticsView, scene: Scene): Message {
  const ranked = ranking ? officeRanking(tallies) : [];
  const more = ranked.length > RANKED ? [line(`… và ${ranked.length - RANKED} đơn vị khác`)] : [];
  const table = ranked.slice(0, RANKED).map((row, index) => rankingLine(row, index + 1, scene));
  const named = ranked.length > 1 ? [[], line('Theo đơn vị (nhiều việc quá hạn trước):'), ...table, ...more] : [];
  return message([heading, ...totalLines(tallies, noun), ...named], [choices]);
}

interface OfficeTotals extends Totals {
  readonly office: OfficeCode | null;
}

/** The most overdue first; among equals the lowest share of finished work, then the most work. */
function officeRanking(tallies: readonly Tally[]): OfficeTotals[] {
  const share = ({ finished, total }: Totals) => (total === 0 ? 0 : finished / total);
  return [...groupBy(tallies, ({ office }) => office)]
    .map(([office, rows]) => ({ office, ...totalsOf(rows) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.byStatus.overdue - a.byStatus.overdue || share(a) - share(b) || b.total - a.total);
}

function rankingLine({ office, total, byStatus, finished }: OfficeTotals, place: number, scene: Scene): Line {
  const done = `hoàn thành ${finished}/${total} (${percent(finished, total)})`;
  return line(`${place}. ${shortOffice(scene, office)}: quá hạn ${byStatus.overdue}, ${done}`);
}

/** A rate that was asked for: `12/40 việc (30%)`, with what it counts. */
export function rateLine(part: number, total: number, noun: string, what: string): Line {
  return line(total === 0 ? `Không có ${noun} nào.` : `${what}: ${part}/${total} ${noun} (${percent(part, total)})`);
}

export interface RankingView {
  readonly heading: Line;
  /** In the order to be shown. */
  readonly rows: readonly { readonly office: OfficeCode | null; readonly count: number; readonly total?: number }[];
  readonly noun: string;
  readonly limit?: number;
}

/** Which offices have the most of something. */
export function ranking({ heading, rows, noun, limit = RANKED }: RankingView, scene: Scene): Message {
  if (rows.length === 0) return message([heading, line('Không có đơn vị nào.')]);
  const lines = rows.slice(0, limit).map(({ office, count, total }, index) => {
    const of = total === undefined ? `${count} ${noun}` : `${count}/${total} ${noun} (${percent(count, total)})`;
    return line(`${index + 1}. ${shortOffice(scene, office)}: ${of}`);
  });
  const left = rows.length - limit;
  return message([heading, ...lines, ...(left > 0 ? [line(`… và ${left} đơn vị khác`)] : [])]);
}
