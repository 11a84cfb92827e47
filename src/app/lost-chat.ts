/** A chat that cannot be reached any more: the monitors hear of it at once, and only once. */
import { chatLost } from '../texts/requests.ts';
import type { ChatRef } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Chat, LostChat } from './ports/conversation.ts';
import type { Notice } from './ports/ledger.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import { sceneAt } from './scene.ts';
import { isSame, noticesToAdministrators, noticesToMonitors } from './tell.ts';

export interface LostDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
}

/** Marks the chat as lost, a forum with all of its topics, and tells of each that was an office's. */
export async function loseChat(dependencies: LostDependencies, ref: ChatRef, reason: string, now: Date): Promise<void> {
  const { store } = dependencies;
  const lost = await store.reachableAt(ref);
  const told: LostChat[] = [];
  for (const chat of lost) told.push({ chat: chat.id, notices: await noticesOf(dependencies, chat, lost, now) });
  await store.markGone(ref, reason, now.getTime(), told);
}

async function noticesOf(
  { store, settings, ...dependencies }: LostDependencies,
  { office, title }: Chat,
  lost: readonly Chat[],
  now: Date,
): Promise<Notice[]> {
  if (office === null) return [];
  const isLost = (chat: ChatRef) => lost.some(({ ref }) => isSame(ref, chat));
  const directory = await dependencies.directory();
  const left = (await store.chatsOf(office)).filter(({ gone, ref }) => gone === null && !isLost(ref)).length;
  const told = chatLost({ title, office, left }, sceneAt(directory, settings, now));
  const notices = (await noticesToMonitors(store, directory, told)).filter(({ chat }) => !isLost(chat));
  return notices.length > 0 ? notices : noticesToAdministrators(store, told);
}
