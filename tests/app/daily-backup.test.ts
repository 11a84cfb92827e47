/** One copy a day, the oldest removed; what fails is told once a day and tried again. */
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDailyCopies } from '../../db/daily-copies.ts';
import { createDailyBackup } from '../../src/app/daily-backup.ts';
import { plainText } from '../../src/texts/message.ts';
import { at, openSmallRegister, systemActor, temporaryFolder, ZONE } from '../fixtures/small-register.ts';

const ADMIN = { channel: 'test', id: '9', name: 'Chi' };
const PRIVATE = { channel: 'test', chat: '9', topic: null };

async function open(keep = 2, folder = join(temporaryFolder(), 'copies'), greeted = true) {
  const store = await openSmallRegister();
  await store.makeAdministrator(systemActor(at('2021-02-26')), ADMIN);
  if (greeted) await store.greet(ADMIN, PRIVATE);
  const events: string[] = [];
  const note = (_: unknown, event?: string) => void events.push(event ?? '');
  const log = { info: note, warn: note, error: note };
  const backUp = createDailyBackup({ store, copies: createDailyCopies({ store, folder, keep }), zone: ZONE, log });
  const told = async () => {
    const due = await store.claim(PRIVATE.channel, at('2022-01-01').getTime(), 1000, 10);
    for (const { id } of due) await store.delivered(id, null, 0);
    return due.map(({ content }) => (content.kind === 'notice' ? plainText(content.notice.message.lines) : ''));
  };
  return { store, folder, events, backUp, told };
}

describe('a backup is made', () => {
  it('once a day, on days off too, and the oldest ones go', async () => {
    const { backUp, folder, events } = await open();
    for (const [day, clock] of [
      ['2021-02-26', '00:00'],
      ['2021-02-26', '23:59'],
      ['2021-02-27', '00:00'],
      ['2021-02-28', '17:30'],
      ['2021-02-28', '17:31'],
    ] as const) {
      await backUp(at(day, clock));
    }
    expect(readdirSync(folder)).toEqual(['nhac-viec-2021-02-27.db', 'nhac-viec-2021-02-28.db']);
    expect(events).toEqual(['backup made', 'backup made', 'backup made']);
  });

  it('again where somebody removed it', async () => {
    const { backUp, folder } = await open();
    await backUp(at('2021-02-26'));
    rmSync(join(folder, 'nhac-viec-2021-02-26.db'));
    await backUp(at('2021-02-26', '09:00'));
    expect(readdirSync(folder)).toEqual(['nhac-viec-2021-02-26.db']);
  });
});

describe('a backup that cannot be made', () => {
  it('is told to the administrators once a day, and tried again each hour', async () => {
    const folder = join(temporaryFolder(), 'copies');
    writeFileSync(folder, 'a file, not a folder');
    const { backUp, events, told } = await open(2, folder);
    for (const clock of ['08:00', '08:01', '08:59', '09:00', '09:59']) await backUp(at('2021-03-01', clock));
    expect(events).toEqual(['backup failed', 'backup failed']);
    expect(await told()).toEqual([
      `Chưa sao lưu được sổ theo dõi ngày 01/3 vào "${folder}": có lỗi khi ghi; đề nghị xem nhật ký hệ thống. Hệ thống thử lại sau mỗi giờ.`,
    ]);
    rmSync(folder);
    await backUp(at('2021-03-01', '10:00'));
    expect(existsSync(join(folder, 'nhac-viec-2021-03-01.db'))).toBe(true);
    expect(await told()).toEqual([]);
  });

  it.runIf(process.getuid?.() !== 0)('names a folder that may not be written', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    const { backUp, told } = await open(2, folder);
    await backUp(at('2021-03-01'));
    expect((await told())[0]).toContain('không ghi được vào thư mục; đề nghị kiểm tra quyền ghi');
    chmodSync(folder, 0o700);
  });

  it('is told as soon as there is somebody to tell', async () => {
    const folder = join(temporaryFolder(), 'copies');
    writeFileSync(folder, '');
    const { backUp, store, told } = await open(2, folder, false);
    await backUp(at('2021-03-01', '08:00'));
    expect(await told()).toEqual([]);
    await store.greet(ADMIN, PRIVATE);
    await backUp(at('2021-03-01', '09:00'));
    expect(await told()).toHaveLength(1);
  });
});
