/** Stages: the days on which an open assignment is spoken of, counted from its deadline. */
import type { WorkCalendar } from './calendar.ts';
import { firstWorkingDayOfWeek, nextWorkingDay, workingDayAfter, workingDayOnOrBefore } from './calendar.ts';
import { addDays, type Day, later, mondayOf } from './day.ts';

/** `before-15`, …, `due`, `overdue`. */
export type Stage = `before-${number}` | 'due' | 'overdue';

export interface ReminderPolicy {
  /** Lead times in calendar days before the deadline; 0 is the day itself. */
  readonly leadDays: readonly number[];
  /** Working days overdue before the monitors are told. */
  readonly escalateAfterDays: number;
  readonly calendar: WorkCalendar;
}

/** Days after `after` (null: from the beginning) up to and including `upTo`. */
export interface Window {
  readonly after: Day | null;
  readonly upTo: Day;
}

/** How far ahead of the deadline a coordinating office hears of it. */
export const COORDINATING_LEAD_DAYS = 7;
const FIRST_WORKING_DAYS_WITHOUT_ESCALATION = 5;
/** No run of days off is longer: a stage day lies at most so far from its nominal day. */
const LONGEST_BREAK = 40;

const within = (d: Day, window: Window): boolean => (window.after === null || d > window.after) && d <= window.upTo;

/** The day of one lead time: the last working day on or before `deadline - lead`. */
export function leadDay(deadline: Day, lead: number, calendar: WorkCalendar): Day {
  return workingDayOnOrBefore(addDays(deadline, -lead), calendar);
}

/** The stages whose days lie in the window, in the order of their days, each name once. */
export function stagesWithin(deadline: Day, window: Window, policy: ReminderPolicy): Stage[] {
  const ahead = [...policy.leadDays]
    .sort((a, b) => b - a)
    .filter((lead) => within(leadDay(deadline, lead, policy.calendar), window))
    .map((lead): Stage => (lead === 0 ? 'due' : `before-${lead}`));
  return overdueWithin(deadline, window, policy.calendar) ? [...ahead, 'overdue'] : ahead;
}

/** The first working day after the deadline, and the first one of every later week. */
function overdueWithin(deadline: Day, window: Window, calendar: WorkCalendar): boolean {
  const first = nextWorkingDay(deadline, calendar);
  if (first > window.upTo) return false;
  if (within(first, window)) return true;
  const weekly = lastWeekOpening(window.upTo, calendar);
  return weekly > first && mondayOf(weekly) > mondayOf(first) && within(weekly, window);
}

/** The latest first-working-day-of-a-week on or before `d`. */
export function lastWeekOpening(d: Day, calendar: WorkCalendar): Day {
  let monday = mondayOf(d);
  for (;;) {
    const opening = firstWorkingDayOfWeek(monday, calendar);
    if (opening !== null && opening <= d) return opening;
    monday = addDays(monday, -7);
  }
}

/** Which deadlines have a stage day in the window: single days, and everything on or before `overdueUpTo`. */
export interface DeadlinesDue {
  readonly days: readonly Day[];
  readonly overdueUpTo: Day | null;
}

/** The inverse of `stagesWithin`, so that a register finds a day's work by its deadlines alone. */
export function deadlinesDue(window: Window, policy: ReminderPolicy): DeadlinesDue {
  const overdueUpTo = overdueUpToIn(window, policy.calendar);
  const earliest = window.after === null ? window.upTo : addDays(window.after, -LONGEST_BREAK);
  const from = overdueUpTo !== null && overdueUpTo >= earliest ? addDays(overdueUpTo, 1) : earliest;
  const last = addDays(window.upTo, Math.max(0, ...policy.leadDays) + LONGEST_BREAK);
  const days: Day[] = [];
  for (let d = from; d <= last; d = addDays(d, 1)) {
    if (stagesWithin(d, window, policy).length > 0) days.push(d);
  }
  return { days, overdueUpTo };
}

/** Deadlines up to here are all overdue in the window: those whose first overdue day lies in an earlier week. */
function overdueUpToIn(window: Window, calendar: WorkCalendar): Day | null {
  if (window.after === null) return addDays(workingDayOnOrBefore(window.upTo, calendar), -1);
  const weekly = lastWeekOpening(window.upTo, calendar);
  if (weekly <= window.after) return null;
  return addDays(workingDayOnOrBefore(addDays(mondayOf(weekly), -1), calendar), -1);
}

export interface Escalatable {
  readonly deadline: Day | null;
  readonly enteredOn: Day;
  readonly returnedOn: Day | null;
  readonly escalated: boolean;
}

/**
 * The first working day on which the monitors hear of an assignment that is still open: `escalateAfterDays` working
 * days after its deadline, not in its first five working days where it entered the register late, and after a return
 * on the next working day. Null where it has no deadline or they have heard of it.
 */
export function escalationDay(assignment: Escalatable, policy: ReminderPolicy): Day | null {
  const { deadline, enteredOn, returnedOn, escalated } = assignment;
  if (deadline === null || escalated) return null;
  const { calendar } = policy;
  const days = [workingDayAfter(deadline, policy.escalateAfterDays, calendar)];
  if (enteredOn > deadline) days.push(workingDayAfter(enteredOn, FIRST_WORKING_DAYS_WITHOUT_ESCALATION + 1, calendar));
  if (returnedOn !== null) days.push(nextWorkingDay(returnedOn, calendar));
  return days.reduce(later);
}
