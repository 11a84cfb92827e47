/** Periodic reports by the words that officials use for them: `q1`, `quý I`, `6 tháng`, `năm`, `kh`. */
import { fold } from './fold.ts';

const PERIODS: readonly { readonly words: RegExp; readonly code: string }[] = [
  { words: /^(?:kh|ke hoach(?: cchc)?(?: nam)?(?: \d{4})?)$/, code: 'BC.KH' },
  { words: /^(?:q ?1|q ?i|quy ?(?:1|i|mot|nhat))$/, code: 'BC.Q1' },
  { words: /^(?:6t|6 ?th|6 thang(?: dau nam)?|sau thang(?: dau nam)?|nua nam)$/, code: 'BC.6T' },
  { words: /^(?:q ?3|q ?iii|quy ?(?:3|iii|ba))$/, code: 'BC.Q3' },
  { words: /^(?:nam|ca nam|nam \d{4}|tong ket(?: nam)?)$/, code: 'BC.NAM' },
];

/** The code of the report that the whole text names; null where it names none. */
export function readReportCode(text: string): string | null {
  const words = fold(text)
    .trim()
    .replace(/\s{1,20}/g, ' ')
    .replace(/^(?:bao cao|bc)[ .]?(?:dinh ky )?(?=\S)/, '');
  return PERIODS.find((period) => period.words.test(words))?.code ?? null;
}
