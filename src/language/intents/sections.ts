/** Sections of the plan in a question: "lĩnh vực II", "lĩnh vực thể chế", "mảng tài chính công". */
import { fold, type Token, tokenize } from '../fold.ts';
import { romanOf } from '../number-words.ts';
import type { SectionName } from '../understanding.ts';

export interface SectionMention {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly string[];
  readonly words: string;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const INTRO = [['linh', 'vuc'], ['mang'], ['muc'], ['phan'], ['nhom', 'viec']];
const COMMON = new Set(['cai', 'cach', 'cong', 'tac', 'va', 'xay', 'dung', 'phat', 'trien'].map(fold));
const LONGEST = 6;

/** The first section named behind "lĩnh vực" and its like; `numbers` empty where the plan has none such. */
export function findSection(tokens: readonly Token[], sections: readonly SectionName[]): SectionMention | null {
  for (let at = 0; at < tokens.length; at++) {
    const intro = INTRO.find((words) => words.every((word, index) => tokens[at + index]?.folded === word));
    if (!intro) continue;
    const start = at + intro.length;
    const number = romanOf(tokens[start]);
    const roman = number === null ? undefined : ROMAN[number - 1];
    if (roman !== undefined) {
      const numbers = sections.some((section) => section.number === roman) ? [roman] : [];
      return { start: at, end: start + 1, numbers, words: roman };
    }
    const named = namedAt(tokens, start, sections);
    if (named) return { start: at, ...named };
  }
  return null;
}

/** The longest run of words that stand in one section's title alone. */
function namedAt(tokens: readonly Token[], start: number, sections: readonly SectionName[]) {
  for (let end = Math.min(start + LONGEST, tokens.length); end > start; end--) {
    const words = tokens.slice(start, end).map((token) => token.folded);
    if (words.every((word) => COMMON.has(word))) continue;
    const found = sections.filter(({ title }) => holds(title, words));
    if (found.length === 1) return { end, numbers: found.map((section) => section.number), words: words.join(' ') };
  }
  return null;
}

function holds(title: string, words: readonly string[]): boolean {
  const folded = tokenize(title)
    .map((token) => token.folded)
    .join(' ');
  return ` ${folded} `.includes(` ${words.join(' ')} `);
}
