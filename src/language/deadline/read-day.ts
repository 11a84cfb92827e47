/** Reads a day: a written date, `ngày 25` whose month stands elsewhere, the first or last day of a month. */
import { readWrittenDate, readWrittenYear } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { readOrdinal } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readMonth } from './read-month.ts';
import { readCardinal, readPart, readYearSuffix, skip, skipOf, skipUnit } from './reader.ts';
import type { At, ReadTime } from './times.ts';

const DAYS_OF_WEEK = 7;
const MONTH = wordOf('tháng');
const FIVE_OR_YEAR = wordOf('năm');
const EARLY_DAYS = [[wordOf('mùng')], [wordOf('mồng')]];
const FIRST = wordOf('tiên');
const OF_A_RANK = wordOf('cùng');

export function readDay(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  if (isStretchOfYear(tokens, at)) return null;
  const written = readWrittenDate(tokens, at);
  if (!written) return readRankedDay(tokens, at, planYear) ?? readLoneDay(tokens, at);
  if (!written.possible) return { value: 'impossible', next: written.end };
  const { date, month, year, end } = written;
  const named = year === null ? readYearSuffix(tokens, end, planYear) : { value: year, next: end };
  if (named.value === null && skipUnit(tokens, end, 'year') !== null) return { value: 'impossible', next: end };
  const worded = tokens.slice(at, end).some((token) => means(token, MONTH));
  return { value: { unit: 'day', date, month, year: named.value, worded }, next: named.next };
}

/** `6 tháng năm 2021` is half a year; with `ngày` in front it is 6 May. */
function isStretchOfYear(tokens: readonly Token[], at: number): boolean {
  const month = tokens[at]?.kind === 'number' && means(tokens[at + 1], MONTH);
  return month && means(tokens[at + 2], FIVE_OR_YEAR) && readWrittenYear(tokens, at + 3) !== null;
}

/** `ngày cuối cùng của tháng 6`, `ngày đầu tiên của tháng`. */
function readRankedDay(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const unit = skipUnit(tokens, at, 'day');
  const part = unit === null ? null : readPart(tokens, unit);
  if (unit === null || !part || part.value === 'middle') return null;
  const ranked = part.value === 'end' || means(tokens[unit + 1], FIRST) || means(tokens[unit + 1], OF_A_RANK);
  if (!ranked) return null;
  const date = part.value === 'end' ? 'last' : 1;
  const month = readMonth(tokens, skipOf(tokens, part.next), planYear);
  if (month?.value === 'impossible') return month;
  if (month?.value.unit !== 'month') {
    return { value: { unit: 'day', date, month: null, year: null, worded: false }, next: part.next };
  }
  const { month: number, year } = month.value;
  return { value: { unit: 'day', date, month: number, year, worded: true }, next: month.next };
}

/** `ngày 25`, `mùng 5`, its month told elsewhere. Without tones `ngay 5 thang sau` may be June or the month that follows. */
function readLoneDay(tokens: readonly Token[], at: number): ReadTime {
  const day = skipUnit(tokens, at, 'day');
  const unit = skip(tokens, day ?? at, EARLY_DAYS) ?? day;
  if (unit === null) return null;
  const number = readLoneNumber(tokens, unit);
  if (!number) return null;
  if (isPlainMonthAfter(tokens, skipOf(tokens, number.next))) return { value: 'impossible', next: number.next };
  return { value: { unit: 'day', date: number.value, month: null, year: null, worded: false }, next: number.next };
}

/** `25`, `thứ 20`; `thứ 2` to `thứ 7` are weekdays. */
function readLoneNumber(tokens: readonly Token[], at: number): At<number> | null {
  const rank = readOrdinal(tokens, at);
  const number = readCardinal(tokens, at) ?? (rank !== null && rank.value > DAYS_OF_WEEK ? rank : null);
  return number && number.value >= 1 && number.value <= 31 ? number : null;
}

function isPlainMonthAfter(tokens: readonly Token[], at: number): boolean {
  const [unit, after, then] = tokens.slice(at, at + 3);
  if (unit?.folded !== 'thang' || after?.folded !== 'sau') return false;
  return !hasDiacritics(unit.text) && !hasDiacritics(after.text) && then?.folded !== 'khi';
}
