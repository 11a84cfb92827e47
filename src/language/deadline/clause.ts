/** Reads one clause of a phrase: its deadlines, or the reason why there are none. */
import { firstOfMonth, lastOfMonth, yearOf } from '../../domain/day.ts';
import { attach } from './attach.ts';
import { takeConditions } from './conditions.ts';
import { membersOf } from './members.ts';
import { type Outcome, occurrencesOf } from './occurrences.ts';
import type { Days } from './periods.ts';
import type { Piece } from './pieces.ts';
import { settleRhythms } from './rhythms.ts';
import { finenessOf, isMeant, isRhythm, type Span, spansOf, withoutLabels } from './spans.ts';
import { FINENESS } from './times.ts';
import { isYearly, withRhythms } from './with-rhythms.ts';
import { type Placed, placeYears, rangeDays } from './years.ts';

export interface Clause extends Outcome {
  readonly ongoing: boolean;
  readonly conditional: boolean;
  /** A cited document's date stands in it. */
  readonly citesDate: boolean;
  /** How often, where it says so (`2 lần`). */
  readonly count: number | null;
}

/** Null where something in it is not understood. */
export function readClause(clause: readonly Piece[], planYear: number): Clause | null {
  const { pieces, citesDate, doubtful } = takeConditions(clause);
  const has = (kind: Piece['kind']) => pieces.some((piece) => piece.kind === kind);
  const ongoing = has('ongoing');
  const { members, dangling } = membersOf(pieces);
  if (doubtful || dangling || !isExplained(pieces)) return null;
  const attached = attach(members);
  const settled = attached && settleRhythms(attached);
  const spans = settled && spansOf(settled);
  const meant = spans && withoutLabels(spans);
  const outcome = meant && resolve(meant, ongoing, planYear);
  if (!outcome || ((has('weekday') || has('clock')) && !ongoing && !members.some((m) => isDated(m.what)))) return null;
  const count = pieces.find((piece) => piece.kind === 'count');
  const conditional = has('following') || has('when') || has('timely');
  return { ...outcome, ongoing, conditional, citesDate, count: count?.kind === 'count' ? count.value : null };
}

const isDated = (what: { readonly unit: string }): boolean => ['day', 'cycle', 'week'].includes(what.unit);

const isTime = ({ kind }: Piece): boolean => kind === 'time' || kind === 'cycle' || kind === 'number';

/** The `năm` of `nhiều năm`, `chục năm` is no year; `trớc 15/6` may well be before it. */
function contradicts(mangled: boolean, next: Piece | undefined): boolean {
  if (mangled) return next !== undefined && (isTime(next) || next.kind === 'clock');
  return next?.kind === 'time' && next.time.unit === 'year' && next.time.year === null && next.time.part === null;
}

/** Unknown words are passed over only behind words of work, beside `thường xuyên`, or as the heading before a colon. */
function isExplained(pieces: readonly Piece[]): boolean {
  if (pieces.some(({ kind }) => kind === 'unread' || kind === 'impossible' || kind === 'duration')) return false;
  const strange = pieces.findIndex(({ kind }) => kind === 'unknown');
  if (pieces.some((piece, at) => piece.kind === 'unknown' && contradicts(piece.mangled, pieces[at + 1]))) return false;
  if (strange < 0 || (!pieces.some(isTime) && pieces.some(({ kind }) => kind === 'ongoing'))) return true;
  const permits: readonly Piece['kind'][] = [
    'doing',
    'thing',
    'periodic',
    'rhythm',
    'cited',
    'following',
    'timely',
    'when',
    'ongoing',
  ];
  if (pieces.slice(0, strange).some(({ kind }) => permits.includes(kind))) return true;
  const colon = pieces.findIndex((piece) => piece.kind === 'link' && piece.link === 'colon');
  return colon > strange && !pieces.slice(0, colon).some(isTime);
}

function resolve(spans: readonly Span[], ongoing: boolean, planYear: number): Outcome | null {
  const heading = headingYear(spans);
  const year = heading ?? planYear;
  const rest = heading === null ? spans : spans.slice(1);
  const placed = placeYears(rest, year);
  const named = withoutCoarse(ongoing ? withoutBackdrops(placed) : placed);
  const rhythms = rest.filter((span) => isRhythm(span) && !(ongoing && isYearly(span)));
  return rhythms.length === 0 ? occurrencesOf(named) : withRhythms(rhythms, named, year);
}

/** `Năm 2022: Quý II, Quý IV` sets the year of all that follows. */
function headingYear(spans: readonly Span[]): number | null {
  const [head, next] = spans;
  if (!head || !next || head.last || head.first.work || head.first.governor !== null || next.first.joint === 'and')
    return null;
  const { what } = head.first;
  const finer = spans.slice(1).every((span) => finenessOf(span) < FINENESS.year);
  return what.unit === 'year' && what.part === null && finer ? what.year : null;
}

/** In `thường xuyên, báo cáo 6 tháng và năm` the year is a report more. */
function withoutBackdrops(placed: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const p of placed) {
    const { what, joint, within } = p.first;
    const report = what.unit === 'year' && what.year === null && (joint === 'and' || joint === 'comma') && !within;
    if (!isBackdrop(p) || (report && kept.length > 0)) kept.push(p);
  }
  return kept;
}

/** What only says when the work goes on: `Thường xuyên trong năm`, `Thường xuyên từ tháng 3 đến tháng 10`. */
function isBackdrop(placed: Placed): boolean {
  const { span, first } = placed;
  const goesOn = first.behindOngoing && !first.work;
  if (first.governor === 'before' || first.governor === 'latest') return false;
  if (first.governor === 'to') return goesOn;
  if (goesOn && first.governor !== 'from') return true;
  if (span.last === null) return first.what.unit === 'year' && first.what.part === null && first.governor === null;
  const days = rangeDays(placed);
  return goesOn || (days !== null && coversYears(days));
}

const coversYears = ({ from, to }: Days): boolean =>
  from === firstOfMonth(yearOf(from), 1) && to === lastOfMonth(yearOf(to), 12);

/** `Quý IV, trước 15/12`: a period that a nearer limit behind it lies in is dropped. */
function withoutCoarse(placed: readonly Placed[]): Placed[] {
  return placed.filter((coarse, at) => !placed.slice(at + 1).some((fine) => refines(fine, coarse)));
}

function refines(fine: Placed, coarse: Placed): boolean {
  const nearer = finenessOf(fine.span) < finenessOf(coarse.span) && coarse.first.governor === null && !coarse.span.last;
  const limit = isMeant(fine.span) || fine.first.what.unit === 'day' || fine.first.joint === 'bracket';
  if (!nearer || !limit || fine.first.governor === 'from' || (coarse.first.work && fine.first.work)) return false;
  const [inner, outer] = [rangeDays(fine), rangeDays(coarse)];
  return inner !== null && outer !== null && inner.from >= outer.from && inner.to <= outer.to;
}
