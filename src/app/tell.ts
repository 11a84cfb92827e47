/** Notices: a message addressed to the chats of an office, of the monitors, or of the administrators. */
import type { OfficeCode } from '../domain/office.ts';
import type { Message } from '../texts/message.ts';
import type { ChatRef } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Subject } from './ports/conversation.ts';
import type { Notice } from './ports/ledger.ts';
import type { Store } from './ports/store.ts';

/** To every reachable chat of the office but the one where it was said. */
export async function noticesToOffice(
  store: Store,
  office: OfficeCode,
  message: Message,
  but: ChatRef | null,
  subject: Subject | null = null,
): Promise<Notice[]> {
  const chats = (await store.chatsOf(office)).filter((chat) => chat.gone === null && !isSame(chat.ref, but));
  return chats.map((chat) => ({ chat: chat.ref, message, subject }));
}

/** To the monitors' chats; where none can be reached, to the administrators. */
export async function noticesToMonitors(
  store: Store,
  directory: Directory,
  message: Message,
  but: ChatRef | null = null,
  except: OfficeCode | null = null,
): Promise<Notice[]> {
  const monitors = directory.lexicon.offices.filter((office) => office.monitor && office.code !== except);
  const notices = (
    await Promise.all(monitors.map((office) => noticesToOffice(store, office.code, message, but)))
  ).flat();
  return notices.length > 0 ? notices : noticesToAdministrators(store, message);
}

/** To the private chat of each administrator who has pressed start. */
export async function noticesToAdministrators(store: Store, message: Message): Promise<Notice[]> {
  const administrators = await store.administrators();
  return administrators.flatMap(({ privateChat }) =>
    privateChat === null ? [] : { chat: privateChat, message, subject: null },
  );
}

/**
 * A question to every administrator: who has not pressed start is tried under the person's own id, which is the chat's
 * wherever a platform lets a bot speak first; where it does not, the notice ends there.
 */
export async function questionsToAdministrators(store: Store, message: Message): Promise<Notice[]> {
  const administrators = await store.administrators();
  return administrators.map(({ person: { channel, id }, privateChat }) => ({
    chat: privateChat ?? { channel, chat: id, topic: null },
    message,
    subject: null,
  }));
}

export function isSame(a: ChatRef, b: ChatRef | null): boolean {
  return b !== null && a.channel === b.channel && a.chat === b.chat && a.topic === b.topic;
}
