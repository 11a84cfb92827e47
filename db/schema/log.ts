/** The append-only log. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AssignmentState } from '../../src/domain/assignment.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { chats } from './chats.ts';
import { json } from './columns.ts';
import { assignments, tasks } from './register.ts';

/** An entry is never changed but for `undoneBy`. */
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
