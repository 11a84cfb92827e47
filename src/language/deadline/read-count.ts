/** Reads numbers of things: how often, how long, how many. */
import type { Token } from '../fold.ts';
import { readNumber, romanOf } from '../number-words.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { skipUnit, type UnitWord } from './reader.ts';
import type { At } from './times.ts';

const TURNS = ['lần', 'đợt', 'kỳ', 'lượt'].map(wordOf);
const THINGS = [
  'lớp',
  'cuộc',
  'buổi',
  'hội',
  'đơn',
  'cơ',
  'xã',
  'bài',
  'tin',
  'mô',
  'văn',
  'báo',
  'người',
  'phòng',
  'hồ',
  'dịch',
  'thủ',
  'chỉ',
  '%',
  'phần',
].map(wordOf);
const UNITS: readonly UnitWord[] = ['day', 'week', 'month', 'year'];
const HOURS = wordOf('giờ');
const WORKING = ['làm', 'việc'].map(wordOf);

/** `10 ngày`, `05 ngày làm việc`, `2 tuần`: a length, not a day. */
export function readDuration(tokens: readonly Token[], at: number): number | null {
  const count = romanOf(tokens[at]) === null ? readNumber(tokens, at) : null;
  if (!count) return null;
  const unit = UNITS.map((name) => skipUnit(tokens, count.next, name)).find((next) => next !== null);
  const next = unit ?? (means(tokens[count.next], HOURS) ? count.next + 1 : null);
  if (next === null) return null;
  return WORKING.every((word, index) => means(tokens[next + index], word)) ? next + WORKING.length : next;
}

/** `2 lần`, `02 đợt` with its number; things counted (`03 lớp`, `100%`) without. */
export function readCount(tokens: readonly Token[], at: number): At<number | null> | null {
  const count = romanOf(tokens[at]) === null ? readNumber(tokens, at) : null;
  const thing = count ? tokens[count.next] : undefined;
  if (!count) return null;
  if (TURNS.some((word) => means(thing, word))) {
    return { value: count.value === 1 ? null : count.value, next: count.next + 1 };
  }
  return THINGS.some((word) => means(thing, word)) ? { value: null, next: count.next } : null;
}
