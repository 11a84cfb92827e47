/** Whether words in a group are meant for the bot, and what they are without its name. Pure. */

export interface Heard {
  readonly text: string;
  /** Null where nothing in the words says for whom they are. */
  readonly forBot: boolean | null;
}

/** A command as people see one: also with accents, which Telegram itself does not mark. */
const COMMAND = /^\/[\p{L}\p{M}\p{N}_]{1,64}(?:@([A-Za-z0-9_]{3,32}))?(?![\p{L}\p{M}\p{N}_@/<>])/u;

/** Reads what was said in a chat in which the bot is called `username`. */
export function hear(said: string, username: string): Heard {
  const text = said.normalize('NFC').trim();
  const command = COMMAND.exec(text);
  if (command) {
    const other = command[1];
    if (other === undefined) return { text: withoutName(text, username), forBot: true };
    if (other.toLowerCase() !== username.toLowerCase()) return { text, forBot: false };
    const end = command[0].length;
    const bare = text.slice(0, end - other.length - 1) + text.slice(end);
    return { text: withoutName(bare, username), forBot: true };
  }
  const without = withoutName(text, username);
  return { text: without, forBot: without === text ? null : true };
}

/** A command without a bot's name behind it, in words that name ours nowhere. */
export function namesNoBot(said: string, username: string): boolean {
  const text = said.normalize('NFC').trim();
  const command = COMMAND.exec(text);
  return command !== null && command[1] === undefined && withoutName(text, username) === text;
}

/** Takes the bot's mention out of the words, with the blank and the comma that went along. */
function withoutName(text: string, username: string): string {
  const mention = new RegExp(`[ \\t]{0,9}(?<![\\p{L}\\p{N}_@])@${username}(?![\\p{L}\\p{N}_])[,:;]?[ \\t]{0,9}`, 'giu');
  return text.replace(mention, ' ').trim();
}
