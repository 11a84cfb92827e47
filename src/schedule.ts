/** The clock: wakes every minute and looks; what is due is decided by the ledger, not by the timer. */
import cron from 'node-cron';

export interface Schedule {
  stop(): Promise<void>;
}

/** Runs `look` at the start of every minute, never twice at a time; its errors go to `failed`. */
export function everyMinute(look: () => Promise<void>, failed: (error: unknown) => void): Schedule {
  const task = cron.schedule('* * * * *', () => look().catch(failed), { noOverlap: true });
  return {
    stop: async () => {
      await task.stop();
      await task.destroy();
    },
  };
}
