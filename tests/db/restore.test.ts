/** A copy in the register's place: what people did since is gone, what was told since is not told again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockRegister } from '../../db/lock.ts';
import { restoreRegister } from '../../db/restore.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { planDay } from '../../src/app/remind.ts';
import { day } from '../../src/domain/day.ts';
import { EVERYTHING } from '../../src/domain/query.ts';
import { say } from '../../src/texts/message.ts';
import {
  at,
  linkOffice,
  openRegister,
  openSmallRegister,
  SETTINGS,
  systemActor,
  temporaryFolder,
} from '../fixtures/small-register.ts';

const HOUR = 3_600_000;
const NOON = at('2021-03-03', '12:00');
let register = '';
let copy = '';

beforeEach(() => {
  const folder = temporaryFolder();
  register = join(folder, 'register.db');
  copy = join(folder, 'copies', 'copy.db');
});

const backUp = (store: Store) => store.copyTo(copy, at('2021-03-01', '00:00').getTime(), 'at-once');
const restore = () => restoreRegister(`file:${register}`, copy, 'stamp', systemActor(NOON));

async function begin(...chats: readonly string[]): Promise<Store> {
  const store = await openSmallRegister(day('2021-01-21'), register);
  for (const chat of ['tu-phap', 'xa-thuan', ...chats]) {
    await linkOffice(store, chat.split(':')[0] ?? '', at('2021-02-26'), day('2021-02-26'), chat);
  }
  return store;
}

/** Plans the day and sends up to `count` messages; to which chats. */
async function morning(store: Store, on: string, count = 99): Promise<string[]> {
  const now = at(on);
  await planDay(store, SETTINGS, now);
  const told: string[] = [];
  for (const { id, chat, content } of await store.claim('test', now.getTime(), HOUR, count)) {
    const piece = { messageId: `${on} ${chat.chat}`, choiceIds: [], subject: subjectOf(on), unheard: null };
    await store.delivered(id, piece, now.getTime());
    told.push(`${chat.chat} ${content.kind === 'digest' ? content.plan.day : 'notice'}`);
  }
  return told;
}

const subjectOf = (on: string) => ({ codes: [], office: null, digest: day(on), did: null });

