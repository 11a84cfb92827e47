/** What names come to in the register: offices' ids, and the tasks that codes mean. */
import type { TaskCode } from '../src/domain/code.ts';
import type { AssignmentQuery } from '../src/domain/query.ts';
import type { Connection } from './connect.ts';
import type { Resolved } from './query-filter.ts';

export function createResolver({ sqlite }: Pick<Connection, 'sqlite'>): (query: AssignmentQuery) => Resolved {
  const byNames = sqlite
    .prepare<[string, string], number>(
      `select id from offices where code in (select value from json_each(?)) or kind in (select value from json_each(?))
       order by position`,
    )
    .pluck();
  const taskIds = createTaskFinder({ sqlite });
  const idsOf = (codes: readonly string[], kinds: readonly string[]) =>
    codes.length === 0 && kinds.length === 0 ? [] : byNames.all(JSON.stringify(codes), JSON.stringify(kinds));

  return ({ offices, codes }) => ({
    officeIds: idsOf(offices.codes, offices.kinds),
    exceptIds: idsOf(offices.except, []),
    tasks: codes.flatMap((code) => taskIds(code).map((id) => ({ id, occurrence: code.occurrence }))),
  });
}

/** The lines that a code means: of the plan named, else of the newest one that has it. */
export function createTaskFinder({
  sqlite,
}: Pick<Connection, 'sqlite'>): (code: Pick<TaskCode, 'plan' | 'code'>) => number[] {
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
