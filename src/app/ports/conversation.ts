/** Chats and their offices, people and what they may, and what the bot said to whom. */
import type { Day } from '../../domain/day.ts';
import type { OfficeCode } from '../../domain/office.ts';
import type { Query } from '../../domain/query.ts';
import type { Choice } from '../../texts/message.ts';
import type { ChatRef, Person } from '../channel.ts';
import type { Actor, Notice, Subject } from './actor.ts';

/** A chat that the bot has met. */
export interface Chat {
  readonly id: number;
  readonly ref: ChatRef;
  readonly title: string;
  readonly kind: 'private' | 'group';
  /** The office that it is bound to. */
  readonly office: OfficeCode | null;
  /** The day on which it was bound. */
  readonly since: Day | null;
  /** Why nothing can be sent there; null while it can. */
  readonly gone: string | null;
}

export type { Subject } from './actor.ts';

/** A chat that is lost, and what others are told of that. */
export interface LostChat {
  readonly chat: number;
  readonly notices: readonly Notice[];
}

export interface KnownPerson {
  readonly person: Person;
  readonly admin: boolean;
  /** An administrator has confirmed that this person may act for other offices. */
  readonly vouched: boolean;
  /** The private chat with the bot; null before the person pressed start. */
  readonly privateChat: ChatRef | null;
}

/** Something that waits for somebody's yes or no. */
export interface Request {
  readonly id: number;
  readonly kind: 'register' | 'extension' | 'act';
  readonly from: Person;
  readonly chat: ChatRef;
  readonly data: RequestData;
  readonly decided: { readonly by: string; readonly granted: boolean; readonly at: number } | null;
}

export type RequestData =
  | { readonly kind: 'register'; readonly office: OfficeCode }
  | { readonly kind: 'extension'; readonly assignment: number; readonly deadline: Day; readonly reason: string }
  /** A person's first act for another office: the words to carry out once that person is confirmed. */
  | { readonly kind: 'act'; readonly words: string; readonly state: string | null; readonly at: number };

export interface StoredChoice extends Choice {
  readonly chat: ChatRef;
  /** Null until the message that offers it has been sent. */
  readonly messageId: string | null;
}

export interface Conversation {
  /** The chat as known; met for the first time it is written down. */
  meet(ref: ChatRef, title: string, kind: Chat['kind']): Promise<Chat>;
  chat(ref: ChatRef): Promise<Chat | null>;
  chatsOf(office: OfficeCode): Promise<readonly Chat[]>;
  links(): Promise<readonly Chat[]>;
  /** Binds the chat to the office; false where it was so already. */
  link(actor: Actor, ref: ChatRef, office: OfficeCode, on: Day, notices: readonly Notice[]): Promise<boolean>;
  unlink(actor: Actor, ref: ChatRef, notices: readonly Notice[]): Promise<void>;
  /** The chats that are lost with this one: itself, and where it is outside any topic all of its forum. */
  reachableAt(ref: ChatRef): Promise<readonly Chat[]>;
  /** Nothing can be sent there any more. What is told of each of the chats is filed with it, once. */
  markGone(ref: ChatRef, reason: string, at: number, told: readonly LostChat[]): Promise<void>;
  /** The platform gave the group another id: it is followed everywhere, topics included. */
  move(channel: string, from: string, to: string): Promise<void>;

  person(person: Person): Promise<KnownPerson>;
  /** Remembers the private chat with the person. */
  greet(person: Person, chat: ChatRef): Promise<void>;
  administrators(): Promise<readonly KnownPerson[]>;
  makeAdministrator(actor: Actor, person: Person): Promise<void>;
  vouch(actor: Actor, person: Person): Promise<void>;

  ask(actor: Actor, kind: Request['kind'], from: Person, chat: ChatRef, data: RequestData): Promise<Request>;
  request(id: number): Promise<Request | null>;
  /** The newest `limit` requests of these kinds that nobody has decided, oldest of them first. */
  waiting(kinds: readonly Request['kind'][], limit: number): Promise<readonly Request[]>;
  /** True for the first who decides; nobody decides twice. */
  decide(id: number, by: Actor, granted: boolean): Promise<boolean>;

  /**
   * Files choices under short ids that nobody can guess, in the order given. `from`: what offers them; the same offer
   * made again gets the same ids.
   */
  offer(chat: ChatRef, choices: readonly Choice[], at: number, from?: string | null): Promise<readonly string[]>;
  choice(id: string): Promise<StoredChoice | null>;
  /** The choices, in their order, of the message with that id, or where it bore none, of the chat's last that was offered then. */
  offered(
    chat: ChatRef,
    when: { readonly from: number; readonly until: number; readonly messageId: string | null },
  ): Promise<readonly StoredChoice[]>;
  /** Records a message as sent: whose choices it bears and what it is about. */
  sent(
    chat: ChatRef,
    messageId: string,
    choiceIds: readonly string[],
    subject: Subject | null,
    at: number,
  ): Promise<void>;
  subject(chat: ChatRef, messageId: string): Promise<Subject | null>;
  /** What the chat's last message about work was about, not older than `since`. */
  lastSubject(chat: ChatRef, since: number): Promise<Subject | null>;
  /** The chat's last question, not older than `since`. */
  lastQuery(chat: ChatRef, since: number): Promise<Query | null>;
  rememberQuery(chat: ChatRef, query: Query, at: number): Promise<void>;

  /** Whether the update was handled before, by `markHandled`. */
  handled(channel: string, updateId: string): Promise<boolean>;
  /** The update is handled, and `replies` are what is answered to it: filed together, once. They leave first. */
  markHandled(channel: string, updateId: string, at: number, replies?: readonly Notice[]): Promise<void>;
  /** A small value that outlives the process: the one-time code, days on which something was told. */
  value(key: string): Promise<string | null>;
  setValue(key: string, value: string): Promise<void>;
}
