/** Webhooks in the bot's own process: who may bring updates, what becomes of them, and what a crash leaves. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type BotApi, startBotApi } from './fixtures/bot-api-server.ts';
import { PLAN, type Place, place } from './fixtures/child.ts';
import { startZalo, type ZaloServer } from './fixtures/zalo-server.ts';

const START = '2021-03-01T08:00:05+07:00';
const EVE = { start: '2021-02-26T15:00:00+07:00' };
const GROUP = { id: -1001, type: 'supergroup', title: 'Tư pháp Hướng Hóa' } as const;
const AN = { id: 7, is_bot: false, first_name: 'Nguyễn Văn An' };
const OFFICER = { id: '6ede9afa66b88fe6d6a9', type: 'PRIVATE' } as const;
const [TELEGRAM_SECRET, ZALO_SECRET] = ['bi-mat-telegram', 'bi-mat-zalo-01'];

let api: BotApi;
let zalo: ZaloServer;
let home: Place;
let root: string;
beforeEach(async () => {
  const ahead = new Date(START).getTime() - Date.now();
  const now = () => Date.now() + ahead;
  [api, zalo] = [await startBotApi({ now }), await startZalo({ now })];
  onTestFinished(async () => void (await Promise.all([api.close(), zalo.close()])));
  const port = await freePort();
  root = `http://127.0.0.1:${port}`;
  home = place({
    ...{ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, TELEGRAM_ADMIN_IDS: '9', LOG_LEVEL: 'warn' },
    ...{ ZALO_BOT_TOKEN: zalo.token, ZALO_API_ROOT: zalo.root, PORT: String(port) },
    ...{ TELEGRAM_WEBHOOK_URL: `${root}/telegram`, TELEGRAM_WEBHOOK_SECRET: TELEGRAM_SECRET },
    ...{ ZALO_WEBHOOK_URL: `${root}/zalo`, ZALO_WEBHOOK_SECRET: ZALO_SECRET },
  });
  api.know(GROUP);
  zalo.know(OFFICER);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The plan is in the register, Phòng Tư pháp has a group on Telegram, xã Thuận an officer on Zalo. */
async function prepare(): Promise<void> {
  await home.run('cli', PLAN, EVE).finished;
  const links = `telegram:${GROUP.id} tu-phap\nzalo:${OFFICER.id} xa-thuan\n`;
  await home.run('cli', ['link', '-'], { ...EVE, input: links }).finished;
}

/** Starts the bot; both platforms know its address then. */
async function start(nth = 1) {
  const running = home.run('main', [], { start: START });
  await Promise.all([api.called('getWebhookInfo', nth), zalo.called('getWebhookInfo', nth)]);
  return running;
}

async function stop({ child, finished }: Awaited<ReturnType<typeof start>>): Promise<void> {
  child.kill('SIGTERM');
  expect((await finished).status).toBe(0);
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(root + path, { ...init, body: text }).catch(() => null);
  return response?.status ?? 0;
}
const fromTelegram = (body: unknown, secret = TELEGRAM_SECRET) =>
  post('/telegram', body, { 'x-telegram-bot-api-secret-token': secret });
const fromZalo = (body: unknown, secret = ZALO_SECRET) => post('/zalo', body, { 'x-bot-api-secret-token': secret });

const telegramUpdate = (n: number, text: string) => ({
  update_id: 9000 + n,
  message: { message_id: 500 + n, date: Date.parse(START) / 1000, chat: GROUP, from: AN, text },
});
const zaloEvent = (n: number, text: string) => ({
  event_name: 'message.text.received',
  message: {
    ...{ message_id: `z${n}`, text, date: Date.parse(START) },
    chat: { id: OFFICER.id, chat_type: 'PRIVATE' },
    from: { id: OFFICER.id, display_name: 'Hồ Văn D', is_bot: false },
  },
});

/** The notes of progress that the log holds. */
async function notes(): Promise<string[]> {
  const { stdout } = await home.cli('export', '--format', 'json');
  return [...stdout.matchAll(/ghi chú [tz]\d+/g)].map(([note]) => note).toSorted();
}

/** Brings updates of both platforms; what each was answered with. */
async function bring(numbers: readonly number[]): Promise<Set<number>> {
  const answers = await Promise.all([
    ...numbers.map((n) => fromTelegram(telegramUpdate(n, `/tiendo II.5 ghi chú t${n}`))),
    ...numbers.map((n) => fromZalo(zaloEvent(n, `tiến độ I.3 ghi chú z${n}`))),
  ]);
  return new Set(answers);
}

async function kill({ child, finished }: Awaited<ReturnType<typeof start>>): Promise<void> {
  child.kill('SIGKILL');
  await finished;
}

