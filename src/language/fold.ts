/** Vietnamese text made comparable: without diacritics (`folded`) or with its tones in one place (`toned`), offsets kept. */

/** One word or one mark of punctuation, with its place in the text it was read from. */
export interface Token {
  /** As written, NFC. */
  readonly text: string;
  /** Lower case, full-width and Roman-numeral letters plain, the tone mark at the end: `hoà` = `hòa` ≠ `hoa`. */
  readonly toned: string;
  /** Lower case Latin letters and digits: `hoa`. */
  readonly folded: string;
  /** UTF-16 offsets into the text given to `tokenize`, `end` excluded. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORD = /\p{N}+|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const TONE_RANK = '\u0300\u0301\u0303\u0309\u0323';

/** Lower case without diacritics; đ, Đ and the look-alike Eth become d, `Ⅳ` becomes `iv`, full width plain. */
export function fold(text: string): string {
  return stripMarks(unifyEth(text.normalize('NFKC')));
}

/**
 * Lower case with each syllable's tone at its end, so that `hoà` and `hòa` are one and `quý` and `quy` two.
 * The tone's place is a matter of school (Decision 1989/QĐ-BGDĐT of 25/5/2018), not of meaning.
 */
export function toned(text: string): string {
  return unifyEth(text.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, toneAtEnd);
}

/** Whether the writer typed any diacritic: a toned text must not be matched against other tones. */
export function hasDiacritics(text: string): boolean {
  return /[đĐ]/u.test(text) || /\p{M}/u.test(text.normalize('NFD'));
}

/** Words, runs of digits and single marks, in order; white space is left out. `T1` is a word and a number. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    const start = match.index;
    tokens.push({
      text: written.normalize('NFC'),
      toned: toned(written),
      folded: fold(written),
      start,
      end: start + written.length,
      kind: kindOf(written),
    });
  }
  return tokens;
}

function kindOf(written: string): Token['kind'] {
  if (!LETTER_OR_DIGIT.test(written)) return 'mark';
  return /^\p{Nd}+$/u.test(written) ? 'number' : 'word';
}

function toneAtEnd(syllable: string): string {
  const tones = [...new Set(syllable.match(TONES) ?? [])].sort((a, b) => TONE_RANK.indexOf(a) - TONE_RANK.indexOf(b));
  return syllable.replace(TONES, '').normalize('NFC') + tones.join('');
}

function unifyEth(text: string): string {
  return text.replace(/\u00d0/gu, 'Đ').replace(/\u00f0/gu, 'đ');
}

function stripMarks(text: string): string {
  return text.toLowerCase().replace(/đ/gu, 'd').normalize('NFD').replace(/\p{M}/gu, '');
}
