/** `/tralai`: a monitor returns what was marked done. */
import { decideReturn } from '../../domain/changes.ts';
import { writtenCode } from '../../domain/code.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { returnedAnswer } from '../../texts/change-answers.ts';
import { returnedNotice } from '../../texts/notices.ts';
import { monitorOnly } from '../../texts/refusals.ts';
import { returnedSeveral } from '../../texts/several.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeReport, takeScope } from '../arguments.ts';
import { contactOf, unknownOfficeReply } from '../missed.ts';
import { type Act, perform } from '../perform.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { type Command, reply, type Turn } from '../turn.ts';

export const tralai: Command = {
  name: 'tralai',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const taken = takeCode(argument) ?? takeReport(argument);
    const { offices, all, unknown, rest: reason } = takeScope(taken?.rest ?? '', turn.directory.lexicon);
    if (!taken || reason === '') return reply(usage('tralai'));
    const { nameOf } = turn.directory;
    const restate = (code: string, office: string | null) =>
      ['/tralai', code, office === null ? null : nameOf(office), reason].filter(Boolean).join(' ');
    if (unknown) return unknownOfficeReply(turn, [unknown], (office) => restate(writtenCode(taken.value), office));
    return perform(turn, { code: taken.value, offices, all }, restate, returning(turn, reason));
  },
};

function returning(turn: Turn, reason: string): Act {
  return {
    verb: 'Trả lại',
    purpose: 'undo',
    decide: (assignment) => decideReturn(assignment, reason, turn.today),
    notice: ({ after }) => returnedNotice({ assignment: after, by: doerOf(turn), reason }, sceneOfTurn(turn)),
    answer: ({ changed, refused, undo }) => {
      const [only, ...others] = changed.map(({ after }) => after);
      const scene = sceneOfTurn(turn);
      if (only && others.length === 0 && refused.length === 0) {
        return returnedAnswer({ assignment: only, namesOffice: true, undo, reason }, scene);
      }
      return returnedSeveral({ assignments: changed.map(({ after }) => after), refused, undo, reason }, scene);
    },
  };
}
