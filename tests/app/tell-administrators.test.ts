/** In December the administrators hear, once, that nobody has entered next year's days off. */
import { describe, expect, it } from 'vitest';
import { warnOfUnknownYear } from '../../src/app/tell-administrators.ts';
import { day } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import { plainText } from '../../src/texts/message.ts';
import { daysOffUnknown } from '../../src/texts/requests.ts';
import { at, openSmallRegister, SETTINGS, systemActor } from '../fixtures/small-register.ts';

async function open() {
  const store = await openSmallRegister();
  const admin = { channel: 'test', id: '9', name: 'Chi' };
  await store.makeAdministrator(systemActor(at('2021-02-26')), admin);
  await store.greet(admin, { channel: 'test', chat: 'admin', topic: null });
  const warned = async (on: string, clock = '08:00', settings = SETTINGS): Promise<number> => {
    const waiting = (await store.backlog()).waiting;
    await warnOfUnknownYear(store, settings, at(on, clock));
    return (await store.backlog()).waiting - waiting;
  };
  return { warned };
}

describe('that next year’s days off are not known', () => {
  it('is told on the first working morning of December, once', async () => {
    const { warned } = await open();
    expect(await warned('2026-11-30')).toBe(0);
    expect(await warned('2026-12-01', '07:59')).toBe(0);
    expect(await warned('2026-12-01')).toBe(1);
    expect(await warned('2026-12-01', '08:01')).toBe(0);
    expect(await warned('2026-12-02')).toBe(0);
    expect(await warned('2027-12-01')).toBe(1);
  });

  it('is said in one sentence that names the setting', () => {
    expect(plainText(daysOffUnknown(2027).lines)).toBe(
      'Lịch nghỉ năm 2027 chưa được nhập; ngày làm việc và ngày nhắc có thể sai. Đề nghị bổ sung vào HOLIDAYS_FILE.',
    );
  });

  it('is not told once they have been entered', async () => {
    const { warned } = await open();
    const calendar = vietnameseCalendar({ off: [day('2027-02-05')], work: [] });
    const settings = { ...SETTINGS, policy: { ...SETTINGS.policy, calendar } };
    expect(await warned('2026-12-01', '08:00', settings)).toBe(0);
  });

  it('is not told of a year that is built in', async () => {
    const { warned } = await open();
    expect(await warned('2025-12-01')).toBe(0);
  });
});
