/** What those who run the bot see of it: how far it is, and what waits. */
import type { Backlog, Watch } from '../src/app/ports/watch.ts';
import type { Day } from '../src/domain/day.ts';
import type { Connection } from './connect.ts';

export function createWatch({ sqlite }: Connection): Watch {
  const backlog = sqlite.prepare<[], Backlog>(
    `select count(*) as waiting, min(queued_at) as oldest from outbox where state = 'waiting'`,
  );
  const lastDigest = sqlite.prepare<[], Day | null>('select max(last_digest) from offices').pluck();
  return {
    backlog: async () => backlog.get() ?? { waiting: 0, oldest: null },
    lastDigestDay: async () => lastDigest.get() ?? null,
  };
}
