/** Puts the rhythms of a clause together with the times that stand beside them. */
import { firstOfMonth, lastOfMonth, yearOf } from '../../domain/day.ts';
import { type Unfolding, unfold } from './expand-cycle.ts';
import type { Occurrence } from './occurrence.ts';
import { type Outcome, occurrencesOf } from './occurrences.ts';
import type { Days } from './periods.ts';
import { chooses, isMeant, isReach, type Span } from './spans.ts';
import { type Placed, rangeDays } from './years.ts';

/** `named` are the other times of the clause; null where they contradict the rhythms. */
export function withRhythms(rhythms: readonly Span[], named: readonly Placed[], year: number): Outcome | null {
  const [only] = rhythms;
  const chosen = only && rhythms.length === 1 ? named.filter(({ span }) => chooses(span, only)) : [];
  if (only && chosen.length > 0) return inChosen(only, chosen, named);
  const yearly = rhythms.filter(isYearly);
  const isSet = yearly.length === rhythms.length && named.length > 0 && named.every((p) => isSetYearly(p, yearly));
  return isSet ? occurrencesOf(named) : inFrame(rhythms, named, year);
}

/** `hàng tháng từ tháng 3 đến tháng 10`: the rhythms of the days that one of the times frames, and the other times. */
function inFrame(rhythms: readonly Span[], named: readonly Placed[], year: number): Outcome | null {
  const frames = named.filter((p) => isFrame(p));
  const listed = named.filter((p) => !isFrame(p));
  if (frames.length > 1 || (frames.length > 0 && rhythms.some(isYearly) && listed.length > 0)) return null;
  const within = frames[0] ? frameDays(frames[0], year) : null;
  const outcome = occurrencesOf(listed);
  if (!outcome) return null;
  if (outcome.occurrences.length > 0 && listed.every((p) => p.first.what.unit === 'day')) {
    const dated = dateRhythms(rhythms, outcome);
    if (dated !== undefined) return dated;
  }
  return withUnfolded(
    outcome,
    rhythms.map((span) => unfoldSpan(span, year, within)),
  );
}

function withUnfolded(outcome: Outcome, unfolded: readonly (readonly Occurrence[] | null)[]): Outcome | null {
  if (unfolded.includes(null)) return null;
  const occurrences = [...outcome.occurrences, ...unfolded.flatMap((found) => found ?? [])];
  return occurrences.length === 0 ? null : { occurrences, starts: outcome.starts };
}

/** `Quý I, III: trước ngày 05 tháng cuối quý`: the periods named are the cycles meant. */
function inChosen(rhythm: Span, chosen: readonly Placed[], named: readonly Placed[]): Outcome | null {
  const outcome = occurrencesOf(named.filter((p) => !chosen.includes(p)));
  return (
    outcome &&
    withUnfolded(
      outcome,
      chosen.map((p) => unfoldSpan(rhythm, p.year, rangeDays(p))),
    )
  );
}

/** Days beside a bare rhythm tell its dates (`Hàng quý: 15/3, 15/6, 15/9, 15/12`) where they are as many; else they contradict it. */
function dateRhythms(rhythms: readonly Span[], outcome: Outcome): Outcome | null | undefined {
  const lengths = rhythms.map(({ first }) =>
    first.what.unit === 'cycle' && first.what.date === null ? first.what.months : null,
  );
  if (lengths.includes(null)) return undefined;
  const most = 12 / Math.min(...lengths.map((months) => months ?? 12));
  return outcome.occurrences.length === most ? outcome : null;
}

/** `Hàng năm`, alone without a day. */
export function isYearly({ first }: Span): boolean {
  const { what } = first;
  return what.unit === 'cycle' && what.months === 12 && what.date === null;
}

/** `Quý IV hàng năm`, `Hàng năm, trước 15/12`; in `6 tháng, hàng năm` the year is one more. */
function isSetYearly({ first, span }: Placed, yearly: readonly Span[]): boolean {
  const separate = yearly.some((rhythm) => rhythm.first.joint === 'and') || first.joint === 'and';
  const whole = first.what.unit === 'year' || (first.what.unit === 'stretch' && first.what.bare);
  const listed = separate && !isMeant(span) && yearly.length > 0 && first.what.unit !== 'day';
  return !whole && !(listed && yearly.some((rhythm) => rhythm.first.joint === 'and'));
}

/** A stretch of time that a rhythm runs in: `hàng tháng từ tháng 3 đến tháng 10`, `hàng quý năm 2022`. */
function isFrame({ first, span }: Placed): boolean {
  if (span.last !== null || first.governor === 'from' || isReach(first)) return true;
  const { what } = first;
  if (first.governor !== null || what.unit === 'day' || (what.unit === 'stretch' && what.bare)) return false;
  if (what.unit === 'year') return what.year !== null || first.within;
  return first.within || first.joint === 'none' || first.joint === 'bracket';
}

function frameDays(placed: Placed, year: number): Days | null {
  const days = rangeDays(placed);
  if (days && isReach(placed.first)) return { from: firstOfMonth(Math.min(year, yearOf(days.to)), 1), to: days.to };
  if (!days || placed.span.last || placed.first.governor !== 'from') return days;
  return { from: days.from, to: lastOfMonth(yearOf(days.from), 12) };
}

function unfoldSpan({ first }: Span, year: number, within: Days | null): readonly Occurrence[] | null {
  if (first.what.unit !== 'cycle') return null;
  const how: Unfolding = {
    year,
    within,
    before: first.governor === 'before' && first.clock !== 'hour',
    approximate: first.about,
  };
  return first.governor === 'from' || first.governor === 'after' ? null : unfold(first.what, how);
}
