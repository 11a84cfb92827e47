import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAN, place } from '../fixtures/child.ts';

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;
const OFFICES = PLAN.slice(2, 4);

describe('import', () => {
  it('reads all 61 lines of the real plan without keeping them', async () => {
    const home = place();
    const { status, stdout } = await home.cli(...PLAN, '--dry-run', '--json');
    const read = json(stdout);
    expect(status).toBe(0);
    expect(read).toMatchObject({ rowsRead: 61, rowsSkipped: [], flagged: 17, assignments: 572 });
    expect(read['changes']).toEqual({ added: 66, changed: 0, removed: 0 });
    expect((await home.cli('links', '--json')).stdout.trim()).toBe('[]');
    expect(json((await home.cli('export', '--format', 'json')).stdout)).toMatchObject({ plans: [], items: [] });
  });

  it('changes nothing the second time', async () => {
    const home = place();
    await home.cli(...PLAN);
    expect(json((await home.cli(...PLAN, '--json')).stdout)['changes']).toEqual({ added: 0, changed: 0, removed: 0 });
  });

  it('ends with status 2 under --strict where lines are doubtful', async () =>
    expect((await place().cli(...PLAN, '--strict', '--dry-run')).status).toBe(2));

  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'Tệp "plan.tsv" rỗng'],
    ['not UTF-8', Uint8Array.from([0x54, 0x54, 0x09, 0xff, 0xfe]), 'không phải văn bản UTF-8'],
    ['without the needed columns', 'TT\tNhiệm vụ\n1\tX\n', 'thiếu các cột "Cơ quan chủ trì", "Thời gian hoàn thành"'],
  ])('refuses a file that is %s', async (_, content, text) => {
    const home = place();
    writeFileSync(join(home.folder, 'plan.tsv'), content);
    const { status, stderr } = await home.cli('import', 'plan.tsv', ...OFFICES, '--year', '2021');
    expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
    expect(stderr).toContain(text);
  });

  it('needs the offices once, and the year where nothing names it', async () => {
    const home = place();
    expect((await home.cli('import', PLAN[1] ?? '')).stderr).toContain('--offices');
    writeFileSync(
      join(home.folder, 'plan.tsv'),
      'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\nI\tMỤC\n1\tX\tPhòng Nội vụ\tQuý I\n',
    );
    expect((await home.cli('import', 'plan.tsv', ...OFFICES)).stderr).toContain('--year');
  });
});

