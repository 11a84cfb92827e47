/** `doctor`: what it finds, how it says so, and how it ends. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dailyCopy } from '../../db/daily-copies.ts';
import { UserError } from '../../src/cli/command.ts';
import { doctor } from '../../src/cli/doctor.ts';
import { readConfig } from '../../src/config.ts';
import { day } from '../../src/domain/day.ts';
import { startBotApi } from '../fixtures/bot-api-server.ts';
import { place } from '../fixtures/child.ts';
import { at, linkOffice, openSmallRegister, systemActor, temporaryFolder } from '../fixtures/small-register.ts';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly status: string;
    readonly text: string;
    readonly items?: unknown[];
  }[];
}

const START = '2021-03-01T09:00:00+07:00';

type Settings = Readonly<Record<string, string>>;

interface Home {
  readonly folder: string;
  readonly settings: Settings;
}

/** Runs the command here, as the command line would; a user's error is told on standard error. */
async function examine({ settings }: Home, values: Readonly<Record<string, boolean>> = {}, start = START) {
  const printed: string[] = [];
  const io = {
    print: (text: string) => void printed.push(text),
    lines: () => Readable.from([]),
    now: () => new Date(start),
  };
  const context = {
    get config() {
      return readConfig(settings);
    },
    ...{ io, positionals: [], values: { json: true, ...values } },
  };
  const ended = await doctor.run(context).then(
    (status) => ({ status, stderr: '' }),
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return { status: 1, stderr: error.message };
    },
  );
  const stdout = printed.join('\n');
  const report = (stdout.startsWith('{') ? JSON.parse(stdout) : { ok: false, checks: [] }) as Report;
  const of = (name: string) => report.checks.filter((check) => check.name === name);
  const statuses = Object.fromEntries(report.checks.map((check) => [check.name, check.status]));
  return { ...ended, stdout, report, of, statuses };
}

function openHere(settings: Settings = {}): Home {
  const folder = temporaryFolder();
  const own = { DATABASE_URL: `file:${join(folder, 'register.db')}`, BACKUP_DIR: join(folder, 'kept') };
  return { folder, settings: { ...own, ...settings } };
}

async function openHome(settings: Settings = {}) {
  const api = await startBotApi();
  onTestFinished(() => api.close());
  return { api, home: openHere({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, ...settings }) };
}

/** Three offices, two of them linked to groups; work in doubt; one administrator who has pressed start, one who has not. */
async function fill(home: Home) {
  const store = await openSmallRegister(day('2021-01-21'), join(home.folder, 'register.db'));
  for (const [office, chat] of [
    ['noi-vu', '-1001'],
    ['tu-phap', '-1002'],
  ] as const) {
    const ref = { channel: 'telegram', chat, topic: null };
    await store.meet(ref, `Nhóm ${office}`, 'group');
    await store.link(systemActor(at('2021-02-26')), ref, office, day('2021-02-26'), []);
  }
  for (const [id, name] of [
    ['9', 'Chi'],
    ['8', 'Dung'],
  ] as const) {
    await store.makeAdministrator(systemActor(at('2021-02-26')), { channel: 'telegram', id, name });
  }
  await store.greet({ channel: 'telegram', id: '9', name: 'Chi' }, { channel: 'telegram', chat: '9', topic: null });
  return store;
}

describe('doctor', () => {
  it('tells of everything that should be looked at, and ends with status 0', async () => {
    const { api, home } = await openHome({ TELEGRAM_ADMIN_IDS: '9,7' });
    const store = await fill(home);
    await store.copyTo(dailyCopy(join(home.folder, 'kept'), day('2021-02-20')), 0, 'at-once');
    await store.addTask(
      systemActor(at('2021-02-26')),
      { office: 'xa-thuan', deadline: null, title: 'Việc mới', on: day('2021-02-26') },
      () => [],
    );
    await store.close();
    api.know({ id: -1001, type: 'supergroup', title: 'Nhóm noi-vu' }, 'administrator');
    api.know({ id: -1002, type: 'supergroup', title: 'Nhóm tu-phap' }, 'open');
    const { status, stderr, report, of, statuses } = await examine(home);
    expect([status, stderr, report.ok]).toEqual([0, '', true]);
    expect(statuses).toMatchObject({
      ...{ settings: 'ok', 'time-zone': 'ok', 'days-off': 'ok', database: 'ok', queue: 'ok', channels: 'ok' },
      ...{ backups: 'warning', tasks: 'warning', offices: 'warning', administrators: 'warning', groups: 'warning' },
    });
    expect(of('time-zone')[0]?.text).toBe('Asia/Ho_Chi_Minh, bây giờ là 09:00 thứ Hai 01/3/2021.');
    expect(of('backups')[0]?.text).toContain('đã 9 ngày');
    expect(of('tasks')[0]).toMatchObject({ items: ['PS.1'], text: expect.stringContaining('1 việc chưa rõ thời hạn') });
    expect(of('offices')[0]).toMatchObject({ items: ['xa-thuan'], text: expect.stringContaining('1/3 đơn vị') });
    expect(of('administrators')[0]?.items).toEqual([
      { channel: 'telegram', id: '8', name: 'Dung' },
      { channel: 'telegram', id: '7', name: '' },
    ]);
    expect(of('groups')).toEqual([
      expect.objectContaining({
        items: ['telegram:-1002'],
        text: expect.stringContaining('chỉ thấy lệnh gửi đích danh trong 1 nhóm: "Nhóm tu-phap"'),
      }),
    ]);
    expect((await examine(home, { strict: true })).status).toBe(2);
  });

  it('names groups that the bot is no longer in', async () => {
    const { api, home } = await openHome();
    await (await fill(home)).close();
    api.know({ id: -1001, type: 'supergroup', title: 'Nhóm noi-vu' }, 'kicked');
    const { status, of } = await examine(home);
    expect(status).toBe(0);
    expect(of('groups')).toEqual([
      expect.objectContaining({
        items: ['telegram:-1001', 'telegram:-1002'],
        text: expect.stringContaining('không còn trong 2 nhóm'),
      }),
    ]);
  });

  it('says how it stands line by line to a person', async () => {
    const { home } = await openHome();
    await (await fill(home)).close();
    const { stdout } = await examine(home, { json: false });
    const lines = stdout.split('\n');
    for (const line of lines) expect(line).toMatch(/^\[(?:đạt|lưu ý|lỗi)\] \p{L}[^:]+: .+\.$/u);
    expect(lines).toContain('[đạt] Kênh: telegram: kết nối được, bot là @NhacViecBot.');
    expect(lines).toContain('[đạt] Hàng chờ gửi: bot chưa chạy lần nào, không có tin nào đang chờ gửi.');
  });

  it('can look before there is anything, and makes nothing', async () => {
    const home = openHere();
    const { status, statuses } = await examine(home);
    expect(status).toBe(0);
    expect(statuses).toMatchObject({ database: 'warning', channels: 'warning', backups: 'warning' });
    expect(readdirSync(home.folder)).toEqual([]);
  });
});

