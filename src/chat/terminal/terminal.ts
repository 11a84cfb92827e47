/** The terminal as a channel: messages are printed, and what is typed is heard by whoever reads the lines. */
import type { Abilities, Channel, ChatRef, Incoming, Outgoing, SendResult } from '../../app/channel.ts';
import { type Message, plainText, type Span } from '../../texts/message.ts';

export const TERMINAL = 'terminal';

export interface TerminalOptions {
  /** Writes lines to the screen; `beside`: the chat that they sum up, null where it is shown whole. */
  readonly print: (text: string, beside: ChatRef | null) => void;
  /** Bold and dim letters; off where the output is a file or a pipe. */
  readonly colour: boolean;
  /** Whether the chat's messages are shown whole; of the others only a line is. */
  readonly isShown: (chat: ChatRef) => boolean;
  /** One line for a message to a chat that is not shown. */
  readonly summary: (chat: ChatRef, message: Message) => string;
}

const ABILITIES: Abilities = {
  maxText: 1_000_000,
  buttons: false,
  edits: false,
  files: 'none',
  emphasis: true,
  replies: false,
  hearsInGroups: 'commands',
  quota: null,
};
const BOLD = ['\u001b[1m', '\u001b[22m'] as const;
const DIM = ['\u001b[2m', '\u001b[22m'] as const;

export function createTerminal(options: TerminalOptions): Channel {
  let messages = 0;

  function send({ chat, message }: Outgoing): Promise<SendResult> {
    const messageId = String(++messages);
    if (options.isShown(chat)) options.print(`${render(message, options.colour)}\n`, null);
    else options.print(style(options.summary(chat, message), DIM, options.colour), chat);
    return Promise.resolve({ kind: 'sent', messageId });
  }

  return {
    name: TERMINAL,
    abilities: ABILITIES,
    pieces: (message) => [message],
    send,
    acknowledge: (_: Incoming, text: string | null) => {
      if (text !== null) options.print(`${text}\n`, null);
      return Promise.resolve();
    },
  };
}

function render(message: Message, colour: boolean): string {
  return message.lines.map((spans) => spans.map((span) => renderSpan(span, colour)).join('')).join('\n');
}

function renderSpan(span: Span, colour: boolean): string {
  if (span.strong) return style(span.text, BOLD, colour);
  return span.quiet ? style(span.text, DIM, colour) : span.text;
}

function style(text: string, [on, off]: readonly [string, string], colour: boolean): string {
  return colour ? on + text + off : text;
}

const COUNTED = /^(?:🔴|🟠|🟡|🔺|📋|Cần |Phối hợp: )/u;

/** What a message tells of, in one line, for a chat that is looked at from the side. */
export function gist(message: Message): string {
  const lines = message.lines.map((spans) => plainText([spans]));
  const counts = lines.filter((text) => COUNTED.test(text)).map((text) => text.replace(/:\s.{40,}$/u, ''));
  return counts.length > 0 ? counts.join(' · ') : (lines[0] ?? '');
}
