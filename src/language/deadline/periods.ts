/** The calendar days of a named time, once its year is known. */
import { addDays, type Day, dayFrom, firstOfMonth, lastOfMonth } from '../../domain/day.ts';
import { weekOfMonth } from '../month-weeks.ts';
import type { MonthTime, Part, QuarterTime, Time, YearTime } from './times.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** `đầu`, `giữa`, `cuối tháng` end on these days: the 10th, the 20th, the last. */
const END_OF_START = 10;
const END_OF_MIDDLE = 20;

/** Null where the year has no such days, or the words do not settle them (`đầu năm`). */
export function daysOf(time: Time, year: number): Days | null {
  switch (time.unit) {
    case 'day':
      return daysOfDate(time.date, time.month, year);
    case 'week':
      return time.month === null ? null : weekOfMonth(year, time.month, time.week);
    case 'month':
      return daysOfMonth(time, year);
    case 'quarter':
      return daysOfQuarter(time, year);
    case 'stretch':
      return { from: firstOfMonth(year, time.first), to: lastOfMonth(year, time.last) };
    case 'year':
      return daysOfYear(time, year);
  }
}

function daysOfDate(date: number | 'last', month: number | null, year: number): Days | null {
  if (month === null) return null;
  const found = date === 'last' ? lastOfMonth(year, month) : dayFrom(year, month, date);
  return found && { from: found, to: found };
}

function daysOfMonth({ month, part, until }: MonthTime, year: number): Days | null {
  const first = firstOfMonth(year, month);
  if (until !== undefined) return { from: first, to: addDays(first, until - 1) };
  return {
    from: addDays(first, startOfPart(part) - 1),
    to: part === 'start' || part === 'middle' ? addDays(first, endOfPart(part) - 1) : lastOfMonth(year, month),
  };
}

const endOfPart = (part: 'start' | 'middle'): number => (part === 'start' ? END_OF_START : END_OF_MIDDLE);

function startOfPart(part: Part | null): number {
  if (part === 'middle') return END_OF_START + 1;
  return part === 'end' ? END_OF_MIDDLE + 1 : 1;
}

/** Only the end of a quarter is settled by usage, not its beginning or middle. */
function daysOfQuarter({ quarter, part }: QuarterTime, year: number): Days | null {
  if (part === 'start' || part === 'middle') return null;
  const last = quarter * 3;
  return { from: firstOfMonth(year, part === 'end' ? last : last - 2), to: lastOfMonth(year, last) };
}

/** The middle of a year is the last day of June, its end that of December (Civil Code 2015, art. 146). */
function daysOfYear({ part }: YearTime, year: number): Days | null {
  if (part === 'start') return null;
  if (part === 'middle') return { from: firstOfMonth(year, 6), to: lastOfMonth(year, 6) };
  return { from: firstOfMonth(year, part === 'end' ? 12 : 1), to: lastOfMonth(year, 12) };
}

/** The first day meant by `từ …`: `đầu năm` and `đầu quý` are settled here. */
export function startOf(time: Time, year: number): Day | null {
  if (time.unit === 'year' && time.part === 'start') return firstOfMonth(year, 1);
  if (time.unit === 'quarter' && time.part === 'start') return firstOfMonth(year, time.quarter * 3 - 2);
  return daysOf(time, year)?.from ?? null;
}
