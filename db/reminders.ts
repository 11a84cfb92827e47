/** Every reminder of an assignment as a record: planned, sent, seen, acted on. */
import type { ReminderRecord } from '../src/app/ports/watch.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { Stage } from '../src/domain/stages.ts';
import type { Connection } from './connect.ts';

/** What an office does about work that it was reminded of. */
const ACTS = `('done', 'document', 'progress', 'extended')`;

type Row = Omit<ReminderRecord, 'stages' | 'acted'> & {
  readonly stages: string;
  readonly fact: string | null;
  readonly actedAt: number | null;
};

/** An act answers the last reminder before it. Found by the offices that may have been reminded, never by all digests. */
export function createReminders({
  sqlite,
}: Connection): (assignments: readonly number[], limit: number) => ReminderRecord[] {
  const named = 'select value from json_each(@assignments)';
  const said = sqlite.prepare<[{ assignments: string; limit: number }], Row>(`
    with reminded (id) as (
      select office_id from assignments where id in (${named})
      union select office_id from coordinators
        where named = 1 and task_id in (select task_id from assignments where id in (${named}))
    ), said as (
      select d.id, d.day, d.office_id, d.chat_id, d.planned_at, d.sent_at, d.seen_by, d.seen_at,
        m.value ->> 'assignment' as assignment, m.value -> 'stages' as stages, m.value ->> 'role' as role,
        lead(d.sent_at) over (partition by d.chat_id, m.value ->> 'assignment' order by d.day) as next_at
      from reminded join digests d on d.office_id = reminded.id, json_each(d.plan, '$.mentions') m
      where m.value ->> 'assignment' in (${named})
    ), answered as (
      select said.*, (select min(l.id) from log l where l.assignment_id = said.assignment and l.what in ${ACTS}
        and l.undone_by is null and l.recorded_at >= said.sent_at
        and (said.next_at is null or l.recorded_at < said.next_at)) as act
      from said
    )
    select a.day, o.code as office, c.title as chatTitle, a.assignment, a.stages, a.role, a.planned_at as plannedAt,
      a.sent_at as sentAt, a.seen_by as seenBy, a.seen_at as seenAt, log.fact, log.recorded_at as actedAt
    from answered a join offices o on o.id = a.office_id join chats c on c.id = a.chat_id
    left join log on log.id = a.act
    order by a.day desc, a.id desc limit @limit`);
  return (assignments, limit) =>
    said.all({ assignments: JSON.stringify(assignments), limit }).map(({ stages, fact, actedAt, ...record }) => ({
      ...record,
      stages: JSON.parse(stages) as Stage[],
      acted: fact === null || actedAt === null ? null : { fact: JSON.parse(fact) as Fact, at: actedAt },
    }));
}
