/** A query in SQL: where its search begins, and its conditions on assignments `a` and tasks `t`. */
import { spellingsOf } from '../src/domain/abbreviations.ts';
import { addDays, type Day } from '../src/domain/day.ts';
import { type AssignmentQuery, type Status, UNFINISHED } from '../src/domain/query.ts';
import type { Resolved } from './resolve.ts';
import { type AssignmentIndex, FROM_TASKS, fromAssignments, onlyAssignments } from './rows.ts';

export interface Filter {
  readonly from: string;
  /** Without the tasks where no condition needs them: counting touches nothing but an index. */
  readonly countFrom: string;
  /** The same for counting by office. */
  readonly tallyFrom: string;
  readonly where: string;
  readonly params: Params;
}

type Params = Readonly<Record<string, string | number | null>>;
/** One condition with what it binds. */
type Condition = readonly [sql: string, params?: Params];

/** More offices than this are told apart on the way, along the deadlines, instead of being collected and sorted. */
const FEW_OFFICES = 40;

const UNTIMED = `a.deadline is null and t.timing not in ('ongoing', 'conditional')`;
const REPORTS = `select id from tasks where kind = 'report'`;
const IN_SECTIONS = `select line.id from sections s cross join tasks line on line.section_id = s.id
  where s.number in (select value from json_each(@sections))`;
/** The mirror of the domain's `statusOf`. */
const STATUS: Readonly<Record<Status, string>> = {
  overdue: 'a.done_on is null and a.deadline < @today',
  open: 'a.done_on is null and a.deadline >= @today',
  ongoing: `a.done_on is null and a.deadline is null and t.timing = 'ongoing'`,
  conditional: `a.done_on is null and a.deadline is null and t.timing = 'conditional'`,
  unset: `a.done_on is null and ${UNTIMED}`,
  done: 'a.done_on is not null and (a.deadline is null or a.done_on <= a.deadline)',
  'done-late': 'a.done_on is not null and a.done_on > a.deadline',
};
const STATUSES = Object.keys(STATUS) as Status[];

/** An assignment's status as a column, over `assignments a` alone. */
export const STATUS_COLUMN = `case
  when a.done_on is not null then case when a.done_on > a.deadline then 'done-late' else 'done' end
  when a.deadline is not null then case when a.deadline < @today then 'overdue' else 'open' end
  else (select case when timing in ('ongoing', 'conditional') then timing else 'unset' end
    from tasks where id = a.task_id) end`;

export function filterOf(query: AssignmentQuery, today: Day, resolved: Resolved): Filter {
  const leads = query.role === 'lead' ? resolved.offices : null;
  const few = leads !== null && leads.length <= FEW_OFFICES;
  const tasks = [...taskConditions(query, resolved), ...coordinatorConditions(query, resolved)];
  const byTask = query.codes.length > 0 || (!few && (tasks.length > 0 || query.subject === 'report'));
  const conditions: Condition[] = [
    ['a.set_aside = 0'],
    ...tasks,
    ...subjectConditions(query.subject, byTask),
    ...occurrenceConditions(resolved),
    ...(leads === null ? [] : [leadCondition(leads, few && !byTask)]),
    ...exceptConditions(query, resolved),
    ...otherConditions(query, today),
  ];
  const where = conditions.map(([sql]) => sql).join(' and ');
  const index = indexFor(query, few);
  const counted = /\bt\./.test(where) ? fromAssignments : onlyAssignments;
  return {
    from: byTask ? FROM_TASKS : fromAssignments(index),
    countFrom: byTask ? FROM_TASKS : counted(index ?? countingIndex(query)),
    tallyFrom: byTask ? FROM_TASKS : counted(query.period === null ? 'by_office' : index),
    where,
    params: Object.assign({ today }, ...conditions.map(([, params]) => params)) as Params,
  };
}

/** The order in which a search walks through everybody's work; null leaves the choice among one office's indexes. */
function indexFor({ statuses, period, periodOf, lacking }: AssignmentQuery, few: boolean): AssignmentIndex | null {
  if (lacking === 'lead') return 'by_office';
  if (few) return null;
  if (period !== null && periodOf === 'done') return 'done_by_day';
  if (statuses.length === 0) return 'by_deadline';
  if (isOpen(statuses)) return 'open_by_deadline';
  return statuses.some((status) => UNFINISHED.includes(status)) ? 'by_deadline' : 'done_by_deadline';
}

/** One office's open work is counted among its open work, not among everything that it ever had. */
const countingIndex = ({ statuses }: AssignmentQuery): AssignmentIndex | null =>
  statuses.length > 0 && isOpen(statuses) ? 'open_by_office' : null;

const isOpen = (statuses: readonly Status[]) => statuses.every((status) => UNFINISHED.includes(status));

/** Conditions by which few tasks are found quickly. */
function taskConditions({ codes, words }: AssignmentQuery, { tasks }: Resolved): Condition[] {
  const conditions: Condition[] = [];
  if (codes.length > 0) {
    conditions.push([
      't.id in (select value from json_each(@tasks))',
      { tasks: JSON.stringify(tasks.map((t) => t.id)) },
    ]);
  }
  if (words.length > 0) {
    const match = matchOf(words);
    conditions.push(['t.id in (select rowid from task_search where task_search match @words)', { words: match }]);
  }
  return conditions;
}

