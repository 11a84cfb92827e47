/** Calendar periods in questions: units, windows from today, and open ends. */
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';
import { findDates } from './date-words.ts';
import { type Token, tokenize } from './fold.ts';
import { readBareYear, readPresent } from './period/containers.ts';
import { type Ground, groundOf, type Named, type Read } from './period/ground.ts';
import { readOnwards, readOpenEnd } from './period/open-end.ts';
import { readRange } from './period/range.ts';
import { readNamed } from './period/read-named.ts';
import { CALENDAR_UNITS } from './period/units.ts';
import { skipUnmeant } from './period/unmeant.ts';
import { readWindow } from './period/window.ts';
import { past, stands } from './period/wording.ts';
import { INSIDE, NOW, WHOLE } from './period/words.ts';

/** A period that words name, with the range of tokens that name it (end excluded). */
export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

/** All periods named in a question, left to right, the longest reading first. */
export function findPeriods(tokens: readonly Token[], today: Day): PeriodMention[] {
  const ground = groundOf(tokens, today);
  const mentions: PeriodMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const unmeant = skipUnmeant(ground, at);
    const read = unmeant === null ? readAt(ground, at) : null;
    if (read) mentions.push({ start: at, end: read.next, period: read.value });
    at = unmeant ?? read?.next ?? at + 1;
  }
  return mentions;
}

/** The period that a whole phrase names, null where none is named or it is impossible; `bây giờ` alone is today. */
export function readPeriod(text: string, today: Day): Period | null {
  const tokens = tokenize(text);
  const [first] = findPeriods(tokens, today);
  const isNow = first === undefined && tokens.length > 0 && past(tokens, 0, NOW) === tokens.length;
  return isNow ? { from: today, to: today } : (first?.period ?? null);
}

/** Words that look like a date and name an impossible one (`31/02`). */
export function findImpossibleDates(tokens: readonly Token[]): { start: number; end: number; words: string }[] {
  return findDates(tokens)
    .filter((date) => !date.possible)
    .map(({ start, end }) => {
      const words = tokens.slice(start, end).map((token) => token.text);
      return { start, end, words: words.join('').replace(/^ngày/u, '') };
    });
}

const READERS: readonly ((ground: Ground, at: number) => Read<Period> | null)[] = [
  readWindow,
  readRange,
  readUnit,
  readOpenEnd,
];

function readAt(ground: Ground, at: number): Read<Period> | null {
  let best: Read<Period> | null = null;
  for (const read of READERS) {
    const found = read(ground, at);
    if (found && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

/** A unit, `trong` or `cả` in front passed over; behind those a bare one is the present one (`trong tháng`). */
function readUnit(ground: Ground, at: number): Read<Period> | null {
  const start = past(ground.tokens, at, INSIDE);
  const named = readNamed(ground, start) ?? readWhole(ground, at) ?? readLoneYear(ground, at, start);
  if (!named) return null;
  return readOnwards(ground, named) ?? { value: named.span, next: named.next };
}

function readWhole(ground: Ground, at: number): Named | null {
  if (!stands(ground.tokens, at, WHOLE)) return null;
  return readPresent(ground, past(ground.tokens, at, WHOLE), ['day', ...CALENDAR_UNITS]);
}

/** `2021` alone, or behind `trong`. */
function readLoneYear(ground: Ground, at: number, start: number): Named | null {
  const isMeant = start > at || ground.tokens.length === 1;
  return isMeant ? readBareYear(ground, start, ['year']) : null;
}
