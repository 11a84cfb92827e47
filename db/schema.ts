/** The tables. Days are `YYYY-MM-DD`, instants epoch milliseconds, the shape of each JSON column its `$type`. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RequestData, Subject } from '../src/app/ports/conversation.ts';
import type { DigestPlan } from '../src/app/ports/outbox.ts';
import type { AssignmentState, WorkKind } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { DeadlineKind } from '../src/domain/deadline.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { GroupMember } from '../src/domain/office.ts';
import type { TaskFlag } from '../src/domain/plan.ts';
import type { Query } from '../src/domain/query.ts';
import { noticeColumn } from './notice-column.ts';

const day = (name: string) => text(name).$type<Day>();
const flag = (name: string) => integer(name, { mode: 'boolean' });
const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();

export const offices = sqliteTable('offices', {
  id: integer('id').primaryKey(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  aliases: json<string[]>('aliases').notNull(),
  monitor: flag('monitor').notNull(),
  /** The order of the office list. */
  position: integer('position').notNull(),
  /** The last working day whose digest reached a chat of the office or had nothing to say. */
  lastDigest: day('last_digest'),
});

export const officeGroups = sqliteTable('office_groups', {
  words: text('words').primaryKey(),
  members: json<GroupMember[]>('members').notNull(),
  position: integer('position').notNull(),
});

export const plans = sqliteTable('plans', {
  id: integer('id').primaryKey(),
  key: text('key').notNull().unique(),
  year: integer('year').notNull(),
  title: text('title').notNull(),
  number: text('number'),
  signed: day('signed'),
});

export const sections = sqliteTable(
  'sections',
  {
    id: integer('id').primaryKey(),
    planId: integer('plan_id')
      .notNull()
      .references(() => plans.id),
    /** Roman. */
    number: text('number').notNull(),
    title: text('title').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('sections_by_number').on(t.planId, t.number)],
);

/** One line of a plan, one report that a plan asks for, or one task outside the plan. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: integer('id').primaryKey(),
    planId: integer('plan_id')
      .notNull()
      .references(() => plans.id),
    kind: text('kind').$type<WorkKind>().notNull(),
    code: text('code').notNull(),
    /** The code without the line's letter: `I.4` of `I.4a`. */
    family: text('family').notNull(),
    sectionId: integer('section_id').references(() => sections.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    deliverable: text('deliverable').notNull(),
    leadText: text('lead_text').notNull(),
    coordinatingText: text('coordinating_text').notNull(),
    coordinatingWords: text('coordinating_words').notNull(),
    phrase: text('phrase').notNull(),
    note: text('note').notNull(),
    timing: text('timing').$type<DeadlineKind>().notNull(),
    occurrences: integer('occurrences').notNull(),
    flags: json<TaskFlag[]>('flags').notNull(),
    receiverId: integer('receiver_id').references(() => offices.id),
    setAside: flag('set_aside').notNull().default(false),
  },
  (t) => [uniqueIndex('tasks_by_code').on(t.planId, t.code), index('tasks_by_family').on(t.planId, t.family)],
);

/** Offices that the plan names as coordinating. `named`: itself, not as one of a group. */
export const coordinators = sqliteTable(
  'coordinators',
  {
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    officeId: integer('office_id')
      .notNull()
      .references(() => offices.id),
    named: flag('named').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.taskId, t.officeId] }),
    index('coordinators_by_office').on(t.officeId, t.named, t.taskId),
  ],
);

export const assignments = sqliteTable(
  'assignments',
  {
    id: integer('id').primaryKey(),
    taskId: integer('task_id')
      .notNull()
      .references(() => tasks.id),
    occurrence: integer('occurrence').notNull(),
    /** Null where nobody leads the task. */
    officeId: integer('office_id').references(() => offices.id),
    /** Plan order: the task's, then the occurrence's, then the lead's; one number to sort and page by. */
    position: integer('position').notNull(),
    planned: day('planned'),
    deadline: day('deadline'),
    original: day('original'),
    enteredOn: day('entered_on').notNull(),
    movedOn: day('moved_on'),
    doneOn: day('done_on'),
    doneAt: integer('done_at'),
    document: text('document'),
    doneBy: text('done_by'),
    returnedOn: day('returned_on'),
    escalated: flag('escalated').notNull().default(false),
    setAside: flag('set_aside').notNull().default(false),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('assignments_by_task').on(t.taskId, t.occurrence, t.position),
    index('open_by_office').on(t.officeId, t.deadline, t.position).where(sql`done_on is null and set_aside = 0`),
    index('done_by_office').on(t.officeId, t.doneOn, t.position).where(sql`done_on is not null and set_aside = 0`),
    index('open_by_deadline').on(t.deadline, t.position).where(sql`done_on is null and set_aside = 0`),
    index('done_by_day').on(t.doneOn, t.position).where(sql`done_on is not null and set_aside = 0`),
    index('open_by_entry').on(t.officeId, t.enteredOn).where(sql`done_on is null and set_aside = 0`),
  ],
);

