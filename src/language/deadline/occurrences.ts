/** Turns placed times into deadlines: single ones, windows of neighbours, ranges, and starts that stand alone. */
import { addDays, type Day } from '../../domain/day.ts';
import type { Occurrence } from './occurrence.ts';
import { type Days, daysOf, startOf } from './periods.ts';
import type { Governor } from './pieces.ts';
import type { Settled } from './settled.ts';
import type { Time } from './times.ts';
import type { Placed } from './years.ts';

export interface Outcome {
  readonly occurrences: readonly Occurrence[];
  /** Starts without an end (`Từ tháng 7`). */
  readonly starts: readonly Day[];
}

type Timed = Settled & { readonly what: Time };

interface Item {
  readonly placed: Placed;
  readonly governor: Governor | null;
  readonly clock: Settled['clock'];
  readonly days: Days;
}

const LIMITS: readonly (Governor | null)[] = ['before', 'latest', 'to'];

/** Null where a time does not exist or its words contradict each other. */
export function occurrencesOf(list: readonly Placed[]): Outcome | null {
  const occurrences: Occurrence[] = [];
  const starts: Day[] = [];
  let last: Item | null = null;
  for (const placed of list) {
    const item = itemOf(placed, last);
    if (!item) return null;
    const alone = startAlone(item);
    if (alone) starts.push(alone);
    else {
      const found = occurrenceOf(item, last && isNeighbour(last, item) ? occurrences.pop() : undefined);
      if (!found) return null;
      occurrences.push(found);
    }
    last = alone ? null : item;
  }
  return { occurrences, starts };
}

/** `merged` is what the neighbours before it came to. */
function occurrenceOf(item: Item, merged: Occurrence | undefined): Occurrence | null {
  const { last } = item.placed.span;
  return last ? rangeOf(item, last) : single(item, merged);
}

function itemOf(placed: Placed, last: Item | null): Item | null {
  const { first, year } = placed;
  const inherited = first.governor === null ? inheritedFrom(placed, last) : null;
  const governor = first.governor ?? inherited?.governor ?? null;
  const clock = first.clock === 'none' ? (inherited?.clock ?? 'none') : first.clock;
  if (governor === 'from' || placed.span.last) {
    const start = startOf(first.what, year);
    return start && { placed, governor, clock, days: { from: start, to: daysOf(first.what, year)?.to ?? start } };
  }
  const days = daysOf(first.what, year);
  const unsettled = governor === 'before' && 'part' in first.what && first.what.part !== null;
  return days && !unsettled ? { placed, governor, clock, days } : null;
}

/** `Trước 15/6 và 15/12`: a limit governs the dates of its list. */
function inheritedFrom({ first }: Placed, last: Item | null): Item | null {
  if (!last || first.work || first.within || !['comma', 'and'].includes(first.joint)) return null;
  const alike = last.placed.first.what.unit === first.what.unit && last.placed.span.last === null;
  return alike && LIMITS.includes(last.governor) ? last : null;
}

/** `Từ tháng 7`, `sau 30/6`. */
function startAlone({ placed, governor, days }: Item): Day | null {
  if (placed.span.last) return null;
  if (governor === 'after') return addDays(days.to, 1);
  return governor === 'from' ? days.from : null;
}

/** `Quý II, III`: periods of one kind in a row, joined by a comma, are one window. */
function isNeighbour(last: Item, item: Item): boolean {
  const [a, b] = [last.placed, item.placed];
  const plain = [last, item].every(({ governor, placed }) => governor === null && placed.span.last === null);
  if (!plain || b.first.work || b.first.joint === 'and' || b.first.joint === 'bracket') return false;
  return a.first.what.unit === b.first.what.unit && addDays(last.days.to, 1) === item.days.from;
}

function single({ placed, governor, clock, days }: Item, merged: Occurrence | undefined): Occurrence {
  return {
    start: merged ? (merged.start ?? merged.from ?? null) : null,
    from: days.from,
    deadline: lastDay(days, governor, clock),
    approximate: isVague(placed.first),
  };
}

function rangeOf({ placed, governor, days }: Item, last: Timed): Occurrence | null {
  const end = daysOf(last.what, placed.lastYear);
  if (!end || governor === 'before') return null;
  const deadline = lastDay(end, last.governor, last.clock);
  return deadline < days.from ? null : { start: days.from, from: days.from, deadline, approximate: isVague(last) };
}

/** `trước 31/01` ends the day before, `trước 17 giờ ngày 31/01` on that day, `trước 0 giờ` the day before. */
function lastDay(days: Days, governor: Governor | null, clock: Settled['clock']): Day {
  if (clock === 'midnight') return addDays(days.from, -1);
  return governor === 'before' && clock === 'none' ? addDays(days.from, -1) : days.to;
}

const isVague = ({ about, what }: Timed): boolean =>
  about || ('part' in what && (what.part === 'start' || what.part === 'middle'));
