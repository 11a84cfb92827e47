/** Reads the list of offices, the group words and the reports that a plan asks for. */
import type { Day } from '../domain/day.ts';
import type { GroupMember, Office, OfficeGroup } from '../domain/office.ts';
import type { ReportLine, TaskFlag } from '../domain/plan.ts';
import { readDeadline } from '../language/deadline-phrases.ts';
import { readOfficeList } from '../language/office/office-list.ts';
import type { OfficeLexicon } from '../language/office-phrases.ts';
import { type ColumnRule, findColumns } from './columns.ts';
import { isUnreadable, type Table, type Unreadable, unreadable } from './table.ts';

const OFFICE_COLUMNS: readonly ColumnRule<'code' | 'name' | 'kind' | 'aliases' | 'monitor'>[] = [
  { name: 'code', title: 'code', words: ['=code', '=ma'], needed: true },
  { name: 'name', title: 'name', words: ['=name', '=ten', 'ten don vi'], needed: true },
  { name: 'kind', title: 'kind', words: ['=kind', '=loai'], needed: true },
  { name: 'aliases', title: 'aliases', words: ['alias', 'ten khac'], needed: false },
  { name: 'monitor', title: 'monitor', words: ['monitor', 'theo doi'], needed: false },
];
const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

export function readOfficeTable(table: Table, file: string): Office[] | Unreadable {
  const columns = findColumns(table, OFFICE_COLUMNS, file);
  if (isUnreadable(columns)) return columns;
  const offices = new Map<string, Office>();
  for (const row of columns.rows) {
    const [code, name, kind] = [columns.cell(row, 'code'), columns.cell(row, 'name'), columns.cell(row, 'kind')];
    const where = `Tệp "${file}", dòng ${row.line}`;
    if (!CODE.test(code))
      return unreadable(
        `${where}: mã đơn vị "${code}" không hợp lệ; chỉ dùng chữ thường không dấu, số và dấu gạch nối.`,
      );
    if (name === '' || kind === '') return unreadable(`${where}: đơn vị "${code}" thiếu tên hoặc loại.`);
    if (offices.has(code)) return unreadable(`${where}: mã đơn vị "${code}" bị trùng.`);
    const aliases = columns
      .cell(row, 'aliases')
      .split(';')
      .map((alias) => alias.trim())
      .filter(Boolean);
    offices.set(code, { code, name, kind, aliases, monitor: /^(?:x|1|có|true)$/iu.test(columns.cell(row, 'monitor')) });
  }
  if (offices.size === 0) return unreadable(`Tệp "${file}" không có đơn vị nào.`);
  return [...offices.values()];
}

const GROUP_COLUMNS: readonly ColumnRule<'words' | 'members'>[] = [
  { name: 'words', title: 'words', words: ['=words', '=tu'], needed: true },
  { name: 'members', title: 'members', words: ['=members', '=don vi'], needed: true },
];

export function readGroupTable(table: Table, file: string): OfficeGroup[] | Unreadable {
  const columns = findColumns(table, GROUP_COLUMNS, file);
  if (isUnreadable(columns)) return columns;
  return columns.rows.map((row) => ({
    words: columns.cell(row, 'words'),
    members: columns
      .cell(row, 'members')
      .split(';')
      .map((word) => word.trim())
      .filter(Boolean)
      .map(memberOf),
  }));
}

function memberOf(word: string): GroupMember {
  return word.startsWith('kind:') ? { kind: word.slice('kind:'.length) } : { office: word };
}

const REPORT_COLUMNS: readonly ColumnRule<'code' | 'name' | 'who' | 'phrase' | 'to'>[] = [
  { name: 'code', title: 'code', words: ['=code', '=ma'], needed: true },
  { name: 'name', title: 'name', words: ['=name', '=ten'], needed: true },
  { name: 'who', title: 'who', words: ['=who', 'don vi bao cao', 'don vi gui'], needed: true },
  { name: 'phrase', title: 'phrase', words: ['=phrase', 'thoi han'], needed: true },
  { name: 'to', title: 'to', words: ['=to', 'noi nhan'], needed: false },
];

export interface ReportOptions {
  readonly file: string;
  readonly lexicon: OfficeLexicon;
  readonly year: number;
  readonly signed: Day | null;
}

export function readReportTable(
  table: Table,
  { file, lexicon, year, signed }: ReportOptions,
): ReportLine[] | Unreadable {
  const columns = findColumns(table, REPORT_COLUMNS, file);
  if (isUnreadable(columns)) return columns;
  const reports = new Map<string, ReportLine>();
  for (const row of columns.rows) {
    const code = columns.cell(row, 'code').toUpperCase();
    const where = `Tệp "${file}", dòng ${row.line}`;
    if (!/^BC\.[A-Z0-9]{1,8}$/.test(code))
      return unreadable(`${where}: mã báo cáo "${code}" không hợp lệ; ví dụ: BC.Q1.`);
    if (reports.has(code)) return unreadable(`${where}: mã báo cáo "${code}" bị trùng.`);
    const who = readOfficeList(columns.cell(row, 'who'), lexicon);
    const phrase = columns.cell(row, 'phrase');
    const reading = readDeadline(phrase, { year, signed });
    const flags: TaskFlag[] = [...reading.flags];
    if (columns.cell(row, 'who') === '') flags.push('lead-missing');
    else if (who.text !== '' || who.codes.length === 0) flags.push('lead-unknown');
    const [receiver = null] = readOfficeList(columns.cell(row, 'to'), lexicon).codes;
    reports.set(code, { code, name: columns.cell(row, 'name'), offices: who.codes, receiver, phrase, reading, flags });
  }
  return [...reports.values()];
}
