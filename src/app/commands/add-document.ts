/** `/vanban`: the number of the document that proves what was marked done, added or mended later. */
import { decideDocument } from '../../domain/changes.ts';
import type { TaskCode } from '../../domain/code.ts';
import { documentAnswer } from '../../texts/confirmations.ts';
import { doneNotice } from '../../texts/notices.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { missedWork, refusalReply } from '../missed.ts';
import { after, doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const vanban: Command = {
  name: 'vanban',
  run: async (turn, argument) => {
    const taken = takeCode(argument) ?? takeReport(argument);
    return taken && taken.rest !== '' ? addDocument(turn, taken.value, taken.rest) : reply(usage('xong'));
  },
};

export async function addDocument(turn: Turn, code: TaskCode, document: string): Promise<Reply> {
  const offices = turn.subject?.did === 'done' && turn.subject.office !== null ? [turn.subject.office] : [];
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices, all: false, purpose: 'undo' });
    if (found.kind !== 'work') return missedWork(turn, found, (chosen) => `/vanban ${chosen} ${document}`);
    const waiting = await needsVouching(turn, found.assignments);
    if (waiting) return waiting;
    const [assignment] = found.assignments;
    if (!assignment) return reply(usage('xong'));
    const decision = decideDocument(assignment, document);
    if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
    const proven = after(assignment, decision.fact, turn);
    const isOwn = proven.office === null || proven.office === turn.asker.office?.code;
    const told = doneNotice({ assignment: proven, by: doerOf(turn) }, sceneOfTurn(turn));
    const notices =
      isOwn || proven.office === null
        ? []
        : await noticesToOffice(turn.store, proven.office, told, turn.incoming.chat, subjectOf([proven], 'done'));
    if (!(await commit(turn, [{ assignment, fact: decision.fact }], notices))) return null;
    return reply(documentAnswer({ assignment: proven }), subjectOf([proven], 'done'));
  });
}
