/** The ways in which an office or a group of offices is written, as words that can be matched from any token on. */
import type { Office, OfficeCode } from '../../domain/office.ts';
import { fold, hasDiacritics, type Token, tokenize } from '../fold.ts';

/** Words in a row, ready to be compared with tokens. */
export interface Words {
  readonly folded: readonly string[];
  readonly toned: readonly string[];
  /** Whether each word was written with diacritics. */
  readonly marked: readonly boolean[];
}

export interface Variant extends Words {
  readonly code: OfficeCode;
  /** How sure the words are on their own: `full` names the kind of office too, `short` is an abbreviation, `bare` is neither. */
  readonly form: 'full' | 'short' | 'bare';
}

/** Words that open an office's full name. */
const KIND_WORDS = new Set(
  [
    'phòng',
    'p',
    'xã',
    'x',
    'ubnd',
    'ủy',
    'phường',
    'thị',
    'tt',
    'văn',
    'vp',
    'trung',
    'đội',
    'chi',
    'ban',
    'bảo',
    'bưu',
  ].map(fold),
);

export function wordsOf(text: string): Words {
  const tokens = tokenize(text).filter((token) => token.kind !== 'mark');
  return {
    folded: tokens.map((token) => token.folded),
    toned: tokens.map((token) => token.toned),
    marked: tokens.map((token) => hasDiacritics(token.text)),
  };
}

/** Every usual way to write one office. */
export function variantsOf(office: Office): Variant[] {
  const written = [office.name, ...office.aliases].flatMap(spellings);
  const all = [...new Set([...written, office.code])].map((text) => ({ text, words: wordsOf(text) }));
  return all
    .filter(({ words }) => words.folded.length > 0)
    .map(({ text, words }) => ({ ...words, code: office.code, form: formOf(text, words) }));
}

/** Other hands: "P." for "Phòng", the level without "UBND" or with it in full, no "và". */
function spellings(name: string): string[] {
  const level = name.replace(/^UBND (?=(?:xã|phường|thị trấn)\s)/u, '');
  const full = level === name ? name : `Ủy ban nhân dân ${level}`;
  const short = [
    name.replace(/^Phòng /u, 'P '),
    level.replace(/^thị trấn /u, 'TT ').replace(/^xã /u, 'x '),
    level === name ? name : `Ủy ban ${level}`,
  ];
  const some = [name, level, full, ...short];
  return [...some, ...some.map((one) => one.replace(/ và /gu, ' '))];
}

function formOf(text: string, { folded }: Words): Variant['form'] {
  const [first = ''] = folded;
  if (folded.length > 1 && KIND_WORDS.has(first)) return 'full';
  const letters = text.replace(/[^\p{L}]/gu, '');
  const isShort = letters.length > 1 && letters.length <= 9 && letters === letters.toUpperCase();
  return isShort || (text.includes('-') && text === text.toLowerCase()) ? 'short' : 'bare';
}

/** The token behind the words when they stand at `at`, marks between them passed over; null where they do not. */
export function matchWords(
  tokens: readonly Token[],
  at: number,
  words: Words,
  passed: ReadonlySet<string>,
): number | null {
  let next = at;
  for (const [index, folded] of words.folded.entries()) {
    if (index > 0) while (tokens[next]?.kind === 'mark' && passed.has(tokens[next]?.text ?? '')) next++;
    const token = tokens[next];
    if (!token || token.folded !== folded || !sameTone(token, words, index)) return null;
    next++;
  }
  return next;
}

/** Who typed a tone meant it; who typed none may mean any. */
function sameTone(token: Token, words: Words, index: number): boolean {
  return !hasDiacritics(token.text) || words.toned[index] === token.toned || words.marked[index] === false;
}
