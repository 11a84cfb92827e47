/** Reads a weekday: `thứ năm tuần sau`, `T6 tuần này`, `chủ nhật`, `thứ hai đầu tiên của tháng 6`, `thứ 6 ngày 4/6`. */
import { addDays, type Day, mondayOf, type Weekday, weekdayOf } from '../../domain/day.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { digitsOf, readNumber, readOrdinal } from '../number-words.ts';
import { readContainer } from './containers.ts';
import { fixed, type Ground, loose, type Named, narrowed, type Read } from './ground.ts';
import { touches } from './neighbours.ts';
import { isGoverned, readDate, readDateOfMonth, readDayWord } from './read-day.ts';
import { presentWeek, readWeek } from './read-week.ts';
import { daySpan, type Span } from './units.ts';
import { past, readWording, stands, wordings } from './wording.ts';
import { DATE, EDGES, OF, PARTS, PLACES, RANK, RANKED, SUNDAY, WEEK } from './words.ts';

interface WeekdayRead extends Read<Weekday> {
  /** `T6`, `CN`: may mean something else where nothing shows that a weekday is meant. */
  readonly isLetter: boolean;
}

const DAYS_OF_WEEK = 7;
/** `toi` is left out: it may be `tới`. */
const BRIGHT_PARTS = wordings(['sáng | trưa | chiều | đêm | tối qua', true]);
/** `thứ năm 2021`: `thu` was no weekday. */
const LONG_NUMBER = 4;

export function readWeekday(ground: Ground, at: number): Named | null {
  const { tokens } = ground;
  const start = past(tokens, at, DATE);
  const weekday = weekdayAt(tokens, start);
  if (!weekday) return null;
  return (
    readWithDate(ground, weekday) ??
    readInWeek(ground, weekday) ??
    readInMonth(ground, weekday) ??
    readPlaced(ground, at, weekday) ??
    readBare(ground, at, weekday, start > at)
  );
}

function weekdayAt(tokens: readonly Token[], at: number): WeekdayRead | null {
  const sunday = readWording(tokens, at, SUNDAY);
  if (sunday) return { value: 7, next: sunday.next, isLetter: false };
  const token = tokens[at];
  if (token?.folded === 'cn') return { value: 7, next: at + 1, isLetter: true };
  const letter = token?.folded === 't' && touches(tokens, at + 1) ? digitsOf(tokens[at + 1]) : null;
  if (letter !== null) return weekdayOfNumber(letter, at + 2, true);
  const rank = stands(tokens, at, RANK) ? readRank(tokens, at) : null;
  return rank && weekdayOfNumber(rank.value, rank.next, false);
}

/** `thứ năm 2021` reads no five, nor does `thu năm nay` name a weekday. */
function readRank(tokens: readonly Token[], at: number): Read<number> | null {
  const isAutumn = !hasDiacritics(tokens[at]?.text ?? '') && hasDiacritics(tokens[at + 1]?.text ?? '');
  const rank = isAutumn ? null : (readOrdinal(tokens, at) ?? readNumber(tokens, at + 1));
  if (!rank || rank.form === 'roman') return null;
  return tokens[rank.next]?.kind === 'number' && tokens[rank.next]?.folded.length === LONG_NUMBER ? null : rank;
}

/** `thứ hai` is Monday, so a number is one more than the day of the week. */
function weekdayOfNumber(number: number, next: number, isLetter: boolean): WeekdayRead | null {
  return number >= 2 && number <= DAYS_OF_WEEK ? { value: (number - 1) as Weekday, next, isLetter } : null;
}

/** `thứ 6 ngày 4/6`, `thứ hai, 07/6/2021`, `thứ 5 hôm nay`: the date tells. */
function readWithDate(ground: Ground, { next }: WeekdayRead): Named | null {
  const { tokens } = ground;
  const start = [',', '('].includes(tokens[next]?.text ?? '') ? next + 1 : next;
  const date = readDate(ground, start) ?? readDateOfMonth(ground, start) ?? readDayWord(ground, start);
  if (!date) return null;
  return tokens[start - 1]?.text === '(' && tokens[date.next]?.text === ')' ? { ...date, next: date.next + 1 } : date;
}

