/** Reads a week: `tuần này`, `tuần sau nữa`, `tuần đầu tháng 6`, `tuần 23`. */
import { yearOf } from '../../domain/day.ts';
import { digitsOf } from '../number-words.ts';
import { readPresent } from './containers.ts';
import { fixed, type Ground, loose, type Named } from './ground.ts';
import { readOneOf } from './read-part.ts';
import { readYearBehind } from './read-year.ts';
import { numberedWeek } from './units.ts';
import { past, readWording, stands } from './wording.ts';
import { COUNTED, PLACES, RANK, WEEK } from './words.ts';

/** A smaller number may be a week of some month. */
const LEAST_WEEK = 6;
const MOST_WEEK = 53;

export function readWeek(ground: Ground, at: number): Named | null {
  const { tokens } = ground;
  if (!stands(tokens, at, WEEK)) return null;
  const inMonth = readOneOf(ground, at);
  if (inMonth) return inMonth;
  const behind = past(tokens, at, WEEK);
  const place = readWording(tokens, behind, PLACES);
  return place && place.value !== null ? presentWeek(ground, at) : readNumbered(ground, behind);
}

/** The present week, or the one whose place is told. */
export const presentWeek = (ground: Ground, at: number): Named | null => readPresent(ground, at, ['week']);

/** `tuần 23`, `tuần thứ 23 năm 2021`: as calendars number them (ISO 8601). */
function readNumbered(ground: Ground, at: number): Named | null {
  const { tokens, today } = ground;
  const start = past(tokens, at, RANK);
  const week = digitsOf(tokens[start]);
  if (week === null || week < LEAST_WEEK || week > MOST_WEEK || stands(tokens, start + 1, COUNTED)) return null;
  const year = readYearBehind(ground, start + 1);
  const span = year && numberedWeek(year.value, week);
  if (year) return span && fixed('week', span, year.next, 'all');
  return loose('week', today, start + 1, 'no-year', (anchor, step) => numberedWeek(yearOf(anchor) + step, week));
}
