/** The official days off and make-up working days of Vietnam that the product knows. */
import type { WorkCalendar } from './calendar.ts';
import { type Day, day } from './day.ts';

/**
 * Weekdays off. Tết is split and substitute days are set anew each year by the Prime Minister (Labour Code 2019,
 * articles 111 and 112), so no formula gives them: each year is entered once it is announced.
 */
const OFF: Readonly<Record<number, readonly string[]>> = {
  2020: ['01-01', '01-23', '01-24', '01-27', '01-28', '01-29', '04-02', '04-30', '05-01', '09-02'],
  2021: ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03'],
  2022: ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02'],
  2023: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
  2024: ['01-01', '02-08', '02-09', '02-12', '02-13', '02-14', '04-18', '04-29', '04-30', '05-01', '09-02', '09-03'],
  2025: ['01-01', '01-27', '01-28', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '05-02', '09-01', '09-02'],
  2026: [
    ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01'],
    ...['08-31', '09-01', '09-02', '11-24'],
  ],
};

/** Saturdays worked in exchange for a day off. */
const WORK: Readonly<Record<number, readonly string[]>> = {
  2024: ['05-04'],
  2025: ['04-26'],
  2026: ['01-10', '08-22'],
};

/** What an office enters itself: adds to the built-in years, and replaces what it contradicts. */
export interface OwnDaysOff {
  readonly off: readonly Day[];
  readonly work: readonly Day[];
}

/** The working calendar of Vietnam with an office's own days; a day entered as working is no day off any more. */
export function vietnameseCalendar(own: OwnDaysOff = { off: [], work: [] }): WorkCalendar {
  const off = new Set(daysOf(OFF));
  const work = new Set(daysOf(WORK));
  for (const d of own.work) {
    off.delete(d);
    work.add(d);
  }
  for (const d of own.off) {
    work.delete(d);
    off.add(d);
  }
  return { off, work };
}

function daysOf(years: Readonly<Record<number, readonly string[]>>): Day[] {
  return Object.entries(years).flatMap(([year, dates]) => dates.map((date) => day(`${year}-${date}`)));
}
