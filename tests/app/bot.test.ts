import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };

describe('one person’s flood', () => {
  it('changes nothing, and is answered once', async () => {
    const district = await openDistrict(['tu-phap']);
    const [answer, ...others] = [
      ...(await district.hear(LEGAL, { text: '/xong II.5', excess: 'first' })),
      ...(await district.hear(LEGAL, { text: '/xong II.5', excess: 'further' })),
    ];
    expect(answer?.text).toContain('Nguyễn Văn A gửi quá nhiều yêu cầu trong một phút');
    expect(others).toEqual([]);
    expect(await district.say(LEGAL, '/quahan')).toContain('II.5');
    await district.hear(LEGAL, { text: 'x', pressed: true, excess: 'further' });
    expect(district.channel.toasts).toEqual(['Quá nhiều yêu cầu trong một phút; đề nghị thử lại sau ít phút.']);
  });
});

describe('requests to administrators', () => {
  const ADMIN: Speaker = { chat: '9', person: '9', name: 'Trần Chi', kind: 'private' };

  it('wait for an administrator who opens the private chat later', async () => {
    const district = await openDistrict([]);
    await district.store.makeAdministrator(
      { ...{ channel: 'cli', id: 'x', name: 'x', chat: null, at: 0, recordedAt: 0 }, cause: null },
      { channel: 'test', id: '9', name: 'Trần Chi' },
    );
    district.channel.fail('9', { kind: 'gone', reason: 'chat not found', movedTo: null });
    expect(await district.say({ chat: 'nhom-moi' }, '/dangky xã Thuận')).toContain(
      'chờ duyệt. Quản trị viên chưa nhận',
    );
    expect(district.channel.last('9')).toBeUndefined();
    const shown = await district.say(ADMIN, '/start');
    expect(shown).toContain('Đề nghị đăng ký · UBND xã Thuận');
    const request = district.channel.sent.findLast(({ text }) => text.includes('Đề nghị đăng ký'));
    expect(await district.press(ADMIN, 'Duyệt', request)).toContain('Đã duyệt');
    expect(district.channel.last('nhom-moi')?.text).toContain('Đã đăng ký cuộc trò chuyện này cho UBND xã Thuận');
    expect(await district.say(ADMIN, '/start')).not.toContain('Đề nghị đăng ký');
  });
});
