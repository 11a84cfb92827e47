/** Writes migrations/schema.sql from a migrated empty database, or only tells what it would hold. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase } from './connect.ts';

/** The statements that make an empty register, without what SQLite and the migrator keep for themselves. */
export function dumpSchema(): string {
  const { sqlite } = openDatabase(':memory:');
  const rows = sqlite
    .prepare<[], string>(
      `select sql from sqlite_master where sql is not null and name not like '\\_\\_%' escape '\\'
       and name not glob 'task_search_*' and name not glob 'sqlite_*' order by type desc, name`,
    )
    .pluck()
    .all();
  sqlite.close();
  return `${rows.map((statement) => `${statement};`).join('\n')}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(import.meta.dirname, '..', 'migrations', 'schema.sql'), dumpSchema());
}
