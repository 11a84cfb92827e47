/** Updates that no platform would send, and buttons that nobody offered: nothing falls over, nobody else's work changes. */
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../db/store.ts';
import { createBot } from '../../src/app/bot.ts';
import type { Incoming } from '../../src/app/channel.ts';
import { createDeliverer } from '../../src/app/deliver.ts';
import { createDirectory } from '../../src/app/directory.ts';
import { loseChat } from '../../src/app/lost-chat.ts';
import type { Clock } from '../../src/app/ports/clock.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { writeDelivery } from '../../src/app/write-delivery.ts';
import { readUpdate } from '../../src/chat/telegram/payloads.ts';
import { translate } from '../../src/chat/telegram/updates.ts';
import { readBundledPlan } from '../../src/documents/bundled-plan.ts';
import { day } from '../../src/domain/day.ts';
import { EVERYTHING } from '../../src/domain/query.ts';
import { fold } from '../../src/language/fold.ts';
import { createRecordingChannel } from '../fixtures/recording-channel.ts';
import { at, SETTINGS, systemActor } from '../fixtures/small-register.ts';

const RUNS = 10_000;
const NOW = at('2021-03-01');
const SELF = { id: 77, username: 'NhacViecBot' };
const OWN = 'tu-phap';
/** The only chat of those that the updates come from which is bound: everything else in the register is foreign to it. */
const [LEGAL, UNBOUND, PRIVATE, MONITOR, COMMUNE, ADMIN] = [-1001, -1002, 501, -2001, -2002, 9];
const ref = (chat: number) => ({ channel: 'telegram', chat: String(chat), topic: null });

async function openScene() {
  const store = openStore(':memory:', { fold, policy: SETTINGS.policy });
  onTestFinished(() => store.close());
  const system = systemActor(at('2021-01-21'));
  const plan = readBundledPlan();
  await store.importOffices(system, plan.offices, plan.groups);
  await store.importPlan(system, plan.reading, day('2021-01-21'));
  for (const [chat, office] of [
    [LEGAL, OWN],
    [MONITOR, 'noi-vu'],
    [COMMUNE, 'xa-thuan'],
  ] as const) {
    await store.meet(ref(chat), `Nhóm ${office}`, 'group');
    await store.link(system, ref(chat), office, day('2021-02-28'), []);
  }
  const admin = { channel: 'telegram', id: String(ADMIN), name: 'Trần Chi' };
  await store.makeAdministrator(system, admin);
  await store.greet(admin, ref(ADMIN));
  await store.setValue('admin-code', 'ABCD2345');
  const channel = createRecordingChannel('telegram');
  const errors: unknown[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (detail: object) => errors.push(detail) };
  const directory = createDirectory(store);
  const shared = {
    store,
    directory,
    settings: SETTINGS,
    log,
    channels: new Map([['telegram', channel]]),
    clock: CLOCK,
  };
  const deliverer = createDeliverer({
    ...shared,
    write: (delivery, when) => writeDelivery(shared, delivery, when),
    lose: (chat, reason, when) => loseChat(shared, chat, reason, when),
    random: () => 0,
  });
  onTestFinished(() => deliverer.stop());
  const bot = createBot({ ...shared, queued: () => undefined });
  return { store, channel, errors, bot, deliverer };
}

/** Time stands still: nothing that has to wait is waited for. */
const CLOCK: Clock = {
  now: () => NOW,
  wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
};

type Scene = Awaited<ReturnType<typeof openScene>>;

