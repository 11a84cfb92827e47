/** Reads one named time: a quarter, month, week, stretch of months or year. Days have a file of their own. */
import { readWrittenYear } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { romanOf } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readDay } from './read-day.ts';
import { readBareMonth, readMonth } from './read-month.ts';
import {
  readCardinal,
  readPart,
  readRank,
  readYearSuffix,
  relativeYear,
  skip,
  skipNumberedUnit,
  skipOf,
  skipUnit,
  type UnitWord,
} from './reader.ts';
import type { At, Part, ReadTime } from './times.ts';

const HALF = [[wordOf('nửa')]];
const TIMES = wordOf('lần');
const STRETCHES = [3, 6, 9, 12];
const GLUED_QUARTER = /^(?:quy|qui(?!i{1,3}$)|q(?!l))([ivl]{1,4})$/u;

export function readTime(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  return (
    readDay(tokens, at, planYear) ??
    readStretch(tokens, at, planYear) ??
    readWeek(tokens, at, planYear) ??
    readMonth(tokens, at, planYear) ??
    readQuarter(tokens, at, planYear) ??
    readBareMonth(tokens, at) ??
    readYear(tokens, at, planYear)
  );
}

/** `quý III/2021`, `Q3`, `quý tư`, `QIV`, `cuối quý II`. */
function readQuarter(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const part = readPart(tokens, at);
  const start = part?.next ?? at;
  const number = readGluedQuarter(tokens, start) ?? readQuarterNumber(tokens, start);
  if (!number) return null;
  if (number.value < 1 || number.value > 4) return { value: 'impossible', next: number.next };
  const year = readYearSuffix(tokens, number.next, planYear);
  return {
    value: { unit: 'quarter', quarter: number.value, year: year.value, part: part?.value ?? null },
    next: year.next,
  };
}

/** `6 tháng đầu năm`, `6 tháng cuối năm 2021`, `9 tháng`, `nửa đầu năm`. */
function readStretch(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const count = readMonthCount(tokens, at);
  if (!count) return null;
  const part = readPart(tokens, count.next);
  const start = part?.next ?? count.next;
  if (part?.value === 'middle') return null;
  const year = stretchYear(tokens, start, planYear);
  if (!year || (!part && !STRETCHES.includes(count.value))) return null;
  const [first, last] = part?.value === 'end' ? [13 - count.value, 12] : [1, count.value];
  const bare = !part && year.value === null;
  return { value: { unit: 'stretch', first, last, year: year.value, bare }, next: year.next };
}

/** `tuần thứ hai tháng 5`, `tuần 1`, `tuần cuối cùng của tháng 6`. */
function readWeek(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const unit = skipUnit(tokens, at, 'week');
  if (unit === null) return null;
  const part = readPart(tokens, unit);
  const rank = part ? null : readRank(tokens, unit);
  if ((!part && !rank) || part?.value === 'middle' || (rank && (rank.value < 1 || rank.value > 5))) return null;
  const week = part?.value === 'end' ? 'last' : (rank?.value ?? 1);
  const named = part?.next ?? rank?.next ?? unit;
  const next = tokens[named]?.folded === '/' ? named + 1 : skipOf(tokens, named);
  const month = readMonth(tokens, next, planYear) ?? readBareMonth(tokens, next);
  if (month === null) return { value: { unit: 'week', week, month: null, year: null }, next };
  if (month.value === 'impossible' || month.value.unit !== 'month') return { value: 'impossible', next: month.next };
  return { value: { unit: 'week', week, month: month.value.month, year: month.value.year }, next: month.next };
}

/** `năm 2021`, `2021`, `năm sau`, `cuối năm`, and `năm` alone. */
function readYear(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const part = readPart(tokens, at);
  const start = part?.next ?? at;
  const year = readWrittenYear(tokens, start);
  const unit = skipUnit(tokens, start, 'year') ?? skipOneYear(tokens, start);
  if (year && (unit !== null || part?.value !== 'start')) return yearTime(year.value, part?.value, year.next);
  if (unit === null) return null;
  const relative = relativeYear(tokens, unit, planYear);
  if (relative) return yearTime(relative.value, part?.value, relative.next);
  return startsCount(tokens, unit) ? null : yearTime(null, part?.value, unit);
}

