/** Holds the register's file to its promises: durable, for its owner alone, migrated all or nothing, refused with a reason. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/connect.ts';
import { dumpSchema } from '../../db/dump-schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhac-viec-connect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string) => join(folder, name);
const open = (name: string) => openDatabase(`file:${path(name)}`);
const modeOf = (name: string) => (statSync(path(name)).mode & 0o777).toString(8);
const JOURNAL = join(import.meta.dirname, '..', '..', 'migrations', 'meta', '_journal.json');
/** How many migrations there are. */
const ALL = (JSON.parse(readFileSync(JOURNAL, 'utf8')) as { entries: unknown[] }).entries.length;
const migrations = (name: string) => {
  const { sqlite } = open(name);
  const count = sqlite.prepare('select count(*) from __drizzle_migrations').pluck().get();
  sqlite.close();
  return count;
};

describe('the register’s file', () => {
  it('is made with its folder, for its owner alone, and so is what stands beside it', () => {
    const { sqlite } = open('new/register.db');
    const files = ['new', 'new/register.db', 'new/register.db-wal', 'new/register.db-shm'];
    expect(files.map(modeOf)).toEqual(['700', '600', '600', '600']);
    sqlite.close();
  });

  it('is closed to others also where it was open to them', () => {
    open('register.db').sqlite.close();
    chmodSync(path('register.db'), 0o644);
    open('register.db').sqlite.close();
    expect(modeOf('register.db')).toBe('600');
  });

  it.each(['file:', 'file://', ''])('is named by a path behind "%s"', (scheme) => {
    openDatabase(`${scheme}${path('register.db')}`).sqlite.close();
    expect(statSync(path('register.db')).size).toBeGreaterThan(0);
  });

  it('is durable and keeps its references', () => {
    const { sqlite } = open('register.db');
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
      sqlite.pragma(name, { simple: true }),
    );
    sqlite.close();
    expect(pragmas).toEqual(['wal', 2, 1]);
  });

  it('opens again without another migration', () => {
    const first = migrations('register.db');
    expect([first, migrations('register.db')]).toEqual([ALL, ALL]);
  });

  it('is whole after several processes have made it at once', async () => {
    const code = `
      const { openDatabase } = await import(process.argv[1]);
      openDatabase('file:' + process.argv[2]).sqlite.close();`;
    const module = new URL('../../db/connect.ts', import.meta.url).href;
    const starts = Array.from({ length: 4 }, () => {
      const args = ['--import', 'tsx', '--input-type=module', '-e', code, module, path('register.db')];
      return once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
    });
    expect((await Promise.all(starts)).map(([status]) => status)).toEqual([0, 0, 0, 0]);
    expect(migrations('register.db')).toBe(ALL);
  });

  it('stays as it was where a migration fails in the middle', () => {
    const { sqlite } = open('register.db');
    const last = sqlite.prepare('select max(created_at) from __drizzle_migrations').pluck().get();
    sqlite.prepare('delete from __drizzle_migrations where created_at = ?').run(last);
    sqlite.close();
    expect(() => open('register.db')).toThrow(/already exists|duplicate column name|no such index/);
    const raw = new Database(path('register.db'));
    expect(raw.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(ALL - 1);
    raw.close();
  });
});

describe('a file that cannot be the register', () => {
  const refused = (name: string, error: string, text: string) => {
    expect(() => open(name)).toThrow(expect.objectContaining({ name: error, message: expect.stringContaining(text) }));
  };

  it('was made by a newer version', () => {
    const { sqlite } = open('register.db');
    sqlite.prepare(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`).run();
    sqlite.close();
    refused('register.db', 'NewerDatabase', 'Sổ theo dõi "register.db" do phiên bản mới hơn tạo ra');
  });

  it('is no database', () => {
    writeFileSync(path('register.db'), 'không phải cơ sở dữ liệu, chỉ là một đoạn văn bản dài hơn một trang');
    refused('register.db', 'DamagedDatabase', 'Tệp "register.db" không phải sổ theo dõi hoặc đã hỏng');
  });

  it('is damaged', () => {
    open('register.db').sqlite.close();
    const bytes = readFileSync(path('register.db'));
    writeFileSync(path('register.db'), Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 7)]));
    refused('register.db', 'DamagedDatabase', 'khôi phục từ bản sao lưu');
  });

  it('is the database of another program, which is left alone', () => {
    const other = new Database(path('other.db'));
    other.exec('create table photos (id integer)');
    other.close();
    refused('other.db', 'DamagedDatabase', 'không phải sổ theo dõi');
    const raw = new Database(path('other.db'));
    expect(raw.prepare('select name from sqlite_master').pluck().all()).toEqual(['photos']);
    raw.close();
  });

  it('lies where no file can be made', () => {
    writeFileSync(path('file'), '');
    refused('file/register.db', 'UnreachableDatabase', 'Không mở được sổ theo dõi "register.db"');
    refused('.', 'UnreachableDatabase', 'kiểm tra DATABASE_URL');
  });
});

it('has the schema that is written down beside the migrations', () => {
  expect(readFileSync('migrations/schema.sql', 'utf8')).toBe(dumpSchema());
});
