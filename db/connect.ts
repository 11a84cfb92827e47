/** Opens the register's file: durable, for its owner alone, migrated all or nothing. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export interface Connection {
  readonly sqlite: Database.Database;
  readonly db: BetterSQLite3Database<typeof schema>;
}

/** The file was made by a newer version of the bot. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/** The file is no database, or a damaged one. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
}

const BUSY_MS = 5_000;

/** `file:data/x.db`, a plain path or `:memory:`. Throws `NewerDatabase` or `DamagedDatabase`. */
export function openDatabase(url: string): Connection {
  const path = url.replace(/^file:/, '');
  const inMemory = path === ':memory:';
  if (!inMemory && !existsSync(dirname(resolve(path))))
    mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  const sqlite = openFile(path);
  try {
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) sqlite.pragma(pragma);
    if (!inMemory) for (const end of ['', '-wal', '-shm']) ownerOnly(path + end);
    const db = drizzle(sqlite, { schema });
    bringUpToDate(sqlite, db, basename(path));
    return { sqlite, db };
  } catch (error) {
    sqlite.close();
    throw isDamage(error) ? damaged(path, error) : error;
  }
}

function openFile(path: string): Database.Database {
  try {
    return new Database(path, { timeout: BUSY_MS });
  } catch (error) {
    throw isDamage(error) ? damaged(path, error) : error;
  }
}

function ownerOnly(path: string): void {
  if (existsSync(path)) chmodSync(path, 0o600);
}

function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT';
}

function damaged(path: string, cause: unknown): DamagedDatabase {
  const text = `Tệp "${basename(path)}" không phải sổ theo dõi hoặc đã hỏng; đề nghị khôi phục từ bản sao lưu gần nhất.`;
  return new DamagedDatabase(text, { cause });
}

/** Foreign keys are off while tables are rebuilt, and checked before the changes are kept. */
function bringUpToDate(sqlite: Database.Database, db: Connection['db'], file: string): void {
  const folder = migrationsFolder();
  const known = lastMigration(folder);
  const applied = lastApplied(sqlite);
  if (applied === known) return;
  if (applied > known) {
    throw new NewerDatabase(
      `Sổ theo dõi "${file}" do phiên bản mới hơn tạo ra; đề nghị cập nhật chương trình rồi chạy lại.`,
    );
  }
  sqlite.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: folder });
  const broken = sqlite.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
  sqlite.pragma('foreign_keys = ON');
}

function lastApplied(sqlite: Database.Database): number {
  const table = sqlite.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  if (!table) return 0;
  const row = sqlite.prepare('select max(created_at) as last from __drizzle_migrations').get() as {
    last: number | null;
  };
  return Number(row.last ?? 0);
}

function lastMigration(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    entries: { when: number }[];
  };
  return Math.max(0, ...journal.entries.map((entry) => entry.when));
}

/** Beside package.json, whether this runs from its source or from the bundle. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations', 'meta', '_journal.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('migrations not found');
    folder = parent;
  }
  return join(folder, 'migrations');
}
