/** Recognises everything in a question, what is surest first: each recogniser sees what the ones before it left. */
import { readDocumentNumber } from './document-number.ts';
import { type Token, tokenize } from './fold.ts';
import { findCodes } from './intents/codes.ts';
import { findLateness } from './intents/lateness.ts';
import { findSection } from './intents/sections.ts';
import { findTitles, hiddenSeeds, phraseOf, type TitleGround, type TitleRun } from './intents/titles.ts';
import type { Meaning } from './lexicon.ts';
import { findOffices, type UnknownOffice } from './office-phrases.ts';
import { findPeriods } from './period-phrases.ts';
import { findMeanings, findSlip, type MeaningMention } from './phrase-book.ts';
import type { Reading } from './reading.ts';
import { isWord, wordOf } from './spelling.ts';
import type { UnderstandContext } from './understanding.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

export function readQuestion(text: string, context: UnderstandContext): Reading {
  const tokens = tokenize(text);
  const taken = new Set<number>();
  const take = <T extends Range>(mentions: readonly T[]): readonly T[] => {
    for (const { start, end } of mentions) for (let at = start; at < end; at++) taken.add(at);
    return mentions;
  };
  const quoted = take(quotedIn(text, tokens, context));
  take([...documentsIn(text, tokens), ...asidesIn(tokens)]);
  const codes = take(findCodes(tokens, text, taken));
  const [section = null] = take(asList(findSection(masked(tokens, taken), context.sections)));
  const inTitle = (phrase: string) => context.titles?.([phrase]).length !== 0;
  const offices = findOffices(masked(tokens, taken), context.lexicon, inTitle, context.asker);
  take([...offices.mentions, ...offices.unknown]);
  const [late = null] = take(asList(findLateness(masked(tokens, taken), context.today)));
  const periods = take(findPeriods(masked(tokens, new Set([...taken, ...lastDays(tokens)])), context.today));
  const meanings = findMeanings(tokens, taken);
  const soft = [...offices.mentions.filter(({ kinds, asks }) => kinds.length > 0 && !asks), ...periods];
  const names = offices.mentions.filter(({ bare, start }) => bare || isWord(tokens[start - 1], THROUGH));
  const titles = [...quoted, ...titlesIn(tokens, context, { taken, meanings, soft, names })];
  const inRun = (range: Range) => titles.some((run) => run.start < range.end && range.start < run.end);
  const reading = {
    ...{ text, tokens, codes, section, late, titles },
    offices: { mentions: offices.mentions.filter((one) => !inRun(one)), unknown: offices.unknown },
    periods: periods.filter((one) => !inRun(one)),
  };
  take(titles);
  return withoutWordNames(withSlips(reading, findMeanings(tokens, taken), taken), context);
}

const asList = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

/** Words in quotation marks that stand in a title are that title's, whatever they mean otherwise. */
function quotedIn(text: string, tokens: readonly Token[], { titles }: UnderstandContext): TitleRun[] {
  const [written, words] = /["“«]([^"”»]{2,120})["”»]/u.exec(text) ?? [];
  if (written === undefined || words === undefined || !titles) return [];
  const from = text.indexOf(written);
  const inside = tokens
    .map((token, at) => ({ ...token, at }))
    .filter((token) => token.start >= from && token.end <= from + written.length);
  const phrase = inside.flatMap(({ kind, folded }) => (kind === 'mark' ? [] : folded)).join(' ');
  const [first] = inside;
  if (!first || titles([phrase]).length === 0) return [];
  return [{ start: first.at, end: first.at + inside.length, phrase }];
}

function documentsIn(text: string, tokens: readonly Token[]): Range[] {
  const written = readDocumentNumber(text);
  if (!written) return [];
  const start = tokens.findIndex((token) => token.end > written.start);
  const end = tokens.findIndex((token) => token.start >= written.end);
  return [{ start, end: end < 0 ? tokens.length : end }];
}

