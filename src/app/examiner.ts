/** What `doctor` asks of a platform: whether the bot is known there, and what it sees in its groups. */
import type { ChatRef } from './channel.ts';

/** `addressed`: only what is said to the bot, where another bot may have posted last; `nothing`: it is not there any more. */
export type Sight = 'everything' | 'addressed' | 'nothing';

export type Examination =
  | { readonly kind: 'rejected' }
  | { readonly kind: 'unreachable'; readonly reason: string }
  | {
      readonly kind: 'reached';
      /** What people call the bot there. */
      readonly name: string;
      readonly groups: readonly { readonly chat: ChatRef; readonly sees: Sight }[];
    };

export interface Examiner {
  readonly channel: string;
  /** Never throws; a platform that is silent is unreachable. */
  examine(groups: readonly ChatRef[]): Promise<Examination>;
}
