/** Which meanings stand in a question, and where. */
import type { Meaning } from '../lexicon.ts';
import type { MeaningMention } from '../phrase-book.ts';
import type { Reading } from '../reading.ts';

export type Has = (...meanings: readonly Meaning[]) => boolean;

export function hasMeaning({ meanings }: Pick<Reading, 'meanings'>): Has {
  const found = new Set(meanings.map(({ meaning }) => meaning));
  return (...wanted) => wanted.some((meaning) => found.has(meaning));
}

/** The first mention of any of the meanings. */
export function firstOf({ meanings }: Pick<Reading, 'meanings'>, ...wanted: readonly Meaning[]): MeaningMention | null {
  return meanings.find(({ meaning }) => wanted.includes(meaning)) ?? null;
}
