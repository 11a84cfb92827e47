/** Periodic reports by the words that officials use for them: `q1`, `quý I`, `6 tháng`, `năm`, `kh`. */
import { fold } from './fold.ts';

/** A year, told or meant. */
const YEAR = '(?:(?: nam)? ?/? ?(?:\\d{4}|nay))?';
const whole = (words: string) => new RegExp(`^(?:${words})${YEAR}$`);
const PERIODS: readonly { readonly words: RegExp; readonly code: string }[] = [
  { words: whole('kh|ke hoach(?: (?:cchc|cai cach hanh chinh))?(?: nam)?'), code: 'BC.KH' },
  { words: whole('q ?1|q ?i|quy ?(?:1|i|l|mot|nhat|dau)|quy dau nam|3 thang dau nam'), code: 'BC.Q1' },
  { words: whole('q ?2|q ?ii|quy ?(?:2|ii|ll|hai)'), code: 'BC.Q2' },
  {
    words: whole('6 ?t|6 ?th|6 thang(?: dau nam)?|sau thang(?: dau nam)?|nua nam(?: dau)?|nua dau nam|giua nam'),
    code: 'BC.6T',
  },
  { words: whole('q ?3|q ?iii|quy ?(?:3|iii|lll|ba)|9 thang(?: dau nam)?'), code: 'BC.Q3' },
  { words: whole('q ?4|q ?iv|quy ?(?:4|iv|bon|tu)'), code: 'BC.Q4' },
  { words: /^(?:nam|ca nam|nam \d{4}|tong ket(?: nam)?(?: \d{4})?|cuoi nam|12 thang)$/, code: 'BC.NAM' },
];
/** Words between "báo cáo" and its period. */
const KIND =
  /^(?:bao cao|bc)[ .]?(?:(?:dinh ky|cong tac|cchc|cai cach hanh chinh|so ket|ket qua|cua|ky|tien do|thuc hien) )*(?=\S)/;

/** The code of the report that the whole text names; null where it names none. */
export function readReportCode(text: string): string | null {
  const words = fold(text)
    .trim()
    .replace(/\s{1,20}/g, ' ')
    .replace(KIND, '');
  return PERIODS.find((period) => period.words.test(words))?.code ?? null;
}
