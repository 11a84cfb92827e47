/** One consistent copy of the register a day, the oldest ones removed; a failure is told and tried again. */
import { dailyCopies, dailyCopy, rotate } from '../db/copies.ts';
import type { Store } from './app/ports/store.ts';
import { warnOfFailedBackup } from './app/tell-administrators.ts';
import type { Config } from './config.ts';
import { dayOf } from './domain/day.ts';
import type { Log } from './log.ts';

export interface DailyBackupDependencies {
  readonly store: Store;
  readonly config: Pick<Config, 'BACKUP_DIR' | 'BACKUP_KEEP' | 'TIME_ZONE'>;
  readonly log: Log;
}

/** A full disk is not asked again every minute. */
const RETRY_MS = 3_600_000;

/** Returns a function that makes the day's copy where there is none yet. It never throws: reminders go on without. */
export function createDailyBackup({ store, config, log }: DailyBackupDependencies): (now: Date) => Promise<void> {
  const { BACKUP_DIR: folder, BACKUP_KEEP: keep } = config;
  let failedAt: number | null = null;

  return async (now) => {
    if (failedAt !== null && Math.abs(now.getTime() - failedAt) < RETRY_MS) return;
    const day = dayOf(now, config.TIME_ZONE);
    try {
      if (dailyCopies(folder).some((copy) => copy.day === day)) return;
      await store.copyTo(dailyCopy(folder, day), now.getTime(), 'in-steps');
      rotate(folder, keep, day);
      failedAt = null;
      log.info({ day }, 'backup made');
    } catch (error) {
      failedAt = now.getTime();
      log.error({ err: error }, 'backup failed');
      const told = warnOfFailedBackup(store, { day, folder, reason: reasonOf(error) }, now);
      await told.catch((cause: unknown) => log.error({ err: cause }, 'nobody told of the failed backup'));
    }
  };
}

function reasonOf(error: unknown): 'full' | 'forbidden' | 'damaged' | 'other' {
  const { code = '', name } = error as NodeJS.ErrnoException;
  if (/^(?:ENOSPC|EDQUOT|SQLITE_FULL)/.test(code)) return 'full';
  if (/^(?:EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) return 'forbidden';
  return name === 'DamagedDatabase' || /^SQLITE_CORRUPT/.test(code) ? 'damaged' : 'other';
}
