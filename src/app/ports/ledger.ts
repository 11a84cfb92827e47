/** Where changes are committed: facts, their log entries and what is told of them, all or nothing. */
import type { Assignment } from '../../domain/assignment.ts';
import type { Day } from '../../domain/day.ts';
import type { Fact } from '../../domain/fact.ts';
import type { OfficeCode, OfficeGroup } from '../../domain/office.ts';
import type { PlanReading } from '../../domain/plan.ts';
import type { ChatRef } from '../channel.ts';
import type { Actor, Notice } from './actor.ts';

export type { Actor, Notice } from './actor.ts';

export interface Change {
  /** As it was read; its version guards the commit. */
  readonly assignment: Assignment;
  readonly fact: Fact;
}

export interface NewTask {
  readonly office: OfficeCode;
  readonly deadline: Day | null;
  readonly title: string;
  readonly on: Day;
}

export type Commit =
  | { readonly kind: 'committed'; readonly act: number }
  /** Somebody was faster: read again and decide again. */
  | { readonly kind: 'conflict' }
  /** This cause was committed before, as that act. */
  | { readonly kind: 'repeated'; readonly act: number };

/** The last act of a person in a chat, or of a task, that can be taken back. */
export interface UndoableAct {
  readonly act: number;
  readonly at: number;
  readonly personName: string;
  readonly changes: readonly {
    readonly entry: number;
    readonly assignment: Assignment;
    readonly fact: Fact;
    /** The state that the fact had found; of what it brought into the register, out of it. */
    readonly before: Assignment;
    /** Something was decided on this assignment after that fact. */
    readonly builtUpon: boolean;
  }[];
}

/** What narrows the search for a change; all parts given must hold. */
export interface UndoScope {
  readonly by?: { readonly chat: ChatRef; readonly channel: string; readonly person: string };
  readonly occurrence?: number | null;
  readonly offices?: readonly OfficeCode[];
}

export interface PlanDiff {
  readonly added: readonly string[];
  readonly changed: readonly { readonly code: string; readonly what: string; readonly conflict: boolean }[];
  readonly removed: readonly string[];
  /** Codes whose title is wholly new: the same code may mean another task. */
  readonly retitled: readonly { readonly code: string; readonly before: string; readonly after: string }[];
}

export interface Ledger {
  commit(actor: Actor, changes: readonly Change[], notices: readonly Notice[]): Promise<Commit>;
  /** Adds work outside the plan as `PS.1`, `PS.2`, … of the year. */
  addTask(
    actor: Actor,
    task: NewTask,
    notices: (code: string) => readonly Notice[],
  ): Promise<{ readonly code: string; readonly act: number }>;
  /** Gives a task's occurrence(s) to another office: instead of `replaced`, or beside the others where it is null. */
  assign(
    actor: Actor,
    give: {
      readonly task: number;
      readonly office: OfficeCode;
      readonly replaced: readonly Assignment[];
      readonly on: Day;
    },
    notices: readonly Notice[],
  ): Promise<Commit>;
  /** The person's last change in the chat that has not been taken back. */
  lastActIn(chat: ChatRef, channel: string, person: string): Promise<UndoableAct | null>;
  /** The last change of tasks that has not been taken back, by anybody unless the scope names a person. */
  lastActOn(taskIds: readonly number[], scope?: UndoScope): Promise<UndoableAct | null>;
  /** What of this act has not been taken back; null where nothing is left of it. */
  act(act: number): Promise<UndoableAct | null>;
  /** Takes an act back: its facts are undone by facts of their own. */
  undo(actor: Actor, act: UndoableAct, notices: readonly Notice[]): Promise<Commit>;
  /** Writes down an act that is no change of an assignment. */
  note(actor: Actor, what: string, detail: string): Promise<void>;

  /** Compares a plan that was read with the register; changes nothing. */
  comparePlan(reading: PlanReading): Promise<PlanDiff>;
  /** Takes the plan in: new lines added, changed ones mended where no person decided otherwise, gone ones set aside. */
  importPlan(actor: Actor, reading: PlanReading, on: Day): Promise<PlanDiff>;
  importOffices(actor: Actor, offices: readonly OfficeRow[], groups: readonly OfficeGroup[]): Promise<void>;
}

export interface OfficeRow {
  readonly code: OfficeCode;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly monitor: boolean;
}
