/** Offices, plans, tasks and their assignments. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { WorkKind } from '../../src/domain/assignment.ts';
import type { Day } from '../../src/domain/day.ts';
import type { DeadlineKind } from '../../src/domain/deadline.ts';
import type { GroupMember, OfficeCode } from '../../src/domain/office.ts';
import type { TaskFlag } from '../../src/domain/plan.ts';
import { day, flag, json } from './columns.ts';

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
    /** Whom the plan asked, and by when, at its last import: what people decided since stands in the assignments. */
    askedOf: json<(OfficeCode | null)[]>('asked_of').notNull().default([]),
    askedBy: json<Day[]>('asked_by').notNull().default([]),
    setAside: flag('set_aside').notNull().default(false),
  },
  (t) => [
    uniqueIndex('tasks_by_code').on(t.planId, t.code),
    index('tasks_by_family').on(t.planId, t.family),
    index('tasks_by_section').on(t.sectionId),
    index('tasks_by_kind').on(t.kind),
  ],
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
    index('open_by_deadline').on(t.deadline, t.position).where(sql`done_on is null and set_aside = 0`),
    index('done_by_deadline').on(t.deadline, t.position, t.doneOn).where(sql`done_on is not null and set_aside = 0`),
    index('done_by_day').on(t.doneOn, t.position).where(sql`done_on is not null and set_aside = 0`),
    // With all that rates and rankings are counted from.
    index('by_office').on(t.officeId, t.setAside, t.deadline, t.position, t.doneOn, t.taskId),
    index('by_deadline').on(t.deadline, t.position).where(sql`set_aside = 0`),
    index('open_by_entry').on(t.officeId, t.enteredOn).where(sql`done_on is null and set_aside = 0`),
    // Few at any time: what came back, and what came too late.
    index('returned').on(t.returnedOn).where(sql`returned_on is not null and done_on is null and set_aside = 0`),
    index('entered_late').on(t.enteredOn).where(sql`entered_on > deadline and done_on is null and set_aside = 0`),
  ],
);
