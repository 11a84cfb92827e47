/** One consistent copy of the register a day; a failure is told to the administrators and tried again. */
import { dayOf } from '../domain/day.ts';
import type { DailyCopies } from './ports/daily-copies.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Store } from './ports/store.ts';
import { warnOfFailedBackup } from './tell-administrators.ts';

export interface DailyBackupDependencies {
  readonly store: Store;
  readonly copies: DailyCopies;
  readonly zone: string;
  readonly log: EventLog;
}

/** A full disk is not asked again every minute. */
const RETRY_MS = 3_600_000;

/** Returns a function that makes the day's copy where there is none yet. It never throws: reminders go on without. */
export function createDailyBackup({ store, copies, zone, log }: DailyBackupDependencies): (now: Date) => Promise<void> {
  const { folder } = copies;
  let failedAt: number | null = null;

  return async (now) => {
    if (failedAt !== null && Math.abs(now.getTime() - failedAt) < RETRY_MS) return;
    const day = dayOf(now, zone);
    const copy = await copies.make(day, now.getTime());
    failedAt = copy.kind === 'failed' ? now.getTime() : null;
    if (copy.kind === 'made') log.info({ day }, 'backup made');
    if (copy.kind !== 'failed') return;
    log.error({ err: copy.error }, 'backup failed');
    const told = warnOfFailedBackup(store, { day, folder, reason: copy.reason }, now);
    await told.catch((cause: unknown) => log.error({ err: cause }, 'nobody told of the failed backup'));
  };
}