const CALL = wordOf('ơi');
const LONGEST_CALL = 5;
const SO_THAT = wordOf('để');
const SHORTEST_BEFORE = 2;
/** Behind "để" these say what the answer is for. */
const PURPOSES = [
  'báo',
  'họp',
  'tôi',
  'em',
  'còn',
  'kịp',
  'trình',
  'biết',
  'nhắc',
  'đôn',
  'chuẩn',
  'tổng',
  'gửi',
  'lên',
  'anh',
  'đưa',
  'làm',
  'theo',
  'lãnh',
  'mình',
  'tham',
  'xử',
  'chỉ',
  'rà',
].map(wordOf);

const LAST = ['hạn chót', 'hạn cuối', 'hạn cuối cùng'].map((words) => words.split(' ').map(wordOf));

/** "hạn cuối năm" is due at the end of the year. */
const ENDS_OF = ['năm', 'tháng', 'quý', 'tuần', 'kỳ'].map(wordOf);

/** "hạn chót trong tháng 9" is a deadline within September, not all the time until its end. */
function lastDays(tokens: readonly Token[]): number[] {
  return tokens.flatMap((_, at) => {
    const found = LAST.find((words) => words.every((word, index) => isWord(tokens[at + index], word)));
    if (!found || ENDS_OF.some((word) => isWord(tokens[at + found.length], word))) return [];
    return found.map((__, index) => at + index);
  });
}

const MEETING = wordOf('họp');
const LONGEST_OPENING = 8;

/** "Chuẩn bị họp giao ban: …": 0 where no such words open it. */
function meetingEnd(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, LONGEST_OPENING).findIndex(({ text }) => text === ':');
  return tokens.slice(0, Math.max(colon, 0)).some((token) => isWord(token, MEETING)) ? colon + 1 : 0;
}

/** Whom it is said to ("bot ơi, …"), and what for ("… để báo cáo lãnh đạo"). */
function asidesIn(tokens: readonly Token[]): Range[] {
  const opening = meetingEnd(tokens);
  const call = tokens.slice(0, LONGEST_CALL).findIndex((token) => isWord(token, CALL));
  const purpose = tokens.findIndex(
    (token, at) =>
      at >= SHORTEST_BEFORE && isWord(token, SO_THAT) && PURPOSES.some((word) => isWord(tokens[at + 1], word)),
  );
  return [
    ...(opening > 0 ? [{ start: 0, end: opening }] : []),
    ...(call > 0 ? [{ start: 0, end: call + 1 }] : []),
    ...(purpose < 0 ? [] : [{ start: purpose, end: tokens.length }]),
  ];
}

const NOTHING: Token = { text: '\u0000', toned: '\u0000', folded: '\u0000', start: 0, end: 0, kind: 'mark' };

/** What is explained already is hidden from the next recogniser, in its place. */
function masked(tokens: readonly Token[], taken: ReadonlySet<number>): Token[] {
  return tokens.map((token, at) => (taken.has(at) ? { ...NOTHING, start: token.start, end: token.end } : token));
}

interface Explained {
  readonly taken: ReadonlySet<number>;
  readonly meanings: readonly MeaningMention[];
  /** Taken, but a title may have them: groups of offices, periods. */
  readonly soft: readonly Range[];
  /** Offices named without their kind. */
  readonly names: readonly Range[];
}

function titlesIn(
  tokens: readonly Token[],
  { titles }: UnderstandContext,
  { taken, meanings, soft, names }: Explained,
): TitleRun[] {
  if (!titles) return [];
  const isSoft = (at: number) => soft.some(({ start, end }) => start <= at && at < end);
  const ground = { tokens, meanings, titles, closed: (at: number) => taken.has(at) && !isSoft(at) };
  const seeds = [...unexplained(tokens, taken, meanings), ...hiddenSeeds(ground)].sort((a, b) => a - b);
  const asksWho = meanings.some(({ meaning }) => meaning === 'lead');
  const ofTitle = names.filter(({ start }) => asksWho || isWord(tokens[start - 1], THROUGH));
  const runs = withRest(withNames(findTitles(ground, seeds), names, ofTitle, { tokens, titles }), seeds, ground);
  return runs.length < 2 || titles(runs.map(({ phrase }) => phrase)).length > 0 ? runs : [];
}

