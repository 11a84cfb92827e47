/** The columns of an assignment as a reader gets them: as an object, or, where there are many rows, as a plain list. */
import type { Assignment, AssignmentState, WorkKind } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { DeadlineKind } from '../src/domain/deadline.ts';

/** The plan that a code means where none is named. */
export const NEWEST_PLAN = '(select id from plans order by year desc, id desc limit 1)';

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

/** Over assignments `a`, tasks `t`, plans `p` and offices `o`. */
const COLUMNS: Readonly<Record<keyof AssignmentRow, string>> = {
  id: 'a.id',
  taskId: 'a.task_id',
  plan: 'p.key',
  ofOlderPlan: `p.id <> ${NEWEST_PLAN}`,
  code: 't.code',
  occurrence: 'a.occurrence',
  occurrences: 't.occurrences',
  kind: 't.kind',
  title: 't.title',
  office: 'o.code',
  timing: 't.timing',
  planned: 'a.planned',
  version: 'a.version',
  deadline: 'a.deadline',
  original: 'a.original',
  enteredOn: 'a.entered_on',
  movedOn: 'a.moved_on',
  doneOn: 'a.done_on',
  doneAt: 'a.done_at',
  document: 'a.document',
  doneBy: 'a.done_by',
  returnedOn: 'a.returned_on',
  escalated: 'a.escalated',
  setAside: 'a.set_aside',
  position: 'a.position',
};
export const ASSIGNMENT_COLUMNS = Object.entries(COLUMNS)
  .map(([name, column]) => `${column} as ${name}`)
  .join(', ');

/** A row as a statement's `raw()` gives it: objects that the driver makes of so many names cost more than the search. */
export type RawRow = readonly unknown[];

const names = Object.keys(COLUMNS);
const place = (name: keyof AssignmentRow): number => names.indexOf(name);
const AT = {
  id: place('id'),
  taskId: place('taskId'),
  plan: place('plan'),
  ofOlderPlan: place('ofOlderPlan'),
  code: place('code'),
  occurrence: place('occurrence'),
  occurrences: place('occurrences'),
  kind: place('kind'),
  title: place('title'),
  office: place('office'),
  timing: place('timing'),
  planned: place('planned'),
  version: place('version'),
  deadline: place('deadline'),
  original: place('original'),
  enteredOn: place('enteredOn'),
  movedOn: place('movedOn'),
  doneOn: place('doneOn'),
  doneAt: place('doneAt'),
  document: place('document'),
  doneBy: place('doneBy'),
  returnedOn: place('returnedOn'),
  escalated: place('escalated'),
  setAside: place('setAside'),
  position: place('position'),
};

export function rowOf(raw: RawRow): AssignmentRow {
  return {
    id: raw[AT.id] as AssignmentRow['id'],
    taskId: raw[AT.taskId] as AssignmentRow['taskId'],
    plan: raw[AT.plan] as AssignmentRow['plan'],
    ofOlderPlan: raw[AT.ofOlderPlan] as AssignmentRow['ofOlderPlan'],
    code: raw[AT.code] as AssignmentRow['code'],
    occurrence: raw[AT.occurrence] as AssignmentRow['occurrence'],
    occurrences: raw[AT.occurrences] as AssignmentRow['occurrences'],
    kind: raw[AT.kind] as AssignmentRow['kind'],
    title: raw[AT.title] as AssignmentRow['title'],
    office: raw[AT.office] as AssignmentRow['office'],
    timing: raw[AT.timing] as AssignmentRow['timing'],
    planned: raw[AT.planned] as AssignmentRow['planned'],
    version: raw[AT.version] as AssignmentRow['version'],
    deadline: raw[AT.deadline] as AssignmentRow['deadline'],
    original: raw[AT.original] as AssignmentRow['original'],
    enteredOn: raw[AT.enteredOn] as AssignmentRow['enteredOn'],
    movedOn: raw[AT.movedOn] as AssignmentRow['movedOn'],
    doneOn: raw[AT.doneOn] as AssignmentRow['doneOn'],
    doneAt: raw[AT.doneAt] as AssignmentRow['doneAt'],
    document: raw[AT.document] as AssignmentRow['document'],
    doneBy: raw[AT.doneBy] as AssignmentRow['doneBy'],
    returnedOn: raw[AT.returnedOn] as AssignmentRow['returnedOn'],
    escalated: raw[AT.escalated] as AssignmentRow['escalated'],
    setAside: raw[AT.setAside] as AssignmentRow['setAside'],
    position: raw[AT.position] as AssignmentRow['position'],
  };
}

/** Written out name by name: this runs for every row of every answer. */
export function assignmentOf(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    taskId: row.taskId,
    plan: row.plan,
    code: row.code,
    occurrence: row.occurrence,
    occurrences: row.occurrences,
    kind: row.kind,
    title: row.title,
    office: row.office,
    timing: row.timing,
    planned: row.planned,
    version: row.version,
    deadline: row.deadline,
    original: row.original,
    enteredOn: row.enteredOn,
    movedOn: row.movedOn,
    returnedOn: row.returnedOn,
    done: doneOf(row),
    escalated: row.escalated === 1,
    setAside: row.setAside === 1,
    ...(row.ofOlderPlan === 1 ? OLDER : null),
  };
}

const OLDER = { ofOlderPlan: true } as const;

function doneOf({ doneOn, doneAt, document, doneBy }: AssignmentRow): AssignmentState['done'] {
  return doneOn === null ? null : { on: doneOn, at: doneAt ?? 0, document, by: doneBy ?? '' };
}
