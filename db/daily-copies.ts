/** The folder of daily copies: one a day under its date, the newest so many kept. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyFailure, DailyCopies } from '../src/app/ports/daily-copies.ts';
import type { Store } from '../src/app/ports/store.ts';
import type { Day } from '../src/domain/day.ts';
import { isGoodCopy } from './copies.ts';

export interface DailyCopiesOptions {
  readonly store: Pick<Store, 'copyTo'>;
  readonly folder: string;
  /** How many stay. */
  readonly keep: number;
}

export function createDailyCopies({ store, folder, keep }: DailyCopiesOptions): DailyCopies {
  return {
    folder,
    make: async (day, at) => {
      try {
        if (dailyCopies(folder).some((copy) => copy.day === day)) return { kind: 'there' };
        await store.copyTo(dailyCopy(folder, day), at, 'in-steps');
        rotate(folder, keep, day);
        return { kind: 'made' };
      } catch (error) {
        return { kind: 'failed', reason: reasonOf(error), error };
      }
    },
  };
}

function reasonOf(error: unknown): CopyFailure {
  const { code = '', name } = error as NodeJS.ErrnoException;
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL)/.test(code)) return 'full';
  if (/^(?:EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) return 'forbidden';
  return name === 'DamagedDatabase' || /^SQLITE_CORRUPT/.test(code) ? 'damaged' : 'other';
}

const LEFT_BEHIND = /^nhac-viec-\d{4}-\d{2}-\d{2}\.db\.[0-9a-f]{8}\.part$/;
const DAILY = /^nhac-viec-(\d{4}-\d{2}-\d{2})\.db$/;

export const dailyCopy = (folder: string, day: Day): string => join(folder, `nhac-viec-${day}.db`);

interface DailyCopy {
  readonly day: Day;
  readonly file: string;
}

/** The daily copies in a folder, the newest first; none where there is no such folder. */
function dailyCopies(folder: string): DailyCopy[] {
  const found = namesIn(folder).flatMap((name) => {
    const day = DAILY.exec(name)?.[1] as Day | undefined;
    return day === undefined ? [] : [{ day, file: join(folder, name) }];
  });
  return found.sort((a, b) => (a.day < b.day ? 1 : -1));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes what a crash left unfinished, and keeps the newest copies up to that day; what a wrong clock made of later days takes no place and is left alone. */
function rotate(folder: string, keep: number, today: Day): void {
  const past = dailyCopies(folder).filter(({ day }) => day <= today);
  const unfinished = namesIn(folder).filter((name) => LEFT_BEHIND.test(name));
  for (const file of [...past.slice(keep).map((copy) => copy.file), ...unfinished.map((name) => join(folder, name))]) {
    rmSync(file, { force: true });
  }
}

/** The newest daily copy that can be restored; null where there is none. */
export function lastGoodCopy(folder: string): DailyCopy | null {
  return dailyCopies(folder).find(({ file }) => isGoodCopy(file)) ?? null;
}
