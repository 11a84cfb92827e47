/** Backups from the command line and by the bot itself, in child processes. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { startBotApi } from '../fixtures/bot-api-server.ts';
import { place } from '../fixtures/child.ts';
import { openRegister, openSmallRegister } from '../fixtures/small-register.ts';

const START = '2021-03-01T08:00:05+07:00';

async function openHome(settings: Readonly<Record<string, string>> = {}) {
  const api = await startBotApi();
  onTestFinished(() => api.close());
  const token = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root, TELEGRAM_ADMIN_IDS: '9' };
  const home = place({ ...token, PORT: '0', ...settings });
  return { home };
}

async function fill(folder: string): Promise<void> {
  await (await openSmallRegister(day('2021-01-21'), at(folder, 'register.db'))).close();
}

const at = (folder: string, ...names: string[]) => join(folder, ...names);

describe('backup and restore', () => {
  it('take the register back to what it was, beside nothing else', async () => {
    const { home } = await openHome();
    await fill(home.folder);
    const made = await home.cli('backup', 'copies/monday.db', '--json');
    const { size } = statSync(at(home.folder, 'copies', 'monday.db'));
    expect([made.status, JSON.parse(made.stdout)]).toEqual([0, { file: 'copies/monday.db', bytes: size }]);
    await home.cli('done', 'I.2', '--office', 'tu-phap');
    const { status, stdout } = await home.cli('restore', 'copies/monday.db', '--json');
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      { restored: 'copies/monday.db', copiedAt: expect.any(String), kept: expect.any(String), recordKept: true },
    ]);
    const store = openRegister(at(home.folder, 'register.db'));
    const [task] = await store.tasks('I.2', null);
    const owed = await store.assignmentsOf([task?.id ?? 0], null);
    expect(owed.map(({ done }) => done)).toEqual([null, null]);
  });

  it.each<[string, string[], string]>([
    ['a register that is not there', ['backup', 'copy.db'], 'Chưa có sổ theo dõi'],
    ['no file', ['backup'], 'Cách dùng'],
    ['a copy that is not there', ['restore', 'copy.db'], 'Không tìm thấy tệp sao lưu "copy.db"'],
    ['a file that is no copy', ['restore', 'plan.tsv'], 'hoặc đã hỏng: "plan.tsv"'],
  ])('refuse %s, in one line', async (_, args, text) => {
    const { home } = await openHome();
    writeFileSync(at(home.folder, 'plan.tsv'), 'TT\tNhiệm vụ\n');
    const { status, stderr, stdout } = await home.cli(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(text);
    expect(existsSync(at(home.folder, 'register.db'))).toBe(false);
  });

  it('write over no other file, no folder and not the register itself', async () => {
    const { home } = await openHome();
    await fill(home.folder);
    writeFileSync(at(home.folder, 'notes.txt'), 'ghi chú');
    mkdirSync(at(home.folder, 'copies'));
    const errors = await Promise.all(
      ['notes.txt', 'copies', 'register.db', 'notes.txt/copy.db'].map((file) => home.cli('backup', file)),
    );
    expect(errors.map(({ status }) => status)).toEqual([1, 1, 1, 1]);
    const texts = ['không phải bản sao lưu', 'là thư mục', 'chính là sổ theo dõi', 'Không ghi được tệp'];
    for (const [index, text] of texts.entries()) expect(errors[index]?.stderr).toContain(text);
    expect(readFileSync(at(home.folder, 'notes.txt'), 'utf8')).toBe('ghi chú');
    expect((await home.cli('restore', 'register.db')).stderr).toContain('chính là sổ theo dõi');
  });
});

describe('the bot', () => {
  it('makes the day’s copy, and is not restored under: the command says that it must be stopped', async () => {
    const { home } = await openHome();
    await fill(home.folder);
    await home.cli('backup', 'copy.db');
    const bot = home.run('main', [], { start: START });
    await bot.logged('started');
    const daily = at(home.folder, 'data', 'backups', 'nhac-viec-2021-03-01.db');
    expect(statSync(daily).mode & 0o777).toBe(0o600);
    expect((await home.cli('backup', 'running.db')).status).toBe(0);
    const refused = await home.cli('restore', 'copy.db');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('dừng bot')]);
    bot.child.kill('SIGTERM');
    expect((await bot.finished).status).toBe(0);
    expect((await home.cli('restore', 'running.db')).status).toBe(0);
  });

  it('refuses a damaged register in one line that names the last good copy, which then serves', async () => {
    const { home } = await openHome({ BACKUP_DIR: 'kept' });
    await fill(home.folder);
    await home.cli('backup', 'kept/nhac-viec-2021-02-26.db');
    writeFileSync(at(home.folder, 'kept', 'nhac-viec-2021-02-27.db'), 'rác');
    // Only a look at every page finds this out.
    const bytes = readFileSync(at(home.folder, 'register.db'));
    bytes.fill(7, bytes.length - 4096 * 3, bytes.length - 4096);
    writeFileSync(at(home.folder, 'register.db'), bytes);
    const { status, stdout, stderr } = await home.run('main', [], { start: START }).finished;
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    const command = 'npx nhac-viec restore kept/nhac-viec-2021-02-26.db';
    expect(stderr).toContain(
      `hoặc đã hỏng; bản sao lưu tốt gần nhất là "kept/nhac-viec-2021-02-26.db", khôi phục bằng lệnh: ${command}`,
    );
    expect((await home.cli(...command.split(' ').slice(2))).status).toBe(0);
    const bot = home.run('main', [], { start: START });
    await bot.logged('started');
    bot.child.kill('SIGTERM');
    expect((await bot.finished).status).toBe(0);
  });

  it('says where there is no good copy either', async () => {
    const { home } = await openHome();
    writeFileSync(at(home.folder, 'register.db'), 'không phải cơ sở dữ liệu '.repeat(1000));
    const { status, stderr } = await home.run('main', [], { start: START }).finished;
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain('chưa có bản sao lưu nào dùng được trong "data/backups"');
  });
});
