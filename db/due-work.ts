/** Work found by its dates: what a day's digests are decided from. */
import type { DueWork } from '../src/app/ports/register.ts';
import { assignmentOf, type RawRow, rowOf } from './assignment-row.ts';
import type { Connection } from './connect.ts';
import { type AssignmentIndex, selectAssignments } from './rows.ts';
import { createTimelines, NAMED_TASKS } from './timelines.ts';

const OPEN = 'a.done_on is null and a.set_aside = 0';
const OWN = `${OPEN} and a.office_id = (select id from offices where code = @office)`;
/** The occurrence's first assignment that is still open. */
const FIRST_OPEN = `not exists (select 1 from assignments b where b.task_id = a.task_id and b.occurrence = a.occurrence
  and b.done_on is null and b.set_aside = 0 and (b.position, b.id) < (a.position, a.id))`;
const DUE = `(a.deadline in (select value from json_each(@days)) or a.deadline <= @overdueUpTo
  or (a.entered_on >= @since and a.deadline is not null))`;

/** Sorts before every day. */
const EARLIEST = '';

export function createDueWork(connection: Connection): DueWork {
  const { sqlite } = connection;
  const select = (where: string, index: AssignmentIndex | null = null) =>
    sqlite.prepare<[object], RawRow>(selectAssignments(where, 'a.deadline, a.position, a.id', index)).raw();
  const byDays = select(`${OWN} and a.deadline in (select value from json_each(@days))`);
  const overdue = select(`${OWN} and a.deadline <= @overdueUpTo`);
  const newcomers = select(`${OWN} and a.entered_on >= @since and a.deadline is not null`);
  const coordinated = select(`${OPEN} and a.task_id in (${NAMED_TASKS}) and ${DUE} and ${FIRST_OPEN}`);
  const inSpan = select(`${OPEN} and a.deadline >= @from and a.deadline <= @to`, 'open_by_deadline');
  const returned = select(
    `${OPEN} and a.returned_on is not null and a.returned_on >= @since and a.deadline <= @to`,
    'returned',
  );
  // What entered in time has its deadline within the span.
  const enteredLate = select(
    `${OPEN} and a.entered_on > a.deadline and a.entered_on >= @since and a.deadline <= @to`,
    'entered_late',
  );

  return {
    ownDue: async (office, { days, overdueUpTo }, since) =>
      merge(
        overdueUpTo === null ? [] : overdue.all({ office, overdueUpTo }),
        byDays.all({ office, days: JSON.stringify(days) }),
        since === null ? [] : newcomers.all({ office, since }),
      ),
    coordinatedDue: async (office, { days, overdueUpTo }, since) =>
      merge(coordinated.all({ office, days: JSON.stringify(days), overdueUpTo, since })),
    overdueDue: async (from, to, since) =>
      merge(
        inSpan.all({ from: from ?? EARLIEST, to }),
        ...(since === null ? [] : [returned.all({ to, since }), enteredLate.all({ to, since })]),
      ),
    ...createTimelines(connection),
  };
}

/** In the order of deadlines and of the plan, each once. */
function merge(...lists: readonly RawRow[][]) {
  const byId = new Map(lists.flatMap((list) => list.map(rowOf)).map((row) => [row.id, row]));
  return [...byId.values()]
    .sort((a, b) => compare(a.deadline ?? '', b.deadline ?? '') || a.position - b.position || a.id - b.id)
    .map(assignmentOf);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