/** The append-only log. An entry is never changed but for `undoneBy`. */
export const log = sqliteTable(
  'log',
  {
    id: integer('id').primaryKey(),
    /** Entries of one act share its number: the id of the first. */
    act: integer('act').notNull(),
    assignmentId: integer('assignment_id').references(() => assignments.id),
    taskId: integer('task_id').references(() => tasks.id),
    /** The fact's kind, or the word of another act (`linked`, `imported`). */
    what: text('what').notNull(),
    fact: json<Fact>('fact'),
    detail: text('detail').notNull().default(''),
    /** The state that the fact found. */
    before: json<AssignmentState>('before'),
    at: integer('at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    channel: text('channel').notNull(),
    person: text('person').notNull(),
    personName: text('person_name').notNull(),
    chatId: integer('chat_id').references(() => chats.id),
    cause: text('cause'),
    undoneBy: integer('undone_by'),
  },
  (t) => [
    index('log_by_act').on(t.act),
    index('log_by_assignment').on(t.assignmentId, t.id),
    index('log_by_task').on(t.taskId, t.id),
    index('log_by_person').on(t.chatId, t.person, t.id),
    index('log_by_cause').on(t.cause).where(sql`cause is not null`),
  ],
);

export const chats = sqliteTable(
  'chats',
  {
    id: integer('id').primaryKey(),
    channel: text('channel').notNull(),
    chat: text('chat').notNull(),
    /** '' outside forums. */
    topic: text('topic').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<'private' | 'group'>().notNull(),
    officeId: integer('office_id').references(() => offices.id),
    since: day('since'),
    linkedAt: integer('linked_at'),
    gone: text('gone'),
    query: json<Query>('query'),
    queryAt: integer('query_at'),
  },
  (t) => [uniqueIndex('chats_by_ref').on(t.channel, t.chat, t.topic), index('chats_by_office').on(t.officeId)],
);

export const people = sqliteTable(
  'people',
  {
    channel: text('channel').notNull(),
    person: text('person').notNull(),
    name: text('name').notNull(),
    admin: flag('admin').notNull().default(false),
    vouched: flag('vouched').notNull().default(false),
    privateChatId: integer('private_chat_id').references(() => chats.id),
  },
  (t) => [primaryKey({ columns: [t.channel, t.person] }), index('administrators').on(t.admin).where(sql`admin = 1`)],
);

export const requests = sqliteTable(
  'requests',
  {
    id: integer('id').primaryKey(),
    kind: text('kind').$type<'register' | 'extension' | 'act'>().notNull(),
    channel: text('channel').notNull(),
    person: text('person').notNull(),
    personName: text('person_name').notNull(),
    chatId: integer('chat_id')
      .notNull()
      .references(() => chats.id),
    data: json<RequestData>('data').notNull(),
    askedAt: integer('asked_at').notNull(),
    /** The updates that asked and decided: handled again after a crash, they meet their own effect. */
    cause: text('cause'),
    decidedBy: text('decided_by'),
    granted: flag('granted'),
    decidedAt: integer('decided_at'),
    decidedCause: text('decided_cause'),
  },
  (t) => [index('requests_by_chat').on(t.chatId), index('requests_by_cause').on(t.cause).where(sql`cause is not null`)],
);

/** What a button or a number stands for: its data on the platform is only the id. */
export const choices = sqliteTable(
  'choices',
  {
    id: text('id').primaryKey(),
    chatId: integer('chat_id')
      .notNull()
      .references(() => chats.id),
    messageId: text('message_id'),
    label: text('label').notNull(),
    words: text('words').notNull(),
    person: text('person'),
    state: text('state'),
    at: integer('at').notNull(),
  },
  (t) => [index('choices_by_age').on(t.at), index('choices_by_message').on(t.chatId, t.messageId)],
);

/** The bot's own messages that tell of work. */
export const messages = sqliteTable(
  'messages',
  {
    chatId: integer('chat_id')
      .notNull()
      .references(() => chats.id),
    messageId: text('message_id').notNull(),
    subject: json<Subject>('subject').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.chatId, t.messageId] }), index('messages_by_age').on(t.at)],
);

/** One digest for each chat and working day: the key that lets none be told twice. */
export const digests = sqliteTable(
  'digests',
  {
    id: integer('id').primaryKey(),
    chatId: integer('chat_id')
      .notNull()
      .references(() => chats.id),
    day: day('day').notNull(),
    officeId: integer('office_id')
      .notNull()
      .references(() => offices.id),
    plan: json<DigestPlan>('plan').notNull(),
    plannedAt: integer('planned_at').notNull(),
    sentAt: integer('sent_at'),
    seenBy: text('seen_by'),
    seenAt: integer('seen_at'),
  },
  (t) => [
    uniqueIndex('digests_by_chat_and_day').on(t.chatId, t.day),
    index('digests_by_day').on(t.day, t.officeId),
    index('digests_by_office').on(t.officeId, t.day),
  ],
);

export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey(),
    chatId: integer('chat_id')
      .notNull()
      .references(() => chats.id),
    digestId: integer('digest_id').references(() => digests.id),
    notice: noticeColumn('notice'),
    state: text('state').$type<'waiting' | 'sent' | 'dropped'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    piecesSent: integer('pieces_sent').notNull().default(0),
    messageId: text('message_id'),
    /** When it is tried next; while it is claimed, when the claim ends; null while an older one of its chat waits. */
    dueAt: integer('due_at'),
    leaseUntil: integer('lease_until'),
    queuedAt: integer('queued_at').notNull(),
    endedAt: integer('ended_at'),
    reason: text('reason'),
  },
  (t) => [
    index('waiting_by_chat').on(t.chatId, t.id).where(sql`state = 'waiting'`),
    index('waiting_by_time').on(t.dueAt).where(sql`state = 'waiting'`),
    uniqueIndex('outbox_by_digest').on(t.digestId),
  ],
);

/** Updates already handled; a repeated delivery has no second effect. */
export const updates = sqliteTable(
  'updates',
  { channel: text('channel').notNull(), update: text('update').notNull(), at: integer('at').notNull() },
  (t) => [primaryKey({ columns: [t.channel, t.update] }), index('updates_by_age').on(t.at)],
);

export const values = sqliteTable('values', { key: text('key').primaryKey(), value: text('value').notNull() });
