/** What is said where the bot or a command cannot go on. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import * as unusable from '../db/unusable.ts';
import { UserError } from '../src/cli/command.ts';
import { BadSetting } from '../src/config.ts';
import { mistakeText } from '../src/mistakes.ts';
import { desk } from './fixtures/commands.ts';

it.each([
  [new UserError('Sai\n  một   dòng.'), 'Sai một dòng.'],
  [new BadSetting('REMIND_AT: sai.'), 'REMIND_AT: sai.'],
  [new unusable.DamagedDatabase('x.db'), expect.stringMatching(/^Tệp "x\.db" không phải sổ theo dõi/)],
  [Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), expect.stringMatching(/^Đĩa đã đầy/)],
  [new Error('x is not a function'), 'Lỗi ngoài dự kiến: x is not a function'],
  ['text', 'Lỗi ngoài dự kiến: text'],
])('%o is told as one line', (error, text) => expect(mistakeText(error)).toEqual(text));

it.each(Object.keys(unusable))('%s was written for users', (name) => {
  expect(mistakeText(Object.assign(new Error('Một câu.'), { name }))).toBe('Một câu.');
});

it('a register that another process writes to is no unexpected error', () => {
  const file = desk('2021-03-01').file('busy.db', '');
  const holder = new Database(file);
  const other = new Database(file, { timeout: 0 });
  holder.exec('begin exclusive');
  let failed: unknown = null;
  try {
    other.exec('create table t (x)');
  } catch (error) {
    failed = error;
  }
  holder.close();
  other.close();
  expect(mistakeText(failed)).toMatch(/^Sổ theo dõi đang được tiến trình khác ghi/);
});
