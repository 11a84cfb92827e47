/** `/han`: a monitor sets or mends a deadline, or confirms one from before the plan was signed. */
import type { Assignment } from '../../domain/assignment.ts';
import { decideDeadline } from '../../domain/changes.ts';
import type { TaskCode } from '../../domain/code.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { deadlineAnswer } from '../../texts/change-answers.ts';
import { longDay } from '../../texts/dates.ts';
import { deadlineNotice } from '../../texts/notices.ts';
import { impossibleDate, monitorOnly } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { takeCode, takeDay, takeOffices } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { contactOf, missedWork, type Restate, refusalReply } from '../missed.ts';
import { after, doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';

export const han: Command = {
  name: 'han',
  run: async (turn, argument) => {
    if (!actsAsMonitor(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    const taken = takeCode(argument);
    const when = takeDay(taken?.rest ?? '', () => yearOf(turn.today));
    if (when.kind === 'impossible') return reply(impossibleDate(when.words, turn.today));
    if (!taken || when.kind === 'none') return reply(usage('han'));
    const { offices } = takeOffices(when.rest, turn.directory.lexicon);
    return setDeadline(turn, taken.value, offices, when.day);
  },
};

async function setDeadline(turn: Turn, code: TaskCode, offices: readonly OfficeCode[], day: Day): Promise<Reply> {
  const restate: Restate = (chosen, office) =>
    ['/han', chosen, longDay(day), office === null ? null : turn.directory.nameOf(office)].filter(Boolean).join(' ');
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices, all: false, purpose: 'change' });
    if (found.kind !== 'work') return missedWork(turn, found, restate);
    const [assignment] = found.assignments;
    if (!assignment) return reply(usage('han'));
    const waiting = await needsVouching(turn, [assignment]);
    return waiting ?? set(turn, assignment, day);
  });
}

async function set(turn: Turn, assignment: Assignment, day: Day): Promise<Reply | null> {
  const decision = decideDeadline(assignment, day, turn.today, turn.settings.policy);
  if (decision.kind === 'refused') return refusalReply(turn, decision.refusal);
  const changed = after(assignment, decision.fact, turn);
  const scene = sceneOfTurn(turn);
  const before = assignment.deadline;
  const isOwn = changed.office === null || changed.office === turn.asker.office?.code;
  const told = deadlineNotice({ assignment: changed, by: doerOf(turn), before }, scene);
  const notices =
    isOwn || changed.office === null
      ? []
      : await noticesToOffice(turn.store, changed.office, told, turn.incoming.chat, subjectOf([changed]));
  if (!(await commit(turn, [{ assignment, fact: decision.fact }], notices))) return null;
  const view = { assignment: changed, namesOffice: !isOwn, before, person: turn.incoming.person.id };
  return reply(deadlineAnswer(view, scene), subjectOf([changed]));
}
