/** A stretch of calendar days. */
import type { Day } from './day.ts';

/** Both days included; null is an open end. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export function contains(period: Period, d: Day): boolean {
  return (period.from === null || d >= period.from) && (period.to === null || d <= period.to);
}
