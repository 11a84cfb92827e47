/** The ledger of digests: one for each chat and working day, told once. */
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { ChatRef } from '../src/app/channel.ts';
import type { DigestOffice, DigestPlan, DigestRecord, Outbox } from '../src/app/ports/outbox.ts';
import type { Day } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import { type ChatIds, chatRef, createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import type { Queue } from './queue.ts';
import { chats, digests, offices } from './schema.ts';

type Port = Pick<Outbox, 'unplanned' | 'plan' | 'seen' | 'digests'>;

export interface Digests {
  readonly port: Port;
  /** The delivery reached its chat: where it was a digest its office is told up to that day. Within a transaction. */
  told(deliveryId: number, at: number): void;
}

const SUPERSEDED = 'superseded';

export function createDigests(connection: Connection, queue: Queue): Digests {
  const { sqlite, writes } = connection;
  const chatIds = createChatIds(connection);
  const { told, moveOn } = telling(connection);
  const read = sqlite.transaction(unplannedOffices(connection));
  const file = createFiling(connection, chatIds, queue);
  const see = createSeeing(connection, chatIds);
  const records = digestRecords(connection);

  return {
    port: {
      unplanned: async (day, linkedBefore, limit) => read(day, linkedBefore, limit),
      plan: (plans, at) => writes.lasting(() => file(plans, at)),
      seen: (chat, day, by, at) => writes.lasting(() => see(chat, day, by, at)),
      digests: async (from, to, office) => records(from, to, office),
    },
    told(deliveryId, at) {
      const digest = told.get({ deliveryId, at });
      if (digest) moveOn.run(digest);
    },
  };
}

function telling({ sqlite }: Connection) {
  return {
    told: sqlite.prepare<[{ deliveryId: number; at: number }], { office: number; day: Day }>(`
      update digests set sent_at = coalesce(sent_at, @at)
      where id = (select digest_id from outbox where outbox.id = @deliveryId) returning office_id as office, day`),
    moveOn: sqlite.prepare<[{ office: number; day: Day }]>(`
      update offices set last_digest = max(coalesce(last_digest, @day), @day) where id = @office`),
  };
}

function unplannedOffices({ db, sqlite }: Connection) {
  type Row = { id: number; office: OfficeCode; monitor: number; last: Day | null };
  const unplanned = sqlite.prepare<[{ day: Day; linkedBefore: number; limit: number }], Row>(`
    select offices.id, code as office, monitor, last_digest as last from offices
    where (last_digest is null or last_digest < @day)
      and exists (select 1 from chats where office_id = offices.id and gone is null
        and (linked_at is null or linked_at < @linkedBefore))
      and not exists (select 1 from chats join digests on digests.chat_id = chats.id and digests.day = @day
        where chats.office_id = offices.id)
    order by position, offices.id limit @limit`);
  const linkedBefore = sql`${chats.linkedAt} < ${sql.placeholder('linkedBefore')}`;
  const reachable = db
    .select({ officeId: chats.officeId, channel: chats.channel, chat: chats.chat, topic: chats.topic })
    .from(chats)
    .where(
      and(
        sql`${chats.officeId} in (select value from json_each(${sql.placeholder('offices')}))`,
        isNull(chats.gone),
        or(isNull(chats.linkedAt), linkedBefore),
      ),
    )
    .orderBy(asc(chats.id))
    .prepare();

  return (day: Day, before: number, limit: number): DigestOffice[] => {
    const found = unplanned.all({ day, linkedBefore: before, limit });
    const chatsOf = new Map(found.map(({ id }): [number | null, ChatRef[]] => [id, []]));
    const rows = reachable.all({ offices: JSON.stringify(found.map(({ id }) => id)), linkedBefore: before });
    for (const { officeId, ...chat } of rows) chatsOf.get(officeId)?.push(chatRef(chat));
    return found.map(({ id, monitor, ...rest }) => ({ ...rest, monitor: monitor === 1, chats: chatsOf.get(id) ?? [] }));
  };
}

/** Between reading and filing a chat may have been lost or given to another office: it gets nothing then. */
function createFiling({ sqlite }: Connection, chatIds: ChatIds, queue: Queue) {
  type Row = { chatId: number; office: OfficeCode; day: Day; plan: string; at: number };
  const add = sqlite
    .prepare<[Row], number>(`
      insert into digests (chat_id, day, office_id, plan, planned_at)
      select chats.id, @day, offices.id, @plan, @at from chats join offices on offices.id = chats.office_id
      where chats.id = @chatId and offices.code = @office and gone is null
      on conflict (chat_id, day) do nothing returning id`)
    .pluck();
  const nothingToSay = sqlite.prepare<[{ day: Day; office: OfficeCode }]>(`
    update offices set last_digest = max(coalesce(last_digest, @day), @day) where code = @office`);

  function fileOne(plan: DigestPlan, chat: ChatRef, at: number): void {
    const { office, day } = plan;
    const chatId = chatIds.get(chat);
    const id = add.get({ chatId, office, day, plan: JSON.stringify(plan), at });
    if (id === undefined) return;
    queue.dropDigests(chatId, day, SUPERSEDED, at);
    queue.digest(chatId, id, at);
  }
  return (plans: Parameters<Port['plan']>[0], at: number): void => {
    for (const { plan, chats, empty } of plans) {
      if (!empty) for (const chat of chats) fileOne(plan, chat, at);
      else {
        nothingToSay.run(plan);
        for (const chat of chats) queue.dropDigests(chatIds.get(chat), plan.day, SUPERSEDED, at);
      }
    }
  };
}

function createSeeing({ db, sqlite }: Connection, chatIds: ChatIds) {
  const see = sqlite.prepare<[{ chatId: number; day: Day; by: string; at: number }]>(`
    update digests set seen_by = @by, seen_at = @at where chat_id = @chatId and day = @day and seen_by is null`);
  const seen = db
    .select({ by: digests.seenBy, at: digests.seenAt })
    .from(digests)
    .where(and(eq(digests.chatId, sql.placeholder('chatId')), eq(digests.day, sql.placeholder('day'))))
    .prepare();

  return (chat: ChatRef, day: Day, by: string, at: number) => {
    const chatId = chatIds.get(chat);
    const first = see.run({ chatId, day, by, at }).changes > 0;
    const record = seen.get({ chatId, day });
    return { by: record?.by ?? by, at: record?.at ?? at, first };
  };
}

function digestRecords({ db }: Connection) {
  const days = and(gte(digests.day, sql.placeholder('from')), lte(digests.day, sql.placeholder('to')));
  const select = () =>
    db
      .select({
        office: offices.code,
        day: digests.day,
        channel: chats.channel,
        chat: chats.chat,
        topic: chats.topic,
        chatTitle: chats.title,
        plan: digests.plan,
        sentAt: digests.sentAt,
        seenBy: digests.seenBy,
        seenAt: digests.seenAt,
      })
      .from(digests)
      .innerJoin(offices, eq(offices.id, digests.officeId))
      .innerJoin(chats, eq(chats.id, digests.chatId))
      .$dynamic();
  const inOrder = [asc(digests.day), asc(offices.position), asc(digests.id)];
  const ofAll = select()
    .where(days)
    .orderBy(...inOrder)
    .prepare();
  const officeId = db
    .select({ id: offices.id })
    .from(offices)
    .where(eq(offices.code, sql.placeholder('office')));
  const ofOne = select()
    .where(and(days, eq(digests.officeId, officeId)))
    .orderBy(...inOrder)
    .prepare();

  return (from: Day, to: Day, office: OfficeCode | null): DigestRecord[] => {
    const rows = office === null ? ofAll.all({ from, to }) : ofOne.all({ from, to, office });
    return rows.map(({ channel, chat, topic, plan, ...record }) => ({
      ...record,
      chat: chatRef({ channel, chat, topic }),
      assignments: plan.mentions.map((mention) => mention.assignment),
    }));
  };
}
