/** What the bot answers when one change was made for several offices at once. */
import type { Assignment } from '../domain/assignment.ts';
import type { Refusal } from '../domain/changes.ts';
import type { Day } from '../domain/day.ts';
import { doneChoices, type UndoBy } from './confirmations.ts';
import { bold, line, type Message, message } from './message.ts';
import { refusedLines } from './refused-changes.ts';
import { officeList, type Scene } from './scene.ts';
import { dayIn, ended } from './sentences.ts';
import { oneLine } from './titles.ts';
import { codeOf } from './work-line.ts';

export interface SeveralView {
  /** As they are now; the same task's. */
  readonly assignments: readonly Assignment[];
  /** Offices that were meant too, with why nothing changed for them. */
  readonly refused: readonly Refusal[];
  readonly undo?: UndoBy;
}

const NAMED = 20;

export function returnedSeveral(view: SeveralView & { readonly reason: string }, scene: Scene): Message {
  return several(view, 'đã trả lại', `. Lý do: ${ended(oneLine(view.reason))}`, scene);
}

export function deadlineSeveral(view: SeveralView & { readonly day: Day }, scene: Scene): Message {
  return several(view, `đã đặt hạn ${dayIn(view.day, scene)} cho`, '.', scene);
}

export function progressSeveral(view: SeveralView & { readonly note: string }, scene: Scene): Message {
  return several(view, 'đã ghi tiến độ cho', `: ${ended(oneLine(view.note))}`, scene);
}

export function extendedSeveral(view: SeveralView & { readonly deadline: Day }, scene: Scene): Message {
  return several(view, `được gia hạn đến ${dayIn(view.deadline, scene)} cho`, '.', scene);
}

export function documentSeveral(view: SeveralView & { readonly document: string }, scene: Scene): Message {
  return several(view, `đã ghi số văn bản ${oneLine(view.document)} cho`, '.', scene);
}

/** `**I.2** đã trả lại 2 đơn vị (xã Thuận, xã Húc). Lý do: thiếu phụ lục.` */
function several({ assignments, refused, undo }: SeveralView, did: string, rest: string, scene: Scene): Message {
  const code = assignments[0] ? codeOf(assignments[0]) : '';
  const names = officeList(
    scene,
    assignments.map(({ office }) => office),
    NAMED,
  );
  const text = ` ${did} ${assignments.length} đơn vị (${names})${rest}`;
  return message([line(bold(code), text), ...refusedLines(refused, scene)], [doneChoices(code, undo)]);
}
