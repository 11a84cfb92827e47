/** Words by which a question means the asking office itself, or everybody. */
import type { Token } from '../fold.ts';
import { isWord, type Word, wordOf } from '../spelling.ts';
import { list } from '../word-list.ts';

const fixed = (phrases: readonly string[]): readonly (readonly Word[])[] =>
  phrases.map((phrase) => phrase.split(' ').map(wordOf)).toSorted((a, b) => b.length - a.length);

const UNITS = list(`
  phòng, xã, thị trấn, phường, đơn vị, cơ quan, bên, nhóm, nhà, ubnd xã, trung tâm, văn phòng, địa phương,
  của, ban`);
const SELVES = list(`
  mình, tôi, em, chúng tôi, chúng em, tụi em, tụi mình, bọn mình, bọn em, chúng mình, ta, tui, này`);
const NOT_OWN = new Set(
  list(`
  nhà này, nhà ta, của này, của ta, bên này, ban em, ban tôi, ban này, phòng này, xã này, thị trấn này, phường
  này`),
);
const OWN = fixed(
  UNITS.flatMap((unit) => SELVES.map((self) => `${unit} ${self}`))
    .filter((phrase) => !NOT_OWN.has(phrase))
    .concat(['chúng tôi', 'chúng em']),
);
/** Somebody alone is the office where what follows is said of its work. */
const ALONE = fixed(['mình', 'tôi', 'em', 'tụi em', 'bọn em', 'tụi mình']);
const DOES = new Set(
  list(`
  co, con, phai, dang, bi, sap, da, chua, qua, tre, no, duoc, nop, gui, chu, phoi, lam`),
);
/** Behind these it is who asks, or ("2 tuần toi") no one at all. */
const ASKS_FOR = new Set(
  list(`
  cho, giup, ho, voi, cua, nho, bao, nhac, tuan, ngay, thang, quy, nam, sap, den, gan`),
);
const EVERYBODY = fixed(
  list(`
  tất cả các đơn vị, tất cả đơn vị, toàn bộ đơn vị, toàn bộ các đơn vị, toàn huyện, cả huyện, huyện mình,
  huyện ta, toàn tỉnh, toàn xã, các đơn vị, mọi đơn vị, tất cả mọi đơn vị, tất cả mọi người`),
);

/** The end of words that mean the asking office. */
export function ownAt(tokens: readonly Token[], at: number): number | null {
  const named = phraseAt(tokens, at, OWN);
  if (named !== null) return named;
  const alone = phraseAt(tokens, at, ALONE);
  if (alone === null || ASKS_FOR.has(tokens[at - 1]?.folded ?? '')) return null;
  return DOES.has(tokens[alone]?.folded ?? '') ? alone : null;
}

const ITS_UNITS = fixed(['phòng', 'xã', 'thị trấn', 'đơn vị', 'cơ quan']);
const OF = new Set(['cua', 'o', 'tai', 'trong']);

/** "tháng này phòng có việc gì", "… của xã": an office that asks so means itself. */
export function unitAt(tokens: readonly Token[], at: number): number | null {
  const end = phraseAt(tokens, at, ITS_UNITS);
  if (end === null || OTHERS_UNITS.has(tokens[at - 1]?.folded ?? '')) return null;
  const next = tokens[end];
  const isLast = next === undefined || next.kind === 'mark';
  return DOES.has(next?.folded ?? '') || (isLast && OF.has(tokens[at - 1]?.folded ?? '')) ? end : null;
}

/** Behind these the word tells which or how many. */
const OTHERS_UNITS = new Set(list(`cac, nhung, may, nhieu, moi, tung, van, truong, tru, cap, thi, so, ca`));

export const everybodyAt = (tokens: readonly Token[], at: number): number | null =>
  tokens[at + 2]?.folded === 'nao' ? null : phraseAt(tokens, at, EVERYBODY);

function phraseAt(tokens: readonly Token[], at: number, phrases: readonly (readonly Word[])[]): number | null {
  const found = phrases.find((words) => words.every((word, index) => isWord(tokens[at + index], word)));
  return found ? at + found.length : null;
}
