/** The parts of Zalo's events that the bot reads, checked; in either of the envelopes in which they come. */
import * as z from 'zod';

const id = z.union([z.string().min(1).max(200), z.number()]).transform(String);
const word = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const Sender = z.object({ id, display_name: word, name: word, is_bot: flag });

const Chat = z.object({ id, chat_type: z.string(), display_name: word, title: word, name: word });

const Message = z.object({
  message_id: id,
  from: Sender,
  chat: Chat,
  /** Milliseconds. */
  date: z.coerce.number().positive().max(8_000_000_000_000).optional().catch(undefined),
  text: word,
  caption: word,
  photo: word,
  photo_url: word,
  /** Not documented; read where the platform tells it. */
  reply_to_message: z.object({ message_id: id }).optional().catch(undefined),
});

const Event = z.object({ event_name: z.string(), message: Message });

const Wrapped = z.object({ result: z.looseObject({ event_name: z.string() }) });

export type Event = z.infer<typeof Event>;
export type Message = z.infer<typeof Message>;

/** The event without its envelope: documented as `{ok, result}`, in live traffic flat. Null where it is none. */
export function readEvent(raw: unknown): Event | null {
  const wrapped = Wrapped.safeParse(raw);
  const read = Event.safeParse(wrapped.success ? wrapped.data.result : raw);
  return read.success ? read.data : null;
}
