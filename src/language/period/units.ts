/** Calendar units by name: a day, week, month, quarter, half-year or year, each as the stretch of days that it is. */
import {
  addDays,
  addMonths,
  type Day,
  dayFrom,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  sundayOf,
  yearOf,
} from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
/** Those that the calendar holds, but the day. */
export const CALENDAR_UNITS: readonly Unit[] = ['week', 'month', 'quarter', 'year'];
export type Part = 'start' | 'middle' | 'end' | 'first-half' | 'last-half';

/** A period with both ends. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const DAYS_OF_WEEK = 7;
const MONTHS_OF_QUARTER = 3;
const QUARTERS = 4;
/** The Civil Code counts half a month as fifteen days (2015, article 146). */
const HALF_MONTH = 15;

export const daySpan = (d: Day): Span => ({ from: d, to: d });
export const spanFrom = (from: Day, to: Day): Span => ({ from, to });

/** Monday to Sunday, so many weeks from the day's own. */
export function weekSpan(today: Day, ahead: number): Span {
  const d = addDays(today, ahead * DAYS_OF_WEEK);
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
  return monthsSpan(year, quarter * MONTHS_OF_QUARTER - 2, quarter * MONTHS_OF_QUARTER);
}

export const quarterOf = (d: Day): number => Math.ceil(monthOf(d) / MONTHS_OF_QUARTER);

export function quarterAhead(today: Day, ahead: number): Span {
  const quarter = quarterOf(today) - 1 + ahead;
  return quarterSpan(
    yearOf(today) + Math.floor(quarter / QUARTERS),
    (((quarter % QUARTERS) + QUARTERS) % QUARTERS) + 1,
  );
}

export const yearSpan = (year: number): Span => monthsSpan(year, 1, 12);

/** The present unit of a day, or one so many units away. */
export function unitAhead(unit: Unit, today: Day, ahead: number): Span {
  if (unit === 'day') return daySpan(addDays(today, ahead));
  if (unit === 'week') return weekSpan(today, ahead);
  if (unit === 'month') return monthAhead(today, ahead);
  return unit === 'quarter' ? quarterAhead(today, ahead) : yearSpan(yearOf(today) + ahead);
}

/** A week by its number (ISO 8601: week 1 holds 4 January); null where the year has none such. */
export function numberedWeek(year: number, week: number): Span | null {
  const fourth = dayFrom(year, 1, 4);
  if (fourth === null) return null;
  const span = weekSpan(fourth, week - 1);
  return yearOf(addDays(span.from, 3)) === year ? span : null;
}

/**
 * `đầu`, `giữa`, `cuối`, or a half. A month's are its days 1–10, 11–20, 21 to the last; a quarter's its first, second,
 * third month; a year's the first quarter, May to August, the last quarter; a week's Monday and Tuesday, Wednesday
 * and Thursday, Saturday and Sunday. Null for half a week or quarter.
 */
export function partOf(part: Part, unit: Unit, span: Span): Span | null {
  const { from, to } = span;
  if (unit === 'day') return part === 'start' || part === 'end' ? span : null;
  if (unit === 'week') return weekPart(part, from);
  if (unit === 'month') return monthPart(part, span);
  if (unit === 'quarter') return quarterPart(part, from);
  return unit === 'year' ? yearPart(part, yearOf(from)) : halfPart(part, { from, to });
}

function weekPart(part: Part, monday: Day): Span | null {
  const days = { start: [0, 1], middle: [2, 3], end: [5, 6], 'first-half': null, 'last-half': null }[part];
  return days && spanFrom(addDays(monday, days[0] ?? 0), addDays(monday, days[1] ?? 0));
}

function monthPart(part: Part, { from, to }: Span): Span {
  if (part === 'start') return spanFrom(from, addDays(from, 9));
  if (part === 'middle') return spanFrom(addDays(from, 10), addDays(from, 19));
  if (part === 'end') return spanFrom(addDays(from, 20), to);
  if (part === 'first-half') return spanFrom(from, addDays(from, HALF_MONTH - 1));
  return spanFrom(addDays(from, HALF_MONTH), to);
}

function quarterPart(part: Part, from: Day): Span | null {
  const month = { start: 0, middle: 1, end: 2, 'first-half': null, 'last-half': null }[part];
  return month === null ? null : monthAhead(from, month);
}

function yearPart(part: Part, year: number): Span {
  const [first, last] = {
    start: [1, 3],
    middle: [5, 8],
    end: [10, 12],
    'first-half': [1, 6],
    'last-half': [7, 12],
  }[part] as [number, number];
  return monthsSpan(year, first, last);
}

/** Of a half-year: its quarters. */
function halfPart(part: Part, { from, to }: Span): Span | null {
  if (part === 'start') return quarterAhead(from, 0);
  return part === 'end' ? quarterAhead(to, 0) : null;
}

/** What has no beginning of its own begins today; where it ends in the past, at the year's start. */
export function until(to: Day, today: Day): Period {
  return { from: to >= today ? today : firstOfMonth(yearOf(to), 1), to };
}
