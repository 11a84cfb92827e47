/** Answers what was said in ordinary words: a question, a reply to a message, a request for a change, small talk. */
import { seesAll } from '../domain/permission.ts';
import type { AssignmentQuery, Query } from '../domain/query.ts';
import type { ChangeRequest } from '../domain/request.ts';
import { understand } from '../language/understand.ts';
import type { Understanding } from '../language/understanding.ts';
import { monitorOnly } from '../texts/refusals.ts';
import { offTopic, smallTalk } from '../texts/small-talk.ts';
import { unclear } from '../texts/unclear.ts';
import { unknown } from '../texts/unknown.ts';
import { answerQuery } from './answer.ts';
import { answerReminders } from './answer-reminders.ts';
import { addDocument } from './commands/add-document.ts';
import { contactOf, missingCode } from './missed.ts';
import type { Subject } from './ports/conversation.ts';
import { propose } from './propose.ts';
import { askingOf, sceneOfTurn, subjectOf } from './speak.ts';
import { type Reply, reply, type Turn } from './turn.ts';
import { understandContext } from './understand-turn.ts';

/** How long a follow-up ("còn xã Thuận?") goes on with the question before it. */
const FOLLOW_UP_MS = 10 * 60_000;
/** How long a message may be answered without saying so. */
const ANSWERED_MS = 86_400_000;

export async function answerText(turn: Turn, text: string): Promise<Reply> {
  const { store, directory, asker, incoming, now, today, subject } = turn;
  const kept = keptQuery(turn.state);
  if (kept) return ask(turn, kept);
  const since = now.getTime() - FOLLOW_UP_MS;
  const context = understandContext(store, directory, {
    today,
    own: asker.office?.code ?? null,
    seesAll: seesAll(asker),
    previous: await store.lastQuery(incoming.chat, since),
    subject: subject?.codes ?? [],
  });
  const implied = await impliedSubject(turn);
  const added = implied && understand(text, { ...context, subject: implied.codes });
  if (added?.kind === 'change') return answer({ ...turn, subject: implied }, text, added);
  return answer(turn, text, understand(text, context));
}

/** Where nobody tells what is answered, what adds to the last message about work is an answer to it. */
async function impliedSubject({ abilities, store, incoming, now, subject }: Turn): Promise<Subject | null> {
  if (abilities.replies || subject !== null) return null;
  return store.lastSubject(incoming.chat, now.getTime() - ANSWERED_MS);
}

async function answer(turn: Turn, text: string, understood: Understanding): Promise<Reply> {
  switch (understood.kind) {
    case 'query':
      return ask(turn, understood.query);
    case 'change':
      return addsDocument(turn, understood.request) ?? propose(turn, understood.request);
    case 'small-talk':
      return reply(smallTalk(understood.of));
    case 'off-topic':
      return reply(offTopic());
    case 'unclear':
      return reply(unclear(text, understood.suggestions));
    case 'unknown':
      return askBack(turn, text, understood);
  }
}

/** A document's number in reply to "đã ghi hoàn thành" is added at once. */
function addsDocument(turn: Turn, request: ChangeRequest): Promise<Reply> | null {
  const [code, ...others] = turn.subject?.codes ?? [];
  const document =
    request.kind === 'document' || (request.kind === 'done' && request.code === null) ? request.document : null;
  if (turn.subject?.did !== 'done' || document === null || !code || others.length > 0) return null;
  const offices = turn.subject.office === null ? [] : [turn.subject.office];
  return addDocument(turn, { code, offices, all: false }, document);
}

async function ask(turn: Turn, query: Query): Promise<Reply> {
  const { store, incoming, now } = turn;
  await store.rememberQuery(incoming.chat, query, now.getTime());
  if (query.about === 'reminders') {
    if (!seesAll(turn.asker)) return reply(monitorOnly(contactOf(turn), sceneOfTurn(turn)));
    return reply(await answerReminders(askingOf(turn), query));
  }
  const asksBack = await missing(turn, query);
  if (asksBack) return asksBack;
  const { message, shown } = await answerQuery(askingOf(turn), query, {
    words: turn.words,
    state: placeOf(turn.state),
  });
  return reply(message, subjectOf(shown));
}

/** A code that nothing bears is asked back. */
async function missing(turn: Turn, query: AssignmentQuery): Promise<Reply | null> {
  for (const code of query.codes) {
    const message = await missingCode(turn, code);
    if (message) return reply(message);
  }
  return null;
}

function askBack(turn: Turn, text: string, { what, words, near }: Extract<Understanding, { kind: 'unknown' }>): Reply {
  const { nameOf } = turn.directory;
  const wordsFor = (one: string) => text.replace(words, what === 'office' ? nameOf(one) : one);
  return reply(unknown({ what, words, near, wordsFor }, sceneOfTurn(turn)));
}

/** A choice may keep the whole query ("Xem danh sách"), or where its list goes on. */
function keptQuery(state: string | null): AssignmentQuery | null {
  if (state === null) return null;
  return (JSON.parse(state) as { query?: AssignmentQuery }).query ?? null;
}

function placeOf(state: string | null): string | null {
  return state === null || keptQuery(state) ? null : state;
}
