/** Reads what comes round: `hàng quý`, `6 tháng/lần`, `tháng cuối quý`, `tháng đầu quý sau`. */
import { hasDiacritics, type Token } from '../fold.ts';
import { digitsOf, readNumber, readOrdinal, romanOf } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means, wordingAt } from './lexicon.ts';
import {
  isOf,
  readCardinal,
  readPart,
  readRank,
  readYearSuffix,
  skip,
  skipEvery,
  skipNext,
  skipOf,
  skipUnit,
} from './reader.ts';
import { type At, type Cycle, cycleOf, type Part, type Time } from './times.ts';

/** A rhythm; a single time where the words settle which cycle is meant; or a rhythm that no year holds evenly. */
export type ReadCycle = At<Cycle | Time | 'impossible'> | null;

const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;
type CycleUnit = keyof typeof MONTHS_OF;
const UNITS = Object.keys(MONTHS_OF) as CycleUnit[];
const TIMES = wordOf('lần');
const MONTH_OF_PART = { start: 1, middle: 2, end: 'last' } as const;
const ONCE = [['một', 'lần'].map(wordOf)];
const PERIOD = [['kỳ', 'báo', 'cáo'].map(wordOf), [wordOf('kỳ')]];
const HALF_YEAR = [['nửa', 'năm'].map(wordOf)];
const QUARTER_REPORTED = [['quý', 'báo', 'cáo'].map(wordOf)];
const REPORTED = [['báo', 'cáo'].map(wordOf)];
const SOME = wordOf('các');
const SEVERAL = [SOME, wordOf('những')];

export function readCycle(tokens: readonly Token[], at: number, planYear: number): ReadCycle {
  return (
    readTimesPer(tokens, at) ??
    readMonthOfCycle(tokens, at, planYear) ??
    readEvery(tokens, at) ??
    readNextCycle(tokens, at) ??
    readWeakCycle(tokens, at)
  );
}

/** `1 lần/quý`, `quý/lần`, `6 tháng/lần`, `6 tháng một lần`, `quý 1 lần`. */
function readTimesPer(tokens: readonly Token[], at: number): ReadCycle {
  const once = readOnce(tokens, at);
  if (once !== null) {
    const slash = tokens[once]?.text === '/' ? once + 1 : once;
    const length = readLength(tokens, skipEvery(tokens, slash) ?? slash);
    return length && (slash > once || skipEvery(tokens, slash) !== null) ? evenly(length) : null;
  }
  const length = readLength(tokens, at);
  if (!length) return null;
  const slash = tokens[length.next]?.text === '/' ? length.next + 1 : length.next;
  const bare = slash > length.next && means(tokens[slash], TIMES) ? slash + 1 : null;
  const next = bare ?? readOnce(tokens, slash);
  return next === null ? null : evenly({ value: length.value, next });
}

/** `hàng tháng`, `mỗi quý`, `cuối mỗi quý`, `mỗi 6 tháng`; `các tháng 3, 6` names months instead. */
function readEvery(tokens: readonly Token[], at: number): ReadCycle {
  const part = readPart(tokens, at);
  const start = part ? skipOf(tokens, part.next) : at;
  const every = skipEvery(tokens, start);
  const length = every === null ? null : readLength(tokens, every);
  const names =
    means(tokens[start], SOME) && (readNumber(tokens, length?.next ?? at) || readPart(tokens, length?.next ?? at));
  if (!length || names) return null;
  const read = evenly(length);
  return part && read && typeof read.value === 'object'
    ? { ...read, value: { ...read.value, part: part.value } }
    : read;
}

/** `tháng cuối quý`, `cuối tháng đầu quý sau`, `tháng đầu của quý sau`, `tháng thứ hai của quý`, `tháng cuối quý II`, `tháng cuối năm`, `tháng cuối kỳ`. */
function readMonthOfCycle(tokens: readonly Token[], at: number, planYear: number): ReadCycle {
  const end = readPart(tokens, at);
  const unit = skipUnit(tokens, end?.value === 'end' ? end.next : at, 'month');
  const place = unit === null ? null : readPlace(tokens, unit);
  if (!place) return null;
  const of = skipOf(tokens, place.next);
  const start = skipEvery(tokens, of) ?? of;
  const quarter = skipUnit(tokens, start, 'quarter');
  if (quarter !== null) return inQuarter(tokens, quarter, place.value, planYear);
  if (place.part === null) return null;
  const year = skipUnit(tokens, start, 'year');
  if (year !== null) return inYear(tokens, start, place.part, planYear);
  return { value: cycleOf(null, { monthOf: place.value }), next: skip(tokens, of, PERIOD) ?? place.next };
}

interface Place extends At<number | 'last'> {
  readonly part: Part | null;
}

/** Which month: first, second, last; `tháng 5` is none of these. */
function readPlace(tokens: readonly Token[], at: number): Place | null {
  const part = readPart(tokens, at);
  if (part) return { value: MONTH_OF_PART[part.value], next: part.next, part: part.value };
  const rank = tokens[at]?.folded === 'thu' ? readRank(tokens, at) : null;
  return rank && rank.value <= 3 ? { ...rank, part: null } : null;
}

