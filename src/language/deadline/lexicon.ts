/** Finds the longest known wording at a place, forgiving misplaced tones where no other word is meant. */
import { hasDiacritics, type Token, tokenize } from '../fold.ts';
import { isWord, type Word } from '../spelling.ts';
import { WORK_WORDINGS } from './doing-words.ts';
import { type Tag, WORDINGS } from './words.ts';

export interface Wording {
  readonly tag: Tag;
  readonly next: number;
  readonly length: number;
}

interface Entry {
  readonly tag: Tag;
  readonly words: readonly Word[];
}

/** Words of their own: none of them is a slip for another with the same letters. */
const REAL_WORDS = new Set(
  tokenize(
    `quy quỹ quỳ nam nắm nấm nằm sâu sấu tù tủ tú tự tử từ tư thắng thẳng thang thăng ngay ngày đâu đậu đau dấu dầu dâu đấu
    cười cưới hàn hẳn hân hận hãng hạng hang tuân ký kỹ kỷ đền đen đèn kế kẻ kê mới mời mọi môi khí lan lẫn nhật nhặt chẵn và vá tuần
    hạt hè hệ trình trinh tính tỉnh tình thì thị thi thí thứ thử thủ thư thu vu vụ và vã giao giáo cấp cập lễ lệ lê lập lấp việc viếc ban bản bán bàn bạn
    các cắc mức mực mùa mua mưa mai mái ngang sau sáu sàu hoà hoá họa quá qua quà năm quý nửa nữa tới tôi tối tội đến trên lúc lục luật
    hoặc hoạc không khống khống xã xa xá sở sơ số sổ đội đợi đối đổi bộ bố bổ bỏ`,
  ).map((token) => token.toned),
);

const BY_FIRST_WORD = new Map<string, Entry[]>();
for (const [tag, text] of [...WORDINGS, ...WORK_WORDINGS]) {
  const words = tokenize(text).map(({ folded, toned }) => ({ folded, toned }));
  const first = words[0]?.folded;
  if (first === undefined) continue;
  const entries = BY_FIRST_WORD.get(first) ?? [];
  entries.push({ tag, words });
  BY_FIRST_WORD.set(first, entries);
}
for (const entries of BY_FIRST_WORD.values()) entries.sort((a, b) => b.words.length - a.words.length);

/** The longest wording that begins at `at`; one that matches by its tones is preferred to a slip. */
export function wordingAt(tokens: readonly Token[], at: number): Wording | null {
  const entries = BY_FIRST_WORD.get(tokens[at]?.folded ?? '') ?? [];
  const entry =
    entries.find((e) => matches(tokens, at, e, isWord)) ?? entries.find((e) => matches(tokens, at, e, isSlip));
  return entry ? { tag: entry.tag, next: at + entry.words.length, length: entry.words.length } : null;
}

/** Whether the token is this word, or a slip for it (`trưóc`, `thuờng`). */
export const means = (token: Token | undefined, word: Word): boolean => isSlip(token, word);

function isSlip(token: Token | undefined, word: Word): boolean {
  if (isWord(token, word)) return true;
  return (
    token !== undefined && token.folded === word.folded && hasDiacritics(token.text) && !REAL_WORDS.has(token.toned)
  );
}

function matches(tokens: readonly Token[], at: number, entry: Entry, same: typeof isSlip): boolean {
  return entry.words.every((word, index) => same(tokens[at + index], word));
}
