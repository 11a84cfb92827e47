/** What the channels' contract asks of a platform under test: to say what people see, and to fail when it is told to. */
import type {
  Channel,
  ChatEvent,
  ChatRef,
  Inbox,
  Incoming,
  KeptUpdate,
  Listener,
  RunningChannel,
} from '../../../src/app/channel.ts';
import { createAwaited } from '../../fixtures/bot-api/awaited.ts';

interface Seen {
  readonly text: string;
  /** The words that stand out; null where the platform shows none so. */
  readonly strong: readonly string[] | null;
  /** What can be pressed. */
  readonly buttons: readonly string[];
  readonly files: readonly string[];
}

/** How a platform can fail, and what every channel makes of it. */
export const FAILURES = {
  'too much haste': { kind: 'slow-down' },
  'a chat that is closed to the bot': { kind: 'gone', movedTo: null },
  'a chat that does not exist': { kind: 'gone', movedTo: null },
  'a message that the platform does not take': { kind: 'refused' },
  'an inner error of the platform': { kind: 'unreachable', maybeSent: true },
  'a page of somebody else': { kind: 'unreachable', maybeSent: true },
  'a connection cut before the message was taken': { kind: 'unreachable', maybeSent: true },
  'a connection cut after the message was taken': { kind: 'unreachable', maybeSent: true },
  'an answer that does not come': { kind: 'unreachable', maybeSent: true },
  'nobody who listens': { kind: 'unreachable', maybeSent: false },
  'a token that is not known any more': { kind: 'unreachable', maybeSent: false },
} as const;

export type Failing = keyof typeof FAILURES;

export interface SendingStage {
  readonly channel: Channel;
  readonly chat: ChatRef;
  /** Everything that the chat shows, in its order. */
  seen(): readonly Seen[];
  /** The next send meets this; the chat to send to where that is another one. */
  fail?(how: Failing): Promise<ChatRef> | ChatRef;
  /** How often the channel told that its token is rejected. */
  rejections?(): number;
}

export interface Saying {
  readonly text?: string;
  readonly group?: boolean;
  /** In a group: named, answered, or neither. */
  readonly how?: 'mention' | 'reply' | 'talk';
  readonly what?: 'picture' | 'sticker' | 'voice';
  readonly who?: 'an' | 'binh';
}

export interface HearingStage {
  readonly channel: RunningChannel;
  readonly inbox: Inbox & { readonly kept: ReadonlyMap<string, KeptUpdate> };
  /** A second process of the same bot, after the first one is gone. */
  another(): RunningChannel;
  say(saying: Saying): void;
  /** Things that no platform should bring. */
  pushNonsense(): void;
  /** How the bot is told that its token is unknown. */
  revoke(): void;
  /** Everything that was said has reached the channel. */
  settled(): Promise<void>;
}

export interface Heard extends Listener {
  readonly said: Incoming[];
  readonly events: ChatEvent[];
  /** Resolves once so many things were heard to their end. */
  until(count: number): Promise<readonly Incoming[]>;
}

/** A bot that writes down what it hears, and then does what the test wants. */
export function listen(act: (incoming: Incoming) => Promise<void> = () => Promise.resolve()): Heard {
  const said: Incoming[] = [];
  const events: ChatEvent[] = [];
  const ended: Incoming[] = [];
  const awaited = createAwaited();
  return {
    said,
    events,
    until: (count) => awaited.until(() => (ended.length >= count ? ended : null)),
    incoming: async (incoming) => {
      said.push(incoming);
      await act(incoming).finally(() => {
        ended.push(incoming);
        awaited.changed();
      });
    },
    event: (event) => Promise.resolve(void events.push(event)),
  };
}

/** An inbox in memory, which outlives the channels that use it. */
export function memoryInbox(): HearingStage['inbox'] & Inbox {
  const kept = new Map<string, KeptUpdate>();
  const done = new Set<string>();
  return {
    kept,
    keepUpdate: async (_, update) => {
      if (kept.has(update.id) || done.has(update.id)) return false;
      kept.set(update.id, update);
      return true;
    },
    waitingUpdates: async () => [...kept.values()],
    updateDone: async (_, id) => {
      kept.delete(id);
      done.add(id);
    },
  };
}
