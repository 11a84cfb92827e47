/** Choices where nothing can be pressed. */
import { describe, expect, it } from 'vitest';
import { bold, type Choice, line, message, say } from '../../src/texts/message.ts';
import { numbered } from '../../src/texts/numbered.ts';
import { unclear } from '../../src/texts/unclear.ts';
import { shown } from './sample.ts';

const choice = (label: string): Choice => ({ label, words: label });

describe('choices', () => {
  it('stand in one row where there is room', () => {
    const rows = [[choice('Đã nhận')], [choice('Báo hoàn thành…'), choice('Tất cả việc của đơn vị')]];
    expect(shown(numbered(say('Nhắc việc', rows)))).toEqual([
      'Nhắc việc',
      '1. Đã nhận   2. Báo hoàn thành…   3. Tất cả việc của đơn vị   (trả lời bằng số)',
    ]);
  });

  it('stand one below the other where there is none', () => {
    const long = ['UBND', 'HĐND'].map((who) => choice(`Văn phòng ${who} huyện Hướng Hóa, tỉnh Quảng Trị`));
    expect(shown(numbered(say('Đơn vị nào?', [long, [choice('Ban Quản lý dự án đầu tư xây dựng')]])))).toEqual([
      'Đơn vị nào?',
      '1. Văn phòng UBND huyện Hướng Hóa, tỉnh Quảng Trị',
      '2. Văn phòng HĐND huyện Hướng Hóa, tỉnh Quảng Trị',
      '3. Ban Quản lý dự án đầu tư xây dựng',
      '(trả lời bằng số)',
    ]);
  });

  it('number the lines that list them already', () => {
    expect(shown(numbered(unclear('abc', ['Việc nào quá hạn?', 'Tuần này có việc gì?'])))).toEqual([
      'Chưa rõ nội dung hỏi: "abc". Có thể hỏi:',
      '1. Việc nào quá hạn?',
      '2. Tuần này có việc gì?',
      '(trả lời bằng số)',
    ]);
  });

  it('number the lines of work that they stand for, and follow below with what is left', () => {
    const title = 'Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật năm 2021';
    const lines = [
      line('Việc nào?'),
      line(bold('II.1'), ` ${title} · hạn 31/01`),
      line(bold('II.11'), ' Kế hoạch · hạn 31/3'),
    ];
    const labels = ['II.1 Xây dựng Kế hoạch theo dõi…', 'II.11 Kế hoạch', 'Xem tiếp'];
    const told = numbered(
      message(
        lines,
        labels.map((label) => [choice(label)]),
      ),
    );
    expect(shown(told)).toEqual([
      'Việc nào?',
      `1. II.1 ${title} · hạn 31/01`,
      '2. II.11 Kế hoạch · hạn 31/3',
      '3. Xem tiếp   (trả lời bằng số)',
    ]);
    expect(told.lines[1]).toContainEqual(bold('II.1'));
    const other = numbered(message([line('II.11 Kế hoạch')], [[choice('II.1'), choice('II.11')]]));
    expect(shown(other)).toEqual(['II.11 Kế hoạch', '1. II.1   2. II.11   (trả lời bằng số)']);
  });

  it('are numbered once, however often that is asked for', () => {
    const once = numbered(say('Nhắc việc', [[choice('Đã nhận')]]));
    expect(numbered(once)).toBe(once);
    expect(once.choices).toEqual([[choice('Đã nhận')]]);
  });

  it('that are none add nothing', () => {
    const plain = message([]);
    expect(numbered(plain)).toBe(plain);
  });
});
