/** Decides what a working day's digest says to an office, as a pure function of its open work and the day. */
import { type Assignment, enteredLate, statusOf } from './assignment.ts';
import { type Day, sundayOf } from './day.ts';
import {
  COORDINATING_LEAD_DAYS,
  escalationDay,
  lastWeekOpening,
  leadDay,
  type ReminderPolicy,
  type Stage,
  stagesWithin,
  type Window,
} from './stages.ts';

/** One working day's digest for one office. */
export interface DigestDay {
  /** A working day. */
  readonly day: Day;
  /** The last working day whose digest reached a chat of the office or had nothing to say; null before the first. */
  readonly last: Day | null;
}

/** One assignment told once, whatever number of stages it answers for. */
export interface Mention {
  readonly assignment: Assignment;
  readonly role: 'lead' | 'coordinating';
  /** In the order of their days, each name once. */
  readonly stages: readonly Stage[];
  /** It entered the register after its deadline and is told for the first time: somebody should confirm it. */
  readonly toConfirm: boolean;
}

/** The mentions of an office's own open assignments, in the order given. */
export function leadMentions(open: readonly Assignment[], digest: DigestDay, policy: ReminderPolicy): Mention[] {
  return open.flatMap((assignment) => leadMention(assignment, digest, policy) ?? []);
}

function leadMention(assignment: Assignment, digest: DigestDay, policy: ReminderPolicy): Mention | null {
  const window = windowOf(assignment, digest);
  if (window === null || assignment.deadline === null) return null;
  const stages = stagesWithin(assignment.deadline, window, policy);
  if (stages.length === 0) return null;
  return { assignment, role: 'lead', stages, toConfirm: isFirst(assignment, digest) && enteredLate(assignment) };
}

/**
 * The mentions of tasks that the office coordinates by name and does not lead. `open` holds those tasks' open
 * assignments in plan order; each task and occurrence is mentioned once, by the first of them.
 */
export function coordinatingMentions(
  open: readonly Assignment[],
  digest: DigestDay,
  policy: ReminderPolicy,
): Mention[] {
  const seen = new Set<string>();
  return open.flatMap((assignment) => {
    const key = `${assignment.taskId}/${assignment.occurrence}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const window = windowOf(assignment, digest);
    if (window === null || assignment.deadline === null) return [];
    const told = leadDay(assignment.deadline, COORDINATING_LEAD_DAYS, policy.calendar);
    if (told > window.upTo || (window.after !== null && told <= window.after)) return [];
    const stages: Stage[] = [`before-${COORDINATING_LEAD_DAYS}`];
    return { assignment, role: 'coordinating' as const, stages, toConfirm: false };
  });
}

/** The open assignments of which the monitors hear in this digest. */
export function escalations(open: readonly Assignment[], digest: DigestDay, policy: ReminderPolicy): Assignment[] {
  return open.filter((assignment) => {
    const told = escalationDay(assignment, policy);
    return told !== null && told <= digest.day && (digest.last === null || told > digest.last);
  });
}

/** The monitors' summary belongs to the first working day of each week. */
export function opensWeek(d: Day, policy: ReminderPolicy): boolean {
  return lastWeekOpening(d, policy.calendar) === d;
}

/** The week's summary, also where the week's first working day passed without a digest. */
export function owesSummary({ day, last }: DigestDay, policy: ReminderPolicy): boolean {
  const opening = lastWeekOpening(day, policy.calendar);
  return opening === day || (last !== null && last < opening);
}

/** Something is overdue, due in the day's week, or lacks a deadline or a lead office. */
export function worthSummary(open: readonly Assignment[], d: Day): boolean {
  const sunday = sundayOf(d);
  return open.some((assignment) => {
    if (assignment.office === null || statusOf(assignment, d) === 'unset') return true;
    return assignment.deadline !== null && assignment.deadline <= sunday;
  });
}

/** No digest has gone out since the day on which the assignment entered the register. */
function isFirst(assignment: Pick<Assignment, 'enteredOn'>, digest: DigestDay): boolean {
  return digest.last === null || assignment.enteredOn >= digest.last;
}

/** The stage days that the digest answers for; null where the assignment is out of its reach. */
function windowOf(assignment: Assignment, digest: DigestDay): Window | null {
  if (assignment.done || assignment.setAside || assignment.enteredOn >= digest.day) return null;
  const since = isFirst(assignment, digest) ? null : digest.last;
  const moved = assignment.movedOn;
  const after = moved !== null && (since === null || moved > since) ? moved : since;
  return { after, upTo: digest.day };
}
