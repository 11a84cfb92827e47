/** Daily copies: kept for so many days, nothing else in their folder touched, the last good one found. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDailyCopies, dailyCopy, lastGoodCopy } from '../../db/daily-copies.ts';
import { day } from '../../src/domain/day.ts';
import { openSmallRegister, temporaryFolder } from '../fixtures/small-register.ts';

const AT = Date.UTC(2021, 2, 1);

function make(folder: string, ...days: string[]): void {
  for (const d of days) writeFileSync(dailyCopy(folder, day(d)), '');
}

/** Makes the day's copy beside those that are there; what it holds is no matter here. */
function add(folder: string, keep: number, d: string) {
  const store = { copyTo: async (file: string) => writeFileSync(file, '') };
  return createDailyCopies({ store, folder, keep }).make(day(d), AT);
}

const named = (...days: string[]) => days.map((d) => `nhac-viec-${d}.db`);

describe('daily copies', () => {
  it('are kept for the newest days', async () => {
    const folder = temporaryFolder();
    make(folder, '2021-02-26', '2021-02-27', '2021-02-28');
    expect(await add(folder, 2, '2021-03-01')).toEqual({ kind: 'made' });
    expect(readdirSync(folder).sort()).toEqual(named('2021-02-28', '2021-03-01'));
  });

  it('of a clock that ran ahead displace none, and stay', async () => {
    const folder = temporaryFolder();
    make(folder, '2021-02-27', '2021-02-28', '2099-01-01');
    await add(folder, 2, '2021-03-01');
    expect(readdirSync(folder).sort()).toEqual(named('2021-02-28', '2021-03-01', '2099-01-01'));
  });

  it('leave every other file alone, but for what a crash left unfinished', async () => {
    const folder = temporaryFolder();
    make(folder, '2021-03-01');
    const others = ['ghi-chu.txt', 'nhac-viec.db', 'nhac-viec-2021-02-01.db.bak', 'before-upgrade.db'];
    for (const name of [...others, 'nhac-viec-2021-03-01.db.0a1b2c3d.part']) writeFileSync(join(folder, name), '');
    await add(folder, 1, '2021-03-02');
    expect(readdirSync(folder).sort()).toEqual([...others, ...named('2021-03-02')].sort());
  });

  it('are made once a day', async () => {
    const folder = temporaryFolder();
    make(folder, '2021-03-01');
    expect(await add(folder, 2, '2021-03-01')).toEqual({ kind: 'there' });
  });

  it('tell the newest one that is good', async () => {
    const folder = temporaryFolder();
    expect(lastGoodCopy(join(folder, 'missing'))).toBeNull();
    const copies = createDailyCopies({ store: await openSmallRegister(), folder, keep: 9 });
    await copies.make(day('2021-02-27'), AT);
    await copies.make(day('2021-02-28'), AT);
    writeFileSync(dailyCopy(folder, day('2021-03-01')), 'không phải cơ sở dữ liệu');
    writeFileSync(dailyCopy(folder, day('2021-03-02')), '');
    expect(lastGoodCopy(folder)?.day).toBe('2021-02-28');
    const bytes = readFileSync(dailyCopy(folder, day('2021-02-28')));
    writeFileSync(dailyCopy(folder, day('2021-02-28')), bytes.subarray(0, bytes.length / 2));
    expect(lastGoodCopy(folder)?.day).toBe('2021-02-27');
  });
});
