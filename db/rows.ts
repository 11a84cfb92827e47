/** Assignments as rows and back: one select that every reader shares. */
import type { Assignment, AssignmentState, WorkKind } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { DeadlineKind } from '../src/domain/deadline.ts';
import type { Connection } from './connect.ts';

/** The plan that a code means where none is named. */
export const NEWEST_PLAN = '(select id from plans order by year desc, id desc limit 1)';
/** The columns and joins of an assignment; a reader adds what it looks for. */
export const ASSIGNMENT_COLUMNS = `a.id, a.task_id as taskId, p.key as plan, p.id <> ${NEWEST_PLAN} as ofOlderPlan, t.code, a.occurrence, t.occurrences, t.kind,
  t.title, o.code as office, t.timing, a.planned, a.version, a.deadline, a.original, a.entered_on as enteredOn,
  a.moved_on as movedOn, a.done_on as doneOn, a.done_at as doneAt, a.document, a.done_by as doneBy,
  a.returned_on as returnedOn, a.escalated, a.set_aside as setAside, a.position`;
/**
 * Where a search begins: `cross join` keeps its order, and the index is named where SQLite, which keeps no statistics
 * here, would choose between two alike.
 */
export const fromAssignments = (index: AssignmentIndex | null = null): string =>
  `${onlyAssignments(index)} cross join tasks t on t.id = a.task_id`;
export const onlyAssignments = (index: AssignmentIndex | null): string =>
  `assignments a${index === null ? '' : ` indexed by ${index}`}`;
export const FROM_TASKS = 'tasks t cross join assignments a on a.task_id = t.id';
/** What the columns need besides assignments and tasks. */
export const NAMES = 'cross join plans p on p.id = t.plan_id left join offices o on o.id = a.office_id';

export type AssignmentIndex =
  | 'by_office'
  | 'by_deadline'
  | 'open_by_deadline'
  | 'done_by_deadline'
  | 'done_by_day'
  | 'returned'
  | 'entered_late';

/** A select of whole assignments found by `where`. */
export const selectAssignments = (where: string, order: string, index: AssignmentIndex | null = null): string =>
  `select ${ASSIGNMENT_COLUMNS} from ${fromAssignments(index)} ${NAMES} where ${where} order by ${order}`;

export interface AssignmentRow {
  readonly id: number;
  readonly taskId: number;
  readonly plan: string;
  readonly ofOlderPlan: 0 | 1;
  readonly code: string;
  readonly occurrence: number;
  readonly occurrences: number;
  readonly kind: WorkKind;
  readonly title: string;
  readonly office: string | null;
  readonly timing: DeadlineKind;
  readonly planned: Day | null;
  readonly version: number;
  readonly deadline: Day | null;
  readonly original: Day | null;
  readonly enteredOn: Day;
  readonly movedOn: Day | null;
  readonly doneOn: Day | null;
  readonly doneAt: number | null;
  readonly document: string | null;
  readonly doneBy: string | null;
  readonly returnedOn: Day | null;
  readonly escalated: 0 | 1;
  readonly setAside: 0 | 1;
  readonly position: number;
}

export function assignmentOf(row: AssignmentRow): Assignment {
  const { doneOn, doneAt, document, doneBy, ofOlderPlan, escalated, setAside, position: _, ...same } = row;
  const done = doneOf(doneOn, doneAt, document, doneBy);
  return { ...same, ...(ofOlderPlan === 1 && { ofOlderPlan: true }), ...flagsOf(escalated, setAside), done };
}

function flagsOf(escalated: 0 | 1, setAside: 0 | 1) {
  return { escalated: escalated === 1, setAside: setAside === 1 };
}

function doneOf(
  on: Day | null,
  at: number | null,
  document: string | null,
  by: string | null,
): AssignmentState['done'] {
  return on === null ? null : { on, at: at ?? 0, document, by: by ?? '' };
}

export interface Assignments {
  one(id: number): Assignment | null;
  /** In the order of the ids; unknown ones are left out. */
  byIds(ids: readonly number[]): Assignment[];
}

export function createAssignments({ sqlite }: Connection): Assignments {
  const one = sqlite.prepare<[number], AssignmentRow>(selectAssignments('a.id = ?', 'a.id'));
  const many = sqlite.prepare<[string], AssignmentRow>(
    `select ${ASSIGNMENT_COLUMNS} from json_each(?) wanted cross join assignments a on a.id = wanted.value
       cross join tasks t on t.id = a.task_id ${NAMES} order by wanted.key`,
  );
  return {
    one: (id) => {
      const row = one.get(id);
      return row ? assignmentOf(row) : null;
    },
    byIds: (ids) => (ids.length === 0 ? [] : many.all(JSON.stringify(ids)).map(assignmentOf)),
  };
}
