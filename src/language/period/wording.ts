/** Tables of wordings and what they mean; the longest that fits is read. */
import type { Token } from '../fold.ts';
import { isWord, type Word, wordOf } from '../spelling.ts';
import type { Read } from './ground.ts';

interface Entry<T> {
  readonly words: readonly Word[];
  readonly value: T;
}

export type Wordings<T> = ReadonlyMap<string, readonly Entry<T>[]>;

/** From rows of `wording | wording` and their meaning. */
export function wordings<T>(...rows: readonly (readonly [string, T])[]): Wordings<T> {
  const book = new Map<string, Entry<T>[]>();
  for (const [texts, value] of rows) {
    for (const text of texts.split('|')) {
      const words = text.trim().split(/\s+/u).map(wordOf);
      const first = words[0]?.folded ?? '';
      book.set(first, [...(book.get(first) ?? []), { words, value }]);
    }
  }
  for (const entries of book.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return book;
}

export function readWording<T>(tokens: readonly Token[], at: number, book: Wordings<T>): Read<T> | null {
  const entries = book.get(tokens[at]?.folded ?? '');
  const entry = entries?.find(({ words }) => words.every((word, index) => isWord(tokens[at + index], word)));
  return entry ? { value: entry.value, next: at + entry.words.length } : null;
}

/** Whether one of the wordings stands at the token. */
export const stands = (tokens: readonly Token[], at: number, book: Wordings<unknown>): boolean =>
  readWording(tokens, at, book) !== null;

/** The index behind the wording, or `at` itself where it does not stand there. */
export const past = (tokens: readonly Token[], at: number, book: Wordings<unknown>): number =>
  readWording(tokens, at, book)?.next ?? at;
