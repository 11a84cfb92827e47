/** What those who run the bot see of it: how far it is, and what waits. */
import type { Day } from '../../domain/day.ts';
import type { Fact } from '../../domain/fact.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { Stage } from '../../domain/stages.ts';

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

/** One mention of an assignment in one chat's digest. */
export interface ReminderRecord {
  readonly assignment: number;
  readonly day: Day;
  /** Whom it was told, and where. */
  readonly office: OfficeCode;
  readonly chatTitle: string;
  readonly role: 'lead' | 'coordinating';
  readonly stages: readonly Stage[];
  /** Epoch milliseconds, as all that follow. */
  readonly plannedAt: number;
  readonly sentAt: number | null;
  readonly seenBy: string | null;
  readonly seenAt: number | null;
  /** What was done about the work between this reminder and the next, undone changes left out. */
  readonly acted: { readonly fact: Fact; readonly at: number } | null;
}

export interface Watch {
  /** The reminders of these assignments, the newest first. */
  reminders(assignments: readonly number[], limit: number): Promise<readonly ReminderRecord[]>;
  run(day: Day): Promise<RunRecord>;
  backlog(): Promise<Backlog>;
  /** The last working day whose digest reached a chat of some office or had nothing to say. */
  lastDigestDay(): Promise<Day | null>;
}
