/** Calendar days as sortable strings, and the only passage between them and instants. */
import { formatInTimeZone, fromZonedTime } from 'date-fns-tz';

/** A calendar date `YYYY-MM-DD` of the proleptic Gregorian calendar; strings compare as dates do. */
export type Day = string & { readonly __brand: 'Day' };

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;

/** The day with these parts, or null where the calendar has none (31/02). */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999 || month < 1 || month > 12 || date < 1) return null;
  if (date > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** Reads exactly `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A literal day in code and tests; throws where it does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

export const yearOf = (d: Day): number => Number(d.slice(0, 4));
export const monthOf = (d: Day): number => Number(d.slice(5, 7));
export const dateOf = (d: Day): number => Number(d.slice(8, 10));

export function addDays(d: Day, count: number): Day {
  return new Date(epochMs(d) + count * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** The same date `count` months on; a date that the month lacks becomes its last (Civil Code 2015, art. 148). */
export function addMonths(d: Day, count: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dateOf(d), daysInMonth(year, month)), 2)}` as Day;
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((epochMs(to) - epochMs(from)) / MS_PER_DAY);
}

export function weekdayOf(d: Day): Weekday {
  return (((new Date(epochMs(d)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** The Monday of the day's week. */
export const mondayOf = (d: Day): Day => addDays(d, 1 - weekdayOf(d));
export const sundayOf = (d: Day): Day => addDays(d, 7 - weekdayOf(d));

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

export function firstOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-01` as Day;
}

export function lastOfMonth(year: number, month: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}` as Day;
}

export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Every day from `from` to `to`, both included. */
export function* eachDay(from: Day, to: Day): Generator<Day> {
  for (let d = from; d <= to; d = addDays(d, 1)) yield d;
}

/** The calendar day that an instant falls on in an IANA time zone. */
export function dayOf(instant: Date, zone: string): Day {
  return formatInTimeZone(instant, zone, 'yyyy-MM-dd') as Day;
}

/** The clock time `HH:mm` of an instant in a zone. */
export function clockOf(instant: Date, zone: string): string {
  return formatInTimeZone(instant, zone, 'HH:mm');
}

/** The instant of a day's clock time (`HH:mm`) in a zone. */
export function instantAt(d: Day, clock: string, zone: string): Date {
  return fromZonedTime(`${d}T${clock}:00`, zone);
}

/** Reads an ISO 8601 instant; one without a zone is in `zone`, one without a time is midnight. Null where unreadable. */
export function parseInstant(text: string, zone: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  if (!match?.[1] || !parseDay(match[1])) return null;
  const local = `${match[1]}T${match[2] ?? '00:00'}`;
  const instant = match[3] ? new Date(local + match[3].toUpperCase()) : fromZonedTime(local, zone);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** An instant as ISO 8601 with the zone's offset: `2021-03-01T08:12:00+07:00`. */
export function isoIn(instant: Date, zone: string): string {
  return formatInTimeZone(instant, zone, "yyyy-MM-dd'T'HH:mm:ssxxx");
}

function epochMs(d: Day): number {
  return Date.UTC(Number(d.slice(0, 4)), Number(d.slice(5, 7)) - 1, Number(d.slice(8, 10)));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
