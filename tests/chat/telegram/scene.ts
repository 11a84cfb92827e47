/** A Bot API server and channels on it, for one test at a time; what the channel logs and waits for is written down. */
import { afterEach, beforeEach } from 'vitest';
import type { ChatEvent, ChatRef, Incoming, Listener, RunningChannel } from '../../../src/app/channel.ts';
import { createTelegramChannel, type TelegramOptions } from '../../../src/chat/telegram/telegram.ts';
import { say } from '../../../src/texts/message.ts';
import { memoryInbox } from '../../contracts/channel/stage.ts';
import { type BotApi, startBotApi, type TestChat } from '../../fixtures/bot-api-server.ts';

export const AN = { id: 501, name: 'Nguyễn Văn An' };
export const BINH = { id: 502, name: 'Trần Thị Bình' };
export const GROUP: TestChat = { id: -1001, type: 'supergroup', title: 'Phòng Tư pháp' };
export const OTHER_GROUP: TestChat = { id: -1003, type: 'group', title: 'Xã Thuận' };
export const FORUM: TestChat = { id: -1002, type: 'supergroup', title: 'UBND huyện', forum: true };
const MENU = [{ name: 'viec', description: 'Việc chưa hoàn thành của đơn vị' }];

export const at = (chat: TestChat, topic: string | null = null): ChatRef => ({
  channel: 'telegram',
  chat: String(chat.id),
  topic,
});

export const outgoing = (text: string, chat = at(GROUP)) => ({
  chat,
  message: say(text),
  choiceIds: [],
  repliesTo: null,
});

/** Something that a test lets through when it likes. */
export interface Gate {
  readonly passed: Promise<void>;
  open(): void;
}

export function gate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

export interface Heard extends Listener {
  readonly said: Incoming[];
  readonly events: ChatEvent[];
}

/** A bot that writes down what it hears, and then does what the test wants. */
export function listen(act: (incoming: Incoming) => Promise<void> = () => Promise.resolve()): Heard {
  const said: Incoming[] = [];
  const events: ChatEvent[] = [];
  return {
    said,
    events,
    incoming: async (incoming) => {
      said.push(incoming);
      await act(incoming);
    },
    event: (event) => Promise.resolve(void events.push(event)),
  };
}

export interface Scene {
  readonly api: BotApi;
  /** Everything that was logged, errors with their stacks. */
  readonly logged: string[];
  /** How long the channel meant to wait; no test waits for it. */
  readonly pauses: number[];
  channel(options?: Partial<TelegramOptions>): RunningChannel;
}

/** Call it where tests are described; the scene is new for each of them. */
export function useScene(): Scene {
  let api: BotApi;
  let logged: string[];
  let pauses: number[];
  let stops: (() => Promise<void>)[];

  beforeEach(async () => {
    api = await startBotApi();
    api.know(GROUP);
    api.know(OTHER_GROUP);
    api.know(FORUM);
    logged = [];
    pauses = [];
    stops = [];
  });

  afterEach(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await api.close();
  });

  const log = (details: object, text: string) => logged.push(`${text} ${JSON.stringify(details, whole)}`);

  return {
    get api() {
      return api;
    },
    get logged() {
      return logged;
    },
    get pauses() {
      return pauses;
    },
    channel: (options = {}) => {
      const made = createTelegramChannel({
        token: api.token,
        apiRoot: api.root,
        menu: MENU,
        inbox: memoryInbox(),
        logger: { info: log, warn: log, error: log },
        wait: async (ms) => void pauses.push(ms),
        ...options,
      });
      stops.push(() => made.stop());
      return made;
    },
  };
}

/** Errors as a log writes them: message, stack, and what else they carry. */
function whole(_: string, value: unknown): unknown {
  return value instanceof Error ? { ...value, message: value.message, stack: value.stack } : value;
}
