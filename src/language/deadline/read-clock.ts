/** Reads hours of the day and weekdays, which stand beside a date without moving it. */
import type { Token } from '../fold.ts';
import { digitsOf, readOrdinal } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { skipEvery, skipUnit } from './reader.ts';
import type { At } from './times.ts';

const HOUR = wordOf('giờ');
const MINUTES = ['phút', 'p', "'", '’'].map(wordOf);
const HOUR_MARKS = ['h', 'g'];
const SUNDAY = [wordOf('chủ'), wordOf('nhật')];
const SUNDAY_SHORT = 'CN';

/** `17 giờ`, `17h30`, `16 giờ 30 phút`, `17:00`; the value is whether it is midnight at the day's beginning. */
export function readClock(tokens: readonly Token[], at: number): At<{ readonly midnight: boolean }> | null {
  const hour = digitsOf(tokens[at]);
  if (hour === null || hour > 24) return null;
  const mark = tokens[at + 1];
  const colon = mark?.text === ':' && tokens[at + 2]?.folded.length === 2 && digitsOf(tokens[at + 2]) !== null;
  if (!colon && !means(mark, HOUR) && !HOUR_MARKS.includes(mark?.folded ?? '')) return null;
  const minutes = readMinutes(tokens, at + 2);
  return { value: { midnight: hour === 0 && (minutes?.value ?? 0) === 0 }, next: minutes?.next ?? at + 2 };
}

/** Minutes, unless the number begins a date (`17 giờ 31/01`). */
function readMinutes(tokens: readonly Token[], at: number): At<number> | null {
  const value = digitsOf(tokens[at]);
  if (value === null || value > 59) return null;
  const word = MINUTES.some((minute) => means(tokens[at + 1], minute));
  if (word) return { value, next: at + 2 };
  const dated = ['/', '-', '.'].includes(tokens[at + 1]?.text ?? '') || skipUnit(tokens, at + 1, 'month') !== null;
  return dated ? null : { value, next: at + 1 };
}

/** `thứ Sáu`, `thứ 6`, `chủ nhật`, `CN`. */
export function readWeekday(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text === SUNDAY_SHORT) return at + 1;
  if (SUNDAY.every((word, index) => means(tokens[at + index], word))) return at + 2;
  const rank = readOrdinal(tokens, at);
  return rank && rank.value >= 2 && rank.value <= 7 ? rank.next : null;
}

/** `T6 hàng tuần`: a weekday, where `T6` is June. */
export function readShortWeekday(tokens: readonly Token[], at: number): number | null {
  const number = tokens[at]?.folded === 't' ? digitsOf(tokens[at + 1]) : null;
  const week = skipUnit(tokens, skipEvery(tokens, at + 2) ?? at + 2, 'week');
  return number !== null && number >= 2 && number <= 7 && week !== null ? at + 2 : null;
}
