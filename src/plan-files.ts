/** Reads the files of a plan from disk: the table, its reports, the offices and their group words. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGroupTable, readOfficeTable, readReportTable } from './documents/read-offices.ts';
import { readPlan } from './documents/read-plan.ts';
import { MAX_TABLE_BYTES, readTable, tooLarge } from './documents/read-table.ts';
import { isUnreadable, type Table, type Unreadable } from './documents/table.ts';
import type { Day } from './domain/day.ts';
import { day } from './domain/day.ts';
import type { Office, OfficeGroup } from './domain/office.ts';
import type { PlanReading } from './domain/plan.ts';
import { createOfficeLexicon, type OfficeLexicon } from './language/office-phrases.ts';

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

/** The group words that the product knows from the start. */
export function bundledGroups(): OfficeGroup[] {
  return readGroupFile(join(seedFolder(), 'group-words.tsv'));
}

/** The plan of Hướng Hóa 2021 that the product carries for its demo. */
export async function readBundledPlan() {
  const folder = seedFolder();
  const offices = readOfficeFile(join(folder, 'offices.tsv'));
  const groups = bundledGroups();
  const reading = readPlanFiles(
    {
      plan: join(folder, 'huong-hoa-2021.tsv'),
      reports: join(folder, 'reports.tsv'),
      year: 2021,
      signed: day('2021-01-21'),
      key: null,
      number: '132/QĐ-UBND',
      title: 'Kế hoạch cải cách hành chính huyện Hướng Hóa năm 2021',
    },
    createOfficeLexicon(offices, groups),
  );
  return { offices, groups, reading };
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

/** Beside package.json, whether this runs from its source or from the bundle. */
function seedFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'db', 'seed', 'offices.tsv'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('bundled plan not found');
    folder = parent;
  }
  return join(folder, 'db', 'seed');
}
