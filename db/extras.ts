/** Tasks outside the plan: `PS.1`, `PS.2`, … of the year, in the newest plan of that year. */
import type { NewTask } from '../src/app/ports/ledger.ts';
import { yearOf } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';
import type { NewAssignment } from './facts.ts';

export interface Extras {
  /** The code of the task that this cause added; null where it added none. */
  addedBy(cause: string | null): string | null;
  /** Writes the task down; its assignment is still to enter. */
  add(task: NewTask): { readonly code: string; readonly assignment: NewAssignment };
}

export function createExtras(connection: Connection): Extras {
  const { sqlite } = connection;
  const planOf = createPlans(connection);
  const addedBy = sqlite
    .prepare<[string], string>(`
      select tasks.code from log join tasks on tasks.id = log.task_id
      where log.cause = ? and log.what = 'entered' and tasks.kind = 'extra' limit 1`)
    .pluck();
  const lastNumber = sqlite
    .prepare<[number], number>(`
      select coalesce(max(cast(substr(code, 4) as integer)), 0) from tasks
      where plan_id = ? and code > 'PS.' and code < 'PS/'`)
    .pluck();
  const officeId = sqlite.prepare<[OfficeCode], number>('select id from offices where code = ?').pluck();
  const addTask = sqlite.prepare<[{ plan: number; code: string; position: number; title: string; timing: string }]>(`
    insert into tasks (plan_id, kind, code, family, position, title, deliverable, lead_text, coordinating_text,
      coordinating_words, phrase, note, timing, occurrences, flags)
    values (@plan, 'extra', @code, @code, @position, @title, '', '', '', '', '', '', @timing, 1, '[]')`);

  return {
    addedBy: (cause) => (cause === null ? null : (addedBy.get(cause) ?? null)),
    add({ office, deadline, title, on }) {
      const owner = officeId.get(office);
      if (owner === undefined) throw new RangeError(`no such office: ${office}`);
      const plan = planOf(yearOf(on));
      const number = (lastNumber.get(plan) ?? 0) + 1;
      const code = `PS.${number}`;
      const position = EXTRA_POSITION + number;
      const timing = deadline === null ? 'none' : 'dated';
      const taskId = Number(addTask.run({ plan, code, position, title, timing }).lastInsertRowid);
      const fact = { kind: 'entered', on, deadline, given: true } as const;
      const assignment = { taskId, occurrence: 1, officeId: owner, position, planned: deadline, fact };
      return { code, assignment };
    },
  };
}

/** Extra tasks stand after every line of their plan. */
const EXTRA_POSITION = 1_000_000_000;

function createPlans({ sqlite }: Connection): (year: number) => number {
  const newest = sqlite
    .prepare<[number], number>('select id from plans where year = ? order by id desc limit 1')
    .pluck();
  const add = sqlite.prepare<[string, number, string]>('insert into plans (key, year, title) values (?, ?, ?)');
  return (year) => {
    const known = newest.get(year);
    if (known !== undefined) return known;
    return Number(add.run(String(year), year, `Nhiệm vụ phát sinh năm ${year}`).lastInsertRowid);
  };
}
