/** The nearest questions to words that were not understood. */
import { tokenize } from './fold.ts';
import { MODEL_QUESTIONS } from './small-talk-words.ts';

/** Those that share the most words, at most three; the most asked ones where none shares any. */
export function suggest(text: string): string[] {
  const said = new Set(tokenize(text).map((token) => token.folded));
  const shared = (question: string) =>
    tokenize(question).filter((token) => token.kind === 'word' && said.has(token.folded)).length;
  return MODEL_QUESTIONS.map((question, index) => ({ question, index, score: shared(question) }))
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, 3)
    .map(({ question }) => question);
}