function inQuarter(tokens: readonly Token[], at: number, monthOf: number | 'last', planYear: number): ReadCycle {
  const quarter = readNumber(tokens, at);
  if (quarter) {
    if (quarter.value < 1 || quarter.value > 4) return { value: 'impossible', next: quarter.next };
    const year = readYearSuffix(tokens, quarter.next, planYear);
    const placeInQuarter = monthOf === 'last' ? 3 : monthOf;
    const month = (quarter.value - 1) * 3 + placeInQuarter;
    return { value: { unit: 'month', month, year: year.value, part: null, placeInQuarter }, next: year.next };
  }
  const next = skipNext(tokens, at);
  if (next === null) return { value: cycleOf(3, { monthOf }), next: at };
  return {
    value: cycleOf(3, { monthOf, shift: 1 }),
    next: skip(tokens, skipOf(tokens, next), QUARTER_REPORTED) ?? next,
  };
}

/** `những tháng đầu năm` are no January. */
const isSeveral = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some((token) => SEVERAL.some((word) => means(token, word)));

function inYear(tokens: readonly Token[], at: number, part: Part, planYear: number): ReadCycle {
  if (part === 'middle' || (part === 'start' && isSeveral(tokens, at))) return null;
  const year = readYearSuffix(tokens, at, planYear);
  const next = year.value === null ? at + 1 : year.next;
  return { value: { unit: 'month', month: part === 'end' ? 12 : 1, year: year.value, part: null }, next };
}

/** `tháng sau`, `tháng kế tiếp`: a day of it needs to be told. Without tones `thang sau` is left to June. */
function readNextCycle(tokens: readonly Token[], at: number): ReadCycle {
  const unit = skipUnit(tokens, at, 'month');
  const next = unit === null ? null : skipNext(tokens, unit);
  if (unit === null || next === null) return null;
  return isPlainSix(tokens, unit) && next === unit + 1 ? null : { value: cycleOf(1, { shift: 1 }), next };
}

const isPlainSix = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.folded === 'sau' && !hasDiacritics(tokens[at - 1]?.text ?? '');

/** `quý thứ tư`, `quý. IV` */
const namesQuarter = (tokens: readonly Token[], at: number): boolean =>
  readOrdinal(tokens, at) !== null || (isStop(tokens[at]) && romanOf(tokens[at + 1]) !== null);

const isStop = (token: Token | undefined): boolean => token?.text === '.' || token?.text === ':';

/** `tháng`, `quý`, `cuối quý` and nothing that says which; `của tháng báo cáo` is every month. */
function readWeakCycle(tokens: readonly Token[], at: number): ReadCycle {
  const part = readPart(tokens, at);
  const start = part?.next ?? at;
  for (const unit of ['month', 'quarter'] as const) {
    const next = skipUnit(tokens, start, unit);
    if (next === null) continue;
    if (namesOne(tokens, next, unit) || isUntoned(tokens, start)) return null;
    const ofDay = isOf(tokens, at);
    const reported = ofDay && unit === 'month' ? skip(tokens, next, REPORTED) : null;
    if (reported !== null) return { value: cycleOf(1, { ofDay }), next: reported };
    return { value: cycleOf(MONTHS_OF[unit], { weak: true, ofDay, part: part?.value ?? null }), next };
  }
  return null;
}

/** A plain `quy` among words with tones, or before a word that nothing explains, is rather the `quy` of `quy định`. */
function isUntoned(tokens: readonly Token[], at: number): boolean {
  if (hasDiacritics(tokens[at]?.text ?? '')) return false;
  const next = at + 1;
  const goesOn = skipEvery(tokens, next) ?? skipNext(tokens, next) ?? readPart(tokens, next)?.next ?? null;
  const strange = tokens[next]?.kind === 'word' && wordingAt(tokens, next) === null && goesOn === null;
  return strange || tokens.some(({ text }) => hasDiacritics(text));
}

/** A number follows that says which month or quarter. */
function namesOne(tokens: readonly Token[], at: number, unit: CycleUnit): boolean {
  if (isPlainSix(tokens, at) || (unit === 'quarter' && namesQuarter(tokens, at))) return true;
  return readNumber(tokens, at) !== null && !means(tokens[at + 1], TIMES);
}

/** `quý`, `6 tháng`, `nửa năm`, `năm`: a length in months. */
function readLength(tokens: readonly Token[], at: number): At<number> | null {
  const half = skip(tokens, at, HALF_YEAR);
  if (half !== null) return { value: 6, next: half };
  const count = readCardinal(tokens, at);
  for (const unit of UNITS) {
    const counted = count === null ? null : skipUnit(tokens, count.next, unit);
    if (counted !== null && count) return { value: count.value * MONTHS_OF[unit], next: counted };
    const next = skipUnit(tokens, at, unit);
    if (next !== null) return { value: MONTHS_OF[unit], next };
  }
  return null;
}

/** `1 lần`, `01 lần`, `một lần`. */
function readOnce(tokens: readonly Token[], at: number): number | null {
  if (digitsOf(tokens[at]) === 1 && means(tokens[at + 1], TIMES)) return at + 2;
  return skip(tokens, at, ONCE);
}

function evenly({ value, next }: At<number>): At<Cycle | 'impossible'> {
  return { value: value > 0 && 12 % value === 0 ? cycleOf(value) : 'impossible', next };
}
