import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const COLLEAGUE: Speaker = { chat: 'tu-phap', person: 'colleague', name: 'Hồ D' };
const COMMUNE: Speaker = { chat: 'xa-thuan' };
const MONITOR: Speaker = { chat: 'noi-vu', person: 'monitor', name: 'Lê Thị B' };

/** The monitor's person is confirmed already. */
async function withMonitor(linked: readonly string[]) {
  const district = await openDistrict(['noi-vu', ...linked]);
  await district.confirm(MONITOR);
  return district;
}

describe('the choice under an answer', () => {
  it('takes back what that answer told of, however much was done since, and only once', async () => {
    const district = await openDistrict(['tu-phap']);
    await district.say(LEGAL, '/xong II.5');
    const answer = district.channel.last('tu-phap');
    await district.say(LEGAL, '/xong III.1a');
    expect(await district.press(LEGAL, 'Hoàn tác', answer)).toContain('II.5: đã hoàn tác');
    expect(await district.press(LEGAL, 'Hoàn tác', answer)).toContain('Thay đổi này đã được hoàn tác');
    expect(await district.say(LEGAL, '/quahan')).not.toContain('III.1a');
  });

  it('is for who did it alone', async () => {
    const district = await openDistrict(['tu-phap']);
    await district.say(LEGAL, '/xong II.5 12/KH-UBND');
    await district.say(LEGAL, '13/KH-UBND', district.channel.last('tu-phap')?.messageId ?? null);
    expect(await district.press(COLLEAGUE, 'Hoàn tác')).toBe('');
    expect(district.channel.toasts).toEqual(['Nút này dành cho người đã gửi yêu cầu.']);
    expect(await district.press(LEGAL, 'Hoàn tác')).toContain('hoàn tác "ghi số văn bản 13/KH-UBND"');
  });
});

describe('/hoantac', () => {
  it('takes the person’s last change in the chat back, one after the other', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.say(LEGAL, '/hoantac')).toBe('Không có thay đổi nào để hoàn tác.');
    for (const code of ['II.5', 'III.1a']) await district.say(LEGAL, `/xong ${code}`);
    expect(await district.say(COLLEAGUE, '/hoantac')).toBe('Không có thay đổi nào để hoàn tác.');
    expect(await district.say(LEGAL, '/hoantac')).toContain('III.1a: đã hoàn tác');
    expect(await district.say(LEGAL, '/hoantac')).toContain('II.5: đã hoàn tác');
  });

  it('with a code takes that task’s change back: an office its own person’s, a monitor anybody’s', async () => {
    const district = await withMonitor(['tu-phap']);
    for (const code of ['II.5', 'III.1a']) await district.say(LEGAL, `/xong ${code}`);
    expect(await district.say(COLLEAGUE, '/hoantac II.5')).toBe('Không có thay đổi nào để hoàn tác.');
    expect(await district.say(LEGAL, '/hoantac II.5')).toContain('II.5: đã hoàn tác');
    expect(await district.say(MONITOR, '/hoantac III.1a')).toContain('III.1a của Phòng Tư pháp: đã hoàn tác');
    expect(district.channel.last('tu-phap')?.text).toContain('III.1a Phòng Nội vụ hoàn tác lúc 08:00');
    expect(await district.say(LEGAL, '/hoantac VI.3')).toContain('VI.3 do Phòng Tài chính - Kế hoạch chủ trì');
  });

  it('with a code and an office leaves the other offices’ work alone', async () => {
    const district = await withMonitor([]);
    await district.say(MONITOR, '/xong I.2 xã Thuận, xã Húc');
    expect(await district.say(MONITOR, '/hoantac I.2 xã Thuận')).toMatch(/^I\.2 của xã Thuận: đã hoàn tác[^\n]*$/);
    expect(await district.say(MONITOR, '/xong I.2 xã Húc')).toContain('I.2 đã ghi hoàn thành ngày 01/3');
    expect(await district.say(MONITOR, '/hoantac I.2 xã Hải Lăng')).toContain('Chưa nhận ra đơn vị "xã Hải Lăng"');
  });

  it('refuses where something was built on the change', async () => {
    const district = await withMonitor(['xa-thuan']);
    await district.say(COMMUNE, '/xong I.2 08/KH-UBND');
    await district.say(MONITOR, '/tralai I.2 xã Thuận thiếu phụ lục');
    expect(await district.say(COMMUNE, '/hoantac')).toContain('đã có cập nhật khác sau thay đổi này');
  });

  it('takes back a task that was given, and one that was added', async () => {
    const district = await withMonitor(['tu-phap']);
    await district.say(MONITOR, '/giao II.2 Phòng Y tế');
    expect(await district.press(MONITOR, 'Thay')).toContain('II.2 đã giao Phòng Y tế chủ trì, thay Phòng Tư pháp');
    expect(await district.say(LEGAL, '/xong II.2')).toContain('Phòng Y tế chủ trì');
    const undone = await district.say(MONITOR, '/hoantac');
    expect(undone).toContain('II.2 của Phòng Y tế: đã hoàn tác "được giao". Hiện nay: đơn vị không còn chủ trì.');
    expect(await district.say(LEGAL, '/tiendo II.2 đang làm')).toContain('II.2 đã ghi tiến độ');
    await district.say(MONITOR, '/them Phòng Tư pháp 30/6 Báo cáo rà soát');
    expect(await district.press(MONITOR, 'Hoàn tác')).toContain('PS.1 của Phòng Tư pháp: đã hoàn tác');
    expect(await district.say(LEGAL, '/chitiet PS.1')).toContain('chưa có việc nào ngoài kế hoạch');
  });
});
