/** A question as it was recognised, before it is put together. */
import type { Token } from './fold.ts';
import type { CodeMention } from './intents/codes.ts';
import type { Lateness } from './intents/lateness.ts';
import type { SectionMention } from './intents/sections.ts';
import type { TitleRun } from './intents/titles.ts';
import type { OfficeMention, UnknownOffice } from './office-phrases.ts';
import type { PeriodMention } from './period-phrases.ts';
import type { MeaningMention } from './phrase-book.ts';

/** Everything that was recognised, each with the tokens that said it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly codes: readonly CodeMention[];
  readonly offices: { readonly mentions: readonly OfficeMention[]; readonly unknown: readonly UnknownOffice[] };
  readonly periods: readonly PeriodMention[];
  readonly section: SectionMention | null;
  readonly late: Lateness | null;
  readonly meanings: readonly MeaningMention[];
  readonly titles: readonly TitleRun[];
  /** Words that nothing explains, folded. */
  readonly left: readonly string[];
}
