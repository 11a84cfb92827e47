/** What every office would be told on each day: the digests of a span, decided from facts without sending any. */
import type { Assignment } from '../domain/assignment.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../domain/calendar.ts';
import { addDays, type Day, eachDay, instantAt } from '../domain/day.ts';
import { evolve, type Fact } from '../domain/fact.ts';
import type { Office, OfficeCode } from '../domain/office.ts';
import {
  coordinatingMentions,
  type DigestDay,
  escalations,
  leadMentions,
  type Mention,
  opensWeek,
  worthSummary,
} from '../domain/reminders.ts';
import type { ReminderPolicy } from '../domain/stages.ts';
import type { DueWork, Register, Timeline } from './ports/register.ts';
import type { RemindSettings } from './remind.ts';

/** One office's digest of one working day, with the parts that monitors get on top. */
export interface ForecastDigest {
  readonly office: OfficeCode;
  readonly mentions: readonly Mention[];
  readonly summary: boolean;
  readonly escalated: readonly Assignment[];
}

export interface ForecastDay {
  readonly date: Day;
  readonly digests: readonly ForecastDigest[];
}

/** The digests of every working day in the span that have something to say, for one office or for all. */
export async function forecast(
  register: Register & DueWork,
  settings: RemindSettings,
  span: { readonly from: Day; readonly to: Day },
  only: OfficeCode | null,
): Promise<ForecastDay[]> {
  const offices = (await register.offices()).filter((office) => only === null || office.code === only);
  const days = digestDays(span, settings.policy);
  const byDay = new Map<Day, ForecastDigest[]>();
  const signed = new Map((await register.plans()).map((plan) => [plan.key, plan.signed]));
  const read = async (timelines: Promise<readonly Timeline[]>) =>
    (await timelines).map((timeline) => snapshotsOf(timeline, signed));
  const whole = offices.some((office) => office.monitor) ? await read(register.timelines(null)) : [];
  for (const office of offices) {
    const work = {
      own: await read(register.timelines(office.code)),
      coordinated: await read(register.coordinatedTimelines(office.code)),
      whole: office.monitor ? whole : [],
    };
    for (const digest of days) {
      const told = digestOf(office, work, digest, settings);
      if (told) byDay.set(digest.day, [...(byDay.get(digest.day) ?? []), told]);
    }
  }
  return days.flatMap(({ day }) => {
    const digests = byDay.get(day);
    return digests ? [{ date: day, digests }] : [];
  });
}

/** What an office's digests are decided from; `whole` is the whole register, for a monitor. */
interface OfficeWork {
  readonly own: readonly Snapshots[];
  readonly coordinated: readonly Snapshots[];
  readonly whole: readonly Snapshots[];
}

function digestOf(
  office: Office,
  work: OfficeWork,
  digest: DigestDay,
  settings: RemindSettings,
): ForecastDigest | null {
  const { policy } = settings;
  const at = instantAt(digest.day, settings.remindAt, settings.zone).getTime();
  const mentions = [
    ...leadMentions(openAt(work.own, at), digest, policy),
    ...coordinatingMentions(openAt(work.coordinated, at), digest, policy),
  ];
  const register = openAt(work.whole, at);
  const escalated = escalations(register, digest, policy);
  const summary = opensWeek(digest.day, policy) && worthSummary(register, digest.day);
  if (mentions.length === 0 && escalated.length === 0 && !summary) return null;
  return { office: office.code, mentions, summary, escalated };
}

/** Each working day of the span with the working day before it as its last digest. */
function digestDays(span: { readonly from: Day; readonly to: Day }, policy: ReminderPolicy): DigestDay[] {
  const days: DigestDay[] = [];
  for (const day of eachDay(span.from, span.to)) {
    if (isWorkingDay(day, policy.calendar)) days.push({ day, last: previousWorkingDay(day, policy) });
  }
  return days;
}

function previousWorkingDay(day: Day, policy: ReminderPolicy): Day {
  return workingDayOnOrBefore(addDays(day, -1), policy.calendar);
}

/** The assignments that are open at an instant, as their facts until then make them. */
function openAt(timelines: readonly Snapshots[], at: number): Assignment[] {
  return timelines.flatMap((snapshots) => {
    const then = snapshots.findLast((snapshot) => snapshot.from <= at)?.assignment;
    return then && then.done === null && !then.setAside ? [then] : [];
  });
}

/** An assignment's states, each from the instant at which it came about. */
type Snapshots = readonly { readonly from: number; readonly assignment: Assignment }[];

/**
 * Work that the plan brought counts from the day the plan was signed, where that is known; and a plan that was taken in
 * again counts from there as it reads now. What people did counts from the moment at which they did it.
 */
function snapshotsOf({ assignment, facts }: Timeline, signed: ReadonlyMap<string, Day | null>): Snapshots {
  let snapshots: { from: number; assignment: Assignment }[] = [];
  let now = assignment;
  for (const { fact, at, by } of facts) {
    const state = evolve(now, fact, { at, by });
    now = { ...now, ...state, enteredOn: enteredOn(fact, now, signed.get(assignment.plan) ?? null) };
    const rereads = rereadBy(fact);
    snapshots = snapshots.map((before) => ({ ...before, assignment: { ...before.assignment, ...rereads } }));
    const fromPlan = fact.kind === 'entered' && !fact.given;
    snapshots.push({ from: fromPlan ? Number.NEGATIVE_INFINITY : at, assignment: now });
  }
  return snapshots;
}

/** What the plan itself, taken in again, says otherwise than before; nothing where a person did it. */
function rereadBy(fact: Fact): Partial<Pick<Assignment, 'deadline' | 'setAside'>> {
  if (fact.kind === 'replanned') return fact.given ? {} : { deadline: fact.deadline };
  if (fact.kind === 'set-aside') return fact.given ? {} : { setAside: true };
  if (fact.kind === 'restored') return fact.given ? {} : { setAside: false };
  return {};
}

/** No later fact moves that day, though one that takes another back brings the register's own with it. */
function enteredOn(fact: Fact, { enteredOn: known }: Assignment, signed: Day | null): Day {
  if (fact.kind !== 'entered') return known;
  return fact.given ? fact.on : (signed ?? fact.on);
}
