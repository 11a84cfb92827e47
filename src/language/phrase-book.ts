/** Finds the phrases of the lexicon in a text, the longest first; then those with one slip of the hand in them. */
import type { Token } from './fold.ts';
import { type Meaning, PHRASES } from './lexicon.ts';
import { PASSING_WORDS } from './passing-words.ts';
import { isSlip, isWord, type Word, wordOf } from './spelling.ts';

interface Phrase {
  readonly words: readonly Word[];
  readonly meaning: Meaning;
}

export interface MeaningMention {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const ALL: readonly Phrase[] = [...Object.entries(PHRASES), ['noise', PASSING_WORDS] as const].flatMap(
  ([meaning, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(' ').map(wordOf), meaning: meaning as Meaning })),
);
const BY_FIRST = byWords((phrase) => phrase.words.slice(0, 1));
const BY_WORD = byWords((phrase) => (phrase.meaning === 'noise' ? [] : phrase.words));
const KNOWN = new Set(ALL.flatMap(({ words }) => words.map((word) => word.folded)));

/** The longest first, of those as long the ones of the earlier meaning. */
function byWords(wordsOf: (phrase: Phrase) => readonly Word[]): ReadonlyMap<string, readonly Phrase[]> {
  const book = new Map<string, Phrase[]>();
  for (const phrase of ALL.toSorted((a, b) => b.words.length - a.words.length)) {
    for (const folded of new Set(wordsOf(phrase).map((word) => word.folded))) {
      book.set(folded, [...(book.get(folded) ?? []), phrase]);
    }
  }
  return book;
}

const SMALL = new Set(
  ALL.filter(({ meaning }) => meaning === 'noise' || meaning === 'not' || meaning === 'section').flatMap(({ words }) =>
    words.map((word) => word.toned),
  ),
);

/** Whether such a word, in its tones, may be one of those that change nothing. */
export const isSmallWord = (toned: string): boolean => SMALL.has(toned);

/** Whether questions are made of such words. */
export const isQuestionWord = (folded: string): boolean => KNOWN.has(folded);

/** Meanings left to right; tokens that `taken` holds belong to something else already. */
export function findMeanings(tokens: readonly Token[], taken: ReadonlySet<number>): MeaningMention[] {
  const found: MeaningMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = taken.has(at) ? null : phraseAt(tokens, at, taken);
    if (phrase) found.push({ start: at, end: at + phrase.words.length, meaning: phrase.meaning });
    at += phrase?.words.length ?? 1;
  }
  return found;
}

function phraseAt(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Phrase | null {
  const candidates = BY_FIRST.get(tokens[at]?.folded ?? '') ?? [];
  return (
    candidates.find(
      ({ words }) =>
        words.every((word, index) => !taken.has(at + index) && isWord(tokens[at + index], word)) &&
        !runsOn(words, tokens, at),
    ) ?? null
  );
}

const DO = wordOf('làm');
const DONE = ['xong', 'trễ', 'muộn', 'chậm', 'tốt', 'nhanh'].map(wordOf);

/** "phòng nào làm" of "phòng nào làm xong": the deed goes on. */
function runsOn(words: readonly Word[], tokens: readonly Token[], at: number): boolean {
  const end = at + words.length;
  return words.length > 1 && isWord(tokens[end - 1], DO) && DONE.some((word) => isWord(tokens[end], word));
}

const SHORTEST_ALONE = 4;
const SHORTEST_TOGETHER = 5;

/** The phrase that one mistyped word at `at` spoils ("quá hna"); null where it is no such word. `free` tells what may be part of it. */
export function findSlip(tokens: readonly Token[], at: number, free: (at: number) => boolean): MeaningMention | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || (KNOWN.has(token.folded) && token.toned === token.folded)) return null;
  for (const neighbour of [at - 1, at + 1]) {
    const beside = tokens[neighbour];
    if (!beside || !free(neighbour)) continue;
    for (const { words, meaning } of BY_WORD.get(beside.folded) ?? []) {
      const start = startOf(words, tokens, at, neighbour);
      if (start !== null && words.every((_, index) => start + index === at || free(start + index))) {
        return { start, end: start + words.length, meaning };
      }
    }
  }
  const alone = ALL.find(
    ({ words: [only, ...others], meaning }) =>
      meaning !== 'noise' &&
      only &&
      others.length === 0 &&
      only.folded.length >= SHORTEST_ALONE &&
      only.folded === token.folded,
  );
  return alone ? { start: at, end: at + 1, meaning: alone.meaning } : null;
}

/** Where the phrase would begin so that `at` holds its one slip and `beside` fits. */
function startOf(words: readonly Word[], tokens: readonly Token[], at: number, beside: number): number | null {
  if (words.length < 2 || words.reduce((sum, word) => sum + word.folded.length, 0) < SHORTEST_TOGETHER) return null;
  for (let index = 0; index < words.length; index++) {
    const start = at - index;
    if (beside < start || beside >= start + words.length || !isSlip(tokens[at], words[index])) continue;
    if (words.every((word, other) => other === index || isWord(tokens[start + other], word))) return start;
  }
  return null;
}
