/** What those who run the bot see of it: how far it is, and what waits. */
import type { Day } from '../../domain/day.ts';

export interface Backlog {
  /** How many messages wait to be sent. */
  readonly waiting: number;
  /** When the oldest of them was queued, epoch milliseconds; null where nothing waits. */
  readonly oldest: number | null;
}

/** What came of the messages that one day's run planned. */
export interface RunRecord {
  /** When the first was planned, epoch milliseconds; null where there was none. */
  readonly plannedAt: number | null;
  readonly due: number;
  readonly sent: number;
  /** Of those sent, how many needed more than one attempt. */
  readonly repeated: number;
  readonly waiting: number;
  /** What never left, by the reason that ended it. */
  readonly dropped: readonly { readonly reason: string; readonly count: number }[];
}

export interface Watch {
  run(day: Day): Promise<RunRecord>;
  backlog(): Promise<Backlog>;
  /** The last working day whose digest reached a chat of some office or had nothing to say. */
  lastDigestDay(): Promise<Day | null>;
}
