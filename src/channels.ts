/** Switches on the channels that the settings name. */
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { RejectedToken, RunningChannel } from './app/channel.ts';
import { createTelegramChannel } from './chat/telegram/telegram.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { COMMAND_MENU } from './texts/command-menu.ts';

/** `rejected`: a platform that knew the bot at the start does not know its token any more. */
export function switchOnChannels(config: Config, log: Log, rejected: (error: RejectedToken) => void): RunningChannel[] {
  const channels: RunningChannel[] = [];
  if (config.TELEGRAM_BOT_TOKEN !== undefined) {
    const proxy = config.TELEGRAM_PROXY;
    channels.push(
      createTelegramChannel({
        token: config.TELEGRAM_BOT_TOKEN,
        apiRoot: config.TELEGRAM_API_ROOT,
        menu: COMMAND_MENU,
        logger: log,
        onRejected: rejected,
        ...(proxy === undefined ? {} : { agent: proxyAgent(proxy) }),
      }),
    );
  }
  return channels;
}

function proxyAgent(address: string) {
  return address.startsWith('socks') ? new SocksProxyAgent(address) : new HttpsProxyAgent(address);
}
