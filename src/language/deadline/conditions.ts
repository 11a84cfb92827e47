/** Takes the words that make work depend on something out of a clause, with all that belongs to them. */
import type { Piece } from './pieces.ts';

export interface Conditions {
  /** The clause without them; each stands as its opening piece. */
  readonly pieces: readonly Piece[];
  /** A document with a date is named. */
  readonly citesDate: boolean;
  /** Something in them reads like a deadline of its own. */
  readonly doubtful: boolean;
}

/** Words that begin something new behind a condition: `theo kế hoạch của tỉnh, hoàn thành trong quý II`. */
const MEANT: readonly Piece['kind'][] = ['doing', 'periodic', 'rhythm', 'within', 'ongoing'];

const WORKS: readonly Piece['kind'][] = ['doing', 'periodic', 'thing'];

type PieceAt = Piece | undefined;

const isTimed = (piece: PieceAt): boolean => piece?.kind === 'time' || piece?.kind === 'cycle';
const isLimit = (piece: PieceAt): boolean =>
  piece?.kind === 'governor' && (piece.governor === 'before' || piece.governor === 'latest');
const isReach = (piece: PieceAt): boolean => piece?.kind === 'governor' && piece.governor === 'to';
const isLength = (piece: PieceAt): boolean =>
  piece?.kind === 'duration' || (piece?.kind === 'time' && piece.time.unit === 'stretch' && piece.time.bare);
const isColon = (piece: PieceAt): boolean => piece?.kind === 'link' && piece.link === 'colon';
const isOpening = (piece: PieceAt): boolean => piece?.kind === 'following' || piece?.kind === 'when';

/** `theo quý` is a rhythm; `sau hội nghị`, `từ ngày họp` wait for an event as `khi` does. */
export function settleOpenings(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, at) => {
    const next = pieces[at + 1];
    if (piece.kind === 'following' && (isTimed(next) || next?.kind === 'rhythm')) return { kind: 'rhythm' };
    const waits =
      piece.kind === 'governor' &&
      (piece.governor === 'after' || piece.governor === 'from') &&
      (next?.kind !== 'link' || isColon(next)) &&
      !(next?.kind === 'unknown' && (isTimed(pieces[at + 2]) || pieces[at + 2]?.kind === 'number'));
    const counts = isLength(pieces[at - 1]);
    return waits && next !== undefined && (counts || !beginsTime(pieces, at + 1)) ? { kind: 'when' } : piece;
  });
}

function beginsTime(pieces: readonly Piece[], at: number): boolean {
  const [next, then] = [pieces[at], pieces[at + 1]];
  if (next?.kind === 'about' || next?.kind === 'within' || next?.kind === 'clock' || isColon(next))
    return beginsTime(pieces, at + 1);
  if (next?.kind === 'number') return then?.kind === 'link' || (then?.kind === 'governor' && then.governor === 'to');
  return isTimed(next) || next?.kind === 'impossible';
}

const isBracket = (piece: PieceAt, link: 'open' | 'close'): boolean => piece?.kind === 'link' && piece.link === link;

/** `tập huấn 2 ngày trong tháng 5`, `03 ngày (từ 15 - 17/3)`, `(15 ngày)`: how long the work takes. */
function withoutLengths(clause: readonly Piece[]): Piece[] {
  return clause.filter((piece, at) => piece.kind !== 'duration' || !isBeside(clause, at));
}

function isBeside(clause: readonly Piece[], at: number): boolean {
  const [before, next, then] = [clause[at - 1], clause[at + 1], clause[at + 2]];
  if (isBracket(before, 'open') && isBracket(next, 'close')) return clause.slice(0, at).some(isTimed);
  if (next?.kind === 'within') return isTimed(then) && WORKS.includes(before?.kind ?? 'unknown');
  return isBracket(next, 'open') && then?.kind === 'governor' && then.governor === 'from' && beginsTime(clause, at + 3);
}

