/** Translates one update of Telegram into what the bot hears; null for everything that it does not listen to. Pure. */
import type { ChatEvent, ChatRef, Incoming, Person } from '../../app/channel.ts';
import { hear, namesNoBot } from './address.ts';
import type { Chat, Member, Membership, Message, Press, Update, User } from './payloads.ts';

export const TELEGRAM = 'telegram';

/** Who the bot is on the platform, and the time where an update has none of its own. */
export interface Self {
  readonly id: number;
  readonly username: string;
}

/** Messages of this thread are those of no topic; Telegram refuses it as an address. */
const GENERAL_TOPIC = 1;
const PICTURE_NAME = 'photo.jpg';
const FILE_NAME = 'file';

export function translate(update: Update, self: Self, now: Date): Incoming | ChatEvent | null {
  if (update.callback_query) return translatePress(update.update_id, update.callback_query, now);
  if (update.my_chat_member) return translateMembership(update.update_id, update.my_chat_member);
  return update.message ? translateMessage(update.update_id, update.message, self) : null;
}

function translateMessage(updateId: number, message: Message, self: Self): Incoming | ChatEvent | null {
  const { chat } = message;
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: 'moved', chat: chatRef(chat, null), to: String(message.migrate_to_chat_id) };
  }
  const from = personWhoSpeaks(message);
  if (from === null || !saysSomething(message)) return null;
  const said = message.text ?? message.caption ?? '';
  const heard = hear(said, self.username);
  const answered = answeredMessage(message);
  const answersUs = answered?.from?.id === self.id;
  const chatKind = kindOf(chat);
  return {
    id: String(updateId),
    chat: chatRef(chat, topicOf(message)),
    chatKind,
    chatTitle: titleOf(chat, from),
    person: personOf(from),
    text: heard.text,
    pressed: false,
    addressed: chatKind === 'private' || (heard.forBot ?? answersUs),
    ...(chatKind === 'group' && !answersUs && namesNoBot(said, self.username) && { mayBeForOthers: true }),
    messageId: String(message.message_id),
    repliesTo: answered ? String(answered.message_id) : null,
    attachment: attachmentOf(message),
    sentAt: new Date(message.date * 1000),
  };
}

/** Null for channels, other bots, and those who speak in the name of a chat: nobody can be held to what they say. */
function personWhoSpeaks({ chat, from, sender_chat }: Message): User | null {
  if (chat.type === 'channel' || !from || from.is_bot === true || sender_chat != null) return null;
  return from;
}

/** Service messages say nothing, nor do the further pictures of an album: its words stand under one of them. */
function saysSomething(message: Message): boolean {
  if (message.text !== undefined || message.caption !== undefined) return true;
  if (message.media_group_id !== undefined) return false;
  const { photo, document, sticker, voice, audio, video, video_note, location, contact } = message;
  return [photo, document, sticker, voice, audio, video, video_note, location, contact].some((part) => part != null);
}

/** The message that a person chose to answer; in a topic every message also "answers" the topic's first one. */
function answeredMessage({ reply_to_message, is_topic_message, message_thread_id }: Message) {
  if (!reply_to_message || reply_to_message.forum_topic_created != null) return null;
  return is_topic_message === true && reply_to_message.message_id === message_thread_id ? null : reply_to_message;
}

/** Outside forums a thread is only a chain of replies, no place of its own. */
function topicOf({ is_topic_message, message_thread_id }: Message): string | null {
  const isTopic = is_topic_message === true && message_thread_id !== undefined && message_thread_id !== GENERAL_TOPIC;
  return isTopic ? String(message_thread_id) : null;
}

function attachmentOf({ photo, document }: Message): Incoming['attachment'] {
  if (document) return { name: document.file_name?.normalize('NFC') ?? FILE_NAME };
  return photo ? { name: PICTURE_NAME } : null;
}

function translatePress(updateId: number, { from, message, data }: Press, now: Date): Incoming | null {
  if (!message || data === undefined || from.is_bot === true || message.chat.type === 'channel') return null;
  return {
    id: String(updateId),
    chat: chatRef(message.chat, topicOf(message)),
    chatKind: kindOf(message.chat),
    chatTitle: titleOf(message.chat, from),
    person: personOf(from),
    text: data,
    pressed: true,
    addressed: true,
    messageId: null,
    repliesTo: String(message.message_id),
    attachment: null,
    sentAt: now,
  };
}

function translateMembership(updateId: number, membership: Membership): ChatEvent | null {
  const { chat, old_chat_member, new_chat_member } = membership;
  if (chat.type === 'channel') return null;
  const was = isInside(old_chat_member);
  const is = isInside(new_chat_member);
  if (was && !is) {
    const reason = chat.type === 'private' ? 'bot was blocked by the user' : `bot is ${new_chat_member.status}`;
    return { kind: 'gone', chat: chatRef(chat, null), reason };
  }
  // Somebody who unblocks the bot says so with the message that follows.
  if (was || !is || chat.type === 'private') return null;
  return {
    kind: 'joined',
    chat: chatRef(chat, null),
    title: (chat.title ?? '').normalize('NFC'),
    id: String(updateId),
  };
}

function isInside({ status, is_member }: Member): boolean {
  return status === 'restricted' ? is_member === true : status !== 'left' && status !== 'kicked';
}

function chatRef(chat: Chat, topic: string | null): ChatRef {
  return { channel: TELEGRAM, chat: String(chat.id), topic };
}

const kindOf = (chat: Chat): Incoming['chatKind'] => (chat.type === 'private' ? 'private' : 'group');

function titleOf(chat: Chat, from: User): string {
  return chat.type === 'private' ? nameOf(from) : (chat.title ?? '').normalize('NFC');
}

function personOf(from: User): Person {
  return { channel: TELEGRAM, id: String(from.id), name: nameOf(from) };
}

function nameOf({ first_name, last_name, username, id }: User): string {
  const name = [first_name, last_name].map((part) => part?.trim() ?? '').join(' ');
  return name.trim().normalize('NFC') || username || String(id);
}
