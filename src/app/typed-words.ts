/** Shows words of a title with the diacritics that people typed. */
import { tokenize } from '../language/fold.ts';

/** The words of a title as they were typed: the query's own are folded. */
export function typedWordsOf(text: string, words: readonly string[]): { typedWords?: string } {
  const tokens = tokenize(text).filter((token) => token.kind !== 'mark');
  const at = tokens.findIndex((_, start) => words.every((word, index) => tokens[start + index]?.folded === word));
  const [first, last] = [tokens[at], tokens[at + words.length - 1]];
  return words.length > 0 && first && last ? { typedWords: text.slice(first.start, last.end) } : {};
}
