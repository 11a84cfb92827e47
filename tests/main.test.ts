import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type BotApi, startBotApi } from './fixtures/bot-api-server.ts';
import { PLAN, type Place, place } from './fixtures/child.ts';

const START = '2021-03-01T08:00:05+07:00';
const GROUP = { id: -1001, type: 'supergroup', title: 'Tư pháp Hướng Hóa' } as const;
const NEW_GROUP = { id: -1002, type: 'supergroup', title: 'Xã Thuận' } as const;
const AN = { id: 7, name: 'Nguyễn Văn An' };
const ADMIN = { id: 9, name: 'Trần Chi' };
const PRIVATE = { id: 9, type: 'private' } as const;

let api: BotApi;
let home: Place;
beforeEach(async () => {
  const ahead = new Date(START).getTime() - Date.now();
  api = await startBotApi({ now: () => Date.now() + ahead });
  onTestFinished(() => api.close());
  home = place({
    TELEGRAM_BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.root,
    TELEGRAM_ADMIN_IDS: '9',
    LOG_LEVEL: 'warn',
  });
});

/** The plan is in the register since before the digest's day, and the group linked. */
async function prepare(): Promise<void> {
  const before = { start: '2021-02-26T15:00:00+07:00' };
  expect((await home.run('cli', PLAN, before).finished).status).toBe(0);
  expect((await home.run('cli', ['link', `telegram:${GROUP.id}`, 'tu-phap'], before).finished).status).toBe(0);
  api.know(GROUP);
  api.know(NEW_GROUP);
  api.know(PRIVATE);
}

const bot = (start = START) => home.run('main', [], { start });

async function stop(running: ReturnType<typeof bot>): Promise<void> {
  running.child.kill('SIGTERM');
  expect((await running.finished).status).toBe(0);
}

describe('the bot in its own process', () => {
  it('tells a group its work at eight, exactly once, also when it is started again', async () => {
    await prepare();
    const first = bot();
    const digest = await api.nextMessage(GROUP.id);
    expect(digest.text).toContain('Nhắc việc · Phòng Tư pháp · thứ Hai 01/3/2021');
    expect(digest.buttons.flat().map(({ text }) => text)).toEqual([
      'Đã nhận',
      'Báo hoàn thành…',
      'Tất cả việc của đơn vị',
    ]);
    await api.waitForIdle();
    await stop(first);
    const second = bot();
    await api.waitForIdle();
    api.say({ chat: GROUP, from: AN, text: '/xong@NhacViecBot II.5 12/KH-UBND' });
    expect((await api.nextMessage(GROUP.id)).text).toContain('II.5 đã ghi hoàn thành: văn bản 12/KH-UBND');
    await api.waitForIdle();
    expect(api.sent(GROUP.id).filter(({ text }) => text.includes('Nhắc việc ·'))).toHaveLength(1);
    await stop(second);
  });

  it('registers a group with approval, and serves it', async () => {
    await prepare();
    const running = bot();
    api.say({ chat: PRIVATE, from: ADMIN, text: '/start' });
    expect((await api.nextMessage(PRIVATE.id)).text).toContain('Mã người dùng: 9');
    api.say({ chat: NEW_GROUP, from: AN, text: '/dangky@NhacViecBot xa thuan' });
    expect((await api.nextMessage(NEW_GROUP.id)).text).toContain('chờ duyệt');
    const request = await api.nextMessage(PRIVATE.id);
    api.press(request.messageId, 'Duyệt', ADMIN);
    expect((await api.nextMessage(NEW_GROUP.id)).text).toContain('Đã đăng ký cuộc trò chuyện này cho UBND xã Thuận');
    api.say({ chat: NEW_GROUP, from: AN, text: '@NhacViecBot viec nao qua han?' });
    expect((await api.nextMessage(NEW_GROUP.id)).text).toContain('Việc quá hạn · UBND xã Thuận');
    api.say({ chat: NEW_GROUP, from: AN, text: '/xong@NhacViecBot II.5' });
    expect((await api.nextMessage(NEW_GROUP.id)).text).toContain('II.5 do Phòng Tư pháp chủ trì');
    api.say({ chat: NEW_GROUP, from: AN, text: 'mai họp nhé' });
    api.say({ chat: NEW_GROUP, from: AN, text: '/roll 2' });
    api.say({ chat: NEW_GROUP, from: AN, text: '/xong@NhacViecBot I.3 01/KH-UBND' });
    const done = await api.nextMessage(NEW_GROUP.id);
    expect(done.text).toContain('I.3 đã ghi hoàn thành');
    api.press(done.messageId, 'Hoàn tác', AN);
    expect((await api.nextMessage(NEW_GROUP.id)).text).toContain('đã hoàn tác');
    await stop(running);
  });

  it('starts with an empty register, and says so', async () => {
    const running = bot();
    api.know(PRIVATE);
    api.say({ chat: PRIVATE, from: ADMIN, text: 'việc nào quá hạn?' });
    expect((await api.nextMessage(PRIVATE.id)).text).toContain('Sổ theo dõi chưa có kế hoạch nào');
    await stop(running);
  });
});

describe('a start that cannot be', () => {
  it('says that no channel is on, and points to the demo', async () => {
    const { status, stderr } = await home.run('main', [], { env: { TELEGRAM_BOT_TOKEN: '' } }).finished;
    expect([status, stderr]).toEqual([1, expect.stringContaining('npm run demo')]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says that the platform rejects the token, without showing it', async () => {
    api.revoke();
    const { status, stderr, stdout } = await bot().finished;
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr + stdout).not.toContain(api.token);
    expect(stderr).toContain('TELEGRAM_BOT_TOKEN');
  });

  it.each([
    ['REMIND_AT', '8h', 'REMIND_AT: giá trị "8h" không hợp lệ'],
    ['TIME_ZONE', 'Hanoi', 'TIME_ZONE: giá trị "Hanoi" không hợp lệ'],
    ['REMIND_DAYS_BEFORE', '7,x', 'REMIND_DAYS_BEFORE: giá trị "7,x" không hợp lệ'],
    ['HOLIDAYS_FILE', 'missing.json', 'HOLIDAYS_FILE: không đọc được tệp "missing.json"'],
    ['TELEGRAM_PROXY', 'proxy:80', 'cần một địa chỉ http://…, https://…, socks5://…, socks5h://… hoặc socks://….'],
    ['ZALO_BOT_TOKEN', 'abc', 'ZALO_BOT_TOKEN: giá trị (không hiển thị) không hợp lệ'],
    ['ZALO_WEBHOOK_URL', 'https://bot.example/zalo', 'ZALO_WEBHOOK_SECRET: chưa đặt'],
    ['TELEGRAM_WEBHOOK_SECRET', 'bi-mat', 'TELEGRAM_WEBHOOK_URL: chưa đặt'],
    ['TELEGRAM_WEBHOOK_URL', 'bot.example', 'TELEGRAM_WEBHOOK_URL: giá trị "bot.example" không hợp lệ'],
  ])('names a bad %s, what it holds and what is accepted', async (name, value, text) => {
    const { status, stderr } = await home.run('main', [], { env: { [name]: value } }).finished;
    expect([status, stderr]).toEqual([1, expect.stringContaining(text)]);
  });
});
