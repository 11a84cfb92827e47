import { describe, expect, it } from 'vitest';
import { metered, tellQuotas } from '../../src/app/quota.ts';
import { plainText, say } from '../../src/texts/message.ts';
import { createRecordingChannel } from '../fixtures/recording-channel.ts';
import { at, openSmallRegister, systemActor, ZONE } from '../fixtures/small-register.ts';

const QUOTA = { messagesPerMonth: 10, people: 5, groups: 3 };
const ADMIN = { channel: 'test', id: '9', name: 'Trần Chi' };
const ADMIN_CHAT = { channel: 'test', chat: '9', topic: null };

async function open() {
  const store = await openSmallRegister();
  await store.makeAdministrator(systemActor(at('2021-03-01')), ADMIN);
  await store.meet(ADMIN_CHAT, ADMIN.name, 'private');
  await store.greet(ADMIN, ADMIN_CHAT);
  let now = at('2021-03-01');
  const channel = createRecordingChannel('test', { quota: QUOTA });
  const clock = { now: () => now, wait: () => Promise.resolve() };
  const meter = metered(channel, { store, clock, zone: ZONE });
  const send = (text: string, how: { answers?: true } = {}, chat = 'tu-phap') =>
    meter.send({ chat: { ...ADMIN_CHAT, chat }, message: say(text), choiceIds: [], repliesTo: null, ...how });
  return {
    store,
    channel,
    send,
    used: () => store.used('test', '2021-03'),
    to: (d: string) => {
      now = at(d);
    },
    /** What the administrators were told since the last time. */
    told: async () => {
      await tellQuotas(store, [channel], ZONE, now);
      const texts: string[] = [];
      for (;;) {
        const [next] = await store.claim('test', now.getTime(), 1000, 1);
        if (next?.content.kind !== 'notice') return texts;
        texts.push(plainText(next.content.notice.message.lines));
        await store.delivered(next.id, null, now.getTime());
      }
    },
  };
}

describe('a channel whose plan has bounds', () => {
  it('counts what left, and what may have left', async () => {
    const { channel, send, used } = await open();
    await send('một');
    channel.fail('tu-phap', { kind: 'unreachable', reason: 'x', maybeSent: true });
    await send('hai');
    channel.fail('tu-phap', { kind: 'unreachable', reason: 'x', maybeSent: false });
    await send('ba');
    expect((await used()).messages).toBe(2);
  });

  it('leaves the last tenth to what the bot says on its own, and says so once a month in each chat', async () => {
    const { channel, send, to } = await open();
    for (let n = 0; n < 9; n++) expect((await send(`câu ${n}`, { answers: true })).kind).toBe('sent');
    await send('câu 9', { answers: true });
    expect(channel.last('tu-phap')?.text).toContain('từ nay đến trước 01/4 chỉ gửi nhắc việc');
    expect(await send('câu 10', { answers: true })).toMatchObject({ kind: 'failed', failure: { kind: 'refused' } });
    expect((await send('nhắc việc')).kind).toBe('sent');
    await send('câu', { answers: true }, 'other');
    expect(channel.last('other')?.text).toContain('Hạn mức tin');
    to('2021-04-01');
    await send('tháng sau', { answers: true });
    expect(channel.last('tu-phap')?.text).toBe('tháng sau');
  });

  it('tells the administrators at four fifths and where it is used up, once each, of messages anew each month', async () => {
    const { send, told, to } = await open();
    for (let n = 0; n < 7; n++) await send('x');
    expect(await told()).toEqual([]);
    await send('x');
    expect(await told()).toEqual([expect.stringContaining('Kênh Test: đã dùng 8/10 tin của tháng 3. Đến 90 %')]);
    expect(await told()).toEqual([]);
    for (let n = 0; n < 3; n++) await send('x');
    expect(await told()).toEqual([expect.stringContaining('đã dùng 11/10 tin')]);
    to('2021-04-01');
    for (let n = 0; n < 8; n++) await send('x');
    expect(await told()).toEqual([expect.stringContaining('8/10 tin của tháng 4')]);
  });

  it('counts people and groups, each told once', async () => {
    const { store, told } = await open();
    for (const id of ['1', '2', '3']) await store.person({ channel: 'test', id, name: `Cán bộ ${id}` });
    for (const chat of ['a', 'b', 'c']) await store.meet({ ...ADMIN_CHAT, chat }, chat, 'group');
    const warnings = await told();
    expect(warnings).toEqual([
      expect.stringContaining('đã dùng 4/5 người dùng'),
      expect.stringContaining('đã dùng 3/3 nhóm'),
    ]);
    expect(await told()).toEqual([]);
  });
});

it('a channel without bounds is left as it is', async () => {
  const store = await openSmallRegister();
  const channel = createRecordingChannel('test');
  expect(
    metered(channel, { store, clock: { now: () => at('2021-03-01'), wait: async () => undefined }, zone: ZONE }),
  ).toBe(channel);
});
