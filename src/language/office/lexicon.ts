/** Offices and group words, laid out so that a look-up starts from the words themselves. */
import type { Office, OfficeCode, OfficeGroup } from '../../domain/office.ts';
import type { Word } from '../spelling.ts';
import type { Group } from './group-words.ts';
import type { Variant } from './variants.ts';
import type { WordTree } from './word-tree.ts';

/** Built once and kept while the offices stay the same. */
export interface OfficeLexicon {
  readonly offices: readonly Office[];
  readonly groups: readonly OfficeGroup[];
  readonly variants: readonly Variant[];
  /** The same by their first folded word. */
  readonly byFirst: ReadonlyMap<string, readonly Variant[]>;
  /** As plans and commands write offices. */
  readonly tree: WordTree<Variant>;
  /** As questions write them too. */
  readonly looseTree: WordTree<Variant>;
  readonly groupsByWord: ReadonlyMap<string, readonly Group[]>;
  /** Kinds and levels behind "các", "những", a number: `xã`, `thị trấn`, `phòng ban`. */
  readonly kinds: WordTree<Kind>;
  /** Communes whose name is one syllable (`thuan`), by it: words on their own. */
  readonly wordNames: ReadonlyMap<string, { readonly code: OfficeCode; readonly word: Word }>;
  /** Every folded word of an office's name. */
  readonly words: ReadonlySet<string>;
}

/** Offices of one kind or level, as a question names them. */
export interface Kind extends Pick<Variant, 'folded' | 'toned' | 'marked'> {
  readonly kinds: readonly string[];
  readonly codes: readonly OfficeCode[];
  /** A level within a kind: only some of its offices. */
  readonly level: boolean;
}
