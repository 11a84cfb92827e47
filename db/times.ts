/** When deliveries are tried: the next time, and at once where a new process or a returned platform changes it. */
import type { Outbox } from '../src/app/ports/outbox.ts';
import type { Connection } from './connect.ts';
import { PRIORITIES } from './queue.ts';

type Port = Pick<Outbox, 'nextDue' | 'recover' | 'hasten'>;

export interface Times {
  readonly port: Port;
  /** When the channel's next delivery is due; null while nothing waits. */
  next(channel: string): number | null;
}

export function createTimes({ sqlite, writes }: Connection): Times {
  const waiting = `state = 'waiting' and due_at is not null and priority = @priority`;
  const inChannel = `(select channel from chats where chats.id = chat_id) = @channel`;
  const soonest = sqlite
    .prepare<[{ channel: string; priority: number }], number>(`
      select due_at from outbox where ${waiting} and ${inChannel} order by due_at limit 1`)
    .pluck();
  const release = sqlite.prepare<[{ now: number; priority: number }]>(`
    update outbox set attempts = attempts + (lease_until is not null), lease_until = null, due_at = @now
    where ${waiting} and (lease_until is not null or due_at > @now)`);
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
      recover: (now) => writes.repeatable(() => void all((priority) => release.run({ now, priority }))),
      hasten: (channel, now) =>
        writes.repeatable(() => void all((priority) => bringForward.run({ channel, now, priority }))),
    },
  };
}
