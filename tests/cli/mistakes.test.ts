/** What is said where a command cannot do its work. */
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { DamagedDatabase } from '../../db/unusable.ts';
import { UserError } from '../../src/cli/command.ts';
import { mistakeText } from '../../src/cli/mistakes.ts';
import { BadSetting } from '../../src/config.ts';
import { desk } from '../fixtures/commands.ts';

it.each([
  [new UserError('Sai\n  một   dòng.'), 'Sai một dòng.'],
  [new BadSetting('REMIND_AT: sai.'), 'REMIND_AT: sai.'],
  [new DamagedDatabase('x.db'), expect.stringMatching(/^Tệp "x\.db" không phải sổ theo dõi/)],
  [Object.assign(new Error('full'), { code: 'SQLITE_FULL' }), expect.stringMatching(/^Đĩa đã đầy/)],
  [new Error('x is not a function'), 'Lỗi ngoài dự kiến: x is not a function'],
  ['text', 'Lỗi ngoài dự kiến: text'],
])('%o is told as one line', (error, text) => expect(mistakeText(error)).toEqual(text));

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
