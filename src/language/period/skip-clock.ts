/** Passes over an hour of the day in front of a day: `17h`, `17 giờ 30`, `17:00`. */
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import { stands, wordings } from './wording.ts';
import { MONTH } from './words.ts';

const HOURS = wordings(['giờ | h | g', true]);
const MINUTES = wordings(['phút | p', true]);
const DATE_MARKS = ['/', '-', '.'];
const MOST_HOURS = 24;
const MOST_MINUTES = 59;

/** The index behind the hour, null where none stands at `at`. */
export function skipClock(tokens: readonly Token[], at: number): number | null {
  const hour = digitsOf(tokens[at]);
  if (hour === null || hour > MOST_HOURS) return null;
  if (!stands(tokens, at + 1, HOURS) && tokens[at + 1]?.text !== ':') return null;
  const minutes = digitsOf(tokens[at + 2]);
  const isColon = tokens[at + 1]?.text === ':';
  if (minutes === null || minutes > MOST_MINUTES) return isColon ? null : at + 2;
  if (stands(tokens, at + 3, MINUTES)) return at + 4;
  const isDate = DATE_MARKS.includes(tokens[at + 3]?.text ?? '') || stands(tokens, at + 3, MONTH);
  if (isDate) return isColon ? null : at + 2;
  return at + 3;
}
