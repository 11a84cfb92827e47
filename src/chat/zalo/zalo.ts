/** Zalo as a channel: polling or a webhook, one way out, order within a chat; it translates and decides nothing. */
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import {
  type Abilities,
  type Inbox,
  type KeptUpdate,
  type Listener,
  type Quota,
  RejectedToken,
  type RunningChannel,
  type SendLimits,
} from '../../app/channel.ts';
import type { Call } from '../call.ts';
import { createEntrance } from '../entrance.ts';
import { createIntake } from '../intake.ts';
import { createLanes } from '../lanes.ts';
import type { Logger } from '../logger.ts';
import { type Persistence, persist, type Wait } from '../persist.ts';
import { type Holding, hold, receiver, standUp, type WebhookSettings } from '../webhook.ts';
import { createCall } from './api.ts';
import { isIdle, isRejectedToken, isUnknownBot, readFailure, waitOf } from './failures.ts';
import { readEvent } from './payloads.ts';
import { poll } from './polling.ts';
import { MAX_TEXT, piecesOf } from './request.ts';
import { createSender } from './sender.ts';
import { type Self, translate, ZALO } from './updates.ts';
import { leaveWebhook, SECRET_HEADER, webhookCalls } from './webhook.ts';

export interface ZaloOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly logger: Logger;
  /** Keeps what the platform gave: it gives nothing twice. */
  readonly inbox: Inbox;
  /** Left out, the channel asks for events itself. */
  readonly webhook?: WebhookSettings;
  /** Told once where the platform, after a good start, does not know the token any more. */
  readonly onRejected?: (error: RejectedToken) => void;
  readonly now?: () => Date;
  readonly wait?: Wait;
  readonly pollSeconds?: number;
  readonly timeoutMs?: number;
  /** How long after `stop` messages that are leaving may still take. */
  readonly graceMs?: number;
}

/** The free plan: what a bot may do before the platform stops it. */
export const FREE_PLAN: Quota = { messagesPerMonth: 3000, people: 50, groups: 3 };

/** The platform names no limits; servers before it refuse haste, so that a morning's messages follow each other calmly. */
const LIMITS: SendLimits = { perSecond: 10, chatPauseMs: 200, groupPerMinute: 60 };

const ABILITIES: Abilities = {
  maxText: MAX_TEXT,
  buttons: false,
  edits: false,
  files: 'pictures-by-address',
  emphasis: true,
  replies: false,
  hearsInGroups: 'mentions',
  quota: FREE_PLAN,
  limits: LIMITS,
};

const word = z.string().optional().catch(undefined);
const Me = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  account_name: word,
  display_name: word,
});
/** What people call the bot where the platform does not tell its name. */
const USUAL_NAMES = ['Bot Nhắc Việc', 'Nhắc Việc'];

