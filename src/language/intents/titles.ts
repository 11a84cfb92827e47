/** Words of the plan's own titles in a question ("tinh giản biên chế", "ISO 9001"), told by the titles themselves. */
import { isAbbreviation } from '../../domain/abbreviations.ts';
import { hasDiacritics, type Token, tokenize, toned } from '../fold.ts';
import type { Meaning } from '../lexicon.ts';
import { isSmallWord, type MeaningMention } from '../phrase-book.ts';

/** Texts of titles that hold all the phrases (folded words, a space between). */
type Titles = (phrases: readonly string[]) => readonly string[];

export interface TitleRun {
  readonly start: number;
  readonly end: number;
  /** Folded words with one space between them. */
  readonly phrase: string;
}

/** Words of these may belong to a title as well as to the question. */
const SOFT: ReadonlySet<Meaning> = new Set<Meaning>([
  'noise',
  'work',
  'task',
  'report',
  'deliverable',
  'section',
  'overview',
  'already',
  'sent',
  'ranking',
  'search',
]);
/** Words that mean little by themselves. */
const SMALL: ReadonlySet<Meaning> = new Set<Meaning>(['noise', 'not', 'already', 'section', 'follow', 'sent']);
/** Many titles name the plan's year: it tells none of them. */
const YEAR = /^(?:nam )?\d{4}$/;
const LONGEST = 14;

export interface TitleGround {
  readonly tokens: readonly Token[];
  readonly meanings: readonly MeaningMention[];
  /** What something else explains for certain: codes, named offices. */
  readonly closed: (at: number) => boolean;
  readonly titles: Titles;
}

/** The longest runs of a title's words around words that nothing else explains. */
export function findTitles(ground: TitleGround, seeds: readonly number[]): TitleRun[] {
  const runs: TitleRun[] = [];
  for (const seed of seeds) {
    const from = runs.at(-1)?.end ?? 0;
    if (from > seed) continue;
    const run = runAround(ground, seed, seeds, from);
    if (run && !YEAR.test(run.phrase)) runs.push(run);
  }
  return runs;
}

/** `from`: where the run before it ends. */
function runAround(ground: TitleGround, seed: number, seeds: readonly number[], from: number): TitleRun | null {
  const { tokens, titles } = ground;
  const isSeed = (at: number) => seeds.includes(at);
  let [start, end] = [seed, seed + 1];
  if (titles([phraseOf(tokens, start, end)]).length === 0) return null;
  for (let next = step(tokens, end - 1, 1); next !== null && end - start < LONGEST; next = step(tokens, next, 1)) {
    if (!(isOpen(ground, next, isSeed, 1) || isDeedOfTitle(ground, start, end, next)) || !has(ground, start, next + 1))
      break;
    end = next + 1;
  }
  for (let next = step(tokens, start, -1); next !== null && end - start < LONGEST; next = step(tokens, next, -1)) {
    if (next < from || !isOpen(ground, next, isSeed, -1) || !has(ground, next, end)) break;
    start = next;
  }
  [start, end] = trimmed(ground, start, end);
  const phrase = phraseOf(tokens, start, end);
  return phrase.includes(' ') || isSearched(ground, seed) || isAcronym(tokens[seed], titles([phrase]))
    ? { start, end, phrase }
    : null;
}

const has = ({ tokens, titles }: TitleGround, start: number, end: number) =>
  titles([phraseOf(tokens, start, end)]).length > 0;

/** "mức độ hoàn thành nhiệm vụ": the deed that a title goes on with. */
function isDeedOfTitle(ground: TitleGround, start: number, end: number, at: number): boolean {
  const deed = ground.meanings.find((one) => one.start <= at && at < one.end && one.meaning === 'finished');
  return deed !== undefined && end - start > 1 && has(ground, start, deed.end);
}

