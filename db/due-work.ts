/** Work found by its dates: what a day's digests are decided from, and whole histories for forecasts. */
import type { DueWork, Timeline } from '../src/app/ports/register.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { Connection } from './connect.ts';
import { ASSIGNMENT_COLUMNS, ASSIGNMENT_JOINS, type AssignmentRow, assignmentOf } from './rows.ts';

const OPEN = 'a.done_on is null and a.set_aside = 0';
const OFFICE = '(select id from offices where code = @office)';
const DUE = '(a.deadline in (select value from json_each(@days)) or a.deadline <= @overdueUpTo)';
/** The task's first assignment that is still open, for each occurrence. */
const FIRST_OPEN = `not exists (select 1 from assignments b where b.task_id = a.task_id and b.occurrence = a.occurrence
  and b.done_on is null and b.set_aside = 0 and (b.position, b.id) < (a.position, a.id))`;
const NAMED_TASKS = `select c.task_id from coordinators c where c.office_id = ${OFFICE} and c.named = 1
  and not exists (select 1 from assignments own where own.task_id = c.task_id and own.office_id = c.office_id
    and own.set_aside = 0)`;

const select = (where: string, order = 'a.deadline, a.position, a.id') =>
  `select ${ASSIGNMENT_COLUMNS} from assignments a ${ASSIGNMENT_JOINS} where ${where} order by ${order}`;

export function createDueWork({ sqlite }: Connection): DueWork {
  const byDays = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.office_id = ${OFFICE} and a.deadline in (select value from json_each(@days))`),
  );
  const overdue = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.office_id = ${OFFICE} and a.deadline <= @overdueUpTo`),
  );
  const newcomers = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.office_id = ${OFFICE} and a.entered_on >= @since and a.deadline is not null`),
  );
  const coordinated = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.task_id in (${NAMED_TASKS}) and (${DUE} or (a.entered_on >= @since and a.deadline is not null))
      and ${FIRST_OPEN}`),
  );
  const inSpan = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.deadline <= @to and (@from is null or a.deadline >= @from)`),
  );
  const changed = sqlite.prepare<[object], AssignmentRow>(
    select(`${OPEN} and a.deadline <= @to and (a.returned_on >= @since or a.entered_on >= @since)`),
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
      merge(inSpan.all({ from, to }), since === null ? [] : changed.all({ to, since })),
    ...createTimelines({ sqlite }),
  };
}

/** In the order of deadlines and of the plan, each once. */
function merge(...lists: readonly AssignmentRow[][]) {
  const byId = new Map(lists.flat().map((row) => [row.id, row]));
  return [...byId.values()]
    .sort((a, b) => compare(a.deadline ?? '', b.deadline ?? '') || a.position - b.position || a.id - b.id)
    .map(assignmentOf);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

interface FactRow {
  readonly assignment: number;
  readonly fact: string;
  readonly at: number;
  readonly by: string;
}

/** Set-aside work is told too: it may have been owed once. */
function createTimelines({ sqlite }: Pick<Connection, 'sqlite'>): Pick<DueWork, 'timelines' | 'coordinatedTimelines'> {
  const facts = (where: string) =>
    sqlite.prepare<[object], FactRow>(
      `select l.assignment_id as assignment, l.fact, l.at, l.person_name as by from assignments a
       cross join log l on l.assignment_id = a.id where l.fact is not null and ${where} order by l.id`,
    );
  const reader = (where: string) => {
    const rows = sqlite.prepare<[object], AssignmentRow>(select(where, 'a.position, a.id'));
    const log = facts(where);
    return (params: object): Timeline[] => join(rows.all(params), log.all(params));
  };
  const whole = reader('1');
  const own = reader(`a.office_id = ${OFFICE}`);
  const coordinated = reader(`a.task_id in (${NAMED_TASKS})`);
  return {
    timelines: async (office) => (office === null ? whole({}) : own({ office })),
    coordinatedTimelines: async (office) => coordinated({ office }),
  };
}

function join(rows: readonly AssignmentRow[], log: readonly FactRow[]): Timeline[] {
  const byAssignment = new Map<number, { fact: Fact; at: number; by: string }[]>();
  for (const { assignment, fact, at, by } of log) {
    const facts = byAssignment.get(assignment) ?? [];
    facts.push({ fact: JSON.parse(fact) as Fact, at, by });
    byAssignment.set(assignment, facts);
  }
  return rows.map((row) => ({ assignment: assignmentOf(row), facts: byAssignment.get(row.id) ?? [] }));
}
