/** What the webhooks of all platforms have in common: a secret, a path, and an address that is seen to. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { RefusedWebhook, type Webhook } from '../app/channel.ts';
import type { Call, CallOptions } from './call.ts';
import type { Logger } from './logger.ts';
import { type Persistence, persist } from './persist.ts';

export interface WebhookSettings {
  /** The whole public address. */
  readonly url: string;
  readonly secret: string;
}

/** What a platform is asked with about its webhook. */
export interface WebhookOptions {
  readonly call: Call;
  readonly logger: Logger;
  readonly limits: CallOptions;
}

/** The platform's side of a webhook. */
export interface WebhookCalls {
  readonly set: () => Promise<void>;
  /** The address that the platform has; empty where it has none. */
  readonly current: () => Promise<string>;
  /** What to tell the person who starts the bot where the platform does not take the address. */
  readonly refusal: (reason: string) => string;
}

export interface Holding extends Persistence {
  readonly settings: WebhookSettings;
  readonly calls: WebhookCalls;
}

/** How often it is seen to that the address still stands. */
const LOOK_MS = 60_000;
const REFUSED = 400;

/** What comes with the right secret is answered with 200, understood or not: the platform would only bring it again. */
export function receiver(
  settings: WebhookSettings,
  secretHeader: string,
  take: (update: unknown) => Promise<void>,
): Webhook {
  return {
    path: new URL(settings.url).pathname,
    receive: async ({ header, body }) => {
      if (!isSecret(header(secretHeader), settings.secret)) return 403;
      await take(readJson(body));
      return 200;
    },
  };
}

/** Compared by their digests: neither length nor first difference shows in the time. */
function isSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && given !== undefined;
}

/** Null where the bytes are no JSON. */
function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

/** Sets the address and checks that it stands. Throws `RefusedWebhook` where the platform does not take it. */
export async function standUp(holding: Holding): Promise<'done' | 'rejected' | 'stopped'> {
  const { calls, failureIn } = holding;
  let refused: RefusedWebhook | null = null;
  const end = await persist(async () => {
    try {
      await calls.set();
    } catch (error) {
      const { code, reason } = failureIn(error);
      if (code !== REFUSED) throw error;
      refused = new RefusedWebhook(calls.refusal(reason), { cause: error });
      return;
    }
    await check(holding);
  }, holding);
  if (refused) throw refused;
  return end;
}

/** Sees to it that the address stands, until the signal aborts or the token is rejected. */
export async function hold(holding: Holding): Promise<'stopped' | 'rejected'> {
  const { wait, signal } = holding;
  while (!signal.aborted) {
    await wait(LOOK_MS, signal);
    if (!signal.aborted && (await persist(() => check(holding), holding)) === 'rejected') return 'rejected';
  }
  return 'stopped';
}

/** Somebody may have set another address, or none, in the meantime. */
async function check({ calls, settings, logger, platform }: Holding): Promise<void> {
  if ((await calls.current()) === settings.url) return;
  logger.warn({}, `${platform} has another webhook, set again`);
  await calls.set();
}
