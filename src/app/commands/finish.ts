/** `/xong` and `/nop`: marks work done at once, with the document that proves it. */
import type { Assignment } from '../../domain/assignment.ts';
import { decideDone } from '../../domain/changes.ts';
import { type TaskCode, writtenCode } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import { doneAnswer, doneManyAnswer } from '../../texts/confirmations.ts';
import { longDay } from '../../texts/dates.ts';
import { doneNotice } from '../../texts/notices.ts';
import { impossibleDate } from '../../texts/refusals.ts';
import { usage } from '../../texts/usage.ts';
import { confirmAll } from '../../texts/which-one.ts';
import { codeOf } from '../../texts/work-line.ts';
import { readWorkArgument, takeCode, takeReport, type WorkArgument } from '../arguments.ts';
import { commit, untilCommitted } from '../change.ts';
import { missedWork, type Restate, refusalReply, unknownOfficeReply } from '../missed.ts';
import type { Change, Notice } from '../ports/ledger.ts';
import { after, doerOf, momentOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { needsVouching } from '../vouch.ts';
import { findWork } from '../which-work.ts';
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
  const read = (words: string) => readWorkArgument(words, turn.directory.lexicon, turn.saidOn);
  if (taken) return finish(turn, taken.value, read(taken.rest));
  const [only, ...others] = turn.subject?.codes ?? [];
  if (only && others.length === 0) return finish(turn, only, read(argument));
  return argument === '' ? offerOpenWork(turn, name) : reply(usage(name));
}

/** Marks the code's work of the asker or of the offices named. */
async function finish(turn: Turn, code: TaskCode, argument: WorkArgument): Promise<Reply> {
  const { on, unknown, offices, all } = argument;
  const restate = restateWith(turn, argument);
  if (on.kind === 'impossible') return reply(impossibleDate(on.words, turn.today));
  if (unknown.length > 0) return unknownOfficeReply(turn, unknown, (office) => restate(writtenCode(code), office));
  return untilCommitted(async () => {
    const found = await findWork(turn, { code, offices, all, purpose: 'finish' });
    if (found.kind !== 'work') return missedWork(turn, found, restate);
    if (all && turn.state !== 'confirmed') return confirm(turn, found.assignments);
    const waiting = await needsVouching(turn, found.assignments);
    return waiting ?? mark(turn, found.assignments, on.kind === 'day' ? on.day : turn.saidOn, argument.document);
  });
}

/** The same command for another line or office. */
function restateWith(turn: Turn, { document, on }: WorkArgument): Restate {
  const tail = [document, on.kind === 'day' ? `ngày ${longDay(on.day)}` : null];
  return (code, office) =>
    ['/xong', code, office === null ? null : turn.directory.nameOf(office), ...tail].filter(Boolean).join(' ');
}

/** "tất cả" is carried out after a confirmation. */
function confirm(turn: Turn, assignments: readonly Assignment[]): Reply {
  const open = assignments.filter((one) => !one.done);
  const [first] = open;
  if (!first)
    return reply(doneManyAnswer({ assignments: [], already: assignments, ...reporter(turn) }, sceneOfTurn(turn)));
  const offices = open.flatMap(({ office }) => (office === null ? [] : office));
  const view = { code: codeOf(first), offices, words: turn.words, person: turn.incoming.person.id };
  return reply(confirmAll(view, sceneOfTurn(turn)));
}

async function mark(
  turn: Turn,
  assignments: readonly Assignment[],
  on: Day,
  document: string | null,
): Promise<Reply | null> {
  const changes: Change[] = [];
  const already: Assignment[] = [];
  for (const assignment of assignments) {
    const decision = decideDone(assignment, on, document, turn.today);
    if (decision.kind === 'fact') changes.push({ assignment, fact: decision.fact });
    else if (decision.refusal.kind === 'already-done' && assignments.length > 1) already.push(assignment);
    else return refusalReply(turn, decision.refusal);
  }
  const done = changes.map(({ assignment, fact }) => after(assignment, fact, turn));
  if (changes.length > 0 && !(await commit(turn, changes, await noticesOf(turn, done)))) return null;
  return answer(turn, done, already);
}

function answer(turn: Turn, done: readonly Assignment[], already: readonly Assignment[]): Reply {
  const by = reporter(turn);
  const subject = subjectOf(done, 'done');
  const [only, ...others] = done;
  if (only && others.length === 0 && already.length === 0) {
    const namesOffice = only.office !== turn.asker.office?.code;
    return reply(doneAnswer({ assignment: only, namesOffice, ...by }, sceneOfTurn(turn)), subject);
  }
  return reply(doneManyAnswer({ assignments: done, already, ...by }, sceneOfTurn(turn)), subject);
}

const reporter = (turn: Turn) => ({ by: turn.actor.name, at: momentOf(turn), person: turn.incoming.person.id });

/** Each office whose work somebody else marked hears of it. */
async function noticesOf(turn: Turn, done: readonly Assignment[]): Promise<Notice[]> {
  const own = turn.asker.office?.code;
  const notices = done.map((assignment) => {
    if (assignment.office === null || assignment.office === own) return [];
    const message = doneNotice({ assignment, by: doerOf(turn) }, sceneOfTurn(turn));
    return noticesToOffice(turn.store, assignment.office, message, turn.incoming.chat, subjectOf([assignment], 'done'));
  });
  return (await Promise.all(notices)).flat();
}
