/** Requests to administrators: asked in each one's private chat, and shown again to whoever opens it later. */
import type { Message } from '../texts/message.ts';
import { actRequest, registrationRequest } from '../texts/requests.ts';
import type { Scene } from '../texts/scene.ts';
import type { Request, RequestData } from './ports/conversation.ts';
import type { Notice } from './ports/ledger.ts';
import type { Store } from './ports/store.ts';
import { sceneOfTurn } from './speak.ts';
import { questionsToAdministrators } from './tell.ts';
import type { Turn } from './turn.ts';

/** Files the request and asks; how many administrators have opened their private chat, so that they surely see it. */
export async function askAdministrators(
  turn: Turn,
  data: Exclude<RequestData, { kind: 'extension' }>,
): Promise<number> {
  const { store, actor, incoming } = turn;
  const request = await store.ask(actor, data.kind, incoming.person, incoming.chat, data);
  const message = await describe(store, request, sceneOfTurn(turn));
  if (message !== null)
    await store.queue(await questionsToAdministrators(store, message), actor.recordedAt, actor.cause);
  return (await store.administrators()).filter(({ privateChat }) => privateChat !== null).length;
}

/** So many of the newest requests that still wait. */
const SHOWN_AGAIN = 10;

/** An administrator opened the private chat: what waits for a yes or no is shown there. */
export async function showWaiting(turn: Turn): Promise<void> {
  const { store, actor, incoming } = turn;
  const notices: Notice[] = [];
  for (const request of await store.waiting(['register', 'act'], SHOWN_AGAIN)) {
    const message = await describe(store, request, sceneOfTurn(turn));
    if (message !== null) notices.push({ chat: incoming.chat, message, subject: null });
  }
  await store.queue(notices, actor.recordedAt, actor.cause);
}

async function describe(store: Store, request: Request, scene: Scene): Promise<Message | null> {
  const { id, from, data } = request;
  const chat = await store.chat(request.chat);
  const view = { id, person: from.name, personId: from.id, chatTitle: chat?.title ?? '' };
  switch (data.kind) {
    case 'register': {
      const bound = (await store.chatsOf(data.office)).map(({ title, since }) => ({ title, since }));
      const current = chat?.office ?? null;
      return registrationRequest(
        { ...view, chatKind: chat?.kind ?? 'group', office: data.office, bound, current },
        scene,
      );
    }
    case 'act':
      return actRequest({ ...view, office: chat?.office ?? null, words: data.words }, scene);
    case 'extension':
      return null;
  }
}
