/** Telegram as a channel: long polling, one way out, order within a chat; it translates and decides nothing. */
import { setMaxListeners } from 'node:events';
import type { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Telegraf } from 'telegraf';
import * as z from 'zod';
import {
  type Abilities,
  type Inbox,
  type KeptUpdate,
  type Listener,
  RejectedToken,
  type RunningChannel,
  type SendLimits,
} from '../../app/channel.ts';
import { type Call, CallFailed } from '../call.ts';
import { createEntrance } from '../entrance.ts';
import { createIntake } from '../intake.ts';
import { createLanes } from '../lanes.ts';
import type { Logger } from '../logger.ts';
import { cutMessage } from '../markup.ts';
import { type Persistence, persist, type Wait } from '../persist.ts';
import { type Holding, hold, receiver, standUp, type WebhookSettings } from '../webhook.ts';
import { createCall, failureIn } from './api.ts';
import { type MenuCommand, menuOf } from './commands.ts';
import { isRejectedToken, waitOf } from './failures.ts';
import { readUpdate } from './payloads.ts';
import { poll } from './polling.ts';
import { createPresses } from './presses.ts';
import { createSender } from './sender.ts';
import { type Self, TELEGRAM, translate } from './updates.ts';
import { SECRET_HEADER, webhookCalls } from './webhook.ts';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** The commands of the menu, in its order. */
  readonly menu: readonly MenuCommand[];
  readonly logger: Logger;
  /** Keeps what a webhook brought; polling takes up what one left. */
  readonly inbox: Inbox;
  /** Messages a second over all chats. */
  readonly rate?: number;
  /** Leads the connections through a proxy. */
  readonly agent?: Agent;
  /** Told once where the platform, after a good start, does not know the token any more. */
  readonly onRejected?: (error: RejectedToken) => void;
  readonly now?: () => Date;
  readonly wait?: Wait;
  readonly pollSeconds?: number;
  readonly conflictPauseMs?: number;
  readonly timeoutMs?: number;
  /** How long after `stop` messages that are leaving may still take. */
  readonly graceMs?: number;
  /** Left out, the channel asks for updates itself. */
  readonly webhook?: WebhookSettings;
}

const ABILITIES: Abilities = {
  maxText: 4096,
  buttons: true,
  edits: true,
  files: 'any',
  emphasis: true,
  replies: true,
  hearsInGroups: 'commands',
  quota: null,
};
/** What the platform takes; more over all chats where a Bot API server of one's own allows it. */
const LIMITS: SendLimits = { perSecond: 30, chatPauseMs: 1000, groupPerMinute: 20 };
const LONGEST_CAPTION = 1024;
const SHORT_CONFLICTS = 2;
const FIRST_CONFLICT_MS = 5_000;

const Me = z.object({ id: z.number().int(), username: z.string().regex(/^\w{1,64}$/) });

