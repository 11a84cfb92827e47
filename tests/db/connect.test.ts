import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/connect.ts';
import { dumpSchema } from '../../db/dump-schema.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhac-viec-connect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string) => openDatabase(`file:${join(folder, name)}`);
const modeOf = (name: string) => (statSync(join(folder, name)).mode & 0o777).toString(8);

describe('the register’s file', () => {
  it('is made with its folder, for its owner alone', () => {
    open('new/register.db').sqlite.close();
    expect([modeOf('new'), modeOf('new/register.db')]).toEqual(['700', '600']);
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
    open('register.db').sqlite.close();
    const { sqlite } = open('register.db');
    expect(sqlite.prepare('select count(*) from __drizzle_migrations').pluck().get()).toBe(2);
    sqlite.close();
  });

  it('is refused where a newer version made it', () => {
    const { sqlite } = open('register.db');
    sqlite.prepare(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`).run();
    sqlite.close();
    expect(() => open('register.db')).toThrow('Sổ theo dõi "register.db" do phiên bản mới hơn tạo ra');
  });

  it('is refused where it is no database', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'register.db'), 'không phải cơ sở dữ liệu, chỉ là một đoạn văn bản dài hơn một trang');
    expect(() => open('register.db')).toThrow('Tệp "register.db" không phải sổ theo dõi hoặc đã hỏng');
  });
});

it('has the schema that is written down beside the migrations', () => {
  expect(readFileSync('migrations/schema.sql', 'utf8')).toBe(dumpSchema());
});
