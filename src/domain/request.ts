/** A change that somebody asks for in words; the app confirms it before it is carried out. */
import type { TaskCode } from './code.ts';
import type { Day } from './day.ts';
import type { OfficeCode } from './office.ts';

/** `code` is null where the words leave it to the message that they answer. */
export type ChangeRequest =
  | {
      readonly kind: 'done';
      readonly code: TaskCode | null;
      readonly offices: readonly OfficeCode[];
      readonly document: string | null;
      readonly doneOn: Day | null;
    }
  | { readonly kind: 'progress'; readonly code: TaskCode | null; readonly note: string }
  | { readonly kind: 'extend'; readonly code: TaskCode | null; readonly until: Day | null; readonly reason: string }
  | { readonly kind: 'document'; readonly code: TaskCode | null; readonly document: string };
