/** Empties the outbox: claims what is due, sends it at the platform's pace, records what came of it. */
import type { Channel, ChatRef, SendFailure, SendResult } from './channel.ts';
import { createPace, UNLIMITED } from './pace.ts';
import type { Clock } from './ports/clock.ts';
import type { Conversation } from './ports/conversation.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Delivery, Outbox } from './ports/outbox.ts';
import { type Leaving, prepare, type Written } from './prepare.ts';
import { retryAfter } from './retry.ts';

export interface DeliveryDependencies {
  readonly store: Outbox & Conversation;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly write: (delivery: Delivery, now: Date) => Promise<Written>;
  /** The chat cannot be reached any more: marks it, and tells the monitors. */
  readonly lose: (chat: ChatRef, reason: string, now: Date) => Promise<void>;
  readonly clock: Clock;
  readonly log: EventLog;
  /** A number in [0, 1) that spreads retries. */
  readonly random: () => number;
}

export interface Deliverer {
  /** Looks at the outbox now; returns at once. */
  kick(): void;
  /** The platform is reached again: what waits for its next attempt leaves now. */
  reached(channel: string): Promise<void>;
  /** Resolves when nothing that is due is left. */
  idle(): Promise<void>;
  /** Lets what is being sent finish and be recorded, and sends nothing more. */
  stop(): Promise<void>;
}

/** Longer than one message may take, its upload included: nobody else takes it up before. */
const LEASE_MS = 300_000;
const AT_ONCE = 100;
const SOON_MS = 1;
/** Where the outbox itself cannot be written, as on a full disk, what is due is not asked for again at once. */
const TROUBLE_PAUSE_MS = 10_000;
/** So many sends in a row that no platform answered are an outage, after which nothing waits longer than it must. */
const OUTAGE = 3;

export function createDeliverer(dependencies: DeliveryDependencies): Deliverer {
  const loops = new Map([...dependencies.channels].map(([name, channel]) => [name, createLoop(channel, dependencies)]));
  const each = (act: (loop: Loop) => Promise<void> | void) => Promise.all([...loops.values()].map(act));
  return {
    kick: () => void each((loop) => loop.kick()),
    reached: async (name) => loops.get(name)?.reached(),
    // What one channel sends may have put something into the outbox of another.
    idle: async () => {
      do await each((loop) => loop.idle());
      while ([...loops.values()].some((loop) => loop.isBusy()));
    },
    stop: async () => void (await each((loop) => loop.stop())),
  };
}

type Loop = Omit<Deliverer, 'reached'> & { reached(): Promise<void>; isBusy(): boolean };

