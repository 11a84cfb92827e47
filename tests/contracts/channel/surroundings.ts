/** What stands around a channel under test: a log that nobody reads, short pauses, a door for webhooks. */
import { onTestFinished } from 'vitest';
import type { RunningChannel } from '../../../src/app/channel.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import type { Failing } from './stage.ts';

export const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const A_MINUTE_MS = 60_000;

/** Pauses of a minute last until the channel stops, all others hardly at all. */
export function waitALittle(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    if (ms < A_MINUTE_MS) setTimeout(resolve, 2);
  });
}

/** The bot's own HTTP server; it leads to whichever channel came last. */
export async function startDoor(path: string) {
  let channel: RunningChannel | null = null;
  const handle = async (request: Parameters<NonNullable<RunningChannel['webhook']>['receive']>[0]) => ({
    status: (await channel?.webhook?.receive(request)) ?? 503,
  });
  const http = createHttpServer({
    routes: [{ method: 'POST', path, handle }],
    port: 0,
    host: '127.0.0.1',
    failed: () => undefined,
  });
  const port = await http.start();
  onTestFinished(() => http.stop());
  return {
    url: `http://127.0.0.1:${port}${path}`,
    leadsTo: (to: RunningChannel) => {
      channel = to;
    },
  };
}

/** Only where no answer will come is there no sense in waiting for it. */
export const patience = (how: Failing | undefined): number => (how === 'an answer that does not come' ? 100 : 30_000);
