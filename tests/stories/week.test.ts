import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const MONITOR: Speaker = { chat: 'noi-vu', person: 'monitor', name: 'Lê Thị B' };
const COMMUNE: Speaker = { chat: 'xa-thuan' };
const ADMIN: Speaker = { chat: 'admin', person: 'admin', name: 'Trần C', kind: 'private' };

async function withAdministrator(linked: readonly string[]) {
  const district = await openDistrict(linked);
  await district.store.setValue('admin-code', 'ABCD2345');
  await district.say(ADMIN, '/quantri abcd2345');
  return district;
}

describe('a week in the life of an office', () => {
  it('is told in one message in the morning what is due to be said', async () => {
    const district = await openDistrict(['tu-phap']);
    const [message, ...others] = await district.morning('2021-03-01');
    expect(others).toEqual([]);
    expect(message?.text).toContain('🔔 Nhắc việc · Phòng Tư pháp · thứ Hai 01/3/2021');
    expect(message?.text).toContain('hạn 31/01 (Chủ nhật), quá hạn 29 ngày');
    expect(message?.choices.map((choice) => choice.label)).toEqual([
      'Đã nhận',
      'Báo hoàn thành…',
      'Tất cả việc của đơn vị',
    ]);
    expect(await district.morning('2021-03-01', '08:01')).toEqual([]);
  });

  it('records who saw it first', async () => {
    const district = await openDistrict(['tu-phap']);
    await district.morning('2021-03-01');
    await district.press(LEGAL, 'Đã nhận');
    await district.press({ ...LEGAL, person: 'other', name: 'Hồ D' }, 'Đã nhận');
    expect(district.channel.toasts).toEqual([
      'Đã ghi nhận: Nguyễn Văn A nhận nhắc việc lúc 08:00 ngày 01/3.',
      'Nguyễn Văn A đã nhận nhắc việc lúc 08:00 ngày 01/3.',
    ]);
  });

  it('marks work done with its document, and takes it back', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.say(LEGAL, '/xong ii.5 12/KH-UBND')).toBe(
      '✅ II.5 đã ghi hoàn thành: văn bản 12/KH-UBND, do Nguyễn Văn A báo lúc 08:00 ngày 01/3. Quá hạn 29 ngày (hạn 31/01).',
    );
    expect(await district.say(LEGAL, '/xong II.5')).toContain('II.5 đã ghi hoàn thành ngày 01/3');
    expect(await district.press(LEGAL, 'Hoàn tác', district.channel.sent[0])).toContain('đã hoàn tác');
    expect(await district.say(LEGAL, '/quahan')).toContain('II.5');
  });

  it('marks work done by the day named, never in the future', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.say(LEGAL, '/xong II.5 ngày 28/01')).toContain('Đúng hạn (hạn 31/01)');
    expect(await district.say(LEGAL, '/xong III.1a ngày 05/3/2021')).toContain('Ngày 05/3 chưa đến');
    expect(await district.say(LEGAL, '/xong III.1a ngày 31/02')).toContain('31/02 không tồn tại');
  });

  it('chooses from the list under the digest, and adds the number in reply', async () => {
    const district = await openDistrict(['tu-phap']);
    await district.morning('2021-03-01');
    await district.press(LEGAL, 'Báo hoàn thành…');
    const list = district.channel.last('tu-phap');
    const answer = await district.press(
      LEGAL,
      list?.choices.find(({ label }) => label.startsWith('II.5'))?.label ?? '',
    );
    expect(answer).toContain('chưa có số văn bản; trả lời tin này để bổ sung');
    const reply = await district.say(LEGAL, '12/KH-UBND', district.channel.last('tu-phap')?.messageId ?? null);
    expect(reply).toBe('✅ II.5 đã ghi số văn bản 12/KH-UBND.');
  });

  it('is not reminded of what was done between planning and sending', async () => {
    const district = await openDistrict(['tu-phap']);
    const [message] = await district.morning('2021-03-01');
    expect(message?.text).toContain('II.5');
    await district.say(LEGAL, '/xong II.5');
    const [next] = await district.morning('2021-03-08');
    expect(next?.text).not.toContain('II.5');
  });

  it('may not change another office’s work', async () => {
    const district = await openDistrict(['xa-thuan', 'tu-phap']);
    expect(await district.say(COMMUNE, '/xong II.5')).toBe(
      'II.5 do Phòng Tư pháp chủ trì. Nhóm này thuộc UBND xã Thuận nên không cập nhật được việc của đơn vị khác; đề nghị liên hệ Phòng Nội vụ.',
    );
  });

  it('is silent on talk that is not addressed to it', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.hear(LEGAL, { text: 'mai họp lúc 8 giờ nhé', addressed: false })).toEqual([]);
  });

  it('handles a repeated update once', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.hear(LEGAL, { text: '/xong II.5', id: 'again' })).toHaveLength(1);
    expect(await district.hear(LEGAL, { text: '/xong II.5', id: 'again' })).toHaveLength(0);
  });
});

