/** Choices where nothing can be pressed. */
import { describe, expect, it } from 'vitest';
import { type Choice, message, say } from '../../src/texts/message.ts';
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
    const long = [1, 2].map((n) => choice(`II.${n} Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật`));
    expect(shown(numbered(say('Việc nào?', [long])))).toEqual([
      'Việc nào?',
      '1. II.1 Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật',
      '2. II.2 Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật',
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
