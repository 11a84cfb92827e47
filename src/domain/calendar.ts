/** Working days: Monday to Friday that are no day off, and make-up Saturdays. */
import { addDays, type Day, mondayOf, sundayOf, weekdayOf, yearOf } from './day.ts';

export interface WorkCalendar {
  /** Weekdays off, as decided each year (Labour Code 2019, articles 111 and 112). */
  readonly off: ReadonlySet<Day>;
  /** Saturdays and Sundays worked in exchange. */
  readonly work: ReadonlySet<Day>;
}

export function isWorkingDay(d: Day, calendar: WorkCalendar): boolean {
  if (calendar.work.has(d)) return true;
  return weekdayOf(d) <= 5 && !calendar.off.has(d);
}

/** The first working day after `d`. */
export function nextWorkingDay(d: Day, calendar: WorkCalendar): Day {
  let next = addDays(d, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/** `d` itself where it is a working day, else the last one before it. */
export function workingDayOnOrBefore(d: Day, calendar: WorkCalendar): Day {
  let found = d;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}

/** The `count`-th working day after `d`; a Friday and 3 give Wednesday. `d` itself for 0. */
export function workingDayAfter(d: Day, count: number, calendar: WorkCalendar): Day {
  let found = d;
  for (let left = count; left > 0; left--) found = nextWorkingDay(found, calendar);
  return found;
}

/** The first working day of the day's week (Monday to Sunday), null in a week that has none. */
export function firstWorkingDayOfWeek(d: Day, calendar: WorkCalendar): Day | null {
  for (let found = mondayOf(d); found <= sundayOf(d); found = addDays(found, 1)) {
    if (isWorkingDay(found, calendar)) return found;
  }
  return null;
}

/** Whether anybody has entered the year's days off. */
export function knowsYear(year: number, calendar: WorkCalendar): boolean {
  for (const d of calendar.off) if (yearOf(d) === year) return true;
  return false;
}
