/** Short forms that plans and people write for the same words: who types one finds the other. */

/** Folded: the short form and its words. Usual in the papers of administrations, none of them a Vietnamese word. */
const PAIRS: readonly (readonly [short: string, long: string])[] = [
  ['cchc', 'cai cach hanh chinh'],
  ['tthc', 'thu tuc hanh chinh'],
  ['vbqppl', 'van ban quy pham phap luat'],
  ['qppl', 'quy pham phap luat'],
  ['cbccvc', 'can bo cong chuc vien chuc'],
  ['cbcc', 'can bo cong chuc'],
  ['ccvc', 'cong chuc vien chuc'],
  ['cntt', 'cong nghe thong tin'],
  ['dvctt', 'dich vu cong truc tuyen'],
  ['dvc', 'dich vu cong'],
  ['dvsn', 'don vi su nghiep'],
  ['dvhc', 'don vi hanh chinh'],
  ['vtvl', 'vi tri viec lam'],
  ['tgbc', 'tinh gian bien che'],
  ['nsnn', 'ngan sach nha nuoc'],
  ['csvc', 'co so vat chat'],
  ['hdnd', 'hoi dong nhan dan'],
  ['ubnd', 'uy ban nhan dan'],
  ['tdkt', 'thi dua khen thuong'],
  ['ktxh', 'kinh te xa hoi'],
  ['htqlcl', 'he thong quan ly chat luong'],
  ['mot', '1'],
];

const OTHERS = new Map(
  PAIRS.flatMap(([short, long]) => [
    [short, long],
    [long, short],
  ]),
);
const SOME = new RegExp(
  `(?<![^ ])(?:${[...OTHERS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![^ ])`,
  'g',
);

/** Whether the folded word is a short form. */
export const isAbbreviation = (word: string): boolean => PAIRS.some(([short]) => short === word && short !== 'mot');

/** The folded phrase as written, with its short forms in words, and with its words in short; "1 cửa" and "một cửa" are one. */
export function spellingsOf(phrase: string): readonly string[] {
  const longer = phrase.replace(SOME, (part) => longest(part, OTHERS.get(part) ?? part));
  const shorter = phrase.replace(SOME, (part) => shortest(part, OTHERS.get(part) ?? part));
  return [...new Set([phrase, longer, shorter])];
}

const longest = (a: string, b: string) => (a.length >= b.length ? a : b);
const shortest = (a: string, b: string) => (a.length <= b.length ? a : b);
