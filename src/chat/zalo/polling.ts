/** Asks for events for ever. The platform gives each one once and keeps none: it is kept here before the next is asked for. */
import type { Call } from '../call.ts';
import { type Persistence, persist } from '../persist.ts';
import { isIdle, readFailure } from './failures.ts';

export interface PollingOptions extends Persistence {
  readonly call: Call;
  /** Resolves when the event is kept. */
  readonly take: (event: unknown) => Promise<void>;
  /** What must be so before anything is heard. */
  readonly prepare: () => Promise<void>;
  readonly now: () => Date;
  /** How long the platform may hold an empty answer back. */
  readonly pollSeconds: number;
  /** A connection that is silent for so much longer is taken for dead. */
  readonly timeoutMs: number;
}

/** Asked more often without waiting, a server before the platform refuses. */
const SHORTEST_ROUND_MS = 1_000;

/** Runs until the signal aborts or the token is rejected. */
export async function poll(options: PollingOptions): Promise<'stopped' | 'rejected'> {
  const { call, take, prepare, now, pollSeconds, timeoutMs, wait, signal } = options;
  let prepared = false;

  async function round(): Promise<void> {
    if (!prepared) await prepare();
    prepared = true;
    const begun = now().getTime();
    const event = await ask();
    if (event === null) {
      const left = begun + SHORTEST_ROUND_MS - now().getTime();
      if (left > 0) await wait(left, signal);
      return;
    }
    for (const one of Array.isArray(event) ? event : [event]) await take(one);
  }

  /** Null where nothing was said. */
  async function ask(): Promise<unknown> {
    const limits = { timeoutMs: pollSeconds * 1000 + timeoutMs, signal };
    try {
      return (await call('getUpdates', { timeout: String(pollSeconds) }, limits)) ?? null;
    } catch (error) {
      if (isIdle(readFailure(error))) return null;
      throw error;
    }
  }

  while (!signal.aborted) if ((await persist(round, options)) === 'rejected') return 'rejected';
  return 'stopped';
}
