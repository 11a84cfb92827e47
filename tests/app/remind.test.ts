import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/app/ports/store.ts';
import { planDay } from '../../src/app/remind.ts';
import { day } from '../../src/domain/day.ts';
import { at, linkOffice, openSmallRegister, SETTINGS } from '../fixtures/small-register.ts';

const HOUR = 3_600_000;

/** Plans and delivers everything at an instant; tells what went to whom. */
async function morning(store: Store, now: Date): Promise<Record<string, string[]>> {
  await planDay(store, SETTINGS, now);
  const told: Record<string, string[]> = {};
  for (;;) {
    const due = await store.claim('test', now.getTime(), HOUR, 10);
    if (due.length === 0) return told;
    for (const { id, chat, content } of due) {
      if (content.kind === 'digest') told[chat.chat] = content.plan.mentions.flatMap((mention) => mention.stages);
      await store.delivered(id, null, now.getTime());
    }
  }
}

async function linked(): Promise<Store> {
  const store = await openSmallRegister();
  for (const office of ['noi-vu', 'tu-phap', 'xa-thuan'])
    await linkOffice(store, office, at('2021-02-28'), day('2021-02-28'));
  return store;
}

describe('the day is planned', () => {
  it('at the hour of reminding, on a working day, once', async () => {
    const store = await linked();
    expect(await planDay(store, SETTINGS, at('2021-02-28', '09:00'))).toBe(0);
    expect(await planDay(store, SETTINGS, at('2021-03-01', '07:59'))).toBe(0);
    expect(await planDay(store, SETTINGS, at('2021-03-01'))).toBeGreaterThan(0);
    expect(await planDay(store, SETTINGS, at('2021-03-01', '08:01'))).toBe(0);
  });

  it('until six in the evening, and no more then', async () => {
    const store = await linked();
    expect(await planDay(store, SETTINGS, at('2021-03-01', '18:00'))).toBe(0);
    expect(await planDay(store, SETTINGS, at('2021-03-01', '17:59'))).toBeGreaterThan(0);
  });

  it('with what is due for each office, found by its dates', async () => {
    const store = await linked();
    expect(await morning(store, at('2021-03-01'))).toEqual({
      'noi-vu': ['before-15', 'before-7', 'before-3', 'before-1', 'due', 'overdue'],
      'tu-phap': ['before-15'],
      'xa-thuan': ['before-15'],
    });
    expect(await morning(store, at('2021-03-02'))).toEqual({});
    expect(await morning(store, at('2021-03-03'))).toEqual({ 'tu-phap': ['before-7'], 'xa-thuan': ['before-7'] });
  });

  it('after days of downtime with everything at once, in one message', async () => {
    const store = await linked();
    await morning(store, at('2021-03-01'));
    const told = await morning(store, at('2021-03-10'));
    expect(told['xa-thuan']).toEqual(['before-7', 'before-3', 'before-1', 'due']);
  });

  it('again where a digest of an earlier day never reached its chat', async () => {
    const store = await linked();
    await planDay(store, SETTINGS, at('2021-03-01'));
    const told = await morning(store, at('2021-03-03'));
    expect(told['xa-thuan']).toEqual(['before-15', 'before-7']);
  });

  it('without a chat that was bound after the hour', async () => {
    const store = await openSmallRegister();
    await linkOffice(store, 'tu-phap', at('2021-03-01', '10:00'), day('2021-03-01'));
    expect(await morning(store, at('2021-03-01', '10:01'))).toEqual({});
    expect(Object.keys(await morning(store, at('2021-03-02')))).toEqual(['tu-phap']);
  });

  it('for the monitors with the week’s summary, what stays overdue, and who could not be told', async () => {
    const store = await openSmallRegister();
    await linkOffice(store, 'noi-vu', at('2021-02-28'), day('2021-02-28'));
    await planDay(store, SETTINGS, at('2021-03-01'));
    const [delivery] = await store.claim('test', at('2021-03-01').getTime(), HOUR, 10);
    if (delivery?.content.kind !== 'digest') throw new Error('no digest');
    const { summary, escalated, untold } = delivery.content.plan;
    expect({ summary, escalated: escalated.length, untold: untold.map(({ office }) => office) }).toEqual({
      summary: true,
      escalated: 1,
      untold: [],
    });
  });
});
