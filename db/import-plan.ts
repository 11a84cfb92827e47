/** Takes a plan in: new lines added, changed ones mended where nobody decided otherwise, gone ones set aside. */
import type { Actor, Ledger, PlanDiff } from '../src/app/ports/ledger.ts';
import type { Assignment } from '../src/domain/assignment.ts';
import { decideReplan } from '../src/domain/changes.ts';
import type { Day } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { PlanHead, PlanReading } from '../src/domain/plan.ts';
import type { ReminderPolicy } from '../src/domain/stages.ts';
import type { Connection } from './connect.ts';
import { createFacts } from './facts.ts';
import { createRevision } from './import-offices.ts';
import { createLog, type NewEntry } from './log.ts';
import { isRetitled, type PlannedTask, plannedTasks } from './plan-rows.ts';
import { createPlanTables, type PlanTables, type StoredTask } from './plan-tables.ts';

type Port = Pick<Ledger, 'comparePlan' | 'importPlan'>;

export interface PlanImportDependencies {
  readonly fold: (text: string) => string;
  readonly policy: ReminderPolicy;
}

/** A comparison that must not be kept. */
class RollBack extends Error {
  constructor(readonly diff: PlanDiff) {
    super();
  }
}

export function createPlanImport(connection: Connection, { fold, policy }: PlanImportDependencies): Port {
  const { sqlite } = connection;
  const tables = createPlanTables(connection, fold);
  const facts = createFacts(connection);
  const log = createLog(connection);
  const bump = createRevision(connection);

  function take(actor: Actor, reading: PlanReading, on: Day): PlanDiff {
    const run = new PlanImport(tables, facts, policy, on);
    const { changed: headChanged, id } = tables.putHead(reading.head, reading.sections);
    const diff = run.take(id, plannedTasks(reading), actor);
    if (headChanged || run.entries.length > 0 || diff.changed.length > 0) {
      const detail = describe(reading.head, diff);
      log.append(actor, [{ what: 'imported', detail }, ...run.entries]);
      bump();
    }
    return diff;
  }

  const keep = sqlite.transaction(take);
  const compare = sqlite.transaction((actor: Actor, reading: PlanReading, on: Day): PlanDiff => {
    throw new RollBack(take(actor, reading, on));
  });

  return {
    importPlan: async (actor, reading, on) => keep.immediate(actor, reading, on),
    comparePlan: async (reading) => {
      const nobody = { channel: 'cli', id: '', name: '', chat: null, at: 0, recordedAt: 0, cause: null };
      try {
        return compare.immediate(nobody, reading, reading.head.signed ?? ('0001-01-01' as Day));
      } catch (error) {
        if (error instanceof RollBack) return error.diff;
        throw error;
      }
    },
  };
}

function describe({ key }: PlanHead, { added, changed, removed }: PlanDiff): string {
  return `${key} (thêm ${added.length}, sửa ${changed.length}, bỏ ${removed.length})`;
}

type Facts = ReturnType<typeof createFacts>;
interface Wanted {
  readonly taskId: number;
  readonly office: OfficeCode | null;
  readonly officeId: number | null;
  readonly occurrence: number;
  readonly position: number;
  readonly planned: Day | null;
  readonly deadline: Day | null;
}

/** What came of one assignment: words for what changed, and whether a person's decision stood against the plan. */
interface Owing {
  readonly what: readonly string[];
  readonly conflict: boolean;
}

const SAME: Owing = { what: [], conflict: false };
const KEPT: Owing = { what: [], conflict: true };
const LEAD_OR_OCCURRENCE = 'cơ quan chủ trì hoặc kỳ';

/** One run over a plan's lines; collects what the log is to tell and what the user is shown. */
class PlanImport {
  readonly entries: NewEntry[] = [];
  private readonly diff = {
    added: [] as string[],
    changed: [] as { code: string; what: string; conflict: boolean }[],
    removed: [] as string[],
    retitled: [] as { code: string; before: string; after: string }[],
  };

  constructor(
    private readonly tables: PlanTables,
    private readonly facts: Facts,
    private readonly policy: ReminderPolicy,
    private readonly on: Day,
  ) {}

  take(plan: number, planned: readonly PlannedTask[], actor: Actor): PlanDiff {
    const stored = new Map(this.tables.stored(plan).map((task) => [task.code, task]));
    for (const task of planned) this.line(plan, task, stored.get(task.code), actor);
    const codes = new Set(planned.map((task) => task.code));
    for (const task of stored.values()) {
      if (task.kind === 'extra' || task.setAside || codes.has(task.code)) continue;
      this.diff.removed.push(task.code);
      this.tables.setAside(task.id, true);
      for (const owed of this.tables.owed(task.id))
        this.apply(owed, { kind: 'set-aside', reason: 'kế hoạch bỏ' }, actor);
    }
    return this.diff;
  }

