/** Tasks outside the plan: `PS.1`, `PS.2`, … of the year, in the newest plan of that year. */
import type { NewTask } from '../src/app/ports/ledger.ts';
import { yearOf } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';
import type { NewAssignment } from './facts.ts';
import { createRevision } from './import-offices.ts';

/** Extra tasks stand behind every line and report of their plan. */
const EXTRAS_FROM = 1_000_000;
const PER_TASK = 1_000_000;

export interface Extras {
  /** The task that this cause added; null where it added none. */
  addedBy(cause: string | null): { readonly code: string; readonly act: number } | null;
  /** Writes the task down; its assignment is still to enter. */
  add(task: NewTask): { readonly code: string; readonly assignment: NewAssignment };
}

/** `fold`: how titles are written for the search. */
export function createExtras(connection: Connection, fold: (text: string) => string): Extras {
  const { sqlite } = connection;
  const planOf = createPlans(connection);
  const addedBy = sqlite.prepare<[string], { code: string; act: number }>(`
    select tasks.code, log.act from log join tasks on tasks.id = log.task_id
    where log.cause = ? and log.what = 'entered' and tasks.kind = 'extra' limit 1`);
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

  const index = sqlite.prepare<[number, string]>('insert into task_search (rowid, folded) values (?, ?)');

  return {
    addedBy: (cause) => (cause === null ? null : (addedBy.get(cause) ?? null)),
    add({ office, deadline, title, on }) {
      const owner = officeId.get(office);
      if (owner === undefined) throw new RangeError(`no such office: ${office}`);
      const plan = planOf(yearOf(on));
      const number = (lastNumber.get(plan) ?? 0) + 1;
      const code = `PS.${number}`;
      const position = EXTRAS_FROM + number;
      const timing = deadline === null ? 'none' : 'dated';
      const taskId = Number(addTask.run({ plan, code, position, title, timing }).lastInsertRowid);
      index.run(taskId, fold(title));
      const fact = { kind: 'entered', on, deadline, given: true } as const;
      const owed = { occurrence: 1, officeId: owner, position: position * PER_TASK, planned: deadline, fact };
      return { code, assignment: { taskId, ...owed } };
    },
  };
}

function createPlans(connection: Connection): (year: number) => number {
  const { sqlite } = connection;
  const bump = createRevision(connection);
  const newest = sqlite
    .prepare<[number], number>('select id from plans where year = ? order by id desc limit 1')
    .pluck();
  const add = sqlite.prepare<[string, number, string]>('insert into plans (key, year, title) values (?, ?, ?)');
  return (year) => {
    const known = newest.get(year);
    if (known !== undefined) return known;
    bump();
    return Number(add.run(String(year), year, `Nhiệm vụ phát sinh năm ${year}`).lastInsertRowid);
  };
}
