/** Small steps that the readers of times share: units, parts, ranks, years left open. */
import { readWrittenYear } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { readNumber, readOrdinal } from '../number-words.ts';
import { type Word, wordOf } from '../spelling.ts';
import { means, wordingAt } from './lexicon.ts';
import type { At, Part } from './times.ts';

const all = (text: string): Word[][] => text.split(' | ').map((phrase) => phrase.split(' ').map(wordOf));

const UNIT_WORDS = {
  day: all('ngày'),
  week: all('tuần lễ | tuần'),
  month: all('tháng'),
  quarter: all('quý | quí'),
  year: all('năm dương lịch | năm'),
};
export type UnitWord = keyof typeof UNIT_WORDS;

const SHORT_UNITS: Readonly<Partial<Record<UnitWord, readonly string[]>>> = {
  month: ['t', 'th', 'thg'],
  quarter: ['q'],
};

const PARTS: readonly (readonly [Part, Word[][]])[] = [
  ['start', all('đầu tiên của | đầu tiên | đầu của | đầu | thượng tuần')],
  ['middle', all('giữa của | giữa | trung tuần')],
  ['end', all('cuối cùng của | cuối cùng | cuối của | cuối | hạ tuần')],
];
const EVERY = all('hàng | hằng | mỗi một | mỗi | từng | các');
const OF = all('của | trong | vào | thuộc');
const NEXT = all(
  'tiếp theo liền kề | sau liền kề | kế tiếp | tiếp theo | tiếp sau | liền kề | liền sau | kế sau | sau | tới | kế',
);
const THIS = all('nay | này | kế hoạch | hiện tại | báo cáo');
const LAST = all('trước liền kề | trước');
const AMBIGUOUS = ['tu', 'nam'];
const LATER_YEAR_STOPS = ['ngày', 'tháng', 'khi', 'quý'].map(wordOf);

/** The index behind the first of these phrases that stands at `at`, or null. */
export function skip(tokens: readonly Token[], at: number, phrases: readonly Word[][]): number | null {
  const found = phrases.find((phrase) => phrase.every((word, index) => means(tokens[at + index], word)));
  return found ? at + found.length : null;
}

/** Whether `của`, `trong` or the like stands right before. */
export const isOf = (tokens: readonly Token[], at: number): boolean => skip(tokens, at - 1, OF) === at;
export const skipOf = (tokens: readonly Token[], at: number): number => skip(tokens, at, OF) ?? at;
export const skipEvery = (tokens: readonly Token[], at: number): number | null => skip(tokens, at, EVERY);
export const skipNext = (tokens: readonly Token[], at: number): number | null => skip(tokens, at, NEXT);
/** The `năm` of `năm học` and the like is no year of the calendar. */
export const skipUnit = (tokens: readonly Token[], at: number, unit: UnitWord): number | null =>
  unit === 'year' && wordingAt(tokens, at)?.tag === 'unread' ? null : skip(tokens, at, UNIT_WORDS[unit]);

/** `tháng`, `quý`, also `T` and `Q` where a number follows. */
export function skipNumberedUnit(tokens: readonly Token[], at: number, unit: UnitWord): number | null {
  const worded = skipUnit(tokens, at, unit);
  if (worded !== null) return worded;
  const token = tokens[at];
  if (token === undefined || !SHORT_UNITS[unit]?.includes(token.folded)) return null;
  return tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
}

/** A number that counts something; without tones `tu` and `nam` are rather `từ` and a year. */
export function readCardinal(tokens: readonly Token[], at: number): At<number> | null {
  const number = readNumber(tokens, at);
  const doubtful = number?.form === 'roman' || AMBIGUOUS.includes(tokens[at]?.toned ?? '');
  return doubtful ? null : number;
}

export function readPart(tokens: readonly Token[], at: number): At<Part> | null {
  for (const [value, phrases] of PARTS) {
    const next = skip(tokens, at, phrases);
    if (next !== null) return { value, next };
  }
  return null;
}

/** `thứ hai`, `2`, `II`: the rank of a week or a month. */
export function readRank(tokens: readonly Token[], at: number): At<number> | null {
  return readOrdinal(tokens, at) ?? readNumber(tokens, at);
}

/**
 * The year behind a month or quarter: `/2021`, `- 2021`, `, năm 2021`, `(2021)`, `của năm 2021`, `/21`, `năm sau`.
 * `năm` alone says nothing and is passed over.
 */
export function readYearSuffix(tokens: readonly Token[], at: number, planYear: number): At<number | null> {
  const joined = joinedYear(tokens, at) ?? bracketedYear(tokens, at);
  if (joined) return joined;
  const of = skipOf(tokens, tokens[at]?.text === ',' ? at + 1 : at);
  return readNamedYear(tokens, of, planYear) ?? { value: null, next: loneYearWord(tokens, at) };
}

/** `năm 2021`, `2021` right behind, `năm sau`, `năm nay`, `năm trước`. */
function readNamedYear(tokens: readonly Token[], at: number, planYear: number): At<number> | null {
  const word = skipUnit(tokens, at, 'year');
  const year = tokens[at - 1]?.text === ',' && word === null ? null : readWrittenYear(tokens, at);
  if (year) return year;
  return word === null ? null : relativeYear(tokens, word, planYear);
}

/** `sau`, `tới`, `nay`, `trước` behind `năm`; `năm trước 31/01` is a year and a deadline. */
export function relativeYear(tokens: readonly Token[], at: number, planYear: number): At<number> | null {
  const next = skipNext(tokens, at);
  if (next !== null && endsThere(tokens, next)) return { value: planYear + 1, next };
  const current = skip(tokens, at, THIS);
  if (current !== null) return { value: planYear, next: current };
  const last = skip(tokens, at, LAST);
  return last !== null && endsThere(tokens, last) ? { value: planYear - 1, next: last } : null;
}

const endsThere = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind !== 'number' && !LATER_YEAR_STOPS.some((word) => means(tokens[at], word));

function joinedYear(tokens: readonly Token[], at: number): At<number> | null {
  const mark = tokens[at]?.text ?? '';
  if (!['/', '-', '–', '−', '.'].includes(mark)) return null;
  const year = readWrittenYear(tokens, at + 1);
  if (year) return year;
  const short = tokens[at + 1];
  const goesOn = tokens[at + 2]?.text === '/' || tokens[at + 2]?.text === '-';
  if (mark !== '/' || short?.kind !== 'number' || short.folded.length !== 2 || goesOn) return null;
  const value = Number(short.folded);
  return value > 12 ? { value: 2000 + value, next: at + 2 } : null;
}

function bracketedYear(tokens: readonly Token[], at: number): At<number> | null {
  if (tokens[at]?.text !== '(') return null;
  const year = readWrittenYear(tokens, at + 1);
  return year && tokens[year.next]?.text === ')' ? { value: year.value, next: year.next + 1 } : null;
}

function loneYearWord(tokens: readonly Token[], at: number): number {
  const of = skip(tokens, at, OF);
  const word = skipUnit(tokens, of ?? at, 'year');
  return word !== null && of !== null ? word : at;
}
