import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningChannel } from '../../../src/app/channel.ts';
import { createZaloChannel, type ZaloOptions } from '../../../src/chat/zalo/zalo.ts';
import { bold, line, message, say } from '../../../src/texts/message.ts';
import { listen, memoryInbox } from '../../contracts/channel/stage.ts';
import { privateChat, startZalo, type ZaloServer } from '../../fixtures/zalo-server.ts';

const AN = { id: 'an', name: 'Nguyễn Văn An' };
const CHAT = { channel: 'zalo', chat: 'an', topic: null };

let server: ZaloServer;
let pauses: number[];
let logged: string[];
let channels: RunningChannel[];
beforeEach(async () => {
  server = await startZalo();
  server.know(privateChat(AN));
  [pauses, logged, channels] = [[], [], []];
});
afterEach(async () => {
  await Promise.all(channels.map((channel) => channel.stop()));
  await server.close();
});

function open(options: Partial<ZaloOptions> = {}): RunningChannel {
  const log = (details: object, text: string) => logged.push(`${text} ${JSON.stringify(details)}`);
  const channel = createZaloChannel({
    token: server.token,
    apiRoot: `${server.root}/`,
    logger: { info: log, warn: log, error: log },
    inbox: memoryInbox(),
    wait: async (ms) => void pauses.push(ms),
    pollSeconds: 5,
    ...options,
  });
  channels.push(channel);
  return channel;
}
const outgoing = (text: string) => ({ chat: CHAT, message: say(text), choiceIds: [], repliesTo: null });

describe('polling', () => {
  it('learns who the bot is, leaves the webhook, and asks with the documented words', async () => {
    await open().start(listen());
    await server.waitForIdle();
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook', 'getUpdates']);
    expect(server.callsOf('getUpdates')[0]?.body).toEqual({ timeout: '5' });
  });

  it.each([
    ['a lost connection', { reset: 'before' }, 1000],
    ['an inner error', { status: 500 }, 1000],
    ['a bad gateway', { status: 502, body: '<html>' }, 1000],
    ['another server that asks for less haste', { status: 429, body: '<html>429</html>' }, 30_000],
  ] as const)('comes back by itself after %s', async (_, fault, pause) => {
    server.failNext('getUpdates', fault);
    const bot = listen();
    await open().start(bot);
    await server.waitForIdle();
    server.say({ chat: privateChat(AN), from: AN, text: 'việc' });
    await bot.until(1);
    expect(pauses).toEqual([pause]);
  });

  it('takes silence for nothing said by a platform that is there, and does not ask again at once', async () => {
    server.failNext('getUpdates', { status: 408, description: 'Request timeout' });
    let time = 0;
    const channel = open({ now: () => new Date(++time) });
    await channel.start(listen());
    const known = channel.answeredAt()?.getTime() ?? 0;
    await server.waitForIdle();
    expect(channel.answeredAt()?.getTime()).toBeGreaterThan(known);
    expect(server.callsOf('getUpdates')).toHaveLength(2);
    expect(pauses).toHaveLength(1);
    expect(logged.join()).not.toContain('not reached');
  });

  it('stops and tells once when the token is withdrawn', async () => {
    const told: unknown[] = [];
    const channel = open({ onRejected: (error) => told.push(error.message) });
    await channel.start(listen());
    await server.waitForIdle();
    server.revoke();
    await channel.send(outgoing('nhắc việc'));
    await channel.stop();
    expect(told).toEqual([expect.stringContaining('ZALO_BOT_TOKEN')]);
  });

  it('hears an event also where it cannot be kept', async () => {
    const inbox = { ...memoryInbox(), keepUpdate: () => Promise.reject(new Error('disk full')) };
    const bot = listen();
    await open({ inbox }).start(bot);
    server.say({ chat: privateChat(AN), from: AN, text: 'việc' });
    expect((await bot.until(1)).map(({ text }) => text)).toEqual(['việc']);
    expect(logged.join()).toContain('update not kept');
  });
});

describe('sending', () => {
  it('stresses strong words by their place in UTF-16', async () => {
    const lines = [line('🔔 ', bold('Nhắc việc')), line(bold('II.5'), ' xong')];
    await open().send({ ...outgoing(''), message: message(lines) });
    expect(server.callsOf('sendMessage')[0]?.body).toEqual({
      chat_id: 'an',
      text: '🔔 Nhắc việc\nII.5 xong',
      text_styles: [
        { start: 3, len: 9, st: ['b'] },
        { start: 13, len: 4, st: ['b'] },
      ],
    });
  });

  it('sends the words alone where their styles are refused', async () => {
    server.failNext('sendMessage', { status: 400, description: 'Bad request: text_styles is invalid' });
    const sent = await open().send({ ...outgoing(''), message: message([line(bold('II.5'))]) });
    expect(sent.kind).toBe('sent');
    expect(server.sent()).toMatchObject([{ text: 'II.5', strong: [] }]);
  });

  it('shows a picture that can be fetched, its words below', async () => {
    const bytes = new Uint8Array();
    const picture = { name: 'a.png', bytes, picture: true, address: 'https://bot.example/a.png' } as const;
    const channel = open();
    const [piece = say('')] = channel.pieces({ ...say('Biểu đồ'), files: [picture] });
    await channel.send({ ...outgoing(''), message: piece });
    expect(server.sent()).toMatchObject([{ text: 'Biểu đồ', photo: 'https://bot.example/a.png' }]);
  });

  it('counts letters beyond the common ones twice, as the platform may', () => {
    const pieces = open().pieces(message(Array.from({ length: 90 }, () => line('🔴'.repeat(40)))));
    const lengths = pieces.map(
      ({ lines }) => lines.map((spans) => spans.map(({ text }) => text).join('')).join('\n').length,
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2000);
  });

  it('is done where the platform says so, even without a number', async () => {
    server.failNext('sendMessage', { status: 200, body: '{"ok":true}' });
    expect((await open().send(outgoing('xong'))).kind).toBe('sent');
  });
});

it('never writes the token down, whatever goes wrong', async () => {
  server.failNext('getMe', { status: 200, body: '<html>' }, { reset: 'before' });
  server.failNext('getUpdates', { status: 400, description: `Bad request: /bot${server.token}/getUpdates` });
  const channel = open();
  await channel.start(listen());
  await server.waitForIdle();
  await server.close();
  const result = await channel.send(outgoing('nhắc việc'));
  expect(logged.join() + JSON.stringify(result)).not.toContain('zalo-test');
});
