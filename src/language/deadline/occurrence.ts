/** One deadline that a phrase comes to. */
import type { Day } from '../../domain/day.ts';

export interface Occurrence {
  readonly start: Day | null;
  /** First day of the words that it was read from, where a window may begin. */
  readonly from?: Day;
  readonly deadline: Day;
  /** `đầu`, `giữa`, `khoảng`: near this day. */
  readonly approximate: boolean;
}
