/** Reads a bare numeral that goes on with the unit before it: `Quý I, II`, `Tháng 3 - 5`, `ngày 10, 20`. */
import { readWrittenDate } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { type NumberRead, readNumber, readOrdinal } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readBareMonth, readMonth } from './read-month.ts';
import { readPart, readYearSuffix, skip, skipOf, skipUnit, type UnitWord } from './reader.ts';
import type { At, MonthTime, ReadTime, Time } from './times.ts';

const COUNTED: readonly UnitWord[] = ['day', 'week', 'month', 'quarter'];
const YEAR_OR_FIVE = wordOf('năm');
const OTHER_USES = ['lần', 'giờ', 'h', 'đợt', 'phút', '%', 'lớp', 'cuộc', 'kỳ'].map((word) => [wordOf(word)]);

export function continueTime(tokens: readonly Token[], at: number, planYear: number, before: Time | null): ReadTime {
  if (before === null || before.unit === 'year' || before.unit === 'stretch') return null;
  const part = before.unit === 'month' || before.unit === 'quarter' ? readPart(tokens, at) : null;
  if (part) return null;
  if (before.unit === 'week') return continueWeek(tokens, at, planYear);
  const number = readListNumber(tokens, at, before.unit);
  if (!number) return null;
  if (before.unit === 'day') return continueDay(number, before.month);
  if (number.value < 1 || number.value > (before.unit === 'quarter' ? 4 : 12)) return null;
  const year = readYearSuffix(tokens, number.next, planYear);
  return { value: withNumber(before.unit, number.value, year.value), next: year.next };
}

const withNumber = (unit: 'month' | 'quarter', number: number, year: number | null): Time =>
  unit === 'month' ? { unit, month: number, year, part: null } : { unit, quarter: number, year, part: null };

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

function continueDay(number: NumberRead, month: number | null): ReadTime {
  if (month !== null || number.form === 'roman' || number.value < 1 || number.value > 31) return null;
  return { value: { unit: 'day', date: number.value, month: null, year: null, worded: false }, next: number.next };
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
