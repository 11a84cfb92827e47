/** Offices named in a question: which, which kinds, the asker's own, or names that the register does not have. */
import type { OfficeCode } from '../../domain/office.ts';
import { fold, type Token } from '../fold.ts';
import { isWord, wordOf } from '../spelling.ts';
import { matchGroup } from './group-words.ts';
import { isCountBefore, kindAt } from './kinds.ts';
import type { OfficeLexicon } from './lexicon.ts';
import { INSIDE_NAME, isOtherLevel } from './office-list.ts';
import { everybodyAt, ownAt, unitAt } from './own-words.ts';
import { strangerAt, type UnknownOffice } from './strangers.ts';

export type { UnknownOffice } from './strangers.ts';

export interface OfficeMention {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly OfficeCode[];
  readonly kinds: readonly string[];
  readonly own: boolean;
  readonly except: boolean;
  /** "thị trấn nào": asks which of them. */
  readonly asks: boolean;
  /** Named without the word for its kind: "thanh tra" may be a deed. */
  readonly bare: boolean;
}

/** Whether the folded words stand next to each other in a title: then a name in them is none. */
export type StandsInTitle = (phrase: string) => boolean;

const EXCEPT = [
  'ngoài',
  'trừ',
  'ngoại trừ',
  'không kể',
  'không tính',
  'trừ đi',
  'bỏ qua',
  'loại trừ',
  'không gồm',
  'không bao gồm',
  'loại',
  'bỏ',
  'chừa',
].map((phrase) => fold(phrase).split(' '));
const AND = new Set(['va', 'voi', 'cung', 'hoac', 'lan', 'hay']);
const AND_MARKS = new Set([',', ';', '&', '+', '/', '-']);
/** Behind these a bare name is an office. */
const LEADS_IN = new Set(['cua', 'o', 'tai', 'cho', 'ben', 'ngoai', 'tru', 'rieng']);
/** "Ba Tầng" without its capital may be three storeys. */
const NUMBER_NAMES = new Set(['ba', 'hai', 'mot', 'bon', 'nam']);
/** Behind these stands a commune's name of one syllable. */
const LEVELS = new Set(['xa', 'phuong', 'tran']);
/** Behind these a bare name is a word of a title, behind some any name is. */
const QUOTES = new Set(['ve', 'linh', 'vuc', 'mang']);
const LITERAL = ['chữ', 'cụm từ', 'từ khóa', 'tên'].map((words) => words.split(' ').map(wordOf));

export function findOffices(
  tokens: readonly Token[],
  lexicon: OfficeLexicon,
  inTitle: StandsInTitle = () => false,
  asker: OfficeCode | null = null,
): { mentions: OfficeMention[]; unknown: UnknownOffice[] } {
  const mentions: OfficeMention[] = [];
  const unknown: UnknownOffice[] = [];
  for (let at = 0; at < tokens.length; ) {
    const before = mentions.at(-1);
    const joined = before !== undefined && isJoined(tokens, before.end, at);
    const found = mentionAt(tokens, at, lexicon, { joined, inTitle, asker }) ?? strangerAt(tokens, at, lexicon);
    if (found && 'near' in found) unknown.push(found);
    else if (found)
      mentions.push(placed(tokens, at, 'code' in found ? slipped(at, found) : found, joined && before.except));
    at = found?.end ?? at + 1;
  }
  return { mentions, unknown };
}

/** With the number that stands before it, and left out where words say so. */
function placed(tokens: readonly Token[], at: number, found: OfficeMention, goesOn: boolean): OfficeMention {
  const start = found.codes.length === 1 && isCountBefore(tokens, at) ? at - 1 : at;
  return { ...found, start, except: goesOn || isExcepted(tokens, start) };
}

const slipped = (at: number, { code, end }: { readonly code: OfficeCode; readonly end: number }) =>
  mentionOf(at, end, { codes: [code] });

const mentionOf = (start: number, end: number, parts: Partial<OfficeMention>): OfficeMention => ({
  ...{ start, end, codes: [], kinds: [], own: false, except: false, asks: false, bare: false },
  ...parts,
});

interface Surroundings {
  /** Follows another office, after a comma or "và". */
  readonly joined: boolean;
  readonly inTitle: StandsInTitle;
  readonly asker: OfficeCode | null;
}