const THROUGH = wordOf('qua');

/** Single words left over that stand in a title with all the runs are its too: "trụ sở … xã". */
function withRest(runs: readonly TitleRun[], seeds: readonly number[], { tokens, titles }: TitleGround): TitleRun[] {
  let all = [...runs];
  for (const at of runs.length === 0 ? [] : seeds) {
    if (runs.some(({ start, end }) => start <= at && at < end)) continue;
    const phrase = tokens[at]?.folded ?? '';
    if (titles([...all.map((run) => run.phrase), phrase]).length > 0)
      all = [...all, { start: at, end: at + 1, phrase }];
  }
  return all.toSorted((a, b) => a.start - b.start);
}

/** "thanh tra công vụ", "sắp xếp cơ quan chuyên môn": a bare name beside a title's words is one of them where some title has both; `sure` are those that need not stand beside. */
function withNames(
  runs: readonly TitleRun[],
  names: readonly Range[],
  sure: readonly Range[],
  { tokens, titles }: Pick<TitleGround, 'tokens' | 'titles'>,
): TitleRun[] {
  if (runs.length === 0) return [];
  const beside = names.filter(
    (name) => sure.includes(name) || runs.some((run) => run.start === name.end || run.end === name.start),
  );
  const named = beside.map(({ start, end }) => ({ start, end, phrase: phraseOf(tokens, start, end) }));
  const all = [...runs, ...named].toSorted((a, b) => a.start - b.start);
  return named.length > 0 && titles(all.map(({ phrase }) => phrase)).length > 0 ? all : [...runs];
}

function unexplained(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  meanings: readonly MeaningMention[],
): number[] {
  const explained = (at: number) => taken.has(at) || meanings.some(({ start, end }) => start <= at && at < end);
  return tokens.flatMap((token, at) => (token.kind === 'mark' || explained(at) ? [] : [at]));
}

type Unslipped = Omit<Reading, 'meanings' | 'left'>;

const WEAK: ReadonlySet<Meaning> = new Set<Meaning>(['noise', 'not', 'already', 'follow', 'due', 'sent', 'work']);

/** Mistyped words of known phrases are read as those. */
function withSlips(reading: Unslipped, exact: readonly MeaningMention[], taken: ReadonlySet<number>): Reading {
  const { tokens } = reading;
  let meanings = exact;
  for (const at of unexplained(tokens, taken, exact)) {
    const free = (one: number) => {
      const meaning = meanings.find(({ start, end }) => start <= one && one < end)?.meaning;
      return !taken.has(one) && tokens[one]?.kind !== 'mark' && (meaning === undefined || WEAK.has(meaning));
    };
    const slip = findSlip(tokens, at, free);
    if (!slip) continue;
    const others = meanings.filter(({ start, end }) => end <= slip.start || start >= slip.end);
    meanings = [...others, slip].toSorted((a, b) => a.start - b.start);
  }
  const left = unexplained(tokens, taken, meanings).map((at) => tokens[at]?.folded ?? '');
  return { ...reading, meanings, left };
}

/** "Thanh quá hạn việc gì": a commune's name that is a word too needs its "xã", so it is asked back. */
function withoutWordNames(reading: Reading, { lexicon }: UnderstandContext): Reading {
  const nameAt = (folded: string): UnknownOffice | null => {
    const at = reading.tokens.findIndex((token) => token.folded === folded);
    const name = lexicon.wordNames.get(folded);
    const token = reading.tokens[at];
    if (!name || !token || !isWord(token, name.word)) return null;
    return { start: at, end: at + 1, words: token.text, near: [name.code] };
  };
  const alone = [...reading.titles.map(({ phrase }) => phrase), ...reading.left];
  const unknown = alone.flatMap((word) => nameAt(word) ?? []);
  if (unknown.length === 0) return reading;
  return { ...reading, offices: { ...reading.offices, unknown: [...reading.offices.unknown, ...unknown] } };
}
