/** One plan against the register, line by line: what is written, what the log is to tell, what the user is shown. */
import type { PlanDiff } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import type { Witness } from '../src/domain/fact.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { PlanReading } from '../src/domain/plan.ts';
import type { ReminderPolicy } from '../src/domain/stages.ts';
import type { Connection } from './connect.ts';
import { createFacts } from './facts.ts';
import type { NewEntry } from './log.ts';
import { changesOfLine, deadlineIn, type Request } from './plan-changes.ts';
import type { StoredHead } from './plan-heads.ts';
import { createOwed } from './plan-owed.ts';
import { type Asked, isRetitled, type PlannedTask, plannedTasks } from './plan-rows.ts';
import { createPlanTables, differences, type StoredTask } from './plan-tables.ts';

export interface RunDependencies {
  readonly fold: (text: string) => string;
  readonly policy: ReminderPolicy;
  readonly officeId: (code: OfficeCode) => number;
}

interface When extends Witness {
  readonly on: Day;
}

interface Outcome {
  readonly diff: PlanDiff;
  readonly entries: readonly NewEntry[];
}

/** Only within a transaction. */
export function createPlanRun(
  connection: Connection,
  { fold, policy, officeId }: RunDependencies,
): (reading: PlanReading, head: StoredHead, when: When) => Outcome {
  const tables = createPlanTables(connection, fold, officeId);
  const owedTables = createOwed(connection, officeId);
  const facts = createFacts(connection);

  /** Brings a line's assignments in line with what the plan asks now. */
  function owe(id: number, task: PlannedTask | null, requests: Requests, when: When) {
    const owed = owedTables.of(id);
    const changes = changesOfLine(requests.before, requests.after, owed, when.on, policy);
    const entries = facts.apply(
      changes.facts.flatMap(({ assignment, facts }) => facts.map((fact) => ({ assignment, fact }))),
      when,
    );
    if (!entries) throw new Error(`task ${id} moved on while its plan was imported`);
    if (task === null) return { entries, conflict: changes.conflict, owed };
    entries.push(...changes.entering.map((one) => facts.enter(owedTables.entering(id, task, one, when.on))));
    return { entries, conflict: changes.conflict, owed };
  }

  return (reading, head, when) => {
    const diff = emptyDiff();
    const entries: NewEntry[] = [];
    const { signed } = reading.head;
    const planned = plannedTasks(reading);
    const stored = new Map(tables.stored(head.plan).map((task) => [task.code, task]));

    const add = (task: PlannedTask): void => {
      const id = tables.add(head.plan, task);
      diff.added.push(task.code);
      entries.push(...owe(id, task, { before: null, after: { ...task.asked, signed } }, when).entries);
    };
    const mend = (task: PlannedTask, before: StoredTask): void => {
      const requests = { before: requestOf(before, head.signedBefore), after: { ...task.asked, signed } };
      const what = whatChanged(before, task, requests);
      if (what.length === 0) {
        owedTables.shift(before.id, before, task);
        return;
      }
      if (isRetitled(before.title, task.title)) {
        diff.retitled.push({ code: task.code, before: before.title, after: task.title });
      }
      tables.mend(head.plan, before.id, task);
      const came = owe(before.id, task, requests, when);
      owedTables.place(before.id, before, task, came.owed);
      entries.push(...came.entries);
      diff.changed.push({ code: task.code, what: what.join(', '), conflict: came.conflict });
    };
    const remove = (before: StoredTask): void => {
      tables.setAside(before.id);
      diff.removed.push(before.code);
      entries.push(
        ...owe(before.id, null, { before: requestOf(before, head.signedBefore), after: null }, when).entries,
      );
    };

    for (const task of planned) {
      const before = stored.get(task.code);
      if (before) mend(task, before);
      else add(task);
    }
    const codes = new Set(planned.map(({ code }) => code));
    for (const before of stored.values()) {
      const stays = before.kind === 'extra' || (before.kind === 'report' && reading.keepsReports);
      if (!stays && before.setAside === 0 && !codes.has(before.code)) remove(before);
    }
    return { diff, entries };
  };
}

interface Requests {
  readonly before: Request | null;
  readonly after: Request | null;
}

/** What the register has the plan ask of a line; nothing where the line was set aside. */
function requestOf(task: StoredTask, signed: Day | null): Request | null {
  if (task.setAside === 1) return null;
  return { of: JSON.parse(task.askedOf) as Asked['of'], by: JSON.parse(task.askedBy) as Asked['by'], signed };
}

/** In words; a new day of signing may put a deadline in force or take it out. */
function whatChanged(
  before: StoredTask,
  task: PlannedTask,
  requests: Requests & { readonly after: Request },
): string[] {
  const what = differences(before, task);
  if (requests.before === null) return ['đưa trở lại', ...what];
  const { before: old, after } = requests;
  const moved = after.by.some((_, index) => deadlineIn(old, index + 1) !== deadlineIn(after, index + 1));
  return moved && !what.includes('thời hạn') ? [...what, 'thời hạn'] : what;
}

function emptyDiff() {
  return {
    added: [] as string[],
    changed: [] as { code: string; what: string; conflict: boolean }[],
    removed: [] as string[],
    retitled: [] as { code: string; before: string; after: string }[],
  };
}