function mentionAt(
  tokens: readonly Token[],
  at: number,
  lexicon: OfficeLexicon,
  around: Surroundings,
): OfficeMention | null {
  const own = ownAt(tokens, at) ?? (around.asker === null ? null : unitAt(tokens, at));
  if (own !== null) return mentionOf(at, own, { own: true });
  const everybody = everybodyAt(tokens, at);
  if (everybody !== null) return mentionOf(at, everybody, {});
  const office = lexicon.looseTree.match(tokens, at, INSIDE_NAME, ({ form }, end) => !isOtherLevel(form, tokens[end]));
  const many = manyAt(tokens, at, lexicon);
  if (many && (!office || many.end > office.end)) return many;
  if (!office) return null;
  const { code, form } = office.item;
  if (isLiteral(tokens, at)) return null;
  if (isLongerName(tokens, at, office.end, lexicon)) return null;
  const stands = form !== 'bare' || standsAsOffice(tokens, at, office.end, lexicon, around);
  return stands ? mentionOf(at, office.end, { codes: [code], bare: form === 'bare' }) : null;
}

const isCapital = (token: Token | undefined) => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');

/** "xã Thanh Hà" is not "xã Thanh": a name goes on in capitals where not every word has one. */
function isLongerName(tokens: readonly Token[], start: number, end: number, lexicon: OfficeLexicon): boolean {
  const goesOn = isCapital(tokens[end - 1]) && isCapital(tokens[end]) && LEVELS.has(tokens[end - 2]?.folded ?? '');
  if (!goesOn || lexicon.looseTree.match(tokens, end, INSIDE_NAME) !== null) return false;
  return tokens.some((token, at) => token.kind === 'word' && (at < start || at > end) && !/^\p{Lu}/u.test(token.text));
}

const isLiteral = (tokens: readonly Token[], at: number) =>
  LITERAL.some((words) => words.every((word, index) => isWord(tokens[at - words.length + index], word)));

/** A kind or level of offices, or a group word of the plan. */
function manyAt(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): OfficeMention | null {
  const group = matchGroup(tokens, at, lexicon.groupsByWord);
  const kind = kindAt(tokens, at, lexicon);
  if (kind && (!group || kind.end > group.end)) {
    const { kinds, codes } = kind.kind;
    return mentionOf(at, kind.end, { kinds, codes, asks: kind.asks, bare: kind.bare });
  }
  if (!group || group.group.codes.length === 0) return null;
  const { kinds, codes } = group.group;
  return mentionOf(at, group.end, kinds.length > 0 ? { kinds } : { codes });
}

function isExcepted(tokens: readonly Token[], at: number): boolean {
  return EXCEPT.some((words) => words.every((word, index) => tokens[at - words.length + index]?.folded === word));
}

/** Nothing but a comma or "và" stands between. */
function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  return (
    between.length > 0 &&
    between.length <= 2 &&
    between.every((token) => AND.has(token.folded) || AND_MARKS.has(token.text))
  );
}

/** A bare name of several words is an office unless a title goes on around it; a single word needs more. */
function standsAsOffice(
  tokens: readonly Token[],
  start: number,
  end: number,
  lexicon: OfficeLexicon,
  { joined, inTitle }: Surroundings,
): boolean {
  if (joined || isAlone(tokens, start, end)) return true;
  const before = wordBeside(tokens, start, -1);
  if (QUOTES.has(before)) return false;
  const name = tokens.slice(start, end).flatMap((token) => (token.kind === 'mark' ? [] : token.folded));
  const led = LEADS_IN.has(before);
  const capital = /^\p{Lu}/u.test(tokens[start]?.text ?? '');
  const [first = ''] = name;
  if (name.length === 1) return led ? capital : !lexicon.wordNames.has(first) && (capital || start === 0);
  if (NUMBER_NAMES.has(first) && !capital && !led) return false;
  const words = name.join(' ');
  const after = wordBeside(tokens, end - 1, 1);
  return !inTitle(`${words} ${after}`) && (led || !inTitle(`${before} ${words}`));
}

const isAlone = (tokens: readonly Token[], start: number, end: number) =>
  start === 0 && tokens.slice(end).every((token) => token.kind === 'mark');

/** The next word over, marks passed over; empty at the edge. */
function wordBeside(tokens: readonly Token[], at: number, way: 1 | -1): string {
  let next = at + way;
  while (tokens[next]?.kind === 'mark') next += way;
  return tokens[next]?.folded ?? '';
}
