/** The one way from a chat's address to its row: a chat that is met for the first time gets one. */
import { and, eq, sql } from 'drizzle-orm';
import type { ChatRef } from '../src/app/channel.ts';
import type { Connection } from './connect.ts';
import { chats } from './schema.ts';

const NO_TOPIC = '';

export interface ChatIds {
  /** The chat's row, or null where the bot has not met it. */
  find(ref: ChatRef): number | null;
  /** The chat's row, written down where there is none; only within a transaction. */
  get(ref: ChatRef): number;
}

export interface ChatColumns {
  readonly channel: string;
  readonly chat: string;
  readonly topic: string;
}

export const chatColumns = ({ channel, chat, topic }: ChatRef): ChatColumns => ({
  channel,
  chat,
  topic: topic ?? NO_TOPIC,
});

export const chatRef = ({ channel, chat, topic }: ChatColumns): ChatRef => ({
  channel,
  chat,
  topic: topic === NO_TOPIC ? null : topic,
});

/** The row of the chat whose columns fill the placeholders. */
export const thisChat = and(
  eq(chats.channel, sql.placeholder('channel')),
  eq(chats.chat, sql.placeholder('chat')),
  eq(chats.topic, sql.placeholder('topic')),
);

export function createChatIds({ db }: Connection): ChatIds {
  const known = db.select({ id: chats.id }).from(chats).where(thisChat).prepare();
  const add = db
    .insert(chats)
    .values({
      channel: sql.placeholder('channel'),
      chat: sql.placeholder('chat'),
      topic: sql.placeholder('topic'),
      title: '',
      kind: 'group',
    })
    .prepare();
  return {
    find: (ref) => known.get({ ...chatColumns(ref) })?.id ?? null,
    get: (ref) => {
      const columns = { ...chatColumns(ref) };
      return known.get(columns)?.id ?? Number(add.run(columns).lastInsertRowid);
    },
  };
}
