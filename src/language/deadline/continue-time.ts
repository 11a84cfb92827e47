/** Reads a bare numeral that goes on with the unit before it: `Quý I, II`, `Tháng 3 - 5`, `ngày 10, 20`. */
import { readWrittenDate } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { type NumberRead, readNumber, readOrdinal } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readBareMonth, readMonth } from './read-month.ts';
import { readPart, readYearSuffix, skip, skipOf, skipUnit, type UnitWord } from './reader.ts';
import type { At, DayTime, MonthTime, QuarterTime, ReadTime, Time } from './times.ts';

const COUNTED: readonly UnitWord[] = ['day', 'week', 'month', 'quarter'];
const YEAR_OR_FIVE = wordOf('năm');
const LIST_MARKS = ['và', ',', '&'].map(wordOf);
const OTHER_USES = ['lần', 'giờ', 'h', 'đợt', 'phút', '%', 'lớp', 'cuộc', 'kỳ'].map((word) => [wordOf(word)]);

export function continueTime(tokens: readonly Token[], at: number, planYear: number, before: Time | null): ReadTime {
  if (before === null || before.unit === 'year' || before.unit === 'stretch') return null;
  const part = before.unit === 'month' || before.unit === 'quarter' ? readPart(tokens, at) : null;
  if (part) return null;
  if (before.unit === 'week') return continueWeek(tokens, at, planYear);
  const number = readListNumber(tokens, startOfNumber(tokens, at, before), before.unit);
  if (!number || (before.unit === 'month' && tokens[at - 1]?.folded === '/')) return null;
  if (before.unit === 'day') return continueDay(tokens, at, number, before, planYear);
  const year = readYearSuffix(tokens, number.next, planYear);
  const time = withNumber(before, number.value, year.value);
  return time && { value: time, next: year.next };
}

/** `tháng cuối quý I và quý III`: the unit may stand again. */
const startOfNumber = (tokens: readonly Token[], at: number, before: Time): number =>
  before.unit === 'month' && before.placeInQuarter !== undefined ? (skipUnit(tokens, at, 'quarter') ?? at) : at;

function withNumber(before: MonthTime | QuarterTime, number: number, year: number | null): Time | null {
  if (number < 1 || number > 12) return null;
  if (before.unit === 'quarter') return number > 4 ? null : { unit: 'quarter', quarter: number, year, part: null };
  const { placeInQuarter } = before;
  if (placeInQuarter === undefined) return { unit: 'month', month: number, year, part: null };
  return number > 4 ? null : { ...before, month: (number - 1) * 3 + placeInQuarter, year };
}

/** A number that no unit of its own follows, and that begins no date. */
function readListNumber(tokens: readonly Token[], at: number, unit: Time['unit']): NumberRead | null {
  const number = readNumber(tokens, at);
  if (!number || (number.form === 'words' && isDoubtful(tokens[at]))) return null;
  const counts = COUNTED.some((word) => skipUnit(tokens, number.next, word) !== null);
  if (counts || skip(tokens, number.next, OTHER_USES) !== null) return null;
  if (unit === 'day' && (readBareMonth(tokens, at) || readWrittenDate(tokens, at))) return null;
  const date = readWrittenDate(tokens, at);
  return date && tokens[at + 1]?.text === '/' ? null : number;
}

/** A word without tones may be another, and `năm` is rather a year. */
const isDoubtful = (token: Token | undefined): boolean =>
  token === undefined || !hasDiacritics(token.text) || means(token, YEAR_OR_FIVE);

/** `ngày 10, 20`; behind `ngày 25 tháng 3, 6` further months follow. */
function continueDay(
  tokens: readonly Token[],
  at: number,
  number: NumberRead,
  before: DayTime,
  planYear: number,
): ReadTime {
  if (number.form === 'roman' || number.value < 1 || number.value > 31) return null;
  if (before.month === null) {
    return { value: { unit: 'day', date: number.value, month: null, year: null, worded: false }, next: number.next };
  }
  const listed = before.worded && LIST_MARKS.some((mark) => means(tokens[at - 1], mark));
  if (!listed || number.value > 12) return null;
  const year = readYearSuffix(tokens, number.next, planYear);
  return { value: { unit: 'month', month: number.value, year: year.value, part: null }, next: year.next };
}

/** `tuần 2, 3 tháng 5`, `tuần thứ 2, thứ 3 tháng 5`. */
function continueWeek(tokens: readonly Token[], at: number, planYear: number): ReadTime {
  const rank = readOrdinal(tokens, at) ?? readNumber(tokens, at);
  if (!rank || rank.value < 1 || rank.value > 5) return null;
  const next = skipOf(tokens, rank.next);
  const month = readMonth(tokens, next, planYear);
  if (!isMonth(month)) return { value: { unit: 'week', week: rank.value, month: null, year: null }, next: rank.next };
  const { month: number, year } = month.value;
  return { value: { unit: 'week', week: rank.value, month: number, year }, next: month.next };
}

const isMonth = (read: ReadTime): read is At<MonthTime> =>
  typeof read?.value === 'object' && read.value.unit === 'month';
