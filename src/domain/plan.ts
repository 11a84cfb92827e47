/** What a plan's files give: its head, sections, lines and reports, with what is doubtful about them. */
import type { Day } from './day.ts';
import type { DeadlineFlag, DeadlineReading } from './deadline.ts';
import type { OfficeCode } from './office.ts';

export interface PlanHead {
  /** Names the plan among others; its year unless told. */
  readonly key: string;
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly signed: Day | null;
}

export interface Section {
  /** Roman numeral, `II`. */
  readonly number: string;
  readonly title: string;
}

export type TaskFlag = DeadlineFlag | 'lead-missing' | 'lead-unknown' | 'coordinating-unknown';

/** One line of the plan's table. `line` is '' where the task has one, else `a`, `b`, … */
export interface TaskLine {
  readonly code: string;
  readonly section: string;
  readonly number: string;
  readonly line: string;
  readonly title: string;
  readonly deliverable: string;
  readonly leads: readonly OfficeCode[];
  /** Words of the lead cell that name nobody. */
  readonly leadText: string;
  /** Without those that lead the line. */
  readonly coordinating: readonly OfficeCode[];
  /** Of these the ones that the plan names themselves, not as one of a group. */
  readonly coordinatingNamed: readonly OfficeCode[];
  readonly coordinatingText: string;
  /** The coordinating cell as the plan writes it. */
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly reading: DeadlineReading;
  readonly note: string;
  readonly flags: readonly TaskFlag[];
}

/** A report that the plan asks of many offices: `BC.Q1`. */
export interface ReportLine {
  readonly code: string;
  readonly name: string;
  readonly offices: readonly OfficeCode[];
  readonly receiver: OfficeCode | null;
  readonly phrase: string;
  readonly reading: DeadlineReading;
  readonly flags: readonly TaskFlag[];
}

export interface SkippedRow {
  /** The line of the file, counted from 1. */
  readonly row: number;
  readonly reason: string;
}

export interface PlanReading {
  readonly head: PlanHead;
  readonly sections: readonly Section[];
  readonly tasks: readonly TaskLine[];
  readonly reports: readonly ReportLine[];
  /** No list of reports was read: those that the register has stay as they are. */
  readonly keepsReports?: true;
  /** Data rows, without the rows that name sections. */
  readonly rowsRead: number;
  readonly rowsSkipped: readonly SkippedRow[];
}

/** Flags that only explain; every other one asks somebody to look. */
const HARMLESS: ReadonlySet<TaskFlag> = new Set<TaskFlag>(['coordinating-unknown', 'deadline-approximate']);

export function isDoubtful(flags: readonly TaskFlag[]): boolean {
  return flags.some((flag) => !HARMLESS.has(flag));
}

/** Task × occurrence (one where undated) × lead office (one where nobody leads), reports included. */
export function assignmentCount({ tasks, reports }: Pick<PlanReading, 'tasks' | 'reports'>): number {
  const owed = (leads: readonly OfficeCode[], { deadlines }: DeadlineReading) =>
    Math.max(leads.length, 1) * Math.max(deadlines.length, 1);
  const ofTasks = tasks.reduce((sum, { leads, reading }) => sum + owed(leads, reading), 0);
  return reports.reduce((sum, { offices, reading }) => sum + owed(offices, reading), ofTasks);
}
