/** Turns neutral messages into what platforms show: HTML in which nothing of the text acts, and pieces that fit. */
import { type Line, type Message, plainText, type Span } from '../texts/message.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const LONE_SURROGATE = /\p{Surrogate}/gu;
const JOINS_TO_THE_LEFT = /^[\p{M}\u200d]$/u;
const LONGEST_CLUSTER = 16;

/** The text as it stands, for a place where markup is read. Half letters, which no platform takes, are replaced. */
export function escapeHtml(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd').replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Lines as HTML of the little that chat platforms know: bold and italics. */
export function toHtml(lines: readonly Line[]): string {
  return lines.map((spans) => spans.map(spanToHtml).join('')).join('\n');
}

function spanToHtml(span: Span): string {
  const text = escapeHtml(span.text);
  if (text === '') return '';
  if (span.strong) return `<b>${text}</b>`;
  return span.quiet ? `<i>${text}</i>` : text;
}

/** Length as platforms count it: in code points, not in halves of them. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

export interface Limits {
  readonly text: number;
  /** The longest text that may stand under a file. */
  readonly caption: number;
}

/** Pieces that are each one message of a platform: texts, then files; the choices go with the last. */
export function cutMessage(message: Message, limits: Limits): Message[] {
  const texts = cutLines(message.lines, limits.text);
  const files = message.files ?? [];
  const [file, ...others] = files;
  const [caption = [], ...further] = texts;
  const bodies: Omit<Message, 'choices'>[] =
    file && others.length === 0 && further.length === 0 && lengthOf(plainText(caption)) <= limits.caption
      ? [{ lines: caption, files: [file] }]
      : [...texts.map((lines) => ({ lines })), ...files.map((one) => ({ lines: [], files: [one] }))];
  return bodies.map((body, index) => ({ ...body, choices: index === bodies.length - 1 ? message.choices : [] }));
}

/** Cuts between lines, and inside a line only where it alone is too long. Blank edges of a piece are left out. */
export function cutLines(lines: readonly Line[], limit: number): Line[][] {
  if (isShort(lines, limit)) return [withoutBlankEdges(lines)].filter((kept) => kept.length > 0);
  const pieces: Line[][] = [];
  let piece: Line[] = [];
  let size = 0;
  for (const next of lines.flatMap((spans) => breakLine(spans, limit))) {
    const length = lengthOf(plainText([next]));
    if (piece.length > 0 && size + 1 + length > limit) {
      pieces.push(piece);
      piece = [];
    }
    size = piece.length > 0 ? size + 1 + length : length;
    piece.push(next);
  }
  pieces.push(piece);
  return pieces.map(withoutBlankEdges).filter((kept) => kept.length > 0);
}

/** Surely within the limit, as most messages are: a text has no more code points than halves of them. */
function isShort(lines: readonly Line[], limit: number): boolean {
  let size = lines.length;
  for (const spans of lines) for (const { text } of spans) size += text.length;
  return size <= limit;
}

const isBlank = (spans: Line): boolean => plainText([spans]).trim() === '';

function withoutBlankEdges(lines: readonly Line[]): Line[] {
  const from = lines.findIndex((spans) => !isBlank(spans));
  return from < 0 ? [] : lines.slice(from, lines.findLastIndex((spans) => !isBlank(spans)) + 1);
}

/** Parts of one line that each fit, cut behind a word. */
function breakLine(spans: Line, limit: number): Line[] {
  const lettered = spans.map((span) => ({ span, letters: Array.from(span.text) }));
  const letters = lettered.flatMap((one) => one.letters);
  if (letters.length <= limit) return [spans];
  const parts: Line[] = [];
  for (let from = 0; from < letters.length; ) {
    const rest = letters.slice(from, from + limit + 1);
    const to = from + (rest.length <= limit ? rest.length : wordsWithin(rest, limit));
    parts.push(sliceLine(lettered, from, to));
    from = to;
  }
  return parts;
}

/** How many of the first `limit` letters end with a whole word; a word without an end is cut, but not from its accents. */
function wordsWithin(letters: readonly string[], limit: number): number {
  const space = letters.slice(0, limit).findLastIndex((letter) => letter.trim() === '');
  if (space >= 0) return space + 1;
  const earliest = Math.max(1, limit - LONGEST_CLUSTER);
  for (let at = limit; at >= earliest; at--) if (!JOINS_TO_THE_LEFT.test(letters[at] ?? '')) return at;
  return limit;
}

interface Lettered {
  readonly span: Span;
  readonly letters: readonly string[];
}

function sliceLine(spans: readonly Lettered[], from: number, to: number): Line {
  let start = 0;
  return spans.flatMap(({ span, letters }) => {
    const text = letters.slice(Math.max(0, from - start), Math.max(0, to - start)).join('');
    start += letters.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}
