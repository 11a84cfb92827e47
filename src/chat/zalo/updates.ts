/** Translates one event of Zalo into what the bot hears; null for everything that it does not listen to. Pure. */
import type { Incoming } from '../../app/channel.ts';
import { withoutMention } from './address.ts';
import type { Event, Message } from './payloads.ts';

export const ZALO = 'zalo';

/** Who the bot is on the platform: its id, and what people may call it. */
export interface Self {
  readonly id: string;
  readonly names: readonly string[];
}

/** What a person says or sends; other events (reactions, links seen) want no answer. */
const SAID = /^message\.(?:text|image|photo|sticker|voice|unsupported)\.received$/;
const GROUP = 'GROUP';
const PICTURE_NAME = 'photo.jpg';
const SHOWN_OF_ID = 6;

export function translate({ event_name, message }: Event, self: Self, receivedAt: Date): Incoming | null {
  const { from, chat } = message;
  // The platform may show a bot its own messages.
  if (!SAID.test(event_name) || from.is_bot === true || from.id === self.id) return null;
  const isGroup = chat.chat_type.toUpperCase() === GROUP;
  const text = (message.text ?? message.caption ?? '').normalize('NFC').trim();
  const person = { channel: ZALO, id: from.id, name: nameOf(message) };
  return {
    id: message.message_id,
    chat: { channel: ZALO, chat: chat.id, topic: null },
    chatKind: isGroup ? 'group' : 'private',
    chatTitle: isGroup ? groupTitle(message) : person.name,
    person,
    text: isGroup ? withoutMention(text, self.names) : text,
    pressed: false,
    // In groups the platform brings only what names or answers the bot.
    addressed: true,
    messageId: message.message_id,
    repliesTo: message.reply_to_message?.message_id ?? null,
    attachment: message.photo !== undefined || message.photo_url !== undefined ? { name: PICTURE_NAME } : null,
    sentAt: message.date === undefined ? receivedAt : new Date(message.date),
  };
}

function nameOf({ from }: Message): string {
  return (from.display_name ?? from.name ?? '').trim().normalize('NFC') || `Zalo ${from.id.slice(-SHOWN_OF_ID)}`;
}

/** Groups have a title only where the platform tells it; their id's end tells them apart. */
function groupTitle({ chat }: Message): string {
  const title = (chat.title ?? chat.display_name ?? chat.name ?? '').trim().normalize('NFC');
  return title || `Nhóm Zalo ${chat.id.slice(-SHOWN_OF_ID)}`;
}
