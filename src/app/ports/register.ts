/** What the bot asks of the register: offices, plans, and work found by a query, never all of it. */
import type { Assignment } from '../../domain/assignment.ts';
import type { Day } from '../../domain/day.ts';
import type { DeadlineKind } from '../../domain/deadline.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Office, OfficeCode, OfficeGroup } from '../../domain/office.ts';
import type { PlanHead, Section, TaskFlag } from '../../domain/plan.ts';
import type { AssignmentQuery, Status } from '../../domain/query.ts';
import type { DeadlinesDue } from '../../domain/stages.ts';
import type { ChatRef } from '../channel.ts';

/** One line of a plan as the register keeps it. */
export interface Task {
  readonly id: number;
  readonly plan: string;
  readonly code: string;
  readonly kind: Assignment['kind'];
  readonly section: Section | null;
  readonly title: string;
  readonly deliverable: string;
  readonly leads: readonly OfficeCode[];
  readonly leadText: string;
  readonly coordinating: readonly OfficeCode[];
  readonly coordinatingText: string;
  /** The plan's own words for the coordinating offices, as they stand in the cell. */
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly timing: DeadlineKind;
  readonly flags: readonly TaskFlag[];
  /** Who receives it, for reports. */
  readonly receiver: OfficeCode | null;
}

export interface Page {
  readonly items: readonly Assignment[];
  /** Where the list goes on; null at its end. Opaque, stable while the list changes. */
  readonly next: string | null;
}

/** How many assignments of one office have one status. */
export interface Tally {
  readonly office: OfficeCode | null;
  readonly status: Status;
  readonly count: number;
}

/** One entry of the append-only log. */
export interface LogEntry {
  readonly id: number;
  readonly act: number;
  /** When it was said and when it was written down, epoch milliseconds. */
  readonly at: number;
  readonly recordedAt: number;
  readonly personName: string;
  readonly chat: ChatRef | null;
  readonly chatTitle: string;
  /** The office whose chat it came from. */
  readonly chatOffice: OfficeCode | null;
  /** The assignment that it is about; null for acts on chats, people and plans. */
  readonly assignment: { readonly id: number; readonly code: string; readonly office: OfficeCode | null } | null;
  /** What happened to the assignment, or a word for any other act with its detail. */
  readonly fact: Fact | { readonly kind: 'note'; readonly what: string; readonly detail: string };
}

export interface Register {
  /** Changes whenever offices, groups, sections or plans do; what was derived from them holds until then. */
  revision(): Promise<number>;
  offices(): Promise<readonly Office[]>;
  groups(): Promise<readonly OfficeGroup[]>;
  /** Newest first; the first one is meant where no plan is named. */
  plans(): Promise<readonly PlanHead[]>;
  sections(plan: string): Promise<readonly Section[]>;
  /** The offices that receive the plan's reports. */
  receivers(plan: string): Promise<readonly OfficeCode[]>;
  /** The lines that a code means (`I.4` is `I.4a` and `I.4b`), of the newest plan that has it unless one is named. */
  tasks(code: string, plan: string | null): Promise<readonly Task[]>;
  task(id: number): Promise<Task>;
  /** How many numbers a section has, for telling what exists; 0 where there is no such section. */
  sectionSize(plan: string | null, section: string): Promise<number>;
  /** The assignments of the lines, in plan order; those set aside are left out. */
  assignmentsOf(taskIds: readonly number[], occurrence: number | null): Promise<readonly Assignment[]>;
  assignment(id: number): Promise<Assignment | null>;
  /** In the order of the ids; unknown ones are left out. */
  assignments(ids: readonly number[]): Promise<readonly Assignment[]>;
  /** In the order of deadlines (none last), then of the plan. Without a plan in the query: every plan's. */
  find(query: AssignmentQuery, today: Day, limit: number, after: string | null): Promise<Page>;
  count(query: AssignmentQuery, today: Day): Promise<number>;
  /** By office and status, for rates and rankings. */
  tally(query: AssignmentQuery, today: Day): Promise<readonly Tally[]>;
  /** Titles with their deliverables that hold every phrase (folded words), as they are written; some twenty of them. */
  titles(phrases: readonly string[]): readonly string[];
  /** Newest first. `taskIds` null: of everything. */
  log(taskIds: readonly number[] | null, limit: number, after: number | null): Promise<readonly LogEntry[]>;
}

/** The parts of the register from which digests are decided, found by their dates. */
export interface DueWork {
  /** The office's open assignments with such a deadline, or entered on or after `enteredSince`; in deadline order. */
  ownDue(office: OfficeCode, due: DeadlinesDue, enteredSince: Day | null): Promise<readonly Assignment[]>;
  /** Of tasks that the office coordinates by name and does not lead: each one's first open assignment so due. */
  coordinatedDue(office: OfficeCode, due: DeadlinesDue, enteredSince: Day | null): Promise<readonly Assignment[]>;
  /** Every office's open assignments with a deadline in `[from, to]`, or returned or entered since; for escalation. */
  overdueDue(from: Day | null, to: Day, changedSince: Day | null): Promise<readonly Assignment[]>;
  /** Everything with its facts, one office at a time, for a forecast. */
  timelines(office: OfficeCode | null): Promise<readonly Timeline[]>;
  /** The ids of the tasks that the office coordinates by name and does not lead, with all their timelines. */
  coordinatedTimelines(office: OfficeCode): Promise<readonly Timeline[]>;
}

/** An assignment as it stands now, with all its facts in order, so that its state on any day can be told. */
export interface Timeline {
  readonly assignment: Assignment;
  readonly facts: readonly { readonly fact: Fact; readonly at: number; readonly by: string }[];
}
