/** Reads a stretch with a beginning: `từ 1/6 đến 30/6`, `tháng 3 - 5`, `từ nay đến cuối năm`, `từ 1/7 trở đi`, `tuần này và tuần sau`. */
import type { Period } from '../../domain/period.ts';
import { readBareYear, readPresent } from './containers.ts';
import { fixed, type Ground, type Named, type Read } from './ground.ts';
import { areNeighbours, longer, paired, readBehind, skipAnd, skipTo } from './joints.ts';
import { readOnwards } from './open-end.ts';
import { readNamed } from './read-named.ts';
import { readWeekdayLetter } from './read-weekday.ts';
import { CALENDAR_UNITS, daySpan, spanFrom } from './units.ts';
import { past, readWording } from './wording.ts';
import { DATE, FROM, INSIDE, NOW, SINCE } from './words.ts';

export function readRange(ground: Ground, at: number): Read<Period> | null {
  const start = readWording(ground.tokens, at, FROM)?.next ?? null;
  if (start !== null) return readFrom(ground, start);
  const inside = past(ground.tokens, at, INSIDE);
  const first = readNamed(ground, at) ?? readNamed(ground, inside) ?? readYears(ground, inside);
  if (!first) return null;
  const range = readUntil(ground, at, first);
  if (range) return range;
  const listed = readList(ground, first);
  return listed && listed.next > first.next ? { value: listed.span, next: listed.next } : null;
}

/** Behind `từ`: alone it is an open end. */
function readFrom(ground: Ground, at: number): Read<Period> | null {
  const { tokens } = ground;
  const first =
    longer(readNamed(ground, past(tokens, at, INSIDE)), readNow(ground, at)) ?? readBareYear(ground, at, ['year']);
  if (!first) return null;
  if (first.range) return { value: first.span, next: first.next };
  const range = readUntil(ground, at, first);
  if (range) return range;
  const since = readWording(tokens, first.next, SINCE);
  if (since) return { value: { from: first.span.from, to: ground.today }, next: since.next };
  return readOnwards(ground, first) ?? { value: { from: first.span.from, to: null }, next: first.next };
}

/** `đến …` behind the first; `T2` before a day is a Monday. */
function readUntil(ground: Ground, at: number, first: Named): Read<Period> | null {
  const start = skipTo(ground, first.next);
  const last = start === null ? null : readLast(ground, start, first);
  const isDay = last?.unit === 'day' && first.unit === 'month';
  const pair = last && paired(ground, (isDay && readWeekdayLetter(ground, at)) || first, last);
  return pair && { value: { from: pair.first.span.from, to: pair.last.span.to }, next: pair.last.next };
}

function readLast(ground: Ground, at: number, first: Named): Named | null {
  const start = past(ground.tokens, at, INSIDE);
  return longer(readBehind(ground, start, first), readNow(ground, at)) ?? readPresent(ground, start, CALENDAR_UNITS);
}

/** `nay`, `bây giờ`; `nay` of `ngày nay` too. */
function readNow({ tokens, today }: Ground, at: number): Named | null {
  const now = readWording(tokens, past(tokens, at, DATE), NOW);
  return now && fixed('day', daySpan(today), now.next, 'relative');
}

/** `2021 - 2025`: bare years only as a pair. */
function readYears(ground: Ground, at: number): Named | null {
  const first = readBareYear(ground, at, ['year']);
  const next = first && skipTo(ground, first.next);
  return next !== null && readBareYear(ground, next, ['year']) ? first : null;
}

/** `tháng 3 và tháng 4`, `quý I, II`, `hôm nay, ngày mai`: neighbours in a row are one stretch. */
function readList(ground: Ground, first: Named): Named | null {
  const next = skipAnd(ground, first.next);
  const last = next === null ? null : readBehind(ground, next, first);
  const pair = last && last.unit === first.unit ? paired(ground, first, last) : null;
  if (!pair || !areNeighbours(pair)) return first;
  return readList(ground, { ...pair.last, span: spanFrom(pair.first.span.from, pair.last.span.to) });
}
