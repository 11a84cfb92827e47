/** An update that comes twice, also where the process was killed after its effect and before it was noted as handled. */
import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/app/bot.ts';
import type { Incoming } from '../../src/app/channel.ts';
import { createDirectory } from '../../src/app/directory.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { day } from '../../src/domain/day.ts';
import { createRecordingChannel } from '../fixtures/recording-channel.ts';
import { at, linkOffice, openSmallRegister, SETTINGS, systemActor } from '../fixtures/small-register.ts';

const NOW = at('2021-03-01');
const quiet = () => undefined;

function botOn(store: Store) {
  const channels = new Map([['test', createRecordingChannel('test')]]);
  return createBot({
    ...{ store, directory: createDirectory(store), settings: SETTINGS, channels, queued: quiet },
    clock: { now: () => NOW, wait: async () => undefined },
    log: { info: quiet, warn: quiet, error: quiet },
  });
}

const said = (id: string, text: string, chat = 'tu-phap'): Incoming => ({
  ...{ id, text, pressed: false, addressed: true, repliesTo: null, attachment: null, messageId: `m${id}`, sentAt: NOW },
  ...{ chat: { channel: 'test', chat, topic: null }, chatKind: 'group', chatTitle: `Nhóm ${chat}` },
  person: { channel: 'test', id: '7', name: 'An' },
});

/** What is on record, and what waits to be told to whom. */
async function effects(store: Store) {
  const log = (await store.log(null, 999, null)).map(({ fact }) => fact);
  const backlog = (await store.backlog()).waiting;
  return { log, backlog };
}

async function begin(): Promise<Store> {
  const store = await openSmallRegister();
  for (const office of ['tu-phap', 'noi-vu']) await linkOffice(store, office, at('2021-02-26'), day('2021-02-26'));
  const admin = { channel: 'test', id: '9', name: 'Chi' };
  await store.makeAdministrator(systemActor(NOW), admin);
  await store.greet(admin, { channel: 'test', chat: '9', topic: null });
  await botOn(store).incoming(said('before', '/xong II.1 01/BC-UBND'));
  return store;
}

describe('an update whose effect stands though nobody noted that it was handled', () => {
  it.each([
    ['/xong I.2 12/KH-UBND', 'tu-phap'],
    ['/tiendo I.2 đang soạn', 'tu-phap'],
    ['/giahan I.2 20/4/2021 chờ ý kiến', 'tu-phap'],
    ['/hoantac', 'tu-phap'],
    ['/dangky xã Thuận', 'new'],
    ['/xong I.2 xã Thuận', 'noi-vu'],
  ])('%s has that effect once, and one answer', async (text, chat) => {
    const store = await begin();
    const killed = { ...store, markHandled: () => Promise.reject(new Error('killed')) };
    await botOn(killed).incoming(said('1', text, chat));
    const then = await effects(store);
    await botOn(store).incoming(said('1', text, chat));
    const { log, backlog } = await effects(store);
    expect(log).toEqual(then.log);
    expect(backlog).toBe(then.backlog + 1);
    await botOn(store).incoming(said('1', text, chat));
    expect(await effects(store)).toEqual({ log, backlog });
  });
});