const COORDINATED = (offices: string) =>
  `(select task_id from coordinators where office_id in (select value from json_each(${offices})))`;

function coordinatorConditions({ role }: AssignmentQuery, { offices }: Resolved): Condition[] {
  if (role === 'lead' || offices === null) return [];
  return [[`t.id in ${COORDINATED('@coordinators')}`, { coordinators: JSON.stringify(offices) }]];
}

/** Work that the offices lead, or coordinate, is left out. */
function exceptConditions({ role }: AssignmentQuery, { except }: Resolved): Condition[] {
  if (except.length === 0) return [];
  const sql =
    role === 'lead'
      ? '(a.office_id is null or a.office_id not in (select value from json_each(@except)))'
      : `t.id not in ${COORDINATED('@except')}`;
  return [[sql, { except: JSON.stringify(except) }]];
}

/** `begin`: the search begins at these offices. */
function leadCondition(leads: readonly number[], begin: boolean): Condition {
  const office = `${begin ? '' : '+'}a.office_id`;
  const [only] = leads;
  if (leads.length === 1 && only !== undefined) return [`${office} = @lead`, { lead: only }];
  return [`${office} in (select value from json_each(@leads))`, { leads: JSON.stringify(leads) }];
}

/** By the few ids of the reports: other work needs no look at its task. */
function subjectConditions(subject: AssignmentQuery['subject'], byTask: boolean): Condition[] {
  if (subject === 'work') return [];
  if (subject === 'task') return [[`+a.task_id not in (${REPORTS})`]];
  return byTask ? [[`t.kind = 'report'`]] : [[`+a.task_id in (${REPORTS})`]];
}

/** Of the tasks named by code only the occurrences that were named with them. */
function occurrenceConditions({ tasks }: Resolved): Condition[] {
  if (tasks.every(({ occurrence }) => occurrence === null)) return [];
  const whole = JSON.stringify(tasks.filter((task) => task.occurrence === null).map((task) => task.id));
  const named = tasks.filter((task) => task.occurrence !== null).map((task) => `${task.id}/${task.occurrence}`);
  const sql = `(t.id in (select value from json_each(@whole))
    or t.id || '/' || a.occurrence in (select value from json_each(@named)))`;
  return [[sql, { whole, named: JSON.stringify(named) }]];
}

function otherConditions(query: AssignmentQuery, today: Day): Condition[] {
  const { lacking, sections } = query;
  const conditions: Condition[] = [...statusConditions(query.statuses), ...periodConditions(query)];
  if (query.lateMoreThan !== null) conditions.push(lateCondition(query.lateMoreThan, today));
  if (lacking === 'lead') conditions.push(['a.office_id is null']);
  if (lacking === 'deadline') conditions.push([query.statuses.length === 0 ? STATUS.unset : UNTIMED]);
  if (sections.length > 0) {
    conditions.push([`+a.task_id in (${IN_SECTIONS})`, { sections: JSON.stringify(sections) }]);
  }
  return conditions;
}

function statusConditions(asked: readonly Status[]): Condition[] {
  const statuses = STATUSES.filter((status) => asked.includes(status));
  if (statuses.length === 0 || statuses.length === STATUSES.length) return [];
  const open = isOpen(statuses);
  if (open && statuses.length === UNFINISHED.length) return [['a.done_on is null']];
  const any: Condition = [`(${statuses.map((status) => `(${STATUS[status]})`).join(' or ')})`];
  if (open) return [['a.done_on is null'], any];
  return statuses.some((status) => UNFINISHED.includes(status)) ? [any] : [['a.done_on is not null'], any];
}

function periodConditions({ period, periodOf }: AssignmentQuery): Condition[] {
  if (period === null) return [];
  const column = periodOf === 'done' ? 'a.done_on' : 'a.deadline';
  const { from, to } = period;
  return [
    [`${column} is not null`],
    ...(from === null ? [] : [[`${column} >= @from`, { from }] satisfies Condition]),
    ...(to === null ? [] : [[`${column} <= @to`, { to }] satisfies Condition]),
  ];
}

function lateCondition(days: number, today: Day): Condition {
  const open = 'a.done_on is null and a.deadline < @lateBefore';
  const done = 'a.done_on is not null and julianday(a.done_on) - julianday(a.deadline) > @late';
  return [`((${open}) or (${done}))`, { lateBefore: addDays(today, -days), late: days }];
}

/** Each phrase quoted, for what people type is no query language; its short forms and their words are one. */
export function matchOf(phrases: readonly string[]): string {
  return phrases.map(phraseMatch).join(' AND ');
}

function phraseMatch(phrase: string): string {
  const [only = '""', ...others] = spellingsOf(phrase).map((text) => `"${text.replaceAll('"', '""')}"`);
  return others.length === 0 ? only : `(${[only, ...others].join(' OR ')})`;
}
