/** Reads a list of offices as plans write it: separated by commas, dashes, `và`, or nothing at all. */
import type { OfficeCode } from '../../domain/office.ts';
import { type Token, tokenize } from '../fold.ts';
import { type Group, matchGroup } from './group-words.ts';
import type { OfficeLexicon } from './lexicon.ts';
import type { Variant } from './variants.ts';

export interface OfficeList {
  /** In the order of the text, a group's members in the order of the office list; each once. */
  readonly codes: readonly OfficeCode[];
  /** Named themselves, not as one of a group. */
  readonly named: readonly OfficeCode[];
  /** Words that name nobody, joined by `; `. */
  readonly text: string;
}

/** Marks within an office's name; a comma or semicolon stands between two. */
export const INSIDE_NAME = new Set(['.', '-', '–', '&', '/', '(', ')', '+']);
const SEPARATORS = new Set([',', ';', '\n', '.', '-', '–', '+', '&', '/', ':', '•', '*', '(', ')']);
const AND = new Set(['va', 'cung', 'voi', 'hoac']);
/** Words behind a name that change nothing. */
const QUALIFIERS = [
  ['co', 'lien', 'quan'],
  ['lien', 'quan'],
  ['tren', 'dia', 'ban'],
  ['tren', 'dia', 'ban', 'huyen'],
];
/** Behind a name without its kind these make it another level's office. */
const OTHER_LEVELS = new Set(['tinh', 'bo', 'tw', 'so', 'cuc', 'tong']);

type Found =
  | { readonly kind: 'office'; readonly code: OfficeCode; readonly form: Variant['form']; readonly end: number }
  | { readonly kind: 'group'; readonly group: Group; readonly end: number };

export function readOfficeList(cell: string, lexicon: OfficeLexicon): OfficeList {
  const reader = new ListReader(cell, tokenize(cell), lexicon);
  reader.read();
  return reader.list();
}

/** Walks over the cell once; `pending` is where words that name nobody began. */
class ListReader {
  private readonly codes = new Set<OfficeCode>();
  private readonly named = new Set<OfficeCode>();
  private readonly texts: string[] = [];
  private pending: number | null = null;

  constructor(
    private readonly cell: string,
    private readonly tokens: readonly Token[],
    private readonly lexicon: OfficeLexicon,
  ) {}

  read(): void {
    let at = 0;
    while (at < this.tokens.length) at = this.step(at);
    this.flush(at);
  }

  list(): OfficeList {
    const text = this.texts.filter((words) => words !== '').join('; ');
    return { codes: [...this.codes], named: [...this.named], text };
  }

  /** Takes what stands at `at`; where to go on. */
  private step(at: number): number {
    const skipped = this.pending === null ? skip(this.tokens, at) : at;
    if (skipped > at) return skipped;
    const mayStart = this.pending === null || startsAnew(this.tokens, at);
    const found = mayStart ? findAt(this.tokens, at, this.lexicon) : null;
    if (found) return this.take(found, at);
    if (this.pending !== null && isBreak(this.cell, this.tokens, at)) this.flush(at);
    else this.pending ??= at;
    return this.pending === null ? at : at + 1;
  }

  private take(found: Found, at: number): number {
    this.flush(at);
    if (found.kind === 'office') {
      this.codes.add(found.code);
      this.named.add(found.code);
      return found.end;
    }
    const { group } = found;
    const end = group.open ? openEnd(this.tokens, found.end, this.lexicon) : found.end;
    for (const code of group.codes) this.codes.add(code);
    if (group.codes.length === 0) this.texts.push(sliceOf(this.cell, this.tokens, at, end));
    return end;
  }

  private flush(end: number): void {
    if (this.pending !== null) this.texts.push(sliceOf(this.cell, this.tokens, this.pending, end));
    this.pending = null;
  }
}

/** A name may follow unread words only behind a separator, or where it bears its kind ("… Phòng Nội vụ"). */
function startsAnew(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === 'mark' || AND.has(before.folded));
}

function isBreak(cell: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  const gap = cell.slice(tokens[at - 1]?.end ?? 0, token.start);
  return token.text === ',' || token.text === ';' || gap.includes('\n');
}

/** Separators, `và` and words that change nothing. */
function skip(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.kind === 'mark' && SEPARATORS.has(token.text)) return at + 1;
  if (AND.has(token.folded) && at > 0) return at + 1;
  for (const words of QUALIFIERS.toSorted((a, b) => b.length - a.length)) {
    if (at > 0 && words.every((word, index) => tokens[at + index]?.folded === word)) return at + words.length;
  }
  return at;
}

function findAt(tokens: readonly Token[], at: number, lexicon: OfficeLexicon): Found | null {
  const office = lexicon.tree.match(tokens, at, INSIDE_NAME, ({ form }, end) => !isOtherLevel(form, tokens[end]));
  const group = matchGroup(tokens, at, lexicon.groupsByWord);
  if (group && (!office || group.end > office.end)) return { kind: 'group', ...group };
  return office && { kind: 'office', code: office.item.code, form: office.item.form, end: office.end };
}

/** A bare name before another level's word is that level's office ("Nội vụ tỉnh"). */
export function isOtherLevel(form: Variant['form'], next: Token | undefined): boolean {
  return form === 'bare' && OTHER_LEVELS.has(next?.folded ?? '');
}

/** An open group reaches to the next separator behind which a known name stands, or to the end. */
function openEnd(tokens: readonly Token[], from: number, lexicon: OfficeLexicon): number {
  for (let at = from; at < tokens.length; at++) {
    const isList = tokens[at]?.text === ',' || tokens[at]?.text === ';';
    const next = skip(tokens, at);
    const found = next === at ? null : findAt(tokens, next, lexicon);
    if (found && (isList || bearsKind(found))) return at;
  }
  return tokens.length;
}

/** `… về kế hoạch và tài chính`: behind `và` or a dash a name without its kind may be an ordinary word. */
const bearsKind = (found: Found): boolean => found.kind === 'group' || found.form !== 'bare';

function sliceOf(cell: string, tokens: readonly Token[], from: number, to: number): string {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return cell
    .slice(start, end)
    .replace(/\s{1,50}/gu, ' ')
    .replace(/^[\s,;.–-]+|[\s,;.–-]+$/gu, '');
}
