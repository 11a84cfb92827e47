/** When deliveries are tried: the next time, and at once where a new process or a returned platform changes it. */
import type { Outbox } from '../src/app/ports/outbox.ts';
import type { Connection } from './connect.ts';
import { PRIORITIES, type Queue } from './queue.ts';

type Port = Pick<Outbox, 'nextDue' | 'recover' | 'hasten'>;

export interface Times {
  readonly port: Port;
  /** When the channel's next delivery is due; null while nothing waits. */
  next(channel: string): number | null;
}

export function createTimes({ sqlite, writes }: Connection, queue: Queue): Times {
  const waiting = `state = 'waiting' and due_at is not null and priority = @priority`;
  const inChannel = `(select channel from chats where chats.id = chat_id) = @channel`;
  const soonest = sqlite
    .prepare<[{ channel: string; priority: number }], number>(`
      select due_at from outbox where ${waiting} and ${inChannel} order by due_at limit 1`)
    .pluck();
  const interrupted = sqlite
    .prepare<[{ priority: number }], number>(`
      update outbox set attempts = attempts + 1 where ${waiting} and lease_until is not null returning id`)
    .pluck();
  const bringAllForward = sqlite.prepare<[{ now: number; priority: number }]>(`
    update outbox set due_at = @now where ${waiting} and due_at > @now`);
  const bringForward = sqlite.prepare<[{ now: number; channel: string; priority: number }]>(`
    update outbox set due_at = @now where ${waiting} and due_at > @now and lease_until is null and ${inChannel}`);
  const all = <T>(each: (priority: number) => T) => PRIORITIES.map(each);

  function next(channel: string): number | null {
    const times = all((priority) => soonest.get({ channel, priority }) ?? Number.POSITIVE_INFINITY);
    const first = Math.min(...times);
    return Number.isFinite(first) ? first : null;
  }
  return {
    next,
    port: {
      nextDue: async (channel) => next(channel),
      recover: (now) =>
        writes.repeatable(() => {
          // A reply that came while it was being sent goes first now.
          for (const id of all((priority) => interrupted.all({ priority })).flat()) queue.giveBack(id, now, now);
          all((priority) => bringAllForward.run({ now, priority }));
        }),
      hasten: (channel, now) =>
        writes.repeatable(() => void all((priority) => bringForward.run({ channel, now, priority }))),
    },
  };
}
