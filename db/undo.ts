/** Taking back: finds the last act that can be taken back, and undoes its facts by facts of their own. */
import type { ChatRef } from '../src/app/channel.ts';
import type { Actor, Commit, Ledger, Notice, UndoableAct, UndoScope } from '../src/app/ports/ledger.ts';
import type { Assignment, AssignmentState } from '../src/domain/assignment.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import { createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createFacts } from './facts.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';
import { createAssignments } from './rows.ts';

type Port = Pick<Ledger, 'lastActIn' | 'lastActOn' | 'act' | 'undo'>;

/** What people do and may take back; the rest is the plan's. */
const UNDOABLE = `undone_by is null and (fact ->> 'given'
  or what in ('done', 'document', 'progress', 'returned', 'deadline', 'extended'))`;

export function createUndo(connection: Connection): Port {
  const { sqlite, writes } = connection;
  const chatIds = createChatIds(connection);
  const { inChat, onTasks } = lastActs(connection);
  const actOf = createActReader(connection);
  const undo = createUndoing(connection);

  const lastIn = sqlite.transaction((chat: ChatRef, channel: string, person: string) => {
    const chatId = chatIds.find(chat);
    const act = chatId === null ? undefined : inChat.get({ chatId, channel, person });
    return act === undefined ? null : actOf(act, null);
  });
  const one = sqlite.transaction((act: number) => actOf(act, null));
  const lastOn = sqlite.transaction((taskIds: readonly number[], { by, occurrence, offices }: UndoScope) => {
    const reach = { tasks: taskIds, occurrence: occurrence ?? null, offices: offices ?? [] };
    const who = by && { chatId: chatIds.find(by.chat), channel: by.channel, person: by.person };
    const act = onTasks.get({
      ...{ ...reach, tasks: JSON.stringify(taskIds), offices: JSON.stringify(reach.offices) },
      ...{ anybody: who ? 0 : 1, ...(who ?? { chatId: null, channel: null, person: null }) },
    });
    return act === undefined ? null : actOf(act, reach);
  });
  return {
    lastActIn: async (chat, channel, person) => lastIn(chat, channel, person),
    lastActOn: async (taskIds, scope = {}) => lastOn(taskIds, scope),
    act: async (act) => one(act),
    undo: (actor, act, notices) => writes.lasting(() => undo(actor, act, notices)),
  };
}

function lastActs({ sqlite }: Connection) {
  return {
    inChat: sqlite
      .prepare<[{ chatId: number; channel: string; person: string }], number>(`
        select act from log where chat_id = @chatId and person = @person and channel = @channel and ${UNDOABLE}
        order by id desc limit 1`)
      .pluck(),
    onTasks: sqlite
      .prepare<[object], number>(`
        select l.act from json_each(@tasks) wanted cross join log l on l.task_id = wanted.value
          cross join assignments a on a.id = l.assignment_id left join offices o on o.id = a.office_id
        where ${UNDOABLE} and (@occurrence is null or a.occurrence = @occurrence)
          and (json_array_length(@offices) = 0 or o.code in (select value from json_each(@offices)))
          and (@anybody or (chat_id = @chatId and person = @person and channel = @channel))
        order by l.id desc limit 1`)
      .pluck(),
  };
}

interface Entry {
  readonly id: number;
  readonly assignment: number;
  readonly task: number;
  readonly fact: string;
  readonly before: string | null;
  readonly at: number;
  readonly personName: string;
  readonly builtUpon: number;
}

/** What is wanted of an act. */
interface Reach {
  readonly tasks: readonly number[];
  readonly occurrence: number | null;
  readonly offices: readonly OfficeCode[];
}

/** Of the act what has not been taken back, as far as it is wanted. */
function createActReader(connection: Connection) {
  const assignments = createAssignments(connection);
  const entries = connection.sqlite.prepare<[number], Entry>(`
    select id, assignment_id as assignment, task_id as task, fact, before, at, person_name as personName,
      exists (select 1 from log later where later.assignment_id = log.assignment_id and later.id > log.id
        and later.act <> log.act and later.fact is not null and later.undone_by is null
        and later.what not in ('progress', 'undone')) as builtUpon
    from log where act = ? and ${UNDOABLE} order by id`);

  return (act: number, reach: Reach | null): UndoableAct | null => {
    const left = entries.all(act).map((entry) => ({ ...entry, fact: JSON.parse(entry.fact) as Fact }));
    const byId = new Map(assignments.byIds(left.map((entry) => entry.assignment)).map((a) => [a.id, a]));
    // A giving stands or falls as a whole: half of it would leave the work to nobody, or to both.
    const whole = reach === null || left.some(({ fact }) => 'given' in fact);
    const changes = left.flatMap((entry) => {
      const assignment = byId.get(entry.assignment);
      if (!assignment || !(whole || isWanted(assignment, reach))) return [];
      const before = { ...assignment, ...stateBefore(entry) };
      return { entry: entry.id, assignment, fact: entry.fact, before, builtUpon: entry.builtUpon === 1 };
    });
    const [first] = left;
    return first && changes.length > 0 ? { act, at: first.at, personName: first.personName, changes } : null;
  };
}

function isWanted({ taskId, occurrence, office }: Assignment, wanted: Reach): boolean {
  if (!wanted.tasks.includes(taskId) || (wanted.occurrence !== null && wanted.occurrence !== occurrence)) return false;
  return wanted.offices.length === 0 || (office !== null && wanted.offices.includes(office));
}

/** What entered the register leaves it again. */
function stateBefore({ before }: Pick<Entry, 'before'>): Partial<AssignmentState> {
  return before === null ? { setAside: true } : (JSON.parse(before) as AssignmentState);
}

/** The last change of an act is undone first, so that each finds the state that it had left. */
function createUndoing(connection: Connection) {
  const log = createLog(connection);
  const facts = createFacts(connection);
  const queue = createQueue(connection);
  const extras = createExtraClearing(connection);
  const mark = connection.sqlite.prepare<[number, number]>('update log set undone_by = ? where id = ?');

  return (actor: Actor, { changes }: UndoableAct, notices: readonly Notice[]): Commit => {
    const before = log.committed(actor.cause);
    if (before !== null) return { kind: 'repeated', act: before };
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
    for (const { assignment } of changes) extras.clear(assignment.taskId);
    queue.notices(notices, actor.recordedAt);
    return { kind: 'committed', act };
  };
}

/** A task outside the plan that nobody owes any more is none; its number is not given again. */
function createExtraClearing({ sqlite }: Connection) {
  const aside = sqlite.prepare<[number]>(`
    update tasks set set_aside = 1 where id = ? and kind = 'extra'
      and not exists (select 1 from assignments a where a.task_id = tasks.id and a.set_aside = 0)`);
  const unindex = sqlite.prepare<[number]>('delete from task_search where rowid = ?');
  return {
    clear: (task: number): void => {
      if (aside.run(task).changes > 0) unindex.run(task);
    },
  };
}

/** The part of an assignment that facts change. */
function stateIn(assignment: AssignmentState): AssignmentState {
  const { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside } = assignment;
  return { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside };
}
