/** Joins the members of a clause into spans (`tháng 3 - 5` is one) and drops those that only name the work. */

import type { Joint } from './members.ts';
import type { Settled } from './settled.ts';
import { type Cycle, FINENESS, type Time } from './times.ts';

/** A time or rhythm, or a range from `first` to `last`. */
export interface Span {
  readonly first: Settled;
  readonly last: (Settled & { readonly what: Time }) | null;
}

/** Null where a range does not join two times, or alternatives are named. */
export function spansOf(members: readonly Settled[]): Span[] | null {
  const spans: Span[] = [];
  for (const member of members) {
    if (member.joint === 'or') return null;
    const span = spans.at(-1);
    if (member.joint !== 'range' || !span) {
      spans.push({ first: member, last: null });
      continue;
    }
    if (!isTime(member) || span.first.what.unit === 'cycle') return null;
    spans[spans.length - 1] = { first: span.first, last: member };
  }
  return spans;
}

const isTime = (member: Settled): member is Settled & { readonly what: Time } => member.what.unit !== 'cycle';

const SEPARATE: readonly Joint[] = ['first', 'comma', 'and', 'or'];

/** `Báo cáo quý I trước 05/3`: without a mark between, the finest time is the deadline and the others tell of what. */
export function withoutLabels(spans: readonly Span[]): Span[] | null {
  const segments: Span[][] = [];
  for (const span of spans) {
    const last = segments.at(-1);
    if (last && !SEPARATE.includes(span.first.joint)) last.push(span);
    else segments.push([span]);
  }
  const kept = segments.map(finest);
  return kept.includes(null) ? null : kept.flatMap((segment) => segment ?? []);
}

function finest(segment: readonly Span[]): Span[] | null {
  if (segment.some(isRhythm)) return withoutBareRhythms(segment);
  if (segment.length < 2) return [...segment];
  const fineness = Math.min(...segment.map(finenessOf));
  const fine = segment.filter((span) => finenessOf(span) === fineness);
  const meant = fine.filter(isMeant);
  const clear = fine.length === 1 || (meant.length > 0 && meant.length < fine.length);
  const kept = clear ? (fine.length === 1 ? fine : meant) : withoutNamed(fine);
  return kept && joinsSegment(kept, segment);
}

/** `Báo cáo quý trước ngày 20 của tháng cuối quý`: a bare rhythm only tells of what, where a dated one stands beside it. */
function withoutBareRhythms(segment: readonly Span[]): Span[] {
  const dated = segment.some((span) => finenessOf(span) === FINENESS.day);
  const kept = segment.filter((span) => !isLabel(span, segment) || segment.some((other) => chooses(span, other)));
  return joinsSegment(dated ? kept : segment, segment);
}

/** `hàng tháng đến 15/10`: the day ends the rhythm. */
export const isReach = ({ governor, joint }: Settled): boolean => governor === 'to' && joint === 'none';

/** `(báo cáo năm)`, `báo cáo quý` beside a dated rhythm. `hàng năm` stays: it says how often. */
function isLabel(span: Span, segment: readonly Span[]): boolean {
  const { what, work, joint } = span.first;
  if (what.unit === 'cycle' && !what.weak && segment.some(({ first }) => isReach(first))) return false;
  if (what.unit === 'cycle') return what.date === null && what.months !== 12;
  return finenessOf(span) > FINENESS.day && !isMeant(span) && (work || joint === 'bracket');
}

/** `Kế hoạch tháng 4: tháng 3`: what stands before the colon is the work's name. Null where two times contend. */
function withoutNamed(fine: readonly Span[]): Span[] | null {
  const colon = fine.findIndex(({ first }) => first.joint === 'colon');
  const name = fine[0];
  if (colon > 0) return name?.first.work && !isMeant(name) ? fine.slice(colon) : null;
  return fine.some(({ first }) => first.joint === 'bracket') ? null : [...fine];
}

/** The first that is kept stands where the segment stood. */
function joinsSegment(kept: readonly Span[], segment: readonly Span[]): Span[] {
  const joint = segment[0]?.first.joint ?? 'first';
  return kept.map((span, at) => (at === 0 ? { ...span, first: { ...span.first, joint } } : span));
}

/** `Quý I` beside `ngày 05 tháng cuối quý`: of which cycle the rhythm is told. */
export function chooses({ first, last }: Span, { first: rhythm }: Span): boolean {
  const { what } = first;
  if (rhythm.what.unit !== 'cycle' || rhythm.what.date === null || last || first.governor !== null) return false;
  if (what.unit === 'quarter') return rhythm.what.months === 3 && what.part === null;
  return what.unit === 'month' && rhythm.what.months === 1 && what.part === null;
}

export const isRhythm = ({ first }: Span): boolean => first.what.unit === 'cycle';

/** Governed or told with `trong`: surely meant as the deadline. */
export const isMeant = ({ first, last }: Span): boolean => first.governor !== null || first.within || last !== null;

export function finenessOf({ first, last }: Span): number {
  const { what } = first;
  if (what.unit === 'cycle') return finenessOfCycle(what);
  return Math.min(FINENESS[what.unit], last ? FINENESS[last.what.unit] : FINENESS.year);
}

function finenessOfCycle({ date, months }: Cycle): number {
  if (date !== null) return FINENESS.day;
  if (months === 1) return FINENESS.month;
  if (months === 3) return FINENESS.quarter;
  return months === 12 ? FINENESS.year : FINENESS.stretch;
}
