/** The assignments of a plan's line: read with what people did to them, entered, and put in the plan's order. */
import type { Day } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import { ASSIGNMENT_COLUMNS, type AssignmentRow, assignmentOf } from './assignment-row.ts';
import type { Connection } from './connect.ts';
import type { NewAssignment } from './facts.ts';
import { GIVEN_AWAY } from './giving.ts';
import type { Entering, Owed } from './plan-changes.ts';
import type { Asked, PlannedTask } from './plan-rows.ts';
import { fromAssignments, NAMES } from './rows.ts';

export interface OwedTables {
  /** Every assignment of the task, those set aside too. */
  of(task: number): Owed[];
  /** Follows the plan's days and order; neither is a fact. */
  place(id: number, before: { readonly position: number }, task: PlannedTask, owed: readonly Owed[]): void;
  /** The line stands elsewhere in the plan, and is otherwise the same. */
  shift(id: number, before: { readonly position: number }, task: PlannedTask): void;
  entering(id: number, task: PlannedTask, entering: Entering, on: Day): NewAssignment;
}

/** Room for the assignments of one line; what is added outside the plan stands behind a billion. */
const PER_TASK = 40_000;

type Row = AssignmentRow & { given: 0 | 1; decided: 0 | 1; givenAway: 0 | 1 };

export function createOwed({ sqlite }: Connection, officeId: (code: OfficeCode) => number): OwedTables {
  const of = sqlite.prepare<[object], Row>(`
    select ${ASSIGNMENT_COLUMNS},
      exists (select 1 from log l where l.assignment_id = a.id and l.what = 'entered' and l.fact ->> 'given'
        and l.undone_by is null) as given,
      exists (select 1 from log l where l.assignment_id = a.id and l.what in ('deadline', 'extended')
        and l.undone_by is null) as decided,
      a.set_aside and coalesce((select l.fact ->> 'reason' from log l where l.assignment_id = a.id
        and l.what = 'set-aside' order by l.id desc limit 1) = @givenAway, 0) as givenAway
    from ${fromAssignments()} ${NAMES} where a.task_id = @task order by a.occurrence, a.position, a.id`);
  const place = sqlite.prepare<[{ id: number; planned: Day | null; position: number | null }]>(`
    update assignments set planned = @planned, position = coalesce(@position, position)
    where id = @id and (planned is not @planned or position <> @position)`);
  const moveTask = sqlite.prepare<[number, number]>('update tasks set position = ? where id = ?');
  const moveOwed = sqlite.prepare<[number, number]>('update assignments set position = position + ? where task_id = ?');
  function shift(id: number, before: { readonly position: number }, task: PlannedTask): void {
    if (before.position === task.position) return;
    moveTask.run(task.position, id);
    moveOwed.run((task.position - before.position) * PER_TASK, id);
  }

  return {
    of: (task) =>
      of.all({ task, givenAway: GIVEN_AWAY }).map(({ given, decided, givenAway, ...row }) => {
        return { ...assignmentOf(row), given: given === 1, decided: decided === 1, givenAway: givenAway === 1 };
      }),
    shift,
    place(id, before, task, owed) {
      shift(id, before, task);
      for (const { id: assignment, office, occurrence } of owed) {
        if (occurrence > occurrencesOf(task.asked)) continue;
        const planned = task.asked.by[occurrence - 1] ?? null;
        place.run({ id: assignment, planned, position: positionIn(task, office, occurrence) });
      }
    },
    entering: (taskId, task, { office, occurrence, planned, deadline }, on) => ({
      taskId,
      occurrence,
      officeId: office === null ? null : officeId(office),
      position: positionIn(task, office, occurrence) ?? 0,
      planned,
      fact: { kind: 'entered', on, deadline },
    }),
  };
}

/** Plan order: the line's, then the occurrence's, then the lead's; null for whom the plan does not ask. */
function positionIn({ position, asked }: PlannedTask, office: OfficeCode | null, occurrence: number): number | null {
  const lead = asked.of.indexOf(office);
  const asks = lead >= 0 && occurrence <= occurrencesOf(asked);
  return asks ? position * PER_TASK + (occurrence - 1) * asked.of.length + lead : null;
}

const occurrencesOf = ({ by }: Asked): number => Math.max(by.length, 1);
