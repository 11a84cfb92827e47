/** Kinds and levels of offices as questions name them: "các xã", "những phòng ban", "2 thị trấn", "thị trấn nào". */
import type { Office } from '../../domain/office.ts';
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import type { Group } from './group-words.ts';
import type { Kind, OfficeLexicon } from './lexicon.ts';
import { wordsOf } from './variants.ts';

const LEVEL = /^(?:UBND )?(thị trấn|phường|đặc khu) /u;
const QUANTIFIERS = [
  'tat ca cac',
  'toan bo cac',
  'tat ca',
  'toan bo',
  'cac',
  'nhung',
  'moi',
  'ca',
  'khoi',
  'may',
  'bao nhieu',
  'tung',
].map((words) => words.split(' '));
/** Those that ask which ones. */
const ASKING = new Set(['may', 'bao', 'tung']);
const NUMBERS = new Set(['hai', 'ba']);
const INSIDE = new Set([',', '-', '–', '/']);
const IN_DATE = new Set(['/', '-', '.']);
/** A number behind these is no number of offices ("quý 3 phòng nội vụ"). */
const NUMBERED = new Set(['quy', 'thang', 'tuan', 'nam', 'lan', 'ngay', 'thu', 'ky', 'dot', 'truoc']);

/** From the plan's own group words "Các …" for one kind, and from the levels in the offices' names. */
export function kindsOf(groups: readonly Group[], offices: readonly Office[]): Kind[] {
  const named = groups
    .filter(({ words, kinds }) => words.folded[0] === 'cac' && kinds.length === 1)
    .map(({ words, kinds }) => ({
      folded: words.folded.slice(1),
      toned: words.toned.slice(1),
      marked: words.marked.slice(1),
      kinds,
      codes: [],
      level: false,
    }));
  const levels = new Map<string, string[]>();
  for (const { name, code } of offices) {
    const level = LEVEL.exec(name)?.[1];
    const codesOfLevel = level === undefined ? undefined : levels.get(level);
    if (codesOfLevel) codesOfLevel.push(code);
    else if (level !== undefined) levels.set(level, [code]);
  }
  const leveled = [...levels].map(([level, codes]) => ({ ...wordsOf(level), kinds: [], codes, level: true }));
  return [...leveled, ...named];
}

export interface KindMention {
  readonly end: number;
  readonly kind: Kind;
  /** "thị trấn nào", "mấy thị trấn": asks which ones. */
  readonly asks: boolean;
  /** Without a word of quantity: "cơ quan chuyên môn" may be a title's. */
  readonly bare: boolean;
}

/** A kind behind a word of quantity, or a level before "nào"; null where none stands at `at`. */
export function kindAt(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): KindMention | null {
  const quantifier = QUANTIFIERS.find((words) => words.every((word, index) => tokens[at + index]?.folded === word));
  const counted = isCountBefore(tokens, at + 1);
  const start = at + (quantifier?.length ?? (counted ? 1 : 0));
  const found = lexicon.kinds.match(tokens, start, INSIDE);
  if (!found) return null;
  const asksBehind = tokens[found.end]?.folded === 'nao';
  const isQuantified = start > at;
  const isPlural = found.item.folded.length > 1 && !found.item.level;
  if (!isQuantified && !isPlural && !(found.item.level && asksBehind)) return null;
  if (!found.item.level && asksBehind) return null;
  if (isQuantified && isOneOffice(tokens, start, found.end, lexicon)) return null;
  const asks = asksBehind || (quantifier !== undefined && ASKING.has(quantifier[0] ?? ''));
  return { end: found.end + (asksBehind ? 1 : 0), kind: found.item, asks, bare: !isQuantified };
}

/** "hai xã Thanh và Thuận": behind the number stands one office, not a kind. */
function isOneOffice(tokens: readonly Token[], start: number, end: number, lexicon: OfficeLexicon): boolean {
  return (lexicon.looseTree.match(tokens, start, INSIDE)?.end ?? 0) > end;
}

/** A number of offices that stands before the first of them. */
export function isCountBefore(tokens: readonly Token[], at: number): boolean {
  return (
    isNumber(tokens[at - 1]) && !NUMBERED.has(tokens[at - 2]?.folded ?? '') && !IN_DATE.has(tokens[at - 2]?.text ?? '')
  );
}

const isNumber = (token: Token | undefined) => digitsOf(token) !== null || NUMBERS.has(token?.folded ?? '');
