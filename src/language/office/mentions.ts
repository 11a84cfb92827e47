/** Offices named in a question: which, which kinds, the asker's own, or names that the register does not have. */
import { distance } from 'fastest-levenshtein';
import type { OfficeCode } from '../../domain/office.ts';
import { fold, type Token } from '../fold.ts';
import { matchGroup } from './group-words.ts';
import type { OfficeLexicon } from './lexicon.ts';
import { matchOffice } from './office-list.ts';

export interface OfficeMention {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly OfficeCode[];
  readonly kinds: readonly string[];
  readonly own: boolean;
  readonly except: boolean;
}

/** Words that claim to be an office and are none: asked back, never replaced. */
export interface UnknownOffice {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly near: readonly OfficeCode[];
}

const fixed = (phrases: readonly string[]) => phrases.map((phrase) => fold(phrase).split(' '));
const OWN = fixed([
  ...['phòng mình', 'phòng tôi', 'phòng em', 'xã mình', 'xã tôi', 'xã em', 'đơn vị mình', 'đơn vị tôi', 'đơn vị em'],
  ...['cơ quan mình', 'cơ quan tôi', 'bên mình', 'bên tôi', 'chúng tôi', 'nhóm này', 'đơn vị này', 'mình', 'đv mình'],
]);
const EVERYBODY = fixed([
  'tất cả các đơn vị',
  'tất cả đơn vị',
  'toàn huyện',
  'toàn tỉnh',
  'toàn xã',
  'các đơn vị',
  'mọi đơn vị',
]);
const EXCEPT = fixed(['ngoài', 'trừ', 'ngoại trừ', 'không kể', 'không tính']);
/** Behind these a bare name is an office. */
const LEADS_IN = new Set(['cua', 'o', 'tai', 'cho', 'ben']);
/** Words that open the name of some office, here or elsewhere. */
const CLAIMS = fixed([
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
]);
/** Behind a claim these name no office. */
const NO_NAME = new Set(
  [
    'nào',
    'ban',
    'mình',
    'này',
    'nay',
    'tôi',
    'em',
    'gì',
    'chuyên',
    'có',
    'đã',
    'chưa',
    'còn',
    'và',
    'là',
    'thị',
    'khác',
    'phận',
    'máy',
  ].map(fold),
);

export function findOffices(
  tokens: readonly Token[],
  lexicon: OfficeLexicon,
): { mentions: OfficeMention[]; unknown: UnknownOffice[] } {
  const mentions: OfficeMention[] = [];
  const unknown: UnknownOffice[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at, lexicon);
    if (mention) {
      mentions.push(mention);
      at = mention.end;
      continue;
    }
    const stranger = strangerAt(tokens, at, lexicon);
    if (stranger && 'codes' in stranger) mentions.push(stranger);
    else if (stranger) unknown.push(stranger);
    at = stranger?.end ?? at + 1;
  }
  return { mentions, unknown };
}

function mentionAt(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): OfficeMention | null {
  const base = { start: at, kinds: [], own: false, except: isExcepted(tokens, at) };
  const own = phraseAt(tokens, at, OWN);
  if (own !== null) return { ...base, end: own, codes: [], own: true };
  const everybody = phraseAt(tokens, at, EVERYBODY);
  if (everybody !== null) return { ...base, end: everybody, codes: [] };
  const office = matchOffice(tokens, at, lexicon.variants);
  const group = matchGroup(tokens, at, lexicon.groupsByWord);
  if (group && (!office || group.end > office.end) && group.group.codes.length > 0) {
    return { ...base, end: group.end, codes: [], kinds: group.group.kinds };
  }
  if (!office || (office.form === 'bare' && !standsAsOffice(tokens, at, office.end))) return null;
  return { ...base, end: office.end, codes: [office.code] };
}