it('keeps whatever it acknowledged through kill -9, with one effect each, and answers it', async () => {
  await prepare();
  const [early, later] = [
    [1, 2, 3],
    [4, 5, 6],
  ] as const;
  // Acknowledged before anything can be worked on: the platforms have not said yet who the bot is.
  const mute = ({ method }: { method: string }) => (method === 'getMe' ? ({ silence: 'before' } as const) : null);
  api.failWhen(mute);
  zalo.failWhen(mute);
  const first = home.run('main', [], { start: START });
  await Promise.all([api.called('getMe'), zalo.called('getMe')]);
  expect(await bring(early)).toEqual(new Set([200]));
  await kill(first);
  expect(await notes()).toEqual([]);

  // Killed as soon as it has acknowledged, wherever its work is then.
  api.failWhen(null);
  zalo.failWhen(null);
  const second = await start();
  expect(await bring(later)).toEqual(new Set([200]));
  await kill(second);

  const third = await start(2);
  expect(await bring([...early, ...later])).toEqual(new Set([200]));
  const expected = [...early, ...later].flatMap((n) => [`ghi chú t${n}`, `ghi chú z${n}`]).toSorted();
  const noteIn = ({ text }: { text: string }) => text.match(/ghi chú [tz]\d+/)?.[0] ?? [];
  const answers = () => [...api.sent(GROUP.id), ...zalo.sent(OFFICER.id)].flatMap(noteIn);
  const answered = (sign: string) => new Set(answers().filter((note) => note.includes(` ${sign}`))).size;
  while (answered('t') < 6) await api.nextMessage(GROUP.id);
  while (answered('z') < 6) await zalo.nextMessage(OFFICER.id);
  await stop(third);
  expect(await notes()).toEqual(expected);
  expect([...new Set(answers())].toSorted()).toEqual(expected);
});

describe('what comes to the bot’s address', () => {
  it('counts only with its secret, in bounds, and in a shape that is understood', async () => {
    await prepare();
    const running = await start();
    await Promise.all([api.nextMessage(GROUP.id), zalo.nextMessage(OFFICER.id)]);
    const update = telegramUpdate(1, '/tiendo II.5 ghi chú t1');
    const event = zaloEvent(1, 'tiến độ I.3 ghi chú z1');
    expect(await fromTelegram(update, 'forged')).toBe(403);
    expect(await post('/telegram', update)).toBe(403);
    expect(await fromTelegram(update, ZALO_SECRET)).toBe(403);
    expect(await fromZalo(event, '')).toBe(403);
    expect(await post('/zalo', event)).toBe(403);
    expect(await post('/elsewhere', update)).toBe(404);
    expect((await fetch(`${root}/telegram`)).status).toBe(405);
    expect(await fromTelegram({ ...update, padding: 'x'.repeat(2_000_000) })).toBe(413);
    for (const nonsense of ['', '{', 'null', '[]', '"x"', '{"update_id":"x"}', '{"ok":true,"result":7}', '\u0000']) {
      expect([await fromTelegram(nonsense), await fromZalo(nonsense)]).toEqual([200, 200]);
    }
    expect(await notes()).toEqual([]);
    expect(await fromTelegram(update)).toBe(200);
    expect(await fromZalo({ ok: true, result: event })).toBe(200);
    expect((await api.nextMessage(GROUP.id)).text).toContain('ghi chú t1');
    expect((await zalo.nextMessage(OFFICER.id)).text).toContain('ghi chú z1');
    const { text: _, ...wordless } = zaloEvent(2, '').message;
    for (const what of ['sticker', 'voice', 'unsupported']) {
      const message = { ...wordless, message_id: `z-${what}` };
      expect(await fromZalo({ event_name: `message.${what}.received`, message })).toBe(200);
      expect((await zalo.nextMessage(OFFICER.id)).text).toContain('Tin không có chữ');
    }
    await stop(running);
    expect(await notes()).toEqual(['ghi chú t1', 'ghi chú z1']);
  });
});

it('leaves the field to polling where that is chosen', async () => {
  await stop(await start());
  const polling = {
    TELEGRAM_WEBHOOK_URL: '',
    TELEGRAM_WEBHOOK_SECRET: '',
    ZALO_WEBHOOK_URL: '',
    ZALO_WEBHOOK_SECRET: '',
  };
  const running = home.run('main', [], { start: START, env: polling });
  await Promise.all([api.waitForIdle(), zalo.waitForIdle()]);
  expect(api.callsOf('deleteWebhook')[0]?.body).toEqual({ drop_pending_updates: false });
  expect(zalo.callsOf('deleteWebhook')).toHaveLength(1);
  expect(await fromTelegram(telegramUpdate(1, '/viec'))).toBe(404);
  await stop(running);
});

it('ends the start with one line where the platform does not take the address', async () => {
  api.failNext('setWebhook', { status: 400, description: 'Bad Request: bad webhook: Failed to resolve host' });
  const { status, stderr } = await home.run('main', [], { start: START }).finished;
  expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
  expect(stderr).toContain('TELEGRAM_WEBHOOK_URL: Telegram không nhận địa chỉ này (Bad Request: bad webhook');
});
