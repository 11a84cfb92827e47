/** The week in the life of an office, told once and lived on every channel; and an office that lives on two. */
import { describe, expect, it } from 'vitest';
import { day, instantAt } from '../../src/domain/day.ts';
import { systemActor, ZONE } from '../fixtures/small-register.ts';
import { telegramStreet, terminalStreet, zaloStreet } from '../fixtures/streets.ts';
import { openTown } from '../fixtures/town.ts';

describe.each([
  ['Telegram', telegramStreet],
  ['Zalo', zaloStreet],
  ['the terminal', terminalStreet],
])('on %s', (_, street) => {
  it('an office registers, is reminded, asks, finishes, takes back, and has work returned', async () => {
    const town = await openTown(street);
    const say = (...[role, text]: [Parameters<typeof town.say>[1], string]) => town.say(0, role, text);
    const choose = (...[role, label]: [Parameters<typeof town.say>[1], string]) => town.choose(0, role, label);

    expect(await say('admin', 'quản trị ABCD2345')).toContain('đã được trao quyền quản trị');
    expect(await say('officer', 'việc')).toContain('/dangky');
    expect(await say('officer', 'đăng ký phòng tư pháp')).toContain('chờ duyệt');
    expect(town.seen(0, 'admin').at(-1)).toContain('Đề nghị đăng ký · Phòng Tư pháp');
    expect(await choose('admin', 'Duyệt')).toContain('Đã duyệt');
    expect(town.seen(0, 'officer').at(-1)).toContain('Đã đăng ký cuộc trò chuyện này cho Phòng Tư pháp');
    await say('monitor', 'đăng ký phòng nội vụ');
    await choose('admin', 'Duyệt');

    const before = town.seen(0, 'officer').length;
    await town.morning('2021-03-02');
    await town.morning('2021-03-02');
    const [digest, ...others] = town.seen(0, 'officer').slice(before);
    expect(digest).toContain('🔔 Nhắc việc · Phòng Tư pháp · thứ Ba 02/3/2021');
    expect(others).toEqual([]);
    await choose('officer', 'Đã nhận');
    const [record] = await town.store.digests(day('2021-03-02'), day('2021-03-02'), 'tu-phap');
    expect(record?.seenBy).toBe('Nguyễn Văn An');

    expect(await say('officer', 'việc nào quá hạn?')).toContain('II.5');
    expect(await say('officer', 'xong II.5 12/KH-UBND')).toContain('II.5 đã ghi hoàn thành: văn bản 12/KH-UBND');
    expect(await choose('officer', 'Hoàn tác')).toContain('đã hoàn tác');
    expect(await say('officer', 'việc nào quá hạn?')).toContain('II.5');
    await say('officer', 'xong II.5 12/KH-UBND');
    expect(await say('officer', 'việc nào quá hạn?')).not.toContain('II.5');

    town.at('2021-03-03', '14:05');
    const asked = await say('monitor', 'trả lại II.5 phòng Tư pháp chưa đính kèm kế hoạch');
    expect(asked).toContain('cần quản trị viên xác nhận');
    await choose('admin', 'Duyệt');
    expect(town.seen(0, 'officer').at(-1)).toContain('II.5 Phòng Nội vụ trả lại');
    expect(town.seen(0, 'officer').at(-1)).toContain('chưa đính kèm kế hoạch');
    await town.morning('2021-03-08');
    expect(town.seen(0, 'officer').at(-1)).toContain('II.5');
    expect(town.errors).toEqual([]);
  });
});

it('an office on Telegram and on Zalo is reminded on both, once each, and what is done on one is seen on the other', async () => {
  const town = await openTown(telegramStreet, zaloStreet);
  const eve = systemActor(instantAt(day('2021-02-28'), '08:00', ZONE));
  for (const street of [0, 1]) {
    const chat = town.chat(street, 'officer');
    await town.store.meet(chat, 'Tư pháp', 'group');
    await town.store.link(eve, chat, 'tu-phap', day('2021-02-28'), []);
  }
  await town.morning('2021-03-01');
  await town.morning('2021-03-01');
  const [telegram, zalo] = [town.seen(0, 'officer'), town.seen(1, 'officer')];
  expect([telegram.length, zalo.length]).toEqual([1, 1]);
  expect(zalo[0]?.startsWith(telegram[0] ?? '')).toBe(true);
  expect(await town.say(1, 'officer', 'xong II.5 12/KH-UBND')).toContain('II.5 đã ghi hoàn thành');
  expect(await town.say(0, 'officer', 'việc nào quá hạn?')).not.toContain('II.5');
  expect(await town.say(0, 'officer', 'chi tiết II.5')).toContain('12/KH-UBND');
  await town.morning('2021-03-08');
  for (const street of [0, 1]) expect(town.seen(street, 'officer').at(-1)).not.toContain('II.5');
});
