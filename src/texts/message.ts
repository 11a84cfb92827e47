/** The neutral message: lines of text, choices under them, files beside them. Channels translate it. */

/** A run of letters in one style. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly quiet?: true;
}

/** One line; an empty one is a gap between paragraphs. A message is cut only between lines. */
export type Line = readonly Span[];

/**
 * What the reader may press, or type, or choose by its number. Pressed, it enters the chat as `words`.
 * Every message makes sense without its choices.
 */
export interface Choice {
  readonly label: string;
  readonly words: string;
  /** Set where the choice goes on with that person's own act (their platform user id): others may not press it. */
  readonly person?: string;
  /** What the words leave out: where a list goes on, which request is meant. Kept by the store, never shown. */
  readonly state?: string;
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly picture?: true;
  /** Where the picture can be fetched (https), for platforms that take no bytes. */
  readonly address?: string;
}

export interface Message {
  readonly lines: readonly Line[];
  /** Rows of choices, as they should stand where there is room. */
  readonly choices: readonly (readonly Choice[])[];
  readonly files?: readonly Attachment[];
  /** Its lines already show the choices, under numbers. */
  readonly numbered?: true;
}

/** Something that stands in a line: plain text or a styled span; null and false leave nothing. */
export type Piece = string | Span | Line | null | false;

export const bold = (text: string): Span => ({ text, strong: true });
export const quiet = (text: string): Span => ({ text, quiet: true });

/** Joins pieces to one line. */
export function line(...pieces: readonly Piece[]): Line {
  return pieces.flatMap((piece): Line => {
    if (piece === null || piece === false || piece === '') return [];
    if (typeof piece === 'string') return [{ text: piece }];
    return 'text' in piece ? [piece] : piece;
  });
}

export const GAP: Line = [];

export function message(lines: readonly Line[], choices: readonly (readonly Choice[])[] = []): Message {
  return { lines, choices: choices.filter((row) => row.length > 0) };
}

/** A message of one plain sentence. */
export function say(text: string, choices: readonly (readonly Choice[])[] = []): Message {
  return message([line(text)], choices);
}

/** The letters alone, without styles or choices. */
export function plainText(lines: readonly Line[]): string {
  return lines.map((spans) => spans.map((span) => span.text).join('')).join('\n');
}
