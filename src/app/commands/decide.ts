/** `/duyet` and `/tuchoi`: answers what waits for a yes or no; the first answer counts. */
import { clockOf, type Day, dayOf } from '../../domain/day.ts';
import { actsAsMonitor } from '../../domain/permission.ts';
import { alreadyDecided, extensionRefused } from '../../texts/change-answers.ts';
import type { Message } from '../../texts/message.ts';
import { extensionRefusedNotice } from '../../texts/notices.ts';
import { adminOnly, monitorOnly, noSuchRequest } from '../../texts/refusals.ts';
import { actDecided, registrationDecided, registrationRefused } from '../../texts/registration.ts';
import { untilCommitted } from '../change.ts';
import { contactOf } from '../missed.ts';
import type { Request, RequestData } from '../ports/conversation.ts';
import { doerOf, sceneOfTurn, subjectOf } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';
import { grant } from './extend.ts';
import { bind } from './registration.ts';

export const duyet: Command = { name: 'duyet', run: (turn, argument) => decide(turn, argument, true) };
export const tuchoi: Command = { name: 'tuchoi', run: (turn, argument) => decide(turn, argument, false) };

async function decide(turn: Turn, argument: string, granted: boolean): Promise<Reply> {
  const request = /^\d{1,9}$/.test(argument) ? await turn.store.request(Number(argument)) : null;
  if (!request) return reply(noSuchRequest());
  const refused = mayNotDecide(turn, request);
  if (refused) return reply(refused);
  if (request.decided) return decidedBefore(turn, request.decided);
  const { data } = request;
  if (data.kind === 'register') return decideRegistration(turn, request, data, granted);
  if (data.kind === 'extension') return decideExtension(turn, request, data, granted);
  return decideAct(turn, request, data, granted);
}

/** Extensions are the monitors' to decide, everything else the administrators'. */
function mayNotDecide(turn: Turn, request: Request): Message | null {
  if (request.kind !== 'extension') return turn.asker.admin ? null : adminOnly();
  return actsAsMonitor(turn.asker) ? null : monitorOnly(contactOf(turn), sceneOfTurn(turn));
}

function decidedBefore(turn: Turn, decided: NonNullable<Request['decided']>): Reply {
  const at = new Date(decided.at);
  const { zone } = turn.settings;
  const by = { name: decided.by, office: null, at: { day: dayOf(at, zone), clock: clockOf(at, zone) } };
  return reply(alreadyDecided({ by, granted: decided.granted }, sceneOfTurn(turn)));
}

/**
 * Closes the request after its effect, which can be repeated without harm: a crash in between loses nothing. Whoever
 * comes second hears who was first.
 */
async function close(turn: Turn, request: Request, granted: boolean, answer: () => Promise<Reply>): Promise<Reply> {
  if (await turn.store.decide(request.id, turn.actor, granted)) return answer();
  const decided = (await turn.store.request(request.id))?.decided;
  return decided ? decidedBefore(turn, decided) : reply(noSuchRequest());
}

type DataOf<K extends RequestData['kind']> = Extract<RequestData, { kind: K }>;

async function decideRegistration(
  turn: Turn,
  request: Request,
  { office }: DataOf<'register'>,
  granted: boolean,
): Promise<Reply> {
  const { store, actor } = turn;
  const scene = sceneOfTurn(turn);
  const chatTitle = (await store.chat(request.chat))?.title ?? request.from.name;
  const message = granted ? await bind(turn, request.chat, office) : registrationRefused(office, scene);
  return close(turn, request, granted, async () => {
    await store.queue([{ chat: request.chat, message, subject: null }], actor.recordedAt, actor.cause);
    return reply(registrationDecided({ office, chatTitle, granted }, scene));
  });
}

function decideExtension(
  turn: Turn,
  request: Request,
  { assignment: id, deadline, reason }: DataOf<'extension'>,
  granted: boolean,
): Promise<Reply> {
  return untilCommitted(async () => {
    const assignment = await turn.store.assignment(id);
    if (!assignment) return reply(noSuchRequest());
    if (granted) {
      const answer = await grant(turn, assignment, { deadline, reason });
      return answer && close(turn, request, await isExtended(turn, id, deadline), () => Promise.resolve(answer));
    }
    return close(turn, request, false, async () => {
      const scene = sceneOfTurn(turn);
      const told = extensionRefusedNotice({ assignment, by: doerOf(turn), deadline }, scene);
      const { store, incoming, actor } = turn;
      if (assignment.office !== null) {
        const notices = await noticesToOffice(store, assignment.office, told, incoming.chat, subjectOf([assignment]));
        await store.queue(notices, actor.recordedAt, actor.cause);
      }
      return reply(extensionRefused({ assignment, deadline }, scene));
    });
  });
}

/** What was done or moved meanwhile cannot be extended any more: its request ends without having been granted. */
async function isExtended({ store }: Turn, id: number, deadline: Day): Promise<boolean> {
  return (await store.assignment(id))?.deadline === deadline;
}

/** Confirms the person and carries the waiting words out, as that person had said them there. */
async function decideAct(turn: Turn, request: Request, data: DataOf<'act'>, granted: boolean): Promise<Reply> {
  const { store, actor } = turn;
  const { from, chat } = request;
  const decided = actDecided({ person: from.name, granted, by: actor.name });
  if (!granted) {
    return close(turn, request, false, async () => {
      await store.queue([{ chat, message: decided, subject: null }], actor.recordedAt, actor.cause);
      return reply(decided);
    });
  }
  await store.vouch(actor, from);
  const known = await store.chat(chat);
  const answer = await turn.respond(
    {
      id: `request-${request.id}`,
      chat,
      chatKind: known?.kind ?? 'group',
      chatTitle: known?.title ?? '',
      person: from,
      text: data.words,
      pressed: false,
      addressed: true,
      messageId: null,
      repliesTo: null,
      attachment: null,
      sentAt: new Date(data.at),
    },
    data.state,
  );
  return close(turn, request, true, async () => {
    if (answer.message) {
      const notice = { chat, message: answer.message, subject: answer.subject ?? null };
      await store.queue([notice], actor.recordedAt, actor.cause);
    }
    return reply(decided);
  });
}