describe('after a restore', () => {
  it('nothing is told twice, and the next day is told as ever', async () => {
    const store = await begin();
    await backUp(store);
    expect(await morning(store, '2021-03-01')).toEqual(['tu-phap 2021-03-01', 'xa-thuan 2021-03-01']);
    expect(await morning(store, '2021-03-03')).toEqual(['tu-phap 2021-03-03', 'xa-thuan 2021-03-03']);
    await store.seen({ channel: 'test', chat: 'tu-phap', topic: null }, day('2021-03-03'), 'Lan', NOON.getTime());
    await store.close();

    expect(restore()).toMatchObject({ copiedAt: at('2021-03-01', '00:00').getTime(), recordKept: true });
    const restored = openRegister(register);
    expect(await morning(restored, '2021-03-03')).toEqual([]);
    const [first, , third] = await restored.digests(day('2021-03-01'), day('2021-03-03'), null);
    expect(first).toMatchObject({ office: 'tu-phap', sentAt: at('2021-03-01').getTime(), seenBy: null });
    expect(third).toMatchObject({ office: 'tu-phap', sentAt: at('2021-03-03').getTime(), seenBy: 'Lan' });
    expect(third?.assignments).toHaveLength(1);
    const chat = { channel: 'test', chat: 'tu-phap', topic: null };
    expect(await restored.subject(chat, '2021-03-03 tu-phap')).toEqual(subjectOf('2021-03-03'));
    expect(await morning(restored, '2021-03-09')).toEqual(['tu-phap 2021-03-09', 'xa-thuan 2021-03-09']);
  });

  it('the register is as it was, and the log says so', async () => {
    const store = await begin();
    await backUp(store);
    await store.importPlan(systemActor(NOON), emptied(await store.plans()), day('2021-03-03'));
    await store.note(systemActor(NOON), 'linked', 'later');
    await store.close();
    restore();
    const restored = openRegister(register);
    const { items } = await restored.find(EVERYTHING, day('2021-03-03'), 50, null);
    expect(items).toHaveLength(6);
    const log = await restored.log(null, 50, null);
    expect(log[0]?.fact).toEqual({
      kind: 'note',
      what: 'restored',
      detail: `${at('2021-03-01', '00:00').getTime()} copy.db`,
    });
    expect(log.map(({ fact }) => fact)).not.toContainEqual(expect.objectContaining({ detail: 'later' }));
  });

  it('what was acknowledged and not yet worked on still waits, and a plan’s messages stay counted', async () => {
    const store = await begin();
    await store.countMessage('zalo', '2021-03');
    await backUp(store);
    const update = { id: 'z1', payload: { text: 'xong II.5' }, at: NOON.getTime() };
    await store.keepUpdate('zalo', update);
    for (let n = 0; n < 4; n++) await store.countMessage('zalo', '2021-03');
    await store.close();
    restore();
    const restored = openRegister(register);
    expect(await restored.waitingUpdates('zalo')).toEqual([update]);
    expect((await restored.used('zalo', '2021-03')).messages).toBe(5);
  });

  it('what waited in the copy and was sent since is not sent again; what still waits is', async () => {
    const store = await begin();
    await planDay(store, SETTINGS, at('2021-03-01'));
    await store.queue(
      [{ chat: { channel: 'test', chat: 'tu-phap', topic: null }, message: { lines: [], choices: [] }, subject: null }],
      1,
    );
    await backUp(store);
    expect(await morning(store, '2021-03-01', 1)).toEqual(['tu-phap 2021-03-01']);
    await store.close();
    restore();
    const restored = openRegister(register);
    expect((await morning(restored, '2021-03-01')).toSorted()).toEqual(['tu-phap notice', 'xa-thuan 2021-03-01']);
  });

  it('a message of several pieces goes on where it was', async () => {
    const store = await begin();
    await planDay(store, SETTINGS, at('2021-03-01'));
    await backUp(store);
    const [delivery] = await store.claim('test', at('2021-03-01').getTime(), HOUR, 1);
    const piece = { messageId: '1', choiceIds: [], subject: null, unheard: null };
    const rest = { pieces: [say('hai')], subject: null };
    const now = at('2021-03-01').getTime();
    await store.pieceSent(delivery?.id ?? 0, piece, rest, now, now);
    await store.close();
    restore();
    const [again] = await openRegister(register).claim('test', at('2021-03-01').getTime(), HOUR, 1);
    expect(again).toMatchObject({ id: delivery?.id, content: { rest } });
  });

  it('an office’s second chat, which still waited, gets its digest', async () => {
    const store = await begin('tu-phap:hai');
    await backUp(store);
    const sent = await morning(store, '2021-03-01', 1);
    await store.close();
    restore();
    const all = [...sent, ...(await morning(openRegister(register), '2021-03-01'))];
    expect(all.toSorted()).toEqual(['tu-phap 2021-03-01', 'tu-phap:hai 2021-03-01', 'xa-thuan 2021-03-01']);
  });

  it('the numbers of work that is gone stand for nothing any more', async () => {
    const store = await begin();
    await backUp(store);
    const task = { office: 'tu-phap', deadline: day('2021-03-04'), title: 'Việc mới', on: day('2021-03-01') };
    await store.addTask(systemActor(at('2021-03-01')), task, () => []);
    await morning(store, '2021-03-03');
    const before = await store.digests(day('2021-03-03'), day('2021-03-03'), 'tu-phap');
    await store.close();
    restore();
    const after = await openRegister(register).digests(day('2021-03-03'), day('2021-03-03'), 'tu-phap');
    expect([before[0]?.assignments.length, after[0]?.assignments.length]).toEqual([2, 1]);
  });

  it('what people said and was answered is not answered again; what waits for its answer is', async () => {
    const store = await begin();
    const said = (id: string) => ({ id, payload: { text: id }, at: NOON.getTime() });
    await store.keepUpdate('zalo', said('before'));
    await backUp(store);
    await store.updateDone('zalo', 'before', NOON.getTime());
    await store.keepUpdate('zalo', said('after'));
    await store.updateDone('zalo', 'after', NOON.getTime());
    await store.keepUpdate('zalo', said('waiting'));
    await store.close();
    restore();
    const restored = openRegister(register);
    expect((await restored.waitingUpdates('zalo')).map(({ id }) => id)).toEqual(['waiting']);
    expect(await restored.keepUpdate('zalo', said('after'))).toBe(false);
  });

  it('a chat that was lost stays lost', async () => {
    const store = await begin();
    await backUp(store);
    await store.markGone({ channel: 'test', chat: 'xa-thuan', topic: null }, 'kicked', 0, []);
    await store.close();
    restore();
    expect(await openRegister(register).chat({ channel: 'test', chat: 'xa-thuan', topic: null })).toMatchObject({
      office: 'xa-thuan',
      gone: 'kicked',
    });
  });

  it('the replaced register is kept beside it, for its owner alone, and can be restored in turn', async () => {
    const store = await begin();
    await backUp(store);
    await morning(store, '2021-03-01');
    await store.note(systemActor(NOON), 'linked', 'later');
    await store.close();
    const { kept } = restore();
    expect(kept).toBe(`${register}.before-restore-stamp`);
    expect(statSync(kept ?? '').mode & 0o777).toBe(0o600);
    expect(statSync(register).mode & 0o777).toBe(0o600);
    copy = kept ?? '';
    restoreRegister(`file:${register}`, copy, 'second', systemActor(NOON));
    const details = (await openRegister(register).log(null, 50, null)).map(
      ({ fact }) => fact.kind === 'note' && fact.detail,
    );
    expect(details).toContain('later');
  });
});

