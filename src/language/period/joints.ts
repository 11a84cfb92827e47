/** Two neighbours made one: each fills in the year, month or week that the other leaves out. */
import { addDays, type Day } from '../../domain/day.ts';
import { digitsOf } from '../number-words.ts';
import { readBareYear } from './containers.ts';
import type { Ground, Named } from './ground.ts';
import { counts } from './neighbours.ts';
import { readMonth, readMore, readQuarter } from './read-month.ts';
import { readNamed } from './read-named.ts';
import { isYearWord } from './read-year.ts';
import type { Unit } from './units.ts';
import { past, stands } from './wording.ts';
import { AND, COUNTED, MARKS_TO, TO } from './words.ts';

/** From one unit to another, or null where they cannot stand in that order. */
export interface Pair {
  readonly first: Named;
  readonly last: Named;
}

/** The index behind `đến`, `tới` or a dash; null where none stands at `at`. */
export function skipTo({ tokens }: Ground, at: number): number | null {
  let next = past(tokens, at, TO);
  if (next === at) while (MARKS_TO.includes(tokens[next]?.text ?? '')) next++;
  return next > at ? next : null;
}

/** The index behind `và`, `với` or a comma; null where none stands at `at`. */
export function skipAnd({ tokens }: Ground, at: number): number | null {
  const comma = tokens[at]?.text === ',' || tokens[at]?.text === ';' ? at + 1 : at;
  const next = past(tokens, comma, AND);
  return next > at ? next : null;
}

/** What stands behind a joint: a unit, or the bare number of a month or quarter (`tháng 3 - 5`). */
export function readBehind(ground: Ground, at: number, first: Named): Named | null {
  const { unit } = first;
  const named = longer(READERS[unit]?.(ground, at) ?? null, readNamed(ground, at));
  if (named) return named;
  if (unit === 'year') return readBareYear(ground, at, ['year']);
  if ((unit !== 'month' && unit !== 'quarter') || first.part || counts(ground.tokens, at)) return null;
  if (isYearWord(ground.tokens, at)) return null;
  if (digitsOf(ground.tokens[at]) === null && stands(ground.tokens, at + 1, COUNTED)) return null;
  return readMore(ground, at, unit);
}

/** `T5` behind `T3 -` is a month as well. */
const READERS: Readonly<Partial<Record<Unit, (ground: Ground, at: number) => Named | null>>> = {
  month: readMonth,
  quarter: readQuarter,
};

/** The one that explains more words, the first where they are equal. */
export function longer(one: Named | null, other: Named | null): Named | null {
  return one && (!other || other.next <= one.next) ? one : other;
}

/** Both in one calendar, the last not before the first. */
export function paired(ground: Ground, first: Named, last: Named): Pair | null {
  const pair = settle(ground.today, first, last);
  return pair && pair.last.span.to >= pair.first.span.from ? pair : null;
}

function settle(today: Day, first: Named, last: Named): Pair | null {
  if (last.near && !first.near) return { first, last: notBefore(last, first.span.from) };
  if (first.near && !last.near) return { first: notAfter(first, last.span.to), last };
  if (!first.near || !last.near) return { first, last };
  if (first.told === 'no-week' && last.told === 'no-week') return thisWeek(today, first, last);
  const filled = first.told === 'no-month' && last.told === 'no-year' ? notAfter(first, last.span.to) : first;
  return { first: filled, last: notBefore(last, filled.span.from) };
}

function notBefore(last: Named, from: Day): Named {
  return moved(last, from, [0, 1], (span) => span.to >= from);
}

function notAfter(first: Named, to: Day): Named {
  return moved(first, to, [0, -1], (span) => span.from <= to);
}

function moved(named: Named, anchor: Day, steps: readonly number[], fits: (span: Named['span']) => boolean): Named {
  for (const step of steps) {
    const span = named.near?.(anchor, step);
    if (span && fits(span)) return { ...named, span, near: null };
  }
  return named;
}

/** `từ thứ hai đến thứ sáu`: this week's while it lasts, else the next one's. */
function thisWeek(today: Day, first: Named, last: Named): Pair | null {
  for (const step of [0, 1]) {
    const from = first.near?.(today, step);
    const to = last.near?.(today, step);
    if (from && to && to.to >= today) return { first: { ...first, span: from }, last: { ...last, span: to } };
  }
  return null;
}

/** Whether the second begins on the day after the first ends. */
export const areNeighbours = ({ first, last }: Pair): boolean => addDays(first.span.to, 1) === last.span.from;
