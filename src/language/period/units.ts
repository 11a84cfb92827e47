/** Calendar units by name: a day, week, month, quarter, half-year or year, each as the period that it is. */
import {
  addDays,
  addMonths,
  type Day,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  sundayOf,
  yearOf,
} from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';

/** A period with both ends. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

export const daySpan = (d: Day): Span => ({ from: d, to: d });

/** Monday to Sunday, so many weeks from the day's own. */
export function weekSpan(today: Day, ahead: number): Span {
  const d = addDays(today, ahead * 7);
  return { from: mondayOf(d), to: sundayOf(d) };
}

export function monthSpan(year: number, month: number): Span {
  return { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
}

/** Months from one to another of the same year. */
export function monthsSpan(year: number, first: number, last: number): Span {
  return { from: firstOfMonth(year, first), to: lastOfMonth(year, last) };
}

export function monthAhead(today: Day, ahead: number): Span {
  const d = addMonths(firstOfMonth(yearOf(today), monthOf(today)), ahead);
  return monthSpan(yearOf(d), monthOf(d));
}

export function quarterSpan(year: number, quarter: number): Span {
  return monthsSpan(year, quarter * 3 - 2, quarter * 3);
}

export function quarterAhead(today: Day, ahead: number): Span {
  const quarter = Math.ceil(monthOf(today) / 3) - 1 + ahead;
  return quarterSpan(yearOf(today) + Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) + 1);
}

export const yearSpan = (year: number): Span => monthsSpan(year, 1, 12);

/** The first, second or last third of a month: 1–10, 11–20, 21 to its end. */
export function thirdOf({ from, to }: Span, third: 'first' | 'middle' | 'last'): Span {
  if (third === 'first') return { from, to: addDays(from, 9) };
  if (third === 'middle') return { from: addDays(from, 10), to: addDays(from, 19) };
  return { from: addDays(from, 20), to };
}

/** What has no beginning of its own begins today; where it ends in the past, at the year's start. */
export function until(to: Day, today: Day): Period {
  return { from: to >= today ? today : firstOfMonth(yearOf(to), 1), to };
}
