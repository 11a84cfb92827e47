/** The register as it is read: offices, plans, tasks and their assignments. */
import type { LogEntry, Register } from '../src/app/ports/register.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { Office, OfficeGroup } from '../src/domain/office.ts';
import type { PlanHead, Section } from '../src/domain/plan.ts';
import { ASSIGNMENT_COLUMNS, type AssignmentRow, assignmentOf, NEWEST_PLAN } from './assignment-row.ts';
import type { Connection } from './connect.ts';
import { createFind } from './find.ts';
import { matchOf } from './query-filter.ts';
import { createTaskFinder } from './resolve.ts';
import { createAssignments, NAMES } from './rows.ts';
import { createTasks } from './tasks.ts';

/** The key under which the register counts its imports. */
export const REVISION = 'revision';

const SOME_TITLES = 20;

export function createRegister(connection: Connection): Register {
  const { sqlite } = connection;
  const assignments = createAssignments(connection);
  const revision = sqlite.prepare<[], string>(`select value from "values" where key = '${REVISION}'`).pluck();
  const find = createTaskFinder(connection);
  const tasks = createTasks(connection);
  const titles = sqlite
    .prepare<[string, number], string>(
      `select t.title || ' ' || t.deliverable from task_search s cross join tasks t on t.id = s.rowid
       where s.task_search match ? limit ?`,
    )
    .pluck();
  const sectionSize = sqlite
    .prepare<[number, string], number>(
      `select count(distinct family) from tasks t join sections s on s.id = t.section_id
       where t.plan_id = ? and s.number = ? and t.set_aside = 0`,
    )
    .pluck();
  const ofTasks = sqlite.prepare<[string, number | null, number | null], AssignmentRow>(
    `select ${ASSIGNMENT_COLUMNS} from json_each(?) wanted cross join assignments a on a.task_id = wanted.value
       cross join tasks t on t.id = a.task_id ${NAMES}
     where a.set_aside = 0 and (? is null or a.occurrence = ?) order by a.position, a.id`,
  );

  return {
    ...createFind(connection),
    ...createPlans(connection),
    log: createLogReader(connection),
    revision: async () => Number(revision.get() ?? 0),
    tasks: async (code, plan) => find({ code, plan }).map(tasks),
    task: async (id) => tasks(id),
    sectionSize: async (plan, section) => {
      for (const { id, key } of planIds(connection)) {
        if (plan !== null && key !== plan) continue;
        const size = sectionSize.get(id, section) ?? 0;
        if (size > 0 || plan !== null) return size;
      }
      return 0;
    },
    assignmentsOf: async (taskIds, occurrence) =>
      ofTasks.all(JSON.stringify(taskIds), occurrence, occurrence).map(assignmentOf),
    assignment: async (id) => assignments.one(id),
    assignments: async (ids) => assignments.byIds(ids),
    titles: (phrases) => (phrases.length === 0 ? [] : titles.all(matchOf(phrases), SOME_TITLES)),
  };
}

function planIds({ sqlite }: Connection): { id: number; key: string }[] {
  return sqlite.prepare<[], { id: number; key: string }>('select id, key from plans order by year desc, id desc').all();
}

function createPlans({
  sqlite,
}: Connection): Pick<Register, 'offices' | 'groups' | 'plans' | 'sections' | 'receivers'> {
  const offices = sqlite.prepare<[], Omit<Office, 'aliases' | 'monitor'> & { aliases: string; monitor: number }>(
    'select code, name, kind, aliases, monitor from offices order by position, id',
  );
  const groups = sqlite.prepare<[], { words: string; members: string }>(
    'select words, members from office_groups order by position',
  );
  const plans = sqlite.prepare<[], PlanHead>(
    'select key, year, title, number, signed from plans order by year desc, id desc',
  );
  const sections = sqlite.prepare<[string], Section>(
    'select s.number, s.title from sections s join plans p on p.id = s.plan_id where p.key = ? order by s.position',
  );
  const receivers = sqlite
    .prepare<[string], string>(
      `select distinct o.code from plans p join tasks t on t.plan_id = p.id join offices o on o.id = t.receiver_id
       where p.key = ? and t.kind = 'report' and t.set_aside = 0`,
    )
    .pluck();
  return {
    offices: async () =>
      offices.all().map(({ aliases, monitor, ...office }): Office => {
        return { ...office, aliases: JSON.parse(aliases) as string[], monitor: monitor === 1 };
      }),
    groups: async () =>
      groups.all().map(({ words, members }) => ({ words, members: JSON.parse(members) as OfficeGroup['members'] })),
    plans: async () => plans.all(),
    sections: async (plan) => sections.all(plan),
    receivers: async (plan) => receivers.all(plan),
  };
}

interface LogRow extends Omit<LogEntry, 'chat' | 'assignment' | 'fact' | 'chatTitle'> {
  readonly what: string;
  readonly detail: string;
  readonly fact: string | null;
  readonly channel: string | null;
  readonly chat: string | null;
  readonly topic: string | null;
  readonly chatTitle: string | null;
  readonly assignmentId: number | null;
  readonly code: string | null;
  readonly office: string | null;
}

const LOG = `select l.id, l.act, l.at, l.recorded_at as recordedAt, l.person_name as personName, l.what, l.detail, l.fact,
    c.channel, c.chat, c.topic, c.title as chatTitle, co.code as chatOffice, l.assignment_id as assignmentId,
    case when p.id <> ${NEWEST_PLAN} then p.key || ':' else '' end || t.code ||
      case when t.occurrences > 1 then '/' || a.occurrence else '' end as code, o.code as office
  from log l left join chats c on c.id = l.chat_id left join offices co on co.id = c.office_id
    left join assignments a on a.id = l.assignment_id left join tasks t on t.id = coalesce(a.task_id, l.task_id)
    left join plans p on p.id = t.plan_id left join offices o on o.id = a.office_id`;

function createLogReader({ sqlite }: Connection): Register['log'] {
  const whole = sqlite.prepare<[number, number], LogRow>(`${LOG} where l.id < ? order by l.id desc limit ?`);
  const ofTasks = sqlite.prepare<[string, number, number], LogRow>(
    `${LOG} where l.task_id in (select value from json_each(?)) and l.id < ? order by l.id desc limit ?`,
  );
  return async (taskIds, limit, after) => {
    const before = after ?? Number.MAX_SAFE_INTEGER;
    const rows = taskIds === null ? whole.all(before, limit) : ofTasks.all(JSON.stringify(taskIds), before, limit);
    return rows.map(logEntryOf);
  };
}

function logEntryOf(row: LogRow): LogEntry {
  const { what, detail, fact, channel, chat, topic, assignmentId, code, office, chatTitle, ...same } = row;
  return {
    ...same,
    chatTitle: chatTitle ?? '',
    chat: channel === null || chat === null ? null : { channel, chat, topic: topic === '' ? null : topic },
    assignment: assignmentId === null ? null : { id: assignmentId, code: code ?? '', office },
    fact: fact === null ? { kind: 'note', what, detail } : (JSON.parse(fact) as Fact),
  };
}
