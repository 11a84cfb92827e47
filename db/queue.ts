/** The queue of deliveries: in each chat the oldest one that waits is due, the others stand behind it. */
import type { Notice } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { packNotice } from './notice-column.ts';

const AT_ONCE = 0;

/** When something happened; null where nobody said. */
type At = number | null;

/** Every function works within a transaction and leaves each chat with its oldest delivery due, if it has any. */
export interface Queue {
  notices(notices: readonly Notice[], at: number): void;
  digest(chatId: number, digestId: number, at: number): void;
  /** Ends a delivery that waits; `sent` is also true of one that was taken out of the queue while it was being sent. */
  end(id: number, how: 'sent' | 'dropped', reason: string | null, at: At): void;
  /** Takes the digests of days before `before` (null: all) out of a chat's queue. */
  dropDigests(chatId: number, before: Day | null, reason: string, at: number): void;
  /** Takes everything out of a chat's queue. */
  dropAll(chatId: number, reason: string, at: At): void;
  /** Joins one chat's queue to another's, in the order in which both were filed. */
  join(from: number, to: number): void;
}

export function createQueue(connection: Connection): Queue {
  const chatIds = createChatIds(connection);
  const { add, goneOf } = filing(connection);
  const { end, dropDigests, dropAll } = endings(connection);
  const { oldest, makeDue, hold, repoint } = order(connection);

  function settle(chatId: number, at: At): void {
    const first = oldest.get(chatId);
    if (first) makeDue.run(at ?? AT_ONCE, first);
  }
  return {
    notices(notices, at) {
      for (const notice of notices) {
        const chatId = chatIds.get(notice.chat);
        add.run({ chatId, digest: null, notice: packNotice(notice), at, gone: goneOf.get(chatId) ?? null });
      }
    },
    digest: (chatId, digest, at) => void add.run({ chatId, digest, notice: null, at, gone: null }),
    end(id, how, reason, at) {
      const chatId = end.get({ id, how, reason, at });
      if (chatId !== undefined) settle(chatId, at);
    },
    dropDigests(chatId, before, reason, at) {
      if (dropDigests.run({ chatId, before, reason, at }).changes > 0) settle(chatId, at);
    },
    dropAll: (chatId, reason, at) => void dropAll.run({ chatId, reason, at }),
    join(from, to) {
      repoint.run(to, from);
      hold.run({ chatId: to });
      settle(to, null);
    },
  };
}

/** A delivery to a chat that cannot be reached is written down as dropped. */
function filing({ sqlite }: Connection) {
  type Row = { chatId: number; digest: number | null; notice: string | null; at: number; gone: string | null };
  return {
    goneOf: sqlite.prepare<[number], string | null>('select gone from chats where id = ?').pluck(),
    add: sqlite.prepare<[Row]>(`
      insert into outbox (chat_id, digest_id, notice, state, due_at, queued_at, ended_at, reason)
      values (@chatId, @digest, @notice, iif(@gone is null, 'waiting', 'dropped'),
        iif(@gone is null and not exists (select 1 from outbox where chat_id = @chatId and state = 'waiting'), @at, null),
        @at, iif(@gone is null, null, @at), @gone)`),
  };
}

function endings({ sqlite }: Connection) {
  const ended = 'reason = @reason, ended_at = @at, due_at = null, lease_until = null';
  type End = { reason: string | null; at: At };
  return {
    end: sqlite
      .prepare<[End & { id: number; how: string }], number>(`
        update outbox set state = @how, ${ended}
        where id = @id and (state = 'waiting' or (state = 'dropped' and @how = 'sent')) returning chat_id`)
      .pluck(),
    dropDigests: sqlite.prepare<[End & { chatId: number; before: Day | null }]>(`
      update outbox set state = 'dropped', ${ended}
      where chat_id = @chatId and state = 'waiting' and digest_id is not null
        and (@before is null or (select day from digests where digests.id = digest_id) < @before)`),
    dropAll: sqlite.prepare<[End & { chatId: number }]>(`
      update outbox set state = 'dropped', ${ended} where chat_id = @chatId and state = 'waiting'`),
  };
}

function order({ sqlite }: Connection) {
  const waiting = `chat_id = @chatId and state = 'waiting'`;
  return {
    oldest: sqlite
      .prepare<[number], number | null>(`select min(id) from outbox where chat_id = ? and state = 'waiting'`)
      .pluck(),
    makeDue: sqlite.prepare<[number, number]>('update outbox set due_at = ? where id = ? and due_at is null'),
    hold: sqlite.prepare<[{ chatId: number }]>(`
      update outbox set due_at = null, lease_until = null
      where ${waiting} and due_at is not null and id > (select min(id) from outbox where ${waiting})`),
    repoint: sqlite.prepare<[number, number]>(`
      update outbox set chat_id = ? where chat_id = ? and state = 'waiting'`),
  };
}
