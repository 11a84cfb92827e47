/** The queue of deliveries: in each chat the one that goes first is due, the others stand behind it. */
import type { Notice } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { pack } from './packed-column.ts';

const AT_ONCE = 0;
export const REPLY = 0;
const OTHER = 1;

/** Replies to people leave before everything else. */
export const PRIORITIES = [REPLY, OTHER] as const;

/** When something happened; null where nobody said. */
type At = number | null;

/** Every function works within a transaction and leaves each chat with what goes first due, if it has anything. */
export interface Queue {
  /** `cause`: of one cause each chat is told once. */
  notices(notices: readonly Notice[], at: number, cause?: string | null): void;
  replies(replies: readonly Notice[], at: number): void;
  digest(chatId: number, digestId: number, at: number): void;
  /** Ends a delivery that waits; `sent` is also true of one that was taken out of the queue while it was being sent. */
  end(id: number, how: 'sent' | 'dropped', reason: string | null, at: At): void;
  /** Gives a claim back: it is due at `dueAt`, unless something else of its chat goes first now. */
  giveBack(id: number, dueAt: number, at: number): void;
  /** Takes the digests of days before `before` (null: all) out of a chat's queue. */
  dropDigests(chatId: number, before: Day | null, reason: string, at: number): void;
  /** Takes everything out of a chat's queue. */
  dropAll(chatId: number, reason: string, at: At): void;
  /** Joins one chat's queue to another's, in the order in which both were filed. */
  join(from: number, to: number): void;
}

export function createQueue(connection: Connection): Queue {
  const chatIds = createChatIds(connection);
  const { add, goneOf, saidTo } = filing(connection);
  const { end, dropDigests, dropAll } = endings(connection);
  const { first, isClaimed, makeDue, hold, holdAll, repoint, unclaim } = order(connection);

  /** What is being sent goes on; else what goes first is due, at `at` or when it was to be tried again. */
  function settle(chatId: number, at: At, again?: { readonly id: number; readonly dueAt: number }): void {
    if (isClaimed.get(chatId)) return;
    const id = first.get(chatId);
    if (!id) return;
    hold.run({ chatId, id });
    makeDue.run(Math.ceil(id === again?.id ? again.dueAt : (at ?? AT_ONCE)), id);
  }
  function file(chatId: number, row: Omit<Filed, 'chatId' | 'gone'>): void {
    const gone = goneOf.get(chatId) ?? null;
    add.run({ chatId, gone, ...row });
    if (gone === null) settle(chatId, row.at);
  }
  return {
    notices(notices, at, cause = null) {
      // Looked up before any is filed: one act may tell a chat of several things.
      const said = new Set(cause === null ? [] : saidTo.all(cause));
      for (const notice of notices) {
        const chatId = chatIds.get(notice.chat);
        if (said.has(chatId)) continue;
        file(chatId, { digest: null, notice: pack(notice), priority: OTHER, cause, at });
      }
    },
    replies(replies, at) {
      for (const reply of replies) {
        const row = { digest: null, notice: pack(reply), priority: REPLY, cause: null, at };
        file(chatIds.get(reply.chat), row);
      }
    },
    digest: (chatId, digest, at) => file(chatId, { digest, notice: null, priority: OTHER, cause: null, at }),
    end(id, how, reason, at) {
      const chatId = end.get({ id, how, reason, at });
      if (chatId !== undefined) settle(chatId, at);
    },
    giveBack(id, dueAt, at) {
      const chatId = unclaim.get(id);
      if (chatId !== undefined) settle(chatId, at, { id, dueAt });
    },
    dropDigests(chatId, before, reason, at) {
      if (dropDigests.run({ chatId, before, reason, at }).changes > 0) settle(chatId, at);
    },
    dropAll: (chatId, reason, at) => void dropAll.run({ chatId, reason, at }),
    join(from, to) {
      repoint.run(to, from);
      holdAll.run({ chatId: to });
      settle(to, null);
    },
  };
}

interface Filed {
  readonly chatId: number;
  readonly digest: number | null;
  readonly notice: string | null;
  readonly priority: number;
  readonly cause: string | null;
  readonly at: number;
  readonly gone: string | null;
}

/** A delivery to a chat that cannot be reached is written down as dropped. */
function filing({ sqlite }: Connection) {
  return {
    goneOf: sqlite.prepare<[number], string | null>('select gone from chats where id = ?').pluck(),
    saidTo: sqlite.prepare<[string], number>('select chat_id from outbox where cause = ?').pluck(),
    add: sqlite.prepare<[Filed]>(`
      insert into outbox (chat_id, digest_id, notice, priority, cause, state, queued_at, ended_at, reason)
      values (@chatId, @digest, @notice, @priority, @cause, iif(@gone is null, 'waiting', 'dropped'),
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
    first: sqlite
      .prepare<[number], number | null>(`
        select id from outbox where chat_id = ? and state = 'waiting' order by priority, id limit 1`)
      .pluck(),
    isClaimed: sqlite.prepare<[number]>(`
      select 1 from outbox where chat_id = ? and state = 'waiting' and lease_until is not null`),
    makeDue: sqlite.prepare<[number, number]>('update outbox set due_at = ? where id = ? and due_at is null'),
    hold: sqlite.prepare<[{ chatId: number; id: number }]>(`
      update outbox set due_at = null where ${waiting} and due_at is not null and id <> @id`),
    holdAll: sqlite.prepare<[{ chatId: number }]>(`
      update outbox set due_at = null, lease_until = null where ${waiting} and id <> (
        select id from outbox where ${waiting} order by priority, id limit 1)`),
    repoint: sqlite.prepare<[number, number]>(`
      update outbox set chat_id = ? where chat_id = ? and state = 'waiting'`),
    unclaim: sqlite
      .prepare<[number], number>(`
        update outbox set lease_until = null, due_at = null where id = ? and state = 'waiting' returning chat_id`)
      .pluck(),
  };
}
