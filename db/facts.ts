/** The one door through which facts change assignments: state, version and log entry together. */
import { eq, sql } from 'drizzle-orm';
import type { Assignment, AssignmentState } from '../src/domain/assignment.ts';
import type { Day } from '../src/domain/day.ts';
import { entered, evolve, type Fact, type Witness } from '../src/domain/fact.ts';
import type { Connection } from './connect.ts';
import type { NewEntry } from './log.ts';
import { assignments } from './schema.ts';

export interface FactChange {
  /** As it was read: the change is made on that version only. */
  readonly assignment: Pick<Assignment, 'id' | 'version'>;
  readonly fact: Fact;
}

export interface NewAssignment {
  readonly taskId: number;
  readonly occurrence: number;
  readonly officeId: number | null;
  readonly position: number;
  readonly planned: Day | null;
  readonly fact: Extract<Fact, { kind: 'entered' }>;
}

/** Both write the assignment and return what the log is to tell of it; only within a transaction. */
export interface Facts {
  /** In the order given; null, with nothing written, where an assignment has moved on from the version that was read. */
  apply(changes: readonly FactChange[], witness: Witness): NewEntry[] | null;
  enter(assignment: NewAssignment): NewEntry;
}

interface Stored {
  readonly taskId: number;
  /** As it was found, before any change of this act. */
  readonly found: number;
  state: AssignmentState;
  version: number;
}

export function createFacts(connection: Connection): Facts {
  const load = createLoader(connection);
  const { write, add } = statements(connection);

  function read(changes: readonly FactChange[]): Map<number, Stored> | null {
    const stored = new Map<number, Stored>();
    for (const { assignment } of changes) {
      const row = stored.get(assignment.id) ?? load(assignment.id);
      if (row?.found !== assignment.version) return null;
      stored.set(assignment.id, row);
    }
    return stored;
  }
  return {
    apply(changes, witness) {
      const stored = read(changes);
      if (!stored) return null;
      const entries = changes.flatMap(({ assignment, fact }): NewEntry[] => {
        const row = stored.get(assignment.id);
        if (!row) return [];
        const before = row.state;
        row.state = evolve(before, fact, witness);
        row.version += 1;
        return [{ assignment: assignment.id, task: row.taskId, fact, before }];
      });
      for (const [id, { state, version }] of stored) write.run({ id, version, ...stateColumns(state) });
      return entries;
    },
    enter({ fact, ...assignment }) {
      const id = Number(add.run({ ...assignment, ...stateColumns(entered(fact)) }).lastInsertRowid);
      return { assignment: id, task: assignment.taskId, fact, before: null };
    },
  };
}

function createLoader({ db }: Connection): (id: number) => Stored | null {
  const find = db
    .select()
    .from(assignments)
    .where(eq(assignments.id, sql.placeholder('id')))
    .prepare();
  return (id) => {
    const row = find.get({ id });
    return row ? { taskId: row.taskId, found: row.version, version: row.version, state: stateOf(row) } : null;
  };
}

type StateColumns = ReturnType<typeof stateColumns>;

function statements({ sqlite }: Connection) {
  return {
    write: sqlite.prepare<[{ id: number; version: number } & StateColumns]>(`
      update assignments set deadline = @deadline, original = @original, entered_on = @enteredOn, moved_on = @movedOn,
        done_on = @doneOn, done_at = @doneAt, document = @document, done_by = @doneBy, returned_on = @returnedOn,
        escalated = @escalated, set_aside = @setAside, version = @version
      where id = @id`),
    add: sqlite.prepare<[Omit<NewAssignment, 'fact'> & StateColumns]>(`
      insert into assignments (task_id, occurrence, office_id, position, planned, deadline, entered_on)
      values (@taskId, @occurrence, @officeId, @position, @planned, @deadline, @enteredOn)`),
  };
}

function stateOf(row: typeof assignments.$inferSelect): AssignmentState {
  const { deadline, original, enteredOn, movedOn, returnedOn, escalated, setAside } = row;
  const { doneOn, doneAt, document, doneBy } = row;
  const done = doneOn === null ? null : { on: doneOn, at: doneAt ?? 0, document, by: doneBy ?? '' };
  return { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside };
}

function stateColumns({ done, escalated, setAside, ...state }: AssignmentState) {
  return {
    deadline: state.deadline,
    original: state.original,
    enteredOn: state.enteredOn,
    movedOn: state.movedOn,
    returnedOn: state.returnedOn,
    doneOn: done?.on ?? null,
    doneAt: done?.at ?? null,
    document: done?.document ?? null,
    doneBy: done?.by ?? null,
    escalated: escalated ? 1 : 0,
    setAside: setAside ? 1 : 0,
  };
}
