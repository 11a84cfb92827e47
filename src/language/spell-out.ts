/** Words typed in a hurry written out before anything is read: chat spellings, letters of Telex left standing. */
import { CHAT_SPELLINGS } from './chat-spellings.ts';
import { fold } from './fold.ts';

/** A word that no code, document number or office abbreviation holds (`IV.8`, `45/BC-UBND`, `kt&ht`). */
const FREE_WORD = /(?<![\p{L}\p{M}\p{N}./&+-])[\p{L}\p{M}]{1,10}(?![\p{L}\p{M}\p{N}&+/-]|\.[\p{L}\p{N}])/gu;
/** Behind these an abbreviation is an office's ("phòng nv"). */
const OPENS_OFFICE = /(?:^|[\s,(])(?:p|phòng|phong|sở|so|vp|tt|trung tâm|trung tam)[. ]{1,2}$/iu;

export type KnowsWord = (folded: string) => boolean;

/** `knows` tells the words that questions and offices are made of. */
export function spellOut(text: string, knows: KnowsWord): string {
  const shouted = text === text.toUpperCase();
  return text.replace(FREE_WORD, (word, at: number) => {
    const isAbbreviation = !shouted && word.length > 1 && word === word.toUpperCase();
    if (OPENS_OFFICE.test(text.slice(Math.max(0, at - 12), at)))
      return knows(fold(word)) ? word : (untelex(word, knows) ?? word);
    const short = isAbbreviation ? undefined : CHAT_SPELLINGS.get(word.toLowerCase());
    return short ?? (knows(fold(word)) ? word : (untelex(word, knows) ?? undrawn(word, knows) ?? word));
  });
}

const TONE_LETTER = /^(.*[aeiouyw][a-z]{0,2})[sfrxj]([a-z]{0,2})$/u;

/** `hanj` → `han`, `ddonw` → `don`: a known word with Telex's letters between its own; null where it is none. */
function untelex(word: string, knows: KnowsWord): string | null {
  if (!/^[a-zA-Z]{3,10}$/.test(word)) return null;
  const typed = word.toLowerCase();
  const plain = typed
    .replace(TONE_LETTER, '$1$2')
    .replace(/^dd|dd$/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/(uo|[aou])w/g, '$1')
    .replace(/w/g, 'u');
  const doubled = plain.replace(/([aeo])([a-z]{1,3})\1$/, '$1$2');
  return [plain, doubled].find((one) => one !== typed && knows(one)) ?? null;
}

/** Roman numerals are shorter (`III`, `VII`). */
const SHORTEST_DRAWN = 4;

/** `khônggg` → `không`: a word drawn out for emphasis. */
function undrawn(word: string, knows: KnowsWord): string | null {
  const plain = word.replace(/(.)\1+$/u, '$1');
  return plain.length >= SHORTEST_DRAWN && plain !== word && knows(fold(plain)) ? plain : null;
}
