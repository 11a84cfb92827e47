/** Cuts a phrase into pieces: times, rhythms, words that govern or join them, and what is left unexplained. */
import { distance } from 'fastest-levenshtein';
import { readClock } from '../clock-words.ts';
import { readWrittenYear } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { digitsOf, readNumber, romanOf } from '../number-words.ts';
import { readCitation } from './cited.ts';
import { continueTime } from './continue-time.ts';
import { means, type Wording, wordingAt } from './lexicon.ts';
import { readCount, readDuration } from './read-count.ts';
import { readCycle } from './read-cycle.ts';
import { readSection, readShare } from './read-plain.ts';
import { readTime } from './read-time.ts';
import { readShortWeekday, readWeekday } from './read-weekday.ts';
import type { At, Cycle, Time } from './times.ts';
import type { Tag } from './words.ts';

export type Governor = 'before' | 'latest' | 'to' | 'from' | 'after';
export type Link = 'comma' | 'and' | 'or' | 'but' | 'dash' | 'slash' | 'colon' | 'open' | 'close' | 'semicolon' | 'end';

export type Piece =
  | { readonly kind: 'time'; readonly time: Time }
  | { readonly kind: 'cycle'; readonly cycle: Cycle }
  | { readonly kind: 'governor'; readonly governor: Governor }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'number'; readonly value: number; readonly roman: boolean }
  | { readonly kind: 'clock'; readonly midnight: boolean }
  /** `2 lần`: as many deadlines must come out. */
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'cited'; readonly dated: boolean }
  | { readonly kind: 'about' | 'weekday' | 'duration' | 'impossible' | 'unread' }
  /** Nothing explains it; `mangled` where it may have been `trước`. */
  | { readonly kind: 'unknown'; readonly mangled: boolean }
  | {
      readonly kind: 'ongoing' | 'following' | 'timely' | 'when' | 'within' | 'rhythm' | 'periodic' | 'doing' | 'thing';
    };

const BEFORE = 'truoc';
const LINKS: Readonly<Record<string, Link>> = {
  ',': 'comma',
  '+': 'comma',
  ';': 'semicolon',
  '.': 'end',
  '/': 'slash',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '~': 'dash',
  '÷': 'dash',
  '→': 'dash',
};
const BY_TAG: Readonly<Partial<Record<Tag, Piece>>> = {
  before: { kind: 'governor', governor: 'before' },
  latest: { kind: 'governor', governor: 'latest' },
  to: { kind: 'governor', governor: 'to' },
  from: { kind: 'governor', governor: 'from' },
  after: { kind: 'governor', governor: 'after' },
  about: { kind: 'about' },
  and: { kind: 'link', link: 'and' },
  or: { kind: 'link', link: 'or' },
  but: { kind: 'link', link: 'but' },
  ongoing: { kind: 'ongoing' },
  following: { kind: 'following' },
  timely: { kind: 'timely' },
  when: { kind: 'when' },
  within: { kind: 'within' },
  rhythm: { kind: 'rhythm' },
  periodic: { kind: 'periodic' },
  doing: { kind: 'doing' },
  thing: { kind: 'thing' },
  document: { kind: 'doing' },
  unread: { kind: 'unread' },
};
type Step = At<Piece | null>;

/** The pieces in order; fillers are left out. */
export function piecesOf(tokens: readonly Token[], planYear: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const step = readPiece(tokens, at, planYear, pieces);
    if (step.value) pieces.push(step.value);
    at = Math.max(step.next, at + 1);
  }
  return pieces;
}

function readPiece(tokens: readonly Token[], at: number, planYear: number, before: readonly Piece[]): Step {
  return (
    readCited(tokens, at, planYear) ??
    readPlain(tokens, at) ??
    readFixed(tokens, at) ??
    readNamed(tokens, at, planYear, before) ??
    readQuantity(tokens, at) ??
    readWording(tokens, at) ??
    readLink(tokens, at) ?? { value: { kind: 'unknown', mangled: isMangled(tokens[at]) }, next: at + 1 }
  );
}

const isMangled = (token: Token | undefined): boolean => token !== undefined && distance(token.folded, BEFORE) === 1;