export function createTelegramChannel(options: TelegramOptions): RunningChannel {
  const { logger, now = () => new Date(), timeoutMs = 30_000, graceMs = 8_000, rate = LIMITS.perSecond } = options;
  const bot = createBot(options);
  const raw: Call = createCall(bot.telegram);
  /** Aborts when no more updates are wanted; `closing` a little later, when what is leaving has had its time. */
  const stopping = new AbortController();
  const closing = new AbortController();
  // Each message that is leaving listens, and there may be a hundred.
  setMaxListeners(0, closing.signal);
  const failed = (error: unknown, where: string) => logger.error({ err: error, where }, 'update failed');
  const lanes = createLanes(failed);
  const outside = { call, logger, timeoutMs, signal: closing.signal };
  const send = createSender({ ...outside, rejected });
  const presses = createPresses(outside);
  const letIn = createEntrance(lanes);
  const persistence: Persistence = {
    platform: TELEGRAM,
    logger,
    wait: options.wait ?? sleep,
    signal: stopping.signal,
    failureIn,
    isRejected: isRejectedToken,
    pauseFor: (failure) => (failure.code === 409 ? conflictPause() : failure.code === 429 ? waitOf(failure) : null),
  };
  const limits = { timeoutMs, signal: stopping.signal };
  const intake = createIntake({ channel: TELEGRAM, inbox: options.inbox, now, work, failed });
  let listener: Listener | null = null;
  let self: Self | null = null;
  let running: Promise<void> = Promise.resolve();
  let menuIsSet = false;
  let toldRejected = false;
  let answeredAt: Date | null = null;
  let conflicts = 0;

  bot.use(({ update }) => hear(update));
  bot.catch((error) => logger.error({ err: error }, 'update failed'));

  /** A poller that has just ended is soon forgotten; to one that stays the field is left for longer than a poll of its. */
  function conflictPause(): number {
    conflicts += 1;
    return conflicts <= SHORT_CONFLICTS ? FIRST_CONFLICT_MS : (options.conflictPauseMs ?? 55_000);
  }

  async function call(...asked: Parameters<Call>): Promise<unknown> {
    const result = await raw(...asked);
    answeredAt = now();
    if (asked[0] === 'getUpdates') conflicts = 0;
    return result;
  }

  /** Enters its lane before anything is waited for: updates of a chat are heard in the order of their coming. */
  async function hear(raw: unknown, receivedAt = now()): Promise<void> {
    const update = readUpdate(raw);
    const heard = update && self && translate(update, self, receivedAt);
    const hearer = listener;
    if (!heard || !hearer) return;
    if ('kind' in heard) return lanes.run(heard.chat.chat, () => hearer.event(heard));
    if (!heard.addressed) return;
    if (update.callback_query) presses.waits(heard, update.callback_query.id);
    await letIn(heard, (said) => hearer.incoming(said).finally(() => void presses.answer(said, null)));
  }

  function work({ payload, at }: KeptUpdate): Promise<void> {
    return hear(payload, new Date(at));
  }

  /** Keeps what the bot hears; talk that is none of its business is not written down. */
  async function take(raw: unknown): Promise<void> {
    const update = readUpdate(raw);
    const heard = update && self ? translate(update, self, now()) : null;
    const isTalk = self !== null && (heard === null || !('kind' in heard || heard.pressed || heard.addressed));
    if (update && !isTalk) await intake.take(String(update.update_id), raw);
  }

  async function start(hears: Listener): Promise<void> {
    listener = hears;
    const met = await persist(meet, persistence);
    if (met === 'rejected') throw rejection();
    if (met === 'stopped') return;
    await intake.open();
    const hear = options.webhook ? await standing(options.webhook) : listen;
    running = hear().then((end) => (end === 'rejected' ? rejected() : undefined));
  }

  /** Throws where the platform does not take the address. */
  async function standing(settings: WebhookSettings): Promise<() => ReturnType<typeof hold>> {
    const holding: Holding = { ...persistence, settings, calls: webhookCalls(settings, { call, logger, limits }) };
    if ((await standUp(holding)) === 'rejected') throw rejection();
    await persist(() => setMenu(), persistence);
    return () => hold(holding);
  }

  function listen() {
    return poll({
      ...persistence,
      call,
      timeoutMs,
      pollSeconds: options.pollSeconds ?? 30,
      prepare,
      handle: (update) => bot.handleUpdate(update as Parameters<typeof bot.handleUpdate>[0]),
    });
  }

  /** Learns who the bot is: without its name nothing that is said in a group can be understood. */
  async function meet(): Promise<void> {
    const me = await call('getMe', {}, limits);
    self = Me.parse(me);
    bot.botInfo = me as NonNullable<typeof bot.botInfo>;
    logger.info({ bot: self.username }, 'telegram connected');
  }

  /** A webhook that somebody set would keep all updates to itself; those that wait are not dropped. */
  async function prepare(): Promise<void> {
    await call('deleteWebhook', { drop_pending_updates: false }, limits);
    await setMenu();
  }

  /** A bot without a menu still works: only what may pass by itself is tried again. */
  async function setMenu(): Promise<void> {
    if (menuIsSet) return;
    try {
      await call('setMyCommands', { commands: menuOf(options.menu) }, limits);
    } catch (error) {
      if (error instanceof CallFailed && error.failure.code !== 400) throw error;
      logger.error({ reason: failureIn(error).reason }, 'menu not set');
    }
    menuIsSet = true;
  }

  function rejected(): void {
    if (toldRejected) return;
    toldRejected = true;
    stopping.abort();
    logger.error({}, 'telegram rejected the token');
    options.onRejected?.(rejection());
  }

  async function stop(): Promise<void> {
    stopping.abort();
    void setTimeout(graceMs, undefined, { ref: false }).then(() => closing.abort());
    await running;
    await intake.drain();
    await lanes.drain();
    await presses.drain();
  }

  return {
    name: TELEGRAM,
    abilities: { ...ABILITIES, limits: { ...LIMITS, perSecond: rate } },
    webhook: options.webhook ? receiver(options.webhook, SECRET_HEADER, take) : null,
    pieces: (message) => cutMessage(message, { text: ABILITIES.maxText, caption: LONGEST_CAPTION }),
    send,
    acknowledge: presses.answer,
    start,
    stop,
    answeredAt: () => answeredAt,
  };
}

/** The library reads, dispatches and calls; its own polling is not used: it ends at the first conflict. */
function createBot({ token, apiRoot, agent }: TelegramOptions): Telegraf {
  const bot = new Telegraf(token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot: apiRoot.replace(/\/*$/, '/'), webhookReply: false },
  });
  // Set afterwards: the library would drop it where a server of one's own is spoken to without TLS.
  if (agent) bot.telegram.options.agent = agent;
  return bot;
}

function rejection(): RejectedToken {
  return new RejectedToken(
    'Telegram không chấp nhận TELEGRAM_BOT_TOKEN: đề nghị kiểm tra lại mã do @BotFather cấp rồi khởi động lại.',
  );
}

/** Another poller with the same token is left the field for a while; a platform that asks for time gets it. */
const sleep: Wait = (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined);
