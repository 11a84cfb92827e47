/** `/hoantac`: takes a person's last change back; a monitor's with a code, that task's last change. */
import type { TaskCode } from '../../domain/code.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor, mayChange } from '../../domain/permission.ts';
import { undoneAnswer } from '../../texts/change-answers.ts';
import { undoneNotice } from '../../texts/notices.ts';
import { undoneBefore } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport, takeScope } from '../arguments.ts';
import { untilCommitted } from '../change.ts';
import { missedWork, notAllowedReply, refusalReply, unknownOfficeReply } from '../missed.ts';
import type { Notice, UndoableAct } from '../ports/ledger.ts';
import { doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const hoantac: Command = {
  name: 'hoantac',
  run: (turn, argument) =>
    untilCommitted(() => {
      if (turn.state !== null) return undoPressed(turn, Number(turn.state));
      return argument === '' ? undoLast(turn) : undoNamed(turn, argument);
    }),
};

/** The choice under an answer takes back what that answer told of, and nothing else. */
async function undoPressed(turn: Turn, act: number): Promise<Reply | null> {
  const found = await turn.store.act(act);
  return found ? undo(turn, found) : reply(undoneBefore());
}

async function undoLast(turn: Turn): Promise<Reply | null> {
  const { incoming, store } = turn;
  return undo(turn, await store.lastActIn(incoming.chat, incoming.person.channel, incoming.person.id));
}

async function undoNamed(turn: Turn, argument: string): Promise<Reply | null> {
  const taken = takeCode(argument) ?? takeReport(argument);
  if (!taken) return reply(usage('hoantac'));
  const { offices, rest } = takeScope(taken.rest, turn.directory.lexicon);
  if (rest !== '') {
    const again = (office: OfficeCode) => `/hoantac ${taken.value.code} ${turn.directory.nameOf(office)}`;
    return unknownOfficeReply(turn, [{ words: rest, near: [] }], again);
  }
  return undoOfTask(turn, taken.value, offices);
}

/** Who is no monitor takes back an own change alone. */
async function undoOfTask(turn: Turn, code: TaskCode, offices: readonly OfficeCode[]): Promise<Reply | null> {
  const found = await findWork(turn, { code, offices, all: true, purpose: 'undo' });
  if (found.kind !== 'work') return missedWork(turn, found, (chosen) => `/hoantac ${chosen}`);
  const { store, incoming } = turn;
  const { channel, id: person } = incoming.person;
  const by = actsAsMonitor(turn.asker) ? {} : { by: { chat: incoming.chat, channel, person } };
  const tasks = found.tasks.map((task) => task.id);
  return undo(turn, await store.lastActOn(tasks, { ...by, occurrence: code.occurrence, offices }));
}

async function undo(turn: Turn, act: UndoableAct | null): Promise<Reply | null> {
  if (!act) return refusalReply(turn, { kind: 'nothing-to-undo' });
  const touched = act.changes.map((change) => change.assignment);
  const foreign = touched.filter(({ office }) => mayChange(turn.asker, office) === 'no');
  if (foreign.length > 0) return notAllowedReply(turn, foreign);
  const blocked = act.changes.find((change) => change.builtUpon);
  if (blocked) return refusalReply(turn, { kind: 'built-upon', assignment: blocked.assignment });
  const waiting = await needsVouching(turn, touched);
  if (waiting) return waiting;
  const undone = await turn.store.undo(turn.actor, act, await noticesOf(turn, act));
  if (undone.kind === 'conflict') return null;
  const changes = act.changes.map(({ before, fact }) => ({ assignment: before, fact }));
  const own = turn.asker.office?.code ?? null;
  return reply(undoneAnswer({ changes, own }, sceneOfTurn(turn)), subjectOf(changes.map((one) => one.assignment)));
}

async function noticesOf(turn: Turn, act: UndoableAct): Promise<Notice[]> {
  const own = turn.asker.office?.code;
  const notices = act.changes.map(({ before, fact }) => {
    if (before.office === null || before.office === own) return [];
    const message = undoneNotice({ assignment: before, by: doerOf(turn), fact }, sceneOfTurn(turn));
    return noticesToOffice(turn.store, before.office, message, turn.incoming.chat, subjectOf([before]));
  });
  return (await Promise.all(notices)).flat();
}
