/** Reads one written date; the caller supplies a year or month that the words leave out. */
import { dayFrom } from '../domain/day.ts';
import type { Token } from './fold.ts';
import { digitsOf, type NumberRead, readNumber } from './number-words.ts';
import { isWord, wordOf } from './spelling.ts';

export interface WrittenDate {
  readonly date: number;
  readonly month: number;
  /** Null where the words name no year. */
  readonly year: number | null;
  /** False where no year has such a day (`30/02`), or not the one named. */
  readonly possible: boolean;
  /** Token indices, `end` excluded; `ngày` in front belongs to it. */
  readonly start: number;
  readonly end: number;
}

/** `3/2021`: a month and the year behind it. */
export interface WrittenMonth {
  readonly month: number;
  readonly year: number;
  readonly possible: boolean;
  readonly next: number;
}

type Unplaced = Omit<WrittenDate, 'start'>;

interface Parts {
  readonly value: number;
  readonly next: number;
}

const DAY = wordOf('ngày');
const MONTH = wordOf('tháng');
const YEAR = wordOf('năm');
const EARLY_DAY = [wordOf('mùng'), wordOf('mồng')];
const RANGE_GOES_ON = ['tháng', 'hàng', 'hằng', 'mỗi', 'của', 'các'].map(wordOf);
const PLAIN_FROM = 'tu';
const LEAP_YEAR = 2000;
const CENTURY = 2000;
/** `3/9/91`: no plan looks so far ahead. */
const LAST_CENTURY_FROM = 70;
const SEPARATORS = ['/', '.', '-', '–', '−'];

/** `31/01/2021`, `31-1`, `31.1.21`, `2021-01-31`, `ngày 31 tháng 01 năm 2021`, `mùng 5/3`; null where none stands at `at`. */
export function readWrittenDate(tokens: readonly Token[], at: number): WrittenDate | null {
  const first = skipDayWords(tokens, at);
  const read = readIsoDate(tokens, first) ?? readWordedDate(tokens, first) ?? readNumericDate(tokens, first);
  return read && { ...read, start: at };
}

/** Every written date, in order. */
export function findDates(tokens: readonly Token[]): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const date = readWrittenDate(tokens, at);
    if (date) found.push(date);
    at = date?.end ?? at + 1;
  }
  return found;
}

/** `01/2021`, `1-2021`, `12.2021`: no day in it. Its unit word, if any, is the caller's. */
export function readWrittenMonth(tokens: readonly Token[], at: number): WrittenMonth | null {
  const month = shortNumber(tokens[at]);
  if (month === null || !isSeparator(tokens[at + 1])) return null;
  const year = fullYear(tokens[at + 2]);
  if (year === null || goesOn(tokens, at + 3, tokens[at + 1])) return null;
  return { month, year, possible: month >= 1 && month <= 12, next: at + 3 };
}

/** A year of four digits, also behind `năm`; null where none stands at `at`. */
export function readWrittenYear(tokens: readonly Token[], at: number): Parts | null {
  const start = isWord(tokens[at], YEAR) ? at + 1 : at;
  const value = fullYear(tokens[start]);
  return value === null ? null : { value, next: start + 1 };
}

function skipDayWords(tokens: readonly Token[], at: number): number {
  const start = isWord(tokens[at], DAY) ? at + 1 : at;
  return EARLY_DAY.some((word) => isWord(tokens[start], word)) ? start + 1 : start;
}

function readIsoDate(tokens: readonly Token[], at: number): Unplaced | null {
  const year = fullYear(tokens[at]);
  if (year === null || !isSeparator(tokens[at + 1]) || tokens[at + 3]?.text !== tokens[at + 1]?.text) return null;
  const month = shortNumber(tokens[at + 2]);
  const day = shortNumber(tokens[at + 4]);
  return month === null || day === null ? null : dateOf(day, month, year, at + 5);
}

/** `31 tháng 01 năm 2021`, `31 tháng 1/2021`, `ngày hai mươi tháng sáu`. */
function readWordedDate(tokens: readonly Token[], at: number): Unplaced | null {
  const day = readNumber(tokens, at);
  if (day === null || day.form === 'roman' || !isSpokenDay(tokens, at, day.form)) return null;
  const between = tokens[day.next]?.folded === '/' ? day.next + 1 : day.next;
  if (!isWord(tokens[between], MONTH)) return null;
  const month = readNumber(tokens, between + 1);
  if (month === null || month.value > LEAP_YEAR) return null;
  return withYear(tokens, day.value, month.value, month.next);
}

/** Words count as a day only behind `ngày`, and never `tu`, which may be `từ`. */
const isSpokenDay = (tokens: readonly Token[], at: number, form: NumberRead['form']): boolean =>
  form === 'digits' || (skipDayWords(tokens, at - 1) === at && tokens[at]?.toned !== PLAIN_FROM);

/** `31/01/2021`, `31-01`, `31.1.21`; behind a dash or a point a second number too high for a month makes it no date. */
function readNumericDate(tokens: readonly Token[], at: number): Unplaced | null {
  const day = shortNumber(tokens[at]);
  const mark = tokens[at + 1];
  const month = shortNumber(tokens[at + 2]);
  if (day === null || month === null || !isSeparator(mark)) return null;
  if (mark?.folded !== '/' && (month > 12 || rangeGoesOn(tokens, at + 3))) return null;
  return withYear(tokens, day, month, at + 3, mark);
}

/** `5-10/3`, `5-10 tháng 3`, `5-10 hàng tháng`: a range of days, no date. */
const rangeGoesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.folded === '/' || RANGE_GOES_ON.some((word) => isWord(tokens[at], word));

function withYear(tokens: readonly Token[], day: number, month: number, at: number, mark?: Token): Unplaced {
  const year = isSeparator(tokens[at]) ? (fullYear(tokens[at + 1]) ?? shortYear(tokens, at + 1, mark)) : null;
  if (year !== null) return dateOf(day, month, year, at + 2);
  const named = isWord(tokens[at], YEAR) ? readWrittenYear(tokens, at) : null;
  return dateOf(day, month, named?.value ?? null, named?.next ?? at);
}

function dateOf(date: number, month: number, year: number | null, end: number): Unplaced {
  return { date, month, year, possible: dayFrom(year ?? LEAP_YEAR, month, date) !== null, end };
}

/** `21` of `31/1/21`, where nothing shows that a list or a range goes on. */
function shortYear(tokens: readonly Token[], at: number, mark: Token | undefined): number | null {
  const token = tokens[at];
  const alike = mark !== undefined && tokens[at - 1]?.text === mark.text;
  if (!alike || token?.folded.length !== 2 || goesOn(tokens, at + 1, mark)) return null;
  const value = digitsOf(token);
  if (value === null) return null;
  return value >= LAST_CENTURY_FROM ? CENTURY - 100 + value : CENTURY + value;
}

const goesOn = (tokens: readonly Token[], at: number, mark: Token | undefined): boolean =>
  isSeparator(tokens[at]) && tokens[at]?.text === mark?.text && shortNumber(tokens[at + 1]) !== null;

function shortNumber(token: Token | undefined): number | null {
  return token !== undefined && token.folded.length <= 2 ? digitsOf(token) : null;
}

function fullYear(token: Token | undefined): number | null {
  const value = token?.folded.length === 4 ? digitsOf(token) : null;
  return value !== null && value >= 1900 && value < 2200 ? value : null;
}

const isSeparator = (token: Token | undefined): boolean => token !== undefined && SEPARATORS.includes(token.folded);
