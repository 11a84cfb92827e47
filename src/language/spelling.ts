/** Whether a written word is a given Vietnamese word: by its tones where it was typed with any, else by its letters. */
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
