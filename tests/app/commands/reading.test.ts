import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const LEADERS: Speaker = { chat: 'ubnd-huyen' };
const MONITOR: Speaker = { chat: 'noi-vu' };

describe('one task, whole', () => {
  it('is every line that the code means', async () => {
    const district = await openDistrict(['tu-phap']);
    const both = await district.say(LEGAL, '/chitiet ｉ．４');
    expect(both).toContain('I.4a Ban hành kế hoạch và tổ chức tuyên truyền');
    expect(both).toContain('\n\nI.4b Ban hành kế hoạch và tổ chức tuyên truyền');
    expect(await district.say(LEGAL, '/chitiet i.4B')).not.toContain('I.4a');
  });

  it('says how often it is done where a further time is asked for', async () => {
    const district = await openDistrict(['tu-phap']);
    expect(await district.say(LEGAL, '/chitiet IV.8/3')).toBe('IV.8 có 2 lần (IV.8/1 – IV.8/2), không có lần 3.');
    expect(await district.say(LEGAL, '/chitiet II.15')).toContain('lĩnh vực II có 6 việc (II.1 – II.6)');
  });
});

describe('leadership', () => {
  it('sees what monitors see, and changes only its own', async () => {
    const district = await openDistrict(['ubnd-huyen']);
    expect(await district.say(LEADERS, '/quahan')).toContain('Việc quá hạn · đến thứ Hai 01/3: 107 việc');
    expect(await district.say(LEADERS, '/baocao')).toContain('Chưa gửi (35)');
    expect(await district.say(LEADERS, '/nhatky')).toContain('đưa vào sổ');
    expect(await district.say(LEADERS, '/viec')).toContain('Việc chưa hoàn thành · UBND huyện Hướng Hóa');
    expect(await district.say(LEADERS, '/xong II.5')).toContain('không cập nhật được việc của đơn vị khác');
    expect(await district.say(LEADERS, '/xong VII.6')).toContain('VII.6 đã ghi hoàn thành');
  });
});

describe('the schedule of reminders', () => {
  it('is an office’s own, and every office’s for monitors', async () => {
    const district = await openDistrict(['tu-phap', 'noi-vu']);
    expect(await district.say(LEGAL, '/lichnhac 3')).toContain('Lịch nhắc · Phòng Tư pháp');
    expect(await district.say(LEGAL, '/lichnhac 3 xã Húc')).toContain('chỉ xem được lịch nhắc của Phòng Tư pháp');
    expect(await district.say(MONITOR, '/lichnhac 3 xã Húc')).toContain('Lịch nhắc · UBND xã Húc');
    expect(await district.say(MONITOR, '/lichnhac tất cả')).toContain('Lịch nhắc · tất cả đơn vị');
    expect(await district.say(MONITOR, '/lichnhac phòng mình')).toContain('Lịch nhắc · Phòng Nội vụ');
  });
});

it('says what is wrong with words that it cannot read, and what to do', async () => {
  const district = await openDistrict(['tu-phap']);
  const answers: readonly (readonly [string, string])[] = [
    ['/khongco II.5', 'Không có lệnh /khongco.'],
    ['', 'Tin không có chữ'],
    ['/quantri ABCD2345', 'chỉ dùng trong trò chuyện riêng'],
    ['/viec phòng xyz', 'Chưa nhận ra đơn vị "phòng xyz". Gần nhất: '],
    ['/saphan 0', 'số ngày từ 1 đến 366'],
    ['/tiendo II.5', 'Lệnh /tiendo cần mã việc'],
    ['/giahan II.5 31/02 bận', 'Ngày 31/02 không tồn tại'],
    ['/xong II.5 ngày mai', 'Ngày 02/3 chưa đến'],
    [
      '/xong II.5, III.1a 12/KH-UBND',
      'Mỗi tin ghi hoàn thành một việc. Đề nghị gửi riêng từng việc, ví dụ: /xong II.5',
    ],
    ['/xong ii.5 và iii.1a', 'Mỗi tin ghi hoàn thành một việc'],
    ['/nop q1, 6t', 'Mỗi tin ghi hoàn thành một việc'],
    ['/tim abcxyz', 'Việc · về "abcxyz" · đến thứ Hai 01/3: không có.'],
    ['/nhatky', 'dành cho đơn vị theo dõi'],
  ];
  for (const [words, answer] of answers) expect(await district.say(LEGAL, words)).toContain(answer);
  expect(district.errors).toEqual([]);
});

it.each([
  ['hôm qua', '28/02'],
  ['sang nay', '01/3'],
  ['hôm kia', '27/02'],
])('takes %j for the day on which work was done', async (words, day) => {
  const district = await openDistrict(['tu-phap']);
  expect(await district.say(LEGAL, `/xong II.5 12/KH-UBND ${words}`)).toContain('II.5 đã ghi hoàn thành');
  expect(await district.say(LEGAL, '/chitiet II.5')).toContain(`ngày ${day}`);
});

it('offers all work of an office where less was asked for, not below all of it', async () => {
  const district = await openDistrict(['tu-phap']);
  const offered = async (words: string) => {
    await district.say(LEGAL, words);
    return district.channel.last('tu-phap')?.choices.map(({ label }) => label);
  };
  expect(await offered('việc của phòng tư pháp')).toEqual(['Xem tiếp']);
  expect(await offered('lĩnh vực II của phòng tư pháp')).toContain('Tất cả việc của đơn vị');
  expect(await offered('tuần này có việc gì')).toEqual(['Tất cả việc của đơn vị']);
});
