/** Unfolds a rhythm into its deadlines of a year, or of the days that the phrase allows. */
import { addDays, type Day, dayFrom, firstOfMonth, lastOfMonth, yearOf } from '../../domain/day.ts';
import type { Occurrence } from './occurrence.ts';
import type { Days } from './periods.ts';
import type { Cycle } from './times.ts';

const MONTHS_OF_YEAR = 12;
const MOST_YEARS = 12;
const DAY_OF_PART = { start: 10, middle: 20 };

export interface Unfolding {
  readonly year: number;
  /** Only cycles that lie within these days, where the phrase names any. */
  readonly within: Days | null;
  /** The day before each (`trước ngày 25 hàng tháng`). */
  readonly before: boolean;
  readonly approximate: boolean;
}

/** Null where the rhythm names no day that could be told (`tháng sau`, `đầu mỗi quý`). */
export function unfold(cycle: Cycle, { year, within, before, approximate }: Unfolding): Occurrence[] | null {
  if (!isSettled(cycle, before) || cycle.months === null) return null;
  const vague = approximate || cycle.part === 'start' || cycle.part === 'middle';
  const found: Occurrence[] = [];
  const last = within ? Math.min(yearOf(within.to), yearOf(within.from) + MOST_YEARS) : year;
  for (let y = within ? yearOf(within.from) : year; y <= last; y++) {
    for (let month = 1; month <= MONTHS_OF_YEAR; month += cycle.months) {
      if (within && !liesIn(within, y, month, cycle.months)) continue;
      found.push({ ...occurrenceOf(cycle, y, month, cycle.months, before), approximate: vague });
    }
  }
  return found;
}

function isSettled({ date, monthOf, part, shift, months }: Cycle, before: boolean): boolean {
  if (before && date === null) return false;
  if (shift === 1 && date === null && monthOf === null) return false;
  return part === null || part === 'end' || months === 1;
}

const liesIn = (within: Days, year: number, month: number, months: number): boolean =>
  firstOfMonth(year, month) >= within.from && lastOfMonth(year, month + months - 1) <= within.to;

function occurrenceOf(cycle: Cycle, year: number, first: number, months: number, before: boolean): Occurrence {
  const place = cycle.monthOf === null || cycle.monthOf === 'last' ? months : cycle.monthOf;
  const count = first + place - 2 + cycle.shift * months;
  const inYear = year + Math.floor(count / MONTHS_OF_YEAR);
  const month = (count % MONTHS_OF_YEAR) + 1;
  const deadline = dateIn(inYear, month, dateOf(cycle));
  const start = cycle.since === undefined ? null : dateIn(inYear, month, cycle.since);
  return { start, deadline: before ? addDays(deadline, -1) : deadline, approximate: false };
}

const dateOf = ({ date, part }: Cycle): number | 'last' =>
  date ?? (part === 'start' || part === 'middle' ? DAY_OF_PART[part] : 'last');

/** A date that the month lacks becomes its last (Civil Code 2015, art. 148). */
const dateIn = (year: number, month: number, date: number | 'last'): Day =>
  (date === 'last' ? null : dayFrom(year, month, date)) ?? lastOfMonth(year, month);
