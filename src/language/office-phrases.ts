/** Offices in text: by name, alias or abbreviation, by kind, or as the asker's own; near names are told apart. */
import { distance } from 'fastest-levenshtein';
import type { Office, OfficeCode, OfficeGroup } from '../domain/office.ts';
import { fold, tokenize } from './fold.ts';
import { groupsOf } from './office/group-words.ts';
import type { OfficeLexicon } from './office/lexicon.ts';
import { readOfficeList } from './office/office-list.ts';
import { variantsOf } from './office/variants.ts';

export type { OfficeLexicon } from './office/lexicon.ts';
export { findOffices, type OfficeMention, type UnknownOffice } from './office/mentions.ts';

export function createOfficeLexicon(offices: readonly Office[], groups: readonly OfficeGroup[]): OfficeLexicon {
  const variants = offices.flatMap(variantsOf).toSorted((a, b) => b.folded.length - a.folded.length);
  return {
    offices,
    groups,
    variants: byFirst(variants, (variant) => variant.folded[0]),
    groupsByWord: byFirst(groupsOf(groups, offices), (group) => group.words.folded[0]),
  };
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
  for (const { code, folded, form } of [...lexicon.variants.values()].flat()) {
    if (form !== 'bare' && distance(folded.join(' '), wanted) <= 1) near.add(code);
  }
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

/** The offices whose names are most alike, nearest first. */
export function nearestOffices(words: string, lexicon: OfficeLexicon, count: number): OfficeCode[] {
  const wanted = plain(words);
  const best = new Map<OfficeCode, number>();
  for (const { code, folded } of [...lexicon.variants.values()].flat()) {
    const name = folded.join(' ');
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

function byFirst<T>(items: readonly T[], first: (item: T) => string | undefined): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const word = first(item) ?? '';
    lists.set(word, [...(lists.get(word) ?? []), item]);
  }
  return lists;
}
