/** From words to one typed query, a change to prepare, small talk, or a question back. */
import { readChange } from './intents/change-request.ts';
import { queryOf } from './intents/query.ts';
import { findImpossibleDates } from './period-phrases.ts';
import { isPeriodWord } from './period-words.ts';
import { isQuestionWord } from './phrase-book.ts';
import { readQuestion } from './read-question.ts';
import type { Reading } from './reading.ts';
import { isOffTopic, smallTalkIn } from './small-talk.ts';
import { MODEL_QUESTIONS } from './small-talk-words.ts';
import { spellOut } from './spell-out.ts';
import { suggest } from './suggest.ts';
import type { UnderstandContext, Understanding } from './understanding.ts';

const LONGEST = 500;

export function understand(text: string, context: UnderstandContext): Understanding {
  const typed = text.slice(0, LONGEST).normalize('NFC');
  const knows = (word: string) => isQuestionWord(word) || isPeriodWord(word) || context.lexicon.words.has(word);
  const said = spellOut(typed, knows);
  const talk = smallTalkIn(said);
  if (talk) return { kind: 'small-talk', of: talk };
  const reading = readQuestion(said, context);
  if (reading.tokens.every((token) => token.kind === 'mark')) {
    return { kind: 'unclear', suggestions: MODEL_QUESTIONS.slice(0, 3) };
  }
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
  if (query !== null) return { kind: 'query', query };
  if (isOffTopic(reading.tokens)) return { kind: 'off-topic' };
  return { kind: 'unclear', suggestions: suggest(reading.text) };
}
