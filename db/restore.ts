/** Puts a copy in the register's place, all or nothing; what it replaces is kept beside it. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Actor } from '../src/app/ports/actor.ts';
import { carryOver } from './carry-over.ts';
import { type Connection, databaseFile, openDatabase } from './connect.ts';
import { COPIED_AT, isGoodCopy, syncFolder } from './copies.ts';
import { type Lock, lockRegister } from './lock.ts';
import { createLog } from './log.ts';
import { AlreadyRunning, DamagedDatabase, NewerDatabase, RegisterInUse, UnusableCopy } from './unusable.ts';

export interface Restored {
  /** When the copy was made, epoch milliseconds; null where it does not tell. */
  readonly copiedAt: number | null;
  /** Where the replaced register is kept; null where there was none. */
  readonly kept: string | null;
  /** Whether the newer record of what was sent could be read whole. */
  readonly recordKept: boolean;
}

const JOURNALS = ['-wal', '-shm', '-journal'];

/**
 * Restores the copy `from`. `stamp` ends the name of the kept register. Throws `UnusableCopy` or `NewerDatabase` for the
 * copy, `RegisterInUse` while somebody has the register open; nothing has changed then.
 */
export function restoreRegister(url: string, from: string, stamp: string, actor: Actor): Restored {
  const named = databaseFile(url);
  const register = existsSync(named) ? realpathSync(named) : named;
  const restored = `${register}.restoring`;
  const lock = takeLock(url);
  try {
    takeCopy(from, restored);
    const { copiedAt, recordKept } = prepare(restored, from, register, actor);
    return { copiedAt, recordKept, kept: replace(register, restored, `${register}.before-restore-${stamp}`) };
  } finally {
    for (const end of ['', ...JOURNALS]) rmSync(restored + end, { force: true });
    lock.release();
  }
}

/** From here to the end no bot can start on what is being replaced. */
function takeLock(url: string): Lock {
  try {
    return lockRegister(url);
  } catch (error) {
    if (error instanceof AlreadyRunning) throw new RegisterInUse(basename(databaseFile(url)), { cause: error });
    throw error;
  }
}

/** Works on a copy of the copy: that one stays as it is, whatever happens. */
function takeCopy(from: string, restored: string): void {
  if (!existsSync(from) || !statSync(from).isFile()) throw new UnusableCopy(from, 'missing');
  mkdirSync(dirname(restored), { recursive: true, mode: 0o700 });
  for (const end of ['', ...JOURNALS]) rmSync(restored + end, { force: true });
  for (const end of ['', '-wal']) {
    if (!existsSync(from + end)) continue;
    copyFileSync(from + end, restored + end);
    chmodSync(restored + end, 0o600);
  }
  if (!isGoodCopy(restored)) throw new UnusableCopy(from, 'damaged');
}

function prepare(restored: string, from: string, register: string, actor: Actor) {
  const replaced = existsSync(register) && statSync(register).size > 0;
  const sound = replaced && isUsable(register);
  const connection = openCopy(restored, from);
  const { sqlite } = connection;
  try {
    const copiedAt = Number(sqlite.prepare('select value from "values" where key = ?').pluck().get(COPIED_AT) ?? 0);
    const attached = replaced && isAttached(connection, register);
    if (sound) holdAlone(connection, register);
    const recordKept = attached ? carryOver(sqlite) : !replaced;
    if (attached) sqlite.prepare('detach old').run();
    const log = createLog(connection);
    const detail = `${copiedAt || '-'} ${basename(from)}`;
    sqlite.transaction(() => log.append(actor, [{ what: 'restored', detail }])).immediate();
    return { copiedAt: copiedAt || null, recordKept };
  } finally {
    sqlite.close();
  }
}

/** A register that is brought up to date, so that both are of one form; false where it is damaged. */
function isUsable(register: string): boolean {
  try {
    openDatabase(register).sqlite.close();
    return true;
  } catch (error) {
    if (error instanceof DamagedDatabase) return false;
    throw error;
  }
}

function openCopy(restored: string, from: string): Connection {
  try {
    const connection = openDatabase(restored);
    connection.sqlite.pragma('journal_mode = DELETE');
    return connection;
  } catch (error) {
    if (error instanceof NewerDatabase) throw new NewerDatabase(basename(from));
    throw error;
  }
}

function isAttached({ sqlite }: Connection, register: string): boolean {
  try {
    sqlite.prepare('attach ? as old').run(register);
    return true;
  } catch (error) {
    if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))) return false;
    throw error;
  }
}

/** Leaving the write-ahead log needs the file for itself: whoever has it open, also idly, is found out so. It is held then. */
function holdAlone({ sqlite }: Connection, register: string): void {
  try {
    sqlite.pragma('busy_timeout = 500');
    sqlite.pragma('old.journal_mode = DELETE');
    sqlite.pragma('old.locking_mode = EXCLUSIVE');
    sqlite.exec('begin exclusive; commit');
  } catch (cause) {
    throw new RegisterInUse(basename(register), { cause });
  }
}

/** There is a register at every moment: the old one gets a second name before the new one takes its first. */
function replace(register: string, restored: string, kept: string): string | null {
  const replaced = existsSync(register);
  if (replaced) keepAs(register, kept);
  // A log that is left beside the file would be played into the new one.
  for (const end of JOURNALS) if (existsSync(register + end)) renameSync(register + end, kept + end);
  renameSync(restored, register);
  syncFolder(dirname(register));
  return replaced ? kept : null;
}

function keepAs(register: string, kept: string): void {
  rmSync(kept, { force: true });
  try {
    linkSync(register, kept);
  } catch {
    copyFileSync(register, kept);
    chmodSync(kept, 0o600);
  }
}
