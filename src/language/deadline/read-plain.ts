/** Reads numbers that look like dates and are none: shares, amounts, places in a document. */
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means, wordingAt } from './lexicon.ts';
import { skip, skipUnit, type UnitWord } from './reader.ts';

const ALL_UNITS: readonly UnitWord[] = ['day', 'week', 'month', 'quarter', 'year'];
/** Behind a share of something: `10/12 tiêu chí`. */
const SHARED = ['tiêu', 'chỉ', 'nhiệm', 'nội', 'xã', 'thôn', 'hộ', 'trường'].map(wordOf);
const AMOUNTS = ['tỷ', 'tỉ', 'triệu', 'nghìn', 'đồng', '%', 'ha', 'km'].map(wordOf);
const SECTIONS = [
  ['mục'],
  ['tiểu', 'mục'],
  ['điểm'],
  ['khoản'],
  ['điều'],
  ['chương'],
  ['phần'],
  ['phụ', 'lục'],
  ['biểu'],
  ['mẫu'],
  ['nhiệm', 'vụ'],
  ['nội', 'dung'],
  ['tiêu', 'chí'],
].map((words) => words.map(wordOf));

/** `10/12 tiêu chí`, `5.6 tỷ`: a share or an amount, no date; behind a word that leads to a date it is one. */
export function readShare(tokens: readonly Token[], at: number): number | null {
  if (digitsOf(tokens[at]) === null || digitsOf(tokens[at + 2]) === null || isLed(tokens, at)) return null;
  const things = tokens[at + 1]?.text === '/' ? SHARED : ['.', ','].includes(tokens[at + 1]?.text ?? '') ? AMOUNTS : [];
  return things.some((word) => means(tokens[at + 3], word)) ? at + 3 : null;
}

const isLed = (tokens: readonly Token[], at: number): boolean => {
  const before = wordingAt(tokens, at - 1)?.tag;
  return ['before', 'latest', 'to', 'from'].includes(before ?? '') || skipUnit(tokens, at - 1, 'day') === at;
};

/** `mục 3.1`, `nhiệm vụ 2`: a place in a document. */
export function readSection(tokens: readonly Token[], at: number): number | null {
  const named = skip(tokens, at, SECTIONS);
  if (named === null || digitsOf(tokens[named]) === null) return null;
  let next = named + 1;
  while (tokens[next]?.text === '.' && digitsOf(tokens[next + 1]) !== null) next += 2;
  const counts = tokens[next]?.text === '/' || ALL_UNITS.some((unit) => skipUnit(tokens, next, unit) !== null);
  return counts ? null : next;
}
