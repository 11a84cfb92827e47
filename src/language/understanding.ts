/** What `understand` is given and what it answers. */
import type { TaskCode } from '../domain/code.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Query } from '../domain/query.ts';
import type { ChangeRequest } from '../domain/request.ts';
import type { OfficeLexicon } from './office-phrases.ts';
import type { SmallTalk } from './small-talk-words.ts';

export interface SectionName {
  /** Roman numeral, `II`. */
  readonly number: string;
  readonly title: string;
}

/** Who asks, when, and of what register. Made once and kept while offices and sections stay the same, but for the asker. */
export interface UnderstandContext {
  readonly today: Day;
  /** The office whose chat asks; null for a monitor on the command line. */
  readonly asker: OfficeCode | null;
  /** Sees the whole register: without a named office a question means all of them; else it means the asker's own. */
  readonly seesAll: boolean;
  readonly lexicon: OfficeLexicon;
  readonly sections: readonly SectionName[];
  /** Codes that exist, for asking back at once; every code passes where it is left out. */
  readonly hasCode?: (code: TaskCode) => boolean;
  /** Texts of some titles that hold all the phrases, folded. */
  readonly titles?: (phrases: readonly string[]) => readonly string[];
  /** The last question of the same chat, where it is recent. */
  readonly previous?: Query | null;
  /** The work that the message answered or pressed is about, where it answers one. */
  readonly subject?: readonly TaskCode[];
}

/** `understood` words are not kept here: `texts` writes them from the query. */
export type Understanding =
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'change'; readonly request: ChangeRequest }
  /** Something was named that the register does not have; nothing is guessed. */
  | {
      readonly kind: 'unknown';
      readonly what: 'office' | 'code' | 'section' | 'date';
      readonly words: string;
      readonly near: readonly string[];
    }
  | {
      readonly kind: 'small-talk';
      readonly of: SmallTalk;
    }
  | { readonly kind: 'off-topic' }
  /** Full sentences, nearest first, at most three, that the bot does understand. */
  | { readonly kind: 'unclear'; readonly suggestions: readonly string[] };
