/** From an office's code to its row. */
import type { OfficeCode } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';

export interface OfficeIds {
  /** Throws where the register knows no such office. */
  (code: OfficeCode): number;
  /** From now on an unknown office is written down with its code alone: for what is rolled back anyway. */
  assumeUnknown(): void;
  expectKnown(): void;
}

export function createOfficeIds({ sqlite }: Connection): OfficeIds {
  const find = sqlite.prepare<[OfficeCode], number>('select id from offices where code = ?').pluck();
  const assume = sqlite.prepare<[OfficeCode, OfficeCode]>(
    `insert into offices (code, name, kind, aliases, monitor, position) values (?, ?, '', '[]', 0, 0)`,
  );
  let assuming = false;
  const officeId = (code: OfficeCode): number => {
    const id = find.get(code);
    if (id !== undefined) return id;
    if (!assuming) throw new RangeError(`no such office: ${code}`);
    return Number(assume.run(code, code).lastInsertRowid);
  };
  return Object.assign(officeId, {
    assumeUnknown: () => {
      assuming = true;
    },
    expectKnown: () => {
      assuming = false;
    },
  });
}
