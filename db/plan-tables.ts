/** The lines of a plan as the register keeps them: compared with what was read, added, mended and set aside. */
import type { OfficeCode } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';
import type { PlannedTask } from './plan-rows.ts';

/** What the plan says of a line, as columns; where two differ, the line has changed. */
interface Cells {
  readonly section: string | null;
  readonly title: string;
  readonly deliverable: string;
  readonly askedOf: string;
  readonly leadText: string;
  readonly coordinators: string;
  readonly coordinatingText: string;
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly askedBy: string;
  readonly timing: string;
  readonly note: string;
  readonly receiver: string | null;
  readonly flags: string;
}

export interface StoredTask extends Cells {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly position: number;
  readonly setAside: 0 | 1;
}

export interface PlanTables {
  stored(plan: number): StoredTask[];
  add(plan: number, task: PlannedTask): number;
  mend(plan: number, id: number, task: PlannedTask): void;
  setAside(task: number): void;
}

/** What a person is told of a difference. Reading a cell otherwise is told only where nothing else has changed. */
const NAMES: Readonly<Record<Exclude<keyof Cells, 'flags'>, string>> = {
  section: 'lĩnh vực',
  title: 'nhiệm vụ',
  deliverable: 'sản phẩm',
  askedOf: 'cơ quan chủ trì',
  leadText: 'cơ quan chủ trì',
  coordinators: 'cơ quan phối hợp',
  coordinatingText: 'cơ quan phối hợp',
  coordinatingWords: 'cơ quan phối hợp',
  phrase: 'thời hạn',
  askedBy: 'thời hạn',
  timing: 'thời hạn',
  note: 'ghi chú',
  receiver: 'nơi nhận',
};

/** Words for what the file says otherwise than the register. */
export function differences(before: StoredTask, task: PlannedTask): string[] {
  const after = cellsOf(task);
  const names = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((name) => before[name] !== after[name]);
  if (names.length === 0 && before.flags !== after.flags) return ['cách đọc'];
  return [...new Set(names.map((name) => NAMES[name]))];
}

function cellsOf(task: PlannedTask): Cells {
  const { section, title, deliverable, leadText, coordinatingText, coordinatingWords, phrase, timing, note } = task;
  return {
    ...{ section, title, deliverable, leadText, coordinatingText, coordinatingWords, phrase, timing, note },
    receiver: task.receiver,
    askedOf: JSON.stringify(task.asked.of),
    askedBy: JSON.stringify(task.asked.by),
    coordinators: JSON.stringify(task.coordinating.map(({ office, named }) => [office, named ? 1 : 0])),
    flags: JSON.stringify(task.flags),
  };
}

export function createPlanTables(
  connection: Connection,
  fold: (text: string) => string,
  officeId: (code: OfficeCode) => number,
): PlanTables {
  const { sqlite } = connection;
  const { stored, add, mend, aside } = statements(connection);
  const attach = createAttach(connection, fold, officeId);
  const columns = (plan: number, task: PlannedTask) => {
    const { coordinators: _, ...cells } = cellsOf(task);
    const receiverId = task.receiver === null ? null : officeId(task.receiver);
    const { kind, code, family, position } = task;
    return { ...cells, plan, kind, code, family, position, receiverId, occurrences: Math.max(task.asked.by.length, 1) };
  };
  const unindex = sqlite.prepare<[number]>('delete from task_search where rowid = ?');

  return {
    stored: (plan) => stored.all(plan),
    add(plan, task) {
      const id = Number(add.run(columns(plan, task)).lastInsertRowid);
      attach(id, task);
      return id;
    },
    mend(plan, id, task) {
      mend.run({ ...columns(plan, task), id });
      unindex.run(id);
      attach(id, task);
    },
    setAside(id) {
      aside.run(id);
      unindex.run(id);
    },
  };
}

function statements({ sqlite }: Connection) {
  const section = '(select id from sections where plan_id = @plan and number = @section)';
  return {
    stored: sqlite.prepare<[number], StoredTask>(`
      select t.id, t.code, t.kind, t.position, t.set_aside as setAside, s.number as section, r.code as receiver, t.title,
        t.deliverable, t.lead_text as leadText, t.coordinating_text as coordinatingText,
        t.coordinating_words as coordinatingWords, t.phrase, t.note, t.timing, t.flags, t.asked_of as askedOf,
        t.asked_by as askedBy, (select json_group_array(json_array(code, named)) from (
          select o.code, c.named from coordinators c join offices o on o.id = c.office_id
          where c.task_id = t.id order by c.position)) as coordinators
      from tasks t left join sections s on s.id = t.section_id left join offices r on r.id = t.receiver_id
      where t.plan_id = ?`),
    add: sqlite.prepare<[object]>(`
      insert into tasks (plan_id, kind, code, family, section_id, position, title, deliverable, lead_text,
        coordinating_text, coordinating_words, phrase, note, timing, occurrences, flags, receiver_id, asked_of, asked_by)
      values (@plan, @kind, @code, @family, ${section}, @position, @title, @deliverable, @leadText, @coordinatingText,
        @coordinatingWords, @phrase, @note, @timing, @occurrences, @flags, @receiverId, @askedOf, @askedBy)`),
    mend: sqlite.prepare<[object]>(`
      update tasks set kind = @kind, family = @family, section_id = ${section}, position = @position, title = @title,
        deliverable = @deliverable, lead_text = @leadText, coordinating_text = @coordinatingText,
        coordinating_words = @coordinatingWords, phrase = @phrase, note = @note, timing = @timing,
        occurrences = @occurrences, flags = @flags, receiver_id = @receiverId, asked_of = @askedOf, asked_by = @askedBy,
        set_aside = 0
      where id = @id`),
    aside: sqlite.prepare<[number]>('update tasks set set_aside = 1 where id = ?'),
  };
}

/** What hangs on a line: the words by which it is found, and who coordinates it. */
function createAttach({ sqlite }: Connection, fold: (text: string) => string, officeId: (code: OfficeCode) => number) {
  const index = sqlite.prepare<[number, string]>('insert into task_search (rowid, folded) values (?, ?)');
  const clear = sqlite.prepare<[number]>('delete from coordinators where task_id = ?');
  const coordinate = sqlite.prepare<[number, number, number, number]>(
    'insert into coordinators (task_id, office_id, named, position) values (?, ?, ?, ?)',
  );
  return (id: number, task: PlannedTask): void => {
    index.run(id, fold(`${task.title} ${task.deliverable}`));
    clear.run(id);
    task.coordinating.forEach(({ office, named }, position) => {
      coordinate.run(id, officeId(office), named ? 1 : 0, position);
    });
  };
}