export function takeConditions(whole: readonly Piece[]): Conditions {
  const clause = withoutLengths(whole);
  const kept: Piece[] = [];
  let citesDate = clause.some((piece) => piece.kind === 'cited' && piece.dated);
  let doubtful = false;
  for (let at = 0; at < clause.length; ) {
    const piece = clause[at];
    if (piece === undefined) break;
    if (!isOpening(piece)) {
      kept.push(piece);
      at += 1;
      continue;
    }
    const end = endOfCondition(clause, at);
    const inside = clause.slice(at + 1, end);
    citesDate ||= inside.some((p) => citesDay(p, piece));
    doubtful ||= piece.kind === 'when' && inside.some((p, i) => isLimit(p) && isTimed(inside[i + 1]));
    if (piece.kind === 'when') dropLength(kept);
    kept.push(piece);
    at = end;
  }
  return { pieces: dropTails(kept), citesDate, doubtful };
}

/** `theo Nghị quyết của HĐND tỉnh ngày 10/12/2020`: the date is the document's. */
const citesDay = (piece: Piece, opening: Piece): boolean =>
  (piece.kind === 'cited' && piece.dated) ||
  (opening.kind === 'following' && piece.kind === 'time' && piece.time.unit === 'day');

/** A comma, bracket or the like ends it; `và` only where a time of its own follows; a limit (`trước 15/12`) ends `theo …`. */
function endOfCondition(clause: readonly Piece[], opening: number): number {
  let timed = false;
  for (let at = opening + 1; at < clause.length; at++) {
    const piece = clause[at];
    if (piece?.kind === 'link' && !joinsOn(clause, at, timed)) return at;
    if (clause[opening]?.kind === 'following' && limits(clause, at)) return at;
    if (piece?.kind === 'ongoing' || (isReach(piece) && beginsTime(clause, at + 1))) return at;
    timed ||= isTimed(piece);
  }
  return clause.length;
}

/** `theo kế hoạch của tỉnh trước 15/12`, `theo đề án trong quý II`; a year only says of what. */
function limits(clause: readonly Piece[], at: number): boolean {
  const [piece, next] = [clause[at], clause[at + 1]];
  if (isLimit(piece)) return beginsTime(clause, at + 1);
  return piece?.kind === 'within' && next?.kind === 'time' && next.time.unit !== 'year';
}

function joinsOn(clause: readonly Piece[], at: number, timed: boolean): boolean {
  const piece = clause[at];
  if (piece?.kind !== 'link') return false;
  if (piece.link === 'dash' || piece.link === 'slash') return true;
  if (piece.link !== 'and' && piece.link !== 'or') return false;
  const next = clause[at + 1];
  if (isOpening(next) || isLimit(next) || next?.kind === 'ongoing' || next?.kind === 'rhythm') return false;
  return timed || !isTimed(next);
}

/** `chậm nhất 10 ngày`, `trong 24 giờ,` in front of `kể từ …` belongs to it. */
function dropLength(kept: Piece[]): void {
  const comma = kept.at(-1)?.kind === 'link' ? 1 : 0;
  const length = kept.at(-1 - comma);
  const hours = length?.kind === 'clock' && kept.at(-2 - comma)?.kind === 'within';
  if (!hours && !isLength(length)) return;
  kept.splice(-1 - comma);
  while (isLimit(kept.at(-1)) || kept.at(-1)?.kind === 'within' || kept.at(-1)?.kind === 'about') kept.pop();
}

/** Behind a condition a part with names or unexplained words and a bare time still belongs to it: `theo kế hoạch của tỉnh, huyện năm 2021`. */
function dropTails(kept: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let conditional = false;
  for (const part of partsOf(kept)) {
    const strange = part.some((piece) => piece.kind === 'unknown' || piece.kind === 'thing');
    const limited = part.some((piece) => isLimit(piece) || MEANT.includes(piece.kind));
    if (!(conditional && strange && !limited)) result.push(...part);
    conditional ||= part.some(isOpening);
  }
  return result;
}

/** The parts between commas, each with the comma in front. */
function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'link' && piece.link === 'comma') parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts;
}
