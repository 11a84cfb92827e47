/** A message as one request to Zalo. Pure. */
import type { Outgoing } from '../../app/channel.ts';
import { type Line, type Message, plainText } from '../../texts/message.ts';
import { cutMessage } from '../markup.ts';

export const MAX_TEXT = 2000;

export interface Request {
  readonly method: 'sendMessage' | 'sendPhoto';
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Pieces of at most 2,000 letters, also where the platform counts letters beyond the common ones twice. */
export function piecesOf(message: Message): Message[] {
  for (let limit = MAX_TEXT; ; ) {
    const pieces = cutMessage(message, { text: limit, caption: limit });
    const longest = Math.max(0, ...pieces.map(({ lines }) => plainText(lines).length));
    if (longest <= MAX_TEXT) return pieces;
    limit = Math.max(MAX_TEXT / 2, limit - (longest - MAX_TEXT));
  }
}

/** `styled` false leaves the styles out: for a text whose styles the platform did not take. */
export function requestFor({ chat, message }: Outgoing, styled = true): Request {
  const text = plainText(message.lines).replace(/\p{Surrogate}/gu, '\ufffd');
  const [photo] = message.files ?? [];
  if (photo?.address !== undefined) {
    const caption = text === '' ? {} : { caption: text };
    return { method: 'sendPhoto', payload: { chat_id: chat.chat, photo: photo.address, ...caption } };
  }
  const styles = styled ? stylesOf(message.lines) : [];
  const marks = styles.length === 0 ? {} : { text_styles: styles };
  return { method: 'sendMessage', payload: { chat_id: chat.chat, text, ...marks } };
}

interface Style {
  readonly start: number;
  readonly len: number;
  readonly st: readonly ['b'];
}

/** Strong words, counted in UTF-16 units as the platform counts. */
function stylesOf(lines: readonly Line[]): Style[] {
  let at = 0;
  return lines.flatMap((spans) => {
    const styles = spans.flatMap(({ text, strong }): Style[] => {
      const start = at;
      at += text.length;
      return strong && text !== '' ? [{ start, len: text.length, st: ['b'] }] : [];
    });
    at += 1;
    return styles;
  });
}
