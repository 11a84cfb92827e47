/** Sends an answer at once to where it was asked; what cannot leave now leaves through the outbox. */
import type { Message } from '../texts/message.ts';
import type { Channel, Incoming } from './channel.ts';
import { offerRows } from './deliver.ts';
import { piecesFor } from './fit-message.ts';
import type { Clock } from './ports/clock.ts';
import type { Subject } from './ports/conversation.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Store } from './ports/store.ts';
import type { Reply } from './turn.ts';

export interface ReplyDependencies {
  readonly store: Store;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: Clock;
  readonly log: EventLog;
}

export async function sendReply(dependencies: ReplyDependencies, to: Incoming, reply: Reply): Promise<void> {
  const channel = dependencies.channels.get(to.chat.channel);
  if (reply.message === null || !channel) return;
  for (const piece of piecesFor(channel, reply.message)) {
    await sendPiece(dependencies, channel, to, piece, reply.subject ?? null);
  }
}

async function sendPiece(
  { store, clock, log }: ReplyDependencies,
  channel: Channel,
  to: Incoming,
  message: Message,
  subject: Subject | null,
): Promise<void> {
  const { chat } = to;
  const choiceIds = await offerRows(store, chat, message, clock.now().getTime());
  const repliesTo = to.chatKind === 'group' ? to.messageId : null;
  const result = await channel.send({ chat, message, choiceIds, repliesTo });
  const at = clock.now().getTime();
  if (result.kind === 'sent') return store.sent(chat, result.messageId, choiceIds.flat(), subject, at);
  const { failure } = result;
  log.warn({ update: to.id, failure: failure.kind }, 'reply not sent');
  const later = failure.kind === 'slow-down' || failure.kind === 'unreachable';
  if (later) await store.queue([{ chat, message, subject }], at);
}
