/** `/dangky` binds a chat to an office, `/huydangky` frees it. */

import type { OfficeCode } from '../../domain/office.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING, UNFINISHED } from '../../domain/query.ts';
import { nearestOffices, readOffices } from '../../language/office-phrases.ts';
import { answerHeading } from '../../texts/answer-heading.ts';
import { GAP, type Message, message } from '../../texts/message.ts';
import { adminOnly } from '../../texts/refusals.ts';
import {
  alreadyRegistered,
  anotherChat,
  notRegistered,
  registered,
  registrationAsked,
  unregistered,
  unregisteredNotice,
  unregisteredOther,
  whichChat,
} from '../../texts/registration.ts';
import { usage } from '../../texts/usage.ts';
import { PAGE_SIZE, workList } from '../../texts/work-list.ts';
import { askAdministrators } from '../ask-administrators.ts';
import type { ChatRef } from '../channel.ts';
import { findPage } from '../find-work.ts';
import { unknownOfficeReply } from '../missed.ts';
import { doerOf, sceneOfTurn } from '../speak.ts';
import { noticesToOffice } from '../tell.ts';
import { type Command, type Reply, reply, type Turn } from '../turn.ts';

export const dangky: Command = {
  name: 'dangky',
  run: async (turn, argument) => {
    const office = readOne(turn, argument, (near) => `/dangky ${turn.directory.nameOf(near)}`);
    if (typeof office !== 'string') return office ?? reply(usage('dangky'));
    if (turn.chat.office === office) return reply(alreadyRegistered(office, sceneOfTurn(turn)));
    if (turn.asker.admin) return reply(await bind(turn, turn.incoming.chat, office));
    return ask(turn, office);
  },
};

/** The office that the words name; the answer where they name none; null where there are no words. */
function readOne(turn: Turn, words: string, wordsFor: (near: OfficeCode) => string): OfficeCode | Reply | null {
  if (words === '') return null;
  const { lexicon } = turn.directory;
  const { codes, unknown } = readOffices(words, lexicon);
  const [office] = codes;
  if (office !== undefined && unknown.length === 0) return office;
  return unknownOfficeReply(turn, [{ words, near: nearestOffices(words, lexicon, 3) }], wordsFor);
}

/** Binds the chat, tells the office's other chats, and shows what is open. */
export async function bind(turn: Turn, chat: ChatRef, office: OfficeCode): Promise<Message> {
  const { store, actor, today } = turn;
  const scene = sceneOfTurn(turn);
  const title = (await store.chat(chat))?.title ?? '';
  const told = anotherChat({ office, chatTitle: title, by: doerOf(turn) }, scene);
  await store.link(actor, chat, office, today, await noticesToOffice(store, office, told, chat));
  return withOpenWork(turn, registered(office, scene), office);
}

/** What is open stands below, so that the office sees at once what is expected of it. */
async function withOpenWork(turn: Turn, greeting: Message, office: OfficeCode): Promise<Message> {
  const query: AssignmentQuery = { ...EVERYTHING, statuses: UNFINISHED, offices: { ...EVERY_OFFICE, codes: [office] } };
  const page = await findPage(turn.store, query, turn.today, { own: null, state: null, size: PAGE_SIZE });
  const heading = answerHeading({ query, count: page.total }, sceneOfTurn(turn));
  const next = page.next === null ? null : { words: `/viec ${office}`, state: page.next };
  const list = workList({ heading, items: page.items, total: page.total, next }, sceneOfTurn(turn));
  return message([...greeting.lines, GAP, ...list.lines], [...list.choices, ...greeting.choices]);
}

async function ask(turn: Turn, office: OfficeCode): Promise<Reply> {
  const reached = await askAdministrators(turn, { kind: 'register', office });
  return reply(registrationAsked(office, reached, sceneOfTurn(turn)));
}

export const huydangky: Command = {
  name: 'huydangky',
  run: async (turn, argument) => {
    if (!turn.asker.admin) return reply(adminOnly());
    const scene = sceneOfTurn(turn);
    const named = readOne(turn, argument, (near) => `/huydangky ${turn.directory.nameOf(near)}`);
    if (named !== null && typeof named !== 'string') return named;
    const own = turn.chat.office;
    if (own !== null && (named === null || named === own)) {
      await turn.store.unlink(turn.actor, turn.incoming.chat, []);
      return reply(unregistered(own, scene));
    }
    return named === null ? reply(notRegistered(null, scene)) : unbindOne(turn, named);
  },
};

/** From another chat: the office's only chat at once, one of several by choice. */
async function unbindOne(turn: Turn, office: OfficeCode): Promise<Reply> {
  const scene = sceneOfTurn(turn);
  const { store, actor, state } = turn;
  const chats = await store.chatsOf(office);
  if (chats.length === 0) return reply(notRegistered(office, scene));
  const chosen = chats.length === 1 ? chats[0] : chats.find((chat) => String(chat.id) === state);
  if (!chosen) {
    const offered = chats.map(({ title, id }) => ({ title, state: String(id) }));
    return reply(whichChat({ office, chats: offered }, scene));
  }
  const told = { chat: chosen.ref, message: unregisteredNotice({ office, by: doerOf(turn) }, scene), subject: null };
  await store.unlink(actor, chosen.ref, [told]);
  return reply(unregisteredOther({ office, chatTitle: chosen.title }, scene));
}
