/** From a plan's table to its lines: sections, continuation rows, offices and deadlines, with flags for what is doubtful. */
import type { Day } from '../domain/day.ts';
import type { PlanReading, ReportLine, TaskFlag, TaskLine } from '../domain/plan.ts';
import { readDeadline } from '../language/deadline-phrases.ts';
import { readOfficeList } from '../language/office/office-list.ts';
import type { OfficeLexicon } from '../language/office-phrases.ts';
import { type ColumnRule, findColumns } from './columns.ts';
import { type Cell, type Column, type PlanLine, readLines } from './plan-lines.ts';
import { planYear } from './plan-year.ts';
import type { Row, Table, Unreadable } from './table.ts';
import { isUnreadable, unreadable } from './table.ts';

export interface PlanOptions {
  readonly file: string;
  readonly lexicon: OfficeLexicon;
  readonly reports: readonly ReportLine[];
  readonly year: number | null;
  readonly signed: Day | null;
  readonly key: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

const COLUMNS: readonly ColumnRule<Column>[] = [
  { name: 'number', title: 'TT', words: ['=tt', '=stt', '=so tt', '=so thu tu', '=so', '=ma'], needed: true },
  { name: 'deliverable', title: 'Sản phẩm đầu ra', words: ['san pham', 'ket qua', 'dau ra'], needed: false },
  { name: 'lead', title: 'Cơ quan chủ trì', words: ['chu tri', 'don vi thuc hien', 'co quan thuc hien'], needed: true },
  { name: 'coordinating', title: 'Cơ quan phối hợp', words: ['phoi hop'], needed: false },
  {
    name: 'deadline',
    title: 'Thời gian hoàn thành',
    words: ['thoi gian', 'thoi han', 'hoan thanh', 'tien do', '=han'],
    needed: true,
  },
  { name: 'note', title: 'Ghi chú', words: ['ghi chu'], needed: false },
  { name: 'title', title: 'Nhiệm vụ', words: ['nhiem vu', 'noi dung', 'cong viec', 'hoat dong'], needed: true },
];

export function readPlan(table: Table, options: PlanOptions): PlanReading | Unreadable {
  const columns = findColumns(table, COLUMNS, options.file);
  if (isUnreadable(columns)) return columns;
  const { cell, above } = columns;
  const { sections, lines, rowsRead, skipped } = readLines(columns.rows, cell);
  const year = options.year ?? yearOf(options.title, above, lines, cell);
  if (year === null) return unreadable('Chưa rõ năm của kế hoạch; đề nghị nêu năm, ví dụ: --year 2021.');
  const tasks = lines.map((line) => taskOf(line, cell, { ...options, year }));
  const { key, number, signed } = options;
  const title = options.title ?? `Kế hoạch năm ${year}`;
  const head = { key: key ?? String(year), year, title, number, signed };
  return { head, sections, tasks, reports: options.reports, rowsRead, rowsSkipped: skipped };
}

function yearOf(title: string | null, above: readonly Row[], lines: readonly PlanLine[], cell: Cell): number | null {
  const titles = above.map((row) => row.cells.join(' '));
  const phrases = lines.map((line) => cell(line.row, 'deadline'));
  return planYear(title, titles, phrases);
}

function taskOf(raw: PlanLine, cell: Cell, options: PlanOptions & { year: number }): TaskLine {
  const { row, section, number, line, title } = raw;
  const { lexicon, year, signed } = options;
  const lead = readOfficeList(cell(row, 'lead'), lexicon);
  const together = readOfficeList(cell(row, 'coordinating'), lexicon);
  const reading = readDeadline(cell(row, 'deadline'), { year, signed });
  const isCoordinating = (code: string) => !lead.codes.includes(code);
  const flags: TaskFlag[] = [...reading.flags];
  if (cell(row, 'lead') === '') flags.push('lead-missing');
  else if (lead.text !== '' || lead.codes.length === 0) flags.push('lead-unknown');
  if (together.text !== '') flags.push('coordinating-unknown');
  return {
    code: `${section}.${number}${line}`,
    ...{ section, number, line, title, deliverable: cell(row, 'deliverable') },
    ...{ leads: lead.codes, leadText: lead.text },
    coordinating: together.codes.filter(isCoordinating),
    coordinatingNamed: together.named.filter(isCoordinating),
    coordinatingText: together.text,
    coordinatingWords: cell(row, 'coordinating'),
    ...{ phrase: cell(row, 'deadline'), reading, note: cell(row, 'note'), flags },
  };
}
