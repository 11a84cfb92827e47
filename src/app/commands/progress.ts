/** `/tiendo`: a note of how far the work is. */
import type { TaskCode } from '../../domain/code.ts';
import { progressAnswer } from '../../texts/change-answers.ts';
import { progressNotice } from '../../texts/notices.ts';
import { progressSeveral } from '../../texts/several.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeOffices, takeReport } from '../arguments.ts';
import type { Restate } from '../missed.ts';
import { type Act, perform } from '../perform.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';

export const tiendo: Command = {
  name: 'tiendo',
  run: async (turn, argument) => {
    const [answered, ...others] = turn.subject?.codes ?? [];
    const only = answered && others.length === 0 ? answered : null;
    // In answer to one task's message the words are the note, unless they begin with a code as it is written.
    const taken = takeCode(argument) ?? (only === null ? takeReport(argument) : null);
    if (taken && taken.rest !== '') return noteProgress(turn, taken.value, taken.rest);
    return !taken && argument !== '' && only !== null ? noteProgress(turn, only, argument) : reply(usage('tiendo'));
  },
};

async function noteProgress(turn: Turn, code: TaskCode, words: string): Promise<Reply> {
  const { offices, rest } = takeOffices(words, turn.directory.lexicon);
  const named = offices.length > 0 && rest !== '' && turn.asker.office?.code !== offices[0];
  const note = named ? rest : words;
  const restate: Restate = (chosen, office) =>
    ['/tiendo', chosen, office === null ? null : turn.directory.nameOf(office), note].filter(Boolean).join(' ');
  return perform(turn, { code, offices: named ? offices : [], all: false }, restate, noting(turn, note));
}

function noting(turn: Turn, note: string): Act {
  return {
    verb: 'Ghi tiến độ',
    takesAll: false,
    purpose: 'change',
    decide: () => ({ kind: 'fact', fact: { kind: 'progress', note } }),
    notice: ({ after }) => progressNotice({ assignment: after, by: doerOf(turn), note }, sceneOfTurn(turn)),
    answer: ({ changed, undo }) => {
      const assignments = changed.map(({ after }) => after);
      const [only, ...others] = assignments;
      const scene = sceneOfTurn(turn);
      if (!only || others.length > 0) return progressSeveral({ assignments, refused: [], undo, note }, scene);
      const namesOffice = only.office !== turn.asker.office?.code;
      return progressAnswer({ assignment: only, namesOffice, undo, note }, scene);
    },
  };
}
