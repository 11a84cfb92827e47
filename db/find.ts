/** Finds, counts and tallies assignments by a query; pages go on by key. */
import type { Page, Register, Tally } from '../src/app/ports/register.ts';
import type { Day } from '../src/domain/day.ts';
import type { AssignmentQuery, Status } from '../src/domain/query.ts';
import { ASSIGNMENT_COLUMNS, type AssignmentRow, assignmentOf, type RawRow, rowOf } from './assignment-row.ts';
import type { Connection } from './connect.ts';
import { type Filter, filterOf, STATUS_COLUMN } from './query-filter.ts';
import { createResolver } from './resolve.ts';
import { NAMES } from './rows.ts';

type Port = Pick<Register, 'find' | 'count' | 'tally'>;

/** Where a list goes on. A null deadline: among the undated, which come last. */
interface Cursor {
  readonly deadline: string | null;
  readonly position: number;
  readonly id: number;
}

/** Dated work and undated work: each has an order that an index serves. */
const PARTS = {
  dated: {
    where: 'a.deadline is not null',
    after: 'and (a.deadline, a.position, a.id) > (@afterDeadline, @afterPosition, @afterId)',
    order: 'a.deadline, a.position, a.id',
  },
  undated: {
    where: 'a.deadline is null',
    after: 'and (a.position, a.id) > (@afterPosition, @afterId)',
    order: 'a.position, a.id',
  },
} as const;

export function createFind(connection: Connection): Port {
  const resolve = createResolver(connection);
  const all = createReader(connection);
  const filter = (query: AssignmentQuery, today: Day) => filterOf(query, today, resolve(query));

  function part(name: keyof typeof PARTS, { from, where, params }: Filter, limit: number, after: Cursor | null) {
    if (limit === 0) return [];
    const { where: within, after: goingOn, order } = PARTS[name];
    const sql = `select ${ASSIGNMENT_COLUMNS} from ${from} ${NAMES}
      where ${where} and ${within} ${after === null ? '' : goingOn} order by ${order} limit @limit`;
    return all.raw(sql, { ...params, ...keyOf(after), limit }).map(rowOf);
  }

  function find(query: AssignmentQuery, today: Day, limit: number, after: string | null): Page {
    const found = filter(query, today);
    const cursor = after === null ? null : (JSON.parse(after) as Cursor);
    const beyondDated = cursor !== null && cursor.deadline === null;
    const dated = beyondDated ? [] : part('dated', found, limit + 1, cursor);
    const left = mayBeUndated(query) ? limit + 1 - dated.length : 0;
    const rows = [...dated, ...part('undated', found, left, beyondDated ? cursor : null)];
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(assignmentOf), next: rows.length > limit && last ? cursorAt(last) : null };
  }

  function tally(query: AssignmentQuery, today: Day): Tally[] {
    const { tallyFrom, where, params } = filter(query, today);
    const sql = `select o.code as office, tallied.status, tallied.count
      from (select a.office_id, ${STATUS_COLUMN} as status, count(*) as count
        from ${tallyFrom} where ${where} group by 1, 2) tallied
      left join offices o on o.id = tallied.office_id order by o.position, o.id`;
    return all.rows<Tally>(sql, params);
  }

  function count(query: AssignmentQuery, today: Day): number {
    const { countFrom, where, params } = filter(query, today);
    const sql = `select count(*) as count from ${countFrom} where ${where}`;
    return all.rows<{ count: number }>(sql, params)[0]?.count ?? 0;
  }

  return {
    find: async (query, today, limit, after) => find(query, today, limit, after),
    count: async (query, today) => count(query, today),
    tally: async (query, today) => tally(query, today),
  };
}

/** Queries have few shapes: each is prepared once. */
function createReader({ sqlite }: Connection) {
  const statements = new Map<string, ReturnType<typeof sqlite.prepare>>();
  const prepare = (sql: string) => {
    const statement = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    rows: <Row>(sql: string, params: object) => prepare(sql).all(params) as Row[],
    raw: (sql: string, params: object) => prepare(sql).raw().all(params) as RawRow[],
  };
}

function keyOf(cursor: Cursor | null): object | null {
  return cursor && { afterDeadline: cursor.deadline, afterPosition: cursor.position, afterId: cursor.id };
}

function cursorAt({ deadline, position, id }: AssignmentRow): string {
  return JSON.stringify({ deadline, position, id } satisfies Cursor);
}

const DATED: ReadonlySet<Status> = new Set<Status>(['overdue', 'open', 'done-late']);

/** Some questions can be about dated work alone. */
function mayBeUndated({ statuses, period, periodOf, lateMoreThan }: AssignmentQuery): boolean {
  if (lateMoreThan !== null || (period !== null && periodOf === 'deadline')) return false;
  return statuses.length === 0 || statuses.some((status) => !DATED.has(status));
}
