/** When the bot counts as alive. */
import { describe, expect, it } from 'vitest';
import { healthOf } from '../../src/app/health.ts';
import { planDay } from '../../src/app/remind.ts';
import { day } from '../../src/domain/day.ts';
import { at, linkOffice, openSmallRegister, SETTINGS } from '../fixtures/small-register.ts';

const NOW = at('2021-03-01');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const channel = (name: string, answeredAt: Date | null) => ({ name, answeredAt: () => answeredAt });
const telegram = channel('telegram', ago(60));

describe('the bot', () => {
  it('is alive while everything has been heard of in the last three minutes', async () => {
    const store = await openSmallRegister();
    expect(await healthOf(store, [telegram], ago(180), NOW)).toEqual({
      status: 'ok',
      database: true,
      scheduler: true,
      channels: { telegram: true },
      lastDigest: null,
      outbox: { waiting: 0, oldestSeconds: null },
    });
  });

  it.each([
    ['clock', { lookedAt: ago(181), channels: [telegram] }, { scheduler: false }],
    ['clock, from its start on,', { lookedAt: null, channels: [telegram] }, { scheduler: false }],
    ['platform', { lookedAt: NOW, channels: [channel('telegram', ago(181))] }, { channels: { telegram: false } }],
    [
      'platform, from its start on,',
      { lookedAt: NOW, channels: [channel('zalo', null)] },
      { channels: { zalo: false } },
    ],
    [
      'one of its platforms',
      { lookedAt: NOW, channels: [telegram, channel('zalo', ago(999))] },
      { channels: { telegram: true, zalo: false } },
    ],
  ])('is not alive while its %s is silent', async (_, { channels, lookedAt }, expected) => {
    const store = await openSmallRegister();
    expect(await healthOf(store, channels, lookedAt, NOW)).toMatchObject({ status: 'failing', ...expected });
  });

  it('is not alive without its database', async () => {
    const store = await openSmallRegister();
    await store.close();
    expect(await healthOf(store, [telegram], NOW, NOW)).toMatchObject({
      status: 'failing',
      database: false,
      lastDigest: null,
      outbox: { waiting: null, oldestSeconds: null },
    });
  });

  it('tells how far it is and what waits', async () => {
    const store = await openSmallRegister();
    await linkOffice(store, 'noi-vu', at('2021-02-26'), day('2021-02-26'));
    await linkOffice(store, 'tu-phap', at('2021-02-26'), day('2021-02-26'));
    await planDay(store, SETTINGS, NOW);
    const later = new Date(NOW.getTime() + 90_500);
    const waiting = await healthOf(store, [], later, later);
    expect(waiting).toMatchObject({ lastDigest: null, outbox: { waiting: 2, oldestSeconds: 90 } });
    const [first] = await store.claim('test', later.getTime(), 1000, 1);
    await store.delivered(first?.id ?? 0, null, later.getTime());
    expect(await healthOf(store, [], later, later)).toMatchObject({ lastDigest: '2021-03-01', outbox: { waiting: 1 } });
  });
});
