/** A change asked for in ordinary words: prepared and shown, carried out only when confirmed. */
import type { Assignment } from '../domain/assignment.ts';
import { shownCode, type TaskCode } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { ChangeRequest } from '../domain/request.ts';
import { longDay } from '../texts/dates.ts';
import { usage } from '../texts/usage.ts';
import { proposal, proposed, whichWork } from '../texts/which-one.ts';
import { missedWork, refusalReply } from './missed.ts';
import { sceneOfTurn, subjectOf } from './speak.ts';
import { type Reply, reply, type Turn } from './turn.ts';
import { findWork } from './which-work.ts';

export async function propose(turn: Turn, request: ChangeRequest): Promise<Reply> {
  const code = request.code ?? onlyOne(turn);
  if (code === null) return whichOfMessage(turn, request);
  const offices = request.kind === 'done' ? request.offices : [];
  const found = await findMeant(turn, request, code, offices);
  const restate = (chosen: string, office: OfficeCode | null) =>
    commandOf(request, office === null ? chosen : `${chosen} ${turn.directory.nameOf(office)}`) ?? '';
  if (found.kind !== 'work') return missedWork(turn, found, restate);
  const [work] = found.assignments;
  const meant = work && meantFor(request, work);
  const words = work && meant && commandOf(meant, target(turn, work, offices));
  if (!work || !meant || !words) return reply(usage(request.kind === 'extend' ? 'giahan' : 'xong'));
  if (meant.kind === 'done' && work.done) return refusalReply(turn, { kind: 'already-done', assignment: work });
  const day = meant.kind === 'done' ? meant.doneOn : null;
  if (day !== null && day > turn.today) return refusalReply(turn, { kind: 'in-future', day });
  const text = sentenceOf(work, meant);
  return reply(proposal({ text, words, person: turn.incoming.person.id }), subjectOf([work]));
}

const purposeOf = ({ kind }: ChangeRequest) => (kind === 'document' ? 'undo' : kind === 'done' ? 'finish' : 'change');

/** A document's number is about what is done; where nothing is, it does what is open. */
async function findMeant(turn: Turn, request: ChangeRequest, code: TaskCode, offices: readonly OfficeCode[]) {
  const found = await findWork(turn, { code, offices, all: false, purpose: purposeOf(request) });
  const isOpen = found.kind === 'work' && request.kind === 'document' && !found.assignments[0]?.done;
  return isOpen ? findWork(turn, { code, offices, all: false, purpose: 'finish' }) : found;
}

/** A number proves what is done, and does what is not. */
function meantFor(request: ChangeRequest, work: Assignment): ChangeRequest {
  const { code } = request;
  if (request.kind === 'document' && !work.done) {
    return { kind: 'done', code, offices: [], document: request.document, doneOn: null };
  }
  const { done } = work;
  const proves = request.kind === 'done' && done && request.document !== null && request.document !== done.document;
  return proves && request.document !== null ? { kind: 'document', code, document: request.document } : request;
}

/** The work that the answered message is about, where it is one. */
function onlyOne(turn: Turn): TaskCode | null {
  const [only, ...others] = turn.subject?.codes ?? [];
  return only && others.length === 0 ? only : null;
}

const OFFERED = 10;

/** A digest of several: which one is meant? */
async function whichOfMessage(turn: Turn, request: ChangeRequest): Promise<Reply> {
  const codes = turn.subject?.codes ?? [];
  if (turn.subject === null || codes.length === 0) return reply(usage(request.kind === 'extend' ? 'giahan' : 'xong'));
  const found: Assignment[] = [];
  for (const code of codes) {
    const work = await findMeant(turn, request, code, []);
    if (work.kind === 'work') found.push(...work.assignments);
  }
  const lacks = ({ done }: Assignment) => done === null || (request.kind === 'document' && done.document === null);
  const items = found.some(lacks) ? found.filter(lacks) : found;
  const from = placeOf(turn.state);
  const view = {
    question: 'Nói về việc nào?',
    items: items.slice(from, from + OFFERED),
    wordsFor: (code: string, work: Assignment) => commandOf(meantFor(request, work), code) ?? '',
    next: items.length > from + OFFERED ? { words: turn.words, state: JSON.stringify({ from: from + OFFERED }) } : null,
  };
  return reply(whichWork(view, sceneOfTurn(turn)), turn.subject);
}

/** Where the list of a digest's work goes on. */
function placeOf(state: string | null): number {
  const from = state === null ? 0 : (JSON.parse(state) as { readonly from?: unknown }).from;
  return typeof from === 'number' ? from : 0;
}

/** The code as typed, with the office where it is another's. */
function target(turn: Turn, work: Assignment, offices: readonly OfficeCode[]): string {
  const code = shownCode(work);
  return offices.length === 0 ? code : `${code} ${offices.map(turn.directory.nameOf).join(', ')}`;
}

/** The command that the words stand for; null where something is missing. */
function commandOf(request: ChangeRequest, code: string): string | null {
  switch (request.kind) {
    case 'done':
      return ['/xong', code, request.document, on(request.doneOn)].filter(Boolean).join(' ');
    case 'document':
      return `/vanban ${code} ${request.document}`;
    case 'progress':
      return `/tiendo ${code} ${request.note}`;
    case 'extend':
      return request.until === null ? null : `/giahan ${code} ${longDay(request.until)} ${request.reason}`;
  }
}

const on = (day: Day | null) => (day === null ? null : `ngày ${longDay(day)}`);

function sentenceOf(work: Assignment, request: ChangeRequest): string {
  switch (request.kind) {
    case 'done':
      return proposed.done(work, request.document, request.doneOn === null ? null : longDay(request.doneOn));
    case 'document':
      return proposed.document(work, request.document);
    case 'progress':
      return proposed.progress(work, request.note);
    case 'extend':
      return proposed.extend(work, request.until === null ? '' : longDay(request.until), request.reason);
  }
}
