/** Decides what a plan that is imported again does to one line's assignments; what people decided wins. */
import type { Assignment } from '../src/domain/assignment.ts';
import { decideReplan } from '../src/domain/changes.ts';
import type { Day } from '../src/domain/day.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { ReminderPolicy } from '../src/domain/stages.ts';
import { type Asked, inForce } from './plan-rows.ts';

/** An assignment with what people did to it. */
export interface Owed extends Assignment {
  /** A person gave it to its office (`/giao`). */
  readonly given: boolean;
  /** A person set or extended its deadline. */
  readonly decided: boolean;
  /** It was set aside because a person gave it to another office. */
  readonly givenAway: boolean;
}

/** What a line asks, under a plan signed on a day (null: not known). */
export interface Request extends Asked {
  readonly signed: Day | null;
}

export interface LineChanges {
  readonly facts: readonly { readonly assignment: Owed; readonly facts: readonly Fact[] }[];
  readonly entering: readonly Entering[];
  /** A person's decision stands against the plan. */
  readonly conflict: boolean;
}

export interface Entering {
  readonly office: OfficeCode | null;
  readonly occurrence: number;
  readonly planned: Day | null;
  readonly deadline: Day | null;
}

/** Why an assignment was set aside, as the log tells it. */
const NO_LONGER_ASKED = 'kế hoạch không còn giao';

/** `before` null: the plan did not have the line. */
export function changesOfLine(
  before: Request | null,
  after: Request | null,
  owed: readonly Owed[],
  on: Day,
  policy: ReminderPolicy,
): LineChanges {
  const outcomes = owed.map((one) => outcomeOf(one, before, after, on, policy));
  const missing = after === null ? [] : missingOf(after, owed);
  const entering = missing.filter(
    ({ occurrence }) => !owed.some((one) => one.occurrence === occurrence && isKept(one)),
  );
  return {
    facts: outcomes.filter(({ facts }) => facts.length > 0),
    entering,
    conflict: outcomes.some(({ conflict }) => conflict) || entering.length < missing.length,
  };
}

/** A person gave the occurrence to somebody, and it is in force. */
const isKept = (one: Owed) => one.given && !one.setAside;

interface Outcome {
  readonly assignment: Owed;
  readonly facts: readonly Fact[];
  readonly conflict: boolean;
}

function outcomeOf(one: Owed, before: Request | null, after: Request | null, on: Day, policy: ReminderPolicy): Outcome {
  const unchanged: Outcome = { assignment: one, facts: [], conflict: false };
  const wanted = after !== null && asks(after, one);
  if (one.setAside) return wanted && !one.givenAway ? restored(one, after, on, policy) : unchanged;
  if (wanted) return replanned(one, before, after, on, policy);
  if (after === null) return setAside(one);
  if (before === null || !asks(before, one)) return unchanged;
  return one.done || one.given ? { ...unchanged, conflict: true } : setAside(one);
}

/** Whom a person gave it to owes it as long as there is such an occurrence. */
function asks(request: Request, { occurrence, office, given }: Owed): boolean {
  return occurrence <= Math.max(request.by.length, 1) && (given || request.of.includes(office));
}

const setAside = (assignment: Owed): Outcome => ({
  assignment,
  facts: [{ kind: 'set-aside', reason: NO_LONGER_ASKED }],
  conflict: false,
});

function restored(assignment: Owed, after: Request, on: Day, policy: ReminderPolicy): Outcome {
  const { facts, conflict } = replanned(assignment, null, after, on, policy);
  return { assignment, facts: [{ kind: 'restored' }, ...facts], conflict };
}

/** The deadline moves where the plan's own moved and nobody decided otherwise. */
function replanned(one: Owed, before: Request | null, after: Request, on: Day, policy: ReminderPolicy): Outcome {
  const unchanged: Outcome = { assignment: one, facts: [], conflict: false };
  const deadline = deadlineIn(after, one.occurrence);
  const moved = before === null || deadlineIn(before, one.occurrence) !== deadline;
  if (!moved || one.deadline === deadline) return unchanged;
  if (one.done || one.decided) return { ...unchanged, conflict: true };
  const decision = decideReplan(one, deadline, on, policy);
  return decision.kind === 'fact' ? { ...unchanged, facts: [decision.fact] } : unchanged;
}

/** The deadline that the plan puts in force for an occurrence. */
export function deadlineIn({ by, signed }: Request, occurrence: number): Day | null {
  return inForce(by[occurrence - 1] ?? null, signed);
}

/** What the line asks and nobody has owed yet. */
function missingOf(after: Request, owed: readonly Owed[]): Entering[] {
  const known = new Set(owed.map(({ office, occurrence }) => `${occurrence} ${office ?? ''}`));
  const days = after.by.length === 0 ? [null] : after.by;
  return days.flatMap((planned, index) =>
    after.of
      .filter((office) => !known.has(`${index + 1} ${office ?? ''}`))
      .map((office) => ({ office, occurrence: index + 1, planned, deadline: inForce(planned, after.signed) })),
  );
}
