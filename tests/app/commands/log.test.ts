/** `/nhatky <mã>`: every reminder of the work as a record: planned, sent, seen, acted on. */
import { describe, expect, it } from 'vitest';
import { openDistrict } from '../../fixtures/district.ts';

const LEGAL = { chat: 'tu-phap', name: 'Nguyễn Văn A' };
const MONITOR = { chat: 'noi-vu', name: 'Lê C' };

const remindersIn = (text: string) => {
  const lines = text.split('\n');
  return lines.slice(lines.findIndex((line) => line.startsWith('Nhắc việc')));
};

describe('/nhatky', () => {
  it('tells when a task’s office was reminded, who saw it, and what it did then', async () => {
    const { morning, press, say, at } = await openDistrict(['noi-vu', 'tu-phap']);
    await morning('2021-03-01');
    at('2021-03-01', '08:15');
    await press(LEGAL, 'Đã nhận');
    await morning('2021-03-08');
    at('2021-03-09', '09:20');
    await say(LEGAL, '/xong II.5 12/KH-UBND');
    expect(remindersIn(await say(MONITOR, '/nhatky II.5'))).toEqual([
      'Nhắc việc',
      '08/3 08:00 · II.5 Phòng Tư pháp, quá hạn · chưa bấm Đã nhận · báo hoàn thành ngày 09/3, văn bản 12/KH-UBND (lúc 09:20 ngày 09/3)',
      '01/3 08:00 · II.5 Phòng Tư pháp, quá hạn · Nguyễn Văn A đã nhận lúc 08:15 · chưa cập nhật',
    ]);
  });

  it('tells of a reminder that never left, and leaves out what was taken back', async () => {
    const { morning, press, say, at, channel } = await openDistrict(['noi-vu', 'tu-phap']);
    channel.fail('tu-phap', { kind: 'refused', reason: 'Bad Request: message is too long' });
    await morning('2021-03-01');
    await morning('2021-03-02');
    at('2021-03-02', '10:00');
    await say(LEGAL, '/xong II.5 12/KH-UBND');
    await press(LEGAL, 'Hoàn tác');
    expect(remindersIn(await say(MONITOR, '/nhatky II.5'))).toEqual([
      'Nhắc việc',
      '02/3 08:00 · II.5 Phòng Tư pháp, quá hạn · chưa bấm Đã nhận · chưa cập nhật',
      '01/3 · II.5 Phòng Tư pháp, quá hạn · chưa gửi được',
    ]);
  });

  it('tells where nobody was reminded yet, and of the last ones where there were many', async () => {
    const { morning, say } = await openDistrict(['noi-vu', 'tu-phap']);
    expect(remindersIn(await say(MONITOR, '/nhatky II.5'))).toEqual(['Nhắc việc: chưa nhắc lần nào']);
    for (let week = 1; week <= 29; week += 7) await morning(`2021-03-${String(week).padStart(2, '0')}`);
    for (const day of ['2021-04-05', '2021-04-12']) await morning(day);
    const lines = remindersIn(await say(MONITOR, '/nhatky II.5'));
    expect([lines[0], lines.length]).toEqual(['Nhắc việc · 6 lần gần nhất', 7]);
  });

  it('tells nothing of reminders in the log of everything', async () => {
    const { morning, say } = await openDistrict(['noi-vu', 'tu-phap']);
    await morning('2021-03-01');
    expect(await say(MONITOR, '/nhatky')).not.toContain('Nhắc việc');
  });
});
