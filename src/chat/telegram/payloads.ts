/** The parts of Telegram's updates that the bot reads, checked; everything else in them is passed over. */
import * as z from 'zod';

const id = z.number().int();
const word = z.string().optional().catch(undefined);
const anything = z.unknown().optional();
const flag = z.boolean().optional().catch(undefined);

const User = z.object({ id, is_bot: flag, first_name: word, last_name: word, username: word });

const Chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']), title: word });

const Answered = z.object({ message_id: id, from: User.optional(), forum_topic_created: anything });

const Message = z.object({
  message_id: id,
  message_thread_id: id.optional(),
  is_topic_message: flag,
  date: id.min(0).max(8_000_000_000),
  chat: Chat,
  from: User.optional(),
  sender_chat: anything,
  reply_to_message: Answered.optional().catch(undefined),
  text: word,
  caption: word,
  media_group_id: word,
  photo: z.array(z.unknown()).optional().catch(undefined),
  document: z.object({ file_name: word }).optional().catch(undefined),
  sticker: anything,
  voice: anything,
  audio: anything,
  video: anything,
  video_note: anything,
  location: anything,
  contact: anything,
  migrate_to_chat_id: id.optional(),
});

const Press = z.object({ id: z.string(), from: User, message: Message.optional(), data: z.string().optional() });

const Member = z.object({ status: z.string(), is_member: flag });

const Membership = z.object({ chat: Chat, old_chat_member: Member, new_chat_member: Member });

const Update = z.object({
  update_id: id,
  message: Message.optional(),
  callback_query: Press.optional(),
  my_chat_member: Membership.optional(),
});

export type User = z.infer<typeof User>;
export type Chat = z.infer<typeof Chat>;
export type Message = z.infer<typeof Message>;
export type Press = z.infer<typeof Press>;
export type Member = z.infer<typeof Member>;
export type Membership = z.infer<typeof Membership>;
export type Update = z.infer<typeof Update>;

/** Null where it is not an update of the kinds and shapes that the bot hears. */
export function readUpdate(raw: unknown): Update | null {
  const read = Update.safeParse(raw);
  return read.success ? read.data : null;
}
