/** Fits a message to what its channel can do, by the channel's own account of it. */
import type { Attachment, Message } from '../texts/message.ts';
import { line } from '../texts/message.ts';
import { numbered } from '../texts/numbered.ts';
import { filesLeftOut } from '../texts/without-buttons.ts';
import type { Abilities, Channel } from './channel.ts';

/** The pieces that leave, one platform message each; cut again, a piece stays as it is. */
export function piecesFor(channel: Channel, message: Message): Message[] {
  return channel.pieces(within(message, channel.abilities));
}

function within(message: Message, abilities: Abilities): Message {
  const whole = withSendableFiles(message, abilities);
  return abilities.buttons ? whole : numbered(whole);
}

/** A file that cannot be sent there is named instead, so that nothing disappears in silence. */
function withSendableFiles(message: Message, { files: taken }: Abilities): Message {
  const { files = [], ...rest } = message;
  if (files.length === 0 || taken === 'any') return message;
  const kept = files.filter((file) => taken === 'pictures-by-address' && isFetchable(file));
  const left = files.filter((file) => !kept.includes(file));
  if (left.length === 0) return message;
  const lines = [...message.lines, line(filesLeftOut(left.map(({ name }) => name)))];
  return { ...rest, lines, ...(kept.length > 0 && { files: kept }) };
}

const isFetchable = ({ picture, address }: Attachment) => picture === true && address !== undefined;
