/** From a plan's table to its lines: sections, continuation rows, offices and deadlines, with flags for what is doubtful. */
import type { Day } from '../domain/day.ts';
import type { PlanReading, ReportLine, Section, SkippedRow, TaskFlag, TaskLine } from '../domain/plan.ts';
import { readDeadline } from '../language/deadline-phrases.ts';
import { readOfficeList } from '../language/office/office-list.ts';
import type { OfficeLexicon } from '../language/office-phrases.ts';
import { type ColumnRule, findColumns } from './columns.ts';
import { romanOf } from './roman.ts';
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

type Column = 'number' | 'title' | 'deliverable' | 'lead' | 'coordinating' | 'deadline' | 'note';

const COLUMNS: readonly ColumnRule<Column>[] = [
  { name: 'number', title: 'TT', words: ['=tt', '=stt', '=so tt', '=so thu tu', '=ma'], needed: true },
  { name: 'deliverable', title: 'Sản phẩm đầu ra', words: ['san pham', 'ket qua', 'dau ra'], needed: false },
  { name: 'lead', title: 'Cơ quan chủ trì', words: ['chu tri', 'don vi thuc hien', 'co quan thuc hien'], needed: true },
  { name: 'coordinating', title: 'Cơ quan phối hợp', words: ['phoi hop'], needed: false },
  {
    name: 'deadline',
    title: 'Thời gian hoàn thành',
    words: ['thoi gian', 'thoi han', 'hoan thanh', 'tien do'],
    needed: true,
  },
  { name: 'note', title: 'Ghi chú', words: ['ghi chu'], needed: false },
  { name: 'title', title: 'Nhiệm vụ', words: ['nhiem vu', 'noi dung', 'cong viec', 'hoat dong'], needed: true },
];

/** A line before its code is known: several lines of one number are lettered when all are read. */
interface RawLine {
  readonly row: Row;
  readonly section: string;
  readonly number: string;
  readonly title: string;
}

export function readPlan(table: Table, options: PlanOptions): PlanReading | Unreadable {
  const columns = findColumns(table, COLUMNS, options.file);
  if (isUnreadable(columns)) return columns;
  const { cell } = columns;
  const sections: Section[] = [];
  const skipped: SkippedRow[] = [];
  const lines: RawLine[] = [];
  const seen = new Set<string>();
  let rowsRead = 0;
  for (const row of columns.rows) {
    const section = sectionOf(row, cell);
    if (section) {
      sections.push(section);
      continue;
    }
    rowsRead++;
    const line = lineOf(row, cell, sections.at(-1), lines.at(-1), seen);
    if ('reason' in line) skipped.push(line);
    else lines.push(line);
  }
  const year =
    options.year ??
    yearOf(
      options.title,
      lines.map((line) => cell(line.row, 'deadline')),
    );
  if (year === null) return unreadable('Chưa rõ năm của kế hoạch; đề nghị nêu năm, ví dụ: --year 2021.');
  const lettered = letter(lines);
  const tasks = lettered.map((line) => taskOf(line, cell, { ...options, year }));
  const { key, number, signed } = options;
  const title = options.title ?? `Kế hoạch năm ${year}`;
  const head = { key: key ?? String(year), year, title, number, signed };
  return { head, sections, tasks, reports: options.reports, rowsRead, rowsSkipped: skipped };
}

type Cell = (row: Row, name: Column) => string;

/** A Roman number and a title, the rest blank. */
function sectionOf(row: Row, cell: Cell): Section | null {
  const number = romanOf(cell(row, 'number').replace(/[.):]+$/u, ''));
  const title = cell(row, 'title');
  const rest = [cell(row, 'lead'), cell(row, 'deadline'), cell(row, 'deliverable'), cell(row, 'coordinating')];
  if (number === null || title === '' || rest.some((text) => text !== '')) return null;
  return { number, title };
}

function lineOf(
  row: Row,
  cell: Cell,
  section: Section | undefined,
  before: RawLine | undefined,
  seen: Set<string>,
): RawLine | SkippedRow {
  const skip = (reason: string): SkippedRow => ({ row: row.line, reason });
  const number = cell(row, 'number').replace(/[.):]+$/u, '');
  const title = cell(row, 'title');
  if (!section) return skip('đứng trước mọi lĩnh vực');
  if (number === '' && title === '') {
    if (!before || before.section !== section.number) return skip('dòng tiếp theo nhưng phía trên không có nhiệm vụ');
    return { ...before, row };
  }
  if (!/^\d{1,3}$/.test(number))
    return skip(number === '' ? 'thiếu số thứ tự' : `số thứ tự "${number}" không đọc được`);
  if (title === '') return skip('thiếu nội dung nhiệm vụ');
  const code = `${section.number}.${Number(number)}`;
  if (seen.has(code)) return skip(`trùng mã ${code}`);
  seen.add(code);
  return { row, section: section.number, number: String(Number(number)), title };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Several lines of one task become a, b, c. */
function letter(lines: readonly RawLine[]): (RawLine & { readonly line: string })[] {
  const counts = new Map<string, number>();
  const keyOf = ({ section, number }: RawLine) => `${section}.${number}`;
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const given = new Map<string, number>();
  return lines.map((line) => {
    const key = keyOf(line);
    const place = given.get(key) ?? 0;
    given.set(key, place + 1);
    return { ...line, line: (counts.get(key) ?? 1) > 1 ? (LETTERS[place] ?? '') : '' };
  });
}

function taskOf(raw: RawLine & { line: string }, cell: Cell, options: PlanOptions & { year: number }): TaskLine {
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

const YEAR = /(?<!\d)(20\d\d)(?!\d)/gu;

/** The year that the title names, else the one that most deadlines do. */
function yearOf(title: string | null, phrases: readonly string[]): number | null {
  const named = title?.match(YEAR)?.[0];
  if (named) return Number(named);
  const counts = new Map<number, number>();
  for (const phrase of phrases) {
    for (const [text] of phrase.matchAll(YEAR)) counts.set(Number(text), (counts.get(Number(text)) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}
