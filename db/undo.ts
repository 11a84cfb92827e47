/** Taking back: finds the last act that can be taken back, and undoes its facts by facts of their own. */
import type { ChatRef } from '../src/app/channel.ts';
import type { Actor, Commit, Ledger, Notice, UndoableAct } from '../src/app/ports/ledger.ts';
import type { AssignmentState } from '../src/domain/assignment.ts';
import type { Fact } from '../src/domain/fact.ts';
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createFacts } from './facts.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';
import { createAssignments } from './rows.ts';

type Port = Pick<Ledger, 'lastActIn' | 'lastActOn' | 'undo'>;

/** What people do and may take back; the rest is the plan's, or given by a command of its own. */
const UNDOABLE = `undone_by is null and what in ('done', 'document', 'progress', 'returned', 'deadline', 'extended')`;

export function createUndo(connection: Connection): Port {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const { inChat, onTask } = lastActs(connection);
  const actOf = createActReader(connection);
  const undo = sqlite.transaction(createUndoing(connection));

  const lastIn = sqlite.transaction((chat: ChatRef, channel: string, person: string) => {
    const chatId = chatIds.find(chat);
    const act = chatId === null ? undefined : inChat.get({ chatId, channel, person });
    return act === undefined ? null : actOf(act, null);
  });
  const lastOn = sqlite.transaction((taskIds: readonly number[]) => {
    const last = taskIds
      .flatMap((id) => onTask.get(id) ?? [])
      .reduce<{ id: number; act: number } | null>((a, b) => (a && a.id > b.id ? a : b), null);
    return last && actOf(last.act, taskIds);
  });
  return {
    lastActIn: async (chat, channel, person) => lastIn(chat, channel, person),
    lastActOn: async (taskIds) => lastOn(taskIds),
    undo: async (actor, act, notices) => undo.immediate(actor, act, notices),
  };
}

function lastActs({ sqlite }: Connection) {
  return {
    inChat: sqlite
      .prepare<[{ chatId: number; channel: string; person: string }], number>(`
        select act from log where chat_id = @chatId and person = @person and channel = @channel and ${UNDOABLE}
        order by id desc limit 1`)
      .pluck(),
    onTask: sqlite.prepare<[number], { id: number; act: number }>(`
      select id, act from log where task_id = ? and ${UNDOABLE} order by id desc limit 1`),
  };
}

interface Entry {
  readonly id: number;
  readonly assignment: number;
  readonly task: number;
  readonly fact: string;
  readonly before: string;
  readonly at: number;
  readonly personName: string;
  readonly builtUpon: number;
}

/** Of the act what has not been taken back; `taskIds`: only what it did to these tasks. */
function createActReader(connection: Connection) {
  const assignments = createAssignments(connection);
  const entries = connection.sqlite.prepare<[number], Entry>(`
    select id, assignment_id as assignment, task_id as task, fact, before, at, person_name as personName,
      exists (select 1 from log later where later.assignment_id = log.assignment_id and later.id > log.id
        and later.act <> log.act and later.fact is not null and later.undone_by is null
        and later.what not in ('progress', 'undone')) as builtUpon
    from log where act = ? and ${UNDOABLE} order by id`);

  return (act: number, taskIds: readonly number[] | null): UndoableAct | null => {
    const found = entries.all(act).filter(({ task }) => taskIds?.includes(task) ?? true);
    const [first] = found;
    if (!first) return null;
    const byId = new Map(assignments.byIds(found.map((entry) => entry.assignment)).map((a) => [a.id, a]));
    const changes = found.flatMap((entry) => {
      const assignment = byId.get(entry.assignment);
      if (!assignment) return [];
      const before = { ...assignment, ...(JSON.parse(entry.before) as AssignmentState) };
      const fact = JSON.parse(entry.fact) as Fact;
      return { entry: entry.id, assignment, fact, before, builtUpon: entry.builtUpon === 1 };
    });
    return { act, at: first.at, personName: first.personName, changes };
  };
}

/** The last change of an act is undone first, so that each finds the state that it had left. */
function createUndoing(connection: Connection) {
  const log = createLog(connection);
  const facts = createFacts(connection);
  const queue = createQueue(connection);
  const mark = connection.sqlite.prepare<[number, number]>('update log set undone_by = ? where id = ?');

  return (actor: Actor, { changes }: UndoableAct, notices: readonly Notice[]): Commit => {
    if (log.committed(actor.cause)) return { kind: 'repeated' };
    const undone = changes.toReversed().map(({ entry, assignment, before }) => {
      const fact = { kind: 'undone', fact: entry, before: stateIn(before) } as const;
      return { assignment, fact };
    });
    const entries = facts.apply(undone, { at: actor.at, by: actor.name });
    if (!entries) return { kind: 'conflict' };
    const act = log.append(actor, entries);
    undone.forEach(({ fact }, index) => {
      mark.run(act + index, fact.fact);
    });
    queue.notices(notices, actor.recordedAt);
    return { kind: 'committed', act };
  };
}

/** The part of an assignment that facts change. */
function stateIn(assignment: AssignmentState): AssignmentState {
  const { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside } = assignment;
  return { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside };
}
