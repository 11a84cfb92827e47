/** Reads a year, alone (`năm nay`, `năm 2021`) or behind another unit (`/2021`, `của năm ngoái`). */
import { yearOf } from '../../domain/day.ts';
import { readWrittenYear } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import { fixed, type Ground, type Named, type Read } from './ground.ts';
import { yearSpan } from './units.ts';
import { past, readWording, stands } from './wording.ts';
import { COUNTED, NEXT_YEAR, OF, PLACES, YEAR, YEAR_PLACES } from './words.ts';

const SEPARATORS = ['/', '-', '–', '.', ','];
const CENTURY = 2000;
const SHORT_YEARS = { from: 15, to: 49 };
/** `Việt Nam`, `phía Nam`: no year, where tones are left out. */
const SOUTH = ['viet', 'mien', 'phia', 'quang', 'dong', 'tay', 'ha', 'huong'];

export function readYear({ tokens, today }: Ground, at: number): Named | null {
  if (!isYearWord(tokens, at)) return null;
  const written = readWrittenYear(tokens, at);
  if (written) return fixed('year', yearSpan(written.value), written.next, 'all');
  const place = readYearPlace(tokens, at + 1);
  return place && fixed('year', yearSpan(yearOf(today) + place.value), place.next, 'relative');
}

/** The year that stands behind a day, month or quarter; null where none does. */
export function readYearBehind({ tokens, today }: Ground, at: number): Read<number> | null {
  const mark = tokens[at]?.text ?? '';
  const start = SEPARATORS.includes(mark) ? at + 1 : past(tokens, at, OF);
  if (isYearWord(tokens, start)) return yearNamed(tokens, start, yearOf(today));
  if (stands(tokens, start, NEXT_YEAR) && stands(tokens, start + 1, YEAR)) {
    return { value: yearOf(today) + 1, next: start + 2 };
  }
  if (mark === ',' || (start > at && start === past(tokens, at, OF))) return null;
  const bare = readWrittenYear(tokens, start);
  return bare ?? (mark === '/' ? shortYear(tokens, start) : null);
}

function yearNamed(tokens: readonly Token[], at: number, thisYear: number): Read<number> | null {
  const written = readWrittenYear(tokens, at);
  if (written) return written;
  const place = readYearPlace(tokens, at + 1);
  if (place) return { value: thisYear + place.value, next: place.next };
  const short = shortYear(tokens, at + 1);
  return short && !stands(tokens, short.next, COUNTED) ? short : null;
}

function readYearPlace(tokens: readonly Token[], at: number): Read<number> | null {
  const place = readWording(tokens, at, YEAR_PLACES) ?? readWording(tokens, at, PLACES);
  return place?.value === null ? null : (place as Read<number> | null);
}

/** `21` of `quý 3/21`. */
function shortYear(tokens: readonly Token[], at: number): Read<number> | null {
  const value = tokens[at]?.folded.length === 2 ? digitsOf(tokens[at]) : null;
  if (value === null || value < SHORT_YEARS.from || value > SHORT_YEARS.to) return null;
  return { value: CENTURY + value, next: at + 1 };
}

/** `năm`, or `nam` where it is not the south or a name. */
export function isYearWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !stands(tokens, at, YEAR)) return false;
  if (token.toned !== 'nam') return true;
  const isName = token.text === 'Nam' && at > 0;
  return !isName && !SOUTH.includes(tokens[at - 1]?.folded ?? '');
}
