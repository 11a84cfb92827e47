/** How late: "trễ hơn 100 ngày", "quá hạn trên 1 tháng", "trễ dưới 10 ngày", "quá hạn từ 10 đến 30 ngày". */
import { addDays, addMonths, type Day, daysBetween } from '../../domain/day.ts';
import type { Token } from '../fold.ts';
import { readNumber } from '../number-words.ts';
import { isWord, type Word, wordOf } from '../spelling.ts';

export interface Lateness {
  readonly start: number;
  readonly end: number;
  /** More than so many calendar days; null for no least. */
  readonly moreThan: number | null;
  /** Less than so many calendar days; null for no most. */
  readonly lessThan: number | null;
}

const phrases = (texts: readonly string[]): readonly (readonly Word[])[] =>
  texts.map((text) => text.split(' ').map(wordOf));
const MORE = phrases(['hơn', 'trên', 'quá', 'lâu hơn', 'nhiều hơn', 'cả', 'ngoài']);
const LESS = phrases(['dưới', 'chưa đến', 'chưa tới', 'chưa quá', 'không quá', 'ít hơn', 'chưa đầy', 'trong vòng']);
const LEAST = phrases(['từ', 'ít nhất', 'tối thiểu']);
const LATE = phrases(['quá hạn', 'trễ hạn', 'trễ', 'chậm', 'muộn', 'chậm hạn']);
const TO = phrases(['đến', 'tới', '-']);
const UPWARDS = phrases(['trở lên', 'trở đi']);
const AHEAD = phrases(['nữa', 'tới', 'sắp tới', 'qua']);
const [HALF, MONTH, YEAR] = [wordOf('nửa'), wordOf('tháng'), wordOf('năm')];
const DAYS = [wordOf('ngày'), wordOf('hôm')];
const WEEK = wordOf('tuần');
const HALF_MONTH = 15;

export function findLateness(tokens: readonly Token[], today: Day): Lateness | null {
  for (let at = 0; at < tokens.length; at++) {
    const found = latenessAt(tokens, at, today);
    if (found && passed(tokens, found.end, AHEAD) === null) return found;
  }
  return null;
}

function latenessAt(tokens: readonly Token[], at: number, today: Day): Lateness | null {
  const more = passed(tokens, at, MORE);
  const over = more === null ? null : spanAt(tokens, more, today);
  if (over) return { start: at, end: over.next, moreThan: over.days, lessThan: null };
  const less = passed(tokens, at, LESS);
  const under = less === null ? null : spanAt(tokens, less, today);
  if (under) return { start: at, end: under.next, moreThan: null, lessThan: under.days };
  const late = passed(tokens, at, LATE);
  return late === null ? null : behindLate(tokens, late, today);
}

/** "trễ từ 10 đến 30 ngày", "trễ 30 ngày (trở lên)": so many at least; the word of lateness itself stays free. */
function behindLate(tokens: readonly Token[], late: number, today: Day): Lateness | null {
  const from = passed(tokens, late, LEAST) ?? late;
  const number = readNumber(tokens, from);
  const first = number || isWord(tokens[from], HALF) ? spanAt(tokens, from, today) : null;
  const least = first?.days ?? number?.value;
  if (least === undefined) return null;
  const next = first?.next ?? number?.next ?? from;
  const to = passed(tokens, next, TO);
  const last = to === null ? null : spanAt(tokens, to, today);
  if (last) return { start: late, end: last.next, moreThan: least - 1, lessThan: last.days + 1 };
  return first && { start: late, end: passed(tokens, next, UPWARDS) ?? next, moreThan: least - 1, lessThan: null };
}

interface Span {
  readonly days: number;
  readonly next: number;
}

/** `100 ngày`, `2 tuần`, `nửa tháng`, `tháng`, `một năm` as calendar days that end today. */
function spanAt(tokens: readonly Token[], at: number, today: Day): Span | null {
  if (isWord(tokens[at], HALF)) return halfAt(tokens[at + 1], at + 2, today);
  const number = readNumber(tokens, at);
  const unit = number?.next ?? at;
  const next = unit + 1;
  if (isWord(tokens[unit], MONTH) && readNumber(tokens, next) === null) {
    return { days: daysBetween(addMonths(today, -(number?.value ?? 1)), today), next };
  }
  if (!number) return null;
  if (DAYS.some((word) => isWord(tokens[unit], word))) return { days: number.value, next };
  if (isWord(tokens[unit], WEEK)) return { days: number.value * 7, next };
  return isWord(tokens[unit], YEAR) ? { days: daysBetween(addMonths(today, -12 * number.value), today), next } : null;
}

function halfAt(unit: Token | undefined, next: number, today: Day): Span | null {
  if (isWord(unit, MONTH)) return { days: HALF_MONTH, next };
  return isWord(unit, YEAR) ? { days: daysBetween(addMonths(today, -6), today), next } : null;
}

function passed(tokens: readonly Token[], at: number, choices: readonly (readonly Word[])[]): number | null {
  const found = choices.find((words) => words.every((word, index) => isWord(tokens[at + index], word)));
  return found ? at + found.length : null;
}

/** Days within which a deadline lies that is less late than that. */
export function deadlinesLateLess(late: number, today: Day): { from: Day; to: Day } {
  return { from: addDays(today, 1 - late), to: addDays(today, -1) };
}
