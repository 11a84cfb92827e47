/** Changes of the register: decided elsewhere, committed here with their log entry and what is told of them. */
import type { Actor, Change, Commit, Ledger, Notice } from '../src/app/ports/ledger.ts';
import type { Connection } from './connect.ts';
import { createFacts } from './facts.ts';
import { createGiving } from './giving.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';
import { createUndo } from './undo.ts';

type Port = Omit<Ledger, 'comparePlan' | 'importPlan' | 'importOffices'>;

/** `fold`: how the titles of tasks are written for the search. */
export function createLedger(connection: Connection, fold: (text: string) => string): Port {
  const { writes } = connection;
  const log = createLog(connection);
  const facts = createFacts(connection);
  const queue = createQueue(connection);

  const commit = (actor: Actor, changes: readonly Change[], notices: readonly Notice[]): Commit => {
    const before = log.committed(actor.cause);
    if (before !== null) return { kind: 'repeated', act: before };
    const entries = facts.apply(changes, { at: actor.at, by: actor.name });
    if (!entries) return { kind: 'conflict' };
    const act = log.append(actor, entries);
    queue.notices(notices, actor.recordedAt);
    return { kind: 'committed', act };
  };
  const note = (actor: Actor, what: string, detail: string) => {
    if (!log.noted(actor.cause, what, detail)) log.append(actor, [{ what, detail }]);
  };

  return {
    commit: (actor, changes, notices) => writes.lasting(() => commit(actor, changes, notices)),
    note: (actor, what, detail) => writes.lasting(() => note(actor, what, detail)),
    ...createGiving(connection, fold),
    ...createUndo(connection),
  };
}
