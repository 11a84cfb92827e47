/** What a plan's deadline words come to: days, or the reason why there are none. */
import type { Day } from './day.ts';

export type DeadlineKind = 'dated' | 'recurring' | 'ongoing' | 'conditional' | 'none';

export type DeadlineFlag =
  | 'deadline-missing'
  | 'deadline-unclear'
  | 'deadline-before-signing'
  | 'deadline-approximate'
  | 'deadline-start-only';

/** `starts` is as long as `deadlines` (null where a deadline has no start), or holds the lone start of an open end. */
export interface DeadlineReading {
  readonly kind: DeadlineKind;
  /** Each the last day on which the work is on time, in ascending order. */
  readonly deadlines: readonly Day[];
  readonly starts: readonly (Day | null)[];
  readonly flags: readonly DeadlineFlag[];
}

export interface DeadlineContext {
  /** The plan's year, taken where the words name none. */
  readonly year: number;
  /** The day on which the plan was signed; without it nothing is checked against it. */
  readonly signed?: Day | null;
}
