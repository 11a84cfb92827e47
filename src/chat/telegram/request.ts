/** A message as one request to Telegram. Pure. */
import type { Outgoing } from '../../app/channel.ts';
import { type Attachment, plainText } from '../../texts/message.ts';
import { toHtml } from '../markup.ts';

export interface Request {
  readonly method: 'sendMessage' | 'sendPhoto' | 'sendDocument';
  readonly payload: Readonly<Record<string, unknown>>;
}

/** `marked` false leaves the styles out: for a text whose marks the platform could not read. */
export function requestFor(outgoing: Outgoing, marked = true): Request {
  const [file] = outgoing.message.files ?? [];
  return file ? fileRequest(outgoing, file, marked) : textRequest(outgoing, marked);
}

function textRequest(outgoing: Outgoing, marked: boolean): Request {
  return {
    method: 'sendMessage',
    payload: {
      ...placeOf(outgoing),
      ...styled(outgoing, 'text', marked),
      ...keyboardOf(outgoing),
      ...(outgoing.repliesTo === null ? {} : { reply_parameters: answering(outgoing.repliesTo) }),
      link_preview_options: { is_disabled: true },
    },
  };
}

function fileRequest(outgoing: Outgoing, file: Attachment, marked: boolean): Request {
  const part = { source: Buffer.from(file.bytes), filename: file.name };
  return {
    method: file.picture ? 'sendPhoto' : 'sendDocument',
    payload: {
      ...placeOf(outgoing),
      ...styled(outgoing, 'caption', marked),
      ...keyboardOf(outgoing),
      // In a form an object must be written out; the library leaves it out otherwise.
      ...(outgoing.repliesTo === null ? {} : { reply_parameters: JSON.stringify(answering(outgoing.repliesTo)) }),
      [file.picture ? 'photo' : 'document']: part,
    },
  };
}

function placeOf({ chat }: Outgoing) {
  return { chat_id: idOf(chat.chat), ...(chat.topic === null ? {} : { message_thread_id: Number(chat.topic) }) };
}

function idOf(chat: string): number | string {
  const id = Number(chat);
  return Number.isSafeInteger(id) ? id : chat;
}

function styled({ message }: Outgoing, field: 'text' | 'caption', marked: boolean) {
  const text = marked ? toHtml(message.lines) : plainText(message.lines);
  if (text === '') return {};
  return marked ? { [field]: text, parse_mode: 'HTML' } : { [field]: text };
}

/** Somebody may have deleted the message by now; the answer is worth sending all the same. */
function answering(messageId: string) {
  return { message_id: Number(messageId), allow_sending_without_reply: true };
}

function keyboardOf({ message, choiceIds }: Outgoing) {
  const rows = message.choices
    .map((row, r) =>
      row.flatMap((choice, c) => {
        const id = choiceIds[r]?.[c];
        return id === undefined ? [] : [{ text: choice.label, callback_data: id }];
      }),
    )
    .filter((row) => row.length > 0);
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
}
