/** `/hoantac`: takes a person's last change back; a monitor's with a code, that task's last change. */
import { actsAsMonitor } from '../../domain/permission.ts';
import { undoneAnswer } from '../../texts/change-answers.ts';
import { undoneNotice } from '../../texts/notices.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { untilCommitted } from '../change.ts';
import { missedWork, refusalReply } from '../missed.ts';
import type { Notice, UndoableAct } from '../ports/ledger.ts';
import { doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const hoantac: Command = {
  name: 'hoantac',
  run: (turn, argument) => untilCommitted(() => (argument === '' ? undoOwn(turn) : undoTask(turn, argument))),
};

async function undoOwn(turn: Turn): Promise<Reply | null> {
  const { incoming, store } = turn;
  return undo(turn, await store.lastActIn(incoming.chat, incoming.person.channel, incoming.person.id));
}

/** Who is no monitor takes back an own change alone, and names it only to be sure. */
async function undoTask(turn: Turn, argument: string): Promise<Reply | null> {
  const taken = takeCode(argument) ?? takeReport(argument);
  if (!taken) return reply(usage('hoantac'));
  const found = await findWork(turn, { code: taken.value, offices: [], all: false, purpose: 'undo' });
  if (found.kind !== 'work' && found.kind !== 'which-office') {
    return missedWork(turn, found, (code) => `/hoantac ${code}`);
  }
  if (!actsAsMonitor(turn.asker))
    return undoNamed(
      turn,
      found.assignments.map((one) => one.id),
    );
  return undo(turn, await turn.store.lastActOn([...new Set(found.assignments.map((one) => one.taskId))]));
}

async function undoNamed(turn: Turn, ids: readonly number[]): Promise<Reply | null> {
  const { incoming, store } = turn;
  const act = await store.lastActIn(incoming.chat, incoming.person.channel, incoming.person.id);
  const isNamed = act?.changes.some((change) => ids.includes(change.assignment.id)) ?? false;
  return undo(turn, isNamed ? act : null);
}

async function undo(turn: Turn, act: UndoableAct | null): Promise<Reply | null> {
  if (!act) return refusalReply(turn, { kind: 'nothing-to-undo' });
  const blocked = act.changes.find((change) => change.builtUpon);
  if (blocked) return refusalReply(turn, { kind: 'built-upon', assignment: blocked.assignment });
  const waiting = await needsVouching(
    turn,
    act.changes.map((change) => change.assignment),
  );
  if (waiting) return waiting;
  const undone = await turn.store.undo(turn.actor, act, await noticesOf(turn, act));
  if (undone.kind === 'conflict') return null;
  const changes = act.changes.map(({ before, fact }) => ({ assignment: before, fact }));
  return reply(undoneAnswer({ changes }, sceneOfTurn(turn)), subjectOf(changes.map((change) => change.assignment)));
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
