/** The ledger of digests and the queue of everything that the bot says on its own. */
import type { Day } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { Stage } from '../../domain/stages.ts';
import type { ChatRef } from '../channel.ts';
import type { Notice } from './ledger.ts';

/** One office with its chats that can be reached, for planning its digest. */
export interface DigestOffice {
  readonly office: OfficeCode;
  readonly monitor: boolean;
  readonly last: Day | null;
  readonly chats: readonly ChatRef[];
}

/** What a digest says, kept as references: it is written out when it leaves, so that it is true then. */
export interface DigestPlan {
  readonly office: OfficeCode;
  readonly day: Day;
  readonly mentions: readonly PlannedMention[];
  /** Parts that monitors get on top. */
  readonly summary: boolean;
  readonly escalated: readonly number[];
  /** Offices that could not be told, with what they should have been told. */
  readonly untold: readonly { readonly office: OfficeCode; readonly assignments: readonly number[] }[];
}

export interface PlannedMention {
  readonly assignment: number;
  readonly role: 'lead' | 'coordinating';
  readonly stages: readonly Stage[];
  readonly toConfirm: boolean;
}

/** Something that waits to be sent, claimed by this process until `leaseUntil`. */
export interface Delivery {
  readonly id: number;
  readonly chat: ChatRef;
  readonly attempts: number;
  readonly content:
    | { readonly kind: 'digest'; readonly plan: DigestPlan }
    | { readonly kind: 'notice'; readonly notice: Notice };
  /** Pieces of it that were sent before a crash: they are not sent again. */
  readonly piecesSent: number;
}

export interface Outbox {
  /**
   * Offices whose digest of the day is not planned yet, in office order, at most `limit`; `chats` are those that can be
   * reached and were bound before the instant `linkedBefore` (epoch milliseconds): offices without one are left out.
   */
  unplanned(day: Day, linkedBefore: number, limit: number): Promise<readonly DigestOffice[]>;
  /**
   * Files digests, once for each chat and day, and takes older ones that never left out of the queue: what they
   * said stands in the new one. A plan without content marks its office as told.
   */
  plan(
    digests: readonly { readonly plan: DigestPlan; readonly chats: readonly ChatRef[]; readonly empty: boolean }[],
    at: number,
  ): Promise<void>;
  queue(notices: readonly Notice[], at: number): Promise<void>;
  /** Takes up to `limit` due deliveries for this process, the oldest of each chat, at most one a chat. */
  claim(now: number, leaseMs: number, limit: number): Promise<readonly Delivery[]>;
  pieceSent(id: number, messageId: string, at: number): Promise<void>;
  /** Done: for a digest its office's last digest day moves on. */
  delivered(id: number, at: number): Promise<void>;
  /** Nothing of it is true any more, or it ended with a reason. */
  dropped(id: number, reason: string, at: number): Promise<void>;
  /** One attempt more that came to nothing; tried again at `retryAt`, ended with the reason where that is null. */
  failed(id: number, reason: string, retryAt: number | null, at: number): Promise<void>;
  /** Gives a claim back untouched. */
  release(id: number): Promise<void>;
  /** When the next delivery is due; null while nothing waits. */
  nextDue(): Promise<number | null>;
  /** First press wins; tells who saw the digest and when. */
  seen(
    chat: ChatRef,
    day: Day,
    by: string,
    at: number,
  ): Promise<{ readonly by: string; readonly at: number; readonly first: boolean }>;
  /** Digests of a day by office: sent, seen. */
  digests(from: Day, to: Day, office: OfficeCode | null): Promise<readonly DigestRecord[]>;
}

export interface DigestRecord {
  readonly office: OfficeCode;
  readonly day: Day;
  readonly chat: ChatRef;
  readonly chatTitle: string;
  readonly assignments: readonly number[];
  readonly sentAt: number | null;
  readonly seenBy: string | null;
  readonly seenAt: number | null;
}
