/** Offices in text: by name, alias or abbreviation, by kind, or as the asker's own; near names are told apart. */
import { distance } from 'fastest-levenshtein';
import type { Office, OfficeCode, OfficeGroup } from '../domain/office.ts';
import { fold, tokenize } from './fold.ts';
import { type Group, groupsOf } from './office/group-words.ts';
import { kindsOf } from './office/kinds.ts';
import type { OfficeLexicon } from './office/lexicon.ts';
import { readOfficeList } from './office/office-list.ts';
import { looseVariantsOf, nameInLevel, type Variant, variantsOf } from './office/variants.ts';
import { eitherOf, wordTreeOf } from './office/word-tree.ts';
import { wordOf } from './spelling.ts';

export type { OfficeLexicon } from './office/lexicon.ts';
export { findOffices, type OfficeMention, type UnknownOffice } from './office/mentions.ts';

export function createOfficeLexicon(offices: readonly Office[], groups: readonly OfficeGroup[]): OfficeLexicon {
  const variants = offices.flatMap(variantsOf);
  const loose = onlyOnes(offices.flatMap(looseVariantsOf), variants);
  const tree = wordTreeOf(variants);
  const groupWords = groupsOf(groups, offices);
  return {
    offices,
    groups,
    variants,
    byFirst: byFirstWord(variants),
    tree,
    looseTree: eitherOf(tree, wordTreeOf(loose)),
    groupsByWord: byFirst(groupWords),
    kinds: wordTreeOf(kindsOf(groupWords, offices)),
    wordNames: wordNamesOf(offices),
    words: new Set([...variants, ...loose].flatMap(({ folded }) => folded)),
  };
}

/** What two offices might both be called in a hurry names neither. */
function onlyOnes(loose: readonly Variant[], sure: readonly Variant[]): Variant[] {
  const owners = new Map<string, OfficeCode | null>(loose.map(({ joined, code }) => [joined, code]));
  for (const { joined, code } of [...loose, ...sure]) {
    const owner = owners.get(joined);
    if (owner !== undefined && owner !== code) owners.set(joined, null);
  }
  return loose.filter(({ joined }) => owners.get(joined) !== null);
}

function wordNamesOf(offices: readonly Office[]): OfficeLexicon['wordNames'] {
  const named = offices.map((office) => ({ code: office.code, word: wordOf(nameInLevel(office) ?? '') }));
  return new Map(named.filter(({ word }) => /^\S+$/u.test(word.folded)).map((one) => [one.word.folded, one]));
}

/** The offices that a command's argument names: `Phòng Tư pháp`, `xã Thuận, xã Húc`, `noi-vu`. */
export function readOffices(
  text: string,
  lexicon: OfficeLexicon,
): {
  readonly codes: readonly OfficeCode[];
  readonly unknown: readonly { readonly words: string; readonly near: readonly OfficeCode[] }[];
} {
  const { codes, text: unread } = readOfficeList(text, lexicon);
  const unknown =
    unread === '' ? [] : unread.split('; ').map((words) => ({ words, near: nearestOffices(words, lexicon, 3) }));
  const corrected = codes.length === 0 && unknown.length === 1 ? onlyNear(text, lexicon) : null;
  return corrected === null ? { codes, unknown } : { codes: [corrected], unknown: [] };
}

/** One letter wrong in a long name is no other office. */
function onlyNear(text: string, lexicon: OfficeLexicon): OfficeCode | null {
  const wanted = plain(text);
  if (wanted.length < 6) return null;
  const near = new Set<OfficeCode>();
  for (const { code, joined, form } of lexicon.variants) {
    if (form !== 'bare' && distance(joined, wanted) <= 1) near.add(code);
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

/** The offices whose names are most alike, nearest first. */
export function nearestOffices(words: string, lexicon: OfficeLexicon, count: number): OfficeCode[] {
  const wanted = plain(words);
  const best = new Map<OfficeCode, number>();
  for (const { code, joined: name } of lexicon.variants) {
    const unlike = distance(name, wanted) / Math.max(name.length, wanted.length, 1);
    best.set(code, Math.min(best.get(code) ?? 1, unlike));
  }
  return [...best]
    .toSorted((a, b) => a[1] - b[1])
    .slice(0, count)
    .map(([code]) => code);
}

function plain(text: string): string {
  return tokenize(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => fold(token.text))
    .join(' ');
}

function byFirst(groups: readonly Group[]): Map<string, Group[]> {
  return gathered(groups, (group) => group.words.folded[0]);
}

function byFirstWord(variants: readonly Variant[]): Map<string, Variant[]> {
  return gathered(variants, ({ folded }) => folded[0]);
}

function gathered<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item) ?? '';
    const listed = lists.get(key);
    if (listed) listed.push(item);
    else lists.set(key, [item]);
  }
  return lists;
}
