/** Deliveries: claimed for a while, tried until they are sent or ended with a reason. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Notice } from '../src/app/ports/actor.ts';
import type { Delivery, Outbox, Rest, SentPiece } from '../src/app/ports/outbox.ts';
import { chatRef } from './chat-ids.ts';
import { createSending } from './choices.ts';
import type { Connection } from './connect.ts';
import { createDigests } from './digests.ts';
import { pack } from './packed-column.ts';
import { createQueue, PRIORITIES, REPLY } from './queue.ts';
import { chats, digests, outbox } from './schema.ts';
import { createTimes } from './times.ts';

export function createOutbox(connection: Connection): Outbox {
  const { writes } = connection;
  const queue = createQueue(connection);
  const digests = createDigests(connection, queue);
  const due = dueDeliveries(connection);
  const { lease, tried, leave, tell, once } = statements(connection);
  const record = createRecording(connection);
  const times = createTimes(connection, queue);

  const claim = (channel: string, now: number, until: number, limit: number) => {
    const found: Delivery[] = [];
    for (const priority of PRIORITIES) {
      if (found.length < limit) found.push(...due({ channel, priority, now, limit: limit - found.length }));
    }
    for (const { id } of found) lease.run({ id, until });
    return found;
  };
  const queueOnce = (key: string, value: string, notices: readonly Notice[], at: number) => {
    if (once.run({ key, value }).changes === 0) return false;
    queue.notices(notices, at);
    return true;
  };
  const goOn = (id: number, piece: SentPiece, rest: Rest, dueAt: number, at: number) => {
    record(id, piece, at);
    leave.run(pack(rest), id);
    queue.giveBack(id, dueAt, at);
  };
  const deliver = (id: number, piece: SentPiece | null, at: number) => {
    if (piece) record(id, piece, at);
    queue.end(id, 'sent', null, at);
    digests.told(id, at);
  };
  const fail = (id: number, reason: string, retryAt: number | null, at: number) => {
    tried.run({ id, reason });
    if (retryAt === null) queue.end(id, 'dropped', reason, at);
    else queue.giveBack(id, retryAt, at);
  };
  const isDue = (channel: string, now: number) => (times.next(channel) ?? Number.POSITIVE_INFINITY) <= now;

  return {
    ...digests.port,
    ...times.port,
    queue: (notices, at, cause = null) => writes.lasting(() => queue.notices(notices, at, cause)),
    queueOnce: (key, value, notices, at) => writes.lasting(() => queueOnce(key, value, notices, at)),
    // Whoever looks without need must not ask for the right to write.
    claim: async (channel, now, leaseMs, limit) =>
      isDue(channel, now) ? writes.repeatable(() => claim(channel, now, now + leaseMs, limit)) : [],
    pieceSent: (id, piece, rest, dueAt, at) => writes.lasting(() => goOn(id, piece, rest, dueAt, at)),
    delivered: (id, piece, at) => writes.lasting(() => deliver(id, piece, at)),
    dropped: (id, reason, at) => writes.lasting(() => queue.end(id, 'dropped', reason, at)),
    failed: (id, reason, retryAt, at) => writes.lasting(() => fail(id, reason, retryAt, at)),
    postpone: (id, dueAt, at) => writes.repeatable(() => queue.giveBack(id, dueAt, at)),
    markUnheard: (channel, unheard) =>
      writes.lasting(() => void tell.run({ channel, unheard: JSON.stringify(unheard) })),
  };
}

function dueDeliveries({ db }: Connection) {
  const due = db
    .select({
      id: outbox.id,
      attempts: outbox.attempts,
      notice: outbox.notice,
      rest: outbox.rest,
      plan: digests.plan,
      chat: { channel: chats.channel, chat: chats.chat, topic: chats.topic },
      chatKind: chats.kind,
      priority: outbox.priority,
      unheard: chats.unheard,
    })
    .from(outbox)
    .innerJoin(chats, eq(chats.id, outbox.chatId))
    .leftJoin(digests, eq(digests.id, outbox.digestId))
    .where(
      sql`${outbox.state} = 'waiting' and ${outbox.dueAt} is not null and ${outbox.priority} = ${sql.placeholder('priority')}
        and ${outbox.dueAt} <= ${sql.placeholder('now')} and ${chats.channel} = ${sql.placeholder('channel')}`,
    )
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  return (which: { channel: string; priority: number; now: number; limit: number }): Delivery[] =>
    due.all(which).map(({ chat, plan, notice, rest, priority, ...delivery }) => ({
      ...delivery,
      isReply: priority === REPLY,
      chat: chatRef(chat),
      content: contentOf(plan, notice, rest),
    }));
}

function contentOf(
  plan: (typeof digests.$inferSelect)['plan'] | null,
  notice: (typeof outbox.$inferSelect)['notice'],
  rest: Rest | null,
): Delivery['content'] {
  if (rest) return { kind: 'rest', rest };
  if (plan) return { kind: 'digest', plan };
  if (notice) return { kind: 'notice', notice };
  throw new Error('a delivery is a digest or a notice');
}

function statements({ sqlite }: Connection) {
  return {
    lease: sqlite.prepare<[{ id: number; until: number }]>(
      'update outbox set lease_until = @until, due_at = @until where id = @id',
    ),
    tried: sqlite.prepare<[{ id: number; reason: string }]>(
      `update outbox set attempts = attempts + 1, reason = @reason where id = @id and state = 'waiting'`,
    ),
    leave: sqlite.prepare<[string, number]>(
      'update outbox set rest = ?, attempts = 0, pieces_sent = pieces_sent + 1 where id = ?',
    ),
    tell: sqlite.prepare<[{ channel: string; unheard: string }]>(`
      update chats set unheard = @unheard
      where channel = @channel and office_id is not null
        and (unheard is null or json_extract(unheard, '$.from') = json_extract(@unheard, '$.from'))`),
    once: sqlite.prepare<[{ key: string; value: string }]>(`
      insert into "values" (key, value) values (@key, @value)
      on conflict (key) do update set value = excluded.value where value <> excluded.value`),
  };
}

/** What is remembered of a piece that was sent: its number, its choices, what it is about and what it told. */
function createRecording(connection: Connection) {
  const { sqlite } = connection;
  const sending = createSending(connection);
  const numbered = sqlite.prepare<[string, number]>('update outbox set message_id = ? where id = ?');
  const chatOf = sqlite.prepare<[number], { channel: string; chat: string; topic: string }>(`
    select channel, chat, topic from chats where id = (select chat_id from outbox where id = ?)`);
  const told = sqlite.prepare<[number, number]>(`
    update chats set unheard = null
    where id = (select chat_id from outbox where id = ?) and json_extract(unheard, '$.to') = ?`);
  return (id: number, { messageId, choiceIds, subject, unheard }: SentPiece, at: number): void => {
    numbered.run(messageId, id);
    const chat = chatOf.get(id);
    if (chat) sending(chatRef(chat), messageId, choiceIds, subject, at);
    if (unheard) told.run(id, unheard.to);
  };
}
