/** The time zone and the days off that the bot reckons with. */
import { knowsYear, type WorkCalendar } from '../../domain/calendar.ts';
import { clockOf, dayOf, isoIn, monthOf, yearOf } from '../../domain/day.ts';
import { headingDay } from '../../texts/dates.ts';
import { type Check, ok, warning } from './check.ts';

export function timeZone(zone: string, now: Date): Check {
  const time = `${zone}, bây giờ là ${clockOf(now, zone)} ${headingDay(dayOf(now, zone))}`;
  if (isoIn(now, zone).endsWith('+07:00')) return ok('time-zone', `${time}.`);
  return warning('time-zone', `${time}, khác giờ Việt Nam; đề nghị kiểm tra TIME_ZONE và đồng hồ của máy.`);
}

const DECEMBER = 12;

/** From December on also the next year's. */
export function daysOff(calendar: WorkCalendar, zone: string, now: Date): Check {
  const today = dayOf(now, zone);
  const year = yearOf(today);
  const needed = monthOf(today) === DECEMBER ? [year, year + 1] : [year];
  const unknown = needed.filter((one) => !knowsYear(one, calendar));
  if (unknown.length === 0) return ok('days-off', `đã biết ngày nghỉ năm ${needed.join(', ')}.`);
  return warning(
    'days-off',
    `chưa biết ngày nghỉ năm ${unknown.join(', ')}; đề nghị bổ sung vào HOLIDAYS_FILE.`,
    unknown,
  );
}
