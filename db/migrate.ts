/** Brings a register's file up to date with the migrations beside package.json: all of them or none. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { DamagedDatabase, NewerDatabase } from './unusable.ts';

/** Quick where nothing is new. Throws `NewerDatabase`, and `DamagedDatabase` for a file that is no register. */
export function bringUpToDate(sqlite: Database, file: string): void {
  const folder = migrationsFolder();
  const known = lastKnown(folder);
  const applied = lastApplied(sqlite);
  if (applied === known) return;
  if (applied > known) throw new NewerDatabase(file);
  if (applied === 0 && isForeign(sqlite)) throw new DamagedDatabase(file);
  // Does nothing inside a transaction: tables are rebuilt without it and checked before the changes are kept.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => migrate(sqlite, folder)).immediate();
  sqlite.pragma('foreign_keys = ON');
}

/** Reads again what is applied: another process may have been faster. */
function migrate(sqlite: Database, folder: string): void {
  sqlite.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  );
  const applied = lastApplied(sqlite);
  const note = sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: folder })) {
    if (folderMillis <= applied) continue;
    for (const statement of sql) sqlite.exec(statement);
    note.run(hash, folderMillis);
  }
  const broken = sqlite.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error(`a migration left ${broken.length} broken references`);
}

/** When the last migration that the file has seen was written; 0 for a new file. */
function lastApplied(sqlite: Database): number {
  if (!sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()) return 0;
  return sqlite.prepare<[], number>('select coalesce(max(created_at), 0) from __drizzle_migrations').pluck().get() ?? 0;
}

/** A database of some other program. */
function isForeign(sqlite: Database): boolean {
  return sqlite.prepare('select 1 from sqlite_master limit 1').get() !== undefined;
}

function lastKnown(folder: string): number {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
    readonly entries: readonly { readonly when: number }[];
  };
  return Math.max(0, ...journal.entries.map(({ when }) => when));
}

/** Beside package.json, whether this runs from its source or from the bundle. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations', 'meta', '_journal.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the migrations are missing: reinstall the program');
    folder = parent;
  }
  return join(folder, 'migrations');
}
