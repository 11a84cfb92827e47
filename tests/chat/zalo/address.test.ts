import { describe, expect, it } from 'vitest';
import { withoutMention } from '../../../src/chat/zalo/address.ts';

describe('the bot’s name is taken out of what is said in a group', () => {
  const names = ['Bot Nhắc Việc', 'bot.VDKyGxQvc', 'Nhắc Việc', ''];
  it.each([
    ['@Bot Nhắc Việc việc nào quá hạn?', 'việc nào quá hạn?'],
    ['@Bot Nhắc Việc Việc nào quá hạn?', 'Việc nào quá hạn?'],
    ['@bot nhắc việc, xong II.5', 'xong II.5'],
    ['@Bot Nhắc Việc /xong II.5 12/KH-UBND', '/xong II.5 12/KH-UBND'],
    ['@bot.VDKyGxQvc  quá hạn', 'quá hạn'],
    ['@Nhắc Việc: 1', '1'],
    ['@Bot Nhắc Việc', ''],
    ['@Bot Nhắc Việc\n/viec', '/viec'],
    ['việc nào quá hạn @Bot Nhắc Việc ?', 'việc nào quá hạn ?'],
    ['cho hỏi @Bot Nhắc Việc quá hạn', 'cho hỏi quá hạn'],
    ['việc nào quá hạn?', 'việc nào quá hạn?'],
    ['gửi về a@b.vn', 'gửi về a@b.vn'],
    ['@Bot Nhắc Việc việc của @Nguyễn Văn An', 'việc của @Nguyễn Văn An'],
  ])('%s', (said, text) => expect(withoutMention(said, names)).toBe(text));

  it('also where the name is decomposed', () =>
    expect(withoutMention('@Bot Nhắc Việc quá hạn'.normalize('NFD'), names)).toBe('quá hạn'));
});

describe('a name that is not known', () => {
  it.each([
    ['@Bot Đôn Đốc Hướng Hóa việc nào quá hạn?', 'việc nào quá hạn?'],
    ['@Bot Đôn Đốc /viec', '/viec'],
    ['@Tên Lạ nào đó /xong II.5', '/xong II.5'],
    ['@BotHuyen II.5 hạn ngày nào?', 'II.5 hạn ngày nào?'],
    ['@Bot Đôn Đốc II.5 xong chưa', 'II.5 xong chưa'],
  ])('ends before a command, or with its capitals: %s', (said, text) => expect(withoutMention(said, [])).toBe(text));
});
