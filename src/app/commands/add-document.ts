/** `/vanban`: the number of the document that proves what was marked done, added or mended later. */
import { decideDocument } from '../../domain/changes.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { documentAnswer } from '../../texts/confirmations.ts';
import { doneNotice } from '../../texts/notices.ts';
import { documentSeveral } from '../../texts/several.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport, takeScope } from '../arguments.ts';
import { type Act, perform } from '../perform.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import type { Wanted } from '../which-work.ts';

export const vanban: Command = {
  name: 'vanban',
  run: async (turn, argument) => {
    const taken = takeCode(argument) ?? takeReport(argument);
    if (!taken || taken.rest === '') return reply(usage('xong'));
    const { offices, all, rest } = takeScope(taken.rest, turn.directory.lexicon);
    return rest === '' ? reply(usage('xong')) : addDocument(turn, { code: taken.value, offices, all }, rest);
  },
};

export function addDocument(turn: Turn, wanted: Omit<Wanted, 'purpose'>, document: string): Promise<Reply> {
  const { nameOf } = turn.directory;
  const named = wanted.offices.map(nameOf).join(', ');
  const restate = (chosen: string, office: OfficeCode | null) =>
    ['/vanban', chosen, office === null ? named : nameOf(office), document].filter(Boolean).join(' ');
  return perform(turn, wanted, restate, proving(turn, document));
}

function proving(turn: Turn, document: string): Act {
  return {
    verb: 'Ghi số văn bản',
    purpose: 'undo',
    did: 'done',
    decide: (assignment) => decideDocument(assignment, document),
    notice: ({ after }) => doneNotice({ assignment: after, by: doerOf(turn) }, sceneOfTurn(turn)),
    answer: ({ changed, refused, undo }) => {
      const assignments = changed.map(({ after }) => after);
      const [only, ...others] = assignments;
      return only && others.length === 0 && refused.length === 0
        ? documentAnswer({ assignment: only, undo })
        : documentSeveral({ assignments, refused, undo, document }, sceneOfTurn(turn));
    },
  };
}
