/** What stands around digits and shows that they are no date. */
import type { WrittenDate } from '../date-words.ts';
import type { Token } from '../fold.ts';
import { digitsOf } from '../number-words.ts';
import { stands } from './wording.ts';
import { COUNTED, DOCUMENTS, LABELS, SHARED, UNITS } from './words.ts';

/** Whether nothing blank lies between the token and the one before it. */
export const touches = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at - 1]?.end === tokens[at]?.start;

/** What stands in front of a mark that ties a number to it: `1/2/3`, `IV.8`, `9001:2015`, `A-5`. */
const LABEL_MARKS: ReadonlyMap<string, readonly Token['kind'][]> = new Map([
  ['/', ['word', 'number']],
  ['.', ['word', 'number']],
  [':', ['number']],
  ['-', ['word']],
]);

/** `số 12/2021`, `mức độ 3`, `Nghị định 15/2020`, `IV.8`: the number in front of which the token stands labels something. */
export function isLabelled(tokens: readonly Token[], at: number): boolean {
  const kind = LABEL_MARKS.get(tokens[at - 1]?.text ?? '');
  if (kind && touches(tokens, at) && touches(tokens, at - 1)) return kind.includes(tokens[at - 2]?.kind ?? 'mark');
  return stands(tokens, at - 1, LABELS) || stands(tokens, at - 1, DOCUMENTS) || stands(tokens, at - 2, DOCUMENTS);
}

/** `…/QĐ-UBND`, `…-NQ/TW`, or a third number: the digits before the token go on. */
export function isDocumentNumber(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.text ?? '';
  if (!['/', '-'].includes(mark) || !touches(tokens, at) || !touches(tokens, at + 1)) return false;
  const behind = tokens[at + 1];
  return (
    mark === '/' || (behind?.kind === 'word' && behind.text === behind.text.toUpperCase() && behind.text.length > 1)
  );
}

/** `1/2 số việc`, `5/7 xã`: a part of a whole. */
export function isFraction(tokens: readonly Token[], { date, month, start, end }: WrittenDate): boolean {
  if (tokens[start + 1]?.text !== '/') return false;
  return stands(tokens, end, SHARED) || (date < month && stands(tokens, end, COUNTED) && !stands(tokens, end, UNITS));
}

/** `3, 4 việc`: the number counts what follows. */
export const counts = (tokens: readonly Token[], at: number): boolean =>
  digitsOf(tokens[at]) !== null && stands(tokens, at + 1, COUNTED);
