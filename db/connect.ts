/** Opens the register's file: durable, for its owner alone, brought up to date all or nothing. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { isSound } from './copies.ts';
import { bringUpToDate } from './migrate.ts';
import * as schema from './schema.ts';
import { DamagedDatabase, UnreachableDatabase } from './unusable.ts';
import { createWrites, type Writes } from './writes.ts';

export { DamagedDatabase, NewerDatabase, UnreachableDatabase } from './unusable.ts';

export interface Connection {
  readonly sqlite: Database.Database;
  readonly db: BetterSQLite3Database<typeof schema>;
  readonly writes: Writes;
}

/** How long a process waits for another one that writes. */
const BUSY_MS = 5_000;
const IN_MEMORY = ':memory:';

/** The path of the register: `file:data/x.db` or a plain path. */
export function databaseFile(url: string): string {
  return url.startsWith('file:///') ? fileURLToPath(url) : url.replace(/^file:/, '');
}

/**
 * `file:data/x.db`, a plain path or `:memory:`. `check`: every page is looked at first. Throws `NewerDatabase`, `DamagedDatabase` or `UnreachableDatabase`,
 * each with a sentence for the person who starts the bot.
 */
export function openDatabase(url: string, { check = false } = {}): Connection {
  const path = databaseFile(url);
  const file = basename(path);
  let sqlite: Database.Database | null = null;
  try {
    if (path !== IN_MEMORY) makeForOwner(resolve(path));
    sqlite = new Database(path, { timeout: BUSY_MS });
    // FULL: what was acknowledged survives a power cut.
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) sqlite.pragma(pragma);
    if (check && !isSound(sqlite)) throw new DamagedDatabase(file);
    bringUpToDate(sqlite, file);
    return { sqlite, db: drizzle(sqlite, { schema }), writes: createWrites(sqlite) };
  } catch (error) {
    sqlite?.close();
    throw explained(error, file);
  }
}

/** One folder after the other: `mkdir` with `recursive` never comes back from places such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Whether the register's file is there already. */
export function databaseExists(url: string): boolean {
  return existsSync(databaseFile(url));
}

/** SQLite gives the files that it puts beside this one the same rights. */
function makeForOwner(path: string): void {
  makeFolder(dirname(path));
  closeSync(openSync(path, 'a', 0o600));
  for (const end of ['', '-wal', '-shm']) if (existsSync(path + end)) chmodSync(path + end, 0o600);
}

function explained(error: unknown, file: string): unknown {
  const code = String((error as { code?: unknown }).code ?? '');
  if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) return new DamagedDatabase(file, { cause: error });
  if (/^(?:SQLITE_(?:CANTOPEN|READONLY|PERM|AUTH|IOERR)|E[A-Z]{2,20}$)/.test(code)) {
    return new UnreachableDatabase(file, { cause: error });
  }
  return error;
}
