/** From a table's rows to a plan's lines: sections, numbers, and rows that go on with the task above. */
import type { Section, SkippedRow } from '../domain/plan.ts';
import { romanOf } from './roman.ts';
import type { Row } from './table.ts';

export type Column = 'number' | 'title' | 'deliverable' | 'lead' | 'coordinating' | 'deadline' | 'note';
export type Cell = (row: Row, name: Column) => string;

export interface PlanLine {
  readonly row: Row;
  readonly section: string;
  readonly number: string;
  readonly title: string;
  /** '' where the task has one line, else `a`, `b`, … */
  readonly line: string;
}

export interface PlanLines {
  readonly sections: readonly Section[];
  readonly lines: readonly PlanLine[];
  readonly rowsRead: number;
  readonly skipped: readonly SkippedRow[];
}

/** A task as its rows are gathered; the line's letter is known when all are. */
interface Gathered {
  readonly section: string;
  readonly number: string;
  readonly title: string;
  readonly rows: Row[];
}

/** What a table without sections is filed under. */
const WHOLE_PLAN: Section = { number: 'I', title: 'Nhiệm vụ của kế hoạch' };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function readLines(rows: readonly Row[], cell: Cell): PlanLines {
  const opening = new Map<Row, Section>();
  for (const row of rows) {
    const opened = sectionOf(row, cell);
    if (opened) opening.set(row, opened);
  }
  const named = [...opening.values()];
  const sections = named.length > 0 ? named : [WHOLE_PLAN];
  let section = named.length > 0 ? null : WHOLE_PLAN;
  let above: Gathered | null = null;
  const tasks = new Map<string, Gathered>();
  const skipped: SkippedRow[] = [];
  for (const row of rows) {
    const opened = opening.get(row);
    if (opened) [section, above] = [opened, null];
    else {
      const read: Gathered | string = taskAt(row, cell, section, above, tasks);
      if (typeof read === 'string') skipped.push({ row: row.line, reason: read });
      above = stillAbove(row, cell, read, above);
    }
  }
  return { sections, lines: inOrder([...tasks.values()]), rowsRead: rows.length - opening.size, skipped };
}

/** What the next row may go on with: not the task before a row that was left out, unless that said nothing of its own. */
function stillAbove(row: Row, cell: Cell, read: Gathered | string, above: Gathered | null): Gathered | null {
  if (typeof read !== 'string') return read;
  return cell(row, 'number') === '' && cell(row, 'title') === '' ? above : null;
}

const ONE_CELL = /^([IVXLC]{1,7})(?:[.):–-]\s{0,5}|\s{1,5})(\S.*)$/su;
const NUMBERED_TITLE = /^([IVXLC]{1,7})[.):]\s{0,5}(\S.*)$/su;

/** A Roman number and a title, in two cells or in one, the rest blank. */
function sectionOf(row: Row, cell: Cell): Section | null {
  const rest = (['lead', 'deadline', 'deliverable', 'coordinating'] as const).map((name) => cell(row, name));
  if (rest.some((text) => text !== '')) return null;
  const [number, title] = [cell(row, 'number'), cell(row, 'title')];
  if (number !== '' && title !== '') return sectionFrom(withoutMark(number), title);
  const [, roman = '', words = ''] = (title === '' ? ONE_CELL.exec(number) : NUMBERED_TITLE.exec(title)) ?? [];
  return sectionFrom(roman, words);
}

function sectionFrom(roman: string, title: string): Section | null {
  const number = romanOf(roman);
  return number === null || title === '' ? null : { number, title };
}

/** The task to which the row belongs, with the row added to it; or why it belongs to none. */
function taskAt(
  row: Row,
  cell: Cell,
  section: Section | null,
  above: Gathered | null,
  tasks: Map<string, Gathered>,
): Gathered | string {
  const [number, title] = [numberIn(row, cell, section), cell(row, 'title')];
  if (!section) return 'đứng trước mọi lĩnh vực';
  if (goesOn(number, title, above)) return continued(row, cell, above);
  if (number === '') return 'thiếu số thứ tự';
  if (!/^\d{1,3}$/.test(number)) return `số thứ tự "${number}" không đọc được`;
  if (title === '') return 'thiếu nội dung nhiệm vụ';
  const code = `${section.number}.${Number(number)}`;
  if (tasks.has(code)) return `trùng mã ${code}`;
  const task = { section: section.number, number: String(Number(number)), title, rows: [row] };
  tasks.set(code, task);
  return task;
}

/** `1.`, `01)`, `I.1` within section I. */
function numberIn(row: Row, cell: Cell, section: Section | null): string {
  const written = withoutMark(cell(row, 'number').normalize('NFKC'));
  const [, prefix = '', number = ''] = /^([IVXLC]{1,7})[.\s-]\s{0,3}(\d{1,3})$/iu.exec(written) ?? [];
  return number !== '' && romanOf(prefix) === section?.number ? number : written;
}

const withoutMark = (number: string) => number.replace(/[.):]{1,3}$/u, '');

/** Number and title left blank, or both repeated as merged cells are when they are copied. */
function goesOn(number: string, title: string, above: Gathered | null): boolean {
  if (number === '' && title === '') return true;
  return above !== null && title === above.title && Number(number) === Number(above.number);
}

function continued(row: Row, cell: Cell, above: Gathered | null): Gathered | string {
  if (!above) return 'dòng tiếp theo nhưng ngay phía trên không có nhiệm vụ';
  const own = (['deliverable', 'lead', 'deadline'] as const).some((name) => cell(row, name) !== '');
  if (!own) return 'không có sản phẩm, cơ quan chủ trì hay thời hạn';
  if (above.rows.length === LETTERS.length) return `nhiệm vụ có hơn ${LETTERS.length} dòng`;
  above.rows.push(row);
  return above;
}

function inOrder(tasks: readonly Gathered[]): PlanLine[] {
  return tasks.flatMap(({ rows, ...task }) =>
    rows.map((row, place) => ({ ...task, row, line: rows.length > 1 ? (LETTERS[place] ?? '') : '' })),
  );
}
