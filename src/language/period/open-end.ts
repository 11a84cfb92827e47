/** Reads a stretch that is open at one end: `trước 30/6`, `đến hết quý này`, `sau 30/6`, `tháng 6 trở đi`. */
import { addDays } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { readBareYear, readPresent } from './containers.ts';
import type { Ground, Named, Read } from './ground.ts';
import { readNamed } from './read-named.ts';
import { CALENDAR_UNITS, until } from './units.ts';
import { past, readWording } from './wording.ts';
import { AFTER, BACKWARDS, BEFORE, INSIDE, LATEST, ONWARDS, TO } from './words.ts';

type End = (ground: Ground, named: Named) => Period;

/** `trước 17 giờ ngày 30/6` has the day itself in it. */
const before: End = ({ today }, { span, clock }) => until(clock ? span.to : addDays(span.from, -1), today);
const upTo: End = ({ today }, { span }) => until(span.to, today);
const after: End = (_, { span }) => ({ from: addDays(span.to, 1), to: null });

const GOVERNORS = [
  { words: LATEST, end: upTo },
  { words: BEFORE, end: before },
  { words: TO, end: upTo },
  { words: AFTER, end: after },
];
/** `chậm nhất là trước ngày 30/6`: the last word in front tells. */
const MOST_GOVERNORS = 3;

export function readOpenEnd(ground: Ground, at: number): Read<Period> | null {
  return readGoverned(ground, at, MOST_GOVERNORS);
}

function readGoverned(ground: Ground, at: number, left: number): Read<Period> | null {
  if (left === 0) return null;
  for (const { words, end } of GOVERNORS) {
    const governor = readWording(ground.tokens, at, words);
    if (!governor) continue;
    const inner = readGoverned(ground, governor.next, left - 1);
    if (inner) return inner;
    const named = readGovernedUnit(ground, governor.next);
    return named && { value: end(ground, named), next: named.next };
  }
  return null;
}

function readGovernedUnit(ground: Ground, at: number): Named | null {
  const start = past(ground.tokens, at, INSIDE);
  return (
    readNamed(ground, start) ?? readPresent(ground, start, CALENDAR_UNITS) ?? readBareYear(ground, start, ['year'])
  );
}

/** `trở đi`, `trở về trước` behind a unit. */
export function readOnwards(ground: Ground, named: Named): Read<Period> | null {
  const onwards = readWording(ground.tokens, named.next, ONWARDS);
  if (onwards) return { value: { from: named.span.from, to: null }, next: onwards.next };
  const backwards = readWording(ground.tokens, named.next, BACKWARDS);
  return backwards && { value: until(named.span.to, ground.today), next: backwards.next };
}
