/** What monitors get on top of their own digest, read from the register when the message leaves. */
import type { Assignment } from '../domain/assignment.ts';
import { shownCode } from '../domain/code.ts';
import { addDays, type Day, dayOf, sundayOf } from '../domain/day.ts';
import { EVERYTHING } from '../domain/query.ts';
import { escalationDay } from '../domain/stages.ts';
import { type Escalated, escalationPart } from '../texts/escalation.ts';
import type { Message } from '../texts/message.ts';
import { summaryPart, untoldPart, type WeekWork } from '../texts/monitor-parts.ts';
import type { Scene } from '../texts/scene.ts';
import type { Directory } from './directory.ts';
import type { DigestPlan } from './ports/outbox.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { areaNameOf } from './scene.ts';
import { lackingQueries, overdueQuery, weekQuery } from './summary-queries.ts';

export interface PartsDependencies {
  readonly store: Store;
  readonly settings: RemindSettings;
}

/** The parts that the plan foresees and that still have something to say. */
export async function monitorParts(
  { store, settings }: PartsDependencies,
  plan: DigestPlan,
  directory: Directory,
  scene: Scene,
): Promise<Message[]> {
  const parts: Message[] = [];
  if (plan.summary) parts.push(await summary(store, plan.day, directory, scene));
  const escalated = (await store.assignments(plan.escalated)).filter((one) => isStillLate(one, plan.day, settings));
  if (escalated.length > 0) {
    const items = await Promise.all(escalated.map((one) => withReminders(store, one, plan.day, settings.zone)));
    parts.push(escalationPart({ items, afterDays: settings.policy.escalateAfterDays }, scene));
  }
  const untold = await stillUntold(store, plan);
  if (untold.length > 0) parts.push(untoldPart({ day: plan.day, offices: untold, named: plan.summary }, scene));
  return parts;
}

/** Done, moved or returned meanwhile, it is told of later or never. */
function isStillLate(one: Assignment, day: Day, { policy }: RemindSettings): boolean {
  if (one.done || one.setAside) return false;
  const told = escalationDay(one, policy);
  return told !== null && told <= day;
}

/** Of the offices that still have no chat what is still open. */
async function stillUntold(store: Store, { untold }: DigestPlan) {
  if (untold.length === 0) return [];
  const linked = await linkedOffices(store);
  const open = new Set(
    (await store.assignments(untold.flatMap(({ assignments }) => assignments)))
      .filter((one) => !one.done && !one.setAside)
      .map((one) => one.id),
  );
  return untold
    .filter(({ office }) => !linked.has(office))
    .map(({ office, assignments }) => ({ office, count: assignments.filter((id) => open.has(id)).length }))
    .filter(({ count }) => count > 0);
}

async function summary(store: Store, day: Day, directory: Directory, scene: Scene): Promise<Message> {
  const overdue = (await store.tally(overdueQuery(), day))
    .map(({ office, count }) => ({ office, count }))
    .sort((a, b) => b.count - a.count);
  return summaryPart(
    {
      areaName: areaNameOf(directory),
      day,
      overdue,
      dueThisWeek: await dueThisWeek(store, day),
      lacking: await countLacking(store, day),
      unlinked: await unlinkedOffices(store, directory),
    },
    scene,
  );
}

/** Enough for every office of a province to owe one report in the same week. */
const WEEK_LIMIT = 5_000;

async function dueThisWeek(store: Store, day: Day): Promise<WeekWork[]> {
  const query = { ...EVERYTHING, period: weekQuery(day).period ?? { from: day, to: sundayOf(day) } };
  const works = new Map<string, { -readonly [K in keyof WeekWork]: WeekWork[K] }>();
  for (const one of (await store.find(query, day, WEEK_LIMIT, null)).items) {
    const key = `${one.taskId}/${one.occurrence}`;
    const work = works.get(key) ?? { code: shownCode(one), kind: one.kind, offices: 0, open: 0, office: one.office };
    work.offices++;
    if (!one.done) work.open++;
    works.set(key, work);
  }
  return [...works.values()];
}

async function countLacking(store: Store, day: Day): Promise<number> {
  const counts = await Promise.all(lackingQueries().map((query) => store.count(query, day)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function unlinkedOffices(store: Store, directory: Directory): Promise<string[]> {
  const linked = await linkedOffices(store);
  return directory.lexicon.offices.map((office) => office.code).filter((code) => !linked.has(code));
}

async function linkedOffices(store: Store): Promise<ReadonlySet<string | null>> {
  return new Set((await store.links()).filter((chat) => chat.gone === null).map((chat) => chat.office));
}

const REMINDED_SINCE_DAYS = 120;

/** How often its office was told of it, and when last. */
async function withReminders(store: Store, assignment: Assignment, day: Day, zone: string): Promise<Escalated> {
  const from = addDays(day, -REMINDED_SINCE_DAYS);
  const records = assignment.office === null ? [] : await store.digests(from, addDays(day, -1), assignment.office);
  const told = records.filter((record) => record.sentAt !== null && record.assignments.includes(assignment.id));
  const days = new Set(told.map((record) => dayOf(new Date(record.sentAt ?? 0), zone)));
  return { assignment, reminded: { count: days.size, last: [...days].toSorted().at(-1) ?? null } };
}
