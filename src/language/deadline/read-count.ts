/** Reads numbers of things: how often, how long, how many. */
import type { Token } from '../fold.ts';
import { wordOf } from '../spelling.ts';
import { means } from './lexicon.ts';
import { readCardinal, readPart, skipOf, skipUnit, type UnitWord } from './reader.ts';
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
  'nhiệm',
  'nội',
  'mục',
  'tiêu',
  'thôn',
  'hộ',
  'trường',
  'cán',
].map(wordOf);
const UNITS: readonly UnitWord[] = ['day', 'week', 'month', 'year'];
const SPANS: readonly UnitWord[] = ['year', 'quarter', 'month'];
const MONTHS_OF_QUARTER = 3;
const HOURS = wordOf('giờ');
const WORKING = ['làm', 'việc'].map(wordOf);

/** `10 ngày`, `05 ngày làm việc`, `2 tuần`: a length, not a day. */
export function readDuration(tokens: readonly Token[], at: number): number | null {
  const count = readCardinal(tokens, at);
  if (!count) return null;
  const unit = UNITS.map((name) => skipUnit(tokens, count.next, name)).find((next) => next !== null);
  const next = unit ?? (means(tokens[count.next], HOURS) ? count.next + 1 : null);
  if (next === null || (count.value > MONTHS_OF_QUARTER && isPlaceInQuarter(tokens, next))) return null;
  return WORKING.every((word, index) => means(tokens[next + index], word)) ? next + WORKING.length : next;
}

/** `20 tháng cuối quý`: a day. */
function isPlaceInQuarter(tokens: readonly Token[], at: number): boolean {
  const part = readPart(tokens, at);
  return part !== null && skipUnit(tokens, skipOf(tokens, part.next), 'quarter') !== null;
}

/** `2 lần`, `02 đợt` with its number; things counted (`03 lớp`, `100%`) without. */
export function readCount(tokens: readonly Token[], at: number): At<number | null> | null {
  const count = readCardinal(tokens, at);
  const thing = count ? tokens[count.next] : undefined;
  if (!count) return null;
  if (TURNS.some((word) => means(thing, word))) {
    return { value: count.value, next: skipSpan(tokens, count.next + 1) };
  }
  return THINGS.some((word) => means(thing, word)) ? { value: null, next: count.next } : null;
}

/** `/năm`, `trong năm`, `một năm` behind `2 lần`. */
function skipSpan(tokens: readonly Token[], at: number): number {
  const start = tokens[at]?.folded === '/' ? at + 1 : skipOf(tokens, at);
  if (start === at) return at;
  const next = SPANS.map((name) => skipUnit(tokens, start, name)).find((found) => found !== null);
  return next === undefined || next === null || tokens[next]?.kind === 'number' ? at : next;
}
