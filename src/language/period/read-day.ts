/** Reads a day: `hôm nay`, `sáng mai`, `30/6`, `ngày 5 tháng sau`, `mùng 5`, `tháng 6 ngày 5`. */
import { addDays, addMonths, type Day, dateOf, dayFrom, firstOfMonth, monthOf, yearOf } from '../../domain/day.ts';
import { readWrittenDate, type WrittenDate } from '../date-words.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { digitsOf, readNumber } from '../number-words.ts';
import { readContainer } from './containers.ts';
import { fixed, type Ground, loose, type Named, narrowed, type Read } from './ground.ts';
import { isDocumentNumber, isFraction, isLabelled } from './neighbours.ts';
import { readMonth } from './read-month.ts';
import { readOneOf } from './read-part.ts';
import { readYearBehind } from './read-year.ts';
import { daySpan, type Span } from './units.ts';
import { past, readWording, stands } from './wording.ts';
import {
  AFTER,
  AFTER_MAI,
  AFTER_TOMORROW,
  BEFORE,
  DATE,
  DAY_PARTS,
  DAY_WORDS,
  EARLY_DAY,
  FROM,
  INSIDE,
  LATEST,
  MONTH,
  NAMES_BEFORE_MAI,
  OF,
  TO,
  TOMORROW,
  UNITS,
  VAGUE,
} from './words.ts';

const LAST_DATE = 31;
const LAST_MONTH = 12;

/** `hôm nay`, `ngày mai`, `chiều qua`; also `mai` where it is no name. */
export function readDayWord({ tokens, today }: Ground, at: number): Named | null {
  const word = readWording(tokens, at, DAY_WORDS);
  if (word) {
    const isVague = word.value === null || stands(tokens, at - 1, VAGUE);
    return isVague ? null : fixed('day', daySpan(addDays(today, word.value ?? 0)), word.next, 'relative');
  }
  if (isTomorrow(tokens, at)) return fixed('day', daySpan(addDays(today, 1)), at + 1, 'relative');
  const isLone = tokens.length === 1 && hasDiacritics(tokens[at]?.text ?? '');
  const isLater = stands(tokens, at, AFTER_TOMORROW) && (isLone || isGoverned(tokens, at));
  return isLater ? fixed('day', daySpan(addDays(today, 2)), at + 1, 'relative') : null;
}

function isTomorrow(tokens: readonly Token[], at: number): boolean {
  if (!stands(tokens, at, TOMORROW) || stands(tokens, at - 1, NAMES_BEFORE_MAI)) return false;
  if (at > 0 && tokens[at]?.text === 'Mai') return false;
  const behind = tokens[at + 1];
  const isClosed = behind === undefined || behind.kind === 'mark' || stands(tokens, at + 1, AFTER_MAI);
  return isClosed || isGoverned(tokens, at);
}

/** `đến`, `trước`, `ngày` stand in front, so that what follows is meant as a date. */
export const isGoverned = (tokens: readonly Token[], at: number): boolean =>
  [FROM, TO, BEFORE, AFTER, LATEST, DATE, INSIDE, DAY_PARTS].some((words) => stands(tokens, at - 1, words)) ||
  ['han', 'nhat', '-', '–', '—'].includes(tokens[at - 1]?.folded ?? '');

/** `30/6`, `ngày 5/6/2021`, `5 tháng 6`, `30/6 năm ngoái`. */
export function readDate(ground: Ground, at: number): Named | null {
  const { tokens, today } = ground;
  const date = readWrittenDate(tokens, at);
  if (!date?.possible || !isMeantAsDate(ground, date)) return null;
  const year = date.year === null ? readYearBehind(ground, date.end) : null;
  const told = date.year ?? year?.value ?? null;
  const spanIn = (inYear: number) => spanOf(dayFrom(inYear, date.month, date.date));
  if (told === null) {
    return loose('day', today, date.end, 'no-year', (anchor, step) => spanIn(yearOf(anchor) + step));
  }
  const span = spanIn(told);
  return span && fixed('day', span, year?.next ?? date.end, 'all');
}

const spanOf = (d: Day | null): Span | null => d && daySpan(d);

function isMeantAsDate({ tokens }: Ground, date: WrittenDate): boolean {
  const { start, end } = date;
  if (isLabelled(tokens, start) || isDocumentNumber(tokens, end)) return false;
  const isNamed = digitsOf(tokens[start]) === null;
  if (isNamed || date.year !== null) return true;
  if (isFraction(tokens, date) && !isGoverned(tokens, start)) return false;
  const mark = tokens[start + 1]?.text ?? '';
  if (!['.', '-', '–', '−'].includes(mark)) return true;
  const isAlone = start === 0 && end === tokens.length;
  return isGoverned(tokens, start) || (isAlone && (mark === '.' || date.date > LAST_MONTH));
}

