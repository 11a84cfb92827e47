/** Finds, counts and tallies assignments by a query; pages go on by key. */
import type { Page, Register, Tally } from '../src/app/ports/register.ts';
import type { Day } from '../src/domain/day.ts';
import type { AssignmentQuery } from '../src/domain/query.ts';
import type { Connection } from './connect.ts';
import { type Filter, filterOf } from './query-filter.ts';
import { createResolver } from './resolve.ts';
import { ASSIGNMENT_COLUMNS, ASSIGNMENT_JOINS, type AssignmentRow, assignmentOf } from './rows.ts';

type Port = Pick<Register, 'find' | 'count' | 'tally'>;

/** Dated work comes first, undated last: each part has an order that an index serves. */
type Cursor =
  | { readonly part: 'dated'; readonly deadline: string; readonly position: number; readonly id: number }
  | { readonly part: 'undated'; readonly position: number; readonly id: number };

const PARTS = {
  dated: {
    where: 'a.deadline is not null',
    after: '(a.deadline, a.position, a.id) > (@afterDeadline, @afterPosition, @afterId)',
    order: 'a.deadline, a.position, a.id',
  },
  undated: {
    where: 'a.deadline is null',
    after: '(a.position, a.id) > (@afterPosition, @afterId)',
    order: 'a.position, a.id',
  },
} as const;

export function createFind({ sqlite }: Connection): Port {
  const resolve = createResolver({ sqlite });
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();

  function all<Row>(sql: string, params: object): Row[] {
    const statement = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement.all(params) as Row[];
  }

  function readPart(part: keyof typeof PARTS, filter: Filter, limit: number, after: Cursor | null): AssignmentRow[] {
    const { where, after: key, order } = PARTS[part];
    const going = after === null ? '' : ` and ${key}`;
    const sql = `select ${ASSIGNMENT_COLUMNS} from assignments a ${ASSIGNMENT_JOINS}
      where ${filter.where} and ${where}${going} order by ${order} limit @limit`;
    return all(sql, { ...filter.params, ...keyOf(after), limit });
  }

  function find(query: AssignmentQuery, today: Day, limit: number, after: string | null): Page {
    const filter = filterOf(query, today, resolve(query));
    const cursor = after === null ? null : (JSON.parse(after) as Cursor);
    const rows: AssignmentRow[] = [];
    if (cursor?.part !== 'undated') rows.push(...readPart('dated', filter, limit + 1, cursor));
    if (rows.length <= limit && mayBeUndated(query)) {
      rows.push(...readPart('undated', filter, limit + 1 - rows.length, cursor?.part === 'undated' ? cursor : null));
    }
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(assignmentOf),
      next: rows.length > limit && last ? JSON.stringify(cursorOf(last)) : null,
    };
  }

  function tally(query: AssignmentQuery, today: Day): Tally[] {
    const { where, params } = filterOf(query, today, resolve(query));
    const sql = `select o.code as office, ${STATUS_COLUMN} as status, count(*) as count
      from assignments a cross join tasks t on t.id = a.task_id left join offices o on o.id = a.office_id
      where ${where} group by a.office_id, status order by o.position`;
    return all<Tally>(sql, params);
  }

  function count(query: AssignmentQuery, today: Day): number {
    const { where, params } = filterOf(query, today, resolve(query));
    const [row] = all<{ count: number }>(
      `select count(*) as count from assignments a cross join tasks t on t.id = a.task_id where ${where}`,
      params,
    );
    return row?.count ?? 0;
  }

  return {
    find: async (query, today, limit, after) => find(query, today, limit, after),
    count: async (query, today) => count(query, today),
    tally: async (query, today) => tally(query, today),
  };
}

const STATUS_COLUMN = `case
  when a.done_on is not null then case when a.done_on > a.deadline then 'done-late' else 'done' end
  when a.deadline is not null then case when a.deadline < @today then 'overdue' else 'open' end
  when t.timing in ('ongoing', 'conditional') then t.timing else 'unset' end`;

function keyOf(cursor: Cursor | null) {
  if (cursor === null) return {};
  const { position, id } = cursor;
  return { afterDeadline: cursor.part === 'dated' ? cursor.deadline : null, afterPosition: position, afterId: id };
}

function cursorOf({ deadline, position, id }: AssignmentRow): Cursor {
  return deadline === null ? { part: 'undated', position, id } : { part: 'dated', deadline, position, id };
}

const DATED = new Set(['overdue', 'open', 'done-late']);

/** Some questions can be about dated work alone. */
function mayBeUndated({ statuses, period, periodOf, lateMoreThan }: AssignmentQuery): boolean {
  if (lateMoreThan !== null || (period !== null && periodOf === 'deadline')) return false;
  return statuses.length === 0 || statuses.some((status) => !DATED.has(status));
}
