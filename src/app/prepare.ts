/** Makes the next piece of a delivery ready to leave: written now, cut, its choices filed. */
import type { Message } from '../texts/message.ts';
import type { Channel, Outgoing } from './channel.ts';
import { piecesFor } from './fit-message.ts';
import type { Clock } from './ports/clock.ts';
import type { Conversation, Subject } from './ports/conversation.ts';
import type { Delivery, Outbox, Rest, SentPiece } from './ports/outbox.ts';

/** What leaves for a delivery, or why it is not said any more. */
export type Written =
  | { readonly message: Message; readonly subject: Subject | null }
  | { readonly dropped: 'not true any more' | 'too late' };

/** One piece on its way out, what is to be recorded once it has arrived, and what is left then. */
export interface Leaving {
  readonly outgoing: Outgoing;
  readonly piece: Omit<SentPiece, 'messageId'>;
  readonly rest: Rest;
}

interface PrepareDependencies {
  readonly store: Outbox & Conversation;
  readonly write: (delivery: Delivery, now: Date) => Promise<Written>;
  readonly clock: Clock;
}

/** Null where nothing of it is to be said; it is then off the queue. */
export async function prepare(
  delivery: Delivery,
  channel: Channel,
  { store, write, clock }: PrepareDependencies,
): Promise<Leaving | null> {
  const { id, chat, content, unheard } = delivery;
  const now = clock.now();
  const cut = content.kind === 'rest' ? content.rest : await writeAndCut(delivery, channel, write, now);
  if ('dropped' in cut) {
    await store.dropped(id, cut.dropped, now.getTime());
    return null;
  }
  const [message, ...others] = cut.pieces;
  if (!message) throw new Error('a message without pieces');
  const choiceIds = await offerRows(store, delivery, message, now.getTime());
  const repliesTo = content.kind === 'notice' ? (content.notice.repliesTo ?? null) : null;
  const { subject } = cut;
  return {
    outgoing: { chat, message, choiceIds, repliesTo, ...(delivery.isReply && { answers: true }) },
    piece: { choiceIds: choiceIds.flat(), subject, unheard: content.kind === 'rest' ? null : unheard },
    rest: { pieces: others, subject },
  };
}

async function writeAndCut(
  delivery: Delivery,
  channel: Channel,
  write: PrepareDependencies['write'],
  now: Date,
): Promise<Rest | Extract<Written, { dropped: string }>> {
  const written = await write(delivery, now);
  return 'dropped' in written ? written : { pieces: piecesFor(channel, written.message), subject: written.subject };
}

/** Files the message's choices and returns their ids, row by row; tried again it offers the same ones. */
async function offerRows(
  store: Conversation,
  { id, chat }: Delivery,
  message: Message,
  at: number,
): Promise<string[][]> {
  if (message.choices.length === 0) return [];
  const ids = [...(await store.offer(chat, message.choices.flat(), at, `delivery ${id}`))];
  return message.choices.map((row) => ids.splice(0, row.length));
}
