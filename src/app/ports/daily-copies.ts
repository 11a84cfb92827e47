/** One copy of the register a day, in a folder of its own. */
import type { Day } from '../../domain/day.ts';
import type { BackupFailure } from '../../texts/requests.ts';

export type CopyFailure = BackupFailure['reason'];

type DayCopy =
  | { readonly kind: 'made' | 'there' }
  | { readonly kind: 'failed'; readonly reason: CopyFailure; readonly error: unknown };

export interface DailyCopies {
  readonly folder: string;
  /** Makes the day's copy where there is none, and removes the oldest ones. `at`: epoch milliseconds. Never throws. */
  make(day: Day, at: number): Promise<DayCopy>;
}
