/** Empties the outbox: claims what is due, sends it, records what came of it. Decides nothing about what is said. */
import type { Message } from '../texts/message.ts';
import type { Channel, SendFailure } from './channel.ts';
import { piecesFor } from './fit-message.ts';
import type { Clock } from './ports/clock.ts';
import type { Chat, Conversation, Subject } from './ports/conversation.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Delivery, Outbox } from './ports/outbox.ts';

/** What leaves for a delivery; null where nothing of it is true any more. */
export type Written = { readonly message: Message; readonly subject: Subject | null } | null;

export interface DeliveryDependencies {
  readonly store: Outbox & Conversation;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly write: (delivery: Delivery, now: Date) => Promise<Written>;
  /** Tells the monitors of a chat that cannot be reached any more. */
  readonly lost: (chat: Chat, reason: string, now: Date) => Promise<void>;
  readonly clock: Clock;
  readonly log: EventLog;
  /** Messages a second over all chats. */
  readonly rate: number;
  /** A number in [0, 1) that spreads retries. */
  readonly random: () => number;
}

export interface Deliverer {
  /** Looks at the outbox now; returns at once. */
  kick(): void;
  /** Resolves when nothing that is due is left. */
  idle(): Promise<void>;
  /** Lets what is being sent finish and be recorded, and sends nothing more. */
  stop(): Promise<void>;
}

const LEASE_MS = 60_000;
const AT_ONCE = 20;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

export function createDeliverer(dependencies: DeliveryDependencies): Deliverer {
  const { store, clock, log, rate } = dependencies;
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let timer: Promise<void> | null = null;
  let nextSlot = 0;

  /** Keeps up to `AT_ONCE` deliveries in the air: a slow chat takes one place and holds up no other. */
  async function run(): Promise<void> {
    const flying = new Set<Promise<void>>();
    for (;;) {
      again = false;
      const begun = await takeOff(flying);
      const full = flying.size >= AT_ONCE;
      if (flying.size > 0 && (begun === 0 || full)) await Promise.race(flying);
      else if (begun === 0 && !again) break;
    }
    await sleepUntilDue();
  }

  /** Begins what is due and has a place; how many that were. */
  async function takeOff(flying: Set<Promise<void>>): Promise<number> {
    const places = AT_ONCE - flying.size;
    if (places === 0 || stopping.signal.aborted) return 0;
    const due = await store.claim(clock.now().getTime(), LEASE_MS, places);
    for (const delivery of due) {
      const flight: Promise<void> = deliverAndRecord(delivery).finally(() => flying.delete(flight));
      flying.add(flight);
    }
    return due.length;
  }

  async function deliverAndRecord(delivery: Delivery): Promise<void> {
    await pace();
    if (stopping.signal.aborted) return store.release(delivery.id);
    try {
      await deliver(delivery, dependencies);
    } catch (error) {
      log.error({ err: error, delivery: delivery.id }, 'delivery failed');
      const now = clock.now().getTime();
      await store.failed(delivery.id, 'error', now + retryAfter(delivery.attempts, dependencies.random()), now);
    }
  }

  /** Spreads sends evenly below the platform's overall limit. */
  async function pace(): Promise<void> {
    const now = clock.now().getTime();
    const slot = Math.max(now, nextSlot);
    nextSlot = slot + 1000 / rate;
    if (slot > now) await clock.wait(slot - now, stopping.signal);
  }

  /** Wakes for the next retry; everything else kicks. */
  async function sleepUntilDue(): Promise<void> {
    const next = await store.nextDue();
    if (next === null || timer || stopping.signal.aborted) return;
    timer = clock.wait(Math.max(10, next - clock.now().getTime()), stopping.signal).then(() => {
      timer = null;
      kick();
    });
  }

  function kick(): void {
    again = true;
    if (running || stopping.signal.aborted) return;
    running = run()
      .catch((error: unknown) => log.error({ err: error }, 'outbox failed'))
      .finally(() => {
        running = null;
      });
  }

  return {
    kick,
    idle: async () => {
      kick();
      while (running) await running;
    },
    stop: async () => {
      stopping.abort();
      while (running) await running;
    },
  };
}

async function deliver(delivery: Delivery, dependencies: DeliveryDependencies): Promise<void> {
  const { store, channels, clock } = dependencies;
  const channel = channels.get(delivery.chat.channel);
  const now = clock.now();
  if (!channel) return store.failed(delivery.id, 'channel off', now.getTime() + LONGEST_RETRY_MS, now.getTime());
  const written = await dependencies.write(delivery, now);
  if (written === null) return store.dropped(delivery.id, 'not true any more', now.getTime());
  const pieces = piecesFor(channel, written.message);
  for (const [index, piece] of pieces.entries()) {
    if (index < delivery.piecesSent) continue;
    const failure = await sendPiece(delivery, channel, piece, written.subject, dependencies);
    if (failure) return recordFailure(delivery, failure, dependencies);
  }
  await store.delivered(delivery.id, clock.now().getTime());
}

async function sendPiece(
  delivery: Delivery,
  channel: Channel,
  message: Message,
  subject: Subject | null,
  { store, clock }: DeliveryDependencies,
): Promise<SendFailure | null> {
  const { chat } = delivery;
  const choiceIds = await offerRows(store, chat, message, clock.now().getTime());
  const result = await channel.send({ chat, message, choiceIds, repliesTo: null });
  if (result.kind === 'failed') return result.failure;
  const at = clock.now().getTime();
  await store.pieceSent(delivery.id, result.messageId, at);
  await store.sent(chat, result.messageId, choiceIds.flat(), subject, at);
  return null;
}

/** Files a message's choices and returns their ids, row by row. */
export async function offerRows(
  store: Conversation,
  chat: Delivery['chat'],
  message: Message,
  at: number,
): Promise<string[][]> {
  if (message.choices.length === 0) return [];
  const ids = [...(await store.offer(chat, message.choices.flat(), at))];
  return message.choices.map((row) => ids.splice(0, row.length));
}

async function recordFailure(
  delivery: Delivery,
  failure: SendFailure,
  { store, clock, log, random, lost }: DeliveryDependencies,
): Promise<void> {
  const now = clock.now();
  const at = now.getTime();
  log.warn({ delivery: delivery.id, attempts: delivery.attempts, failure: failure.kind }, 'not sent');
  switch (failure.kind) {
    case 'slow-down':
      return store.failed(delivery.id, 'slow-down', at + failure.waitMs, at);
    case 'unreachable':
      return store.failed(delivery.id, failure.reason, at + retryAfter(delivery.attempts, random()), at);
    case 'refused':
      return store.failed(delivery.id, failure.reason, null, at);
    case 'gone': {
      if (failure.movedTo !== null) {
        await store.move(delivery.chat.channel, delivery.chat.chat, failure.movedTo);
        return store.failed(delivery.id, 'moved', at, at);
      }
      const chat = await store.chat(delivery.chat);
      await store.failed(delivery.id, failure.reason, null, at);
      await store.markGone(delivery.chat, failure.reason);
      if (chat && chat.gone === null) await lost(chat, failure.reason, now);
    }
  }
}

/** Growing pauses with jitter: 1 s, 2 s, 4 s, … up to five minutes, each up to half longer. */
function retryAfter(attempts: number, random: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempts, 20), LONGEST_RETRY_MS) * (1 + random / 2);
}
