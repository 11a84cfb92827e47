/** Reads the deadline words of a plan: days on which the work is last on time, or the reason why there are none. */
import type { Day } from '../domain/day.ts';
import type { DeadlineContext, DeadlineFlag, DeadlineKind, DeadlineReading } from '../domain/deadline.ts';
import { type Clause, readClause } from './deadline/clause.ts';
import { cleanPhrase } from './deadline/clean.ts';
import { settleOpenings } from './deadline/conditions.ts';
import type { Occurrence } from './deadline/occurrence.ts';
import { type Link, type Piece, piecesOf } from './deadline/pieces.ts';
import { respell } from './deadline/respell.ts';
import { tokenize } from './fold.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BREAKS: readonly Link[] = ['semicolon', 'end', 'but'];
/** Longer text is no deadline but a paragraph. */
const LONGEST = 400;

/**
 * What one cell of a plan's column "Thời gian hoàn thành" means. What is not understood is kept by the caller and
 * flagged here, never guessed.
 */
export function readDeadline(phrase: string, context: DeadlineContext): DeadlineReading {
  if (!LETTER_OR_DIGIT.test(phrase)) return none(/["”“''’〃]/u.test(phrase) ? 'deadline-unclear' : 'deadline-missing');
  if (phrase.length > LONGEST) return none('deadline-unclear');
  const tokens = respell(tokenize(cleanPhrase(phrase)));
  const clauses: Clause[] = [];
  for (const pieces of clausesOf(settleOpenings(piecesOf(tokens, context.year)))) {
    const clause = readClause(pieces, context.year);
    if (!clause) return none('deadline-unclear');
    clauses.push(clause);
  }
  return combine(clauses, context);
}

function clausesOf(pieces: readonly Piece[]): Piece[][] {
  const clauses: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'link' && BREAKS.includes(piece.link)) clauses.push([]);
    else clauses.at(-1)?.push(piece);
  }
  return joinLists(clauses.filter((clause) => clause.length > 0));
}

/** `Báo cáo trước 15/6; 15/12`: clauses of nothing but times go on with the list before them. */
function joinLists(clauses: readonly Piece[][]): Piece[][] {
  const joined: Piece[][] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && clause.every(isOfList) && endsInList(last)) last.push({ kind: 'link', link: 'and' }, ...clause);
    else joined.push([...clause]);
  }
  return joined;
}

const isOfList = ({ kind }: Piece): boolean => ['time', 'number', 'governor', 'link', 'clock', 'within'].includes(kind);

function endsInList(clause: readonly Piece[]): boolean {
  const first = clause.findIndex(({ kind }) => kind === 'time' || kind === 'number');
  return first >= 0 && clause.slice(first).every(isOfList);
}

/** A dated part gives the deadline, whatever else goes on or depends on something. */
function combine(clauses: readonly Clause[], context: DeadlineContext): DeadlineReading {
  const occurrences = distinct(clauses.flatMap((clause) => clause.occurrences));
  const starts = clauses.flatMap((clause) => clause.starts);
  const count = clauses.find((clause) => clause.count !== null)?.count ?? null;
  if (count !== null && count !== occurrences.length) return none('deadline-unclear');
  if (occurrences.length > 0) return dated(withStart(occurrences, starts), context);
  const ongoing = clauses.some((clause) => clause.ongoing);
  const [start] = starts;
  if (start !== undefined) return startAlone(start, ongoing);
  if (ongoing) return without('ongoing');
  if (clauses.some((clause) => clause.citesDate)) return none('deadline-unclear');
  return clauses.some((clause) => clause.conditional) ? without('conditional') : none('deadline-unclear');
}

function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  const byDay = new Map<Day, Occurrence>();
  for (const found of occurrences) if (!byDay.has(found.deadline)) byDay.set(found.deadline, found);
  return [...byDay.values()].sort((a, b) => (a.deadline < b.deadline ? -1 : 1));
}

/** `Từ tháng 3; hoàn thành trước 30/6`: one start and one deadline belong together. */
function withStart(occurrences: readonly Occurrence[], starts: readonly Day[]): readonly Occurrence[] {
  const [only, more] = occurrences;
  const [start] = starts;
  if (!only || more || start === undefined || only.start !== null || start > only.deadline) return occurrences;
  return [{ ...only, start }];
}

function dated(occurrences: readonly Occurrence[], { signed }: DeadlineContext): DeadlineReading {
  const flags: DeadlineFlag[] = [];
  if (signed && occurrences.some(({ deadline }) => deadline < signed)) flags.push('deadline-before-signing');
  if (occurrences.some(({ approximate }) => approximate)) flags.push('deadline-approximate');
  return {
    kind: occurrences.length > 1 ? 'recurring' : 'dated',
    deadlines: occurrences.map(({ deadline }) => deadline),
    starts: occurrences.map(({ start }) => start),
    flags,
  };
}

const startAlone = (start: Day, ongoing: boolean): DeadlineReading => ({
  kind: ongoing ? 'ongoing' : 'none',
  deadlines: [],
  starts: [start],
  flags: ongoing ? [] : ['deadline-unclear', 'deadline-start-only'],
});

const without = (kind: DeadlineKind): DeadlineReading => ({ kind, deadlines: [], starts: [], flags: [] });

const none = (flag: DeadlineFlag): DeadlineReading => ({ kind: 'none', deadlines: [], starts: [], flags: [flag] });
