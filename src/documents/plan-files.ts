/** Reads the files of a plan from disk: the table, its reports, the offices and their group words. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day } from '../domain/day.ts';
import type { Office, OfficeGroup } from '../domain/office.ts';
import type { PlanReading } from '../domain/plan.ts';
import type { OfficeLexicon } from '../language/office-phrases.ts';
import { readGroupTable, readOfficeTable, readReportTable } from './read-offices.ts';
import { readPlan } from './read-plan.ts';
import { MAX_TABLE_BYTES, readTable, tooLarge } from './read-table.ts';
import { isUnreadable, type Table, type Unreadable } from './table.ts';

/** A file cannot be used; the message is for the user. */
class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

export interface PlanFiles {
  readonly plan: string;
  readonly reports: string | null;
  readonly year: number | null;
  readonly signed: Day | null;
  readonly key: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

/** Throws `UnreadableFile`. Reports take the year that the plan turned out to be of. */
export function readPlanFiles(files: PlanFiles, lexicon: OfficeLexicon): PlanReading {
  const { signed } = files;
  const table = open(files.plan);
  const options = { ...files, file: basename(files.plan), lexicon, reports: [] };
  const reading = orThrow(readPlan(table, options));
  if (files.reports === null) return { ...reading, keepsReports: true };
  const file = basename(files.reports);
  const reports = orThrow(readReportTable(open(files.reports), { file, lexicon, year: reading.head.year, signed }));
  return { ...reading, reports };
}

export function readOfficeFile(path: string): Office[] {
  return orThrow(readOfficeTable(open(path), basename(path)));
}

export function readGroupFile(path: string): OfficeGroup[] {
  return orThrow(readGroupTable(open(path), basename(path)));
}

function open(path: string): Table {
  if (!existsSync(path)) throw new UnreadableFile(`Không tìm thấy tệp "${path}"; đề nghị kiểm tra đường dẫn.`);
  const found = statSync(path);
  if (!found.isFile()) throw new UnreadableFile(`"${path}" không phải tệp; đề nghị kiểm tra đường dẫn.`);
  // Before it is read: a file that is far too great must not fill the memory first.
  if (found.size > MAX_TABLE_BYTES) orThrow(tooLarge(basename(path)));
  return orThrow(readTable(bytesOf(path), basename(path)));
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UnreadableFile(`Không đọc được tệp "${path}"; đề nghị kiểm tra quyền đọc.`, { cause });
  }
}

function orThrow<T extends object>(value: T | Unreadable): T {
  if (isUnreadable(value)) throw new UnreadableFile(value.message);
  return value;
}
