/** The log: one JSON line an event, without anything that somebody wrote and without any secret. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../src/log.ts';
import { secretsOf, withoutSecrets } from '../src/secrets.ts';
import { startBotApi } from './fixtures/bot-api-server.ts';
import { logLines, PLAN, place } from './fixtures/child.ts';

const TOKEN = '4815162342:AAtestTokenOfNobody_0123456789abcdef';
const SETTINGS = {
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_PROXY: `socks5://huong-hoa:${encodeURIComponent('mật "khẩu"')}@10.0.0.1:1080`,
  ZALO_WEBHOOK_SECRET: 'zalo-webhook-bi-mat',
  LOG_LEVEL: 'info',
};

function logged(level = 'info') {
  const lines: string[] = [];
  const log = createLog(level, secretsOf(SETTINGS), (line) => lines.push(line));
  return { log, lines };
}

describe('a line of the log', () => {
  it('is one JSON object with its time, its level and what happened', () => {
    const { log, lines } = logged();
    log.info({ planned: 3 }, 'digests\nplanned');
    log.debug({}, 'not at this level');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      planned: 3,
      msg: 'digests\nplanned',
    });
  });

  it('tells of an error what it is and where it came from, and nothing that it carries', () => {
    const { log, lines } = logged();
    const cause = Object.assign(new Error('FOREIGN KEY constraint failed'), { code: 'SQLITE_CONSTRAINT' });
    const error = Object.assign(new Error('update failed', { cause }), { on: { payload: { text: 'Nguyễn Văn An' } } });
    log.error({ err: error }, 'update failed');
    const { err } = JSON.parse(lines[0] ?? '') as { err: Record<string, unknown> };
    expect(err).toMatchObject({ type: 'Error', message: 'update failed', cause: { code: 'SQLITE_CONSTRAINT' } });
    expect(err['stack']).toMatch(/^ {4}at .*log\.test/);
    expect(lines[0]).not.toContain('Nguyễn');
  });

  it('quotes nothing that could not be read', () => {
    const { log, lines } = logged();
    try {
      JSON.parse('Nguyễn Văn An báo cáo');
    } catch (err) {
      log.error({ err }, 'unreadable');
    }
    log.error({ err: 'Nguyễn Văn An' }, 'thrown');
    expect(lines.join('')).not.toMatch(/Nguy/);
    expect(lines[0]).toContain('unreadable text');
  });

  it('holds no secret, wherever it stands', () => {
    const secrets = [TOKEN, TOKEN.split(':')[1], 'zalo-webhook-bi-mat', 'mật "khẩu"', encodeURIComponent('mật "khẩu"')];
    const surroundings = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(surroundings, fc.constantFrom(...secrets), surroundings, (before, secret, after) => {
        const { log, lines } = logged('debug');
        const text = `${before}${secret}${after}`;
        log.info({ text, err: new Error(text), url: `https://api.telegram.org/bot${secret}/getMe` }, text);
        const shown = Object.values(JSON.parse(lines[0] ?? '') as Record<string, unknown>);
        expect(shown.filter((one) => JSON.stringify(one).includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a text for the person who starts the bot', () => {
  it.each([
    `request to https://api.telegram.org/bot${TOKEN}/getMe failed`,
    `bot4815162342%3A${TOKEN.split(':')[1]}`,
    `connect ${SETTINGS.TELEGRAM_PROXY}`,
  ])('shows no secret: %s', (text) => {
    const shown = withoutSecrets(text, secretsOf(SETTINGS));
    expect(shown).toContain('(không hiển thị)');
    expect(shown).not.toMatch(/AAtest|kh%E1|khẩu/);
  });

  it('keeps every other word', () => {
    const text = 'REMIND_AT: giá trị "8h" không hợp lệ';
    expect(withoutSecrets(text, secretsOf({ ...SETTINGS, TELEGRAM_WEBHOOK_SECRET: 'a', PATH: 'giá' }))).toBe(text);
  });
});

describe('the log of a running bot', () => {
  it('tells events and no words, names or secrets, also where things fail', async () => {
    const api = await startBotApi({ token: TOKEN });
    onTestFinished(() => api.close());
    const home = place({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root, TELEGRAM_ADMIN_IDS: '9', PORT: '0' });
    await home.run('cli', PLAN).finished;
    const group = { id: -1001, type: 'supergroup', title: 'Nhóm Cải cách Hướng Hóa' } as const;
    await home.cli('link', 'telegram:-1001', 'tu-phap');
    api.know(group);
    const bot = home.run('main', []);
    await bot.logged('telegram connected');
    const from = { id: 7, name: 'Hoàng Thị Mộng Điệp' };
    api.say({ chat: group, from, text: '/tiendo@NhacViecBot II.5 đang chờ ý kiến Sở Tư pháp' });
    await api.nextMessage(-1001);
    api.failNext('sendMessage', { status: 400, description: 'Bad Request: chat not found' });
    api.say({ chat: group, from, text: '/xong@NhacViecBot II.5 12/KH-UBND' });
    await api.called('sendMessage', 2);
    await api.waitForIdle();
    bot.child.kill('SIGTERM');
    const { stderr, stdout } = await bot.finished;
    const lines = stderr.trim().split('\n');
    expect(logLines(stderr)).toHaveLength(lines.length);
    for (const line of logLines(stderr))
      expect(Object.keys(line)).toEqual(expect.arrayContaining(['level', 'time', 'msg']));
    expect(stderr + stdout).not.toMatch(/Mộng|Điệp|ý kiến|KH-UBND|Cải cách|AAtest/u);
  });
});
