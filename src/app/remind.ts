/** Plans the day's digests: finds the work whose dates are due and files one digest a chat, once. */
import type { Assignment } from '../domain/assignment.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../domain/calendar.ts';
import { addDays, clockOf, type Day, dayOf, instantAt } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import {
  coordinatingMentions,
  type DigestDay,
  escalations,
  leadMentions,
  type Mention,
  owesSummary,
} from '../domain/reminders.ts';
import { COORDINATING_LEAD_DAYS, type DeadlinesDue, deadlinesDue, type ReminderPolicy } from '../domain/stages.ts';
import type { Chat } from './ports/conversation.ts';
import type { DigestOffice, DigestPlan, Outbox } from './ports/outbox.ts';
import type { DueWork, Register } from './ports/register.ts';
import { lackingQueries, overdueQuery, weekQuery } from './summary-queries.ts';

/** When and by what rules the bot reminds. */
export interface RemindSettings {
  readonly zone: string;
  /** `HH:mm`. */
  readonly remindAt: string;
  readonly policy: ReminderPolicy;
}

type UntoldStore = Register & DueWork & { links(): Promise<readonly Chat[]> };
type PlanStore = UntoldStore & Outbox;

/** After this hour a missed run is left to the next working day. */
const LAST_HOUR = '18:00';
const BATCH = 200;

/** The working day whose digests should be planned at this instant; null outside the hours of reminding. */
export function dayToPlan(now: Date, { zone, remindAt, policy }: RemindSettings): Day | null {
  const day = dayOf(now, zone);
  const clock = clockOf(now, zone);
  const lastHour = remindAt < LAST_HOUR ? LAST_HOUR : '24:00';
  return isWorkingDay(day, policy.calendar) && clock >= remindAt && clock < lastHour ? day : null;
}

/** Plans what is not planned yet of the instant's day; a second call plans nothing more. Returns how many digests. */
export async function planDay(store: PlanStore, settings: RemindSettings, now: Date): Promise<number> {
  const day = dayToPlan(now, settings);
  if (day === null) return 0;
  const linkedBefore = instantAt(day, settings.remindAt, settings.zone).getTime();
  const dates = createDueDates(settings.policy);
  let planned = 0;
  for (;;) {
    const offices = await store.unplanned(day, linkedBefore, BATCH);
    if (offices.length === 0) return planned;
    const digests = await planOffices(store, dates, day, offices);
    await store.plan(digests, now.getTime());
    planned += digests.filter((digest) => !digest.empty).length;
  }
}

async function planOffices(store: PlanStore, dates: DueDates, day: Day, offices: readonly DigestOffice[]) {
  const untold = offices.some((office) => office.monitor) ? await untoldWork(store, dates.policy, day) : [];
  const digests: { plan: DigestPlan; chats: DigestOffice['chats']; empty: boolean }[] = [];
  for (const office of offices) {
    const plan = await planOffice(store, dates, day, office, untold);
    digests.push({ plan, chats: office.chats, empty: isEmpty(plan) });
  }
  return digests;
}

async function planOffice(
  store: PlanStore,
  dates: DueDates,
  day: Day,
  { office, monitor, last }: DigestOffice,
  untold: DigestPlan['untold'],
): Promise<DigestPlan> {
  const { policy } = dates;
  const digest: DigestDay = { day, last };
  const mentions = (await mentionsOf(store, dates, office, digest)).map(({ assignment, ...mention }) => ({
    ...mention,
    assignment: assignment.id,
  }));
  if (!monitor) return { office, day, mentions, summary: false, escalated: [], untold: [] };
  const escalated = (await escalatedIn(store, policy, digest)).map(({ id }) => id);
  const summary = owesSummary(digest, policy) && (await hasSummary(store, day));
  return { office, day, mentions, summary, escalated, untold };
}

interface DueDates {
  readonly policy: ReminderPolicy;
  /** The deadlines by which own work, and work that is coordinated, has a stage in the digest's window. */
  within(digest: DigestDay): { readonly due: DeadlinesDue; readonly ahead: DeadlinesDue };
}

/** Named once for all offices that were told last on the same day: naming them costs more than finding their work. */
function createDueDates(policy: ReminderPolicy): DueDates {
  const known = new Map<string, ReturnType<DueDates['within']>>();
  const aheadPolicy = { ...policy, leadDays: [COORDINATING_LEAD_DAYS] };
  return {
    policy,
    within({ day, last }) {
      const key = `${last} ${day}`;
      const window = { after: last, upTo: day };
      const dates = known.get(key) ?? { due: deadlinesDue(window, policy), ahead: deadlinesDue(window, aheadPolicy) };
      known.set(key, dates);
      return dates;
    },
  };
}

/** What the digest of one office mentions of its own work and of the work that it coordinates by name. */
async function mentionsOf(
  store: DueWork,
  { policy, within }: DueDates,
  office: OfficeCode,
  digest: DigestDay,
): Promise<Mention[]> {
  const { due, ahead } = within(digest);
  return [
    ...leadMentions(await store.ownDue(office, due, digest.last), digest, policy),
    ...coordinatingMentions(await store.coordinatedDue(office, ahead, digest.last), digest, policy),
  ];
}

/** The days back from an escalation to its cause at most: its working days, with the longest break in them. */
const ESCALATION_REACH_DAYS = 60;

async function escalatedIn(store: DueWork, policy: ReminderPolicy, digest: DigestDay): Promise<Assignment[]> {
  const { last, day } = digest;
  const changedSince = last === null ? null : addDays(last, -ESCALATION_REACH_DAYS - policy.escalateAfterDays * 2);
  const from = last === null ? null : earliestDeadline(last, policy);
  return escalations(await store.overdueDue(from, addDays(day, -1), changedSince), digest, policy);
}

/** What was due before was told by the last digest, unless it entered late or was returned: enough working days have passed. */
function earliestDeadline(last: Day, { escalateAfterDays, calendar }: ReminderPolicy): Day {
  let earliest = workingDayOnOrBefore(last, calendar);
  for (let n = 1; n < escalateAfterDays; n++) earliest = workingDayOnOrBefore(addDays(earliest, -1), calendar);
  return earliest;
}

/** What the offices without a chat should have been told today, so that no reminder disappears silently. */
export async function untoldWork(store: UntoldStore, policy: ReminderPolicy, day: Day): Promise<DigestPlan['untold']> {
  const linked = new Set((await store.links()).filter((chat) => chat.gone === null).map((chat) => chat.office));
  const last = workingDayOnOrBefore(addDays(day, -1), policy.calendar);
  const dates = createDueDates(policy);
  const untold: { office: OfficeCode; assignments: readonly number[] }[] = [];
  for (const office of await store.offices()) {
    if (linked.has(office.code)) continue;
    const mentions = await mentionsOf(store, dates, office.code, { day, last });
    if (mentions.length > 0) untold.push({ office: office.code, assignments: mentions.map((m) => m.assignment.id) });
  }
  return untold;
}

async function hasSummary(store: Register, day: Day): Promise<boolean> {
  for (const query of [overdueQuery(), weekQuery(day), ...lackingQueries()]) {
    if ((await store.find(query, day, 1, null)).items.length > 0) return true;
  }
  return false;
}

function isEmpty(plan: DigestPlan): boolean {
  return plan.mentions.length === 0 && !plan.summary && plan.escalated.length === 0 && plan.untold.length === 0;
}
