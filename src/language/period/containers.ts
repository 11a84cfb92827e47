/** Reads what a part is part of: `tháng 6`, `quý này`, `năm 2021`, or the bare `tháng`, which is the present one. */
import { readWrittenYear } from '../date-words.ts';
import { readNumber } from '../number-words.ts';
import { fixed, type Ground, type Named } from './ground.ts';
import { readMonth, readQuarter } from './read-month.ts';
import { isYearWord, readYear, readYearBehind } from './read-year.ts';
import { type Unit, unitAhead, yearSpan } from './units.ts';
import { past, readWording } from './wording.ts';
import { OF, PLACES, UNITS } from './words.ts';

type Reader = (ground: Ground, at: number) => Named | null;
const READERS: Readonly<Partial<Record<Unit, Reader>>> = { month: readMonth, quarter: readQuarter, year: readYear };

/** One of the units that stands at the index, `của` in front passed over. */
export function readContainer(ground: Ground, at: number, units: readonly Unit[]): Named | null {
  const { tokens } = ground;
  const start = past(tokens, at, OF);
  for (const unit of units) {
    const read = READERS[unit]?.(ground, start) ?? null;
    if (read) return read;
  }
  return readPresent(ground, start, units) ?? readBareYear(ground, start, units);
}

/** `tháng` alone; not where a number follows that names none (`tháng 13`). */
export function readPresent({ tokens, today }: Ground, at: number, units: readonly Unit[]): Named | null {
  const unit = readWording(tokens, at, UNITS);
  if (!unit || !units.includes(unit.value)) return null;
  if (unit.value === 'year' && !isYearWord(tokens, at)) return null;
  const place = readWording(tokens, unit.next, PLACES);
  if (unit.value === 'day' && (place || tokens[unit.next]?.folded === 'lam')) return null;
  if (place && place.value !== null) {
    return fixed(unit.value, unitAhead(unit.value, today, place.value), place.next, 'relative');
  }
  const number = readNumber(tokens, unit.next);
  if (number && number.form !== 'words' && unit.value !== 'year' && unit.value !== 'week') return null;
  return fixed(unit.value, unitAhead(unit.value, today, 0), unit.next, 'relative');
}

/** `2021` of `cuối 2021`. */
export function readBareYear({ tokens }: Ground, at: number, units: readonly Unit[]): Named | null {
  const year = units.includes('year') ? readWrittenYear(tokens, at) : null;
  return year && fixed('year', yearSpan(year.value), year.next, 'all');
}

/** A year behind, or this year: for wordings that may leave it out. */
export function readYearOrThis(ground: Ground, at: number): Named {
  const year = readYearBehind(ground, at);
  if (year) return fixed('year', yearSpan(year.value), year.next, 'all');
  return fixed('year', unitAhead('year', ground.today, 0), at, 'relative');
}
