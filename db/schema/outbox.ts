/** The ledger of digests and the queue of what the bot says on its own. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Notice } from '../../src/app/ports/actor.ts';
import type { DigestPlan, Rest } from '../../src/app/ports/outbox.ts';
import { packed } from '../packed-column.ts';
import { chats } from './chats.ts';
import { day, json } from './columns.ts';
import { offices } from './register.ts';

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
    notice: packed<Notice>('notice'),
    /** What is still to be sent, once the first piece has left. */
    rest: packed<Rest>('rest'),
    /** 0 a reply to somebody, 1 everything else: in a chat the lower number leaves first, then the older one. */
    priority: integer('priority').notNull().default(1),
    /** The update that had it said: handled again after a crash, it says nothing twice. */
    cause: text('cause'),
    state: text('state').$type<'waiting' | 'sent' | 'dropped'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    piecesSent: integer('pieces_sent').notNull().default(0),
    messageId: text('message_id'),
    /** When it is tried next; while it is claimed, when the claim ends; null while another one of its chat goes first. */
    dueAt: integer('due_at'),
    leaseUntil: integer('lease_until'),
    queuedAt: integer('queued_at').notNull(),
    endedAt: integer('ended_at'),
    reason: text('reason'),
  },
  (t) => [
    index('waiting_by_chat').on(t.chatId, t.priority, t.id).where(sql`state = 'waiting'`),
    index('waiting_by_time').on(t.priority, t.dueAt).where(sql`state = 'waiting' and due_at is not null`),
    index('outbox_by_cause').on(t.cause).where(sql`cause is not null`),
    uniqueIndex('outbox_by_digest').on(t.digestId),
  ],
);

/** Updates that were taken from a platform which brings none twice, until their effect is stored. */
export const inbox = sqliteTable(
  'inbox',
  {
    channel: text('channel').notNull(),
    update: text('update').notNull(),
    payload: text('payload').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.update] })],
);

/** Updates already handled; a repeated delivery has no second effect. */
export const updates = sqliteTable(
  'updates',
  { channel: text('channel').notNull(), update: text('update').notNull(), at: integer('at').notNull() },
  (t) => [primaryKey({ columns: [t.channel, t.update] })],
);

export const values = sqliteTable('values', { key: text('key').primaryKey(), value: text('value').notNull() });

/** Messages sent in a calendar month on channels whose plan bounds them. */
export const usage = sqliteTable(
  'usage',
  {
    channel: text('channel').notNull(),
    /** `YYYY-MM`. */
    month: text('month').notNull(),
    messages: integer('messages').notNull(),
  },
  (t) => [primaryKey({ columns: [t.channel, t.month] })],
);
