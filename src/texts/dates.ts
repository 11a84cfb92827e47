/** Dates as officials write them: 04/3, 28/02, 31/10, the year only where it is not this year's. */
import { isWorkingDay, type WorkCalendar } from '../domain/calendar.ts';
import { type Day, dateOf, daysBetween, monthOf, weekdayOf, yearOf } from '../domain/day.ts';

/** An instant as a reader's clock shows it. */
export interface Moment {
  readonly day: Day;
  /** `HH:mm`. */
  readonly clock: string;
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** Days under 10 and months 1 and 2 get a zero (Decree 30/2020/NĐ-CP, annex I). */
const dateNumber = (date: number): string => String(date).padStart(2, '0');
export const monthNumber = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** `04/3`; `31/12/2020` where the year is not `thisYear`. */
export function dayText(day: Day, thisYear: number): string {
  const short = `${dateNumber(dateOf(day))}/${monthNumber(monthOf(day))}`;
  return yearOf(day) === thisYear ? short : `${short}/${yearOf(day)}`;
}

/** `28/02/2021`, for messages that are kept. */
export function longDay(day: Day): string {
  return dayText(day, 0);
}

/** `thứ Hai` … `Chủ nhật`. */
export function weekdayText(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? '';
}

/** `thứ Hai 01/3/2021`. */
export function headingDay(day: Day): string {
  return `${weekdayText(day)} ${longDay(day)}`;
}

/** `thứ Hai 01/3`; with the year where it is not this year's. */
export function weekdayDay(day: Day, thisYear: number): string {
  return `${weekdayText(day)} ${dayText(day, thisYear)}`;
}

/** `30/6`; where it is a day off with its weekday: `31/01 (Chủ nhật)`, `30/4 (thứ Sáu, nghỉ lễ)`. */
export function deadlineText(deadline: Day, today: Day, calendar: WorkCalendar): string {
  const short = dayText(deadline, yearOf(today));
  if (isWorkingDay(deadline, calendar)) return short;
  const holiday = weekdayOf(deadline) <= 5 || calendar.off.has(deadline);
  return `${short} (${weekdayText(deadline)}${holiday ? ', nghỉ lễ' : ''})`;
}

/** As `deadlineText`, a working day with its weekday too: `thứ Năm 04/3`, `31/01 (Chủ nhật)`. */
export function deadlineWithWeekday(deadline: Day, today: Day, calendar: WorkCalendar): string {
  return isWorkingDay(deadline, calendar)
    ? weekdayDay(deadline, yearOf(today))
    : deadlineText(deadline, today, calendar);
}

/** `quá hạn 29 ngày`, `hôm nay`, `ngày mai`, `còn 3 ngày`: calendar days. */
export function distanceText(deadline: Day, today: Day): string {
  const left = daysBetween(today, deadline);
  if (left < 0) return `quá hạn ${-left} ngày`;
  if (left === 0) return 'hôm nay';
  return left === 1 ? 'ngày mai' : `còn ${left} ngày`;
}

/** `lúc 08:12 ngày 01/3`. */
export function momentText(moment: Moment, today: Day): string {
  return `lúc ${moment.clock} ngày ${dayText(moment.day, yearOf(today))}`;
}

/** `lúc 14:05` on the same day, else with the day. */
export function momentShort(moment: Moment, today: Day): string {
  return moment.day === today ? `lúc ${moment.clock}` : momentText(moment, today);
}
