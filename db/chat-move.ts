/** Follows a chat to the new address that its platform gave it, and joins it to what is known there already. */
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createQueue, type Queue } from './queue.ts';

interface Moved {
  readonly id: number;
  readonly topic: string;
}

/** Everything that hangs on a chat, but for what was sent there: that is history of the old address. */
const REPOINT = [
  'update log set chat_id = @to where chat_id = @from',
  'update or ignore digests set chat_id = @to where chat_id = @from',
  'update or ignore messages set chat_id = @to where chat_id = @from',
  'update choices set chat_id = @to where chat_id = @from',
  'update requests set chat_id = @to where chat_id = @from',
  'update people set private_chat_id = @to where private_chat_id = @from',
];

export function createMove(connection: Connection): (channel: string, from: string, to: string) => void {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const merge = createMerge(connection, createQueue(connection));
  const chatsAt = sqlite.prepare<[string, string], Moved>('select id, topic from chats where channel = ? and chat = ?');
  const follow = sqlite.prepare<[string, number]>('update chats set chat = ?, gone = null where id = ?');

  return (channel, from, to) => {
    if (from === to) return;
    for (const { id, topic } of chatsAt.all(channel, from)) {
      const target = chatIds.find({ channel, chat: to, topic });
      if (target === null) follow.run(to, id);
      else merge(id, target);
    }
  };
}

/** The old row stays behind, bound to nothing, for what was sent there. */
function createMerge({ sqlite }: Connection, queue: Queue) {
  type Both = { from: number; to: number };
  const repoint = REPOINT.map((statement) => sqlite.prepare<[Both]>(statement));
  const twice = sqlite
    .prepare<[Both], number>(`
      select outbox.id from digests old join digests new on new.chat_id = @to and new.day = old.day
      join outbox on outbox.digest_id = iif(old.sent_at is null, old.id, new.id)
      where old.chat_id = @from and outbox.state = 'waiting'`)
    .pluck();
  const bind = sqlite.prepare<[Both]>(`
    update chats set office_id = old.office_id, since = old.since, linked_at = old.linked_at, gone = null
    from (select office_id, since, linked_at from chats where id = @from) old
    where id = @to and chats.office_id is null`);
  const describe = sqlite.prepare<[Both]>(`
    update chats set title = old.title, kind = old.kind
    from (select title, kind from chats where id = @from) old where id = @to and chats.title = ''`);
  const question = sqlite.prepare<[Both]>(`
    update chats set query = old.query, query_at = old.query_at
    from (select query, query_at from chats where id = @from) old
    where id = @to and coalesce(old.query_at, 0) > coalesce(chats.query_at, 0)`);
  const leave = sqlite.prepare<[number]>(`
    update chats set office_id = null, since = null, linked_at = null, query = null, query_at = null, gone = 'moved'
    where id = ?`);

  return (from: number, to: number): void => {
    const both = { from, to };
    for (const id of twice.all(both)) queue.end(id, 'dropped', 'superseded', null);
    for (const statement of repoint) statement.run(both);
    queue.join(from, to);
    for (const statement of [bind, describe, question]) statement.run(both);
    leave.run(from);
  };
}
