/** Reads numerals as plans write them: digits, Roman to XII, Vietnamese words to thirty-one. */
import type { Token } from './fold.ts';
import { isWord, type Word, wordOf } from './spelling.ts';

/** A number and the index of the first token after it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  readonly form: 'digits' | 'roman' | 'words';
}

const MOST_DIGITS = 4;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const valued = (words: Readonly<Record<string, number>>): readonly (readonly [Word, number])[] =>
  Object.entries(words).map(([word, value]) => [wordOf(word), value] as const);

const ONES = valued({ một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 });
/** Behind a ten `năm` is a year (`tháng mười năm 2021`); fifteen is `mười lăm`. */
const AFTER_TEN = valued({
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
});
const ORDINALS = valued({ nhất: 1, nhì: 2 });
const TEN = wordOf('mười');
const TENS = wordOf('mươi');
/** `hai mốt`; without its tone it may be a plain one. */
const TWENTY_ONES = wordOf('mốt');
const RANK = wordOf('thứ');
const SIX_OR_AFTER = 'sau';

/** Digits, a Roman numeral or number words at `at`; null where there is none. `sau` without its tone is no six. */
export function readNumber(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const digits = digitsOf(token);
  if (digits !== null) return { value: digits, next: at + 1, form: 'digits' };
  const roman = romanOf(token);
  if (roman !== null) return { value: roman, next: at + 1, form: 'roman' };
  return readNumberWords(tokens, at);
}

/** At most four Arabic digits, of any width. */
export function digitsOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || token.folded.length > MOST_DIGITS) return null;
  const value = Number(token.folded);
  return Number.isInteger(value) ? value : null;
}

/** I to XII in either case, also `Ⅳ`, and with the `l` that a scan reads for an `I`. */
export function romanOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null;
  const found = ROMAN.indexOf(token.folded.replaceAll('l', 'i'));
  return found < 0 ? null : found + 1;
}

/** `một` … `ba mươi mốt`, also `hai mốt`. */
function readNumberWords(tokens: readonly Token[], at: number): NumberRead | null {
  if (isWord(tokens[at], TEN)) return words(10, tokens, at + 1);
  const ones = amountOf(tokens[at], ONES);
  if (ones === null) return null;
  if (isWord(tokens[at + 1], TENS)) return words(ones * 10, tokens, at + 2);
  if (ones > 1 && tokens[at + 1]?.toned === TWENTY_ONES.toned) {
    return { value: ones * 10 + 1, next: at + 2, form: 'words' };
  }
  return { value: ones, next: at + 1, form: 'words' };
}

/** `thứ nhất`, `thứ hai`, `thứ 2`, `thu sau`: a rank, which may also be a weekday. */
export function readOrdinal(tokens: readonly Token[], at: number): NumberRead | null {
  if (!isWord(tokens[at], RANK)) return null;
  const named = tokens[at + 1]?.toned === SIX_OR_AFTER ? 6 : amountOf(tokens[at + 1], ORDINALS);
  return named === null ? readNumber(tokens, at + 1) : { value: named, next: at + 2, form: 'words' };
}

function words(tens: number, tokens: readonly Token[], at: number): NumberRead {
  const ones = amountOf(tokens[at], AFTER_TEN);
  return ones === null ? { value: tens, next: at, form: 'words' } : { value: tens + ones, next: at + 1, form: 'words' };
}

function amountOf(token: Token | undefined, table: readonly (readonly [Word, number])[]): number | null {
  if (token?.toned === SIX_OR_AFTER) return null;
  return table.find(([word]) => isWord(token, word))?.[1] ?? null;
}
