/** A full disk and a locked file: what was acknowledged is there, what failed left nothing, and work goes on afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Connection, openDatabase } from '../../db/connect.ts';
import { storeOn } from '../../db/store.ts';
import { createBot } from '../../src/app/bot.ts';
import { createDeliverer } from '../../src/app/deliver.ts';
import { createDirectory } from '../../src/app/directory.ts';
import type { Actor } from '../../src/app/ports/ledger.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { planDay } from '../../src/app/remind.ts';
import type { Assignment } from '../../src/domain/assignment.ts';
import { day } from '../../src/domain/day.ts';
import { fold } from '../../src/language/fold.ts';
import { plainText } from '../../src/texts/message.ts';
import { drain, notice } from '../contracts/store/scene.ts';
import { createRecordingChannel } from '../fixtures/recording-channel.ts';
import {
  at,
  linkOffice,
  openRegister,
  openSmallRegister,
  SETTINGS,
  systemActor,
  temporaryFolder,
} from '../fixtures/small-register.ts';

const NOW = at('2021-03-01');

async function open(): Promise<{ file: string; connection: Connection; store: Store }> {
  const file = join(temporaryFolder(), 'register.db');
  const made = await openSmallRegister(day('2021-01-21'), file);
  await linkOffice(made, 'tu-phap', at('2021-02-26'), day('2021-02-26'));
  await made.close();
  const connection = openDatabase(`file:${file}`);
  onTestFinished(() => void connection.sqlite.close());
  return { file, connection, store: storeOn(connection, { fold, policy: SETTINGS.policy }) };
}

/** The file may not grow any more, as on a full disk. */
function fill({ sqlite }: Connection): void {
  sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
}

const makeRoom = ({ sqlite }: Connection) => void sqlite.pragma('max_page_count = 1073741823');

async function workOf(store: Store): Promise<Assignment> {
  const [task] = await store.tasks('I.2', null);
  const [assignment] = await store.assignmentsOf([task?.id ?? 0], null);
  if (!assignment) throw new Error('nobody owes I.2');
  return assignment;
}

/** Notes progress on the same work again and again, until it fails; how often it was acknowledged. */
async function noteUntilItFails(
  store: Store,
  limit = 10_000,
  length = 500,
): Promise<{ acknowledged: number; error: unknown }> {
  for (let acknowledged = 0; acknowledged < limit; acknowledged++) {
    try {
      const note = `lần ${acknowledged} ${'x'.repeat(length)}`;
      await store.commit(actor, [{ assignment: await workOf(store), fact: { kind: 'progress', note } }], []);
    } catch (error) {
      return { acknowledged, error };
    }
  }
  return { acknowledged: limit, error: null };
}

const actor: Actor = systemActor(NOW);
const notesIn = async (store: Store) =>
  (await store.log(null, 10_000, null)).filter(({ fact }) => fact.kind === 'progress').length;

describe('on a full disk', () => {
  it('every acknowledged change is there, none is half done, and the next one succeeds once there is room', async () => {
    const { file, connection, store } = await open();
    fill(connection);
    const { acknowledged, error } = await noteUntilItFails(store);
    expect(error).toMatchObject({ code: 'SQLITE_FULL' });
    const versionThen = (await workOf(store)).version;
    expect([await notesIn(store), (await workOf(openRegister(file))).version]).toEqual([acknowledged, versionThen]);
    makeRoom(connection);
    expect(await noteUntilItFails(store, 3)).toEqual({ acknowledged: 3, error: null });
    expect(await notesIn(openRegister(file))).toBe(acknowledged + 3);
  });

  it('nobody is told that something was noted, and the same words do it once there is room', async () => {
    const { connection, store } = await open();
    const channel = createRecordingChannel('test');
    const errors: object[] = [];
    const log = { info: () => undefined, warn: () => undefined, error: (detail: object) => void errors.push(detail) };
    const bot = createBot({
      ...{ store, directory: createDirectory(store), settings: SETTINGS, channels: new Map([['test', channel]]), log },
      clock: { now: () => NOW, wait: async () => undefined },
      queued: () => undefined,
    });
    const say = (id: string) =>
      bot.incoming({
        ...{ id, text: '/xong I.2 12/KH-UBND', pressed: false, addressed: true, repliesTo: null, attachment: null },
        ...{ chat: { channel: 'test', chat: 'tu-phap', topic: null }, chatKind: 'group', chatTitle: 'Nhóm tu-phap' },
        ...{ person: { channel: 'test', id: '7', name: 'An' }, messageId: `m${id}`, sentAt: NOW },
      });
    fill(connection);
    // Ever shorter ones, until not even a word finds room in the pages that there are.
    for (const length of [500, 50, 0]) await noteUntilItFails(store, 10_000, length);
    await say('1');
    expect(channel.last('tu-phap')?.text).not.toContain('đã ghi hoàn thành');
    expect((await workOf(store)).done).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    makeRoom(connection);
    await say('1');
    const [answer] = await store.claim('test', NOW.getTime(), 1000, 1);
    const lines = answer?.content.kind === 'notice' ? answer.content.notice.message.lines : [];
    expect(plainText(lines)).toContain('I.2 đã ghi hoàn thành: văn bản 12/KH-UBND');
    expect((await workOf(store)).done).toMatchObject({ document: '12/KH-UBND' });
  });

  it('a message that could not be noted as sent is sent again, and none is lost', async () => {
    const { file, connection, store } = await open();
    const chat = { channel: 'test', chat: 'tu-phap', topic: null };
    await store.queue([notice(chat, 'một'), notice(chat, 'hai')], NOW.getTime());
    const [first] = await store.claim('test', NOW.getTime(), 1000, 1);
    connection.sqlite.pragma('query_only = 1');
    await expect(store.delivered(first?.id ?? 0, null, NOW.getTime())).rejects.toThrow();
    connection.sqlite.pragma('query_only = 0');
    const again = openRegister(file);
    expect(await drain(again, NOW.getTime() + 1000, 'test')).toEqual(['tu-phap một', 'tu-phap hai']);
  });
});

