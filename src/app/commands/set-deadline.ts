/** `/han`: a monitor sets or mends a deadline, or confirms one from before the plan was signed. */
import { decideDeadline } from '../../domain/changes.ts';
import { writtenCode } from '../../domain/code.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { deadlineAnswer } from '../../texts/change-answers.ts';
import { longDay } from '../../texts/dates.ts';
import { deadlineNotice } from '../../texts/notices.ts';
import { impossibleDate, monitorOnly } from '../../texts/refusals.ts';
import { deadlineSeveral } from '../../texts/several.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeDay, takeReport, takeScope } from '../arguments.ts';
import { contactOf, type Restate, unknownOfficeReply } from '../missed.ts';
import { type Act, type Changed, perform } from '../perform.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { type Command, reply, type Turn } from '../turn.ts';

export const han: Command = {
  name: 'han',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const taken = takeCode(argument) ?? takeReport(argument);
    const when = takeDay(taken?.rest ?? '', () => yearOf(turn.today));
    if (when.kind === 'impossible') return reply(impossibleDate(when.words, turn.today));
    if (!taken || when.kind === 'none') return reply(usage('han'));
    const { lexicon, nameOf } = turn.directory;
    const { offices, all, rest } = takeScope(when.rest, lexicon);
    const restate: Restate = (code, office) =>
      ['/han', code, longDay(when.day), office === null ? null : nameOf(office)].filter(Boolean).join(' ');
    if (rest !== '') {
      const unknown = [{ words: rest, near: [] }];
      return unknownOfficeReply(turn, unknown, (office) => restate(writtenCode(taken.value), office));
    }
    return perform(turn, { code: taken.value, offices, all }, restate, setting(turn, when.day));
  },
};

function setting(turn: Turn, day: Day): Act {
  const isOwn = ({ after: { office } }: Changed) => office === null || office === turn.asker.office?.code;
  return {
    verb: 'Đặt hạn',
    purpose: 'change',
    decide: (assignment) => decideDeadline(assignment, day, turn.today, turn.settings.policy),
    notice: ({ before, after }) => {
      const view = { assignment: after, by: doerOf(turn), before: before.deadline };
      return deadlineNotice(view, sceneOfTurn(turn));
    },
    answer: ({ changed, refused, undo }) => {
      const [only, ...others] = changed;
      const scene = sceneOfTurn(turn);
      if (only && others.length === 0 && refused.length === 0) {
        const view = { assignment: only.after, namesOffice: !isOwn(only), before: only.before.deadline, undo };
        return deadlineAnswer(view, scene);
      }
      return deadlineSeveral({ assignments: changed.map(({ after }) => after), refused, undo, day }, scene);
    },
  };
}
