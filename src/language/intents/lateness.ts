/** How late: "trễ hơn 100 ngày", "quá hạn trên 30 ngày". */
import type { Token } from '../fold.ts';
import { readNumber } from '../number-words.ts';
import { isWord, wordOf } from '../spelling.ts';

export interface Lateness {
  readonly start: number;
  readonly end: number;
  /** More than so many calendar days. */
  readonly days: number;
}

const MORE = ['hơn', 'trên', 'quá'].map(wordOf);
const DAYS = wordOf('ngày');

export function findLateness(tokens: readonly Token[]): Lateness | null {
  for (let at = 0; at < tokens.length; at++) {
    if (!MORE.some((word) => isWord(tokens[at], word))) continue;
    const number = readNumber(tokens, at + 1);
    if (number && isWord(tokens[number.next], DAYS)) return { start: at, end: number.next + 1, days: number.value };
  }
  return null;
}
