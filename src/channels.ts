/** The channels that there are: a new one is a folder of its own and a line here. */
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { Inbox, Quota, RejectedToken, RunningChannel } from './app/channel.ts';
import type { Examiner } from './app/examiner.ts';
import { createTelegramExaminer } from './chat/telegram/examine.ts';
import { createTelegramChannel } from './chat/telegram/telegram.ts';
import { createZaloExaminer } from './chat/zalo/examine.ts';
import { createZaloChannel, FREE_PLAN } from './chat/zalo/zalo.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { COMMAND_MENU } from './texts/command-menu.ts';

/** What a channel is given from outside. */
interface Outside {
  readonly log: Log;
  readonly inbox: Inbox;
  /** A platform that knew the bot at the start does not know its token any more. */
  readonly rejected: (error: RejectedToken) => void;
}

export interface ChannelKind {
  readonly name: string;
  /** What the platform's plan allows; null where it sets no bounds. */
  readonly quota: Quota | null;
  /** Who is an administrator from the start, by the platform's ids. */
  readonly administrators: (config: Config) => readonly string[];
  /** Makes the channel; null where the settings leave it off. */
  readonly switchOn: (config: Config) => ((outside: Outside) => RunningChannel) | null;
  /** Asks the platform what `doctor` wants to know; null where the settings leave it off. */
  readonly examiner: (config: Config) => Examiner | null;
}

export const CHANNELS: readonly ChannelKind[] = [
  {
    name: 'telegram',
    quota: null,
    administrators: (config) => config.TELEGRAM_ADMIN_IDS,
    switchOn: telegram,
    examiner: telegramExaminer,
  },
  {
    name: 'zalo',
    quota: FREE_PLAN,
    administrators: (config) => config.ZALO_ADMIN_IDS,
    switchOn: zalo,
    examiner: zaloExaminer,
  },
];

function telegram(config: Config): ReturnType<ChannelKind['switchOn']> {
  const token = config.TELEGRAM_BOT_TOKEN;
  if (token === undefined) return null;
  const webhook = webhookOf(config.TELEGRAM_WEBHOOK_URL, config.TELEGRAM_WEBHOOK_SECRET);
  const proxy = config.TELEGRAM_PROXY;
  return ({ log, inbox, rejected }) =>
    createTelegramChannel({
      token,
      apiRoot: config.TELEGRAM_API_ROOT,
      rate: config.TELEGRAM_RATE,
      menu: COMMAND_MENU,
      logger: log,
      inbox,
      onRejected: rejected,
      ...(proxy !== undefined && { agent: proxyAgent(proxy) }),
      ...(webhook && { webhook }),
    });
}

function zalo(config: Config): ReturnType<ChannelKind['switchOn']> {
  const token = config.ZALO_BOT_TOKEN;
  if (token === undefined) return null;
  const webhook = webhookOf(config.ZALO_WEBHOOK_URL, config.ZALO_WEBHOOK_SECRET);
  return ({ log, inbox, rejected }) =>
    createZaloChannel({
      token,
      apiRoot: config.ZALO_API_ROOT,
      logger: log,
      inbox,
      onRejected: rejected,
      ...(webhook && { webhook }),
    });
}

function webhookOf(url: string | undefined, secret: string | undefined) {
  return url !== undefined && secret !== undefined ? { url, secret } : null;
}

function telegramExaminer({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, TELEGRAM_PROXY: proxy }: Config) {
  if (token === undefined) return null;
  return createTelegramExaminer({ token, apiRoot, ...(proxy !== undefined && { agent: proxyAgent(proxy) }) });
}

function zaloExaminer({ ZALO_BOT_TOKEN: token, ZALO_API_ROOT: apiRoot }: Config) {
  return token === undefined ? null : createZaloExaminer({ token, apiRoot });
}

function proxyAgent(address: string) {
  return address.startsWith('socks') ? new SocksProxyAgent(address) : new HttpsProxyAgent(address);
}
