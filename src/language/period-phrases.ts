/** Calendar periods in questions: units, windows from today, and open ends. */
import { addDays, addMonths, type Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { findDates } from './date-words.ts';
import { type Token, tokenize } from './fold.ts';
import { readNumber } from './number-words.ts';
import { type Read, readUnit } from './period/read-unit.ts';
import { until } from './period/units.ts';
import { isWord, wordOf } from './spelling.ts';

/** A period that words name, with the range of tokens that name it (end excluded). */
export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

type At = { readonly period: Period; readonly next: number };

/** All periods named in a question, left to right, the longest reading first. */
export function findPeriods(tokens: readonly Token[], today: Day): PeriodMention[] {
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at, today);
    if (read) mentions.push({ start: at, end: read.next, period: read.period });
    at = read?.next ?? at + 1;
  }
  return mentions;
}

/** The period that a whole phrase names, null where none is named or it is impossible. */
export function readPeriod(text: string, today: Day): Period | null {
  const [first] = findPeriods(tokenize(text), today);
  return first?.period ?? null;
}

/** Words that look like a date and name an impossible one (`31/02`). */
export function findImpossibleDates(tokens: readonly Token[]): { start: number; end: number; words: string }[] {
  return findDates(tokens)
    .filter((date) => !date.possible)
    .map(({ start, end }) => {
      const words = tokens.slice(start, end).map((token) => token.text);
      return { start, end, words: words.join('').replace(/^ngày/u, '') };
    });
}

function readAt(tokens: readonly Token[], at: number, today: Day): At | null {
  return (
    readRange(tokens, at, today) ??
    readOpenEnd(tokens, at, today) ??
    readWindow(tokens, at, today) ??
    plain(readUnit(tokens, at, today))
  );
}

const plain = (read: Read | null): At | null => read && { period: read.span, next: read.next };

const [FROM, TO, NOW, BEFORE, WHOLE, AFTER] = ['từ', 'đến', 'nay', 'trước', 'hết', 'sau'].map(wordOf);
const TO_WORDS = ['đến', 'tới', 'đến hết'];
const is = (token: Token | undefined, word: ReturnType<typeof wordOf> | undefined) =>
  word !== undefined && isWord(token, word);

/** `từ 1/6 đến 30/6`, `từ tháng 3 đến tháng 5`, `từ nay đến cuối tháng`, `1/6 - 30/6`. */
function readRange(tokens: readonly Token[], at: number, today: Day): At | null {
  const isNamed = is(tokens[at], FROM);
  const start = isNamed ? at + 1 : at;
  const fromNow = isNamed && is(tokens[start], NOW);
  const first = fromNow ? { span: { from: today, to: today }, next: start + 1 } : readUnit(tokens, start, today);
  if (!first) return null;
  const joined = joint(tokens, first.next, isNamed);
  const last = joined === null ? null : readUnit(tokens, joined, today);
  if (last && last.span.to >= first.span.from)
    return { period: { from: first.span.from, to: last.span.to }, next: last.next };
  return isNamed ? { period: { from: first.span.from, to: null }, next: first.next } : null;
}

function joint(tokens: readonly Token[], at: number, isNamed: boolean): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.text === '-' || token.text === '–') return at + 1;
  if (!isNamed && !is(token, TO)) return null;
  if (!TO_WORDS.some((word) => is(token, wordOf(word)))) return null;
  return is(tokens[at + 1], WHOLE) ? at + 2 : at + 1;
}

/** `trước 30/6`, `đến 30/6`, `hết quý này`, `sau 30/6`. */
function readOpenEnd(tokens: readonly Token[], at: number, today: Day): At | null {
  const unitAt = (from: number) => readUnit(tokens, from, today);
  if (is(tokens[at], BEFORE)) {
    const unit = unitAt(at + 1);
    return unit && { period: until(addDays(unit.span.from, -1), today), next: unit.next };
  }
  if (is(tokens[at], AFTER)) {
    const unit = unitAt(at + 1);
    return unit && { period: { from: addDays(unit.span.to, 1), to: null }, next: unit.next };
  }
  const skip =
    is(tokens[at], TO) && is(tokens[at + 1], WHOLE) ? 2 : is(tokens[at], TO) || is(tokens[at], WHOLE) ? 1 : 0;
  if (skip === 0) return null;
  const unit = unitAt(at + skip);
  return unit && { period: until(unit.span.to, today), next: unit.next };
}

const UNITS = [
  { word: wordOf('ngày'), ahead: (d: Day, n: number) => addDays(d, n) },
  { word: wordOf('tuần'), ahead: (d: Day, n: number) => addDays(d, n * 7) },
  { word: wordOf('tháng'), ahead: (d: Day, n: number) => addMonths(d, n) },
];
const COMING = ['tới', 'nữa', 'sắp'].map(wordOf);
const GONE = ['qua', 'trước', 'vừa'].map(wordOf);

/** `7 ngày tới` is today to today + 7; `30 ngày qua` ends today. */
function readWindow(tokens: readonly Token[], at: number, today: Day): At | null {
  const number = readNumber(tokens, at);
  const unit = number && UNITS.find(({ word }) => isWord(tokens[number.next], word));
  if (!number || !unit || number.value > 400) return null;
  const end = number.next + 1;
  if (COMING.some((word) => isWord(tokens[end], word))) {
    return { period: { from: today, to: unit.ahead(today, number.value) }, next: end + 1 };
  }
  if (GONE.some((word) => isWord(tokens[end], word))) {
    return { period: { from: unit.ahead(today, -number.value), to: today }, next: end + 1 };
  }
  return null;
}
