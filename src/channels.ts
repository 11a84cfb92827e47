/** Switches on the channels that the settings name. */
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';
import type { RunningChannel } from './app/channel.ts';
import { createTelegramChannel } from './chat/telegram/telegram.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

export function switchOnChannels(config: Config, log: Log): RunningChannel[] {
  const channels: RunningChannel[] = [];
  if (config.TELEGRAM_BOT_TOKEN !== undefined) {
    const proxy = config.TELEGRAM_PROXY;
    channels.push(
      createTelegramChannel({
        token: config.TELEGRAM_BOT_TOKEN,
        apiRoot: config.TELEGRAM_API_ROOT,
        logger: log,
        ...(proxy === undefined ? {} : { agent: proxyAgent(proxy) }),
      }),
    );
  }
  return channels;
}

function proxyAgent(address: string) {
  return address.startsWith('socks') ? new SocksProxyAgent(address) : new HttpsProxyAgent(address);
}
