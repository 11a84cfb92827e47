/** Requests that wait for somebody's yes or no: asked once, decided once. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { ChatRef, Person } from '../src/app/channel.ts';
import type { Conversation, Request, RequestData } from '../src/app/ports/conversation.ts';
import type { Actor } from '../src/app/ports/ledger.ts';
import { chatRef, createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createLog, type NewEntry } from './log.ts';
import { chats, requests } from './schema.ts';

type Port = Pick<Conversation, 'ask' | 'request' | 'waiting' | 'decide'>;
type Kind = Request['kind'];

export function createRequests(connection: Connection): Port {
  const { sqlite } = connection;
  const read = createReader(connection);
  const ask = sqlite.transaction(createAsking(connection, read.one, read.askedBy));
  const decide = sqlite.transaction(createDeciding(connection, read.one));
  return {
    ask: async (actor, kind, from, chat, data) => ask.immediate(actor, kind, from, chat, data),
    request: async (id) => read.one(id),
    waiting: async (kinds, limit) => read.waiting(kinds, limit),
    decide: async (id, by, granted) => decide.immediate(id, by, granted),
  };
}

function createReader({ db }: Connection) {
  const select = () =>
    db
      .select({ request: requests, chat: chats })
      .from(requests)
      .innerJoin(chats, eq(chats.id, requests.chatId))
      .$dynamic();
  const one = select()
    .where(eq(requests.id, sql.placeholder('id')))
    .prepare();
  const askedBy = select()
    .where(and(eq(requests.cause, sql.placeholder('cause')), sql`${requests.data} = ${sql.placeholder('data')}`))
    .limit(1)
    .prepare();
  const waiting = select()
    .where(
      and(
        isNull(requests.decidedAt),
        sql`${requests.kind} in (select value from json_each(${sql.placeholder('kinds')}))`,
      ),
    )
    .orderBy(desc(requests.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  type Row = NonNullable<ReturnType<typeof one.get>>;
  return {
    waiting: (kinds: readonly Kind[], limit: number): Request[] =>
      waiting
        .all({ kinds: JSON.stringify(kinds), limit })
        .map(requestOf)
        .reverse(),
    one(id: number): Request | null {
      const row = one.get({ id });
      return row ? requestOf(row) : null;
    },
    askedBy(cause: string | null, data: string): Request | null {
      const row = cause === null ? undefined : askedBy.get({ cause, data });
      return row ? requestOf(row) : null;
    },
  };

  function requestOf({ request, chat }: Row): Request {
    const { id, kind, channel, person, personName, data, decidedBy, granted, decidedAt } = request;
    const decided = decidedAt === null ? null : { by: decidedBy ?? '', granted: granted === true, at: decidedAt };
    return { id, kind, from: { channel, id: person, name: personName }, chat: chatRef(chat), data, decided };
  }
}

type Find = (id: number) => Request | null;

function createAsking(
  connection: Connection,
  find: Find,
  askedBy: (cause: string | null, data: string) => Request | null,
) {
  const chatIds = createChatIds(connection);
  const log = createLog(connection);
  const entryOf = createEntries(connection);
  type Row = { kind: Kind; chatId: number; data: string; at: number; cause: string | null } & Person;
  const add = connection.sqlite
    .prepare<[Row], number>(`
      insert into requests (kind, channel, person, person_name, chat_id, data, asked_at, cause)
      values (@kind, @channel, @id, @name, @chatId, @data, @at, @cause) returning id`)
    .pluck();
  return (actor: Actor, kind: Kind, from: Person, chat: ChatRef, asked: RequestData): Request => {
    const { at, cause } = actor;
    const data = JSON.stringify(asked);
    const before = askedBy(cause, data);
    if (before) return before;
    const id = add.get({ ...from, kind, chatId: chatIds.get(chat), data, at, cause });
    const request = id === undefined ? null : find(id);
    if (!request) throw new Error('the request was just written down');
    log.append(actor, [entryOf('asked', request)]);
    return request;
  };
}

/** Also true for the update that decided, handled again after a crash: what hangs on the decision is completed. */
function createDeciding(connection: Connection, find: Find) {
  const log = createLog(connection);
  const entryOf = createEntries(connection);
  type Row = { id: number; by: string; granted: number; at: number; cause: string | null };
  const decide = connection.sqlite.prepare<[Row]>(`
    update requests set decided_by = @by, granted = @granted, decided_at = @at, decided_cause = @cause
    where id = @id and decided_at is null`);
  const decidedSo = connection.sqlite
    .prepare<[Row], number>('select 1 from requests where id = @id and decided_cause = @cause and granted = @granted')
    .pluck();
  return (id: number, by: Actor, granted: boolean): boolean => {
    const row = { id, by: by.name, granted: granted ? 1 : 0, at: by.at, cause: by.cause };
    if (decide.run(row).changes === 0) return decidedSo.get(row) === 1;
    const request = find(id);
    if (request) log.append(by, [entryOf(granted ? 'granted' : 'refused', request)]);
    return true;
  };
}

/** What the log tells of a request; an extension stands beside its assignment's other entries. */
function createEntries({ sqlite }: Connection) {
  const taskOf = sqlite.prepare<[number], number>('select task_id from assignments where id = ?').pluck();
  return (what: string, { data, from }: Request): NewEntry => {
    switch (data.kind) {
      case 'register':
        return { what, detail: `${data.kind} ${data.office}` };
      case 'act':
        return { what, detail: `${data.kind} ${from.name}: ${data.words}` };
      case 'extension': {
        const detail = `${data.kind} ${data.deadline} ${data.reason}`;
        const task = taskOf.get(data.assignment);
        return task === undefined ? { what, detail } : { what, detail, assignment: data.assignment, task };
      }
    }
  };
}
