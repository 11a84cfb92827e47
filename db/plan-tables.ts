/** The tables that a plan's import reads and writes; which change is right is decided elsewhere. */
import type { Assignment } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { PlanHead, Section } from '../src/domain/plan.ts';
import type { Connection } from './connect.ts';
import type { PlannedTask } from './plan-rows.ts';
import { ASSIGNMENT_COLUMNS, ASSIGNMENT_JOINS, type AssignmentRow, assignmentOf } from './rows.ts';

/** Assignments of one task at most: occurrences times lead offices. */
const PER_TASK = 1_000_000;

/** A line's own cells, as they are compared. */
interface Cells {
  readonly title: string;
  readonly deliverable: string;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly note: string;
  readonly timing: string;
  readonly flags: string;
  readonly occurrences: number;
  readonly position: number;
}

export interface StoredTask extends Cells {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly section: string | null;
  readonly receiver: string | null;
  readonly setAside: boolean;
}

export interface Owed extends Assignment {
  /** A person gave it (`/giao`); a person set its deadline (`/han`). */
  readonly given: boolean;
  readonly setByPerson: boolean;
}

export interface PlanTables {
  putHead(head: PlanHead, sections: readonly Section[]): { readonly id: number; readonly changed: boolean };
  stored(plan: number): StoredTask[];
  /** Every assignment of the task, those set aside too. */
  owed(task: number): Owed[];
  add(plan: number, task: PlannedTask): number;
  mend(plan: number, id: number, task: PlannedTask): void;
  /** Words for what the file says otherwise than the register. */
  differences(plan: number, before: StoredTask, task: PlannedTask): string[];
  setAside(task: number, aside: boolean): void;
  place(assignment: number, planned: Day | null, position: number): void;
  officeId(code: OfficeCode): number;
  position(task: number, within: number): number;
}

const CELL_NAMES: Readonly<Partial<Record<keyof Cells, string>>> = {
  title: 'nhiệm vụ',
  deliverable: 'sản phẩm',
  leadText: 'cơ quan chủ trì',
  coordinatingWords: 'cơ quan phối hợp',
  phrase: 'thời hạn',
  note: 'ghi chú',
};

export function createPlanTables({ sqlite }: Connection, fold: (text: string) => string): PlanTables {
  const heads = createHeads({ sqlite });
  const officeIds = createOfficeIds({ sqlite });
  const stored = sqlite.prepare<[number], Omit<StoredTask, 'setAside'> & { setAside: 0 | 1 }>(
    `select t.id, t.code, t.kind, s.number as section, r.code as receiver, t.set_aside as setAside, t.title,
       t.deliverable, t.lead_text as leadText, t.coordinating_text as coordinatingText,
       t.coordinating_words as coordinatingWords, t.phrase, t.note, t.timing, t.flags, t.occurrences, t.position
     from tasks t left join sections s on s.id = t.section_id left join offices r on r.id = t.receiver_id
     where t.plan_id = ?`,
  );
  const owed = sqlite.prepare<[number], AssignmentRow & { given: 0 | 1; setByPerson: 0 | 1 }>(
    `select ${ASSIGNMENT_COLUMNS},
       exists (select 1 from log l where l.assignment_id = a.id and l.what = 'entered' and l.fact like '%"given":true%') as given,
       exists (select 1 from log l where l.assignment_id = a.id and l.what = 'deadline' and l.undone_by is null) as setByPerson
     from assignments a ${ASSIGNMENT_JOINS} where a.task_id = ? order by a.occurrence, a.position`,
  );
  const add = sqlite.prepare<[object]>(
    `insert into tasks (plan_id, kind, code, family, section_id, position, title, deliverable, lead_text,
       coordinating_text, coordinating_words, phrase, note, timing, occurrences, flags, receiver_id)
     values (@plan, @kind, @code, @family, (select id from sections where plan_id = @plan and number = @section),
       @position, @title, @deliverable, @leadText, @coordinatingText, @coordinatingWords, @phrase, @note, @timing,
       @occurrences, @flags, @receiverId)`,
  );
  const mend = sqlite.prepare<[object]>(
    `update tasks set section_id = (select id from sections where plan_id = @plan and number = @section),
       position = @position, title = @title, deliverable = @deliverable, lead_text = @leadText,
       coordinating_text = @coordinatingText, coordinating_words = @coordinatingWords, phrase = @phrase, note = @note,
       timing = @timing, occurrences = @occurrences, flags = @flags, receiver_id = @receiverId where id = @id`,
  );
  const index = sqlite.prepare<[number, string]>('insert into task_search (rowid, folded) values (?, ?)');
  const unindex = sqlite.prepare<[number]>('delete from task_search where rowid = ?');
  const clearCoordinators = sqlite.prepare<[number]>('delete from coordinators where task_id = ?');
  const coordinate = sqlite.prepare<[number, number, number, number]>(
    'insert into coordinators (task_id, office_id, named, position) values (?, ?, ?, ?)',
  );
  const aside = sqlite.prepare<[number, number]>('update tasks set set_aside = ? where id = ?');
  const place = sqlite.prepare<[Day | null, number, number, Day | null, number]>(
    'update assignments set planned = ?, position = ? where id = ? and (planned is not ? or position <> ?)',
  );

  function attach(id: number, task: PlannedTask): void {
    unindex.run(id);
    index.run(id, fold(`${task.title} ${task.deliverable}`));
    clearCoordinators.run(id);
    task.coordinating.forEach(({ office, named }, position) => {
      coordinate.run(id, officeIds(office), named ? 1 : 0, position);
    });
  }
  const columns = (plan: number, task: PlannedTask) => ({
    ...{ plan, kind: task.kind, code: task.code, family: task.family, section: task.section },
    ...cellsOf(task),
    receiverId: task.receiver === null ? null : officeIds(task.receiver),
  });

  return {
    putHead: heads,
    stored: (plan) => stored.all(plan).map((row) => ({ ...row, setAside: row.setAside === 1 })),
    owed: (task) =>
      owed.all(task).map(({ given, setByPerson, ...row }) => {
        return { ...assignmentOf(row), given: given === 1, setByPerson: setByPerson === 1 };
      }),
    add(plan, task) {
      const id = Number(add.run(columns(plan, task)).lastInsertRowid);
      attach(id, task);
      return id;
    },
    mend(plan, id, task) {
      mend.run({ ...columns(plan, task), id });
      attach(id, task);
    },
    differences: (_, before, task) => differences(before, task),
    setAside: (task, value) => aside.run(value ? 1 : 0, task),
    place: (id, planned, position) => place.run(planned, position, id, planned, position),
    officeId: officeIds,
    position: (task, within) => task * PER_TASK + within,
  };
}

