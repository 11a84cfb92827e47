/** `/tiendo`: a note of how far the work is. */
import type { TaskCode } from '../../domain/code.ts';
import { progressAnswer } from '../../texts/change-answers.ts';
import { progressNotice } from '../../texts/notices.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeOffices } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { missedWork, type Restate } from '../missed.ts';
import { doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const tiendo: Command = {
  name: 'tiendo',
  run: async (turn, argument) => {
    const taken = takeCode(argument);
    const [answered, ...others] = turn.subject?.codes ?? [];
    if (taken && taken.rest !== '') return noteProgress(turn, taken.value, taken.rest);
    if (!taken && argument !== '' && answered && others.length === 0) return noteProgress(turn, answered, argument);
    return reply(usage('tiendo'));
  },
};

async function noteProgress(turn: Turn, code: TaskCode, words: string): Promise<Reply> {
  const { offices, rest } = takeOffices(words, turn.directory.lexicon);
  const own = turn.asker.office?.code;
  const named = offices.length > 0 && rest !== '' && own !== offices[0];
  const note = named ? rest : words;
  const restate: Restate = (chosen, office) =>
    ['/tiendo', chosen, office === null ? null : turn.directory.nameOf(office), note].filter(Boolean).join(' ');
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices: named ? offices : [], all: false, purpose: 'change' });
    if (found.kind !== 'work') return missedWork(turn, found, restate);
    const waiting = await needsVouching(turn, found.assignments);
    if (waiting) return waiting;
    const [assignment] = found.assignments;
    if (!assignment) return reply(usage('tiendo'));
    const namesOffice = assignment.office !== own;
    const told = progressNotice({ assignment, by: doerOf(turn), note }, sceneOfTurn(turn));
    const notices =
      namesOffice && assignment.office !== null
        ? await noticesToOffice(turn.store, assignment.office, told, turn.incoming.chat, subjectOf([assignment]))
        : [];
    const changes = [{ assignment, fact: { kind: 'progress', note } as const }];
    if (!(await commit(turn, changes, notices))) return null;
    const view = { assignment, namesOffice, person: turn.incoming.person.id, note };
    return reply(progressAnswer(view, sceneOfTurn(turn)), subjectOf([assignment]));
  });
}
