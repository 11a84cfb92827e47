/** A chat that cannot be reached any more: the monitors hear of it at once, and only once. */
import { chatLost } from '../texts/requests.ts';
import type { Directory } from './directory.ts';
import type { Chat } from './ports/conversation.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';
import { noticesToMonitors } from './tell.ts';

export interface LostDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
}

export async function tellLost(
  { store, settings, ...dependencies }: LostDependencies,
  chat: Chat,
  now: Date,
): Promise<void> {
  if (chat.office === null) return;
  const directory = await dependencies.directory();
  const left = (await store.chatsOf(chat.office)).filter((other) => other.gone === null && other.id !== chat.id).length;
  const told = chatLost({ title: chat.title, office: chat.office, left }, sceneAt(directory, settings, now));
  await store.queue(await noticesToMonitors(store, directory, told, chat.ref), now.getTime());
}