function cellsOf(task: PlannedTask): Cells {
  const { title, deliverable, leadText, coordinatingText, coordinatingWords, phrase, note, timing, position } = task;
  const cells = { title, deliverable, leadText, coordinatingText, coordinatingWords, phrase, note, timing, position };
  return { ...cells, flags: JSON.stringify(task.flags), occurrences: task.occurrences.length };
}

function differences(before: StoredTask, task: PlannedTask): string[] {
  const cells = cellsOf(task);
  const names = (Object.keys(cells) as (keyof Cells)[]).filter((name) => before[name] !== cells[name]);
  if (before.section !== task.section)
    return ['lĩnh vực', ...names.map((name) => CELL_NAMES[name] ?? '')].filter(Boolean);
  const told = names.map((name) => CELL_NAMES[name] ?? 'cách đọc');
  return [...new Set(told)];
}

function createHeads({ sqlite }: Pick<Connection, 'sqlite'>): PlanTables['putHead'] {
  const put = sqlite.prepare<[PlanHead]>(
    `insert into plans (key, year, title, number, signed) values (@key, @year, @title, @number, @signed)
     on conflict (key) do update set year = excluded.year, title = excluded.title, number = excluded.number,
       signed = excluded.signed
     where year <> excluded.year or title <> excluded.title or number is not excluded.number
       or signed is not excluded.signed`,
  );
  const find = sqlite.prepare<[string], number>('select id from plans where key = ?').pluck();
  const putSection = sqlite.prepare<[object]>(
    `insert into sections (plan_id, number, title, position) values (@plan, @number, @title, @position)
     on conflict (plan_id, number) do update set title = excluded.title, position = excluded.position
     where title <> excluded.title or position <> excluded.position`,
  );
  return (head, sections) => {
    let changes = put.run(head).changes;
    const plan = find.get(head.key) ?? 0;
    sections.forEach(({ number, title }, position) => {
      changes += putSection.run({ plan, number, title, position }).changes;
    });
    return { id: plan, changed: changes > 0 };
  };
}

function createOfficeIds({ sqlite }: Pick<Connection, 'sqlite'>): (code: OfficeCode) => number {
  const find = sqlite.prepare<[string], number>('select id from offices where code = ?').pluck();
  return (code) => {
    const id = find.get(code);
    if (id === undefined) throw new RangeError(`no office ${code}`);
    return id;
  };
}
