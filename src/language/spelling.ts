/** Whether a written word is a given Vietnamese word: by its tones where it was typed with any, else by its letters. */
import { distance } from 'fastest-levenshtein';
import { fold, hasDiacritics, type Token, toned } from './fold.ts';

/** A word to compare with: its letters, and the toned spellings that count. */
export interface Word {
  readonly folded: string;
  readonly toned: string;
}

export const wordOf = (text: string): Word => ({ folded: fold(text), toned: toned(text) });

/** `quý` is not `quy` where the writer typed tones; `quy` may be `quý` where none were typed. */
export function isWord(token: Token | undefined, word: Word): boolean {
  if (token === undefined || token.folded !== word.folded) return false;
  return token.toned === word.toned || !hasDiacritics(token.text);
}

/** Another tone, one letter behind the first wrong, left out or too many, or two letters swapped. */
export function isSlip(token: Token | undefined, word: Word | undefined): boolean {
  if (!token || !word || token.folded.length < 2) return false;
  const [typed, meant] = [token.folded, word.folded];
  if (typed === meant) return true;
  const isNear = typed[0] === meant[0] && meant.length >= 3;
  return isNear && (distance(typed, meant) === 1 || isSwap(typed, meant));
}

/** Two neighbouring letters changed their places. */
export function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  return at >= 0 && typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2) === meant;
}
