/** From words to one typed query: codes, offices, periods, meanings, and what is left over. */

import { readDocumentNumber } from './document-number.ts';
import { fold, type Token, tokenize } from './fold.ts';
import { readChange } from './intents/change-request.ts';
import { findCodes } from './intents/codes.ts';
import { findLateness } from './intents/lateness.ts';
import { queryOf } from './intents/query.ts';
import { findSection } from './intents/sections.ts';
import { CHAT_SPELLINGS, MODEL_QUESTIONS, OFF_TOPIC, SMALL_TALK, type SmallTalk } from './lexicon.ts';
import { findOffices } from './office-phrases.ts';
import { findImpossibleDates, findPeriods } from './period-phrases.ts';
import { findMeanings } from './phrase-book.ts';
import type { Reading } from './reading.ts';
import { suggest } from './suggest.ts';
import type { UnderstandContext, Understanding } from './understanding.ts';

const LONGEST = 500;

export function understand(text: string, context: UnderstandContext): Understanding {
  const said = spellOut(text.slice(0, LONGEST).normalize('NFC'));
  const talk = smallTalkIn(said);
  if (talk) return talk;
  const reading = read(said, context);
  const change = readChange(
    {
      text: said,
      tokens: reading.tokens,
      codes: reading.codes.map(({ code }) => code),
      offices: reading.offices.mentions.flatMap(({ codes }) => codes),
    },
    context,
  );
  if (change) return { kind: 'change', request: change };
  return unknownIn(reading, context) ?? questionIn(reading, context);
}

/** Chat spellings written out, so that one grammar serves all. */
function spellOut(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}\p{N}./-])[\p{L}\p{M}]{1,6}(?![\p{L}\p{M}\p{N}./-])/gu, (word) => {
    const spelled = CHAT_SPELLINGS[word.toLowerCase()];
    return spelled === undefined || word === word.toUpperCase() ? word : spelled;
  });
}

const TALK: ReadonlyMap<string, SmallTalk> = new Map(
  Object.entries(SMALL_TALK).flatMap(([of, said]) => said.map((words) => [fold(words), of as SmallTalk] as const)),
);

function smallTalkIn(text: string): Understanding | null {
  const words = tokenize(text)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.folded)
    .join(' ');
  if (words === '') return { kind: 'unclear', suggestions: MODEL_QUESTIONS.slice(0, 3) };
  const talk = TALK.get(words);
  if (talk) return { kind: 'small-talk', of: talk };
  return OFF_TOPIC.some((topic) => ` ${words} `.includes(` ${fold(topic)} `)) ? { kind: 'off-topic' } : null;
}

function read(text: string, context: UnderstandContext): Reading {
  const tokens = tokenize(text);
  const taken = new Set<number>();
  const take = (mentions: readonly { readonly start: number; readonly end: number }[]) => {
    for (const { start, end } of mentions) for (let at = start; at < end; at++) taken.add(at);
  };
  take(documentsIn(text, tokens));
  const codes = findCodes(tokens, text, taken);
  take(codes);
  const section = findSection(tokens, context.sections);
  take(section ? [section] : []);
  const offices = findOffices(masked(tokens, taken), context.lexicon);
  take(offices.mentions);
  take(offices.unknown);
  const late = findLateness(masked(tokens, taken));
  take(late ? [late] : []);
  const periods = findPeriods(masked(tokens, taken), context.today);
  take(periods);
  const meanings = findMeanings(tokens, taken);
  take(meanings);
  const left = tokens.flatMap((token, at) => (taken.has(at) || token.kind === 'mark' ? [] : token.folded));
  return { text, tokens, codes, offices, periods, section, late, meanings, left };
}

function documentsIn(text: string, tokens: readonly Token[]): { start: number; end: number }[] {
  const written = readDocumentNumber(text);
  if (!written) return [];
  const start = tokens.findIndex((token) => token.end > written.start);
  const end = tokens.findIndex((token) => token.start >= written.end);
  return [{ start, end: end < 0 ? tokens.length : end }];
}

const NOTHING: Token = { text: '\u0000', toned: '\u0000', folded: '\u0000', start: 0, end: 0, kind: 'mark' };

/** What is explained already is hidden from the next recogniser, in its place. */
function masked(tokens: readonly Token[], taken: ReadonlySet<number>): Token[] {
  return tokens.map((token, at) => (taken.has(at) ? { ...NOTHING, start: token.start, end: token.end } : token));
}

/** Something is named that the register does not have: asked back, never replaced. */
function unknownIn(reading: Reading, context: UnderstandContext): Understanding | null {
  const [office] = reading.offices.unknown;
  if (office) return { kind: 'unknown', what: 'office', words: office.words, near: office.near };
  const { section, codes } = reading;
  if (section && section.numbers.length === 0) {
    return {
      kind: 'unknown',
      what: 'section',
      words: section.words,
      near: context.sections.map(({ number }) => number).slice(0, 3),
    };
  }
  const missing = codes.find(({ code }) => context.hasCode?.(code) === false);
  if (missing) return { kind: 'unknown', what: 'code', words: missing.code.code, near: [] };
  const [date] = findImpossibleDates(reading.tokens);
  return date ? { kind: 'unknown', what: 'date', words: date.words, near: [] } : null;
}

function questionIn(reading: Reading, context: UnderstandContext): Understanding {
  const query = queryOf(reading, context);
  return query === null ? { kind: 'unclear', suggestions: suggest(reading.text) } : { kind: 'query', query };
}
