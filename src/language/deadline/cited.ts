/** Finds the names of cited documents, whose numbers and dates are no deadlines. */
import { findDates, readWrittenYear } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means, wordingAt } from './lexicon.ts';
import { skipUnit } from './reader.ts';
import type { At } from './times.ts';
import type { Tag } from './words.ts';

const NUMBER_SIGN = wordOf('số');
const TIME_LETTERS = new Set(['t', 'th', 'thg', 'thang', 'q', 'quy', 'lan', 'nam', 'tuan', 'ngay']);
const LONGEST_SYMBOL = 12;
const LONGEST_NAME = 12;
/** Words that a document's name ends before. */
const NO_NAME: ReadonlySet<Tag> = new Set([
  'before',
  'latest',
  'to',
  'from',
  'after',
  'within',
  'doing',
  'periodic',
  'rhythm',
  'ongoing',
  'about',
]);

/** `Quyết định số 34/QĐ-TTg ngày 14/5/2016`, `Nghị quyết 18-NQ/TW`, `số 12/KH-UBND`: whether a date stands in the name. */
export function readCitation(
  tokens: readonly Token[],
  at: number,
  planYear: number,
): At<{ readonly dated: boolean }> | null {
  const document = wordingAt(tokens, at);
  const named = document?.tag === 'document' ? document.next : at;
  const sign = means(tokens[named], NUMBER_SIGN) ? named + 1 : named;
  const number = readDocumentNumber(tokens, sign) ?? (sign > named ? readPlainNumber(tokens, sign) : null);
  if (number === null && named === at) return null;
  const dated = readCitedDate(tokens, number ?? named);
  if (number === null && dated === null) return readNameBefore(tokens, named, planYear);
  return { value: { dated: dated !== null }, next: dated ?? number ?? named };
}

/** `Luật Cán bộ, công chức ngày 13/11/2008`: a date of an earlier year behind the name of a document is its own. */
function readNameBefore(
  tokens: readonly Token[],
  at: number,
  planYear: number,
): At<{ readonly dated: boolean }> | null {
  for (let next = at; next < at + LONGEST_NAME; next++) {
    const token = tokens[next];
    if (token === undefined || (token.kind === 'mark' && token.text !== ',')) return null;
    if (NO_NAME.has(wordingAt(tokens, next)?.tag ?? 'thing')) return null;
    const end = readCitedDate(tokens, next);
    if (end === null) continue;
    const year = findDates(tokens.slice(next))[0]?.year ?? planYear;
    return year < planYear ? { value: { dated: true }, next: end } : null;
  }
  return null;
}

/** `34/QĐ-TTg`, `34/2016/NĐ-CP`, `18-NQ/TW`: digits, then letters behind a slash or dash; `9001:2015`. */
function readDocumentNumber(tokens: readonly Token[], at: number): number | null {
  if (digitsOf(tokens[at]) === null) return null;
  if (tokens[at + 1]?.text === ':' && touches(tokens, at + 1)) return readWrittenYear(tokens, at + 2)?.next ?? null;
  const year = tokens[at + 1]?.text === '/' ? readWrittenYear(tokens, at + 2) : null;
  const mark = year?.next ?? at + 1;
  if (!isJoint(tokens[mark]) || !isSymbol(tokens[mark + 1]) || !touches(tokens, mark)) return null;
  let next = mark + 2;
  while (
    next - at < LONGEST_SYMBOL &&
    isJoint(tokens[next]) &&
    isSymbolPart(tokens[next + 1]) &&
    touches(tokens, next)
  ) {
    next += 2;
  }
  return next;
}

/** `số 34` without its letters. */
function readPlainNumber(tokens: readonly Token[], at: number): number | null {
  return digitsOf(tokens[at]) === null ? null : at + 1;
}

/** `ngày 14/5/2016` behind the number; a date without `ngày` or year is more likely a deadline. */
function readCitedDate(tokens: readonly Token[], at: number): number | null {
  const comma = tokens[at]?.text === ',' || tokens[at]?.text === '(' ? at + 1 : at;
  if (skipUnit(tokens, comma, 'day') === null) return null;
  const date = findDates(tokens.slice(comma))[0];
  if (date?.start !== 0) return null;
  const next = comma + date.end;
  return tokens[at]?.text === '(' && tokens[next]?.text === ')' ? next + 1 : next;
}

const isJoint = (token: Token | undefined): boolean => ['/', '-', '–', '&'].includes(token?.text ?? '');

const isSymbol = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.folded.length > 1 && !TIME_LETTERS.has(token.folded);

const isSymbolPart = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (token?.kind === 'word' && !TIME_LETTERS.has(token.folded));

/** Nothing blank around the mark: `30/6 - Sở` is no document. */
function touches(tokens: readonly Token[], mark: number): boolean {
  const [before, joint, after] = [tokens[mark - 1], tokens[mark], tokens[mark + 1]];
  return before?.end === joint?.start && joint?.end === after?.start;
}
