/** Words of time that name no one period to ask for: rhythms, comparisons, the lunar calendar, open counts, scattered units. */
import type { Ground } from './ground.ts';
import { areNeighbours, paired, readBehind, skipAnd } from './joints.ts';
import { readNamed } from './read-named.ts';
import { past, readWording, stands } from './wording.ts';
import { COMPARED, LUNAR, LUNAR_MONTHS, PLACES, RHYTHM, UNITS, VAGUE } from './words.ts';

/** The index behind such words, null where none stand at `at`. */
export function skipUnmeant(ground: Ground, at: number): number | null {
  return (
    skipRhythm(ground, at) ??
    skipCompared(ground, at) ??
    skipVague(ground, at) ??
    skipLunar(ground, at) ??
    skipScattered(ground, at)
  );
}

/** `hàng tháng`, `mỗi quý`, `định kỳ 6 tháng`. */
function skipRhythm({ tokens }: Ground, at: number): number | null {
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
function skipVague({ tokens }: Ground, at: number): number | null {
  const behind = past(tokens, at, VAGUE);
  const unit = behind === at ? null : readWording(tokens, behind, UNITS);
  if (!unit) return null;
  return tokens[unit.next]?.kind === 'number' ? null : past(tokens, unit.next, PLACES);
}

/** `tháng giêng`, `15/8 âm lịch`: the plan's calendar is the solar one. */
function skipLunar(ground: Ground, at: number): number | null {
  if (stands(ground.tokens, at, LUNAR_MONTHS)) return past(ground.tokens, at, LUNAR_MONTHS);
  const named = readNamed(ground, at);
  return named && stands(ground.tokens, named.next, LUNAR) ? past(ground.tokens, named.next, LUNAR) : null;
}

/** `quý I và quý III`: no one stretch, and half of what was asked would be a wrong answer. */
function skipScattered(ground: Ground, at: number): number | null {
  const first = readNamed(ground, at);
  const next = first && skipAnd(ground, first.next);
  const last = first && next !== null ? readBehind(ground, next, first) : null;
  const pair = first && last?.unit === first.unit ? paired(ground, first, last) : null;
  return pair && !areNeighbours(pair) ? pair.last.next : null;
}
