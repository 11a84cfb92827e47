/** The clock: wakes every minute and looks; what is due is decided by the ledger, not by the timer. */
import cron from 'node-cron';

export interface Schedule {
  /** Looks no more, and resolves when the look that goes on has ended. */
  stop(): Promise<void>;
}

/** Runs `look` at the start of every minute, never twice at a time; its errors go to `failed`. */
export function everyMinute(look: () => Promise<void>, failed: (error: unknown) => void): Schedule {
  let looking: Promise<void> = Promise.resolve();
  const task = cron.schedule(
    '* * * * *',
    () => {
      looking = look().catch(failed);
      return looking;
    },
    { noOverlap: true },
  );
  return {
    stop: async () => {
      await task.stop();
      await task.destroy();
      await looking;
    },
  };
}
