/** The clock: wakes every minute and looks; what is due is decided by the ledger, not by the timer. */
import cron from 'node-cron';

export interface Schedule {
  /** Looks no more, and resolves when the look that goes on has ended. */
  stop(): Promise<void>;
}

/** The library sleeps until the minute that it computed: after the clock was set back that may be hours. */
const WATCH_MS = 30_000;
const OVERSLEPT = 3;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

/** Runs `look` at the start of every minute, never twice at a time; its errors go to `failed`. */
export function everyMinute(look: () => Promise<void>, failed: (error: unknown) => void): Schedule {
  let looking: Promise<void> | null = null;
  /** Counted, not measured: what is counted knows no clock. */
  let quietWatches = 0;

  function wake(): Promise<void> {
    quietWatches = 0;
    looking ??= look()
      .catch(failed)
      .finally(() => {
        looking = null;
      });
    return looking;
  }
  // A minute that comes late, after a stall or a jump, is looked at all the same.
  const start = () => cron.schedule('* * * * *', wake, { missedExecutionTolerance: 59_000, logger: silent });
  let task = start();
  const watch = setInterval(() => {
    quietWatches += 1;
    if (quietWatches < OVERSLEPT) return;
    void task.destroy();
    task = start();
    void wake();
  }, WATCH_MS);

  return {
    stop: async () => {
      clearInterval(watch);
      await task.stop();
      await task.destroy();
      await looking;
    },
  };
}
