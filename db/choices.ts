/** Choices under short random ids, the bot's own messages and the updates handled; old ones are cleared away. */
import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, gte, sql } from 'drizzle-orm';
import type { ChatRef } from '../src/app/channel.ts';
import type { Conversation, StoredChoice, Subject } from '../src/app/ports/conversation.ts';
import type { Query } from '../src/domain/query.ts';
import type { Choice } from '../src/texts/message.ts';
import { chatColumns, chatRef, createChatIds, thisChat } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { chats, choices, messages } from './schema.ts';

type Port = Pick<
  Conversation,
  'offer' | 'choice' | 'offered' | 'sent' | 'subject' | 'lastSubject' | 'lastQuery' | 'rememberQuery'
>;

const ID_BYTES = 9;
const DAY_MS = 86_400_000;
const KEPT_MS = 90 * DAY_MS;
/** Cleared away with each new row at most, so that no insert takes long. */
const CLEARED_AT_ONCE = 50;
const CLEARED_EVERY_MS = 60_000;

export function createChoices(connection: Connection): Port {
  const { sqlite, writes } = connection;
  const offer = createOffering(connection);
  const sent = createSending(connection);
  const chatIds = createChatIds(connection);
  const remember = sqlite.prepare<[{ id: number; query: string; at: number }]>(
    'update chats set query = @query, query_at = @at where id = @id',
  );
  const rememberQuery = (chat: ChatRef, query: Query, at: number) =>
    void remember.run({ id: chatIds.get(chat), query: JSON.stringify(query), at });
  const { choice, subject, lastQuery } = createReading(connection);
  const { offered, lastSubject } = createLatest(connection);
  return {
    offer: (chat, offered, at, from = null) => writes.repeatable(() => offer(chat, offered, at, from)),
    choice: async (id) => choice(id),
    offered: async (chat, when) => offered(chat, when),
    sent: (chat, messageId, choiceIds, about, at) =>
      writes.repeatable(() => sent(chat, messageId, choiceIds, about, at)),
    subject: async (chat, messageId) => subject(chat, messageId),
    lastSubject: async (chat, since) => lastSubject(chat, since),
    lastQuery: async (chat, since) => lastQuery(chat, since),
    rememberQuery: (chat, query, at) => writes.repeatable(() => rememberQuery(chat, query, at)),
  };
}

/** Deletes a batch of what is older than `keptMs`, now and then; rows stand in the order of their age. */
export function createClearing({ sqlite }: Connection, table: 'choices' | 'messages' | 'updates', keptMs: number) {
  const clear = sqlite.prepare<[number]>(`
    delete from ${table} where at < ? and rowid < (select min(rowid) from ${table}) + ${CLEARED_AT_ONCE}`);
  let next = 0;
  return (now: number): void => {
    if (now < next) return;
    const cleared = clear.run(now - keptMs).changes;
    next = cleared > 0 ? now : now + CLEARED_EVERY_MS;
  };
}

function createOffering(connection: Connection) {
  const chatIds = createChatIds(connection);
  const clear = createClearing(connection, 'choices', KEPT_MS);
  type Row = { id: string; chatId: number; label: string; words: string; person: string | null; state: string | null };
  const add = connection.sqlite.prepare<[Row & { at: number }]>(`
    insert or ignore into choices (id, chat_id, label, words, person, state, at)
    values (@id, @chatId, @label, @words, @person, @state, @at)`);
  const idFor = createIds(connection);
  return (chat: ChatRef, offered: readonly Choice[], at: number, from: string | null): string[] => {
    const chatId = chatIds.get(chat);
    clear(at);
    return offered.map(({ label, words, person = null, state = null }, index) => {
      const id = idFor(from && JSON.stringify([from, chatId, index, label, words, person, state]));
      add.run({ id, chatId, label, words, person, state, at });
      return id;
    });
  };
}

/** Ids that nobody can guess: of the same offer the same one, so that a message that is tried again leaves no trace. */
function createIds({ sqlite }: Connection): (offer: string | null) => string {
  const SECRET = 'choice-secret';
  const read = sqlite.prepare<[string], string>('select value from "values" where key = ?').pluck();
  const write = sqlite.prepare<[string, string]>('insert into "values" (key, value) values (?, ?)');
  let known: string | undefined;
  const secret = (): string => {
    known ??= read.get(SECRET);
    if (known === undefined) {
      known = randomBytes(32).toString('base64url');
      write.run(SECRET, known);
    }
    return known;
  };
  return (offer) => {
    const bytes = offer === null ? randomBytes(ID_BYTES) : createHmac('sha256', secret()).update(offer).digest();
    return bytes.subarray(0, ID_BYTES).toString('base64url');
  };
}

