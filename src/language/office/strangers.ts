/** Words that claim to be an office and are none: asked back, never replaced; one letter off is a slip of the hand. */
import { distance } from 'fastest-levenshtein';
import type { OfficeCode } from '../../domain/office.ts';
import { fold, type Token, tokenize } from '../fold.ts';
import { isSwap, isWord, wordOf } from '../spelling.ts';
import type { OfficeLexicon } from './lexicon.ts';

export interface UnknownOffice {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly near: readonly OfficeCode[];
}

/** Words that open the name of some office, here or elsewhere. */
const CLAIMS = [
  ...[
    'sở',
    'bộ',
    'phòng',
    'xã',
    'thị trấn',
    'phường',
    'huyện',
    'tỉnh',
    'UBND xã',
    'UBND huyện',
    'UBND tỉnh',
    'chi cục',
  ],
  ...[
    'UBND phường',
    'UBND thị trấn',
    'ban quản lý',
    'trung tâm',
    'cục',
    'UBND thành phố',
    'UBND thị xã',
    'trạm',
    'hạt',
    'đội',
  ],
].map((phrase) => fold(phrase).split(' '));
/** Whole names of offices that no district's register holds unless it names them itself. */
const ELSEWHERE = [
  'UBND tỉnh',
  'tỉnh ủy',
  'huyện ủy',
  'HĐND tỉnh',
  'công an huyện',
  'công an tỉnh',
  'viện kiểm sát',
].map((phrase) => fold(phrase).split(' '));
/** Departments of the province: never ours. Without its tone the word may be "số" or "sổ". */
const DEPARTMENT = wordOf('sở');
/** "trụ sở", "cơ sở". */
const NO_DEPARTMENT = new Set(['tru', 'co']);
/** Behind a claim these name no office. */
const NO_NAME = new Set(
  `nào ban mình này nay tôi em gì chuyên có đã chưa còn và là thị khác phận máy phải nộp gửi quá trễ chậm đang với trên dưới
   trong ngoài thuộc cần được bị mới cũ sắp hay hoặc thì đều vẫn sẽ làm nên không ai mấy hết muộn báo nhiều ít xong hoàn đến tới
   về cho của ra lo chủ phối thứ hội viên chức đầu cuối tổ thế một tháng tuần quý năm ngày hôm số việc nhiệm hạn từ trước sau ở rồi
   chịu tự lên thấy đó ấy kia nợ tồn làm lần cùng giúp`
    .split(/\s+/u)
    .map(fold),
);
const LONGEST_NAME = 4;
const NEAR = 3;

/** The claim at `at` with the name behind it: a slip for a known office, an unknown one, or null where it is no name. */
export function strangerAt(
  tokens: readonly Token[],
  at: number,
  lexicon: OfficeLexicon,
): UnknownOffice | { readonly code: OfficeCode; readonly end: number } | null {
  const other = Math.max(0, ...ELSEWHERE.map((words) => endOf(tokens, at, words)));
  if (other > 0) {
    const words = wordsOf(tokens, at, other, (token) => token.text);
    return { start: at, end: other, words, near: nearest(words, lexicon) };
  }
  const named = isWithinWord(tokens, at) ? 0 : Math.max(0, ...CLAIMS.map((words) => endOf(tokens, at, words)));
  if (named === 0) return null;
  const first = tokens[named];
  if (first?.kind !== 'word' || (NO_NAME.has(first.folded) && !isName(first))) return null;
  let end = named + 1;
  while (end < named + LONGEST_NAME && isPartOfName(tokens[end])) end++;
  const slip = slipAt(tokens, at, end, lexicon);
  if (slip) return slip;
  const short = isPartOfName(tokens[named + 1]) ? Math.min(end, named + 2) : named + 1;
  const isSure = isDepartment(tokens, at, lexicon) || (isName(first) && tokens[at]?.folded !== 'so');
  if (!isSure && !isLikely(tokens, at, short, lexicon)) return null;
  const words = wordsOf(tokens, at, short, (token) => token.text);
  return { start: at, end: short, words, near: nearest(words, lexicon) };
}

function isWithinWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.folded ?? '';
  return before === 'cac' || (NO_DEPARTMENT.has(before) && isWord(tokens[at], DEPARTMENT));
}

function isDepartment(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): boolean {
  if (!isWord(tokens[at], DEPARTMENT)) return false;
  if (tokens[at]?.toned === DEPARTMENT.toned) return true;
  const ours = [PHONG, ...tokens.slice(at + 1)];
  return lexicon.tree.match(ours, 0, new Set()) !== null;
}

const [PHONG] = tokenize('phong') as [Token];

const isName = (token: Token) => /^\p{Lu}/u.test(token.text) && token.text !== token.text.toUpperCase();

function endOf(tokens: readonly Token[], at: number, words: readonly string[]): number {
  return words.every((word, index) => tokens[at + index]?.folded === word) ? at + words.length : 0;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number, of: (token: Token) => string) =>
  tokens.slice(from, to).map(of).join(' ');

function isPartOfName(token: Token | undefined): boolean {
  return token?.kind === 'word' && (!NO_NAME.has(token.folded) || isName(token));
}

/** Without capitals only what is very like a known name is taken for a name. */
function isLikely(tokens: readonly Token[], at: number, end: number, lexicon: OfficeLexicon): boolean {
  const words = wordsOf(tokens, at, end, (token) => token.folded);
  return ofFirst(words, lexicon).some(
    ({ joined, form }) =>
      form === 'full' && Math.abs(joined.length - words.length) <= NEAR && distance(joined, words) <= NEAR,
  );
}

function slipAt(tokens: readonly Token[], at: number, end: number, lexicon: OfficeLexicon) {
  for (let to = end; to > at + 1; to--) {
    const words = tokens.slice(at, to).map((token) => token.folded);
    const near = new Set<OfficeCode>();
    for (const { code, folded, form } of lexicon.byFirst.get(words[0] ?? '') ?? []) {
      if (form === 'full' && folded.length === words.length && isOneLetterOff(folded, words)) near.add(code);
    }
    const [only] = near;
    if (near.size === 1 && only !== undefined) return { code: only, end: to };
  }
  return null;
}

const SHORTEST_TONELESS = 3;
/** Of a name of one syllable the tones are half of it. */
const LEVELS = new Set(['xa', 'phuong', 'tran']);

/** Exactly one word differs, by one letter or two swapped, and it is long enough for that to be a slip; or only the tones of a long name. */
function isOneLetterOff(name: readonly string[], words: readonly string[]): boolean {
  const off = name.findIndex((word, index) => word !== words[index]);
  if (off < 0) return name.length >= SHORTEST_TONELESS && !LEVELS.has(name.at(-2) ?? '');
  if (name.some((word, index) => index > off && word !== words[index])) return false;
  const [meant = '', typed = ''] = [name[off], words[off]];
  return meant.length >= 4 && typed.length >= 4 && (distance(meant, typed) === 1 || isSwap(typed, meant));
}

/** Names that begin with the same word. */
const ofFirst = (words: string, lexicon: OfficeLexicon) => lexicon.byFirst.get(words.split(' ')[0] ?? '') ?? [];

/** Those whose names are most alike, among names that begin with the same word where there are some. */
function nearest(words: string, lexicon: OfficeLexicon): OfficeCode[] {
  const wanted = fold(words).replace(/^(?:so|bo) /, 'phong ');
  const alike = ofFirst(wanted, lexicon);
  const best = new Map<OfficeCode, number>();
  for (const { code, joined } of alike.length >= NEAR ? alike : lexicon.variants) {
    best.set(code, Math.min(best.get(code) ?? Number.POSITIVE_INFINITY, distance(joined, wanted)));
  }
  return [...best]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, NEAR)
    .map(([code]) => code);
}
