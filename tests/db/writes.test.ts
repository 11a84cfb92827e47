/** Writes that are asked for in the same moment share a transaction; each succeeds or fails by itself. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { createWrites } from '../../db/writes.ts';
import { temporaryFolder } from '../fixtures/small-register.ts';

function open() {
  const file = join(temporaryFolder(), 'words.db');
  const sqlite = new Database(file);
  onTestFinished(() => void sqlite.close());
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) sqlite.pragma(pragma);
  sqlite.exec('create table words (word text unique)');
  const commits: string[] = [];
  const pragma = sqlite.pragma.bind(sqlite);
  sqlite.pragma = (source, options) => {
    commits.push(source);
    return pragma(source, options);
  };
  const add = sqlite.prepare<[string]>('insert into words values (?)');
  const words = sqlite.prepare<[], string>('select word from words order by rowid').pluck();
  return {
    file,
    sqlite,
    commits,
    writes: createWrites(sqlite),
    add: (word: string) => add.run(word),
    words: () => words.all(),
  };
}

it('in the order in which they were asked for, in one transaction, each with its own result', async () => {
  const { sqlite, writes, add, words } = open();
  let commits = 0;
  const both = ['một', 'hai'].map((word) =>
    writes.lasting(() => {
      commits += words().length;
      add(word);
      return sqlite.inTransaction && word;
    }),
  );
  expect(words()).toEqual([]);
  expect(await Promise.all(both)).toEqual(['một', 'hai']);
  expect([words(), commits]).toEqual([['một', 'hai'], 1]);
});

it('one that fails is taken back alone', async () => {
  const { writes, add, words } = open();
  const asked = ['một', 'một', 'hai'].map((word) => writes.lasting(() => add(word)));
  const outcomes = await Promise.allSettled(asked);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(words()).toEqual(['một', 'hai']);
});

it('one that fails half-way leaves nothing', async () => {
  const { writes, add, words } = open();
  const asked = writes.repeatable(() => {
    add('một');
    throw new Error('half-way');
  });
  await expect(asked).rejects.toThrow('half-way');
  expect(words()).toEqual([]);
});

it('only what may be done again forgoes the wait for the disk', async () => {
  const { commits, writes, add } = open();
  await writes.repeatable(() => add('một'));
  expect(commits.splice(0)).toEqual(['synchronous = NORMAL', 'synchronous = FULL']);
  await Promise.all([writes.repeatable(() => add('hai')), writes.lasting(() => add('ba'))]);
  expect(commits).toEqual([]);
});

it('all fail where another process holds the file, and nothing is written later', async () => {
  const { file, sqlite, writes, add, words } = open();
  sqlite.pragma('busy_timeout = 1');
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLD, file]);
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  const outcomes = await Promise.allSettled(['một', 'hai'].map((word) => writes.lasting(() => add(word))));
  expect(outcomes).toMatchObject([{ reason: { code: 'SQLITE_BUSY' } }, { reason: { code: 'SQLITE_BUSY' } }]);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await writes.lasting(() => add('ba'));
  expect(words()).toEqual(['ba']);
});

const HOLD = `
  const { default: Database } = await import('better-sqlite3');
  const held = new Database(process.argv[1]);
  held.exec('begin immediate');
  process.stdout.write('held');
  setInterval(() => held.open, 1000);`;

it('what waits is committed before the file is closed', async () => {
  const { writes, add, words } = open();
  const asked = writes.lasting(() => add('một'));
  writes.flush();
  expect(words()).toEqual(['một']);
  await asked;
});
