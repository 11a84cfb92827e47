/** Time as the bot is given it. */
export interface Clock {
  now(): Date;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}