export function createZaloChannel(options: ZaloOptions): RunningChannel {
  const { logger, inbox, webhook, now = () => new Date(), timeoutMs = 30_000, graceMs = 5_000 } = options;
  const raw = createCall(options.apiRoot, options.token);
  /** Aborts when no more events are wanted; `closing` a little later, when what is leaving has had its time. */
  const stopping = new AbortController();
  const closing = new AbortController();
  const failed = (error: unknown, where: string) => logger.error({ err: error, where }, 'update failed');
  const lanes = createLanes(failed);
  const letIn = createEntrance(lanes);
  const outside = { call, logger, timeoutMs, signal: closing.signal };
  const send = createSender({ ...outside, rejected });
  const persistence: Persistence = {
    platform: ZALO,
    logger,
    wait: options.wait ?? sleep,
    signal: stopping.signal,
    failureIn: readFailure,
    isRejected: isRejectedToken,
    pauseFor: waitOf,
  };
  const intake = createIntake({ channel: ZALO, inbox, now, work, failed });
  const limits = { timeoutMs, signal: stopping.signal };
  const asking = { call, logger, limits };
  let listener: Listener | null = null;
  let self: Self | null = null;
  let running: Promise<void> = Promise.resolve();
  let toldRejected = false;
  let answeredAt: Date | null = null;

  /** Also "nothing was said" shows that the platform is there. */
  async function call(...asked: Parameters<Call>): Promise<unknown> {
    try {
      const result = await raw(...asked);
      answeredAt = now();
      return result;
    } catch (error) {
      if (isIdle(readFailure(error))) answeredAt = now();
      throw error;
    }
  }

  /** Keeps what the bot can hear; everything else is passed over. */
  async function take(event: unknown): Promise<void> {
    const read = readEvent(event);
    if (read) await intake.take(read.message.message_id, event);
  }

  async function work({ payload, at }: KeptUpdate): Promise<void> {
    const event = readEvent(payload);
    const heard = event && self && translate(event, self, new Date(at));
    const hearer = listener;
    if (!heard || !hearer) return;
    void showTyping(heard.chat.chat);
    await letIn(heard, (said) => hearer.incoming(said));
  }

  /** Shows that something was heard; of no consequence where it fails. */
  async function showTyping(chat: string): Promise<void> {
    const payload = { chat_id: chat, action: 'typing' };
    await call('sendChatAction', payload, { timeoutMs, signal: closing.signal }).catch(() => undefined);
  }

  async function start(hears: Listener): Promise<void> {
    listener = hears;
    const met = await persist(meet, { ...persistence, isRejected: isUnknownBot });
    if (met === 'rejected') throw rejection();
    if (met === 'stopped') return;
    await intake.open();
    const hear = webhook ? await standing(webhook) : listen;
    running = hear().then((end) => (end === 'rejected' ? rejected() : undefined));
  }

  /** Throws where the platform does not take the address. */
  async function standing(settings: WebhookSettings): Promise<() => ReturnType<typeof hold>> {
    const holding: Holding = { ...persistence, settings, calls: webhookCalls(settings, asking) };
    if ((await standUp(holding)) === 'rejected') throw rejection();
    return () => hold(holding);
  }

  function listen() {
    const pollSeconds = options.pollSeconds ?? 30;
    return poll({
      ...persistence,
      call,
      take: takeOrWork,
      prepare: () => leaveWebhook(asking),
      now,
      pollSeconds,
      timeoutMs,
    });
  }

  /** An event that cannot be kept is worked on all the same: it will not come again. */
  async function takeOrWork(event: unknown): Promise<void> {
    await take(event).catch((error: unknown) => {
      logger.error({ err: error }, 'update not kept');
      return work({ id: '', payload: event, at: now().getTime() });
    });
  }

  async function meet(): Promise<void> {
    const me = Me.parse(await call('getMe', {}, limits));
    const { id, display_name = '', account_name = '' } = me;
    self = { id, names: [display_name, account_name, ...USUAL_NAMES] };
    logger.info({ bot: account_name }, 'zalo connected');
  }

  function rejected(): void {
    if (toldRejected) return;
    toldRejected = true;
    stopping.abort();
    logger.error({}, 'zalo rejected the token');
    options.onRejected?.(rejection());
  }

  async function stop(): Promise<void> {
    stopping.abort();
    void setTimeout(graceMs, undefined, { ref: false }).then(() => closing.abort());
    await running;
    await intake.drain();
    await lanes.drain();
  }

  return {
    name: ZALO,
    abilities: ABILITIES,
    webhook: webhook ? receiver(webhook, SECRET_HEADER, take) : null,
    pieces: piecesOf,
    send,
    acknowledge: ({ chat }) => showTyping(chat.chat),
    start,
    stop,
    answeredAt: () => answeredAt,
  };
}

function rejection(): RejectedToken {
  return new RejectedToken(
    'Zalo không chấp nhận ZALO_BOT_TOKEN: đề nghị kiểm tra lại mã do Zalo Bot Creator cấp rồi khởi động lại.',
  );
}

const sleep: Wait = (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined);
