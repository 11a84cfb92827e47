/** `/giao` gives a task to a lead office, `/them` adds one outside the plan. */
import type { Assignment } from '../../domain/assignment.ts';
import { type TaskCode, writtenCode } from '../../domain/code.ts';
import { yearOf } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { nearestOffices, readOffices } from '../../language/office-phrases.ts';
import { addedAnswer, assignedAnswer, leadsAlready } from '../../texts/change-answers.ts';
import { givenNotice, takenNotice } from '../../texts/notices.ts';
import { impossibleDate, monitorOnly } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { replaceOrAdd } from '../../texts/which-one.ts';
import { takeCode, takeDay, takeOffices } from '../arguments.ts';
import { untilCommitted } from '../change.ts';
import { contactOf, missedWork, unknownOfficeReply } from '../missed.ts';
import type { Notice } from '../ports/ledger.ts';
import type { Task } from '../ports/register.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const giao: Command = {
  name: 'giao',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const taken = takeCode(argument);
    if (!taken || taken.rest === '') return reply(usage('giao'));
    const { codes, unknown } = readOffices(taken.rest, turn.directory.lexicon);
    const [office] = codes;
    const code = writtenCode(taken.value);
    if (unknown.length > 0) {
      return unknownOfficeReply(turn, unknown, (near) => `/giao ${code} ${turn.directory.nameOf(near)}`);
    }
    return office === undefined ? reply(usage('giao')) : untilCommitted(() => give(turn, taken.value, office));
  },
};

async function give(turn: Turn, code: TaskCode, office: OfficeCode): Promise<Reply | null> {
  const found = await findWork(turn, { code, offices: [], all: true, purpose: 'change' });
  if (found.kind !== 'work')
    return missedWork(turn, found, (chosen) => `/giao ${chosen} ${turn.directory.nameOf(office)}`);
  const [task, ...others] = found.tasks;
  if (!task || others.length > 0) {
    const restate = (chosen: string) => `/giao ${chosen} ${turn.directory.nameOf(office)}`;
    return missedWork(turn, { kind: 'which-line', tasks: found.tasks }, restate);
  }
  const leads = [...new Set(found.assignments.flatMap((one) => one.office ?? []))];
  const isOnly = leads.length === 1 && leads[0] === office;
  const wish = turn.state === 'replace' || turn.state === 'add' ? turn.state : null;
  if (isOnly || (wish === 'add' && leads.includes(office))) {
    return reply(leadsAlready({ code: task.code, office }, sceneOfTurn(turn)));
  }
  if (leads.length > 0 && wish === null) return ask(turn, task.code, leads, office);
  const waiting = await needsVouching(turn, [{ office }]);
  return waiting ?? hand(turn, task, office, wish === 'add' ? [] : found.assignments, wish === 'add' ? leads : []);
}

/** Somebody leads it already: instead or beside? */
function ask(turn: Turn, code: string, leads: readonly OfficeCode[], office: OfficeCode): Reply {
  const view = { code, current: leads, office, words: turn.words, person: turn.incoming.person.id };
  return reply(replaceOrAdd(view, sceneOfTurn(turn)));
}

async function hand(
  turn: Turn,
  task: Task,
  office: OfficeCode,
  replaced: readonly Assignment[],
  beside: readonly OfficeCode[],
): Promise<Reply | null> {
  const leaving = [
    ...new Set(replaced.flatMap((one) => (one.office === null || one.office === office ? [] : one.office))),
  ];
  const give = { task: task.id, office, replaced: replaced.filter((one) => one.office !== office), on: turn.today };
  const notices = await noticesOf(turn, task, office, leaving, replaced[0]);
  const committed = await turn.store.assign(turn.actor, give, notices);
  if (committed.kind === 'conflict') return null;
  const undo = { act: committed.act, person: turn.incoming.person.id };
  return reply(assignedAnswer({ code: task.code, office, replaced: leaving, beside, undo }, sceneOfTurn(turn)));
}

async function noticesOf(
  turn: Turn,
  task: Task,
  office: OfficeCode,
  leaving: readonly OfficeCode[],
  like: Assignment | undefined,
): Promise<Notice[]> {
  const scene = sceneOfTurn(turn);
  const by = doerOf(turn);
  const given = givenNotice({ code: task.code, title: task.title, deadline: like?.deadline ?? null, by }, scene);
  const taken = takenNotice({ code: task.code, by, to: office }, scene);
  const { store, incoming } = turn;
  const lists = [
    noticesToOffice(store, office, given, incoming.chat),
    ...leaving.map((other) => noticesToOffice(store, other, taken, incoming.chat)),
  ];
  return (await Promise.all(lists)).flat();
}

export const them: Command = {
  name: 'them',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const when = takeDay(argument, () => yearOf(turn.today));
    if (when.kind === 'impossible') return reply(impossibleDate(when.words, turn.today));
    if (when.kind === 'none' || when.behind === '') return reply(usage('them'));
    const { offices, rest } = takeOffices(when.before, turn.directory.lexicon);
    const [office] = offices;
    if (office === undefined || rest !== '') {
      const near = nearestOffices(when.before, turn.directory.lexicon, 3);
      const behind = argument.slice(argument.indexOf(when.before) + when.before.length).trim();
      const wordsFor = (chosen: OfficeCode) => `/them ${turn.directory.nameOf(chosen)} ${behind}`;
      return unknownOfficeReply(turn, [{ words: when.before, near }], wordsFor);
    }
    const waiting = await needsVouching(turn, [{ office }]);
    if (waiting) return waiting;
    const task = { office, deadline: when.day, title: when.behind, on: turn.today };
    const scene = sceneOfTurn(turn);
    const chats = office === turn.asker.office?.code ? [] : await turn.store.chatsOf(office);
    const { code, act } = await turn.store.addTask(turn.actor, task, (given) =>
      chats
        .filter((chat) => chat.gone === null)
        .map((chat) => ({
          chat: chat.ref,
          message: givenNotice({ code: given, title: task.title, deadline: task.deadline, by: doerOf(turn) }, scene),
          subject: null,
        })),
    );
    return reply(addedAnswer({ code, ...task, undo: { act, person: turn.incoming.person.id } }, scene));
  },
};