/** Buttons that belong to others: a monitor's, a commune's, an administrator's; returned as their data. */
async function foreignButtons({ bot, channel, deliverer }: Scene): Promise<string[]> {
  let id = 0;
  const say = async (chat: number, person: number, text: string) => {
    const who = { channel: 'telegram', id: String(person), name: 'Lê Thị B' };
    const said: Omit<Incoming, 'chatKind'> = {
      ...{ id: `before-${++id}`, chat: ref(chat), chatTitle: 'Nhóm', person: who, text, pressed: false },
      ...{ addressed: true, messageId: String(id), repliesTo: null, attachment: null, sentAt: NOW },
    };
    await bot.incoming({ ...said, chatKind: chat > 0 ? 'private' : 'group' });
    await deliverer.idle();
  };
  await say(COMMUNE, 601, '/xong I.2 08/KH-UBND');
  await say(COMMUNE, 601, '/giahan I.10 15/11 chờ hướng dẫn');
  await say(UNBOUND, 602, '/dangky Phòng Y tế');
  await say(ADMIN, ADMIN, '/start');
  await say(ADMIN, ADMIN, '/xong I.2 tất cả');
  await say(ADMIN, ADMIN, '/giao II.2 Phòng Y tế');
  await say(MONITOR, 603, '/xong I.2');
  await say(MONITOR, 603, '/xong');
  return channel.sent.flatMap(({ choices }) => choices.map((choice) => choice.id));
}

const WORDS = [
  ...[
    '/xong I.1 5/KH',
    '/xong I.2 tất cả',
    '/xong VI.3 Phòng Tài chính - Kế hoạch',
    '/xong II.5 12/KH-UBND ngày 28/02',
  ],
  ...[
    '/nop q1 xã Thuận, xã Húc',
    '/nop q1',
    '/vanban I.2 xã Thuận 9/KH',
    '/tiendo VI.3 đang làm',
    '/tiendo II.5 đang làm',
  ],
  ...['/giahan VI.3 15/10 bận', '/giahan II.4a 05/01/2022 bận', '/tralai I.2 xã Thuận thiếu', '/han II.2 31/3'],
  ...['/giao II.2 Phòng Tư pháp', '/them xã Húc 30/6 việc mới', '/hoantac', '/hoantac I.2', '/hoantac VI.3'],
  ...['/duyet 1', '/duyet 2', '/tuchoi 1', '/huydangky', '/huydangky Phòng Nội vụ', '/dangky Phòng Nội vụ'],
  ...['/quantri 00000000', '/danhan 2021-03-01', '/chuanhac 2021-03-01', '/nhatky', '/viec', '/quahan xã Thuận'],
  ...['/chitiet I.4', '/tim một cửa', '/thongke', '/lichnhac 0', '/saphan 10', '/baocao', '/huy', '/trogiup', '/start'],
  ...[
    'việc nào quá hạn?',
    'II.5 xong rồi, số 45/BC-UBND',
    'xin gia hạn VI.3 đến 15/10 vì bận',
    'xong, 45/BC-UBND',
    '?',
  ],
];

const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    2 ** 53,
    1.5,
    [],
    {},
    true,
    '\ud800',
    '\u0000',
    '<b>&',
    "'; drop table log --",
  ),
  fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(LEGAL, UNBOUND, PRIVATE).map(String),
  fc.constantFrom(...WORDS),
);

/** Words as people type them, and with something torn out or put in. */
const words = fc.oneof(
  fc.constantFrom(...WORDS),
  fc
    .tuple(fc.constantFrom(...WORDS), fc.nat(40), fc.nat(6), fc.string({ maxLength: 12 }))
    .map(([text, from, count, inside]) => text.slice(0, from) + inside + text.slice(from + count)),
);

const person = fc.constantFrom(501, 502).map((id) => ({ id, is_bot: false, first_name: 'Nguyễn', last_name: '<An>' }));
const chat = fc.constantFrom(
  { id: LEGAL, type: 'supergroup', title: 'Tư pháp' },
  { id: LEGAL, type: 'supergroup', title: 'Tư pháp' },
  { id: UNBOUND, type: 'group', title: 'Nhóm khác' },
  { id: PRIVATE, type: 'private', first_name: 'Nguyễn' },
);

const message = fc.record({ from: person, chat, text: words, reply: fc.option(fc.nat(60)) }).map((one) => ({
  message: {
    ...{ message_id: 9_000, date: NOW.getTime() / 1000, chat: one.chat, from: one.from, text: one.text },
    ...(one.reply === null ? {} : { reply_to_message: { message_id: one.reply, from: SELF } }),
  },
}));

