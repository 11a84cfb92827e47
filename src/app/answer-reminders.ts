/** Questions about the reminders themselves: who has not seen them, who was reminded, how often. */
import { addDays, clockOf, type Day, dayOf } from '../domain/day.ts';
import type { ReminderQuery } from '../domain/query.ts';
import type { Moment } from '../texts/dates.ts';
import type { Message } from '../texts/message.ts';
import { countAnswer, type SentDigest, sentAnswer, unseenAnswer } from '../texts/reminder-answers.ts';
import type { Asking } from './asking.ts';
import type { DigestRecord } from './ports/outbox.ts';

/** How far back a count goes where no period is named. */
const COUNTED_DAYS = 366;

export async function answerReminders(asking: Asking, query: ReminderQuery): Promise<Message> {
  const { store, scene, zone } = asking;
  const { today } = scene;
  const [office = null] = query.offices.codes;
  if (query.shape === 'count') return count(asking, query, office);
  const period = query.period ?? { from: today, to: today };
  const records = await store.digests(period.from ?? addDays(today, -COUNTED_DAYS), period.to ?? today, office);
  const asked = records.filter((record) => isAsked(record, query));
  const view = { period, records: asked.map((record) => sentDigest(record, zone)) };
  return query.shape === 'unseen' ? unseenAnswer(view, scene) : sentAnswer(view, scene);
}

async function count({ store, scene }: Asking, query: ReminderQuery, office: string | null): Promise<Message> {
  const { today } = scene;
  const from = query.period?.from ?? addDays(today, -COUNTED_DAYS);
  const records = await store.digests(from, query.period?.to ?? today, office);
  const [code] = query.codes;
  const tasks = code ? await store.tasks(code.code, code.plan) : [];
  const wanted = await store.assignmentsOf(
    tasks.map((task) => task.id),
    code?.occurrence ?? null,
  );
  const ids = new Set(wanted.map((one) => one.id));
  const told = records.filter(
    (record) => record.sentAt !== null && (!code || record.assignments.some((id) => ids.has(id))),
  );
  const days: Day[] = [...new Set(told.map((record) => record.day))].sort();
  return countAnswer({ office, code: code?.code ?? null, days }, scene);
}

function isAsked({ office }: DigestRecord, { offices }: ReminderQuery): boolean {
  return (offices.codes.length === 0 || offices.codes.includes(office)) && !offices.except.includes(office);
}

function sentDigest({ office, day, sentAt, seenBy, seenAt, assignments }: DigestRecord, zone: string): SentDigest {
  const moment = (at: number | null): Moment | null =>
    at === null ? null : { day: dayOf(new Date(at), zone), clock: clockOf(new Date(at), zone) };
  return { office, day, sentAt: moment(sentAt), seenBy, seenAt: moment(seenAt), count: assignments.length };
}
