/** Roman numerals as plans number their sections. */
import { fold } from '../language/fold.ts';

const NUMERAL = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** `ii` → `II`; null where the text is no Roman numeral. */
export function romanOf(text: string): string | null {
  const folded = fold(text).trim();
  return NUMERAL.test(folded) ? folded.toUpperCase() : null;
}
