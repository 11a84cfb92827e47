/** Reads parts of units: `cuối tháng`, `6 tháng đầu năm`, `tháng cuối quý II`, `tuần thứ hai tháng 5`, `H1`. */
import { addDays, type Day, lastOfMonth, monthOf, yearOf } from '../../domain/day.ts';
import { weekOfMonth } from '../month-weeks.ts';
import { digitsOf, readNumber, readOrdinal } from '../number-words.ts';
import { readContainer, readYearOrThis } from './containers.ts';
import { fixed, type Ground, loose, type Named, narrowed, type Read } from './ground.ts';
import { touches } from './neighbours.ts';
import { readYearBehind } from './read-year.ts';
import {
  daySpan,
  monthAhead,
  monthsSpan,
  partOf,
  quarterAhead,
  type Span,
  spanFrom,
  type Unit,
  weekSpan,
} from './units.ts';
import { readWording, stands } from './wording.ts';
import { EDGES, HALF_YEARS, MIDDLE, MONTH_LETTERS, PARTS, UNITS } from './words.ts';

type Edge = 'first' | 'last';

const MONTHS_OF_UNIT: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12 };
const LARGER: Readonly<Partial<Record<Unit, readonly Unit[]>>> = {
  day: ['month', 'quarter', 'year', 'week'],
  week: ['month'],
  month: ['quarter', 'year'],
  quarter: ['year'],
};
const MOST_DAYS = 31;
const DAYS_OF_WEEK = 7;
/** Counts of months that end with a quarter: their year may be left unsaid (`9 tháng đầu`). */
const WHOLE_QUARTERS = [3, 6, 9];

/** `đầu tháng 6`, `giữa quý`, `cuối năm ngoái`, `cuối tuần`, `nửa đầu năm`. */
export function readPart(ground: Ground, at: number): Named | null {
  const part = readWording(ground.tokens, at, PARTS);
  if (!part) return null;
  const whole = readWeekOrDay(ground, part.next) ?? readContainer(ground, part.next, ['month', 'quarter', 'year']);
  const named = whole && narrowed(whole, whole.unit, whole.next, (span) => partOf(part.value, whole.unit, span));
  return named ? { ...named, part: true } : readHalfYear(ground, at);
}

const readWeekOrDay = (ground: Ground, at: number): Named | null => readContainer(ground, at, ['week', 'day']);

/** `nửa đầu 2021`, `nửa năm đầu`, `nửa năm cuối 2021`. */
function readHalfYear(ground: Ground, at: number): Named | null {
  const half = readWording(ground.tokens, at, HALF_YEARS);
  if (!half || half.next - at < 3) return null;
  const year = readYearOrThis(ground, half.next);
  return narrowed(year, 'half', year.next, (span) => partOf(half.value, 'year', span));
}

/** `H1`, `h2/2021`. */
export function readHalfLetter(ground: Ground, at: number): Named | null {
  const { tokens, today } = ground;
  const number = digitsOf(tokens[at + 1]);
  if (tokens[at]?.folded !== 'h' || !touches(tokens, at + 1) || (number !== 1 && number !== 2)) return null;
  if (tokens[at - 1]?.kind === 'number' || ['.', '/', '-'].includes(tokens[at - 1]?.text ?? '')) return null;
  const spanOf = (year: number) => monthsSpan(year, number * 6 - 5, number * 6);
  const year = readYearBehind(ground, at + 2);
  if (year) return fixed('half', spanOf(year.value), year.next, 'all');
  return loose('half', today, at + 2, 'no-year', (anchor, step) => spanOf(yearOf(anchor) + step));
}

/** `6 tháng đầu năm`, `hai quý cuối năm ngoái`, `10 ngày đầu tháng`, `9 tháng năm 2021`. */
export function readCounted(ground: Ground, at: number): Named | null {
  const count = readCount(ground, at);
  const unit = count && readCountedUnit(ground, count.next);
  if (!count || !unit) return null;
  const edge = readWording(ground.tokens, unit.next, EDGES);
  if (!edge) return readMonthsOfYear(ground, count.value, unit);
  const whole = readContainer(ground, edge.next, LARGER[unit.value] ?? []) ?? readUnsaidYear(ground, count, unit, edge);
  return whole && narrowed(whole, 'half', whole.next, (span) => edgeOf(span, edge.value, count.value, unit.value));
}

/** A count; `sau` is six where nothing was typed with its tones and months follow. */
function readCount({ tokens, plain }: Ground, at: number): Read<number> | null {
  const number = readNumber(tokens, at);
  if (number && number.form !== 'roman') return number;
  return plain && tokens[at]?.folded === 'sau' ? { value: 6, next: at + 1 } : null;
}

function readCountedUnit({ tokens }: Ground, at: number): Read<Unit> | null {
  const unit = readWording(tokens, at, UNITS);
  if (unit) return unit;
  const isLetter = MONTH_LETTERS.includes(tokens[at]?.folded ?? '') && touches(tokens, at);
  return isLetter ? { value: 'month', next: at + 1 } : null;
}