describe('registration', () => {
  it('asks the administrators, who grant it', async () => {
    const district = await withAdministrator(['noi-vu']);
    const group: Speaker = { chat: 'new-group' };
    expect(await district.say(group, '/viec')).toContain('/dangky');
    expect(await district.say(group, '/dangky phong tu phap')).toContain('chờ duyệt');
    const request = district.channel.last('admin');
    expect(request?.text).toContain('Đề nghị đăng ký · Phòng Tư pháp');
    await district.press(ADMIN, 'Duyệt', request);
    expect(district.channel.last('new-group')?.text).toContain('Đã đăng ký');
    expect(district.channel.last('new-group')?.text).toContain('II.5');
    expect(await district.say(group, '/xong II.5')).toContain('đã ghi hoàn thành');
  });

  it('offers the nearest three where it does not know the office', async () => {
    const district = await withAdministrator([]);
    expect(await district.say({ chat: 'g' }, '/dangky phong tu fap')).toContain('Phòng Tư pháp');
  });

  it('tells the office’s other chats, and can be taken back', async () => {
    const district = await withAdministrator(['tu-phap']);
    await district.say({ ...ADMIN, chat: 'second', kind: 'group' }, '/dangky Phòng Tư pháp');
    expect(district.channel.last('tu-phap')?.text).toContain('cũng đã đăng ký cho Phòng Tư pháp');
    await district.say({ ...ADMIN, chat: 'second', kind: 'group' }, '/huydangky');
    expect(await district.say({ chat: 'second' }, '/viec')).toContain('/dangky');
  });
});

describe('a monitor', () => {
  it('acts for another office once an administrator has confirmed the person', async () => {
    const district = await withAdministrator(['noi-vu', 'xa-thuan']);
    expect(await district.say(MONITOR, '/xong I.2 xã Thuận 08/KH-UBND')).toContain('cần quản trị viên xác nhận');
    await district.press(ADMIN, 'Duyệt', district.channel.last('admin'));
    expect(district.channel.last('xa-thuan')?.text).toContain('I.2 Phòng Nội vụ ghi hoàn thành');
    expect(district.channel.last('noi-vu')?.text).toContain('đã ghi hoàn thành');
    expect(await district.say(MONITOR, '/nop q1 xã Thuận, xã Húc 15/BC-UBND')).toContain('2 đơn vị');
    expect(await district.say(MONITOR, '/tralai I.2 xã Thuận thiếu phụ lục')).toContain('đã trả lại');
    expect(district.channel.last('xa-thuan')?.text).toContain('thiếu phụ lục');
  });

  it('grants an extension that an office asks for; the original deadline stays on record', async () => {
    const district = await withAdministrator(['noi-vu', 'tai-chinh-ke-hoach']);
    const finance: Speaker = { chat: 'tai-chinh-ke-hoach' };
    expect(await district.say(finance, '/giahan VI.3 15/10 chờ hướng dẫn của tỉnh')).toContain('Chờ Phòng Nội vụ');
    const request = district.channel.last('noi-vu');
    expect(request?.text).toContain('Đề nghị gia hạn · Phòng Tài chính - Kế hoạch');
    await district.say(MONITOR, '/tiendo VI.3 Phòng Tài chính - Kế hoạch đang chờ');
    await district.press(ADMIN, 'Duyệt', district.channel.last('admin'));
    await district.press(MONITOR, 'Duyệt', request);
    expect(district.channel.last('tai-chinh-ke-hoach')?.text).toContain('VI.3 được gia hạn đến 15/10 (hạn cũ 30/9)');
    expect(await district.press(MONITOR, 'Từ chối', request)).toContain('đã được');
  });

  it('hears in the week’s first message of the whole district', async () => {
    const district = await openDistrict(['noi-vu', 'van-phong']);
    const [message] = (await district.morning('2021-03-01')).filter((one) => one.chat === 'noi-vu');
    expect(message?.text).toContain('📋 Toàn huyện · tuần 01/3 – 07/3');
    expect(message?.text).toContain('BC.Q1 của 35 đơn vị (chưa gửi 35)');
    expect(message?.text).toContain('Chưa đăng ký nhóm: ');
  });
});
