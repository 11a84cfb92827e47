import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const COMMUNE: Speaker = { chat: 'xa-thuan' };
const MONITOR: Speaker = { chat: 'noi-vu', person: 'monitor', name: 'Lê Thị B' };

async function withMonitor(linked: readonly string[]) {
  const district = await openDistrict(['noi-vu', ...linked]);
  await district.confirm(MONITOR);
  return district;
}

describe('a monitor', () => {
  it('marks, returns, extends and sets the deadlines of several offices at once; each of them hears of it', async () => {
    const district = await withMonitor(['xa-thuan']);
    const told = () => district.channel.last('xa-thuan')?.text;
    expect(await district.say(MONITOR, '/xong I.2 xã Thuận, xã Húc 08/KH-UBND')).toContain('cho 2 đơn vị');
    expect(told()).toContain('I.2 Phòng Nội vụ ghi hoàn thành');
    expect(await district.say(MONITOR, '/tralai I.2 xã Thuận, xã Húc, xã Lìa thiếu phụ lục')).toBe(
      'I.2 đã trả lại 2 đơn vị (xã Húc, xã Thuận). Lý do: thiếu phụ lục.\nChưa ghi hoàn thành: xã Lìa.',
    );
    expect(told()).toContain('thiếu phụ lục');
    expect(await district.say(MONITOR, '/giahan I.10 xã Thuận, xã Húc 15/11 chờ tỉnh')).toBe(
      'I.10 được gia hạn đến 15/11 cho 2 đơn vị (xã Húc, xã Thuận).',
    );
    expect(told()).toContain('I.10 được gia hạn đến 15/11 (hạn cũ 30/9)');
    expect(await district.say(MONITOR, '/han III.1b 31/3 xã Thuận, xã Húc')).toBe(
      'III.1b đã đặt hạn 31/3 cho 2 đơn vị (xã Húc, xã Thuận).',
    );
    expect(told()).toContain('III.1b Phòng Nội vụ đặt hạn 31/3');
    expect(await district.say(MONITOR, '/hoantac')).toContain(
      'III.1b của 2 đơn vị: xã Húc, xã Thuận – đã hoàn tác "đặt hạn 31/3"',
    );
  });

  it('means all of them by "tất cả", after a confirmation that only that person gives', async () => {
    const district = await withMonitor([]);
    expect(await district.say(MONITOR, '/nop kh tất cả')).toContain('Ghi hoàn thành BC.KH cho 35 đơn vị');
    await district.press({ ...MONITOR, person: 'other' }, 'Ghi hoàn thành 35 đơn vị');
    expect(district.channel.toasts).toEqual(['Nút này dành cho người đã gửi yêu cầu.']);
    expect(await district.press(MONITOR, 'Ghi hoàn thành 35 đơn vị')).toContain(
      'BC.KH đã ghi hoàn thành cho 35 đơn vị',
    );
    expect(await district.say(MONITOR, '/tralai BC.KH tất cả chưa có dấu')).toContain('Trả lại BC.KH cho 35 đơn vị');
    expect(await district.press(MONITOR, 'Trả lại 35 đơn vị')).toContain('BC.KH đã trả lại 35 đơn vị');
  });

  it('is asked whose is meant where several lead, ten at a time', async () => {
    const district = await withMonitor([]);
    const person = { ...MONITOR, chat: 'admin', kind: 'private' as const };
    await district.administrator(person);
    expect(await district.say(person, '/xong I.2 08/KH-UBND')).toContain('I.2 do 34 đơn vị chủ trì');
    await district.press(person, 'Đơn vị khác');
    await district.press(person, 'Đơn vị khác');
    expect(await district.press(person, 'xã Lìa')).toContain('✅ I.2 của xã Lìa đã ghi hoàn thành: văn bản 08/KH-UBND');
  });

  it('is offered the nearest offices, with those that were understood still named', async () => {
    const district = await withMonitor([]);
    expect(await district.say(MONITOR, '/nop q1 xã Thuận, xã Húcc 15/BC-UBND')).toContain('Chưa nhận ra đơn vị');
    expect(await district.press(MONITOR, 'UBND xã Húc')).toContain('cho 2 đơn vị, văn bản 15/BC-UBND');
    expect(await district.say(MONITOR, '/tralai II.5 Phòng Xyz thiếu phụ lục')).toContain('Chưa nhận ra đơn vị');
    expect(await district.say(MONITOR, '/han II.2 31/3 phòng xyz')).toContain('Chưa nhận ra đơn vị "phòng xyz"');
  });
});

describe('an office', () => {
  it('means its own by "tất cả", and never another’s', async () => {
    const district = await withMonitor(['tu-phap']);
    expect(await district.say(LEGAL, '/xong I.2 tất cả 08/KH-UBND')).toMatch(/^✅ I\.2 đã ghi hoàn thành: văn bản/);
    const refused = 'Nhóm này thuộc Phòng Tư pháp nên không cập nhật được việc của đơn vị khác';
    expect(await district.say(LEGAL, '/nop q1 phòng Tư pháp, xã Thuận')).toContain(refused);
    expect(await district.say(LEGAL, '/giahan I.3 xã Thuận 15/3 bận')).toContain(refused);
    expect(await district.say(MONITOR, '/xong BC.Q1 Phòng Tư pháp')).toContain('đã ghi hoàn thành');
  });

  it('asks for an extension; when it is granted late the request ends', async () => {
    const district = await withMonitor(['xa-thuan']);
    await district.say(COMMUNE, '/giahan I.10 đến hết ngày 15/11 vì chờ hướng dẫn');
    const request = district.channel.last('noi-vu');
    expect(request?.text).toContain('Đến 15/11 (hạn hiện tại 30/9), lý do: chờ hướng dẫn.');
    await district.say(COMMUNE, '/xong I.10');
    expect(await district.press(MONITOR, 'Duyệt', request)).toContain('I.10 đã ghi hoàn thành ngày 01/3');
    expect(await district.press(MONITOR, 'Duyệt', request)).toContain('đã được');
  });
});

describe('the day named', () => {
  it('is never in the future, and of the year before only where the plan is', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.say(LEGAL, '/xong II.5 05/3')).toContain('Ngày 05/3 chưa đến');
    district.at('2022-01-05');
    expect(await district.say(LEGAL, '/xong II.5 28/12')).toContain('đã ghi hoàn thành ngày 28/12/2021');
    expect(await district.say(LEGAL, '/xong III.1a 04/01')).toContain('đã ghi hoàn thành ngày 04/01');
  });
});
