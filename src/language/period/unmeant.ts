/** Words of time that name no one period to ask for: rhythms, comparisons, the lunar calendar, open counts, scattered units. */
import type { Ground } from './ground.ts';
import { areNeighbours, paired, readBehind, skipAnd, skipTo } from './joints.ts';
import { skipImpossibleDate } from './read-day.ts';
import { readNamed } from './read-named.ts';
import { past, readWording, stands } from './wording.ts';
import { BEFORE, COMPARED, FROM, LATEST, LUNAR, LUNAR_MONTHS, NOW, PLACES, RHYTHM, TO, UNITS, VAGUE } from './words.ts';

const SKIPPERS = [
  skipRhythm,
  skipImpossibleDate,
  skipBrokenRange,
  skipCompared,
  skipVague,
  skipLunar,
  skipScattered,
  skipAutonomy,
];

/** The index behind such words, null where none stand at `at`. */
export function skipUnmeant(ground: Ground, at: number): number | null {
  for (const skip of SKIPPERS) {
    const next = skip(ground, at);
    if (next !== null) return next;
  }
  return null;
}

/** `hàng tháng`, `mỗi quý`, `định kỳ 6 tháng`, `thứ sáu hàng tuần`, `trước ngày 20 hàng tháng`. */
function skipRhythm(ground: Ground, at: number): number | null {
  const { tokens } = ground;
  const governed = Math.max(past(tokens, at, BEFORE), past(tokens, at, LATEST), past(tokens, at, TO));
  const named = readNamed(ground, governed);
  return rhythmBehind(ground, named?.next ?? at);
}

function rhythmBehind({ tokens }: Ground, at: number): number | null {
  const behind = past(tokens, at, RHYTHM);
  if (behind === at) return null;
  const unit = tokens[behind]?.kind === 'number' ? behind + 1 : behind;
  return readWording(tokens, unit, UNITS)?.next ?? null;
}

/** `so với tháng trước`, `cùng kỳ năm ngoái`. */
function skipCompared(ground: Ground, at: number): number | null {
  const behind = past(ground.tokens, at, COMPARED);
  return behind === at ? null : (readNamed(ground, behind)?.next ?? behind);
}

/** `mấy ngày nữa`, `những tháng tới`: how many is not told. */
function skipVague(ground: Ground, at: number): number | null {
  const { tokens } = ground;
  const behind = past(tokens, at, VAGUE);
  const unit = behind === at ? null : readWording(tokens, behind, UNITS);
  if (!unit) return null;
  if (tokens[unit.next]?.kind === 'number') return null;
  return Math.max(past(tokens, unit.next, PLACES), readNamed(ground, behind)?.next ?? 0);
}

/** `tháng giêng`, `15/8 âm lịch`: the plan's calendar is the solar one. */
function skipLunar(ground: Ground, at: number): number | null {
  if (stands(ground.tokens, at, LUNAR_MONTHS)) return past(ground.tokens, at, LUNAR_MONTHS);
  const named = readNamed(ground, at);
  const end = named
    ? Math.max(past(ground.tokens, named.next, LUNAR), past(ground.tokens, named.next, LUNAR_MONTHS))
    : 0;
  return named && end > named.next ? end : null;
}

/** `từ 31/2 đến 15/3`, `từ tháng 3 đến tháng 13`, `từ nay đến Tết`: one end is none. */
function skipBrokenRange(ground: Ground, at: number): number | null {
  const { tokens } = ground;
  const start = past(tokens, at, FROM);
  if (start === at) return null;
  const first = readNamed(ground, start)?.next ?? past(tokens, start, NOW);
  const broken = first === start ? skipBroken(ground, start) : null;
  const next = skipTo(ground, broken ?? first);
  if (broken !== null) return next === null ? broken : (readNamed(ground, next)?.next ?? broken);
  return first > start && next !== null ? skipBroken(ground, next) : null;
}

/** A unit with a number that it cannot have, an impossible date, or a day of the lunar calendar. */
function skipBroken(ground: Ground, at: number): number | null {
  const { tokens } = ground;
  if (readNamed(ground, at)) return null;
  if (stands(tokens, at, LUNAR)) return past(tokens, at, LUNAR);
  const unit = past(tokens, at, UNITS);
  return unit > at && tokens[unit]?.kind === 'number' ? unit + 1 : skipImpossibleDate(ground, at);
}

/** `tu chu` without tones is `tự chủ`; `từ chừ` ("from now") goes on with an end. */
function skipAutonomy(ground: Ground, at: number): number | null {
  const [first, second] = [ground.tokens[at], ground.tokens[at + 1]];
  if (first?.toned !== 'tu' || second?.toned !== 'chu') return null;
  return skipTo(ground, at + 2) === null ? at + 2 : null;
}

/** `quý I và quý III`: no one stretch, and half of what was asked would be a wrong answer. */
function skipScattered(ground: Ground, at: number): number | null {
  const first = readNamed(ground, at);
  const next = first && skipAnd(ground, first.next);
  const last = first && next !== null ? readBehind(ground, next, first) : null;
  const pair = first && last?.unit === first.unit ? paired(ground, first, last) : null;
  return pair && !areNeighbours(pair) ? pair.last.next : null;
}
