/** Reads a window counted from today: `7 ngày tới`, `2 tuần nữa`, `30 ngày qua`, `trong vòng 10 ngày`, `nửa tháng nữa`. */
import { addDays, addMonths, type Day } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { readNumber } from '../number-words.ts';
import type { Ground, Read } from './ground.ts';
import type { Unit } from './units.ts';
import { past, readWording, stands } from './wording.ts';
import { HALF, RANK, UNITS, WINDOWS, WITHIN } from './words.ts';

type Step = (today: Day, count: number) => Day;

const STEPS: Readonly<Record<Exclude<Unit, 'half'>, Step>> = {
  day: (today, count) => addDays(today, count),
  week: (today, count) => addDays(today, count * 7),
  month: (today, count) => addMonths(today, count),
  quarter: (today, count) => addMonths(today, count * 3),
  year: (today, count) => addMonths(today, count * 12),
};
/** Half a month is fifteen days, half a year six months (Civil Code 2015, article 146). */
const HALVES: Readonly<Partial<Record<Unit, Step>>> = {
  month: (today, count) => addDays(today, count * 15),
  year: (today, count) => addMonths(today, count * 6),
};
/** Longer ones are no windows but numbers of something. */
const MOST = 400;

interface Amount {
  readonly count: number;
  readonly step: Step;
  readonly next: number;
}

/** With `trong` in front the count alone is enough, and looks ahead. */
export function readWindow(ground: Ground, at: number): Read<Period> | null {
  const { tokens, today } = ground;
  const within = readWording(tokens, at, WITHIN);
  const start = within?.next ?? at;
  const amount = readAmount(ground, start);
  if (!amount) return null;
  const side = readWording(tokens, amount.next, WINDOWS);
  if (side) return side.value && { value: windowOf(today, amount, side.value), next: pastMore(ground, side.next) };
  return within ? { value: windowOf(today, amount, 'ahead'), next: amount.next } : null;
}

/** `tới đây nữa`: more words of the same meaning. */
const pastMore = ({ tokens }: Ground, at: number): number =>
  stands(tokens, at, WINDOWS) ? past(tokens, at, WINDOWS) : at;

function windowOf(today: Day, { count, step }: Amount, side: 'ahead' | 'back'): Period {
  return side === 'ahead' ? { from: today, to: step(today, count) } : { from: step(today, -count), to: today };
}

function readAmount(ground: Ground, at: number): Amount | null {
  const { tokens } = ground;
  if (stands(tokens, at, HALF)) return amountOf(ground, { value: 1, next: at + 1 }, HALVES);
  const count = stands(tokens, at - 1, RANK) ? null : readNumber(tokens, at);
  const isCount = count && count.form !== 'roman' && count.value >= 1 && count.value <= MOST;
  return isCount ? amountOf(ground, count, STEPS) : null;
}

function amountOf(
  { tokens }: Ground,
  count: Read<number>,
  steps: Readonly<Partial<Record<Unit, Step>>>,
): Amount | null {
  const unit = readWording(tokens, count.next, UNITS);
  const step = unit && steps[unit.value];
  return unit && step ? { count: count.value, step, next: unit.next } : null;
}
