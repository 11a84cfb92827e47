import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  clockOf,
  type Day,
  day,
  dayFrom,
  dayOf,
  daysBetween,
  instantAt,
  isoIn,
  lastOfMonth,
  mondayOf,
  parseDay,
  parseInstant,
  sundayOf,
  weekdayOf,
} from '../../src/domain/day.ts';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays(day('2000-01-01'), n));

describe('days', () => {
  it.each(['2021-02-29', '2021-02-31', '2021-13-01', '2021-00-10', '21-01-01', '2021-1-1', ''])('%s is none', (text) =>
    expect(parseDay(text)).toBeNull(),
  );
  it('knows leap years', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    expect(dayFrom(1900, 2, 29)).toBeNull();
    expect(lastOfMonth(2000, 2)).toBe('2000-02-29');
  });
  it('steps over the end of a month and of a year', () => {
    expect(addDays(day('2021-12-31'), 1)).toBe('2022-01-01');
    expect(addMonths(day('2021-01-31'), 1)).toBe('2021-02-28');
    expect(addMonths(day('2021-03-15'), -5)).toBe('2020-10-15');
  });
  it('knows weekdays and weeks', () => {
    expect(weekdayOf(day('2021-03-01'))).toBe(1);
    expect(weekdayOf(day('2021-02-28'))).toBe(7);
    expect(mondayOf(day('2021-02-28'))).toBe('2021-02-22');
    expect(sundayOf(day('2021-02-22'))).toBe('2021-02-28');
  });
  it('counts back what it stepped', () => {
    fc.assert(fc.property(days, fc.integer({ min: -9999, max: 9999 }), (d, n) => daysBetween(d, addDays(d, n)) === n));
  });
  it('sorts as strings do', () => {
    fc.assert(fc.property(days, days, (a, b) => a < b === daysBetween(a, b) > 0));
  });
  it('every week has seven days from Monday', () => {
    fc.assert(fc.property(days, (d) => weekdayOf(mondayOf(d)) === 1 && daysBetween(mondayOf(d), sundayOf(d)) === 6));
  });
});

describe('instants', () => {
  it('falls on the day of the zone, not of the machine', () => {
    const instant = new Date('2021-02-28T17:30:00Z');
    expect(dayOf(instant, VIETNAM)).toBe('2021-03-01');
    expect(clockOf(instant, VIETNAM)).toBe('00:30');
    expect(dayOf(instant, 'America/Sao_Paulo')).toBe('2021-02-28');
  });
  it('comes back from a day and a clock time', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('00:00', '08:00', '23:59'), (d, clock) => {
        const instant = instantAt(d, clock, VIETNAM);
        return dayOf(instant, VIETNAM) === d && clockOf(instant, VIETNAM) === clock;
      }),
    );
  });
  it.each<[string, string]>([
    ['2021-06-03T10:00:00', '2021-06-03T10:00:00+07:00'],
    ['2021-06-03T10:00', '2021-06-03T10:00:00+07:00'],
    ['2021-06-03', '2021-06-03T00:00:00+07:00'],
    ['2021-06-03T10:00:00Z', '2021-06-03T17:00:00+07:00'],
    ['2021-06-03T10:00:00+09:00', '2021-06-03T08:00:00+07:00'],
  ])('reads %s', (text, iso) => {
    const instant = parseInstant(text, VIETNAM);
    expect(instant && isoIn(instant, VIETNAM)).toBe(iso);
  });
  it.each(['2021-02-31T10:00', 'hôm nay', '10:00', '2021-06-03T25:00'])('refuses %s', (text) =>
    expect(parseInstant(text, VIETNAM)).toBeNull(),
  );
});

it('is a plain string outside', () => expect<Day>(day('2021-01-21')).toBe('2021-01-21'));
