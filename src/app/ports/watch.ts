/** What those who run the bot see of it: how far it is, and what waits. */
import type { Day } from '../../domain/day.ts';

export interface Backlog {
  /** How many messages wait to be sent. */
  readonly waiting: number;
  /** When the oldest of them was queued, epoch milliseconds; null where nothing waits. */
  readonly oldest: number | null;
}

export interface Watch {
  backlog(): Promise<Backlog>;
  /** The last working day whose digest reached a chat of some office or had nothing to say. */
  lastDigestDay(): Promise<Day | null>;
}
