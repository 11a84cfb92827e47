/** Names stretches of days: tuần 01/3 – 07/3, tháng 3, quý I, từ 01/6 đến 15/6. */
import {
  addDays,
  type Day,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  sundayOf,
  yearOf,
} from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { dayText, monthNumber, weekdayDay } from './dates.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
/** Whole months that have a name of their own, by their first month and their number. */
const MONTHS_NAMED: Readonly<Record<string, (year: string) => string>> = {
  '1/6': (year) => `6 tháng đầu năm${year && ` ${year}`}`,
  '7/6': (year) => `6 tháng cuối năm${year && ` ${year}`}`,
  '1/9': (year) => `9 tháng đầu năm${year && ` ${year}`}`,
};

/** The period's name, to stand behind a word like "hạn" or "hoàn thành": `trong tháng 3`, `đến 30/6`, `ngày 04/3`. */
export function periodText({ from, to }: Period, today: Day): string {
  if (from === null) return to === null ? '' : `đến ${dayText(to, yearOf(today))}`;
  if (to === null) return `từ ${dayText(from, yearOf(today))}`;
  if (from === to) return dayPeriod(from, today);
  const named = monthsText(from, to, today) ?? weekText(from, to, today);
  if (named !== null) return `trong ${named}`;
  if (from === today) return fromToday(to, today);
  return `từ ${dayText(from, yearOf(today))} đến ${dayText(to, yearOf(today))}`;
}

/** `tuần 01/3 – 07/3` of the day's week. */
export function weekOf(day: Day): string {
  return `tuần ${rangeText(mondayOf(day), sundayOf(day), yearOf(day))}`;
}

function dayPeriod(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  const name = weekdayDay(day, yearOf(today));
  if (distance === 0) return `hôm nay, ${name}`;
  if (distance === 1) return `ngày mai, ${name}`;
  return distance === -1 ? `hôm qua, ${name}` : name;
}

function fromToday(to: Day, today: Day): string {
  const until = weekdayDay(to, yearOf(today));
  const days = daysBetween(today, to);
  return days === 7 || days === 10 || days === 15 || days === 30
    ? `trong ${days} ngày tới (đến ${until})`
    : `từ nay đến ${until}`;
}

function weekText(from: Day, to: Day, today: Day): string | null {
  return mondayOf(from) === from && addDays(from, 6) === to ? `tuần ${rangeText(from, to, yearOf(today))}` : null;
}

function rangeText(from: Day, to: Day, thisYear: number): string {
  return `${dayText(from, thisYear)} – ${dayText(to, thisYear)}`;
}

/** Whole months of one year: `tháng 3`, `quý I`, `năm 2021`, `tháng 3 – 5`. */
function monthsText(from: Day, to: Day, today: Day): string | null {
  const year = yearOf(from);
  const [first, last] = [monthOf(from), monthOf(to)];
  if (yearOf(to) !== year || from !== firstOfMonth(year, first) || to !== lastOfMonth(year, last)) return null;
  const shownYear = year === yearOf(today) ? '' : String(year);
  const slashYear = shownYear && `/${shownYear}`;
  const count = last - first + 1;
  if (count === 12) return `năm ${year}`;
  if (count === 1) return `tháng ${monthNumber(first)}${slashYear}`;
  if (count === 3 && first % 3 === 1) return `quý ${ROMAN[(first - 1) / 3] ?? ''}${slashYear}`;
  const named = MONTHS_NAMED[`${first}/${count}`];
  if (named) return named(shownYear);
  return `tháng ${monthNumber(first)} – ${monthNumber(last)}${slashYear}`;
}