describe('doctor ends with status 1 and one line', () => {
  const failing = async (home: Home, name: string, text: string) => {
    const { status, stderr, report, of } = await examine(home);
    expect([status, report.ok, stderr.trim().split('\n').length]).toEqual([1, false, 1]);
    expect(stderr).toContain('Có 1 lỗi cần khắc phục');
    expect(of(name)[0]).toMatchObject({ status: 'error', text: expect.stringContaining(text) });
  };

  it('for a setting that cannot be read', async () =>
    failing(openHere({ REMIND_AT: '8h' }), 'settings', 'REMIND_AT: giá trị "8h" không hợp lệ'));

  it('for a damaged register', async () => {
    const home = openHere();
    writeFileSync(join(home.folder, 'register.db'), 'rác '.repeat(5000));
    await failing(home, 'database', 'hoặc đã hỏng; chưa có bản sao lưu nào dùng được');
  });

  it('for a token that the platform does not know', async () => {
    const { api, home } = await openHome();
    api.revoke();
    await failing(home, 'channels', 'không chấp nhận TELEGRAM_BOT_TOKEN');
  });

  it('for a platform that cannot be reached, without showing the token', async () => {
    const { api, home } = await openHome();
    await api.close();
    await failing(home, 'channels', 'không kết nối được (ECONNREFUSED)');
    expect((await examine(home)).stdout).not.toContain(api.token.split(':')[1]);
  });
});

describe('doctor warns', () => {
  it('of settings that others on the machine can read, in a process of its own', async () => {
    const home = place({ REMIND_AT: '8h' });
    writeFileSync(join(home.folder, '.env'), 'LOG_LEVEL=info\n', { mode: 0o644 });
    const failed = await home.cli('doctor');
    expect([failed.status, failed.stderr]).toEqual([1, 'Có 1 lỗi cần khắc phục: Thiết đặt.\n']);
    const warned = await home.run('cli', ['doctor', '--strict'], { env: { REMIND_AT: '' } }).finished;
    expect([warned.status, warned.stderr]).toEqual([2, '']);
    expect(warned.stdout).toContain(
      '[lưu ý] Thiết đặt: người khác trên máy đọc được tệp .env; đề nghị chạy: chmod 600 .env',
    );
  });

  it('in December of a next year whose days off are not known, and of a time zone that is not Vietnam’s', async () => {
    const home = openHere({ TIME_ZONE: 'Europe/Berlin' });
    const { of } = await examine(home, {}, '2026-12-01T09:00:00+07:00');
    expect(of('days-off')[0]).toMatchObject({ status: 'warning', items: [2027] });
    expect(of('time-zone')[0]).toMatchObject({ status: 'warning' });
  });

  it('of messages that have waited long while the bot does not run', async () => {
    const home = openHere();
    const store = await fill(home);
    await linkOffice(store, 'xa-thuan', at('2021-02-26'), day('2021-02-26'));
    const message = { lines: [], choices: [] };
    await store.queue(
      [{ chat: { channel: 'telegram', chat: '-1001', topic: null }, message, subject: null }],
      at('2021-03-01', '07:00').getTime(),
    );
    await store.setValue('awake-at', String(at('2021-03-01', '07:30').getTime()));
    await store.close();
    expect((await examine(home)).of('queue')[0]).toMatchObject({
      status: 'warning',
      text: 'bot không chạy, 1 tin đang chờ gửi, lâu nhất 120 phút; đề nghị khởi động bot.',
    });
  });

  it('of copies that cannot be looked at', async () => {
    const home = openHere();
    writeFileSync(join(home.folder, 'kept'), '');
    expect((await examine(home)).of('backups')[0]).toMatchObject({
      status: 'error',
      text: expect.stringContaining('ENOTDIR'),
    });
  });
});