/** `ngày 5`, `mùng 5`, `ngày 5 tháng sau`, `ngày 20 của tháng cuối quý`. */
export function readDateOfMonth(ground: Ground, at: number): Named | null {
  const { tokens, today } = ground;
  const number = readDateNumber(ground, at);
  if (!number) return null;
  const month = readMonthAround(ground, number.next);
  if (month) {
    return narrowed(month, 'day', month.next, ({ from }) => spanOf(dayFrom(yearOf(from), monthOf(from), number.value)));
  }
  const isBare = digitsOf(tokens[at + 1]) !== null || stands(tokens, at, EARLY_DAY);
  return isBare && !goesOn(tokens, number.next) ? dateIn(today, number) : null;
}

/** `31/02`, `ngày 31 tháng 6`, `ngày 1 tháng 13`: a date that no month has, with the month that it names. */
export function skipImpossibleDate(ground: Ground, at: number): number | null {
  const { tokens } = ground;
  const written = readWrittenDate(tokens, at);
  if (written && !written.possible) return written.end;
  const number = stands(tokens, at, DATE) ? readNumber(tokens, at + 1) : null;
  const unit = number && past(tokens, number.next, OF);
  if (!number || unit === null || !stands(tokens, unit, MONTH) || readDateOfMonth(ground, at)) return null;
  return readMonthAround(ground, number.next)?.next ?? past(tokens, unit, MONTH) + 1;
}

/** `ngày 5/13`, `ngày 5.6`: the number is a part of another. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  ['/', '.'].includes(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number';

function dateIn(today: Day, { value, next }: Read<number>): Named | null {
  return loose('day', today, next, 'no-month', (anchor, step) => {
    const month = addMonths(firstOfMonth(yearOf(anchor), monthOf(anchor)), step);
    return spanOf(dayFrom(yearOf(month), monthOf(month), value));
  });
}

function readDateNumber({ tokens }: Ground, at: number): Read<number> | null {
  const start = past(tokens, at, EARLY_DAY);
  const first = start > at ? start : past(tokens, at, DATE);
  if (first === at || tokens[at - 1]?.kind === 'number') return null;
  const number = readNumber(tokens, first);
  return number && number.form !== 'roman' && number.value >= 1 && number.value <= LAST_DATE ? number : null;
}

/** The month behind a date; only one with its unit's word, so that `5/2021` stays a month. */
function readMonthAround(ground: Ground, at: number): Named | null {
  const { tokens } = ground;
  const unit = past(tokens, at, UNITS) > at ? at : at + 1;
  if (readWording(tokens, unit, UNITS)?.value !== 'month') return null;
  return readOneOf(ground, past(tokens, at, OF)) ?? readContainer(ground, at, ['month']);
}

/** `tháng 6 ngày 5`. */
export function readDateBehindMonth(ground: Ground, at: number): Named | null {
  const { tokens } = ground;
  const month = readMonth(ground, at);
  if (!month || !stands(tokens, month.next, DATE)) return null;
  const value = digitsOf(tokens[month.next + 1]);
  if (value === null || value > LAST_DATE || ['/', '-', '.'].includes(tokens[month.next + 2]?.text ?? '')) return null;
  return narrowed(month, 'day', month.next + 2, ({ from }) => spanOf(dayFrom(yearOf(from), monthOf(from), value)));
}

/** `1-15/6`, `từ 5 đến 10 tháng 6`: days whose month stands once. */
export function readDayRange(ground: Ground, at: number): Named | null {
  const { tokens } = ground;
  const start = past(tokens, at, EARLY_DAY);
  const first = start > at ? start : past(tokens, at, DATE);
  const value = digitsOf(tokens[first]);
  if (value === null || value < 1 || value > LAST_DATE || isLabelled(tokens, first)) return null;
  const joint = readDayJoint(tokens, first + 1);
  const last = joint === null ? null : readDayWithMonth(ground, joint);
  if (last?.unit !== 'day' || last.told === 'no-month') return null;
  const named = narrowed(last, 'day', last.next, (span) => {
    const from = dayFrom(yearOf(span.to), monthOf(span.to), value);
    return from && value < dateOf(span.to) ? { from, to: span.to } : null;
  });
  return named ? { ...named, range: true } : null;
}

/** `15/6`, `ngày 15 tháng sau`, `15 tháng sau`. */
function readDayWithMonth(ground: Ground, at: number): Named | null {
  const date = readDateOfMonth(ground, at) ?? readDate(ground, at);
  const value = date ? null : digitsOf(ground.tokens[at]);
  const month = value === null ? null : readMonthAround(ground, at + 1);
  if (value === null || !month) return date;
  return narrowed(month, 'day', month.next, ({ from }) => spanOf(dayFrom(yearOf(from), monthOf(from), value)));
}

function readDayJoint(tokens: readonly Token[], at: number): number | null {
  if (['-', '–', '—', '−'].includes(tokens[at]?.text ?? '')) return at + 1;
  const to = readWording(tokens, at, TO);
  return to ? to.next : null;
}
