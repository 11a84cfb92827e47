/** How long to wait before the next attempt. Pure. */

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/** 1 s, 2 s, 4 s, … up to five minutes, each up to half longer. `random` in [0, 1) spreads those that failed together. */
export function retryAfter(attempts: number, random: number): number {
  return Math.min(FIRST_MS * 2 ** Math.min(attempts, 20), LONGEST_MS) * (1 + random / 2);
}
