/** The ledger of digests and the queue of everything that the bot says on its own. */
import type { Day } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { Stage } from '../../domain/stages.ts';
import type { Message } from '../../texts/message.ts';
import type { ChatRef } from '../channel.ts';
import type { Notice, Subject } from './actor.ts';

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

/** Something that waits to be sent, claimed by this process until its lease ends. */
export interface Delivery {
  readonly id: number;
  readonly chat: ChatRef;
  readonly chatKind: 'private' | 'group';
  /** Answers what somebody just said. */
  readonly isReply: boolean;
  readonly attempts: number;
  /** Once a piece of it has left, what is still to be sent: a digest is then no longer written anew. */
  readonly content:
    | { readonly kind: 'digest'; readonly plan: DigestPlan }
    | { readonly kind: 'notice'; readonly notice: Notice }
    | { readonly kind: 'rest'; readonly rest: Rest };
  /** What was said in the chat between these instants may never have been heard, and nobody has said so yet. */
  readonly unheard: Unheard | null;
}

/** Pieces that are cut already, and what they are about. */
export interface Rest {
  readonly pieces: readonly Message[];
  readonly subject: Subject | null;
}

/** From the last word that was surely heard to the return, epoch milliseconds. */
export interface Unheard {
  readonly from: number;
  readonly to: number;
}

/** One piece of a delivery that reached its chat, with what is to be remembered of it. */
export interface SentPiece {
  readonly messageId: string;
  readonly choiceIds: readonly string[];
  readonly subject: Subject | null;
  /** It told of what may not have been heard. */
  readonly unheard: Unheard | null;
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
  /** `cause`: the update that has it said; of one cause each chat is told once. */
  queue(notices: readonly Notice[], at: number, cause?: string | null): Promise<void>;
  /** Queues once for each value of a key (a day, a year): false where it was queued before. */
  queueOnce(key: string, value: string, notices: readonly Notice[], at: number): Promise<boolean>;
  /**
   * Takes up to `limit` due deliveries of the channel for this process: replies to people first, then the longest due;
   * of each chat the one that goes first, at most one a chat.
   */
  claim(channel: string, now: number, leaseMs: number, limit: number): Promise<readonly Delivery[]>;
  /** A piece of it was sent; the rest leaves from `dueAt` on. */
  pieceSent(id: number, piece: SentPiece, rest: Rest, dueAt: number, at: number): Promise<void>;
  /** Done, with its last piece: for a digest its office's last digest day moves on. */
  delivered(id: number, piece: SentPiece | null, at: number): Promise<void>;
  /** Nothing of it is true any more, or it ended with a reason. */
  dropped(id: number, reason: string, at: number): Promise<void>;
  /** One attempt more that came to nothing; tried again at `retryAt`, ended with the reason where that is null. */
  failed(id: number, reason: string, retryAt: number | null, at: number): Promise<void>;
  /** Gives a claim back without an attempt: its chat may not be written to before `dueAt`. */
  postpone(id: number, dueAt: number, at: number): Promise<void>;
  /** When the channel's next delivery is due; null while nothing waits. */
  nextDue(channel: string): Promise<number | null>;
  /** Nothing that was claimed is being sent any more: the process that did has ended. All that waits is due. */
  recover(now: number): Promise<void>;
  /** The platform is reached again: what waits for its next attempt is due. */
  hasten(channel: string, now: number): Promise<void>;
  /** Remembers for every bound chat of the channel that it may not have been heard; of the same beginning the new end. */
  markUnheard(channel: string, unheard: Unheard): Promise<void>;
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
