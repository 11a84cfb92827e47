/** A query in SQL: which assignments it means, as conditions on assignments `a` and tasks `t`. */
import { addDays, type Day } from '../src/domain/day.ts';
import type { AssignmentQuery, OfficeFilter, Status } from '../src/domain/query.ts';

export interface Filter {
  /** Conditions joined by `and`. */
  readonly where: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** What names come to in the register: ids found before the query is put. */
export interface Resolved {
  readonly officeIds: readonly number[];
  readonly exceptIds: readonly number[];
  /** Tasks that the codes mean, each with the occurrence that was named. */
  readonly tasks: readonly { readonly id: number; readonly occurrence: number | null }[];
}

/** The mirror of the domain's `statusOf`. */
const STATUS: Readonly<Record<Status, string>> = {
  overdue: 'a.done_on is null and a.deadline < @today',
  open: 'a.done_on is null and a.deadline >= @today',
  ongoing: `a.done_on is null and a.deadline is null and t.timing = 'ongoing'`,
  conditional: `a.done_on is null and a.deadline is null and t.timing = 'conditional'`,
  unset: `a.done_on is null and a.deadline is null and t.timing not in ('ongoing', 'conditional')`,
  done: 'a.done_on is not null and (a.deadline is null or a.done_on <= a.deadline)',
  'done-late': 'a.done_on is not null and a.done_on > a.deadline',
};

const UNFINISHED: ReadonlySet<Status> = new Set<Status>(['overdue', 'open', 'ongoing', 'conditional', 'unset']);
const ALL_STATUSES = Object.keys(STATUS) as Status[];

export function filterOf(query: AssignmentQuery, today: Day, resolved: Resolved): Filter {
  const params: Record<string, string | number | null> = { today };
  const conditions = [
    'a.set_aside = 0',
    ...statusConditions(query.statuses),
    ...officeConditions(query.offices, query.role, resolved, params),
    ...periodConditions(query, params),
    ...lateConditions(query, today, params),
    ...taskConditions(query, resolved, params),
  ];
  return { where: conditions.join(' and '), params };
}

function statusConditions(statuses: readonly Status[]): string[] {
  if (statuses.length === 0 || ALL_STATUSES.every((status) => statuses.includes(status))) return [];
  const unfinished = [...UNFINISHED];
  if (statuses.length === unfinished.length && unfinished.every((status) => statuses.includes(status))) {
    return ['a.done_on is null'];
  }
  const open = statuses.every((status) => UNFINISHED.has(status)) ? ['a.done_on is null'] : [];
  return [...open, `(${statuses.map((status) => `(${STATUS[status]})`).join(' or ')})`];
}

function officeConditions(
  filter: OfficeFilter,
  role: AssignmentQuery['role'],
  { officeIds, exceptIds }: Resolved,
  params: Record<string, string | number | null>,
): string[] {
  const conditions: string[] = [];
  if (exceptIds.length > 0) {
    params['except'] = JSON.stringify(exceptIds);
    conditions.push('(a.office_id is null or a.office_id not in (select value from json_each(@except)))');
  }
  if (filter.codes.length === 0 && filter.kinds.length === 0) return conditions;
  params['offices'] = officeIds.length === 1 ? (officeIds[0] ?? null) : JSON.stringify(officeIds);
  const chosen = officeIds.length === 1 ? '= @offices' : 'in (select value from json_each(@offices))';
  if (role === 'lead') return [...conditions, `a.office_id ${chosen}`];
  return [...conditions, `a.task_id in (select c.task_id from coordinators c where c.office_id ${chosen})`];
}

function periodConditions(
  { period, periodOf }: AssignmentQuery,
  params: Record<string, string | number | null>,
): string[] {
  if (period === null) return [];
  const column = periodOf === 'done' ? 'a.done_on' : 'a.deadline';
  const conditions = [`${column} is not null`];
  if (period.from !== null) {
    params['from'] = period.from;
    conditions.push(`${column} >= @from`);
  }
  if (period.to !== null) {
    params['to'] = period.to;
    conditions.push(`${column} <= @to`);
  }
  return conditions;
}

function lateConditions(query: AssignmentQuery, today: Day, params: Record<string, string | number | null>): string[] {
  if (query.lateMoreThan === null) return [];
  params['lateBefore'] = addDays(today, -query.lateMoreThan);
  params['late'] = query.lateMoreThan;
  const doneLate = 'a.done_on is not null and julianday(a.done_on) - julianday(a.deadline) > @late';
  return [`((a.done_on is null and a.deadline < @lateBefore) or (${doneLate}))`];
}

function taskConditions(
  query: AssignmentQuery,
  resolved: Resolved,
  params: Record<string, string | number | null>,
): string[] {
  const conditions: string[] = [];
  if (query.subject !== 'work') conditions.push(`t.kind ${query.subject === 'report' ? '=' : '<>'} 'report'`);
  if (query.lacking === 'deadline') {
    conditions.push(`a.deadline is null and t.timing not in ('ongoing', 'conditional')`);
  }
  if (query.lacking === 'lead') conditions.push('a.office_id is null');
  if (query.sections.length > 0) {
    params['sections'] = JSON.stringify(query.sections);
    conditions.push(
      't.section_id in (select s.id from sections s where s.number in (select value from json_each(@sections)))',
    );
  }
  if (query.words.length > 0) {
    params['words'] = matchOf(query.words);
    conditions.push('a.task_id in (select rowid from task_search where task_search match @words)');
  }
  if (query.codes.length > 0) {
    params['tasks'] = JSON.stringify(resolved.tasks.map(({ id }) => id));
    conditions.push('a.task_id in (select value from json_each(@tasks))');
    const named = resolved.tasks.filter(({ occurrence }) => occurrence !== null);
    if (named.length > 0) {
      params['occurrences'] = JSON.stringify(named.map(({ id, occurrence }) => `${id}/${occurrence}`));
      params['whole'] = JSON.stringify(
        resolved.tasks.filter(({ occurrence }) => occurrence === null).map(({ id }) => id),
      );
      conditions.push(
        `(a.task_id in (select value from json_each(@whole))
          or a.task_id || '/' || a.occurrence in (select value from json_each(@occurrences)))`,
      );
    }
  }
  return conditions;
}

/** Each word quoted: what people type is no query language. */
export function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ');
}
