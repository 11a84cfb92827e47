/** Shows words of a title with the diacritics that people typed. */
import { type Token, tokenize } from '../language/fold.ts';

/** The phrases of a title as they were typed: the query's own are folded. */
export function typedWordsOf(text: string, phrases: readonly string[]): { typedWords?: string } {
  const tokens = tokenize(text).filter((token) => token.kind !== 'mark');
  const typed = phrases.map((phrase) => typedPhrase(text, tokens, phrase.split(' ')));
  return typed.length > 0 ? { typedWords: typed.join(', ') } : {};
}

/** The phrase itself where it was typed otherwise (a slip, a short form). */
function typedPhrase(text: string, tokens: readonly Token[], words: readonly string[]): string {
  const at = tokens.findIndex((_, start) => words.every((word, index) => tokens[start + index]?.folded === word));
  const [first, last] = [tokens[at], tokens[at + words.length - 1]];
  return first && last ? text.slice(first.start, last.end) : words.join(' ');
}