const press = (buttons: readonly string[]) =>
  fc
    .record({
      ...{ from: person, chat, message_id: fc.nat(60) },
      data: fc.oneof(fc.constantFrom(...buttons), fc.string({ maxLength: 64 }), words),
    })
    .map(({ from, chat: where, message_id, data }) => ({
      callback_query: { id: '1', from, data, message: { message_id, date: NOW.getTime() / 1000, chat: where } },
    }));

const happening = chat.map((where) => {
  const members = { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } };
  return { my_chat_member: { chat: where, ...members } };
});

/** A copy in which some place holds something else, or nothing. */
function mutate(value: unknown, place: number, put: unknown): unknown {
  if (typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[place % Math.max(keys.length, 1)];
  if (key === undefined) return put;
  const inner = (value as Record<string, unknown>)[key];
  const deeper = Math.floor(place / Math.max(keys.length, 1));
  const changed = deeper % 3 === 0 ? put : mutate(inner, deeper, put);
  return Array.isArray(value) ? [changed] : { ...value, [key]: changed };
}

const mutations = fc.array(fc.tuple(fc.nat(1_000_000), STRANGE), { maxLength: 2 });

/** Everything that is not the own office's: its work, who is bound where, and who may do what. */
async function foreign(store: Store) {
  const items = (await store.find(EVERYTHING, day('2021-03-01'), 10_000, null)).items;
  return {
    work: items.filter(({ office }) => office !== OWN),
    links: (await store.links()).map(({ ref: bound, office }) => `${bound.chat} ${office}`),
    administrators: (await store.administrators()).map(({ person: { id } }) => id),
  };
}

it('a button that was offered elsewhere says nothing but that it is none', async () => {
  const scene = await openScene();
  const buttons = await foreignButtons(scene);
  const { bot, channel, deliverer } = scene;
  const sent = channel.sent.length;
  for (const [index, data] of buttons.entries()) {
    const where = { id: LEGAL, type: 'supergroup', title: 'Tư pháp' } as const;
    const from = { id: 501, is_bot: false, first_name: 'An' };
    const callback_query = { id: '1', from, data, message: { message_id: 1, date: 0, chat: where } };
    const said = translate({ update_id: index, callback_query }, SELF, NOW);
    if (said && !('kind' in said)) await bot.incoming(said);
  }
  await deliverer.idle();
  expect(buttons.length).toBeGreaterThan(10);
  expect(channel.sent).toHaveLength(sent);
  expect(channel.toasts).toEqual(buttons.map(() => 'Nút này không còn hiệu lực; đề nghị gõ lại lệnh.'));
});

it('ten thousand mutated updates and button payloads neither stop the bot nor change another office’s work', async () => {
  const scene = await openScene();
  const { store, bot, errors } = scene;
  const buttons = await foreignButtons(scene);
  const before = await foreign(store);
  const update = fc.oneof(
    { weight: 6, arbitrary: message },
    { weight: 5, arbitrary: press(buttons) },
    { weight: 1, arbitrary: happening },
  );
  let number = 0;
  let heard = 0;
  await fc.assert(
    fc.asyncProperty(update, mutations, async (given, changes) => {
      const mutated = changes.reduce<unknown>((value, [place, put]) => mutate(value, place, put), given);
      const raw = { update_id: ++number, ...(mutated as object) };
      const read = readUpdate(raw);
      const said = read && translate(read, SELF, NOW);
      if (!said) return;
      heard++;
      await ('kind' in said ? bot.event(said) : bot.incoming(said));
      expect(errors).toEqual([]);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
  expect(heard).toBeGreaterThan(RUNS / 4);
  expect(await foreign(store)).toEqual(before);
  expect((await store.person({ channel: 'telegram', id: '501', name: '' })).vouched).toBe(false);
});
