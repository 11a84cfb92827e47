/** Since when each platform has not been heard: what is said on it may be forgotten there after a day. */
import type { RunningChannel } from './channel.ts';
import type { Conversation } from './ports/conversation.ts';
import type { Outbox } from './ports/outbox.ts';

export interface HearingDependencies {
  readonly store: Pick<Conversation, 'value' | 'setValue'> & Pick<Outbox, 'markUnheard'>;
  readonly channels: readonly Pick<RunningChannel, 'name' | 'answeredAt'>[];
  /** The channel's platform answers again. */
  readonly reached: (channel: string) => Promise<void>;
}

export interface Hearing {
  /** Looked at every minute, and before anybody is heard. */
  look(now: Date): Promise<void>;
}

/** Platforms keep what was said so long for a bot that does not come (Bot API, `getUpdates`). */
const KEPT_MS = 86_400_000;
/** Longer than the pause between two answers of a platform that is reached. */
const SILENT_MS = 90_000;

export function createHearing({ store, channels, reached }: HearingDependencies): Hearing {
  const answered = new Map<string, number>();
  /** Silent for a day already at the look before: a clock that has just jumped is not believed. */
  const suspected = new Set<string>();

  async function lookAt({ name, answeredAt }: HearingDependencies['channels'][number], now: number): Promise<void> {
    const key = `heard-at:${name}`;
    const stored = await store.value(key);
    const before = stored === null ? null : Number(stored);
    const answer = answeredAt()?.getTime() ?? null;
    if (answer !== null && answer !== before) await store.setValue(key, String(answer));
    await tellReached(name, answer);
    const heard = answer ?? before;
    if (heard === null || now - heard <= KEPT_MS) return void suspected.delete(name);
    if (answer === null || suspected.has(name)) await store.markUnheard(name, { from: heard, to: now });
    suspected.add(name);
  }

  async function tellReached(name: string, answer: number | null): Promise<void> {
    const last = answered.get(name);
    if (answer !== null) answered.set(name, answer);
    if (answer !== null && last !== undefined && answer - last > SILENT_MS) await reached(name);
  }

  return {
    look: async (now) => {
      for (const channel of channels) await lookAt(channel, now.getTime());
    },
  };
}
