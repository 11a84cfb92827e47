/** Chats, people, what waits for a yes or no, and what the bot said. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RequestData, Subject } from '../../src/app/ports/conversation.ts';
import type { Query } from '../../src/domain/query.ts';
import { day, flag, json } from './columns.ts';
import { offices } from './register.ts';

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
    /** What was said here between these instants may never have been heard; told with the chat's next message. */
    unheard: json<{ from: number; to: number }>('unheard'),
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
  (t) => [
    index('requests_by_chat').on(t.chatId),
    index('requests_by_cause').on(t.cause).where(sql`cause is not null`),
    index('requests_waiting').on(t.kind).where(sql`decided_at is null`),
  ],
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
  (t) => [index('choices_by_message').on(t.chatId, t.messageId), index('choices_by_chat').on(t.chatId, t.at)],
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
  (t) => [primaryKey({ columns: [t.chatId, t.messageId] }), index('messages_by_chat').on(t.chatId, t.at)],
);
