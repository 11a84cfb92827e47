/** The append-only log: every act is written down in the transaction that carries it out. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Actor } from '../src/app/ports/ledger.ts';
import type { AssignmentState } from '../src/domain/assignment.ts';
import type { Fact } from '../src/domain/fact.ts';
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { log } from './schema.ts';

/** What happened to an assignment, or a word for any other act. */
export type NewEntry =
  | {
      readonly assignment: number;
      readonly task: number;
      readonly fact: Fact;
      /** The state that the fact found; null where it brought the assignment into the register. */
      readonly before: AssignmentState | null;
    }
  | { readonly what: string; readonly detail: string; readonly assignment?: number; readonly task?: number };

export interface Log {
  /**
   * Writes the entries of one act, numbered in a row from the act's own number on, which is returned. `act`: they go
   * on with that act. Only within a transaction.
   */
  append(actor: Actor, entries: readonly NewEntry[], act?: number): number;
  /** The act of the changes with this cause that are written down already; null where there are none. */
  committed(cause: string | null): number | null;
  /** This very note with this cause is written down already. */
  noted(cause: string | null, what: string, detail: string): boolean;
}

export function createLog(connection: Connection): Log {
  const { db, sqlite } = connection;
  const chatIds = createChatIds(connection);
  const last = sqlite.prepare<[], number>('select coalesce(max(id), 0) from log').pluck();
  const insert = db.insert(log).values(placeholders()).prepare();
  const byCause = eq(log.cause, sql.placeholder('cause'));
  const committed = db
    .select({ act: log.act })
    .from(log)
    .where(and(byCause, isNotNull(log.fact)))
    .limit(1)
    .prepare();
  const noted = db
    .select({ id: log.id })
    .from(log)
    .where(and(byCause, eq(log.what, sql.placeholder('what')), eq(log.detail, sql.placeholder('detail'))))
    .limit(1)
    .prepare();

  return {
    append(actor, entries, act) {
      const first = (last.get() ?? 0) + 1;
      const common = { ...columnsOf(actor), chatId: actor.chat && chatIds.get(actor.chat), act: act ?? first };
      entries.forEach((entry, index) => {
        insert.run({ ...common, id: first + index, ...entryColumns(entry) });
      });
      return act ?? first;
    },
    committed: (cause) => (cause === null ? null : (committed.get({ cause })?.act ?? null)),
    noted: (cause, what, detail) => cause !== null && noted.get({ cause, what, detail }) !== undefined,
  };
}

function columnsOf({ at, recordedAt, channel, id, name, cause }: Actor) {
  return { at, recordedAt, channel, person: id, personName: name, cause };
}

function entryColumns(entry: NewEntry) {
  const { assignment = null, task = null } = entry;
  const about = { assignmentId: assignment, taskId: task };
  return 'fact' in entry
    ? { ...about, what: entry.fact.kind, detail: '', fact: json(entry.fact), before: json(entry.before) }
    : { ...about, what: entry.what, detail: entry.detail, fact: null, before: null };
}

/** Null stays null: a JSON column's own encoder would write the word. */
const json = (value: Fact | AssignmentState | null) => (value === null ? null : JSON.stringify(value));

function placeholders() {
  const { placeholder } = sql;
  return {
    id: placeholder('id'),
    act: placeholder('act'),
    assignmentId: placeholder('assignmentId'),
    taskId: placeholder('taskId'),
    what: placeholder('what'),
    fact: sql`${placeholder('fact')}`,
    detail: placeholder('detail'),
    before: sql`${placeholder('before')}`,
    at: placeholder('at'),
    recordedAt: placeholder('recordedAt'),
    channel: placeholder('channel'),
    person: placeholder('person'),
    personName: placeholder('personName'),
    chatId: placeholder('chatId'),
    cause: placeholder('cause'),
  };
}