describe('while the outbox cannot be written', () => {
  it('nothing is sent or lost, and what is due is not asked for again at once', async () => {
    const { connection, store } = await open();
    const chat = { channel: 'test', chat: 'tu-phap', topic: null };
    await store.queue([notice(chat, 'một')], NOW.getTime());
    const channel = createRecordingChannel('test');
    const waits: number[] = [];
    const events: string[] = [];
    const note = (_: unknown, event?: string) => void events.push(event ?? '');
    const deliverer = createDeliverer({
      ...{ store, channels: new Map([['test', channel]]), random: () => 0 },
      write: async ({ content }) => (content.kind === 'notice' ? content.notice : { dropped: 'not true any more' }),
      lose: async () => undefined,
      log: { info: note, warn: note, error: note },
      clock: {
        now: () => NOW,
        wait: (ms, signal) => {
          waits.push(ms);
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
        },
      },
    });
    connection.sqlite.pragma('query_only = 1');
    await deliverer.idle();
    await vi.waitUntil(() => waits.length > 0);
    expect([waits, events, channel.sent]).toEqual([[10_000], ['outbox failed'], []]);
    connection.sqlite.pragma('query_only = 0');
    await deliverer.idle();
    expect(channel.sent.map(({ text }) => text)).toEqual(['một']);
    expect(events.at(-1)).toBe('sent');
    await deliverer.stop();
  });
});

describe('a process that died while it was sending', () => {
  it('is told of in the receipt: what it had begun is sent again', async () => {
    const { store } = await open();
    await planDay(store, SETTINGS, NOW);
    const [first] = await store.claim('test', NOW.getTime(), 300_000, 1);
    await store.recover(NOW.getTime());
    const piece = { messageId: '1', choiceIds: [], subject: null, unheard: null };
    await store.delivered(first?.id ?? 0, piece, NOW.getTime());
    expect(await store.run(day('2021-03-01'))).toMatchObject({ due: 1, sent: 1, repeated: 1 });
  });
});

/** Holds the file for writing from its first word until it is told to let go. */
const LOCKER = `
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(process.argv[1]);
  db.exec('begin immediate');
  process.stdout.write('locked');
  process.stdin.once('data', () => { db.exec('rollback'); process.exit(); });`;

async function lock(file: string): Promise<ChildProcess> {
  const locker = spawn(process.execPath, ['--input-type=module', '-e', LOCKER, file]);
  onTestFinished(() => void locker.kill('SIGKILL'));
  await once(locker.stdout, 'data');
  return locker;
}

describe('while another process holds the file', () => {
  it('what cannot be written fails whole, what can be read is read, and afterwards it succeeds', async () => {
    const { file, connection, store } = await open();
    connection.sqlite.pragma('busy_timeout = 20');
    expect((await noteUntilItFails(store, 2)).acknowledged).toBe(2);
    const locker = await lock(file);
    expect(await noteUntilItFails(store)).toMatchObject({ acknowledged: 0, error: { code: 'SQLITE_BUSY' } });
    expect(await notesIn(store)).toBe(2);
    locker.stdin?.write('let go');
    await once(locker, 'exit');
    expect((await noteUntilItFails(store, 1)).acknowledged).toBe(1);
    expect(await notesIn(openRegister(file))).toBe(3);
  });

  it('a holder that dies lets go', async () => {
    const { file, connection, store } = await open();
    connection.sqlite.pragma('busy_timeout = 20');
    const locker = await lock(file);
    locker.kill('SIGKILL');
    await once(locker, 'exit');
    expect((await noteUntilItFails(store, 1)).acknowledged).toBe(1);
  });
});
