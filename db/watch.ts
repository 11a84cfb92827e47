/** What those who run the bot see of it: how far it is, and what waits. */
import type { Backlog, RunRecord, Watch } from '../src/app/ports/watch.ts';
import type { Day } from '../src/domain/day.ts';
import type { Connection } from './connect.ts';
import { createReminders } from './reminders.ts';

export function createWatch(connection: Connection): Watch {
  const { sqlite } = connection;
  const backlog = sqlite.prepare<[], Backlog>(
    `select count(*) as waiting, min(queued_at) as oldest from outbox where state = 'waiting'`,
  );
  const lastDigest = sqlite.prepare<[], Day | null>('select max(last_digest) from offices').pluck();
  const run = runRecords(sqlite);
  const reminders = createReminders(connection);
  return {
    reminders: async (assignments, limit) => reminders(assignments, limit),
    run: async (day) => run(day),
    backlog: async () => backlog.get() ?? { waiting: 0, oldest: null },
    lastDigestDay: async () => lastDigest.get() ?? null,
  };
}

interface Outcome {
  readonly state: 'waiting' | 'sent' | 'dropped';
  readonly reason: string;
  readonly count: number;
  readonly repeated: number;
  readonly plannedAt: number;
}

function runRecords(sqlite: Connection['sqlite']): (day: Day) => RunRecord {
  const outcomes = sqlite.prepare<[Day], Outcome>(`
    select iif(sent_at is not null, 'sent', state) as state, coalesce(reason, '') as reason, count(*) as count,
      total(attempts > 0) as repeated, min(planned_at) as plannedAt
    from digests join outbox on outbox.digest_id = digests.id
    where day = ? group by 1, 2`);
  return (day) => {
    const found = outcomes.all(day);
    const count = (those: readonly Outcome[]) => those.reduce((sum, one) => sum + one.count, 0);
    const of = (state: Outcome['state']) => found.filter((one) => one.state === state);
    return {
      plannedAt: found.length === 0 ? null : Math.min(...found.map((one) => one.plannedAt)),
      due: count(found),
      sent: count(of('sent')),
      repeated: of('sent').reduce((sum, one) => sum + one.repeated, 0),
      waiting: count(of('waiting')),
      dropped: of('dropped').map(({ reason, count: many }) => ({ reason, count: many })),
    };
  };
}