/** A word that asks may stand within a title only where the title goes on behind it. */
function isOpen(ground: TitleGround, at: number, isSeed: (at: number) => boolean, way: 1 | -1): boolean {
  if (ground.closed(at)) return false;
  const meaning = ground.meanings.find(({ start, end }) => start <= at && at < end)?.meaning;
  if (meaning === undefined || SOFT.has(meaning)) return true;
  const beyond = step(ground.tokens, at, way);
  return beyond !== null && isSeed(beyond);
}

/** Words that stand between others: a run neither begins nor ends with them. */
const BETWEEN = new Set(
  'của và các theo trong tại về cho với là có được đến những ở do từ trên để tới bị đã'.split(' ').map(toned),
);

/** Without the words at either edge that only join others; by the title's own tones, for `cửa` is no `của`. */
function trimmed(ground: TitleGround, from: number, to: number): [number, number] {
  const { tokens } = ground;
  const written = writtenIn(ground.titles([phraseOf(tokens, from, to)]), phraseOf(tokens, from, to));
  const words = tokens.flatMap((token, at) => (at < from || at >= to || token.kind === 'mark' ? [] : at));
  const isBetween = (index: number) => BETWEEN.has(written[index] ?? '');
  let [first, last] = [0, words.length - 1];
  while (first < last && isBetween(first)) first++;
  while (last > first && isBetween(last)) last--;
  return [words[first] ?? from, (words[last] ?? to - 1) + 1];
}

/** The phrase's words as the first of the titles has them, in their tones. */
function writtenIn([title = '']: readonly string[], phrase: string): string[] {
  const words = tokenize(title).filter(({ kind }) => kind !== 'mark');
  const said = phrase.split(' ');
  const at = words.findIndex((_, start) => said.every((word, index) => words[start + index]?.folded === word));
  return at < 0 ? [] : words.slice(at, at + said.length).map((word) => word.toned);
}

/**
 * Words typed without their tones that pass for small words and are a title's: "chu ky so" is `chữ ký số`. Two
 * neighbours are enough where the title writes one of them otherwise than the small word.
 */
export function hiddenSeeds({ tokens, meanings, closed, titles }: TitleGround): number[] {
  const small = (at: number | null) =>
    at === null || closed(at) || hasDiacritics(tokens[at]?.text ?? '')
      ? undefined
      : meanings.find(({ start, end, meaning }) => start <= at && at < end && SMALL.has(meaning));
  return tokens.flatMap((_, at) => {
    const next = step(tokens, at, 1);
    if (!small(at) || next === null || !small(next)) return [];
    const phrase = `${tokens[at]?.folded} ${tokens[next]?.folded}`;
    const written = writtenIn(titles([phrase]), phrase);
    return written.length > 0 && !written.every(isSmallWord) ? [at] : [];
  });
}

/** The next token that is no mark; null at the end of the text. */
function step(tokens: readonly Token[], at: number, way: 1 | -1): number | null {
  let next = at + way;
  while (tokens[next]?.kind === 'mark') next += way;
  return tokens[next] === undefined ? null : next;
}

export function phraseOf(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .flatMap((token) => (token.kind === 'mark' ? [] : token.folded))
    .join(' ');
}

/** One word alone has to be searched for outright, or be no syllable of many words: `PAPI`, `VBQPPL`, `9001`. */
function isAcronym(token: Token | undefined, titles: readonly string[]): boolean {
  if (isAbbreviation(token?.folded ?? '')) return titles.length > 0;
  return titles.some((title) =>
    tokenize(title).some(
      ({ folded, text }) => folded === token?.folded && text.length > 1 && text === text.toUpperCase(),
    ),
  );
}

/** "về …", "tìm …" stands in front. */
function isSearched({ tokens, meanings }: TitleGround, seed: number): boolean {
  const before = step(tokens, seed, -1);
  return meanings.some(
    ({ start, end, meaning }) =>
      before !== null && start <= before && before < end && (meaning === 'about' || meaning === 'search'),
  );
}
