/** `GET /healthz` of the bot in its own process. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBotApi } from '../fixtures/bot-api-server.ts';
import { logLines, place } from '../fixtures/child.ts';

async function startBot(settings: Readonly<Record<string, string>>) {
  const api = await startBotApi();
  onTestFinished(() => api.close());
  const bot = place({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_ADMIN_IDS: '9',
    ...settings,
  }).run('main', []);
  return { api, bot };
}

describe('GET /healthz', () => {
  it('answers on the port of the settings, and no more once the bot has ended', async () => {
    const { bot } = await startBot({ PORT: '0' });
    await Promise.all([bot.logged('started'), bot.logged('telegram connected')]);
    const { port } = await bot.logged('listening');
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        status: 'ok',
        database: true,
        scheduler: true,
        channels: { telegram: true },
        lastDigest: null,
        outbox: { waiting: 0, oldestSeconds: null },
      },
    ]);
    bot.child.kill('SIGTERM');
    expect((await bot.finished).status).toBe(0);
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it('answers 503 while the platform is out of reach', async () => {
    const { api, bot } = await startBot({ PORT: '0' });
    await api.close();
    await bot.logged('started');
    const { port } = await bot.logged('listening');
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ channels: { telegram: false } }),
    ]);
  });

  it('holds up no reminder where the port is taken, which the log tells', async () => {
    const first = await startBot({ PORT: '0' });
    const { port } = await first.bot.logged('listening');
    const { bot } = await startBot({ PORT: String(port) });
    await bot.logged('started');
    bot.child.kill('SIGTERM');
    const { status, stderr } = await bot.finished;
    expect(status).toBe(0);
    expect(logLines(stderr)).toContainEqual(
      expect.objectContaining({ port, reason: 'EADDRINUSE', msg: 'port not available, health is not served' }),
    );
  });
});