/** `thứ năm tuần sau`, `thứ 2 của tuần này`, `thứ hai đầu tuần sau`, `thứ sáu tuần đầu tháng 6`. */
function readInWeek(ground: Ground, { value, next, isLetter }: WeekdayRead): Named | null {
  const { tokens } = ground;
  const start = tokens[next]?.text === ',' && stands(tokens, next + 1, WEEK) ? next + 1 : past(tokens, next, OF);
  const part = past(tokens, start, PARTS);
  const isPart = part > start && stands(tokens, part, WEEK);
  const week =
    readWeek(ground, isPart ? part : start) ??
    (isPart || start > next ? presentWeek(ground, isPart ? part : start) : null);
  if (!week || (isLetter && week.unit !== 'week')) return null;
  return narrowed(week, 'day', week.next, (span) => daySpan(addDays(span.from, value - 1)));
}

/** `thứ hai đầu tiên của tháng 6`, `chủ nhật cuối cùng tháng 3/2017`, `thứ sáu cuối tháng`. */
function readInMonth(ground: Ground, { value, next }: WeekdayRead): Named | null {
  const { tokens } = ground;
  const edge = readWording(tokens, next, EDGES);
  const month = edge && readContainer(ground, edge.next, ['month']);
  if (!edge || !month) return null;
  return narrowed(month, 'day', month.next, (span) => daySpan(edgeOf(span, edge.value, value)));
}

function edgeOf({ from, to }: Span, edge: 'first' | 'last', weekday: Weekday): Day {
  return edge === 'first' ? onOrAfter(from, weekday) : addDays(onOrAfter(addDays(to, 1), weekday), -DAYS_OF_WEEK);
}

/** `thứ sáu này`, `thứ ba tới`, `thứ 2 vừa rồi`. */
function readPlaced(ground: Ground, at: number, { value, next, isLetter }: WeekdayRead): Named | null {
  const { tokens, today } = ground;
  const place = readWording(tokens, next, PLACES);
  if (!place || place.value === null || tokens[place.next]?.kind === 'number') return null;
  if (isLetter && tokens[at]?.folded !== 'cn') return null;
  const isSoon = tokens[next]?.folded !== 'sau';
  return fixed('day', daySpan(placed(today, value, place.value, isSoon)), place.next, 'relative');
}

/** `tới` is the next such day, `sau` next week's, `vừa rồi` and `trước` the last such day before today. */
function placed(today: Day, weekday: Weekday, place: number, isSoon: boolean): Day {
  if (place < 0) return addDays(onOrAfter(today, weekday), -DAYS_OF_WEEK);
  if (place === 0) return onOrAfter(today, weekday);
  const inWeek = addDays(mondayOf(today), weekday - 1 + DAYS_OF_WEEK * place);
  return isSoon && place === 1 ? onOrAfter(addDays(today, 1), weekday) : inWeek;
}

/** A weekday alone is the next one, today included. */
function readBare({ tokens, today }: Ground, at: number, weekday: WeekdayRead, isNamedDay: boolean): Named | null {
  const { value, next, isLetter } = weekday;
  if (isLetter && !isNamedDay && !isMeant(tokens, at, next)) return null;
  if (stands(tokens, at - 1, RANKED) && !isNamedDay) return null;
  const named = weekdayOfWeek(today, weekday);
  return named && { ...named, span: daySpan(onOrAfter(today, value)) };
}

/** `T2` of `từ T2 đến T6 tuần sau`. */
export function readWeekdayLetter({ tokens, today }: Ground, at: number): Named | null {
  const weekday = weekdayAt(tokens, at);
  return weekday?.isLetter ? weekdayOfWeek(today, weekday) : null;
}

function weekdayOfWeek(today: Day, { value, next }: Read<Weekday>): Named | null {
  return loose('day', today, next, 'no-week', (anchor, step) =>
    daySpan(addDays(mondayOf(anchor), value - 1 + DAYS_OF_WEEK * step)),
  );
}

/** `CN` stands alone or behind a word that a day follows; `T6` only behind a part of the day. */
function isMeant(tokens: readonly Token[], at: number, next: number): boolean {
  const isSunday = tokens[at]?.folded === 'cn';
  return isSunday ? next - at === tokens.length || isGoverned(tokens, at) : stands(tokens, at - 1, BRIGHT_PARTS);
}

function onOrAfter(d: Day, weekday: Weekday): Day {
  return addDays(d, (weekday - weekdayOf(d) + DAYS_OF_WEEK) % DAYS_OF_WEEK);
}
