/** Reads the one calendar unit that stands at a token, the longest reading first. */
import { readClock } from '../clock-words.ts';
import { fixed, type Ground, type Named } from './ground.ts';
import { readDate, readDateBehindMonth, readDateOfMonth, readDayRange, readDayWord } from './read-day.ts';
import { readMonth, readQuarter } from './read-month.ts';
import { readCounted, readHalfLetter, readOneOf, readPart, readRest } from './read-part.ts';
import { readWeek } from './read-week.ts';
import { readWeekday } from './read-weekday.ts';
import { readYear } from './read-year.ts';
import { unitAhead } from './units.ts';
import { past, readWording, stands } from './wording.ts';
import { DAY_PARTS, LEFT_OVER, NEXT_YEAR, OF, UNITS } from './words.ts';

type Reader = (ground: Ground, at: number) => Named | null;

const PLAIN_UNITS: readonly Reader[] = [
  readDayWord,
  readWeekday,
  readDate,
  readDateOfMonth,
  readDateBehindMonth,
  readDayRange,
  readPart,
  readCounted,
  readOneOf,
  readWeekAndDay,
  readMonth,
  readQuarter,
  readHalfLetter,
  readYear,
  readNext,
  readLeftOver,
];
/** `sáng thứ hai`, `17h ngày 30/6`, `cả tháng 6`: two words in front at most. */
const MOST_PREFIXES = 3;

export function readNamed(ground: Ground, at: number): Named | null {
  const known = ground.found.get(at);
  if (known !== undefined) return known;
  const named = longest(ground, at) ?? readBehindPrefix(ground, at, MOST_PREFIXES);
  ground.found.set(at, named);
  return named;
}

function longest(ground: Ground, at: number): Named | null {
  let best: Named | null = null;
  for (const read of PLAIN_UNITS) {
    const found = read(ground, at);
    if (found && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

/** `tuần sau thứ ba` is one day. */
function readWeekAndDay(ground: Ground, at: number): Named | null {
  const week = readWeek(ground, at);
  const day = week && readWeekday(ground, week.next);
  if (!week || day?.told !== 'no-week' || !day.near) return week;
  const span = day.near(week.span.from, 0);
  return span && fixed('day', span, day.next, 'relative');
}

/** `sang tuần`, `sang năm`, also `sang tháng 7`. */
function readNext(ground: Ground, at: number): Named | null {
  const { tokens, today } = ground;
  if (!stands(tokens, at, NEXT_YEAR)) return null;
  const named = longest(ground, at + 1);
  if (named) return named;
  const unit = readWording(tokens, at + 1, UNITS);
  if (!unit || unit.value === 'day' || tokens[unit.next]?.kind === 'number') return null;
  return fixed(unit.value, unitAhead(unit.value, today, 1), unit.next, 'relative');
}

/** `phần còn lại của tháng`. */
function readLeftOver(ground: Ground, at: number): Named | null {
  const rest = readWording(ground.tokens, at, LEFT_OVER);
  return rest && readRest(ground, rest.next);
}

function readBehindPrefix(ground: Ground, at: number, left: number): Named | null {
  if (left === 0) return null;
  const clock = readClock(ground.tokens, at)?.next ?? null;
  const start = clock ?? past(ground.tokens, at, DAY_PARTS);
  if (start === at) return null;
  const named = longest(ground, past(ground.tokens, start, OF)) ?? readBehindPrefix(ground, start, left - 1);
  if (named?.unit !== 'day') return null;
  return clock === null ? named : { ...named, clock: true };
}
