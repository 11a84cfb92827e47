/** Decides changes: from what is stored, what is asked and the day to a fact, or to the reason why not. */
import type { Assignment } from './assignment.ts';
import type { Day } from './day.ts';
import type { Fact } from './fact.ts';
import { escalationDay, type ReminderPolicy } from './stages.ts';

export type Refusal =
  | { readonly kind: 'already-done'; readonly assignment: Assignment }
  | { readonly kind: 'not-done'; readonly assignment: Assignment }
  | { readonly kind: 'same-document'; readonly assignment: Assignment }
  | { readonly kind: 'in-future'; readonly day: Day }
  | { readonly kind: 'same-deadline'; readonly assignment: Assignment }
  | { readonly kind: 'not-later'; readonly assignment: Assignment; readonly deadline: Day }
  | { readonly kind: 'no-deadline'; readonly assignment: Assignment }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'built-upon'; readonly assignment: Assignment };

export type Decision =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const fact = (value: Fact): Decision => ({ kind: 'fact', fact: value });
const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/** `on` is the day by which it counts as done; never in the future. */
export function decideDone(assignment: Assignment, on: Day, document: string | null, today: Day): Decision {
  if (assignment.done) return refused({ kind: 'already-done', assignment });
  if (on > today) return refused({ kind: 'in-future', day: on });
  return fact({ kind: 'done', on, document });
}

/** Adds or mends the document that proves it. */
export function decideDocument(assignment: Assignment, document: string): Decision {
  if (!assignment.done) return refused({ kind: 'not-done', assignment });
  if (assignment.done.document === document) return refused({ kind: 'same-document', assignment });
  return fact({ kind: 'document', document });
}

export function decideReturn(assignment: Assignment, reason: string, today: Day): Decision {
  return assignment.done ? fact({ kind: 'returned', on: today, reason }) : refused({ kind: 'not-done', assignment });
}

/** A monitor sets or mends the deadline; any day is allowed, also the one that the plan names. */
export function decideDeadline(assignment: Assignment, deadline: Day, today: Day, policy: ReminderPolicy): Decision {
  if (assignment.done) return refused({ kind: 'already-done', assignment });
  if (assignment.deadline === deadline) return refused({ kind: 'same-deadline', assignment });
  return fact({ kind: 'deadline', on: today, deadline, escalated: toldToMonitors(assignment, today, policy) });
}

/** An extension needs a deadline to extend, and a later day. */
export function decideExtension(
  assignment: Assignment,
  extension: { readonly deadline: Day; readonly reason: string; readonly own: boolean },
  today: Day,
  policy: ReminderPolicy,
): Decision {
  if (assignment.done) return refused({ kind: 'already-done', assignment });
  if (assignment.deadline === null) return refused({ kind: 'no-deadline', assignment });
  const { deadline } = extension;
  if (deadline <= assignment.deadline) return refused({ kind: 'not-later', assignment, deadline });
  const escalated = toldToMonitors(assignment, today, policy);
  return fact({ kind: 'extended', on: today, ...extension, escalated });
}

/** The plan, imported again, times it otherwise. What people set wins: they are not asked here. */
export function decideReplan(
  assignment: Assignment,
  deadline: Day | null,
  today: Day,
  policy: ReminderPolicy,
): Decision {
  if (assignment.deadline === deadline) return refused({ kind: 'same-deadline', assignment });
  return fact({ kind: 'replanned', on: today, deadline, escalated: toldToMonitors(assignment, today, policy) });
}

/** The monitors hear of an assignment once, and once more after each return: a moved deadline is no new cause. */
function toldToMonitors(assignment: Assignment, today: Day, policy: ReminderPolicy): boolean {
  if (assignment.escalated) return true;
  const told = escalationDay(assignment, policy);
  // A deadline that was moved so far back is told of no more: its day lies before the move.
  const passed = assignment.movedOn !== null && told !== null && told <= assignment.movedOn;
  return told !== null && told <= today && assignment.done === null && !passed;
}
