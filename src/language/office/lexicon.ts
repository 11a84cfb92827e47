/** Offices and group words, laid out so that a look-up starts from one word. */
import type { Office, OfficeGroup } from '../../domain/office.ts';
import type { Group } from './group-words.ts';
import type { Variant } from './variants.ts';

/** Built once; every look-up starts from the first word. */
export interface OfficeLexicon {
  readonly offices: readonly Office[];
  readonly groups: readonly OfficeGroup[];
  /** By the first folded word, longest first. */
  readonly variants: ReadonlyMap<string, readonly Variant[]>;
  readonly groupsByWord: ReadonlyMap<string, readonly Group[]>;
}
