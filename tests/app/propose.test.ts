import { describe, expect, it } from 'vitest';
import { openDistrict, type Speaker } from '../fixtures/district.ts';

const LEGAL: Speaker = { chat: 'tu-phap' };
const OTHER: Speaker = { chat: 'tu-phap', person: 'other', name: 'Hồ D' };

async function open() {
  const district = await openDistrict(['tu-phap']);
  const last = () => district.channel.last('tu-phap')?.messageId ?? null;
  return { ...district, last };
}

describe('a document’s number in answer to a task’s message', () => {
  it('files open work with that number, after a confirmation by the same person', async () => {
    const district = await open();
    await district.say(LEGAL, '/chitiet II.5');
    expect(await district.say(LEGAL, 'xong, 45/BC-UBND', district.last())).toMatch(
      /^Ghi hoàn thành II\.5 \(.*\), văn bản 45\/BC-UBND\. Có đúng không\?$/,
    );
    await district.press(OTHER, 'Đúng');
    expect(district.channel.toasts).toEqual(['Nút này dành cho người đã gửi yêu cầu.']);
    expect(await district.press(LEGAL, 'Đúng')).toContain('✅ II.5 đã ghi hoàn thành: văn bản 45/BC-UBND');
  });

  it('proves what is done, and says so where the number stands there already', async () => {
    const district = await open();
    await district.say(LEGAL, '/xong II.5');
    await district.say(LEGAL, '/chitiet II.5');
    const details = district.last();
    expect(await district.say(LEGAL, '45/BC-UBND', details)).toContain('Ghi số văn bản 45/BC-UBND cho II.5');
    const proposal = district.channel.last('tu-phap');
    expect(await district.press(LEGAL, 'Đúng', proposal)).toBe('✅ II.5 đã ghi số văn bản 45/BC-UBND.');
    expect(await district.press(LEGAL, 'Đúng', proposal)).toContain('II.5 đã có số văn bản 45/BC-UBND');
    expect(await district.say(LEGAL, 'II.5 xong rồi', details)).toContain('II.5 đã ghi hoàn thành ngày 01/3');
    expect(await district.say(LEGAL, 'II.5 xong rồi, số 46/BC-UBND', details)).toContain('Ghi số văn bản 46/BC-UBND');
  });

  it('asks which one is meant in answer to a digest of several, of what is open or lacks its number', async () => {
    const district = await open();
    const [digest] = await district.morning('2021-03-01');
    await district.say(LEGAL, '/xong II.5 12/KH-UBND');
    const asked = await district.say(LEGAL, 'xong, 45/BC-UBND', digest?.messageId ?? null);
    expect(asked).toContain('Nói về việc nào?');
    expect(asked).not.toContain('II.5');
    const label = district.channel.last('tu-phap')?.choices.find((one) => one.label.startsWith('I.2'))?.label ?? '';
    expect(await district.press(LEGAL, label)).toContain('✅ I.2 đã ghi hoàn thành: văn bản 45/BC-UBND');
  });
});

it('a day to come is refused, as /xong refuses it', async () => {
  const district = await open();
  const told = await district.say(LEGAL, 'II.5 xong ngày 05/6');
  expect(told).toMatch(/^Ngày 05\/6 chưa đến\. Đề nghị nhập ngày hoàn thành không sau hôm nay/);
  expect(told).toBe(await district.say(LEGAL, '/xong II.5 ngày 05/6/2021'));
});

it('a change that is declined leaves everything as it is', async () => {
  const district = await open();
  await district.say(LEGAL, 'II.5 xong rồi');
  expect(await district.press(LEGAL, 'Không')).toBe('Đã hủy, không có gì thay đổi.');
  expect(await district.say(LEGAL, '/quahan')).toContain('II.5');
});
