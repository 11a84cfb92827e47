/** Staying connected: tries until it is done, with growing pauses, and gives up only where the token is rejected. */
import type { CallFailure } from './call.ts';
import type { Logger } from './logger.ts';

export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export interface Persistence {
  /** The platform, for the log. */
  readonly platform: string;
  readonly logger: Logger;
  readonly wait: Wait;
  readonly signal: AbortSignal;
  readonly failureIn: (error: unknown) => CallFailure;
  readonly isRejected: (failure: CallFailure) => boolean;
  /** How long to pause where the failure itself says so, in milliseconds; else the pauses grow. */
  readonly pauseFor: (failure: CallFailure) => number | null;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export async function persist(
  task: () => Promise<void>,
  persistence: Persistence,
  failed: (failure: CallFailure) => void = () => undefined,
): Promise<'done' | 'rejected' | 'stopped'> {
  const { platform, logger, wait, signal, failureIn, isRejected, pauseFor } = persistence;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      await task();
      if (failures > 0) logger.info({ failures }, `${platform} reached again`);
      return 'done';
    } catch (error) {
      const failure = failureIn(error);
      if (signal.aborted) break;
      if (isRejected(failure)) return 'rejected';
      failed(failure);
      const pauseMs = pauseFor(failure) ?? Math.min(FIRST_PAUSE_MS * 2 ** Math.min(failures, 20), LONGEST_PAUSE_MS);
      const { code, reason } = failure;
      logger.warn({ code, reason, failures: failures + 1, pauseMs }, `${platform} not reached`);
      await wait(pauseMs, signal);
    }
  }
  return 'stopped';
}
