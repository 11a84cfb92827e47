/** What a phrase names before its year is settled: single times, and rhythms that come round. */

export type Part = 'start' | 'middle' | 'end';

/** A day of a month; the month may be told elsewhere in the phrase (`05 đến 10/3`, `ngày 25 hàng tháng`). */
export interface DayTime {
  readonly unit: 'day';
  readonly date: number | 'last';
  readonly month: number | null;
  readonly year: number | null;
  /** The month stands in words, so that further months may share its day (`ngày 15 tháng 6 và tháng 12`). */
  readonly worded: boolean;
}

/** A week of a month, Monday to Sunday. */
interface WeekTime {
  readonly unit: 'week';
  readonly week: number | 'last';
  readonly month: number | null;
  readonly year: number | null;
}

export interface MonthTime {
  readonly unit: 'month';
  readonly month: number;
  readonly year: number | null;
  readonly part: Part | null;
  /** Only to this day of it (`10 ngày đầu tháng 6`). */
  readonly until?: number;
  /** Named as the first, second or last month of its quarter, so that further quarters may follow. */
  readonly placeInQuarter?: number;
}

export interface QuarterTime {
  readonly unit: 'quarter';
  readonly quarter: number;
  readonly year: number | null;
  readonly part: Part | null;
}

/** Months of a year in a row: `6 tháng đầu năm`, `9 tháng`. */
interface StretchTime {
  readonly unit: 'stretch';
  readonly first: number;
  readonly last: number;
  readonly year: number | null;
  /** Nothing but the count of months: in a rhythm it comes round (`định kỳ 6 tháng`). */
  readonly bare: boolean;
}

export interface YearTime {
  readonly unit: 'year';
  readonly year: number | null;
  readonly part: Part | null;
}

export type Time = DayTime | WeekTime | MonthTime | QuarterTime | StretchTime | YearTime;

/** What comes round: every so many months, on a day of one of them. */
export interface Cycle {
  readonly unit: 'cycle';
  /** Length in months; null where the phrase says it elsewhere (`tháng cuối kỳ`). */
  readonly months: number | null;
  /** The day within its month, null for the last of the cycle. */
  readonly date: number | 'last' | null;
  /** The month within the cycle; null where none is named, which means the last. */
  readonly monthOf: number | 'last' | null;
  /** 1 where the day lies in the cycle that follows (`tháng đầu quý sau`). */
  readonly shift: 0 | 1;
  readonly part: Part | null;
  /** A bare unit (`quý`), a rhythm only beside other words of rhythm. */
  readonly weak: boolean;
  /** `của tháng`: with a day in front it is a rhythm, where `ngày 15 tháng …` has lost its number. */
  readonly ofDay: boolean;
  /** From this day of the month (`từ ngày 5 đến ngày 10 hàng tháng`). */
  readonly since?: number;
}

/** A cycle of which nothing but its length is told. */
export const cycleOf = (months: number | null, details: Partial<Cycle> = {}): Cycle => ({
  unit: 'cycle',
  months,
  date: null,
  monthOf: null,
  shift: 0,
  part: null,
  weak: false,
  ofDay: false,
  ...details,
});

/** Finer is smaller. */
export const FINENESS: Readonly<Record<Time['unit'], number>> = {
  day: 0,
  week: 1,
  month: 2,
  quarter: 3,
  stretch: 4,
  year: 5,
};

/** Something read at a place and the index of the first token after it. */
export interface At<T> {
  readonly value: T;
  readonly next: number;
}

/** A time, or words that name one which no calendar has (`Quý V`, `30/02`). */
export type ReadTime = At<Time | 'impossible'> | null;