const emptied = ([head]: Awaited<ReturnType<Store['plans']>>) => {
  if (!head) throw new Error('no plan');
  return { head, sections: [], tasks: [], reports: [], rowsRead: 0, rowsSkipped: [] };
};

const HOLDER = `
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(process.argv[1]);
  db.prepare('select count(*) from offices').get();
  process.stdout.write('open');
  setInterval(() => undefined, 1000);`;

describe('a restore', () => {
  it('is refused while another process has the register open, which stays as it is', async () => {
    const store = await begin();
    await backUp(store);
    await morning(store, '2021-03-01');
    await store.close();
    const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, register]);
    try {
      await once(holder.stdout, 'data');
      expect(restore).toThrow(
        expect.objectContaining({ name: 'RegisterInUse', message: expect.stringContaining('dừng bot') }),
      );
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    expect(await morning(openRegister(register), '2021-03-01')).toEqual([]);
    expect(readdirSync(join(register, '..')).filter((name) => /restor/.test(name))).toEqual([]);
  });

  it('is refused while a bot has the lock, also before it has opened anything', async () => {
    const store = await begin();
    await backUp(store);
    await store.close();
    const lock = lockRegister(`file:${register}`);
    expect(restore).toThrow(expect.objectContaining({ name: 'RegisterInUse' }));
    lock.release();
    expect(restore()).toMatchObject({ recordKept: true });
    lockRegister(`file:${register}`).release();
  });

  it('keeps a link that leads to the register', async () => {
    const store = await begin();
    await backUp(store);
    await store.close();
    const link = join(temporaryFolder(), 'link.db');
    symlinkSync(register, link);
    restoreRegister(`file:${link}`, copy, 'stamp', systemActor(NOON));
    expect([lstatSync(link).isSymbolicLink(), lstatSync(register).isFile()]).toEqual([true, true]);
    expect((await openRegister(link).log(null, 1, null))[0]?.fact).toMatchObject({ what: 'restored' });
  });

  it('stands where there was no register', async () => {
    const store = await begin();
    await backUp(store);
    await store.close();
    register = join(register, '..', 'elsewhere', 'register.db');
    expect(restore()).toMatchObject({ kept: null, recordKept: true });
    expect(await morning(openRegister(register), '2021-03-01')).toHaveLength(2);
  });

  it('takes the place of a file that is no register any more, and says that the record is lost', async () => {
    const store = await begin();
    await backUp(store);
    await morning(store, '2021-03-01');
    await store.close();
    writeFileSync(register, 'rác '.repeat(10_000));
    expect(restore()).toMatchObject({ recordKept: false });
    expect(await morning(openRegister(register), '2021-03-01')).toHaveLength(2);
  });

  it('takes out of a damaged register what can still be read', async () => {
    const store = await begin();
    await backUp(store);
    await morning(store, '2021-03-01');
    await store.close();
    const raw = new Database(register);
    const page = raw.prepare(`select rootpage from sqlite_master where name = 'messages'`).pluck().get() as number;
    raw.close();
    const bytes = readFileSync(register);
    bytes.fill(7, 4096 * (page - 1), 4096 * page);
    writeFileSync(register, bytes);
    expect(restore()).toMatchObject({ recordKept: false });
    expect(await morning(openRegister(register), '2021-03-01')).toEqual([]);
  });

  it.each<[string, () => void, string, string]>([
    ['that is not there', () => undefined, 'UnusableCopy', 'Không tìm thấy tệp sao lưu'],
    ['that is empty', () => writeFileSync(copy, ''), 'UnusableCopy', 'hoặc đã hỏng'],
    ['that is something else', () => writeFileSync(copy, 'văn bản '.repeat(1000)), 'UnusableCopy', 'hoặc đã hỏng'],
    ['that was cut off', () => truncateSync(copy, 4096 * 30), 'UnusableCopy', 'hoặc đã hỏng'],
    [
      'of another program',
      () => {
        writeFileSync(copy, '');
        const other = new Database(copy);
        other.exec('create table photos (id integer)');
        other.close();
      },
      'UnusableCopy',
      'hoặc đã hỏng',
    ],
    [
      'of a newer version',
      () => {
        const newer = new Database(copy);
        newer.prepare(`insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)`).run();
        newer.close();
      },
      'NewerDatabase',
      '"copy.db" do phiên bản mới hơn',
    ],
  ])('of a copy %s is refused, and the register stays as it is', async (what, spoil, name, text) => {
    const store = await begin();
    await backUp(store);
    await morning(store, '2021-03-01');
    await store.close();
    if (what === 'that is not there') copy = `${copy}.missing`;
    spoil();
    expect(restore).toThrow(expect.objectContaining({ name, message: expect.stringContaining(text) }));
    expect(await morning(openRegister(register), '2021-03-01')).toEqual([]);
  });
});
