import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { fold } from '../../src/language/fold.ts';
import { readPeriod } from '../../src/language/period-phrases.ts';
import { DAYS } from './periods/days.ts';
import { NONE } from './periods/none.ts';
import { STRETCHES } from './periods/stretches.ts';
import { UNITS } from './periods/units.ts';

/** A Thursday. */
const TODAY = day('2021-06-03');

const TABLES = [...DAYS, ...UNITS, ...STRETCHES];
/** Without its diacritics `sáu` is `sau`, `tư` is `từ`, and a name may be a word. */
const CLEAR_WITHOUT_TONES: readonly (readonly [string, string])[] = [
  ['hôm nay', '2021-06-03 2021-06-03'],
  ['tuần sau', '2021-06-07 2021-06-13'],
  ['tháng ba năm ngoái', '2020-03-01 2020-03-31'],
  ['quý này', '2021-04-01 2021-06-30'],
  ['sáu tháng đầu năm', '2021-01-01 2021-06-30'],
  ['nửa đầu năm', '2021-01-01 2021-06-30'],
  ['giữa tháng 7', '2021-07-11 2021-07-20'],
  ['10 ngày nữa', '2021-06-03 2021-06-13'],
  ['từ tháng 3 đến tháng 5', '2021-03-01 2021-05-31'],
  ['từ nay đến cuối năm', '2021-06-03 2021-12-31'],
  ['từ ngày mai đến chủ nhật', '2021-06-04 2021-06-06'],
  ['trước tháng 6', '2021-01-01 2021-05-31'],
  ['đến hết quý này', '2021-06-03 2021-06-30'],
  ['sau quý này', '2021-07-01 null'],
];
const MISTYPED: readonly (readonly [string, string])[] = [
  ['tuaafn sau', '2021-06-07 2021-06-13'],
  ['thasng 6', '2021-06-01 2021-06-30'],
  ['thangs 6', '2021-06-01 2021-06-30'],
  ['thág này', '2021-06-01 2021-06-30'],
  ['trc 30/6', '2021-06-03 2021-06-29'],
  ['６ｔｈáｎｇ đầu năm', '2021-01-01 2021-06-30'],
];
const shown = (text: string) => {
  const period = readPeriod(text, TODAY);
  return period && `${period.from} ${period.to}`;
};

describe('a period of a question', () => {
  it.each(TABLES)('%s → %s', (text, period) => expect(shown(text)).toBe(period));
  it.each(TABLES)('%s in NFD', (text, period) => expect(shown(text.normalize('NFD'))).toBe(period));
  it.each(CLEAR_WITHOUT_TONES)('%s without diacritics and in capitals', (text, period) => {
    expect(shown(fold(text))).toBe(period);
    expect(shown(text.toUpperCase())).toBe(period);
  });
  it.each(MISTYPED)('%s, mistyped', (text, period) => expect(shown(text)).toBe(period));
  it.each(NONE)('"%s" names none', (text) => expect(shown(text)).toBeNull());
  it('is this week while it lasts, then the next', () => {
    const read = (today: string) => readPeriod('từ thứ hai đến thứ sáu', day(today));
    expect(read('2021-06-03')).toEqual({ from: '2021-05-31', to: '2021-06-04' });
    expect(read('2021-06-05')).toEqual({ from: '2021-06-07', to: '2021-06-11' });
  });
  it('ends a month at its last day, in leap years too', () => {
    expect(readPeriod('cuối tháng', day('2024-02-28'))).toEqual({ from: '2024-02-21', to: '2024-02-29' });
    expect(readPeriod('một tháng nữa', day('2021-01-31'))).toEqual({ from: '2021-01-31', to: '2021-02-28' });
  });
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
