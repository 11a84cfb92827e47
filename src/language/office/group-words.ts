/** Group words of plans: many offices in a few words, or nobody by name. */
import { membersOf, type Office, type OfficeCode, type OfficeGroup } from '../../domain/office.ts';
import type { Token } from '../fold.ts';
import { matchWords, type Words, wordsOf } from './variants.ts';

export interface Group {
  readonly words: Words;
  readonly codes: readonly OfficeCode[];
  readonly kinds: readonly string[];
  /** Ended in "…": whatever follows up to the next known name belongs to it. */
  readonly open: boolean;
}

const INSIDE = new Set([',', '.', '-', '–', '&', '/', '(', ')']);

export function groupsOf(groups: readonly OfficeGroup[], offices: readonly Office[]): Group[] {
  return groups
    .map((group) => ({
      words: wordsOf(group.words.replace(/…$/u, '')),
      codes: membersOf(group, offices),
      kinds: group.members.flatMap((member) => ('kind' in member ? member.kind : [])),
      open: group.words.endsWith('…'),
    }))
    .filter((group) => group.words.folded.length > 0)
    .toSorted((a, b) => b.words.folded.length - a.words.folded.length);
}

/** The longest group that stands at `at`; commas within its words are passed over. */
export function matchGroup(
  tokens: readonly Token[],
  at: number,
  groups: ReadonlyMap<string, readonly Group[]>,
): { readonly group: Group; readonly end: number } | null {
  for (const group of groups.get(tokens[at]?.folded ?? '') ?? []) {
    const end = matchWords(tokens, at, group.words, INSIDE);
    if (end !== null) return { group, end };
  }
  return null;
}
