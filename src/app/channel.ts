/** What the bot asks of a chat platform, and what a platform tells the bot. */
import type { Message } from '../texts/message.ts';

/** One conversation: a private chat, a group, or one topic of a forum. `topic` is null outside forums. */
export interface ChatRef {
  readonly channel: string;
  readonly chat: string;
  readonly topic: string | null;
}

/** Somebody on a platform. `id` is unique within the channel. */
export interface Person {
  readonly channel: string;
  readonly id: string;
  readonly name: string;
}

/** One thing that a person said or pressed. */
export interface Incoming {
  /** Unique in the channel and the same at every delivery: an update that comes twice has one effect. */
  readonly id: string;
  readonly chat: ChatRef;
  readonly chatKind: 'private' | 'group';
  /** The group's title, or the person's name in private. */
  readonly chatTitle: string;
  readonly person: Person;
  /** What was said, without the bot's own name; for a press the id of the choice. */
  readonly text: string;
  /** A press of a choice that this bot offered: `text` is the choice's id. */
  readonly pressed: boolean;
  /** Said to the bot: in private, a command, a mention, a reply to its message. Other talk is not answered. */
  readonly addressed: boolean;
  /** A command in a group that names no bot: where several sit, one that is not ours is another's. */
  readonly mayBeForOthers?: true;
  /** Its own message on the platform; null for a press. */
  readonly messageId: string | null;
  /** The message that this answers, or whose choice was pressed. */
  readonly repliesTo: string | null;
  /** A photo or file came along (its bytes are fetched by the channel when asked for). */
  readonly attachment: { readonly name: string } | null;
  /** When the person sent it, by the platform's clock. */
  readonly sentAt: Date;
  /** Beyond what one person may say in a short time: it is not carried out, and of several only the first is told so. */
  readonly excess?: 'first' | 'further';
}

/** What happened to a chat without anybody speaking. */
export type ChatEvent =
  /** `id` as of what people say, where the platform numbers its events. */
  | { readonly kind: 'joined'; readonly chat: ChatRef; readonly title: string; readonly id?: string }
  | { readonly kind: 'gone'; readonly chat: ChatRef; readonly reason: string }
  | { readonly kind: 'moved'; readonly chat: ChatRef; readonly to: string };

/** A send fails in one of four ways; a rejected token is none of them: it stops the channel. */
export type SendFailure =
  | { readonly kind: 'slow-down'; readonly waitMs: number; readonly whole: boolean }
  | { readonly kind: 'gone'; readonly reason: string; readonly movedTo: string | null }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly maybeSent: boolean };

export type SendResult =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'failed'; readonly failure: SendFailure };

/** A message ready to leave: one piece within the channel's limits, its choices under ids that the store knows. */
export interface Outgoing {
  readonly chat: ChatRef;
  readonly message: Message;
  /** Ids of the message's choices, row by row, as the store filed them. */
  readonly choiceIds: readonly (readonly string[])[];
  readonly repliesTo: string | null;
  /** Answers what somebody just said; everything else the bot says on its own. */
  readonly answers?: true;
}

/** How many messages a platform takes; the bot keeps to it from its own side. */
export interface SendLimits {
  readonly perSecond: number;
  /** The least time between two messages to one chat. */
  readonly chatPauseMs: number;
  readonly groupPerMinute: number;
}

/** What a channel can do, as data: the core asks this and never a platform's name. */
export interface Abilities {
  /** Longest text in characters (Unicode code points). */
  readonly maxText: number;
  /** Choices can be pressed; elsewhere they stand in the text under numbers, and a number or the words choose. */
  readonly buttons: boolean;
  /** A message that was sent can be changed. */
  readonly edits: boolean;
  readonly files: 'any' | 'pictures-by-address' | 'none';
  /** Strong words can be shown so. */
  readonly emphasis: boolean;
  /** Which message a person answers is told; elsewhere what adds to the last message is taken as an answer to it. */
  readonly replies: boolean;
  /** What is heard in groups: commands from a menu too, or only what names or answers the bot. */
  readonly hearsInGroups: 'commands' | 'mentions';
  /** What the platform allows; null where it sets no bounds that the bot must keep. */
  readonly quota: Quota | null;
  /** How fast messages may follow each other; left out where the platform names no limits. */
  readonly limits?: SendLimits;
}

/** The bounds of a platform's plan. */
export interface Quota {
  readonly messagesPerMonth: number;
  readonly people: number;
  readonly groups: number;
}

export interface Channel {
  readonly name: string;
  readonly abilities: Abilities;
  /** Cuts a message into pieces that each fit one platform message; the choices go with the last. */
  pieces(message: Message): Message[];
  send(outgoing: Outgoing): Promise<SendResult>;
  /** Tells the presser at once that the press was heard; a short text may say what came of it. Never fails. */
  acknowledge(incoming: Incoming, text: string | null): Promise<void>;
}

/** The bot as a channel sees it. Both resolve when the effect is stored; they do not throw for one bad update. */
export interface Listener {
  incoming(incoming: Incoming): Promise<void>;
  event(event: ChatEvent): Promise<void>;
}

/** An update as a platform brought it, until its effect is stored. */
export interface KeptUpdate {
  /** Unique in the channel and the same at every delivery. */
  readonly id: string;
  readonly payload: unknown;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Where updates wait that the platform will not bring again, so that a crash loses none. */
export interface Inbox {
  /** False where this update waits already or was handled before. */
  keepUpdate(channel: string, update: KeptUpdate): Promise<boolean>;
  /** In the order of their coming. */
  waitingUpdates(channel: string): Promise<readonly KeptUpdate[]>;
  /** Its effect is stored, or it failed for good; it will not be taken again. */
  updateDone(channel: string, id: string, at: number): Promise<void>;
}

/** The address of the bot's own to which a platform brings updates. */
export interface Webhook {
  /** The path under which it is served, without a query. */
  readonly path: string;
  /** The HTTP status of the answer: 200 once what came is kept. `header` finds one by its lower-case name. */
  receive(request: { header(name: string): string | undefined; readonly body: Uint8Array }): Promise<number>;
}

/** A channel that can be switched on. `stop` lets what is being handled finish. */
export interface RunningChannel extends Channel {
  /** Null where the channel asks the platform itself. */
  readonly webhook: Webhook | null;
  /** Resolves once people can be heard; throws `RejectedToken` where the platform does not know the bot. */
  start(listener: Listener): Promise<void>;
  stop(): Promise<void>;
  /** When the platform last did what it was asked; null while it has not. */
  answeredAt(): Date | null;
}

/** The platform does not accept the bot's token. */
export class RejectedToken extends Error {
  override readonly name = 'RejectedToken';
}

/** The platform does not accept the address to which it should bring updates. */
export class RefusedWebhook extends Error {
  override readonly name = 'RefusedWebhook';
}
