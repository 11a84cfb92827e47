/** The morning's receipt: one line for the administrators, each working day, true to what happened. */
import { describe, expect, it } from 'vitest';
import { noteAwake, tellReceipt } from '../../src/app/receipt.ts';
import { day as dayOfText } from '../../src/domain/day.ts';
import { openDistrict } from '../fixtures/district.ts';
import { at, SETTINGS, systemActor } from '../fixtures/small-register.ts';

const ADMIN = { channel: 'test', id: '9', name: 'Chi' };
const day = dayOfText('2021-03-01');

async function open(offices: readonly string[], greeted = true) {
  const district = await openDistrict(offices);
  const { store, deliverer, channel } = district;
  await store.makeAdministrator(systemActor(at('2021-02-26')), ADMIN);
  if (greeted) await store.greet(ADMIN, { channel: 'test', chat: 'admin', topic: null });
  return {
    ...district,
    awake: (day: string, clock: string) => noteAwake(store, SETTINGS, at(day, clock)),
    /** What the administrators are told at that minute. */
    async look(day: string, clock: string): Promise<string[]> {
      district.at(day, clock);
      const before = channel.sent.length;
      await tellReceipt(store, SETTINGS, at(day, clock));
      await deliverer.idle();
      return channel.sent.slice(before).map(({ chat, text }) => `${chat}: ${text}`);
    },
  };
}

describe('the receipt', () => {
  it('comes once a working day, when everything has left', async () => {
    const { morning, look } = await open(['tu-phap', 'xa-thuan']);
    await morning('2021-03-01');
    expect(await look('2021-03-01', '08:01')).toEqual(['admin: Nhắc việc thứ Hai 01/3: đã gửi đủ 2 tin.']);
    expect(await look('2021-03-01', '08:02')).toEqual([]);
    await morning('2021-03-02');
    expect(await look('2021-03-02', '08:01')).toEqual(['admin: Nhắc việc thứ Ba 02/3: không có tin nào phải gửi.']);
  });

  it('comes on no day off, nor before the hour of reminding, nor in the evening', async () => {
    const { look } = await open([]);
    expect(await look('2021-02-28', '09:00')).toEqual([]);
    expect(await look('2021-03-01', '07:59')).toEqual([]);
    expect(await look('2021-03-01', '18:00')).toEqual([]);
    expect(await look('2021-03-01', '17:59')).toHaveLength(1);
  });

  it('waits for what is being sent, but not longer than half an hour', async () => {
    const { store, channel, morning, look } = await open(['tu-phap', 'xa-thuan']);
    const away = { kind: 'slow-down', waitMs: 3_600_000, whole: false } as const;
    channel.fail('xa-thuan', away);
    await morning('2021-03-01');
    expect(await look('2021-03-01', '08:29')).toEqual([]);
    expect(await look('2021-03-01', '08:30')).toEqual([
      'admin: Nhắc việc thứ Hai 01/3: cần gửi 2 tin; đã gửi 1 tin; 1 tin đang chờ gửi.',
    ]);
    expect(await store.run(day)).toMatchObject({ due: 2, sent: 1, waiting: 1 });
  });

  it('tells what had to be sent again', async () => {
    const { channel, morning, look, at: moveTo, deliverer } = await open(['tu-phap', 'xa-thuan']);
    channel.fail('xa-thuan', { kind: 'unreachable', reason: 'ECONNRESET', maybeSent: true });
    await morning('2021-03-01');
    moveTo('2021-03-01', '08:10');
    await deliverer.idle();
    expect(await look('2021-03-01', '08:11')).toEqual([
      'admin: Nhắc việc thứ Hai 01/3: đã gửi đủ 2 tin, trong đó 1 tin phải gửi lại.',
    ]);
  });

  it('tells what failed and why, and what was no longer needed', async () => {
    const { channel, store, morning, look } = await open(['noi-vu', 'tu-phap', 'xa-thuan']);
    channel.fail('xa-thuan', {
      kind: 'gone',
      reason: 'Forbidden: bot was kicked from the supergroup chat',
      movedTo: null,
    });
    channel.fail('tu-phap', { kind: 'refused', reason: 'Bad Request: message is too long' });
    await morning('2021-03-01');
    expect(await look('2021-03-01', '08:01')).toEqual([
      'admin: Nhắc việc thứ Hai 01/3: cần gửi 3 tin; đã gửi 1 tin; 2 tin không gửi được (1 tin do nền tảng từ chối tin, 1 tin do hệ thống đã bị đưa ra khỏi nhóm).',
    ]);
    expect((await store.run(day)).dropped.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('tells after how much downtime a run was made up, once', async () => {
    const { awake, morning, look } = await open(['tu-phap']);
    await awake('2021-03-01', '07:30');
    await awake('2021-03-01', '09:05');
    await morning('2021-03-01', '09:05');
    expect(await look('2021-03-01', '09:06')).toEqual([
      'admin: Nhắc việc thứ Hai 01/3: đã gửi đủ 1 tin. Nhắc bù sau 95 phút gián đoạn.',
    ]);
    expect(await look('2021-03-02', '08:01')).toEqual(['admin: Nhắc việc thứ Ba 02/3: không có tin nào phải gửi.']);
  });

  it('tells of days of downtime in minutes and days', async () => {
    const { awake, look } = await open([]);
    await awake('2021-03-01', '07:00');
    await awake('2021-03-08', '08:30');
    expect(await look('2021-03-08', '08:31')).toEqual([
      'admin: Nhắc việc thứ Hai 08/3: không có tin nào phải gửi. Nhắc bù sau 10.170 phút (khoảng 7 ngày) gián đoạn.',
    ]);
  });

  it('tells of a run that was missed whole on the next working day', async () => {
    const { awake, look } = await open([]);
    await awake('2021-03-01', '07:00');
    await awake('2021-03-01', '19:00');
    expect(await look('2021-03-01', '19:00')).toEqual([]);
    expect((await look('2021-03-02', '08:00'))[0]).toContain('Nhắc bù sau 720 phút gián đoạn.');
  });

  it.each([
    ['on a day off', '2021-02-27 07:00', '2021-02-28 19:00'],
    ['at night', '2021-03-01 18:00', '2021-03-02 07:59'],
    ['shorter than three minutes', '2021-03-01 07:58', '2021-03-01 08:01'],
    ['of a clock that was set back', '2021-03-02 08:01', '2021-03-01 08:01'],
  ])('does not tell of a downtime %s', async (_, from, to) => {
    const { awake, look } = await open([]);
    for (const time of [from, to]) await awake(...(time.split(' ') as [string, string]));
    const told = await look('2021-03-03', '08:00');
    expect(told).toEqual(['admin: Nhắc việc thứ Tư 03/3: không có tin nào phải gửi.']);
  });

  it('waits for an administrator who can be told', async () => {
    const { store, look } = await open([], false);
    expect(await look('2021-03-01', '08:00')).toEqual([]);
    await store.greet(ADMIN, { channel: 'test', chat: 'admin', topic: null });
    expect(await look('2021-03-01', '10:00')).toHaveLength(1);
  });
});
