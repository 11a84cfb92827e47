/** Sections of the plan in a question: "lĩnh vực II", "mảng tài chính công", "cải cách chế độ công vụ". */
import { type Token, tokenize } from '../fold.ts';
import { digitsOf, romanOf } from '../number-words.ts';
import { isWord, type Word, wordOf } from '../spelling.ts';
import type { SectionName } from '../understanding.ts';

export interface SectionMention {
  readonly start: number;
  readonly end: number;
  /** Empty where the plan has none such. */
  readonly numbers: readonly string[];
  readonly words: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const INTRO = ['lĩnh vực', 'mảng', 'mục', 'phần', 'nhóm việc', 'nhóm nhiệm vụ', 'chương'].map((words) =>
  words.split(' ').map(wordOf),
);
/** Behind these a section must be named; the others are words of many uses. */
const CLAIMS = new Set(['linh vuc', 'mang']);
/** Before and behind the claim these ask about sections, they name none. */
const ASKS_BEFORE = new Set(['cac', 'theo', 'tung', 'moi', 'may', 'nhieu', 'nhung']);
const ASKS_BEHIND = new Set(['nao', 'gi', 'nay', 'khac', 'co', 'con', 'thi']);
/** Words that several titles of sections share. */
const COMMON = new Set(['cai', 'cach', 'cong', 'tac', 'va', 'xay', 'dung', 'phat', 'trien', 'nha', 'nuoc', 've']);
const AND = new Set(['va', 'voi', 'hoac', ',']);
const LONGEST = 7;
/** Behind "mục" or "phần" a short word or a number is more often something else. */
const SHORTEST_NAMED = 4;
const SHORTEST_INITIALS = 3;

/** "mức độ", "mục tiêu", "phần mềm" are words of titles. */
const NO_INTRO = new Set([
  ...['muc do', 'muc chi', 'muc tieu', 'muc dich', 'phan mem', 'phan anh', 'phan cap', 'chuong trinh'],
]);

const introAt = (tokens: readonly Token[], at: number) =>
  NO_INTRO.has(wordsOf(tokens, at, at + 2).join(' '))
    ? undefined
    : INTRO.find((words) => words.every((word, index) => isWord(tokens[at + index], word)));

/** Before a section these leave it out: "không thuộc lĩnh vực V". */
const EXCEPT = ['không thuộc', 'không phải', 'không ở', 'ngoài', 'trừ', 'không tính', 'không kể'].map((words) =>
  words.split(' ').map(wordOf),
);

/** The first sections named; `numbers` empty where the plan has none such. */
export function findSection(tokens: readonly Token[], sections: readonly SectionName[]): SectionMention | null {
  for (let at = 0; at < tokens.length; at++) {
    const intro = introAt(tokens, at);
    const found = intro ? behindIntro(tokens, at, intro, sections) : titleAt(tokens, at, sections);
    if (found) return isExcepted(tokens, at) ? withOthers(found, sections) : found;
  }
  return null;
}

const isExcepted = (tokens: readonly Token[], at: number) =>
  EXCEPT.some((words) => words.every((word, index) => isWord(tokens[at - words.length + index], word)));

/** All sections but those named. */
const withOthers = (found: SectionMention, sections: readonly SectionName[]): SectionMention =>
  found.numbers.length === 0
    ? found
    : { ...found, numbers: sections.flatMap(({ number }) => (found.numbers.includes(number) ? [] : number)) };

function behindIntro(
  tokens: readonly Token[],
  at: number,
  intro: readonly Word[],
  sections: readonly SectionName[],
): SectionMention | null {
  const start = at + intro.length;
  const first = oneAt(tokens, start, sections);
  const isClaim = CLAIMS.has(intro.map(({ folded }) => folded).join(' '));
  if (!first) return isClaim ? strangerAt(tokens, at, start) : null;
  if (!isClaim && first.words.length < SHORTEST_NAMED && romanOf(tokens[start]) === null) return null;
  const numbers = [...first.numbers];
  let { end } = first;
  while (AND.has(tokens[end]?.text.toLowerCase() ?? '') || AND.has(tokens[end]?.folded ?? '')) {
    const again = introAt(tokens, end + 1);
    const next = oneAt(tokens, end + 1 + (again?.length ?? 0), sections);
    if (!next || next.numbers.length === 0) break;
    numbers.push(...next.numbers);
    end = next.end;
  }
  return { start: at, end, numbers, words: first.words };
}

function oneAt(tokens: readonly Token[], start: number, sections: readonly SectionName[]) {
  const value = romanOf(tokens[start]) ?? digitsOf(tokens[start]);
  if (value !== null && tokens[start + 1]?.folded !== 'thang') {
    const roman = ROMAN[value - 1] ?? String(value);
    const numbers = sections.some((section) => section.number === roman) ? [roman] : [];
    return { end: start + 1, numbers, words: roman };
  }
  return namedAt(tokens, start, sections);
}

/** A claim to a section that the plan does not have. */
function strangerAt(tokens: readonly Token[], at: number, start: number): SectionMention | null {
  const first = tokens[start];
  if (first?.kind !== 'word' || ASKS_BEHIND.has(first.folded) || ASKS_BEFORE.has(tokens[at - 1]?.folded ?? ''))
    return null;
  const end =
    tokens[start + 1]?.kind === 'word' && !ASKS_BEHIND.has(tokens[start + 1]?.folded ?? '') ? start + 2 : start + 1;
  const words = tokens.slice(start, end).map((token) => token.text);
  return { start: at, end, numbers: [], words: words.join(' ') };
}

/** A whole title, or "cải cách …" as one goes on, names its section by itself. */
function titleAt(tokens: readonly Token[], at: number, sections: readonly SectionName[]): SectionMention | null {
  const opens = foldedOf(sections).some((title) => title.startsWith(`${tokens[at]?.folded} `));
  if (!opens) return null;
  for (let end = Math.min(at + LONGEST, tokens.length); end > at + 2; end--) {
    const words = wordsOf(tokens, at, end);
    const said = `${words.join(' ')} `;
    const isOpening = words[0] === 'cai' && words[1] === 'cach';
    const found = foldedOf(sections).flatMap((title, index) =>
      title === said || (isOpening && title.startsWith(said)) ? (sections[index]?.number ?? []) : [],
    );
    const [only] = found;
    if (found.length === 1 && only) return { start: at, end, numbers: [only], words: words.join(' ') };
  }
  return null;
}

/** The section that the words alone mean: they stand in one title only, or are its initials. */
export function sectionOf(words: readonly string[], sections: readonly SectionName[]): string | null {
  const own = words.filter((word) => !COMMON.has(word));
  if (own.length === 0) return null;
  const isHalf = own.length === 1 && words.length > 1;
  const found = sections.filter(
    ({ title }) => (isHalf ? holdsAll(title, words) : holds(title, own)) || isInitials(title, own),
  );
  return found.length === 1 ? (found[0]?.number ?? null) : null;
}

/** The longest run of words that stand in one section's title alone. */
function namedAt(tokens: readonly Token[], start: number, sections: readonly SectionName[]) {
  for (let end = Math.min(start + LONGEST, tokens.length); end > start; end--) {
    const words = wordsOf(tokens, start, end);
    const number = words.length > 1 || isShort(words) ? sectionOf(words, sections) : null;
    if (number !== null) return { end, numbers: [number], words: words.join(' ') };
  }
  return null;
}

/** One syllable is no name ("độ" of "chế độ công vụ"); initials are one. */
const isShort = ([word = '']: readonly string[]) => word.length >= SHORTEST_INITIALS && !/[aeiouy]/u.test(word);

const wordsOf = (tokens: readonly Token[], start: number, end: number) =>
  tokens.slice(start, end).map((token) => token.folded);

const FOLDED = new WeakMap<readonly SectionName[], readonly string[]>();

/** The titles' folded words with a space behind each; kept while the sections are. */
function foldedOf(sections: readonly SectionName[]): readonly string[] {
  const kept = FOLDED.get(sections);
  if (kept) return kept;
  const folded = sections.map(({ title }) =>
    tokenize(title)
      .map((token) => `${token.folded} `)
      .join(''),
  );
  FOLDED.set(sections, folded);
  return folded;
}

const ownWords = (title: string): string[] =>
  tokenize(title)
    .map((token) => token.folded)
    .filter((word) => !COMMON.has(word));

/** One word of its own, "công chức", names a section only with the words that it shares beside it. */
function holdsAll(title: string, words: readonly string[]): boolean {
  const written = tokenize(title).map((token) => token.folded);
  return ` ${written.join(' ')} `.includes(` ${words.join(' ')} `);
}

function holds(title: string, words: readonly string[]): boolean {
  return ` ${ownWords(title).join(' ')} `.includes(` ${words.join(' ')} `);
}

/** `tthc` for "thủ tục hành chính". */
function isInitials(title: string, words: readonly string[]): boolean {
  const [only = '', ...others] = words;
  if (others.length > 0 || only.length < SHORTEST_INITIALS) return false;
  return tokenize(title)
    .map((token) => token.folded[0])
    .join('')
    .includes(only);
}
