/** An assignment: one occurrence of one task, owed by one lead office. Deadlines, stages and status hang here. */
import { type Day, daysBetween } from './day.ts';
import type { DeadlineKind } from './deadline.ts';
import type { OfficeCode } from './office.ts';
import type { Status } from './query.ts';

export type WorkKind = 'task' | 'report' | 'extra';

/** What facts change; everything else about an assignment is given by its plan. */
export interface AssignmentState {
  /** The last day on time that is in force now; null where there is none or nobody has confirmed it. */
  readonly deadline: Day | null;
  /** The deadline before the first granted extension; null while none was granted. */
  readonly original: Day | null;
  /** The day on which it entered the register. */
  readonly enteredOn: Day;
  /** The last day on which its deadline moved: only stages after that day are told. */
  readonly movedOn: Day | null;
  readonly done: Done | null;
  /** The last day on which a monitor returned it. */
  readonly returnedOn: Day | null;
  /** The monitors were told already, and it has not been returned since. */
  readonly escalated: boolean;
  /** The plan names it no longer, or its office was replaced: out of every list and reminder, but kept. */
  readonly setAside: boolean;
}

export interface Done {
  /** The day by which it counts as done, in the bot's time zone. */
  readonly on: Day;
  /** When it was said, epoch milliseconds. */
  readonly at: number;
  readonly document: string | null;
  readonly by: string;
}

export interface Assignment extends AssignmentState {
  readonly id: number;
  readonly taskId: number;
  readonly plan: string;
  /** A newer plan is in the register, so that its code is written with its plan. */
  readonly ofOlderPlan?: true;
  /** The task's code, `IV.8`; the occurrence stands beside it. */
  readonly code: string;
  readonly occurrence: number;
  readonly occurrences: number;
  readonly kind: WorkKind;
  readonly title: string;
  readonly office: OfficeCode | null;
  /** How the plan times it; tells what a missing deadline means. */
  readonly timing: DeadlineKind;
  /** The day that the plan's words come to, kept also where it is before the signing. */
  readonly planned: Day | null;
  /** Counts the facts; a change is committed on the version that was read. */
  readonly version: number;
}

export function statusOf(assignment: Pick<Assignment, 'deadline' | 'done' | 'timing'>, today: Day): Status {
  const { deadline, done, timing } = assignment;
  if (done) return deadline !== null && done.on > deadline ? 'done-late' : 'done';
  if (deadline !== null) return today > deadline ? 'overdue' : 'open';
  return timing === 'ongoing' || timing === 'conditional' ? timing : 'unset';
}

/** Calendar days from the deadline to `d`: positive when late, negative when days are left. */
export function daysLate(deadline: Day, d: Day): number {
  return daysBetween(deadline, d);
}

/** It came into the register when its deadline had already passed (a plan taken up in mid-year). */
export function enteredLate(assignment: Pick<Assignment, 'deadline' | 'enteredOn'>): boolean {
  return assignment.deadline !== null && assignment.enteredOn > assignment.deadline;
}
