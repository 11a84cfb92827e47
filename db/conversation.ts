/** Everything that is remembered of chats and people. */
import { and, eq, sql } from 'drizzle-orm';
import type { Notice } from '../src/app/ports/actor.ts';
import type { Conversation } from '../src/app/ports/conversation.ts';
import { createChats } from './chats.ts';
import { createChoices, createClearing } from './choices.ts';
import type { Connection } from './connect.ts';
import { UPDATES_KEPT_MS } from './inbox.ts';
import { createPeople } from './people.ts';
import { createQueue } from './queue.ts';
import { createRequests } from './requests.ts';
import { updates, values } from './schema.ts';

export function createConversation(connection: Connection): Conversation {
  return {
    ...createChats(connection),
    ...createPeople(connection),
    ...createRequests(connection),
    ...createChoices(connection),
    ...createUpdates(connection),
    ...createValues(connection),
  };
}

function createUpdates(connection: Connection): Pick<Conversation, 'handled' | 'markHandled'> {
  const { db, sqlite, writes } = connection;
  const queue = createQueue(connection);
  const known = db
    .select({ at: updates.at })
    .from(updates)
    .where(and(eq(updates.channel, sql.placeholder('channel')), eq(updates.update, sql.placeholder('update'))))
    .prepare();
  const add = sqlite.prepare<[string, string, number]>(
    'insert or ignore into updates (channel, "update", at) values (?, ?, ?)',
  );
  const clear = createClearing(connection, 'updates', UPDATES_KEPT_MS);
  const mark = (channel: string, update: string, at: number, replies: readonly Notice[]) => {
    clear(at);
    if (add.run(channel, update, at).changes > 0) queue.replies(replies, at);
  };
  return {
    handled: async (channel, update) => known.get({ channel, update }) !== undefined,
    markHandled: (channel, update, at, replies = []) => writes.repeatable(() => mark(channel, update, at, replies)),
  };
}

function createValues({ db, sqlite }: Connection): Pick<Conversation, 'value' | 'setValue'> {
  const read = db
    .select({ value: values.value })
    .from(values)
    .where(eq(values.key, sql.placeholder('key')))
    .prepare();
  const write = sqlite.prepare<[string, string]>(`
    insert into "values" (key, value) values (?, ?) on conflict (key) do update set value = excluded.value`);
  return {
    value: async (key) => read.get({ key })?.value ?? null,
    setValue: async (key, value) => void write.run(key, value),
  };
}
