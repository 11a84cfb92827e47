/** Facts: what happened to an assignment. Its state is what its facts make of it, so state and log cannot disagree. */
import type { AssignmentState } from './assignment.ts';
import type { Day } from './day.ts';

export type Fact =
  /** `given`, here and below: a person gave it (`/giao`, `/them`), and may take that back; else the plan brought it. */
  | { readonly kind: 'entered'; readonly on: Day; readonly deadline: Day | null; readonly given?: true }
  | { readonly kind: 'done'; readonly on: Day; readonly document: string | null }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'progress'; readonly note: string }
  | { readonly kind: 'returned'; readonly on: Day; readonly reason: string }
  /** A monitor set or mended the deadline (`/han`). `escalated`: the monitors were told of the old one. */
  | { readonly kind: 'deadline'; readonly on: Day; readonly deadline: Day; readonly escalated: boolean }
  | {
      readonly kind: 'extended';
      readonly on: Day;
      readonly deadline: Day;
      readonly reason: string;
      readonly escalated: boolean;
      /** A monitor extended its own work where no other monitor could decide: "tự gia hạn". */
      readonly own: boolean;
    }
  /** The plan was imported again with another deadline. */
  | {
      readonly kind: 'replanned';
      readonly on: Day;
      readonly deadline: Day | null;
      readonly escalated: boolean;
      readonly given?: true;
    }
  | { readonly kind: 'set-aside'; readonly reason: string; readonly given?: true }
  | { readonly kind: 'restored'; readonly given?: true }
  /** Takes an earlier fact of this assignment back; `before` is the state that it had found. */
  | { readonly kind: 'undone'; readonly fact: number; readonly before: AssignmentState };

/** Who made a fact known and when. */
export interface Witness {
  /** When it was said, epoch milliseconds. */
  readonly at: number;
  readonly by: string;
}

/** The state of an assignment that has just entered the register. */
export function entered(fact: Extract<Fact, { kind: 'entered' }>): AssignmentState {
  return {
    deadline: fact.deadline,
    original: null,
    enteredOn: fact.on,
    movedOn: null,
    done: null,
    returnedOn: null,
    escalated: false,
    setAside: false,
  };
}

/** The state after one more fact. */
export function evolve(state: AssignmentState, fact: Fact, witness: Witness): AssignmentState {
  switch (fact.kind) {
    case 'entered':
      return entered(fact);
    case 'done':
      return { ...state, done: { on: fact.on, at: witness.at, document: fact.document, by: witness.by } };
    case 'document':
      return state.done ? { ...state, done: { ...state.done, document: fact.document } } : state;
    case 'progress':
      return state;
    case 'returned':
      return { ...state, done: null, returnedOn: fact.on, escalated: false };
    case 'deadline':
    case 'replanned':
      return { ...state, deadline: fact.deadline, movedOn: fact.on, escalated: fact.escalated };
    case 'extended':
      return {
        ...state,
        deadline: fact.deadline,
        original: state.original ?? state.deadline,
        movedOn: fact.on,
        escalated: fact.escalated,
      };
    case 'set-aside':
      return { ...state, setAside: true };
    case 'restored':
      return { ...state, setAside: false };
    case 'undone':
      return fact.before;
  }
}