/** `6 tháng, 1 năm`: a year told beside shorter spans. */
function skipOneYear(tokens: readonly Token[], at: number): number | null {
  const listed = [',', '/', 'và'].includes(tokens[at - 1]?.text.toLowerCase() ?? '');
  return listed && readCardinal(tokens, at)?.value === 1 ? skipUnit(tokens, at + 1, 'year') : null;
}

const yearTime = (year: number | null, part: Part | undefined, next: number): ReadTime => ({
  value: { unit: 'year', year, part: part ?? null },
  next,
});

/** `năm 21`, `năm ngày`: a number goes on, or five is meant. */
function startsCount(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === 'number') return !means(tokens[at + 1], TIMES);
  return skipUnit(tokens, at, 'day') !== null && tokens[at + 1]?.kind !== 'number';
}

function readQuarterNumber(tokens: readonly Token[], at: number): At<number> | null {
  const unit = skipNumberedUnit(tokens, at, 'quarter');
  if (unit === null) return null;
  const number = readRank(tokens, unit) ?? readStrayRoman(tokens, unit);
  return number && means(tokens[number.next], TIMES) ? null : number;
}

/** `Quý. IV`, `Quý: IV` */
function readStrayRoman(tokens: readonly Token[], at: number): At<number> | null {
  const value = ['.', ':'].includes(tokens[at]?.text ?? '') ? romanOf(tokens[at + 1]) : null;
  return value === null ? null : { value, next: at + 2 };
}

function readGluedQuarter(tokens: readonly Token[], at: number): At<number> | null {
  const numeral = GLUED_QUARTER.exec(tokens[at]?.folded ?? '')?.[1];
  const token = tokens[at];
  if (numeral === undefined || token === undefined) return null;
  const value = romanOf({ ...token, folded: numeral });
  return value === null ? null : { value, next: at + 1 };
}

/** `6 tháng`, `2 quý đầu năm` or `nửa năm`; a number behind makes it a date or a month. */
function readMonthCount(tokens: readonly Token[], at: number): At<number> | null {
  const half = skip(tokens, at, HALF);
  if (half !== null) {
    const part = readPart(tokens, half);
    const year = skipUnit(tokens, part?.next ?? half, 'year');
    return year === null ? null : { value: 6, next: part ? half : year };
  }
  const count = readCardinal(tokens, at) ?? readPlainSix(tokens, at);
  const quarters = count && count.value < 4 ? skipUnit(tokens, count.next, 'quarter') : null;
  if (count && quarters !== null && readPart(tokens, quarters)) return { value: count.value * 3, next: quarters };
  const unit = count && skipUnit(tokens, count.next, 'month');
  return count === null || unit === null || count.value > 12 || count.value < 1
    ? null
    : { value: count.value, next: unit };
}

/** `sau thang dau nam` without tones: six months, for no plan waits until after January. */
function readPlainSix(tokens: readonly Token[], at: number): At<number> | null {
  const [six, unit] = [tokens[at], tokens[at + 1]];
  const plain = six?.folded === 'sau' && six.folded === six.toned && unit !== undefined && !hasDiacritics(unit.text);
  return plain && unit.folded === 'thang' && readPart(tokens, at + 2) ? { value: 6, next: at + 1 } : null;
}

/** The year of a stretch; null where a quarter, month or number follows that makes it something else. */
function stretchYear(tokens: readonly Token[], at: number, planYear: number): At<number | null> | null {
  const others: UnitWord[] = ['month', 'quarter', 'week'];
  if (others.some((unit) => skipUnit(tokens, at, unit) !== null)) return null;
  const of = skipOf(tokens, at);
  const word = skipUnit(tokens, of, 'year');
  const year = readYearSuffix(tokens, at, planYear);
  if (year.value !== null) return year;
  return word !== null && (of > at || readPart(tokens, at - 1))
    ? { value: null, next: word }
    : { value: null, next: at };
}
