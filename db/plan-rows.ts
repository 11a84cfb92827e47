/** A plan that was read, as the register's rows: what each line owes, when and by whom. */
import type { WorkKind } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { DeadlineKind } from '../src/domain/deadline.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { PlanReading, ReportLine, TaskFlag, TaskLine } from '../src/domain/plan.ts';

export interface PlannedTask {
  readonly kind: WorkKind;
  readonly code: string;
  readonly family: string;
  readonly section: string | null;
  readonly position: number;
  readonly title: string;
  readonly deliverable: string;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly note: string;
  readonly timing: DeadlineKind;
  readonly flags: readonly TaskFlag[];
  readonly receiver: OfficeCode | null;
  readonly coordinating: readonly { readonly office: OfficeCode; readonly named: boolean }[];
  readonly asked: Asked;
}

/** What a plan asks: whom (null where it names nobody) and by when (no days: one undated occurrence). */
export interface Asked {
  readonly of: readonly (OfficeCode | null)[];
  readonly by: readonly Day[];
}

/** Reports stand behind every task. */
const REPORTS_FROM = 500_000;

export function plannedTasks({ tasks, reports }: PlanReading): PlannedTask[] {
  return [...tasks.map(ofTask), ...reports.map(ofReport)];
}

function ofTask(task: TaskLine, index: number): PlannedTask {
  const { code, section, number, title, deliverable, leadText, coordinatingText, coordinatingWords } = task;
  return {
    kind: 'task',
    code,
    family: `${section}.${number}`,
    section,
    position: index,
    ...{ title, deliverable, leadText, coordinatingText, coordinatingWords },
    phrase: task.phrase,
    note: task.note,
    timing: task.reading.kind,
    flags: task.flags,
    receiver: null,
    coordinating: task.coordinating.map((office) => ({ office, named: task.coordinatingNamed.includes(office) })),
    asked: asked(task.leads, task.reading.deadlines),
  };
}

function ofReport({ code, name, phrase, flags, receiver, reading, offices }: ReportLine, index: number): PlannedTask {
  return {
    kind: 'report',
    code,
    family: code,
    section: null,
    position: REPORTS_FROM + index,
    title: name,
    ...{ deliverable: '', leadText: '', coordinatingText: '', coordinatingWords: '', note: '' },
    phrase,
    timing: reading.kind,
    flags,
    receiver,
    coordinating: [],
    asked: asked(offices, reading.deadlines),
  };
}

const asked = (of: Asked['of'], by: readonly Day[]): Asked => ({ of: of.length === 0 ? [null] : of, by });

/** A deadline before the plan was signed is in force only once somebody confirms it. */
export function inForce(planned: Day | null, signed: Day | null): Day | null {
  return planned !== null && signed !== null && planned < signed ? null : planned;
}

/** Words of which two titles share less than a third are two titles. */
const SHARED = 1 / 3;

export function isRetitled(before: string, after: string): boolean {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < SHARED * Math.min(a.size, b.size);
}

const wordsOf = (title: string) =>
  new Set(
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{1,60}/gu) ?? [],
  );
