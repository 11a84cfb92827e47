/** Updates that wait for their effect, and those that had it: what a platform brings twice is taken once. */
import type { Inbox, KeptUpdate } from '../src/app/channel.ts';
import { createClearing } from './choices.ts';
import type { Connection } from './connect.ts';

/** A platform delivers no update that is older than a day. */
export const UPDATES_KEPT_MS = 3 * 86_400_000;

export function createInbox(connection: Connection): Inbox {
  const { sqlite, writes } = connection;
  const add = sqlite.prepare<[{ channel: string; id: string; payload: string; at: number }]>(`
    insert into inbox (channel, "update", payload, at)
    select @channel, @id, @payload, @at
    where not exists (select 1 from updates where channel = @channel and "update" = @id)
    on conflict do nothing`);
  const waiting = sqlite.prepare<[string], { id: string; payload: string; at: number }>(
    'select "update" as id, payload, at from inbox where channel = ? order by rowid',
  );
  const take = sqlite.prepare<[string, string]>('delete from inbox where channel = ? and "update" = ?');
  const mark = sqlite.prepare<[string, string, number]>(
    'insert or ignore into updates (channel, "update", at) values (?, ?, ?)',
  );
  const clear = createClearing(connection, 'updates', UPDATES_KEPT_MS);
  const done = (channel: string, id: string, at: number) => {
    clear(at);
    mark.run(channel, id, at);
    take.run(channel, id);
  };
  return {
    // It is acknowledged next: also a power cut must not lose it.
    keepUpdate: (channel, { id, payload, at }) =>
      writes.lasting(() => add.run({ channel, id, payload: JSON.stringify(payload), at }).changes > 0),
    waitingUpdates: async (channel) =>
      waiting.all(channel).map(({ payload, ...kept }): KeptUpdate => ({ ...kept, payload: JSON.parse(payload) })),
    updateDone: (channel, id, at) => writes.repeatable(() => done(channel, id, at)),
  };
}
