/** `/xong` and `/nop`: marks work done at once, with the document that proves it. */
import { decideDone, type Refusal } from '../../domain/changes.ts';
import { type TaskCode, writtenCode } from '../../domain/code.ts';
import { type Day, yearOf } from '../../domain/day.ts';
import { doneAnswer, doneManyAnswer } from '../../texts/confirmations.ts';
import { longDay } from '../../texts/dates.ts';
import { doneNotice } from '../../texts/notices.ts';
import { impossibleDate, oneAtATime } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { readWorkArgument, startsWithCode, takeCode, takeReport, type WorkArgument } from '../arguments.ts';
import { type Restate, unknownOfficeReply } from '../missed.ts';
import { type Act, type Carried, perform } from '../perform.ts';
import { doerOf, momentOf, sceneOfTurn } from '../speak.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { offerOpenWork } from './offer-work.ts';

type Taken = { readonly value: TaskCode; readonly rest: string } | null;

export const xong: Command = {
  name: 'xong',
  run: (turn, argument) => run(turn, 'xong', argument, takeCode(argument) ?? takeReport(argument)),
};

export const nop: Command = {
  name: 'nop',
  run: (turn, argument) => run(turn, 'nop', argument, takeReport(argument)),
};

async function run(turn: Turn, name: 'xong' | 'nop', argument: string, taken: Taken): Promise<Reply> {
  if (taken) return finish(turn, taken.value, taken.rest);
  const [only, ...others] = turn.subject?.codes ?? [];
  if (only && others.length === 0) return finish(turn, only, argument);
  return argument === '' ? offerOpenWork(turn, name) : reply(usage(name));
}

/** Marks the code's work of the asker or of the offices named. */
async function finish(turn: Turn, code: TaskCode, words: string): Promise<Reply> {
  const argument = readWorkArgument(words, turn.directory.lexicon, turn.saidOn, planYearOf(turn, code));
  const { on, unknown, offices, all, document } = argument;
  const restate = restateWith(turn, argument);
  if (on.kind === 'impossible') return reply(impossibleDate(on.words, turn.today));
  if (unknown.some(({ words }) => startsWithCode(words))) return reply(oneAtATime(writtenCode(code)));
  if (unknown.length > 0) return unknownOfficeReply(turn, unknown, (office) => restate(writtenCode(code), office));
  const day = on.kind === 'day' ? on.day : turn.saidOn;
  return perform(turn, { code, offices, all }, restate, finishing(turn, day, document));
}

/** What was done for a plan was not done before its year. */
function planYearOf({ directory, today }: Turn, { plan }: TaskCode): number {
  const meant = directory.plans.find(({ key }) => plan === null || key === plan);
  return meant?.year ?? yearOf(today);
}

function finishing(turn: Turn, on: Day, document: string | null): Act {
  return {
    verb: 'Ghi hoàn thành',
    purpose: 'finish',
    did: 'done',
    decide: (assignment) => decideDone(assignment, on, document, turn.today),
    notice: ({ after }) => doneNotice({ assignment: after, by: doerOf(turn) }, sceneOfTurn(turn)),
    answer: (carried) => answer(turn, carried),
  };
}

/** The same command for another line or office; offices that were understood stay named. */
function restateWith(turn: Turn, { offices, document, on }: WorkArgument): Restate {
  const { nameOf } = turn.directory;
  const tail = [document, on.kind === 'day' ? `ngày ${longDay(on.day)}` : null];
  return (code, office) => {
    const named = [...new Set([...offices, ...(office === null ? [] : [office])])].map(nameOf).join(', ');
    return ['/xong', code, named, ...tail].filter(Boolean).join(' ');
  };
}

function answer(turn: Turn, { changed, refused, undo }: Carried) {
  const report = { by: turn.actor.name, at: momentOf(turn), undo };
  const done = changed.map(({ after }) => after);
  const [only, ...others] = done;
  if (only && others.length === 0 && refused.length === 0) {
    const namesOffice = only.office !== turn.asker.office?.code;
    return doneAnswer({ assignment: only, namesOffice, ...report }, sceneOfTurn(turn));
  }
  return doneManyAnswer({ assignments: done, already: refused.flatMap(doneBefore), ...report }, sceneOfTurn(turn));
}

const doneBefore = (refusal: Refusal) => (refusal.kind === 'already-done' ? [refusal.assignment] : []);
