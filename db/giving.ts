/** Work given by people: tasks given to another office, and tasks outside the plan. */
import type { Actor, Commit, Ledger, NewTask, Notice } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import type { Fact } from '../src/domain/fact.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import type { Connection } from './connect.ts';
import { createExtras } from './extras.ts';
import { createFacts, type FactChange, type NewAssignment } from './facts.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';

type Port = Pick<Ledger, 'addTask' | 'assign'>;
type Give = Parameters<Ledger['assign']>[1];

/** Why an assignment was set aside, as the log tells it: its task was given to another office. */
export const GIVEN_AWAY = 'giao cho đơn vị khác';
/** The office owed it all already: there is no act, and nothing to tell. */
const NOTHING = 0;

export function createGiving(connection: Connection, fold: (text: string) => string): Port {
  const { sqlite } = connection;
  const log = createLog(connection);
  const facts = createFacts(connection);
  const queue = createQueue(connection);
  const extras = createExtras(connection, fold);
  const planGift = createGift(connection);

  const assign = sqlite.transaction((actor: Actor, give: Give, notices: readonly Notice[]): Commit => {
    const before = log.committed(actor.cause);
    if (before !== null) return { kind: 'repeated', act: before };
    const gift = planGift(give);
    const entries = gift && facts.apply(gift.changes, { at: actor.at, by: actor.name });
    if (!entries) return { kind: 'conflict' };
    entries.push(...gift.added.map(facts.enter));
    if (entries.length === 0) return { kind: 'committed', act: NOTHING };
    const act = log.append(actor, entries);
    queue.notices(notices, actor.recordedAt);
    return { kind: 'committed', act };
  });
  const addTask = sqlite.transaction((actor: Actor, task: NewTask, notices: (code: string) => readonly Notice[]) => {
    const before = extras.addedBy(actor.cause);
    if (before !== null) return before;
    const { code, assignment } = extras.add(task);
    const act = log.append(actor, [facts.enter(assignment)]);
    queue.notices(notices(code), actor.recordedAt);
    return { code, act };
  });
  return {
    assign: async (actor, give, notices) => assign.immediate(actor, give, notices),
    addTask: async (actor, task, notices) => addTask.immediate(actor, task, notices),
  };
}

/** An assignment of the task, as far as giving it concerns. */
interface Owed {
  readonly id: number;
  readonly version: number;
  readonly occurrence: number;
  readonly officeId: number | null;
  readonly position: number;
  readonly planned: Day | null;
  readonly deadline: Day | null;
  readonly done: number;
  readonly setAside: number;
  readonly escalated: number;
}

interface Gift {
  readonly changes: FactChange[];
  readonly added: NewAssignment[];
}

/** What giving a task comes to; null where the assignments to be replaced are not what was read. */
function createGift({ sqlite }: Connection): (give: Give) => Gift | null {
  const officeIdOf = sqlite.prepare<[OfficeCode], number>('select id from offices where code = ?').pluck();
  const owedOf = sqlite.prepare<[number], Owed>(`
    select id, version, occurrence, office_id as officeId, position, planned, deadline, done_on is not null as done,
      set_aside as setAside, escalated
    from assignments where task_id = ? order by occurrence, position, id`);

  return (give) => {
    const officeId = officeIdOf.get(give.office);
    if (officeId === undefined) throw new RangeError(`no such office: ${give.office}`);
    const owed = owedOf.all(give.task);
    const replaced = new Map(give.replaced.map(({ id, version }) => [id, version]));
    const found = owed.filter(({ id, setAside }) => replaced.has(id) && setAside === 0);
    if (found.length < replaced.size || found.some(({ id, version }) => replaced.get(id) !== version)) return null;
    const asked = found.length > 0 ? found : stillOwed(owed);
    const gift: Gift = { changes: [], added: [] };
    for (const occurrence of new Set(asked.map((a) => a.occurrence))) {
      giveOccurrence(
        gift,
        owed.filter((a) => a.occurrence === occurrence),
        (a) => replaced.has(a.id),
        { officeId, task: give.task, on: give.on },
      );
    }
    return gift;
  };
}

/** Occurrences that are done are not owed again, unless that is all there is. */
function stillOwed(owed: readonly Owed[]): readonly Owed[] {
  const active = owed.filter(({ setAside }) => setAside === 0);
  const open = active.filter(({ done }) => done === 0);
  return open.length > 0 ? open : active;
}

/** One occurrence: the replaced and the leaderless are set aside; the office's own is restored, or a new one enters. */
function giveOccurrence(
  { changes, added }: Gift,
  owed: readonly Owed[],
  isReplaced: (owed: Owed) => boolean,
  { officeId, task, on }: { readonly officeId: number; readonly task: number; readonly on: Day },
): void {
  const active = owed.filter(({ setAside }) => setAside === 0);
  const model = active.find(isReplaced) ?? active[0];
  if (!model) return;
  for (const assignment of active) {
    if (assignment.officeId === officeId) continue;
    if (!isReplaced(assignment) && assignment.officeId !== null) continue;
    changes.push({ assignment, fact: { kind: 'set-aside', reason: GIVEN_AWAY, given: true } });
  }
  const own = owed.find((assignment) => assignment.officeId === officeId);
  if (own) changes.push(...restored(own, model, on));
  else {
    const { occurrence, planned, deadline } = model;
    const position = isReplaced(model) ? model.position : Math.max(...owed.map((a) => a.position));
    const fact = { kind: 'entered', on, deadline, given: true } as const;
    added.push({ taskId: task, occurrence, officeId, position, planned, fact });
  }
}

/** What was set aside comes back with the deadline that is in force now. */
function restored(own: Owed, model: Owed, on: Day): FactChange[] {
  if (own.setAside === 0) return [];
  const facts: Fact[] = [{ kind: 'restored', given: true }];
  if (own.done === 0 && own.deadline !== model.deadline) {
    facts.push({ kind: 'replanned', on, deadline: model.deadline, escalated: own.escalated === 1, given: true });
  }
  return facts.map((fact) => ({ assignment: own, fact }));
}