/** One channel's way out: a platform that is slow or gone holds up no other. */
function createLoop(channel: Channel, dependencies: DeliveryDependencies): Loop {
  const { store, clock, log, random } = dependencies;
  const { name } = channel;
  const { chatPauseMs, ...limits } = channel.abilities.limits ?? UNLIMITED;
  const pace = createPace({ chatPauseMs, ...limits });
  const flying = new Map<number, Promise<void>>();
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;
  let waiting = new AbortController();
  let unanswered = 0;
  let seen = 0;

  const at = () => clock.now().getTime();

  function kick(): void {
    again = true;
    waiting.abort();
    if (running || stopping) return;
    running = run()
      .then(
        () => SOON_MS,
        (error: unknown) => {
          log.error({ err: error, channel: name }, 'outbox failed');
          return TROUBLE_PAUSE_MS;
        },
      )
      .then((least) => {
        running = null;
        if (!stopping) void wakeForTheNext(least);
      });
  }

  async function run(): Promise<void> {
    while (!stopping && (await step()));
    await Promise.all(flying.values());
  }

  /** Sends one, or waits for what comes next; false where nothing is due or under way. */
  async function step(): Promise<boolean> {
    again = false;
    const now = at();
    // The clock was set back: what waits for its time must not wait for it twice.
    if (now < seen) await store.hasten(name, now);
    seen = now;
    const wait = flying.size >= AT_ONCE ? Number.POSITIVE_INFINITY : pace.wait(now);
    if (wait > 0) return news(wait);
    if (await takeOff(now)) return true;
    return flying.size > 0 ? news(await untilNext()) : again;
  }

  /** Sends the delivery that goes first; false where none is due. */
  async function takeOff(now: number): Promise<boolean> {
    const [delivery] = await store.claim(name, now, LEASE_MS, 1);
    if (!delivery) return false;
    const { id, chat, chatKind } = delivery;
    // Its lease has ended though it is still being sent: the clock was moved.
    if (flying.has(id)) return true;
    const pause = pace.waitFor(chat, chatKind, now);
    if (pause > 0) await store.postpone(id, now + pause, now);
    else await begin(delivery);
    return true;
  }

  async function begin(delivery: Delivery): Promise<void> {
    const leaving = await prepare(delivery, channel, dependencies).catch((error: unknown) => troubled(delivery, error));
    if (!leaving) return;
    pace.began(delivery.chat, at());
    const flight = channel
      .send(leaving.outgoing)
      .finally(() => pace.ended(delivery.chat, at()))
      .then((result) => record(delivery, leaving, result))
      .catch((error: unknown) => troubled(delivery, error))
      .then(() => {
        flying.delete(delivery.id);
        kick();
      });
    flying.set(delivery.id, flight);
  }

  async function record(delivery: Delivery, leaving: Leaving, result: SendResult): Promise<void> {
    const now = at();
    if (result.kind === 'failed') return recordFailure(delivery, result.failure, now);
    const piece = { ...leaving.piece, messageId: result.messageId };
    if (leaving.rest.pieces.length === 0) await store.delivered(delivery.id, piece, now);
    else await store.pieceSent(delivery.id, piece, leaving.rest, now + chatPauseMs, now);
    log.info({ channel: name, delivery: delivery.id, kind: delivery.content.kind }, 'sent');
    if (unanswered >= OUTAGE) await store.hasten(name, now);
    unanswered = 0;
  }

  async function recordFailure({ id, chat, attempts }: Delivery, failure: SendFailure, now: number): Promise<void> {
    log.warn({ delivery: id, attempts: attempts + 1, failure: failure.kind }, 'not sent');
    switch (failure.kind) {
      case 'slow-down':
        pace.hold(failure.whole ? null : chat, now + failure.waitMs);
        return store.failed(id, 'slow-down', now + failure.waitMs, now);
      case 'unreachable':
        unanswered += 1;
        return store.failed(id, failure.reason, now + retryAfter(attempts, random()), now);
      case 'refused':
        return store.failed(id, failure.reason, null, now);
      case 'gone':
        if (failure.movedTo === null) {
          await dependencies.lose(chat, failure.reason, new Date(now));
          return store.failed(id, failure.reason, null, now);
        }
        await store.move(chat.channel, chat.chat, failure.movedTo);
        return store.failed(id, 'moved', now, now);
    }
  }

  /** Something of ours went wrong: the delivery is kept, and tried again. */
  async function troubled({ id, attempts }: Delivery, error: unknown): Promise<null> {
    log.error({ err: error, delivery: id }, 'delivery failed');
    const now = at();
    await store
      .failed(id, 'error', now + retryAfter(attempts, random()), now)
      .catch((cause: unknown) => log.error({ err: cause, delivery: id }, 'failure not recorded'));
    return null;
  }

  /** Waits until something happens here, at most so long. */
  async function news(ms: number): Promise<true> {
    const mine = new AbortController();
    waiting = mine;
    if (again || stopping) return true;
    if (Number.isFinite(ms)) await clock.wait(ms, mine.signal);
    else await new Promise<void>((resolve) => mine.signal.addEventListener('abort', () => resolve(), { once: true }));
    return true;
  }

  async function untilNext(): Promise<number> {
    const next = await store.nextDue(name);
    return next === null ? Number.POSITIVE_INFINITY : Math.max(SOON_MS, next - at());
  }

  async function wakeForTheNext(least: number): Promise<void> {
    const wait = Math.max(least, await untilNext().catch(() => LEASE_MS));
    if (running || stopping || !Number.isFinite(wait)) return;
    const mine = new AbortController();
    waiting = mine;
    await clock.wait(wait, mine.signal);
    if (!mine.signal.aborted) kick();
  }

  return {
    kick,
    reached: async () => {
      await store.hasten(name, at());
      kick();
    },
    isBusy: () => running !== null,
    idle: async () => {
      kick();
      while (running) await running;
    },
    stop: async () => {
      stopping = true;
      waiting.abort();
      while (running) await running;
      await Promise.all(flying.values());
    },
  };
}