export function createSending(connection: Connection) {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const clear = createClearing(connection, 'messages', KEPT_MS);
  const bear = sqlite.prepare<[string, string, number]>(
    'update choices set message_id = ? where id = ? and chat_id = ?',
  );
  const add = sqlite.prepare<[number, string, string, number]>(
    'insert or replace into messages (chat_id, message_id, subject, at) values (?, ?, ?, ?)',
  );
  return (chat: ChatRef, messageId: string, choiceIds: readonly string[], about: Subject | null, at: number): void => {
    const chatId = chatIds.get(chat);
    for (const id of choiceIds) bear.run(messageId, id, chatId);
    if (about === null) return;
    clear(at);
    add.run(chatId, messageId, JSON.stringify(about), at);
  };
}

function createReading({ db }: Connection) {
  const choice = db
    .select({ choice: choices, chat: chats })
    .from(choices)
    .innerJoin(chats, eq(chats.id, choices.chatId))
    .where(eq(choices.id, sql.placeholder('id')))
    .prepare();
  const subject = db
    .select({ subject: messages.subject })
    .from(messages)
    .innerJoin(chats, eq(chats.id, messages.chatId))
    .where(and(thisChat, eq(messages.messageId, sql.placeholder('messageId'))))
    .prepare();
  const lastQuery = db
    .select({ query: chats.query })
    .from(chats)
    .where(and(thisChat, gte(chats.queryAt, sql.placeholder('since'))))
    .prepare();
  return {
    choice(id: string): StoredChoice | null {
      const found = choice.get({ id });
      return found ? storedChoice(found.choice, chatRef(found.chat)) : null;
    },
    subject: (chat: ChatRef, messageId: string): Subject | null =>
      subject.get({ ...chatColumns(chat), messageId })?.subject ?? null,
    lastQuery: (chat: ChatRef, since: number): Query | null =>
      lastQuery.get({ ...chatColumns(chat), since })?.query ?? null,
  };
}

function storedChoice(row: typeof choices.$inferSelect, chat: ChatRef): StoredChoice {
  const { label, words, person, state, messageId } = row;
  return { label, words, ...(person !== null && { person }), ...(state !== null && { state }), chat, messageId };
}

/** What was offered and told last in a chat. */
function createLatest(connection: Connection) {
  const { db, sqlite } = connection;
  const chatIds = createChatIds(connection);
  const latest = sqlite
    .prepare<[{ chatId: number; from: number; until: number }], string>(`
      select message_id from choices
      where chat_id = @chatId and at between @from and @until and message_id is not null
      order by at desc, rowid desc limit 1`)
    .pluck();
  const ofMessage = db
    .select()
    .from(choices)
    .where(
      and(
        eq(choices.chatId, sql.placeholder('chatId')),
        eq(choices.messageId, sql.placeholder('messageId')),
        gte(choices.at, sql.placeholder('from')),
      ),
    )
    .orderBy(sql`rowid`)
    .prepare();
  const lastSubject = sqlite
    .prepare<[{ chatId: number; since: number }], string>(`
      select subject from messages where chat_id = @chatId and at >= @since order by at desc, rowid desc limit 1`)
    .pluck();
  return {
    offered(chat: ChatRef, { from, until, messageId }: Parameters<Port['offered']>[1]): StoredChoice[] {
      const chatId = chatIds.find(chat);
      if (chatId === null) return [];
      const of = (id: string) => ofMessage.all({ chatId, messageId: id, from }).map((row) => storedChoice(row, chat));
      const answered = messageId === null ? [] : of(messageId);
      if (answered.length > 0) return answered;
      const last = latest.get({ chatId, from, until });
      return last === undefined ? [] : of(last);
    },
    lastSubject(chat: ChatRef, since: number): Subject | null {
      const chatId = chatIds.find(chat);
      const found = chatId === null ? undefined : lastSubject.get({ chatId, since });
      return found === undefined ? null : (JSON.parse(found) as Subject);
    },
  };
}
