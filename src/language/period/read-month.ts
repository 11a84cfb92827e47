/** Reads a month or a quarter: `tháng 6/2021`, `T6`, `quý III`, `Q3`, `tháng sau`, `quý này`, `6/2021`. */
import { type Day, monthOf, yearOf } from '../../domain/day.ts';
import { readWrittenMonth } from '../date-words.ts';
import { digitsOf, readNumber, readOrdinal } from '../number-words.ts';
import { fixed, type Ground, loose, type Named, type Read } from './ground.ts';
import { isDocumentNumber, isLabelled, touches } from './neighbours.ts';
import { isYearWord, readYearBehind } from './read-year.ts';
import { monthSpan, quarterOf, quarterSpan, type Span, unitAhead } from './units.ts';
import { readWording, stands, type Wordings } from './wording.ts';
import { AFTER_FOUR, FOUR, MONTH, MONTH_LETTERS, NOW, PLACES, QUARTER, TURNS, UNITS, YEAR_PLACES } from './words.ts';

/** What a month and a quarter differ in. */
interface Kind {
  readonly unit: 'month' | 'quarter';
  readonly most: number;
  readonly words: Wordings<unknown>;
  readonly letters: readonly string[];
  readonly spanOf: (year: number, number: number) => Span;
  readonly numberOf: (d: Day) => number;
}

const MONTHS: Kind = {
  unit: 'month',
  most: 12,
  words: MONTH,
  letters: MONTH_LETTERS,
  spanOf: monthSpan,
  numberOf: monthOf,
};
const QUARTERS: Kind = {
  unit: 'quarter',
  most: 4,
  words: QUARTER,
  letters: ['q'],
  spanOf: quarterSpan,
  numberOf: quarterOf,
};
/** `QIII` is one word. */
const JOINED_QUARTERS = ['qi', 'qii', 'qiii', 'qiv'];
const SHORT_WEEKDAYS = { from: 2, to: 7 };

export function readMonth(ground: Ground, at: number): Named | null {
  return readNumbered(ground, at, MONTHS) ?? readPlaced(ground, at, MONTHS) ?? readMonthDigits(ground, at);
}

export function readQuarter(ground: Ground, at: number): Named | null {
  return readNumbered(ground, at, QUARTERS) ?? readPlaced(ground, at, QUARTERS);
}

/** The number, and the index of the unit's own word, behind which it stands. */
function readNumbered(ground: Ground, at: number, kind: Kind): Named | null {
  const joined = kind.unit === 'quarter' ? JOINED_QUARTERS.indexOf(ground.tokens[at]?.folded ?? '') : -1;
  if (joined >= 0 && !isPartOfCode(ground, at)) return withYear(ground, kind, { value: joined + 1, next: at + 1 });
  const unit = skipUnitWord(ground, at, kind);
  const number = unit === null ? null : readUnitNumber(ground, unit, kind.most);
  if (unit === null || !number) return null;
  if (isLetterWithTurn(ground, at, number)) return null;
  return withYear(ground, kind, number);
}

/** The index behind `tháng`, `thg`, or behind `T`, `Q` that touches its number. */
function skipUnitWord(ground: Ground, at: number, kind: Kind): number | null {
  const { tokens } = ground;
  const word = readWording(tokens, at, kind.words);
  if (word) return word.next;
  if (!kind.letters.includes(tokens[at]?.folded ?? '') || isPartOfCode(ground, at)) return null;
  const number = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  return touches(tokens, number) || number > at + 1 ? number : null;
}

/** `BC.Q1`, `A-T6`; not `T3-T5`. */
function isPartOfCode({ tokens }: Ground, at: number): boolean {
  if (!touches(tokens, at) || !touches(tokens, at - 1)) return false;
  const mark = tokens[at - 1]?.text ?? '';
  return mark === '-' ? tokens[at - 2]?.kind === 'word' : mark === '.' || mark === '/';
}

/** `T6 này` may be a Friday or June. */
function isLetterWithTurn({ tokens }: Ground, at: number, { value, next }: Read<number>): boolean {
  const isLetter = tokens[at]?.folded === 't' && value >= SHORT_WEEKDAYS.from && value <= SHORT_WEEKDAYS.to;
  return isLetter && (readWording(tokens, next, PLACES)?.value ?? null) !== null;
}

/** A number that may name a month or quarter, with what tells it from other words. */
function readUnitNumber(ground: Ground, at: number, most: number): Read<number> | null {
  const { tokens } = ground;
  const number = readOrdinal(tokens, at) ?? readNumber(tokens, at);
  if (!number) return readPlainSix(ground, at, most);
  if (number.value < 1 || number.value > most) return null;
  if (number.form === 'roman' && !isRoman(tokens[at]?.text ?? '', most)) return null;
  if (number.form !== 'words') return number;
  if (stands(tokens, at, FOUR) && stands(tokens, at + 1, AFTER_FOUR)) return null;
  const mayBeYear = number.next === at + 1 && isYearWord(tokens, at);
  return mayBeYear && (stands(tokens, at + 1, YEAR_PLACES) || tokens[at + 1]?.folded === 'nay') ? null : number;
}

