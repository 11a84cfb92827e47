/** A plan that was read, as the register's rows: what each line owes, when and by whom. */
import type { WorkKind } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import type { DeadlineKind } from '../src/domain/deadline.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { PlanHead, PlanReading, TaskFlag } from '../src/domain/plan.ts';

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
  readonly leads: readonly (OfficeCode | null)[];
  /** One for each occurrence: the day that the plan's words come to, and the one in force. */
  readonly occurrences: readonly { readonly planned: Day | null; readonly deadline: Day | null }[];
}

/** Reports stand behind every task. */
const REPORTS_FROM = 500_000;

export function plannedTasks({ head, tasks, reports }: PlanReading): PlannedTask[] {
  const lines = tasks.map((task, index): PlannedTask => {
    const { code, section, title, deliverable, leadText, coordinatingText, coordinatingWords, phrase, note } = task;
    return {
      ...{ kind: 'task', code, family: `${section}.${task.number}`, section, position: index, title, deliverable },
      ...{ leadText, coordinatingText, coordinatingWords, phrase, note },
      timing: task.reading.kind,
      flags: task.flags,
      receiver: null,
      coordinating: task.coordinating.map((office) => ({ office, named: task.coordinatingNamed.includes(office) })),
      leads: leadsOf(task.leads),
      occurrences: occurrencesOf(task.reading.deadlines, head),
    };
  });
  const owed = reports.map((report, index): PlannedTask => {
    const { code, name, phrase, flags, receiver, reading } = report;
    const empty = { deliverable: '', leadText: '', coordinatingText: '', coordinatingWords: '', note: '' };
    return {
      ...{ kind: 'report', code, family: code, section: null, position: REPORTS_FROM + index, title: name, ...empty },
      ...{ phrase, timing: reading.kind, flags, receiver, coordinating: [], leads: leadsOf(report.offices) },
      occurrences: occurrencesOf(reading.deadlines, head),
    };
  });
  return [...lines, ...owed];
}

const leadsOf = (leads: readonly OfficeCode[]): readonly (OfficeCode | null)[] => (leads.length === 0 ? [null] : leads);

/** A deadline before the plan was signed is kept, but in force only once somebody confirms it. */
function occurrencesOf(deadlines: readonly Day[], { signed }: PlanHead): PlannedTask['occurrences'] {
  if (deadlines.length === 0) return [{ planned: null, deadline: null }];
  return deadlines.map((planned) => ({ planned, deadline: signed !== null && planned < signed ? null : planned }));
}

/** Words of which two titles share less than a third are two titles. */
const SHARED = 1 / 3;

export function isRetitled(before: string, after: string): boolean {
  const [a, b] = [before, after].map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!a || !b) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared < SHARED * Math.min(a.size, b.size);
}
