/** Dates and periods as officials write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import {
  dayText,
  deadlineText,
  deadlineWithWeekday,
  distanceText,
  headingDay,
  momentShort,
  momentText,
  weekdayText,
} from '../../src/texts/dates.ts';
import { periodText, weekOf } from '../../src/texts/periods.ts';

const calendar = vietnameseCalendar();
const today = day('2021-03-01');

describe('a day', () => {
  it.each([
    ['2021-03-04', '04/3'],
    ['2021-02-28', '28/02'],
    ['2021-01-01', '01/01'],
    ['2021-10-31', '31/10'],
    ['2021-12-09', '09/12'],
    ['2020-12-31', '31/12/2020'],
    ['2022-01-05', '05/01/2022'],
  ])('%s is %s', (d, text) => expect(dayText(day(d), 2021)).toBe(text));

  it.each([
    ['2021-03-01', 'thứ Hai'],
    ['2021-03-02', 'thứ Ba'],
    ['2021-03-03', 'thứ Tư'],
    ['2021-03-04', 'thứ Năm'],
    ['2021-03-05', 'thứ Sáu'],
    ['2021-03-06', 'thứ Bảy'],
    ['2021-03-07', 'Chủ nhật'],
  ])('%s is a %s', (d, text) => expect(weekdayText(day(d))).toBe(text));

  it('stands in a heading with weekday and year', () => expect(headingDay(today)).toBe('thứ Hai 01/3/2021'));
});

describe('a deadline', () => {
  it.each([
    ['2021-03-04', '04/3', 'thứ Năm 04/3'],
    ['2021-01-31', '31/01 (Chủ nhật)', '31/01 (Chủ nhật)'],
    ['2021-06-05', '05/6 (thứ Bảy)', '05/6 (thứ Bảy)'],
    ['2021-04-30', '30/4 (thứ Sáu, nghỉ lễ)', '30/4 (thứ Sáu, nghỉ lễ)'],
    ['2020-12-31', '31/12/2020', 'thứ Năm 31/12/2020'],
    ['2024-05-04', '04/5/2024', 'thứ Bảy 04/5/2024'],
  ])('%s is %s, in a list %s', (d, text, inList) => {
    expect(deadlineText(day(d), today, calendar)).toBe(text);
    expect(deadlineWithWeekday(day(d), today, calendar)).toBe(inList);
  });

  it.each([
    ['2021-01-31', 'quá hạn 29 ngày'],
    ['2021-02-28', 'quá hạn 1 ngày'],
    ['2021-03-01', 'hôm nay'],
    ['2021-03-02', 'ngày mai'],
    ['2021-03-04', 'còn 3 ngày'],
    ['2021-10-31', 'còn 244 ngày'],
  ])('%s: %s', (d, text) => expect(distanceText(day(d), today)).toBe(text));

  it('tells every distance by its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4000 }), (days) => {
        const number = Number(/\d+/.exec(distanceText(addDays(today, days), today))?.[0]);
        expect(number).toBe(daysBetween(today, addDays(today, days)));
        expect(distanceText(addDays(today, -days), today)).toBe(`quá hạn ${days} ngày`);
      }),
    );
  });
});

it('tells a moment by its clock and day', () => {
  expect(momentText({ day: today, clock: '08:12' }, today)).toBe('lúc 08:12 ngày 01/3');
  expect(momentShort({ day: today, clock: '14:05' }, today)).toBe('lúc 14:05');
  expect(momentShort({ day: day('2020-12-31'), clock: '14:05' }, today)).toBe('lúc 14:05 ngày 31/12/2020');
});

describe('a period', () => {
  const period = (from: string | null, to: string | null) => ({
    from: from === null ? null : day(from),
    to: to === null ? null : day(to),
  });

  it.each([
    ['2021-03-01', '2021-03-07', 'trong tuần 01/3 – 07/3'],
    ['2020-12-28', '2021-01-03', 'trong tuần 28/12/2020 – 03/01'],
    ['2021-03-01', '2021-03-31', 'trong tháng 3'],
    ['2021-02-01', '2021-02-28', 'trong tháng 02'],
    ['2020-12-01', '2020-12-31', 'trong tháng 12/2020'],
    ['2021-01-01', '2021-03-31', 'trong quý I'],
    ['2022-10-01', '2022-12-31', 'trong quý IV/2022'],
    ['2021-01-01', '2021-06-30', 'trong 6 tháng đầu năm'],
    ['2020-07-01', '2020-12-31', 'trong 6 tháng cuối năm 2020'],
    ['2021-01-01', '2021-09-30', 'trong 9 tháng đầu năm'],
    ['2021-01-01', '2021-12-31', 'trong năm 2021'],
    ['2021-04-01', '2021-09-30', 'trong tháng 4 – 9'],
    ['2021-03-01', '2021-03-08', 'trong 7 ngày tới (đến thứ Hai 08/3)'],
    ['2021-03-01', '2021-03-28', 'từ nay đến Chủ nhật 28/3'],
    ['2021-06-01', '2021-06-15', 'từ 01/6 đến 15/6'],
    ['2021-03-01', '2021-03-01', 'hôm nay, thứ Hai 01/3'],
    ['2021-03-02', '2021-03-02', 'ngày mai, thứ Ba 02/3'],
    ['2021-02-28', '2021-02-28', 'hôm qua, Chủ nhật 28/02'],
    ['2021-03-09', '2021-03-09', 'thứ Ba 09/3'],
    [null, '2021-06-30', 'đến 30/6'],
    ['2021-06-30', null, 'từ 30/6'],
    [null, null, ''],
  ])('%s to %s: %s', (from, to, text) => expect(periodText(period(from, to), today)).toBe(text));

  it('names the week of a day', () => expect(weekOf(day('2021-03-04'))).toBe('tuần 01/3 – 07/3'));
});