function phraseAt(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number | null {
  const found = phrases.find((words) => words.every((word, index) => tokens[at + index]?.folded === word));
  return found ? at + found.length : null;
}

function isExcepted(tokens: readonly Token[], at: number): boolean {
  return EXCEPT.some((words) => words.every((word, index) => tokens[at - words.length + index]?.folded === word));
}

/** A bare name is one behind "của", or where nothing else stands; a single word only with a capital too. */
function standsAsOffice(tokens: readonly Token[], start: number, end: number): boolean {
  const alone = start === 0 && tokens.slice(end).every((token) => token.kind === 'mark');
  const led = LEADS_IN.has(tokens[start - 1]?.folded ?? '');
  const capital = /^\p{Lu}/u.test(tokens[start]?.text ?? '');
  return alone || (led && (capital || end - start > 1));
}

const LONGEST_NAME = 4;

/** A claim with a name behind it that nobody here bears; one letter off is a slip of the hand. */
function strangerAt(
  tokens: readonly Token[],
  at: number,
  lexicon: OfficeLexicon,
): UnknownOffice | OfficeMention | null {
  const named = CLAIMS.map((words) => phraseAt(tokens, at, [words]))
    .filter((end) => end !== null)
    .reduce((longest, end) => Math.max(longest, end), 0);
  if (named === 0 || tokens[at - 1]?.folded === 'cac') return null;
  const first = tokens[named];
  if (first?.kind !== 'word' || NO_NAME.has(first.folded)) return null;
  let end = named + 1;
  while (end < named + LONGEST_NAME && isPartOfName(tokens[end])) end++;
  const slip = slipAt(tokens, at, end, lexicon);
  if (slip)
    return { start: at, end: slip.end, codes: [slip.code], kinds: [], own: false, except: isExcepted(tokens, at) };
  const capital = /^\p{Lu}/u.test(first.text) || /^(?:so|bo)$/.test(tokens[at]?.folded ?? '');
  const short = Math.min(end, named + 2);
  if (!capital && !isLikely(tokens, at, short, lexicon)) return null;
  const words = tokens
    .slice(at, short)
    .map((token) => token.text)
    .join(' ');
  return { start: at, end: short, words, near: nearest(words, lexicon) };
}

function isPartOfName(token: Token | undefined): boolean {
  return token?.kind === 'word' && !NO_NAME.has(token.folded);
}

/** Without capitals only what is very like a known name is taken for a name. */
function isLikely(tokens: readonly Token[], at: number, end: number, lexicon: OfficeLexicon): boolean {
  const words = tokens
    .slice(at, end)
    .map((token) => token.folded)
    .join(' ');
  return [...lexicon.variants.values()]
    .flat()
    .some(({ folded, form }) => form === 'full' && distance(folded.join(' '), words) <= 3);
}

function slipAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: OfficeLexicon,
): { code: OfficeCode; end: number } | null {
  for (let to = end; to > at + 1; to--) {
    const words = tokens.slice(at, to).map((token) => token.folded);
    const near = new Set<OfficeCode>();
    for (const { code, folded, form } of lexicon.variants.get(words[0] ?? '') ?? []) {
      if (form === 'full' && folded.length === words.length && isOneLetterOff(folded, words)) near.add(code);
    }
    const [only] = near;
    if (near.size === 1 && only !== undefined) return { code: only, end: to };
  }
  return null;
}

/** Exactly one word differs, by one letter, and it is long enough for that to be a slip. */
function isOneLetterOff(name: readonly string[], words: readonly string[]): boolean {
  const off = name.flatMap((word, index) => (word === words[index] ? [] : [[word, words[index] ?? ''] as const]));
  const [only, ...others] = off;
  if (!only || others.length > 0) return false;
  return only[0].length >= 4 && only[1].length >= 4 && distance(only[0], only[1]) === 1;
}

function nearest(words: string, lexicon: OfficeLexicon): OfficeCode[] {
  const wanted = fold(words).replace(/^(?:so|bo) /, 'phong ');
  const best = new Map<OfficeCode, number>();
  for (const { code, folded } of [...lexicon.variants.values()].flat()) {
    const unlike = distance(folded.join(' '), wanted);
    best.set(code, Math.min(best.get(code) ?? Number.POSITIVE_INFINITY, unlike));
  }
  return [...best]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, 3)
    .map(([code]) => code);
}
