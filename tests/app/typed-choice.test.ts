import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const MONITOR: Speaker = { chat: 'noi-vu', person: 'monitor', name: 'Lê Thị B' };
const ADMIN: Speaker = { chat: 'admin', person: 'admin', name: 'Trần C', kind: 'private' };

const WITHOUT_BUTTONS = { buttons: false, replies: false, files: 'none' } as const;

async function open(linked: readonly string[] = ['tu-phap']) {
  const district = await openDistrict(linked, '2021-03-01', '08:00', WITHOUT_BUTTONS);
  await district.store.setValue('admin-code', 'ABCD2345');
  await district.say(ADMIN, 'quản trị ABCD2345');
  await district.morning('2021-03-01');
  return district;
}

describe('where nothing can be pressed', () => {
  it('a digest shows its choices under numbers; a number or the words choose, of the last message or the one answered', async () => {
    const district = await open();
    expect(district.channel.last('tu-phap')?.text).toContain('1. Đã nhận   2. Báo hoàn thành…');
    expect(await district.say(LEGAL, '1')).toContain('Nguyễn Văn A nhận nhắc việc lúc 08:00');
    const list = await district.say(LEGAL, 'báo hoàn thành');
    const number = /(\d+)\. II\.5 /.exec(list)?.[1] ?? '';
    expect(await district.say(LEGAL, number)).toContain('II.5 đã ghi hoàn thành');
    expect(await district.say(LEGAL, '7')).toBe(
      'Lựa chọn gần nhất gồm các số 1 – 2. Đề nghị trả lời lại bằng số đó, hoặc gõ lệnh.',
    );
    const digest = district.channel.sent.find(({ text }) => text.includes('🔔'));
    expect(await district.say(LEGAL, '1', digest?.messageId)).toContain('nhận nhắc việc');
    expect(await district.say(LEGAL, 'hoàn tác')).toContain('đã hoàn tác');
  });

  it('a list goes on with "tiếp"', async () => {
    const district = await open(['noi-vu']);
    const first = await district.say(MONITOR, 'tất cả việc quá hạn');
    expect(first).toContain('1. Xem tiếp');
    expect(await district.say(MONITOR, 'tiếp')).toContain('(11 – 20)');
    expect(await district.say(MONITOR, '1')).toContain('(21 – 30)');
  });

  it('a request is approved by number, by word, or in other words', async () => {
    const district = await open();
    await district.say({ chat: 'g1', person: 'x' }, 'đăng ký xã Húc');
    expect(await district.say(ADMIN, '1')).toContain('Đã duyệt');
    await district.say({ chat: 'g2', person: 'x' }, 'đăng ký xã Xy');
    expect(await district.say(ADMIN, 'từ chối')).toContain('Đã từ chối');
  });

  it('a number is for what was offered within a day before it was said', async () => {
    const district = await open();
    district.at('2021-03-01', '08:10');
    await district.say(LEGAL, 'xong II.5');
    const late = { text: '1', sentAt: new Date('2021-03-01T01:09:00Z') };
    const [answer] = await district.hear(LEGAL, late);
    expect(answer?.text).toContain('nhận nhắc việc');
    district.at('2021-03-02', '08:11');
    expect(await district.say(LEGAL, '1')).toContain('Không còn lựa chọn nào');
  });

  it('lets nobody go on with another person’s act', async () => {
    const district = await open();
    await district.say(LEGAL, 'II.5 xong rồi, văn bản 12/KH-UBND');
    const other = { ...LEGAL, person: 'other', name: 'Hồ D' };
    expect(await district.say(other, '1')).toBe('Lựa chọn này dành cho người đã gửi yêu cầu.');
    expect(await district.say(LEGAL, 'đúng')).toContain('II.5 đã ghi hoàn thành: văn bản 12/KH-UBND');
  });

  it('takes what adds to the last message for an answer to it', async () => {
    const district = await open();
    await district.say(LEGAL, 'xong II.5');
    expect(await district.say(LEGAL, '12/KH-UBND')).toBe(
      '✅ II.5 đã ghi số văn bản 12/KH-UBND.\n1. Hoàn tác   2. Chi tiết   (trả lời bằng số)',
    );
    expect(await district.say(LEGAL, 'việc nào quá hạn?')).toContain('Việc quá hạn');
  });
});

it('where choices can be pressed, a number is words like any other', async () => {
  const district = await openDistrict(['tu-phap']);
  await district.morning('2021-03-01');
  expect(await district.say(LEGAL, '1')).not.toContain('nhận nhắc việc');
});
