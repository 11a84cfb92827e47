/** Tells greetings, thanks and talk of other things from questions. */
import { type Token, tokenize } from './fold.ts';
import { AROUND_SMALL_TALK, OFF_TOPIC, SMALL_TALK, type SmallTalk } from './small-talk-words.ts';
import { isWord, type Word, wordOf } from './spelling.ts';

const LONGEST = 12;

const wordsOf = (phrase: string): readonly Word[] => phrase.split(' ').map(wordOf);
const TALK = Object.entries(SMALL_TALK).flatMap(([of, said]) =>
  said.map((phrase) => ({ of: of as SmallTalk, words: wordsOf(phrase) })),
);
const AROUND = AROUND_SMALL_TALK.map((phrase) => ({ of: null, words: wordsOf(phrase) }));
const EITHER = [...TALK, ...AROUND].toSorted((a, b) => b.words.length - a.words.length);
const OTHER_TOPICS = OFF_TOPIC.map(wordsOf);

/** What the whole text is, if it is nothing but small talk; the first thing said counts. */
export function smallTalkIn(text: string): SmallTalk | null {
  const tokens = tokenize(text).filter((token) => token.kind !== 'mark');
  if (tokens.length === 0 || tokens.length > LONGEST) return null;
  const whole = TALK.find(({ words }) => words.length === tokens.length && stand(tokens, 0, words));
  if (whole) return whole.of;
  let first: SmallTalk | null = null;
  for (let at = 0; at < tokens.length; ) {
    const phrase = EITHER.find(({ words }) => stand(tokens, at, words));
    if (!phrase) return null;
    first ??= phrase.of;
    at += phrase.words.length;
  }
  return first;
}

export function isOffTopic(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => OTHER_TOPICS.some((words) => stand(tokens, at, words)));
}

function stand(tokens: readonly Token[], at: number, words: readonly Word[]): boolean {
  return words.every((word, index) => isWord(tokens[at + index], word));
}