function readUnsaidYear(ground: Ground, count: Read<number>, unit: Read<Unit>, edge: Read<Edge>): Named | null {
  const isHalf = unit.value === 'month' ? WHOLE_QUARTERS.includes(count.value) : unit.value === 'quarter';
  return isHalf && count.value > 1 ? readYearOrThis(ground, edge.next) : null;
}

/** `9 tháng năm 2021` counts from January. */
function readMonthsOfYear(ground: Ground, count: number, unit: Read<Unit>): Named | null {
  if (unit.value !== 'month' || !WHOLE_QUARTERS.includes(count)) return null;
  const year = readYearBehind(ground, unit.next);
  return year && fixed('half', monthsSpan(year.value, 1, count), year.next, 'all');
}

/** The first or last so many units of a stretch; null where it has not as many. */
function edgeOf(span: Span, edge: Edge, count: number, unit: Unit): Span | null {
  if (count < 1) return null;
  if (unit === 'day') return count > MOST_DAYS ? null : within(span, edgeOfDays(span, edge, count));
  if (unit === 'week')
    return count * DAYS_OF_WEEK > MOST_DAYS ? null : within(span, edgeOfDays(span, edge, count * DAYS_OF_WEEK));
  const months = MONTHS_OF_UNIT[unit];
  if (months === undefined) return null;
  const least = edge === 'first' ? span.from : monthAhead(span.to, 1 - months * count).from;
  const last = edge === 'first' ? monthAhead(span.from, months * count - 1).to : span.to;
  return within(span, spanFrom(least, last));
}

const edgeOfDays = ({ from, to }: Span, edge: Edge, count: number): Span =>
  edge === 'first' ? spanFrom(from, addDays(from, count - 1)) : spanFrom(addDays(to, 1 - count), to);

const within = (whole: Span, part: Span): Span | null => (part.from < whole.from || part.to > whole.to ? null : part);

/** `tháng đầu quý III`, `tháng thứ hai của quý`, `quý cuối năm`, `ngày cuối cùng của tháng`, `tuần đầu tháng 6`. */
export function readOneOf(ground: Ground, at: number): Named | null {
  const unit = readWording(ground.tokens, at, UNITS);
  const larger = unit && LARGER[unit.value];
  const which = unit && larger && readWhich(ground, unit);
  if (!unit || !larger || !which) return null;
  const whole = readContainer(ground, which.next, larger);
  if (!whole || whole.part) return null;
  return narrowed(whole, unit.value, whole.next, (span) => oneOf(span, which.value, unit.value, whole.unit));
}

function readWhich({ tokens }: Ground, unit: Read<Unit>): Read<Edge | 'middle' | number> | null {
  const edge = readWording(tokens, unit.next, EDGES);
  if (edge) return edge;
  if (unit.value === 'month' && stands(tokens, unit.next, MIDDLE)) return { value: 'middle', next: unit.next + 1 };
  const rank = readOrdinal(tokens, unit.next);
  if (rank) return rank;
  return unit.value === 'week' ? readNumber(tokens, unit.next) : null;
}

function oneOf(span: Span, which: Edge | 'middle' | number, unit: Unit, whole: Unit): Span | null {
  if (unit === 'week') return weekOf(span.from, which);
  if (which === 'middle') return whole === 'quarter' ? monthAhead(span.from, 1) : null;
  if (typeof which === 'number') return nthOf(span, which, unit, whole);
  const isWeekEnd = unit === 'day' && whole === 'week' && which === 'last';
  return isWeekEnd ? partOf('end', 'week', span) : edgeOf(span, which, 1, unit);
}

function nthOf(span: Span, nth: number, unit: Unit, whole: Unit): Span | null {
  if (nth < 1) return null;
  if (unit === 'day') return whole === 'week' ? null : within(span, daySpan(addDays(span.from, nth - 1)));
  return within(span, unit === 'month' ? monthAhead(span.from, nth - 1) : quarterAhead(span.from, nth - 1));
}

/** The weeks of a month begin on its Mondays, so the last may end in the next month. */
function weekOf(first: Day, which: Edge | 'middle' | number): Span | null {
  const [year, month] = [yearOf(first), monthOf(first)];
  if (which === 'middle') return null;
  if (which === 'last') return weekSpan(lastOfMonth(year, month), 0);
  return weekOfMonth(year, month, which === 'first' ? 1 : which);
}

/** `phần còn lại của năm`: from today to its end. */
export function readRest(ground: Ground, at: number): Named | null {
  const whole = readWeekOrDay(ground, at) ?? readContainer(ground, at, ['month', 'quarter', 'year']);
  if (!whole || whole.unit === 'day' || whole.span.to < ground.today) return null;
  return { ...whole, span: spanFrom(ground.today, whole.span.to), near: null, told: 'relative' };
}
