/** Reads a month, whole or in part. */
import { readWrittenMonth } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { digitsOf, readNumber } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readPart, readYearSuffix, skip, skipNumberedUnit, skipOf, skipUnit } from './reader.ts';
import type { At, MonthTime, ReadTime } from './times.ts';

const HALF = [[wordOf('nửa')]];
const TIMES = wordOf('lần');
const WHEN = wordOf('khi');
const HALF_MONTH = 15;

/** `tháng 3/2021`, `T3`, `đầu tháng 6`, `10 ngày đầu tháng 6`, `nửa đầu tháng 6`. */
export function readMonth(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const half = skip(tokens, at, HALF);
  const days = half === null ? readDayCount(tokens, at) : { value: HALF_MONTH, next: half };
  const part = readPart(tokens, days?.next ?? at);
  if (days && !part) return null;
  const unit = skipNumberedUnit(tokens, part ? skipOf(tokens, part.next) : at, 'month');
  const number = unit === null ? null : readMonthNumber(tokens, unit);
  if (!number) return null;
  if (number.value < 1 || number.value > 12) return { value: 'impossible', next: number.next };
  const year = readYearSuffix(tokens, number.next, planYear);
  const month: MonthTime = { unit: 'month', month: number.value, year: year.value, part: part?.value ?? null };
  return { value: days ? counted(month, days.value) : month, next: year.next };
}

/** `01/2021` without its unit. */
export function readBareMonth(tokens: readonly Token[], at: number): ReadTime {
  const month = readWrittenMonth(tokens, at);
  if (!month) return null;
  if (!month.possible) return { value: 'impossible', next: month.next };
  return { value: { unit: 'month', month: month.month, year: month.year, part: null }, next: month.next };
}

/** Without tones `thang sau` can only be June: a plan knows no coming month. */
function readMonthNumber(tokens: readonly Token[], at: number): At<number> | null {
  const number = readNumber(tokens, at);
  if (number) return means(tokens[number.next], TIMES) ? null : number;
  const unit = tokens[at - 1];
  const plain = unit !== undefined && !hasDiacritics(unit.text) && unit.folded === 'thang';
  return plain && tokens[at]?.text.toLowerCase() === 'sau' && !means(tokens[at + 1], WHEN)
    ? { value: 6, next: at + 1 }
    : null;
}

/** `10 ngày` of `10 ngày đầu tháng 6`. */
function readDayCount(tokens: readonly Token[], at: number): At<number> | null {
  const value = digitsOf(tokens[at]);
  const unit = value === null || value < 1 || value > 28 ? null : skipUnit(tokens, at + 1, 'day');
  return value === null || unit === null ? null : { value, next: unit };
}

function counted(month: MonthTime, days: number): MonthTime {
  return month.part === 'start' ? { ...month, part: null, until: days } : { ...month, part: 'end' };
}
