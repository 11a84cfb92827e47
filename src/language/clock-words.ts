/** Reads an hour of the day, which stands beside a date without moving it: `17h`, `17 giờ 30`, `17:00`. */
import type { Token } from './fold.ts';
import { digitsOf } from './number-words.ts';
import { isWord, type Word, wordOf } from './spelling.ts';

export interface ClockRead {
  readonly hour: number;
  readonly minutes: number;
  /** The index behind it. */
  readonly next: number;
}

/** Whether a token is a word, as strictly as its reader wants it. */
type Same = (token: Token | undefined, word: Word) => boolean;

const HOURS = ['giờ', 'h', 'g'].map(wordOf);
const MINUTES = ['phút', 'p', "'", '’'].map(wordOf);
const MONTHS = ['tháng', 'thg'].map(wordOf);
const DATE_MARKS = ['/', '-', '.'];
const MOST_HOURS = 24;
const MOST_MINUTES = 59;

/** Null where no hour stands at `at`. */
export function readClock(tokens: readonly Token[], at: number, same: Same = isWord): ClockRead | null {
  const hour = digitsOf(tokens[at]);
  if (hour === null || hour > MOST_HOURS) return null;
  const mark = tokens[at + 1];
  const isColon = mark?.text === ':' && tokens[at + 2]?.folded.length === 2 && digitsOf(tokens[at + 2]) !== null;
  if (!isColon && !HOURS.some((word) => same(mark, word))) return null;
  const minutes = readMinutes(tokens, at + 2, same);
  return { hour, minutes: minutes?.value ?? 0, next: minutes?.next ?? at + 2 };
}

/** Minutes, unless the number begins a date (`17 giờ 31/01`). */
function readMinutes(tokens: readonly Token[], at: number, same: Same) {
  const value = digitsOf(tokens[at]);
  if (value === null || value > MOST_MINUTES) return null;
  const behind = tokens[at + 1];
  if (MINUTES.some((word) => same(behind, word))) return { value, next: at + 2 };
  const isDate = DATE_MARKS.includes(behind?.text ?? '') || MONTHS.some((word) => same(behind, word));
  return isDate ? null : { value, next: at + 1 };
}
