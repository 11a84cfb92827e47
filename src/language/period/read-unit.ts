/** Reads one calendar unit that stands at a token: `tuần sau`, `tháng 6/2021`, `quý III`, `6 tháng cuối năm`, `hôm nay`. */
import { addDays, type Day, dayFrom, monthOf, yearOf } from '../../domain/day.ts';
import { readWrittenDate, readWrittenYear } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { readNumber } from '../number-words.ts';
import { isWord, wordOf } from '../spelling.ts';
import {
  daySpan,
  monthAhead,
  monthSpan,
  monthsSpan,
  quarterAhead,
  quarterSpan,
  type Span,
  thirdOf,
  weekSpan,
  yearSpan,
} from './units.ts';

export interface Read {
  readonly span: Span;
  readonly next: number;
}

/** Words that place a unit before or after the present one. */
const AHEAD: readonly (readonly [string, number])[] = [
  ['này', 0],
  ['nay', 0],
  ['sau', 1],
  ['tới', 1],
  ['kế', 1],
  ['trước', -1],
  ['qua', -1],
  ['ngoái', -1],
  ['vừa', -1],
];
const PLACES = AHEAD.map(([word, ahead]) => [wordOf(word), ahead] as const);
const DAYS: readonly (readonly [readonly string[], number])[] = [
  [['hôm', 'nay'], 0],
  [['ngày', 'hôm', 'nay'], 0],
  [['bữa', 'nay'], 0],
  [['sáng', 'nay'], 0],
  [['chiều', 'nay'], 0],
  [['hôm', 'qua'], -1],
  [['hôm', 'kia'], -2],
  [['ngày', 'mai'], 1],
  [['sáng', 'mai'], 1],
  [['chiều', 'mai'], 1],
  [['ngày', 'kia'], 2],
];
const DAY_WORDS = DAYS.map(([words, ahead]) => [words.map(wordOf), ahead] as const);
const [WEEK, MONTH, QUARTER, YEAR] = ['tuần', 'tháng', 'quý', 'năm'].map(wordOf);
const [HEAD, MIDDLE, TAIL] = ['đầu', 'giữa', 'cuối'].map(wordOf);

const is = (token: Token | undefined, word: ReturnType<typeof wordOf> | undefined) =>
  word !== undefined && isWord(token, word);

export function readUnit(tokens: readonly Token[], at: number, today: Day): Read | null {
  return (
    readDayWords(tokens, at, today) ??
    readThird(tokens, at, today) ??
    readHalf(tokens, at, today) ??
    readWeek(tokens, at, today) ??
    readMonth(tokens, at, today) ??
    readQuarter(tokens, at, today) ??
    readYear(tokens, at, today) ??
    readDate(tokens, at, today)
  );
}

function readDayWords(tokens: readonly Token[], at: number, today: Day): Read | null {
  const found = DAY_WORDS.find(([words]) => words.every((word, index) => isWord(tokens[at + index], word)));
  return found ? { span: daySpan(addDays(today, found[1])), next: at + found[0].length } : null;
}

function placeAt(tokens: readonly Token[], at: number): { ahead: number; next: number } | null {
  const found = PLACES.find(([word]) => isWord(tokens[at], word));
  return found ? { ahead: found[1], next: at + 1 } : null;
}

/** `cuối tháng`, `đầu tháng sau`, `giữa tháng 6`. */
function readThird(tokens: readonly Token[], at: number, today: Day): Read | null {
  const third = is(tokens[at], HEAD)
    ? 'first'
    : is(tokens[at], MIDDLE)
      ? 'middle'
      : is(tokens[at], TAIL)
        ? 'last'
        : null;
  if (third === null || !is(tokens[at + 1], MONTH)) return null;
  const month = readMonth(tokens, at + 1, today) ?? { span: monthAhead(today, 0), next: at + 2 };
  return { span: thirdOf(month.span, third), next: month.next };
}

/** `6 tháng đầu năm`, `9 tháng đầu năm 2021`. */
function readHalf(tokens: readonly Token[], at: number, today: Day): Read | null {
  const number = readNumber(tokens, at);
  if (!number || !is(tokens[number.next], MONTH)) return null;
  const end = number.next + 1;
  const isTail = is(tokens[end], TAIL);
  if ((!isTail && !is(tokens[end], HEAD)) || !is(tokens[end + 1], YEAR)) return null;
  const year = yearBehind(tokens, end + 2, today) ?? { year: yearOf(today), next: end + 2 };
  if (number.value < 1 || number.value > 12) return null;
  const span = isTail ? monthsSpan(year.year, 13 - number.value, 12) : monthsSpan(year.year, 1, number.value);
  return { span, next: year.next };
}

function readWeek(tokens: readonly Token[], at: number, today: Day): Read | null {
  const place = is(tokens[at], WEEK) ? placeAt(tokens, at + 1) : null;
  return place && { span: weekSpan(today, place.ahead), next: place.next };
}

function readMonth(tokens: readonly Token[], at: number, today: Day): Read | null {
  if (!is(tokens[at], MONTH)) return null;
  const place = placeAt(tokens, at + 1);
  if (place) return { span: monthAhead(today, place.ahead), next: place.next };
  const number = readNumber(tokens, at + 1);
  if (!number || number.value < 1 || number.value > 12) return null;
  const year = yearBehind(tokens, number.next, today) ?? { year: yearOf(today), next: number.next };
  return { span: monthSpan(year.year, number.value), next: year.next };
}

function readQuarter(tokens: readonly Token[], at: number, today: Day): Read | null {
  const isShort = tokens[at]?.folded === 'q';
  if (!is(tokens[at], QUARTER) && !isShort) return null;
  const place = isShort ? null : placeAt(tokens, at + 1);
  if (place) return { span: quarterAhead(today, place.ahead), next: place.next };
  const number = readNumber(tokens, at + 1);
  if (!number || number.value < 1 || number.value > 4) return null;
  const year = yearBehind(tokens, number.next, today) ?? { year: yearOf(today), next: number.next };
  return { span: quarterSpan(year.year, number.value), next: year.next };
}

function readYear(tokens: readonly Token[], at: number, today: Day): Read | null {
  if (!is(tokens[at], YEAR)) return null;
  const place = placeAt(tokens, at + 1);
  if (place) return { span: yearSpan(yearOf(today) + place.ahead), next: place.next };
  const year = readWrittenYear(tokens, at);
  return year && { span: yearSpan(year.value), next: year.next };
}

/** `/2021`, `năm 2021`, `năm nay` behind a month or quarter. */
function yearBehind(tokens: readonly Token[], at: number, today: Day): { year: number; next: number } | null {
  const start = tokens[at]?.text === '/' || tokens[at]?.text === '-' ? at + 1 : at;
  const year = readWrittenYear(tokens, start);
  if (year) return { year: year.value, next: year.next };
  const place = is(tokens[start], YEAR) ? placeAt(tokens, start + 1) : null;
  return place && { year: yearOf(today) + place.ahead, next: place.next };
}

function readDate(tokens: readonly Token[], at: number, today: Day): Read | null {
  const date = readWrittenDate(tokens, at);
  const d = date && dayFrom(date.year ?? yearOf(today), date.month || monthOf(today), date.date);
  return date && d ? { span: daySpan(d), next: date.end } : null;
}
