/** Deliveries: claimed for a while, tried until they are sent or ended with a reason. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Delivery, Outbox } from '../src/app/ports/outbox.ts';
import { chatRef } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createDigests } from './digests.ts';
import { createQueue } from './queue.ts';
import { chats, digests, outbox } from './schema.ts';

export function createOutbox(connection: Connection): Outbox {
  const { writes } = connection;
  const queue = createQueue(connection);
  const digests = createDigests(connection, queue);
  const due = dueDeliveries(connection);
  const { lease, pieceSent, retry, release, nextDue } = attempts(connection);

  const claim = (now: number, until: number, limit: number) => {
    const found = due(now, limit);
    for (const { id } of found) lease.run({ id, until });
    return found;
  };
  const deliver = (id: number, at: number) => {
    queue.end(id, 'sent', null, at);
    digests.told(id, at);
  };
  const fail = (id: number, reason: string, retryAt: number | null, at: number) => {
    retry.run({ id, reason, retryAt: retryAt === null ? null : Math.ceil(retryAt) });
    if (retryAt === null) queue.end(id, 'dropped', reason, at);
  };
  const isDue = (now: number) => (nextDue.get() ?? Number.POSITIVE_INFINITY) <= now;

  return {
    ...digests.port,
    queue: (notices, at) => writes.lasting(() => queue.notices(notices, at)),
    // Whoever looks without need must not ask for the right to write.
    claim: async (now, leaseMs, limit) => (isDue(now) ? writes.repeatable(() => claim(now, now + leaseMs, limit)) : []),
    pieceSent: (id, messageId) => writes.repeatable(() => void pieceSent.run(messageId, id)),
    delivered: (id, at) => writes.lasting(() => deliver(id, at)),
    dropped: (id, reason, at) => writes.lasting(() => queue.end(id, 'dropped', reason, at)),
    failed: (id, reason, retryAt, at) => writes.lasting(() => fail(id, reason, retryAt, at)),
    release: (id) => writes.repeatable(() => void release.run({ id })),
    nextDue: async () => nextDue.get() ?? null,
  };
}

function dueDeliveries({ db }: Connection): (now: number, limit: number) => Delivery[] {
  const due = db
    .select({
      id: outbox.id,
      attempts: outbox.attempts,
      piecesSent: outbox.piecesSent,
      notice: outbox.notice,
      plan: digests.plan,
      chat: { channel: chats.channel, chat: chats.chat, topic: chats.topic },
    })
    .from(outbox)
    .innerJoin(chats, eq(chats.id, outbox.chatId))
    .leftJoin(digests, eq(digests.id, outbox.digestId))
    .where(sql`${outbox.state} = 'waiting' and ${outbox.dueAt} <= ${sql.placeholder('now')}`)
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  return (now, limit) =>
    due.all({ now, limit }).map(({ chat, plan, notice, ...delivery }) => ({
      ...delivery,
      chat: chatRef(chat),
      content: contentOf(plan, notice),
    }));
}

function contentOf(
  plan: (typeof digests.$inferSelect)['plan'] | null,
  notice: (typeof outbox.$inferSelect)['notice'],
): Delivery['content'] {
  if (plan) return { kind: 'digest', plan };
  if (notice) return { kind: 'notice', notice };
  throw new Error('a delivery is a digest or a notice');
}

/** A delivery is due again only where no older one of its chat waits: chats may have been joined meanwhile. */
function attempts({ sqlite }: Connection) {
  const dueIfOldest = (time: string) => `due_at = iif(exists (select 1 from outbox older
    where older.chat_id = outbox.chat_id and older.state = 'waiting' and older.id < outbox.id), null, ${time})`;
  return {
    lease: sqlite.prepare<[{ id: number; until: number }]>(
      'update outbox set lease_until = @until, due_at = @until where id = @id',
    ),
    pieceSent: sqlite.prepare<[string, number]>(
      'update outbox set pieces_sent = pieces_sent + 1, message_id = ? where id = ?',
    ),
    retry: sqlite.prepare<[{ id: number; reason: string; retryAt: number | null }]>(`
      update outbox set attempts = attempts + 1, reason = @reason, lease_until = null, ${dueIfOldest('@retryAt')}
      where id = @id and state = 'waiting'`),
    release: sqlite.prepare<[{ id: number }]>(`
      update outbox set lease_until = null, ${dueIfOldest('queued_at')}
      where id = @id and state = 'waiting' and lease_until is not null`),
    nextDue: sqlite
      .prepare<[], number | null>(`select min(due_at) from outbox where state = 'waiting' and due_at is not null`)
      .pluck(),
  };
}