/** Small letters may be a word: `quy vi` is `quý vị`, `tháng i` nothing. */
const isRoman = (text: string, most: number): boolean => text === text.toUpperCase() || (most === 4 && text !== 'v');

/** `thang sau nam 2021`: with a year behind it, no coming month. */
function readPlainSix(ground: Ground, at: number, most: number): Read<number> | null {
  const isSix = ground.plain && ground.tokens[at]?.folded === 'sau' && most >= 6;
  const year = isSix ? readYearBehind(ground, at + 1) : null;
  return year && { value: 6, next: at + 1 };
}

function withYear(ground: Ground, kind: Kind, number: Read<number>): Named | null {
  const { today } = ground;
  const year = readYearBehind(ground, number.next);
  if (year) return fixed(kind.unit, kind.spanOf(year.value, number.value), year.next, 'all');
  const turn = readTurn(ground, number.next);
  if (turn) return fixed(kind.unit, turned(ground, kind, number.value, turn.value), turn.next, 'relative');
  return loose(kind.unit, today, number.next, 'no-year', (anchor, step) =>
    kind.spanOf(yearOf(anchor) + step, number.value),
  );
}

type Turn = 'this' | 'coming' | 'gone';

function readTurn({ tokens, plain }: Ground, at: number): Read<Turn> | null {
  const turn = readWording(tokens, at, TURNS);
  if (!turn || turn.value === null) return null;
  const behind = tokens[turn.next];
  const isLone = tokens[turn.next - 1]?.folded === 'toi' && turn.next === at + 1;
  const goesOn =
    behind && (behind.kind === 'number' || stands(tokens, turn.next, UNITS) || stands(tokens, turn.next, NOW));
  const isDoubtful =
    isLone && (goesOn || PART_WORDS.includes(behind?.folded ?? '') || (plain && behind?.kind === 'word'));
  return isDoubtful ? null : { value: turn.value, next: turn.next };
}

/** `tháng 3 tới cuối tháng 5`: a range. */
const PART_WORDS = ['dau', 'giua', 'cuoi', 'het', 't', 'q', 'thu', 'chu'];

function turned({ today }: Ground, kind: Kind, number: number, turn: Turn): Span {
  const year = yearOf(today);
  const now = kind.numberOf(today);
  if (turn === 'coming') return kind.spanOf(number >= now ? year : year + 1, number);
  if (turn === 'gone') return kind.spanOf(number < now ? year : year - 1, number);
  return kind.spanOf(year, number);
}

/** `tháng này`, `quý sau`, `tháng này năm ngoái`. */
function readPlaced(ground: Ground, at: number, kind: Kind): Named | null {
  const { tokens, today } = ground;
  const unit = readWording(tokens, at, kind.words);
  const place = unit && readWording(tokens, unit.next, PLACES);
  if (!place || place.value === null) return null;
  const year = place.value === 0 ? readYearBehind(ground, place.next) : null;
  if (year) return fixed(kind.unit, kind.spanOf(year.value, kind.numberOf(today)), year.next, 'all');
  return fixed(kind.unit, unitAhead(kind.unit, today, place.value), place.next, 'relative');
}

/** `6/2021`, `06-2021`, `2021-06`. */
function readMonthDigits({ tokens }: Ground, at: number): Named | null {
  if (isLabelled(tokens, at)) return null;
  const month = readWrittenMonth(tokens, at) ?? readIsoMonth({ tokens }, at);
  if (!month?.possible || isDocumentNumber(tokens, month.next)) return null;
  return fixed('month', monthSpan(month.year, month.month), month.next, 'all');
}

function readIsoMonth({ tokens }: Pick<Ground, 'tokens'>, at: number) {
  const [year, month] = [digitsOf(tokens[at]), digitsOf(tokens[at + 2])];
  if (tokens[at + 1]?.text !== '-' || tokens[at + 3]?.text === '-' || year === null || month === null) return null;
  if (year < 2000 || year > 2099 || tokens[at + 2]?.folded.length !== 2) return null;
  return { year, month, possible: month >= 1 && month <= 12, next: at + 3 };
}

/** A month or quarter whose own word stands further in front: `4` of `tháng 3 và 4`. */
export function readMore(ground: Ground, at: number, unit: 'month' | 'quarter'): Named | null {
  const kind = unit === 'month' ? MONTHS : QUARTERS;
  const number = readUnitNumber(ground, at, kind.most);
  return number && withYear(ground, kind, number);
}
