/** Finds the phrases of the lexicon in a text, the longest first. */
import type { Token } from './fold.ts';
import { type Meaning, PHRASES } from './lexicon.ts';
import { isWord, type Word, wordOf } from './spelling.ts';

interface Phrase {
  readonly words: readonly Word[];
  readonly meaning: Meaning;
}

export interface MeaningMention {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const BOOK = bookOf();

function bookOf(): ReadonlyMap<string, readonly Phrase[]> {
  const book = new Map<string, Phrase[]>();
  for (const [meaning, phrases] of Object.entries(PHRASES)) {
    for (const phrase of phrases) {
      const words = phrase.split(' ').map(wordOf);
      const first = words[0]?.folded ?? '';
      book.set(first, [...(book.get(first) ?? []), { words, meaning: meaning as Meaning }]);
    }
  }
  for (const phrases of book.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return book;
}

/** Meanings left to right; tokens that `taken` holds belong to something else already. */
export function findMeanings(tokens: readonly Token[], taken: ReadonlySet<number>): MeaningMention[] {
  const found: MeaningMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, taken);
    if (phrase) found.push({ start: at, end: at + phrase.words.length, meaning: phrase.meaning });
    at += phrase?.words.length ?? 1;
  }
  return found;
}

function phraseAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Phrase | null {
  const candidates = BOOK.get(tokens[at]?.folded ?? '') ?? [];
  return (
    candidates.find(({ words }) =>
      words.every((word, index) => !taken.has(at + index) && isWord(tokens[at + index], word)),
    ) ?? null
  );
}