describe('beside the plan', () => {
  it('reads deadlines and periods line by line', async () => {
    const home = place();
    const deadlines = await home.run('cli', ['deadline', '-', '--year', '2021', '--signed', '2021-01-21'], {
      input: 'Trước 31/01/2021\n{"text":"Quý II","year":"2022"}\nNăm 2020\nxyz\n',
    }).finished;
    expect(deadlines.stdout.trim().split('\n').map(json)).toMatchObject([
      { kind: 'dated', deadlines: ['2021-01-30'], flags: [] },
      { kind: 'dated', deadlines: ['2022-06-30'] },
      { deadlines: ['2020-12-31'], flags: ['deadline-before-signing'] },
      { kind: 'none', deadlines: [], flags: ['deadline-unclear'] },
    ]);
    const period = await home.cli('period', 'tuần sau', '--now', '2021-06-03T10:00:00', '--json');
    expect(json(period.stdout)).toEqual({ from: '2021-06-07', to: '2021-06-13' });
  });

  it('links chats, marks work done, asks, and exports what happened', async () => {
    const home = place();
    await home.cli(...PLAN);
    const links = home.run('cli', ['link', '-', '--json'], {
      input: 'telegram:-1001 tu-phap\ntelegram:-1002/7 noi-vu\n',
    });
    expect(json((await links.finished).stdout)).toEqual({ linked: 2 });
    expect((await home.cli('link', 'telegram:-1001', 'tu-phap', '--json')).stdout.trim()).toBe('{"linked":0}');
    expect((await home.cli('links', '--json')).stdout).toContain('"telegram:-1002/7"');
    const done = await home.cli(
      'done',
      'ii.5',
      '--office',
      'tu-phap',
      '--document',
      '12/KH-UBND',
      '--at',
      '2021-02-01T09:00',
      '--json',
    );
    expect(json(done.stdout)).toEqual({ task: 'II.5', office: 'tu-phap', status: 'done-late' });
    const again = await home.cli('done', 'II.5', '--office', 'tu-phap');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('đã được ghi hoàn thành')]);
    const asked = await home.cli(
      'ask',
      'việc nào quá hạn?',
      '--office',
      'tu-phap',
      '--now',
      '2021-03-01T08:00',
      '--json',
    );
    expect(json(asked.stdout)).toMatchObject({
      count: 4,
      items: [{ task: 'I.3' }, { task: 'III.1a' }, { task: 'I.2' }, { task: 'BC.KH' }],
    });
    const out = json((await home.cli('export', '--format', 'json', '--office', 'tu-phap')).stdout);
    expect(out['items']).toContainEqual(
      expect.objectContaining({
        task: 'II.5',
        status: 'done-late',
        document: '12/KH-UBND',
        doneAt: '2021-02-01T09:00:00+07:00',
      }),
    );
  });

  it('forecasts with the statuses that the log gives for each day', async () => {
    const home = place();
    await home.cli(...PLAN);
    await home.cli('done', 'II.5', '--office', 'tu-phap', '--at', '2021-01-27T09:00');
    const { stdout } = await home.cli('remind', '--from', '2021-01-22', '--to', '2021-02-05', '--json');
    const days = json(stdout)['days'] as { date: string; messages: { office: string; items: { task: string }[] }[] }[];
    const told = days.filter(({ messages }) =>
      messages.some(({ office, items }) => office === 'tu-phap' && items.some(({ task }) => task === 'II.5')),
    );
    expect(told.map(({ date }) => date)).toEqual(['2021-01-22']);
  });

  it.each([
    [['nonsense'], 'Không có lệnh "nonsense"'],
    [['remind', '--from', '2021-02-31'], 'ngày không tồn tại'],
    [['ask'], 'Cách dùng'],
    [['ask', 'x', '--nope'], '--nope'],
    [['deadline', '- 31/01'], 'đặt sau "--"'],
    [['link', 'fax:1', 'tu-phap'], 'không đúng dạng'],
    [['done', 'II.5', '--office', 'tu-phap'], 'Sổ chưa có đơn vị nào'],
    [['export', '--format', 'xlsx'], 'xlsx'],
    [['deadline', 'Quý I'], 'Cần năm'],
  ])('tells the mistake of %j in one line', async (args, text) => {
    const { status, stderr, stdout } = await place().cli(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(text);
  });
});

describe('how to call it', () => {
  it('is printed for one command or for all', async () => {
    const home = place();
    expect((await home.cli('links', '--help')).stdout).toBe('nhac-viec links [--json]\n');
    const { status, stdout } = await home.cli('--help');
    expect(stdout.trim().split('\n').length).toBeGreaterThan(9);
    expect(status).toBe(0);
  });
});

describe('demo', () => {
  it('answers what is piped in, moves the clock, and ends with its input', async () => {
    const demo = place().run('cli', ['demo'], {
      input: 'việc nào quá hạn?\n/vai xã Thuận\n/xong I.3 01/KH-UBND\n/ngay +1\n/ngay 31/02\n/vai nobody\n',
    });
    const { status, stdout, stderr } = await demo.finished;
    expect([status, stderr]).toEqual([0, '']);
    for (const text of [
      '🔔 Nhắc việc · Phòng Nội vụ · thứ Hai 01/3/2021',
      'Việc quá hạn · đến thứ Hai 01/3: 107 việc',
      'Đang nói trong nhóm của UBND xã Thuận.',
      'I.3 đã ghi hoàn thành: văn bản 01/KH-UBND',
      'Bây giờ là 08:00 thứ Ba 02/3/2021.',
      'Ngày này không tồn tại.',
      'Chưa nhận ra đơn vị "nobody". Gần nhất: ',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).not.toContain('\u001b');
  });
});
