/** One turn of a conversation: who said what, when, from which chat, and all that a command needs to answer. */
import type { Day } from '../domain/day.ts';
import type { Asker } from '../domain/permission.ts';
import type { Message } from '../texts/message.ts';
import type { Abilities, Incoming } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Chat, KnownPerson, Subject } from './ports/conversation.ts';
import type { Actor } from './ports/ledger.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';

export interface Turn {
  readonly store: Store;
  readonly settings: RemindSettings;
  readonly directory: Directory;
  readonly incoming: Incoming;
  /** What the channel of this chat can do. */
  readonly abilities: Abilities;
  /** What was said, or what the pressed choice stands for. */
  readonly words: string;
  readonly chat: Chat;
  readonly person: KnownPerson;
  readonly asker: Asker;
  readonly actor: Actor;
  /** The bot's present day. */
  readonly today: Day;
  /** The day on which the person said it; work is done by that day. */
  readonly saidOn: Day;
  readonly now: Date;
  /** Answers words as if that person had said them there; nothing is sent. */
  readonly respond: (incoming: Incoming, state: string | null) => Promise<Reply>;
  /** What the words of a pressed choice left out. */
  readonly state: string | null;
  /** The work that the answered message is about. */
  readonly subject: Subject | null;
}

/** What a turn comes to: a message, a short word to the one who pressed, or silence. */
export interface Reply {
  readonly message: Message | null;
  /** Shown to the presser alone where the channel can do that. */
  readonly toast?: string;
  /** What the message is about, for replies to it. */
  readonly subject?: Subject;
}

/** A command: its Latin name and what it does with the words behind it. */
export interface Command {
  readonly name: string;
  run(turn: Turn, argument: string): Promise<Reply>;
}

export const reply = (message: Message, subject?: Subject): Reply =>
  subject === undefined ? { message } : { message, subject };
