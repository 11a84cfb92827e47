/** What names come to in the register: offices' ids, and the tasks that codes mean. */
import type { TaskCode } from '../src/domain/code.ts';
import type { AssignmentQuery, OfficeFilter } from '../src/domain/query.ts';
import type { Connection } from './connect.ts';

/** A query's names, found before it is put. */
export interface Resolved {
  /** Null asks for anybody's work. */
  readonly offices: readonly number[] | null;
  readonly except: readonly number[];
  /** Tasks that the codes mean, each with the occurrence that was named. */
  readonly tasks: readonly { readonly id: number; readonly occurrence: number | null }[];
}

export function createResolver(connection: Connection): (query: AssignmentQuery) => Resolved {
  const officeIds = createOfficeFinder(connection);
  const taskIds = createTaskFinder(connection);
  return ({ offices, codes }) => ({
    ...officeIds(offices),
    tasks: codes.flatMap((code) => taskIds(code).map((id) => ({ id, occurrence: code.occurrence }))),
  });
}

function createOfficeFinder({ sqlite }: Connection): (filter: OfficeFilter) => Pick<Resolved, 'offices' | 'except'> {
  const byCode = sqlite
    .prepare<[string], number>('select o.id from json_each(?) wanted cross join offices o on o.code = wanted.value')
    .pluck();
  const byKind = sqlite
    .prepare<[string], number>('select id from offices where kind in (select value from json_each(?))')
    .pluck();
  const named = (codes: readonly string[], kinds: readonly string[]): number[] => {
    if (codes.length === 0 && kinds.length === 0) return [];
    const ofKinds = kinds.length === 0 ? [] : byKind.all(JSON.stringify(kinds));
    return [...new Set([...byCode.all(JSON.stringify(codes)), ...ofKinds])];
  };
  return ({ codes, kinds, except }) => ({
    offices: codes.length === 0 && kinds.length === 0 ? null : named(codes, kinds),
    except: named(except, []),
  });
}

/** The lines that a code means: of the plan named, else of the newest one that has it. */
export function createTaskFinder({ sqlite }: Connection): (code: Pick<TaskCode, 'plan' | 'code'>) => number[] {
  const plans = sqlite.prepare<[], { id: number; key: string }>(
    'select id, key from plans order by year desc, id desc',
  );
  const find = sqlite
    .prepare<[{ plan: number; code: string }], number>(
      `select id from (
         select id, position from tasks where plan_id = @plan and code = @code and set_aside = 0
         union select id, position from tasks where plan_id = @plan and family = @code and set_aside = 0)
       order by position`,
    )
    .pluck();
  return ({ plan, code }) => {
    for (const { id, key } of plans.all()) {
      if (plan !== null && key !== plan) continue;
      const found = find.all({ plan: id, code });
      if (found.length > 0) return found;
    }
    return [];
  };
}
