/** Who acts, what is told of it, and what a message is about. */
import type { TaskCode } from '../../domain/code.ts';
import type { Day } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { Message } from '../../texts/message.ts';
import type { ChatRef } from '../channel.ts';

/** Who acts, from where and when. */
export interface Actor {
  /** The channel and the person's id there; `cli` and the system account's name on the command line. */
  readonly channel: string;
  readonly id: string;
  readonly name: string;
  readonly chat: ChatRef | null;
  /** When it was said, epoch milliseconds. */
  readonly at: number;
  /** When the bot came to know it, epoch milliseconds. */
  readonly recordedAt: number;
  /** The update that caused it; the same cause changes nothing twice. */
  readonly cause: string | null;
}

/** A message for a chat other than the one that is answered: it leaves through the outbox. */
export interface Notice {
  readonly chat: ChatRef;
  readonly message: Message;
  readonly subject: Subject | null;
  /** The message on the platform that it answers. */
  readonly repliesTo?: string;
}

/** What a bot's message is about, so that an answer to it is understood. */
export interface Subject {
  /** The work it tells of, as codes that also name the office where it matters. */
  readonly codes: readonly TaskCode[];
  readonly office: OfficeCode | null;
  /** The digest day that it belongs to. */
  readonly digest: Day | null;
  /** What the message did, where an answer adds to it: `done` takes a document's number. */
  readonly did: 'done' | null;
}
