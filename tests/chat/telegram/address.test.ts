import { expect, it } from 'vitest';
import { hear, namesNoBot } from '../../../src/chat/telegram/address.ts';

it.each<[string, string, boolean | null]>([
  // Commands are for the bot unless they name another.
  ['/viec', '/viec', true],
  ['/xong II.5 12/KH-UBND', '/xong II.5 12/KH-UBND', true],
  ['/xong@NhacViecBot II.5', '/xong II.5', true],
  ['/xong@nhacviecbot\nII.5', '/xong\nII.5', true],
  ['/xong@OtherBot II.5', '/xong@OtherBot II.5', false],
  ['/xong@OtherBot @NhacViecBot', '/xong@OtherBot @NhacViecBot', false],
  ['/việc', '/việc', true],
  ['/quáhạn@NhacViecBot', '/quáhạn', true],
  ['/XONG', '/XONG', true],
  ['/xong II.5 @NhacViecBot', '/xong II.5', true],
  // A path, a date or a lone stroke is no command.
  ['/etc/hosts', '/etc/hosts', null],
  ['/ viec', '/ viec', null],
  ['/', '/', null],
  ['12/KH-UBND', '12/KH-UBND', null],
  ['xem /viec nhé', 'xem /viec nhé', null],
  // Mentions may stand anywhere, and are taken out with their comma.
  ['@NhacViecBot việc nào quá hạn?', 'việc nào quá hạn?', true],
  ['@nhacviecbot, việc nào quá hạn?', 'việc nào quá hạn?', true],
  ['@NhacViecBot: /viec', '/viec', true],
  ['việc nào quá hạn @NhacViecBot', 'việc nào quá hạn', true],
  ['nhờ @NhacViecBot cho biết việc quá hạn', 'nhờ cho biết việc quá hạn', true],
  ['việc quá hạn?\n@NhacViecBot', 'việc quá hạn?', true],
  ['@NhacViecBot', '', true],
  // Names that only look alike.
  ['@NhacViecBot2 việc', '@NhacViecBot2 việc', null],
  ['@NhacViec việc', '@NhacViec việc', null],
  ['an@NhacViecBot.vn', 'an@NhacViecBot.vn', null],
  ['@an việc này của anh', '@an việc này của anh', null],
  // Other talk.
  ['việc nào quá hạn?', 'việc nào quá hạn?', null],
  ['', '', null],
  ['  chào  ', 'chào', null],
  ['vie\u0302\u0323c', 'việc', null],
])('%j is heard as %j, for the bot: %s', (said, text, forBot) => {
  expect(hear(said, 'NhacViecBot')).toEqual({ text, forBot });
});

it('takes no time for long or hostile words', () => {
  const begun = performance.now();
  for (const said of [
    '/'.repeat(4096),
    '@'.repeat(4096),
    '@NhacViecBo'.repeat(400),
    ' '.repeat(4096),
    `/${'a'.repeat(4096)}`,
  ]) {
    hear(said, 'NhacViecBot');
  }
  expect(performance.now() - begun).toBeLessThan(200);
});

it.each([
  ['/roll 2', true],
  ['/viec', true],
  ['/roll@NhacViecBot 2', false],
  ['/roll@OtherBot', false],
  ['@NhacViecBot /roll', false],
  ['/viec xã Thuận @NhacViecBot', false],
  ['mai họp nhé', false],
])('%j names no bot: %s', (said, expected) => expect(namesNoBot(said, 'NhacViecBot')).toBe(expected));
