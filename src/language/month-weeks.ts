/** The weeks of a month: Monday to Sunday, the first is the one that begins with its first Monday. */
import { addDays, type Day, firstOfMonth, lastOfMonth, mondayOf, weekdayOf } from '../domain/day.ts';

const DAYS_OF_WEEK = 7;
const SUNDAY = 7;

/** Week 1 to 5, or the last where it ends with the month; null where the month has no such week. */
export function weekOfMonth(year: number, month: number, week: number | 'last'): { from: Day; to: Day } | null {
  if (week === 'last') {
    const to = lastOfMonth(year, month);
    return weekdayOf(to) === SUNDAY ? { from: mondayOf(to), to } : null;
  }
  const firstMonday = mondayOf(addDays(firstOfMonth(year, month), DAYS_OF_WEEK - 1));
  const from = addDays(firstMonday, (week - 1) * DAYS_OF_WEEK);
  return week < 1 || from > lastOfMonth(year, month) ? null : { from, to: addDays(from, DAYS_OF_WEEK - 1) };
}
