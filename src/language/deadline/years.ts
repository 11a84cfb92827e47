/** Settles the years that a phrase leaves out: from the list that a time stands in, else from the plan. */

import { type Days, daysOf, startOf } from './periods.ts';
import type { Settled } from './settled.ts';
import { isRhythm, type Span } from './spans.ts';
import type { Time } from './times.ts';

/** A span of named times with the years of both its ends. */
export interface Placed {
  readonly span: Span;
  readonly first: Settled & { readonly what: Time };
  readonly year: number;
  readonly lastYear: number;
}

interface Known {
  readonly time: Time;
  readonly year: number;
}

/** The years of the spans that are no rhythms, in their order. */
export function placeYears(spans: readonly Span[], planYear: number): Placed[] {
  const placed: Placed[] = [];
  let next: Known | null = null;
  let joined = false;
  for (const span of spans.toReversed()) {
    const { first } = span;
    if (isTimed(first)) {
      const found = place({ ...span, first }, joined ? next : null, planYear);
      placed.unshift({ span, first, year: found.year, lastYear: found.lastYear });
      next = found.known ? { time: first.what, year: found.year } : null;
    } else next = null;
    joined = (first.joint === 'comma' || first.joint === 'and') && !first.work && !isRhythm(span);
  }
  return placed;
}

const isTimed = (member: Settled): member is Settled & { readonly what: Time } => member.what.unit !== 'cycle';

type TimedSpan = Span & { readonly first: Settled & { readonly what: Time } };

/** `known` where words name the year, of itself or of what follows it in the list. */
function place(
  { first, last }: TimedSpan,
  next: Known | null,
  planYear: number,
): { year: number; lastYear: number; known: boolean } {
  if (last) return placeRange(first.what, last.what, next, planYear);
  const year = first.what.year ?? inherited(first.what, next);
  return { year: year ?? planYear, lastYear: year ?? planYear, known: year !== null };
}

/** `tháng 12 - 01/2022`, `tháng 11 đến tháng 3`: the end is not before the beginning. */
function placeRange(first: Time, last: Time, next: Known | null, planYear: number) {
  const lastYear = last.year ?? inherited(last, next) ?? first.year ?? planYear;
  const year = first.year ?? lastYear;
  const known = first.year !== null || last.year !== null;
  if (!isBehind(first, year, last, lastYear)) return { year, lastYear, known };
  if (first.year === null && last.year !== null) return { year: year - 1, lastYear, known };
  return last.year === null ? { year, lastYear: lastYear + 1, known } : { year, lastYear, known };
}

/** `Quý II, III/2021`, `tháng 12, 01/2022`: the next one's year, or the one before it. A whole year gives none (`Quý III, năm 2021`). */
function inherited(time: Time, next: Known | null): number | null {
  if (next === null || time.unit === 'year') return null;
  const whole = next.time.unit === 'year' && next.time.part === null;
  if (whole) return time.unit === 'stretch' ? next.year : null;
  return isAfter(time, next.year, next.time, next.year) ? next.year - 1 : next.year;
}

/** Begins only when the other is over. */
function isBehind(a: Time, yearOfA: number, b: Time, yearOfB: number): boolean {
  const [start, end] = [startOf(a, yearOfA), daysOf(b, yearOfB)?.to];
  return start !== null && end !== undefined && start > end;
}

function isAfter(a: Time, yearOfA: number, b: Time, yearOfB: number): boolean {
  const [start, other] = [startOf(a, yearOfA), startOf(b, yearOfB)];
  return start !== null && other !== null && start > other;
}

/** From the first day of a span to its last; null where a part of it is on no calendar. */
export function rangeDays({ span, first, year, lastYear }: Placed): Days | null {
  const from = startOf(first.what, year);
  const to = span.last ? daysOf(span.last.what, lastYear)?.to : daysOf(first.what, year)?.to;
  return from && to ? { from, to } : null;
}
