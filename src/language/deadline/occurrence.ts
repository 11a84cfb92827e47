/** One deadline that a phrase comes to. */
import type { Day } from '../../domain/day.ts';

export interface Occurrence {
  readonly start: Day | null;
  readonly deadline: Day;
  /** `đầu`, `giữa`, `khoảng`: near this day. */
  readonly approximate: boolean;
}
