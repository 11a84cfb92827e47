/** Reads weekdays, which stand beside a date without moving it. */
import type { Token } from '../fold.ts';
import { digitsOf, readOrdinal } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { skipEvery, skipUnit } from './reader.ts';

const SUNDAY = [wordOf('chủ'), wordOf('nhật')];
const SUNDAY_SHORT = 'CN';

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
