import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { fold } from '../../src/language/fold.ts';
import { readPeriod } from '../../src/language/period-phrases.ts';

/** A Thursday. */
const TODAY = day('2021-06-03');

const PERIODS: readonly (readonly [string, string])[] = [
  ['hôm nay', '2021-06-03 2021-06-03'],
  ['ngày mai', '2021-06-04 2021-06-04'],
  ['hôm qua', '2021-06-02 2021-06-02'],
  ['tuần này', '2021-05-31 2021-06-06'],
  ['tuần sau', '2021-06-07 2021-06-13'],
  ['tuần trước', '2021-05-24 2021-05-30'],
  ['tháng này', '2021-06-01 2021-06-30'],
  ['tháng sau', '2021-07-01 2021-07-31'],
  ['tháng 3', '2021-03-01 2021-03-31'],
  ['tháng 3/2020', '2020-03-01 2020-03-31'],
  ['tháng ba năm ngoái', '2020-03-01 2020-03-31'],
  ['quý này', '2021-04-01 2021-06-30'],
  ['quý III', '2021-07-01 2021-09-30'],
  ['quý 4 năm 2020', '2020-10-01 2020-12-31'],
  ['q1', '2021-01-01 2021-03-31'],
  ['năm nay', '2021-01-01 2021-12-31'],
  ['năm 2022', '2022-01-01 2022-12-31'],
  ['6 tháng đầu năm', '2021-01-01 2021-06-30'],
  ['6 tháng cuối năm', '2021-07-01 2021-12-31'],
  ['9 tháng đầu năm', '2021-01-01 2021-09-30'],
  ['đầu tháng', '2021-06-01 2021-06-10'],
  ['giữa tháng 7', '2021-07-11 2021-07-20'],
  ['cuối tháng sau', '2021-07-21 2021-07-31'],
  ['7 ngày tới', '2021-06-03 2021-06-10'],
  ['10 ngày nữa', '2021-06-03 2021-06-13'],
  ['2 tuần tới', '2021-06-03 2021-06-17'],
  ['30 ngày qua', '2021-05-04 2021-06-03'],
  ['từ 1/6 đến 30/6', '2021-06-01 2021-06-30'],
  ['từ tháng 3 đến tháng 5', '2021-03-01 2021-05-31'],
  ['từ nay đến cuối tháng', '2021-06-03 2021-06-30'],
  ['trước 30/6', '2021-06-03 2021-06-29'],
  ['trước tháng 6', '2021-01-01 2021-05-31'],
  ['đến hết 30/6', '2021-06-03 2021-06-30'],
  ['hết quý này', '2021-06-03 2021-06-30'],
  ['sau 30/6', '2021-07-01 null'],
  ['ngày 5/6/2021', '2021-06-05 2021-06-05'],
  ['1/6 - 30/6', '2021-06-01 2021-06-30'],
];
const NONE = [
  'IV.8',
  'mức độ 3',
  'phòng Nam Định',
  'quy định',
  '12/KH-UBND',
  'năm việc',
  '31/02',
  'quý 5',
  'tháng 13',
  '',
];
const shown = (text: string) => {
  const period = readPeriod(text, TODAY);
  return period && `${period.from} ${period.to}`;
};

describe('a period of a question', () => {
  it.each(PERIODS)('%s → %s', (text, period) => expect(shown(text)).toBe(period));
  it.each(PERIODS)('%s in NFD and in capitals', (text, period) => {
    expect(shown(text.normalize('NFD'))).toBe(period);
    expect(shown(text.toUpperCase())).toBe(period);
  });
  it.each(PERIODS.filter(([text]) => text !== 'sau 30/6'))('%s without diacritics', (text, period) =>
    expect(shown(fold(text))).toBe(period),
  );
  it.each(NONE)('"%s" names none', (text) => expect(shown(text)).toBeNull());
  it('never ends before it begins, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'tháng',
            'quý',
            'đến',
            'từ',
            'trước',
            '6',
            '30/6',
            'này',
            'sau',
            'cuối',
            'năm',
            'tuần',
            '2020',
          ),
        ),
        (words) => {
          const period = readPeriod(words.join(' '), TODAY);
          return period === null || period.from === null || period.to === null || period.from <= period.to;
        },
      ),
    );
  });
});
