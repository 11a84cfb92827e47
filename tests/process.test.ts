/** The bot's process: one a register, ended cleanly, and honest about what it may not have heard. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type BotApi, startBotApi } from './fixtures/bot-api-server.ts';
import { PLAN, type Place, place } from './fixtures/child.ts';

const START = '2021-03-01T08:00:05+07:00';
const GROUP = { id: -1001, type: 'supergroup', title: 'Tư pháp Hướng Hóa' } as const;
const AN = { id: 7, name: 'Nguyễn Văn An' };

let api: BotApi;
let home: Place;
beforeEach(async () => {
  api = await startBotApi();
  onTestFinished(() => api.close());
  api.know(GROUP);
  const settings = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, TELEGRAM_ADMIN_IDS: '9', PORT: '0' };
  home = place({ ...settings, LOG_LEVEL: 'warn' });
});

async function prepare(): Promise<void> {
  const before = { start: '2021-02-26T15:00:00+07:00' };
  expect((await home.run('cli', PLAN, before).finished).status).toBe(0);
  expect((await home.run('cli', ['link', `telegram:${GROUP.id}`, 'tu-phap'], before).finished).status).toBe(0);
}

const bot = (start = START) => home.run('main', [], { start });

describe('one bot a register', () => {
  it('a second one refuses to start with one line, and the command line works beside the first', async () => {
    const first = bot();
    await api.waitForIdle();
    const { status, stderr } = await bot().finished;
    expect([status, stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining('mỗi sổ chỉ chạy một bot')]]);
    expect((await home.cli('links', '--json')).status).toBe(0);
    first.child.kill('SIGKILL');
    await first.finished;
    const before = api.callsOf('getUpdates').length;
    const next = bot();
    await api.called('getUpdates', before + 1);
    next.child.kill('SIGTERM');
    expect((await next.finished).status).toBe(0);
  });
});

describe('SIGTERM', () => {
  it('lets what is being sent finish, and records it: nothing is said twice', async () => {
    await prepare();
    api.failNext('sendMessage', { delayMs: 1500 });
    const first = bot();
    await api.called('sendMessage');
    first.child.kill('SIGTERM');
    expect((await first.finished).status).toBe(0);
    const second = bot();
    await api.waitForIdle();
    api.say({ chat: GROUP, from: AN, text: '/viec@NhacViecBot' });
    await api.called('sendMessage', 2);
    second.child.kill('SIGTERM');
    expect((await second.finished).status).toBe(0);
    expect(api.sent(GROUP.id).filter(({ text }) => text.includes('Nhắc việc ·'))).toHaveLength(1);
  });

  it('is obeyed while the platform does not answer', async () => {
    await prepare();
    api.failWhen(({ method }) => (method === 'sendMessage' ? { silence: 'before' } : null));
    const running = bot();
    await api.called('sendMessage');
    running.child.kill('SIGTERM');
    expect((await running.finished).status).toBe(0);
  });
});

describe('after more than a day without being heard', () => {
  it('the office’s next message says that what was said meanwhile may be lost, and only that one', async () => {
    await prepare();
    const first = bot('2021-03-01T07:00:00+07:00');
    await api.waitForIdle();
    first.child.kill('SIGTERM');
    expect((await first.finished).status).toBe(0);
    const second = bot('2021-03-03T08:00:05+07:00');
    const digest = await api.nextMessage(GROUP.id);
    expect(digest.text).toMatch(
      /^Từ 07:00 ngày 01\/3 đến 08:00 ngày 03\/3 hệ thống mất kết nối; lệnh gửi trong thời gian đó có thể chưa được ghi nhận/,
    );
    api.say({ chat: GROUP, from: AN, text: '/viec@NhacViecBot' });
    expect((await api.nextMessage(GROUP.id)).text).not.toContain('mất kết nối');
    second.child.kill('SIGTERM');
    expect((await second.finished).status).toBe(0);
  });
});