  private line(plan: number, task: PlannedTask, before: StoredTask | undefined, actor: Actor): void {
    if (!before) {
      const id = this.tables.add(plan, task);
      this.diff.added.push(task.code);
      this.owe(id, task, [], actor);
      return;
    }
    if (isRetitled(before.title, task.title)) {
      this.diff.retitled.push({ code: task.code, before: before.title, after: task.title });
    }
    const what = this.tables.differences(plan, before, task);
    if (before.setAside) this.tables.setAside(before.id, false);
    if (what.length > 0 || before.setAside) this.tables.mend(plan, before.id, task);
    const owed = this.owe(before.id, task, this.tables.owed(before.id), actor);
    const all = [...(before.setAside ? ['đưa trở lại'] : []), ...what, ...owed.what];
    if (all.length > 0 || owed.conflict) {
      this.diff.changed.push({ code: task.code, what: [...new Set(all)].join(', '), conflict: owed.conflict });
    }
  }

  /** Brings the assignments in line with the plan; what people decided wins and is told as a conflict. */
  private owe(taskId: number, task: PlannedTask, owed: readonly OwedAssignment[], actor: Actor): Owing {
    const wanted = this.wantedOf(taskId, task);
    const kept = wanted.map((want) => this.want(want, owed, actor));
    const gone = owed.map((one) => this.keepOrDrop(one, wanted, actor));
    const results = [...kept, ...gone];
    return {
      what: [...new Set(results.flatMap(({ what }) => what))],
      conflict: results.some(({ conflict }) => conflict),
    };
  }

  /** One assignment that the plan wants: new, restored, or with another deadline. */
  private want(want: Wanted, owed: readonly OwedAssignment[], actor: Actor): Owing {
    const given = owed.some((one) => one.given);
    const found = owed.find((one) => one.office === want.office && one.occurrence === want.occurrence);
    if (!found) {
      if (given && owed.some((one) => one.occurrence === want.occurrence)) return KEPT;
      this.entries.push(this.facts.enter({ ...want, fact: { kind: 'entered', on: this.on, deadline: want.deadline } }));
      return owed.length > 0 ? { what: [LEAD_OR_OCCURRENCE], conflict: false } : SAME;
    }
    if (found.setAside && !given) this.apply(found, { kind: 'restored' }, actor);
    return this.replan(found, want, actor);
  }

  /** An assignment that the plan wants no longer, unless a person gave it. */
  private keepOrDrop(one: OwedAssignment, wanted: readonly Wanted[], actor: Actor): Owing {
    const isWanted = wanted.some((want) => want.office === one.office && want.occurrence === one.occurrence);
    if (one.setAside || one.given || isWanted) return SAME;
    this.apply(one, { kind: 'set-aside', reason: 'kế hoạch thay đổi' }, actor);
    return { what: [LEAD_OR_OCCURRENCE], conflict: false };
  }

  private wantedOf(taskId: number, task: PlannedTask): Wanted[] {
    return task.occurrences.flatMap(({ planned, deadline }, index) =>
      task.leads.map((office, lead) => ({
        taskId,
        office,
        occurrence: index + 1,
        officeId: office === null ? null : this.tables.officeId(office),
        position: this.tables.position(task.position, index * task.leads.length + lead),
        planned,
        deadline,
      })),
    );
  }

  private replan(found: OwedAssignment, want: Wanted, actor: Actor): Owing {
    this.tables.place(found.id, want.planned, want.position);
    if (found.planned === want.planned) return SAME;
    if (found.done || found.original !== null || found.setByPerson) return KEPT;
    const current = { ...found, version: found.version + (found.setAside ? 1 : 0) };
    const decision = decideReplan(current, want.deadline, this.on, this.policy);
    if (decision.kind === 'refused') return SAME;
    this.apply(current, decision.fact, actor);
    return { what: ['thời hạn'], conflict: false };
  }

  private apply(assignment: Assignment, fact: Parameters<Facts['apply']>[0][number]['fact'], actor: Actor): void {
    const entries = this.facts.apply([{ assignment, fact }], { at: actor.at, by: actor.name });
    if (!entries) throw new Error(`assignment ${assignment.id} moved on while its plan was imported`);
    this.entries.push(...entries);
  }
}

type OwedAssignment = ReturnType<PlanTables['owed']>[number];
