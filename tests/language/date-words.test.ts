import { describe, expect, it } from 'vitest';
import { findDates, readWrittenDate, readWrittenMonth, readWrittenYear } from '../../src/language/date-words.ts';
import { tokenize } from '../../src/language/fold.ts';

const date = (text: string) => {
  const read = readWrittenDate(tokenize(text), 0);
  if (read === null) return null;
  return `${read.year ?? '?'}-${read.month}-${read.date}${read.possible ? '' : ' impossible'}`;
};

describe('readWrittenDate', () => {
  it.each([
    ['31/01/2021', '2021-1-31'],
    ['31 / 01 / 2021', '2021-1-31'],
    ['３１/０１/２０２１', '2021-1-31'],
    ['31-01-2021', '2021-1-31'],
    ['31.1.2021', '2021-1-31'],
    ['31/1/21', '2021-1-31'],
    ['31-01', '?-1-31'],
    ['ngày 5/3', '?-3-5'],
    ['mùng 5/3', '?-3-5'],
    ['2021-01-31', '2021-1-31'],
    ['ngày 31 tháng 01 năm 2021', '2021-1-31'],
    ['31 tháng 1/2021', '2021-1-31'],
    ['31/01 năm 2021', '2021-1-31'],
    ['ngày 15/tháng 6/2021', '2021-6-15'],
    ['20 thang 11', '?-11-20'],
    ['ngày ba mươi tháng tư năm 2021', '2021-4-30'],
    ['ngày 10 tháng mười năm 2021', '2021-10-10'],
    ['29/02', '?-2-29'],
    ['29/02/2021', '2021-2-29 impossible'],
    ['30/02', '?-2-30 impossible'],
    ['15/13', '?-13-15 impossible'],
    ['00/5', '?-5-0 impossible'],
  ])('reads %s', (text, expected) => {
    expect(date(text)).toBe(expected);
    expect(date(text.normalize('NFD'))).toBe(expected);
  });

  it.each(['tháng 3', '01/2021', '2021', '15-20', '15-20/6', '5-10/3', '5-10 tháng 3', 'Quý I', 'II tháng 3'])(
    'finds no date in %s',
    (text) => expect(date(text)).toBeNull(),
  );

  it('says where it ends', () => {
    expect(readWrittenDate(tokenize('trước ngày 15/6 và 15/12'), 1)?.end).toBe(5);
    const found = findDates(tokenize('Trước ngày 15/6 và 15/12, không phải 15/2021'));
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [1, 5],
      [6, 9],
    ]);
  });
});

describe('readWrittenMonth', () => {
  it.each([
    ['01/2021', [1, 2021, true]],
    ['12-2021', [12, 2021, true]],
    ['13/2021', [13, 2021, false]],
  ])('reads %s', (text, expected) => {
    const read = readWrittenMonth(tokenize(text), 0);
    expect(read && [read.month, read.year, read.possible]).toEqual(expected);
  });
  it.each(['31/01/2021', '2021-01-31', '1/21'])('finds no month in %s', (text) => {
    expect(readWrittenMonth(tokenize(text), 0)).toBeNull();
  });
});

describe('readWrittenYear', () => {
  it.each(['2021', 'năm 2021', 'nam 2021'])('reads %s', (text) => {
    expect(readWrittenYear(tokenize(text), 0)?.value).toBe(2021);
  });
  it.each(['năm', '21', '0021', '9999'])('finds no year in %s', (text) => {
    expect(readWrittenYear(tokenize(text), 0)).toBeNull();
  });
});