/** Wordings of several words go first: they may begin like a time (`năm học`, `quy định`). */
function readFixed(tokens: readonly Token[], at: number): Step | null {
  const wording = wordingAt(tokens, at);
  return wording !== null && wording.length > 1 ? wordingStep(tokens, wording) : null;
}

/** Numbers that are no times. */
function readPlain(tokens: readonly Token[], at: number): Step | null {
  const next = readSection(tokens, at) ?? readShare(tokens, at);
  return next === null ? null : { value: { kind: 'thing' }, next };
}

function readCited(tokens: readonly Token[], at: number, planYear: number): Step | null {
  const cited = readCitation(tokens, at, planYear);
  return cited && { value: { kind: 'cited', dated: cited.value.dated }, next: cited.next };
}

function readNamed(tokens: readonly Token[], at: number, planYear: number, before: readonly Piece[]): Step | null {
  const weekday = readShortWeekday(tokens, at);
  if (weekday !== null) return { value: { kind: 'weekday' }, next: weekday };
  const clock = readClock(tokens, at, means);
  if (clock) return { value: { kind: 'clock', midnight: clock.hour + clock.minutes === 0 }, next: clock.next };
  const continued = continueTime(tokens, at, planYear, listedBefore(before));
  if (continued) return timeStep(continued);
  const cycle = readCycle(tokens, at, planYear);
  if (cycle) return timeStep(cycle);
  const time = readTime(tokens, at, planYear);
  return time && timeStep(time);
}

function timeStep({ value, next }: At<Time | Cycle | 'impossible'>): Step {
  if (value === 'impossible') return { value: { kind: 'impossible' }, next };
  return { value: value.unit === 'cycle' ? { kind: 'cycle', cycle: value } : { kind: 'time', time: value }, next };
}

/** The time that a bare numeral would go on from: the last piece but for what joins them. */
function listedBefore(before: readonly Piece[]): Time | null {
  const last = before.at(-1);
  const joins = last?.kind === 'link' ? !['open', 'colon', 'end'].includes(last.link) : isTo(last);
  const listed = joins ? before.at(-2) : undefined;
  const further = joins && isTo(last) && listed?.kind === 'link' ? before.at(-3) : listed;
  return further?.kind === 'time' ? further.time : null;
}

const isTo = (piece: Piece | undefined): boolean => piece?.kind === 'governor' && piece.governor === 'to';

function readQuantity(tokens: readonly Token[], at: number): Step | null {
  const weekday = readWeekday(tokens, at);
  if (weekday !== null) return { value: { kind: 'weekday' }, next: weekday };
  const duration = readDuration(tokens, at);
  if (duration !== null && readWrittenYear(tokens, duration)) return { value: null, next: duration };
  if (duration !== null) return { value: { kind: 'duration' }, next: duration };
  const count = readCount(tokens, at);
  return count && { value: countPiece(count.value), next: count.next };
}

/** Once says nothing; twice must come out as two deadlines. */
function countPiece(value: number | null): Piece | null {
  if (value === null) return { kind: 'doing' };
  return value === 1 ? null : { kind: 'count', value };
}

function readWording(tokens: readonly Token[], at: number): Step | null {
  const wording = wordingAt(tokens, at);
  return wording ? wordingStep(tokens, wording) : readBareNumber(tokens, at);
}

function wordingStep(tokens: readonly Token[], wording: Wording): Step {
  if (wording.tag !== 'turn') return { value: BY_TAG[wording.tag] ?? null, next: wording.next };
  const number = readNumber(tokens, wording.next);
  return { value: number ? null : { kind: 'doing' }, next: number && number.value <= 12 ? number.next : wording.next };
}

function readBareNumber(tokens: readonly Token[], at: number): Step | null {
  const roman = romanOf(tokens[at]);
  const value = digitsOf(tokens[at]) ?? roman;
  return value === null ? null : { value: { kind: 'number', value, roman: roman !== null }, next: at + 1 };
}

function readLink(tokens: readonly Token[], at: number): Step | null {
  const link = LINKS[tokens[at]?.folded ?? ''];
  return link ? { value: { kind: 'link', link }, next: at + 1 } : null;
}
