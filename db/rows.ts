/** Selects of whole assignments: where a search begins, and one select that every reader shares. */
import type { Assignment } from '../src/domain/assignment.ts';
import { ASSIGNMENT_COLUMNS, assignmentOf, type RawRow, rowOf } from './assignment-row.ts';
import type { Connection } from './connect.ts';

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
  | 'open_by_office'
  | 'by_deadline'
  | 'open_by_deadline'
  | 'done_by_deadline'
  | 'done_by_day'
  | 'returned'
  | 'entered_late';

/** A select of whole assignments found by `where`. */
export const selectAssignments = (where: string, order: string, index: AssignmentIndex | null = null): string =>
  `select ${ASSIGNMENT_COLUMNS} from ${fromAssignments(index)} ${NAMES} where ${where} order by ${order}`;

export interface Assignments {
  one(id: number): Assignment | null;
  /** In the order of the ids; unknown ones are left out. */
  byIds(ids: readonly number[]): Assignment[];
}

export function createAssignments({ sqlite }: Connection): Assignments {
  const one = sqlite.prepare<[number], RawRow>(selectAssignments('a.id = ?', 'a.id')).raw();
  const many = sqlite
    .prepare<[string], RawRow>(
      `select ${ASSIGNMENT_COLUMNS} from json_each(?) wanted cross join assignments a on a.id = wanted.value
       cross join tasks t on t.id = a.task_id ${NAMES} order by wanted.key`,
    )
    .raw();
  return {
    one: (id) => {
      const row = one.get(id);
      return row ? assignmentOf(rowOf(row)) : null;
    },
    byIds: (ids) => (ids.length === 0 ? [] : many.all(JSON.stringify(ids)).map((row) => assignmentOf(rowOf(row)))),
  };
}
