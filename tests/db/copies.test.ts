/** Copies of the register: consistent under writing, checked, for their owner alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../db/connect.ts';
import { copyRegister } from '../../db/copies.ts';
import { temporaryFolder } from '../fixtures/small-register.ts';

const AT = Date.UTC(2021, 2, 1);

function register(file: string) {
  const connection = openDatabase(`file:${file}`);
  onTestFinished(() => void connection.sqlite.close());
  return connection.sqlite;
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

/** Pairs of values that are only ever written together. */
const WRITER = `
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(process.argv[1], { timeout: 60000 });
  const put = db.prepare('insert or replace into "values" (key, value) values (?, ?)');
  const pair = db.transaction((n) => { put.run('a', String(n)); put.run('b', String(n) + 'x'.repeat(20000)); });
  process.stdout.write('writing');
  for (let n = 1; ; n++) {
    pair.immediate(n);
    if (n % 50 === 0) await new Promise(setImmediate);
  }`;

describe('a copy', () => {
  it.each(['in-steps', 'at-once'] as const)(
    'taken %s is whole and consistent while another process writes',
    async (pace) => {
      const folder = temporaryFolder();
      const sqlite = register(join(folder, 'register.db'));
      sqlite.prepare(`insert into "values" (key, value) values ('bulk', ?)`).run('y'.repeat(3_000_000));
      const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, join(folder, 'register.db')]);
      onTestFinished(() => void writer.kill('SIGKILL'));
      await once(writer.stdout, 'data');
      const file = join(folder, 'copy.db');
      await copyRegister(sqlite, file, AT, pace);
      const copy = new Database(file, { readonly: true });
      onTestFinished(() => void copy.close());
      const value = copy.prepare<[string], string>('select value from "values" where key = ?').pluck();
      expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(value.get('b')?.replaceAll('x', '')).toBe(value.get('a'));
      expect([value.get('bulk')?.length, value.get('copied-at')]).toEqual([3_000_000, String(AT)]);
    },
  );

  it('goes on while its own process writes between the steps', async () => {
    const folder = temporaryFolder();
    const sqlite = register(join(folder, 'register.db'));
    const put = sqlite.prepare('insert or replace into "values" (key, value) values (?, ?)');
    put.run('bulk', 'y'.repeat(12_000_000));
    let written = 0;
    const copying = copyRegister(sqlite, join(folder, 'copy.db'), AT, 'in-steps').then(() => true);
    while (!(await Promise.race([copying, new Promise((resolve) => setImmediate(resolve, false))]))) {
      put.run('n', String(++written));
    }
    expect(written).toBeGreaterThan(1);
  });

  it('is one file, for its owner alone, and makes its folder', async () => {
    const folder = temporaryFolder();
    const sqlite = register(join(folder, 'register.db'));
    await copyRegister(sqlite, join(folder, 'new', 'copies', 'copy.db'), AT, 'at-once');
    expect(readdirSync(join(folder, 'new', 'copies'))).toEqual(['copy.db']);
    expect(['new', 'new/copies', 'new/copies/copy.db'].map((name) => modeOf(join(folder, name)))).toEqual([
      '700',
      '700',
      '600',
    ]);
  });

  it('replaces an older one only once it is whole', async () => {
    const folder = temporaryFolder();
    const sqlite = register(join(folder, 'register.db'));
    const file = join(folder, 'copy.db');
    await copyRegister(sqlite, file, AT, 'at-once');
    const before = readFileSync(file);
    // One page in the middle is no page any more.
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    const bytes = readFileSync(join(folder, 'register.db'));
    bytes.fill(7, 4096 * 20, 4096 * 21);
    writeFileSync(join(folder, 'register.db'), bytes);
    const damaged = new Database(join(folder, 'register.db'));
    onTestFinished(() => void damaged.close());
    await expect(copyRegister(damaged, file, AT + 1, 'at-once')).rejects.toThrow('đã hỏng');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([]);
  });
});
