/** Puts the running bot together: register, channels, clock and outbox; the only place that knows them all. */
import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { databaseExists } from '../db/connect.ts';
import { createDailyCopies } from '../db/daily-copies.ts';
import { type Lock, lockRegister } from '../db/lock.ts';
import { createBot } from './app/bot.ts';
import type { RunningChannel } from './app/channel.ts';
import { createDailyBackup } from './app/daily-backup.ts';
import { createDeliverer } from './app/deliver.ts';
import { createDirectory } from './app/directory.ts';
import { healthOf } from './app/health.ts';
import { createHearing } from './app/hearing.ts';
import { loseChat } from './app/lost-chat.ts';
import { createMinute } from './app/minute.ts';
import { firstAdministrators } from './app/one-time-code.ts';
import type { Clock } from './app/ports/clock.ts';
import type { Store } from './app/ports/store.ts';
import { metered } from './app/quota.ts';
import type { RemindSettings } from './app/remind.ts';
import { writeDelivery } from './app/write-delivery.ts';
import { CHANNELS, type ChannelKind } from './channels.ts';
import type { Config } from './config.ts';
import { serveHttp } from './http/serve.ts';
import type { Route } from './http/server.ts';
import type { Log } from './log.ts';
import { openForBot } from './open-register.ts';
import { remindSettings } from './remind-settings.ts';
import { everyMinute } from './schedule.ts';

/** `npm start` without a channel; told to the person who starts it. */
class NoChannel extends Error {
  override readonly name = 'NoChannel';
}

export interface Service {
  stop(): Promise<void>;
  /** Resolves when the bot has stopped; rejects where a channel's token is rejected. */
  readonly ended: Promise<void>;
}

const systemClock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) =>
    setTimeout(ms, undefined, { signal }).then(
      () => undefined,
      () => undefined,
    ),
};

/** Starts everything; throws what the person who starts it must know. */
export async function startService(
  config: Config,
  log: Log,
  print: (text: string) => void,
  kinds: readonly ChannelKind[] = CHANNELS,
): Promise<Service> {
  const settings = remindSettings(config);
  const ending = createEnding();
  const makers = kinds.flatMap((kind) => kind.switchOn(config) ?? []);
  if (makers.length === 0) {
    throw new NoChannel(
      'Chưa có kênh nào được bật: đặt TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN trong .env (xem .env.example), hoặc chạy npm run demo để dùng thử.',
    );
  }
  const administrators = kinds.flatMap(({ name, administrators: ids }) =>
    ids(config).map((id) => ({ channel: name, id })),
  );
  // Before it is opened: a restore that goes on must not put another file in its place meanwhile.
  let lock = databaseExists(config.DATABASE_URL) ? lockRegister(config.DATABASE_URL) : null;
  let store: Store | null = null;
  try {
    const opened = openForBot(config, settings);
    store = opened;
    lock ??= lockRegister(config.DATABASE_URL);
    const channels = makers.map((make) => make({ log, inbox: opened, rejected: ending.fail }));
    return await run({ config, settings, channels, administrators, store, lock, log, print, ending });
  } catch (error) {
    await store?.close();
    lock?.release();
    throw error;
  }
}

function webhookRoutes(channels: readonly RunningChannel[]): Route[] {
  return channels.flatMap(({ webhook }): Route[] => {
    if (!webhook) return [];
    const handle: Route['handle'] = async (request) => ({ status: await webhook.receive(request) });
    return [{ method: 'POST', path: webhook.path, handle }];
  });
}

/** How the service ends: when it was told to, or when it cannot go on. */
interface Ending {
  readonly ended: Promise<void>;
  readonly finish: () => void;
  readonly fail: (error: Error) => void;
}

function createEnding(): Ending {
  let finish: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  ended.catch(() => undefined);
  return { ended, finish, fail };
}

interface Parts {
  readonly config: Config;
  readonly settings: RemindSettings;
  readonly channels: readonly RunningChannel[];
  readonly administrators: Parameters<typeof firstAdministrators>[1];
  readonly store: Store;
  readonly lock: Lock;
  readonly log: Log;
  readonly print: (text: string) => void;
  readonly ending: Ending;
}

async function run(parts: Parts): Promise<Service> {
  const { config, settings, channels, administrators, store, lock, log, print, ending } = parts;
  const clock = systemClock;
  const directory = createDirectory(store);
  const meter = { store, clock, zone: settings.zone };
  const byName = new Map(channels.map((channel) => [channel.name, metered(channel, meter)]));
  const deliverer = createDeliverer({
    store,
    channels: byName,
    write: (delivery, at) => writeDelivery({ store, directory, settings }, delivery, at),
    lose: (chat, reason, at) => loseChat({ store, directory, settings }, chat, reason, at),
    clock,
    log,
    random: Math.random,
  });
  const bot = createBot({ store, directory, settings, channels: byName, clock, log, queued: deliverer.kick });
  const code = await firstAdministrators(store, administrators, clock.now(), randomInt);
  if (code !== null)
    print(`Chưa có quản trị viên: nhắn riêng cho bot "/quantri ${code}" để trở thành quản trị viên đầu tiên.`);
  const copies = createDailyCopies({ store, folder: config.BACKUP_DIR, keep: config.BACKUP_KEEP });
  let lookedAt: Date | null = null;
  const health = () => healthOf(store, channels, lookedAt, clock.now());
  const http = await serveHttp({
    port: config.PORT,
    host: config.HOST,
    log,
    health,
    webhooks: webhookRoutes(channels),
  });
  const hearing = createHearing({ store, channels, reached: deliverer.reached });
  // Nobody else sends from this register: what a process before this one had begun is taken up at once.
  await store.recover(clock.now().getTime());
  await hearing.look(clock.now());
  // A platform that cannot be reached must hold up nothing else; one that rejects the token ends the bot.
  for (const channel of channels) channel.start(bot).catch(ending.fail);
  const backUp = createDailyBackup({ store, copies, zone: settings.zone, log });
  const minute = createMinute({ store, settings, directory, channels, hearing, backUp, queued: deliverer.kick, log });
  const look = async () => {
    await minute(clock.now());
    lookedAt = clock.now();
  };
  await look();
  const schedule = everyMinute(look, (error) => log.error({ err: error }, 'the minute failed'));
  log.info({ channels: channels.map((channel) => channel.name) }, 'started');

  return {
    ended: ending.ended,
    stop: async () => {
      const sent = deliverer.stop();
      await schedule.stop();
      await http?.stop();
      await Promise.all([sent, ...channels.map((channel) => channel.stop())]);
      await hearing.look(clock.now());
      await store.close();
      lock.release();
      log.info({}, 'stopped');
      ending.finish();
    },
  };
}
