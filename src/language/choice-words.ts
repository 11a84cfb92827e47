/** Choices as people type them: a bare number, a choice's own words, or what people say instead of them. */
import { fold } from './fold.ts';

const NUMBER = /^(?:(?:so|chon|chon so|lua chon|muc|y)\s{1,3})?#?([1-9]\d?)\s?[.)]?$/;

/** Other words for a choice, by its label; both sides folded. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'xem tiep': ['tiep', 'tiep theo', 'tiep di', 'xem them', 'trang sau'],
  dung: ['dung roi', 'co', 'dong y', 'vang', 'xac nhan'],
  duyet: ['dong y', 'dong y duyet'],
  'tu choi': ['khong duyet', 'khong dong y'],
};

/** The number that the text is and nothing else; null where it says something else. */
export function readChosenNumber(text: string): number | null {
  const found = NUMBER.exec(bare(text));
  return found ? Number(found[1]) : null;
}

/** Which of the labels the words are; null where they are none of them. */
export function readChosenLabel(text: string, labels: readonly string[]): number | null {
  const said = bare(text);
  if (said === '') return null;
  const folded = labels.map(bare);
  const exact = folded.indexOf(said);
  if (exact >= 0) return exact;
  const instead = folded.findIndex((label) => INSTEAD[label]?.includes(said));
  return instead < 0 ? null : instead;
}

/** Folded, without the marks around it. */
function bare(text: string): string {
  return fold(text.slice(0, 200))
    .replace(/\s{1,20}/g, ' ')
    .replace(/[\s.,…?"“”]{1,9}$/u, '')
    .trim();
}
