/** `/tralai`: a monitor returns what was marked done. */

import { decideReturn } from '../../domain/changes.ts';
import type { TaskCode } from '../../domain/code.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { returnedAnswer } from '../../texts/change-answers.ts';
import { returnedNotice } from '../../texts/notices.ts';
import { monitorOnly } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeOffices } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { contactOf, missedWork, type Restate, refusalReply } from '../missed.ts';
import { after, doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const tralai: Command = {
  name: 'tralai',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const taken = takeCode(argument);
    const { offices, rest } = takeOffices(taken?.rest ?? '', turn.directory.lexicon);
    return taken && rest !== '' ? returnWork(turn, taken.value, offices, rest) : reply(usage('tralai'));
  },
};

async function returnWork(turn: Turn, code: TaskCode, offices: readonly OfficeCode[], reason: string): Promise<Reply> {
  const restate: Restate = (chosen, office) =>
    ['/tralai', chosen, office === null ? null : turn.directory.nameOf(office), reason].filter(Boolean).join(' ');
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices, all: false, purpose: 'undo' });
    if (found.kind !== 'work') return missedWork(turn, found, restate);
    const waiting = await needsVouching(turn, found.assignments);
    if (waiting) return waiting;
    const [assignment] = found.assignments;
    if (!assignment) return reply(usage('tralai'));
    const decision = decideReturn(assignment, reason, turn.today);
    if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
    const returned = after(assignment, decision.fact, turn);
    const told = returnedNotice({ assignment: returned, by: doerOf(turn), reason }, sceneOfTurn(turn));
    const notices =
      returned.office === null
        ? []
        : await noticesToOffice(turn.store, returned.office, told, turn.incoming.chat, subjectOf([returned]));
    if (!(await commit(turn, [{ assignment, fact: decision.fact }], notices))) return null;
    const view = { assignment: returned, namesOffice: true, person: turn.incoming.person.id, reason };
    return reply(returnedAnswer(view, sceneOfTurn(turn)), subjectOf([returned]));
  });
}
