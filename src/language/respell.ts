/** Puts right how known words are mistyped: letters of Telex left standing, slips of a finger, abbreviations. */
import { hasDiacritics, type Token, toned } from './fold.ts';
import { type Word, wordOf } from './spelling.ts';

/** Which words are meant, as plain text parted by blanks. */
export interface Vocabulary {
  readonly words: string;
  /** Long enough that a slip in them is no other word. */
  readonly longWords: string;
  readonly abbreviations: readonly (readonly [string, string])[];
  /** Words of their own: none is a slip for a long word with the same letters. */
  readonly realWords: string;
}

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const OPEN_RIME = `(?:[aeiouy]|[ao][iouy]|eo|eu|i[aeu]|ieu|o[ae]|oa[ioy]|oeo|u[aeiouy]|uo[iu]|ua[oy]|uy[au]|yeu)`;
const CLOSED_RIME = '(?:[aeiouy]|ie|o[aeo]|u[aeoy]|uye|ye)(?:ch|ng|nh|[cmnpt])';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN_RIME}|${CLOSED_RIME})$`, 'u');
const TELEX: readonly (readonly [string, string])[] = [
  ['ă', 'aw'],
  ['â', 'aa'],
  ['ê', 'ee'],
  ['ô', 'oo'],
  ['ơ', 'ow'],
  ['ư', 'uw'],
  ['đ', 'dd'],
];
const TONE_LETTERS: readonly (readonly [string, string])[] = [
  ['\u0301', 's'],
  ['\u0300', 'f'],
  ['\u0309', 'r'],
  ['\u0303', 'x'],
  ['\u0323', 'j'],
];
/** The tone's key goes anywhere behind the first vowel. */
function withTone(base: string, key: string): string[] {
  const first = base.search(/[aeiouyăâêôơư]/u);
  return Array.from({ length: base.length - first }, (_, back) => {
    const at = base.length - back;
    return base.slice(0, at) + key + base.slice(at);
  });
}

/** What a finger hits beside the letter that it means. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  c: 'xvd',
  g: 'fhtb',
  h: 'gjyn',
  i: 'uok',
  n: 'bmh',
  o: 'ipl',
  r: 'etf',
  t: 'ryg',
  u: 'yij',
  y: 'tug',
};

const listed = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== '');

/** The same tokens, as many, with the words of the vocabulary as they are spelt; the text as written stays. */
export function createRespeller(vocabulary: Vocabulary): (tokens: readonly Token[]) => readonly Token[] {
  const mended = mendings(vocabulary);
  const long = listed(vocabulary.longWords).map(wordOf);
  const real = new Set(listed(vocabulary.realWords).map(toned));
  const meantBy = (token: Token): Word | null =>
    mended.get(token.text.toLowerCase()) ?? mended.get(token.folded) ?? slipOf(token, long, real);
  return (tokens) =>
    tokens.map((token) => {
      const meant = token.kind === 'word' ? meantBy(token) : null;
      return meant ? { ...token, ...meant } : token;
    });
}

/** `tuàn`: the right letters under a tone that no word has. */
function slipOf(token: Token, long: readonly Word[], real: ReadonlySet<string>): Word | null {
  const meant = long.find((word) => word.folded === token.folded);
  if (!meant || meant.toned === token.toned || !hasDiacritics(token.text)) return null;
  return real.has(token.toned) ? null : meant;
}

/** A slip that two words share is left alone. */
function mendings({ words, longWords, abbreviations }: Vocabulary): ReadonlyMap<string, Word> {
  const mended = new Map<string, Word>();
  const shared = new Set<string>();
  for (const word of listed(longWords).map(wordOf)) {
    for (const slip of slips(word.folded)) {
      if ((mended.get(slip)?.folded ?? word.folded) !== word.folded) shared.add(slip);
      mended.set(slip, word);
    }
  }
  for (const slip of shared) mended.delete(slip);
  for (const word of listed(words)) for (const keys of telexOf(word)) mended.set(keys, wordOf(word));
  for (const [short, word] of abbreviations) mended.set(short, wordOf(word));
  return mended;
}

/** The keys that write the word: all of them, and those where the marks took but the tone did not. */
function telexOf(word: string): string[] {
  const [tone, key] = TONE_LETTERS.find(([mark]) => word.normalize('NFD').includes(mark)) ?? ['', ''];
  const marked = word.normalize('NFD').replace(tone, '').normalize('NFC');
  const keys = TELEX.reduce((text, [letter, pair]) => text.replaceAll(letter, pair), marked);
  const bases = [keys, keys.replace('uwow', 'uow'), marked, wordOf(word).folded];
  const written = key === '' ? bases : bases.flatMap((base) => withTone(base, key));
  return written.filter((text) => text !== word && text !== wordOf(word).folded);
}

/** Letters swapped, left out, doubled or missed by one key, where no syllable comes of it. */
function slips(word: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < word.length; at++) {
    const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    found.push(before + after, before + letter + letter + after);
    found.push(before + (after[0] ?? '') + letter + after.slice(1));
    for (const other of NEIGHBOURS[letter] ?? '') found.push(before + other + after);
  }
  return found.filter((slip) => slip.length >= 3 && slip !== word && !SYLLABLE.test(slip));
}
