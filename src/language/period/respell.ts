/** Puts right how the words of periods are mistyped: letters of Telex left standing, slips of a finger, abbreviations. */
import { hasDiacritics, type Token, toned } from '../fold.ts';
import { wordOf } from '../spelling.ts';

const WORDS =
  `tháng tuần quý năm ngày hôm nay này sau trước tới đến cuối đầu giữa hết từ nửa nữa thứ chủ nhật mai qua kia
  ngoái hai ba bốn tư sáu bảy tám chín mười nhất`.split(/\s+/u);
/** Long enough that a slip in them is no other word. */
const LONG_WORDS = ['tháng', 'tuần', 'ngày', 'trước', 'cuối', 'giữa'];
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['trc', 'trước'],
  ['trk', 'trước'],
  ['truc', 'trước'],
  ['thag', 'tháng'],
  ['ngy', 'ngày'],
];
/** Words of their own: none is a slip for a long word with the same letters. */
const REAL_WORDS = new Set(
  `thang thăng thằng thắng thẳng tuân tuấn tuẩn ngay ngáy ngây ngầy ngậy cười cưới cưỡi cuội cuỗi giũa giùa trượt`
    .split(/\s+/u)
    .map(toned),
);
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;
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

const MENDED = mendings();

/** The same tokens, as many, with the words of periods as they are spelt; the text as written stays. */
export function respell(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    const meant =
      token.kind === 'word'
        ? (MENDED.get(token.text.toLowerCase()) ?? MENDED.get(token.folded) ?? slipOf(token))
        : null;
    return meant ? { ...token, ...meant } : token;
  });
}

const LONG = LONG_WORDS.map(wordOf);

/** `tuàn`: the right letters under a tone that no word has. */
function slipOf(token: Token): { folded: string; toned: string } | null {
  const meant = LONG.find((word) => word.folded === token.folded);
  if (!meant || meant.toned === token.toned || !hasDiacritics(token.text)) return null;
  return REAL_WORDS.has(token.toned) ? null : meant;
}

function mendings(): ReadonlyMap<string, { folded: string; toned: string }> {
  const mended = new Map<string, { folded: string; toned: string }>();
  for (const word of LONG_WORDS) for (const slip of slips(wordOf(word).folded)) mended.set(slip, wordOf(word));
  for (const word of WORDS) for (const keys of telexOf(word)) mended.set(keys, wordOf(word));
  for (const [short, word] of ABBREVIATIONS) mended.set(short, wordOf(word));
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
