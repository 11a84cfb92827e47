/** Copies of the register: consistent while the bot runs, checked before they count, for their owner alone. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DamagedDatabase } from './unusable.ts';

/** Under this key a copy holds the instant at which it was made, epoch milliseconds. */
export const COPIED_AT = 'copied-at';

/** So many pages are copied before the process does something else. */
const PAGES_A_STEP = 2_000;
const ALL_PAGES = 0x7fff_ffff;

/**
 * Copies the register to a file, which is there only once it is whole; an older one of that name is replaced. In steps
 * other work of the process has its turn; at once, no other process that writes can make the copy begin anew.
 */
export async function copyRegister(
  sqlite: Database.Database,
  target: string,
  at: number,
  pace: 'in-steps' | 'at-once',
): Promise<void> {
  const part = `${target}.${randomBytes(4).toString('hex')}.part`;
  const pages = pace === 'at-once' ? ALL_PAGES : PAGES_A_STEP;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(part, 'wx', 0o600));
    await sqlite.backup(part, { progress: () => pages });
    seal(part, at);
    renameSync(part, target);
    syncFolder(dirname(target));
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(part + end, { force: true });
  }
}

/** Makes the copy one file that stands for itself. A damaged register has damaged copies, which must replace no good one. */
function seal(file: string, at: number): void {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.prepare('insert or replace into "values" (key, value) values (?, ?)').run(COPIED_AT, String(at));
    if (!isSound(copy)) throw new DamagedDatabase(file);
  } finally {
    copy.close();
  }
}

/** Whether every page of the file is as it should be. */
export function isSound(sqlite: Database.Database): boolean {
  return sqlite.pragma('quick_check(1)', { simple: true }) === 'ok';
}

/** A renamed file is safe from a power cut only with its folder; not every system can do that. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows opens no folders.
  }
}

/** Whether the file is a register, of whatever version, and whole. */
export function isGoodCopy(file: string): boolean {
  let copy: Database.Database | null = null;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    return isSound(copy) && copy.prepare('select count(*) from __drizzle_migrations').pluck().get() !== 0;
  } catch {
    return false;
  } finally {
    copy?.close();
  }
}
