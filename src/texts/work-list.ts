/** A list of work, grouped by urgency, at most ten lines a page. */
import type { Assignment } from '../domain/assignment.ts';
import { type Choice, GAP, type Line, line, type Message, message, quiet } from './message.ts';
import type { Scene } from './scene.ts';
import { byUrgency, URGENCY_HEADING } from './urgency.ts';
import { type LineOptions, workLine } from './work-line.ts';

/** How many lines of work stand on one page. */
export const PAGE_SIZE = 10;

export interface WorkListView {
  /** Says how the question was understood, and how much was found. */
  readonly heading: Line;
  /** This page's work. */
  readonly items: readonly Assignment[];
  /** How much was found, and how much of it stood on earlier pages. */
  readonly total: number;
  readonly before?: number;
  /** What brings the next page; null at the end. */
  readonly next: Pick<Choice, 'words' | 'state'> | null;
  /** Group headings; left out, they stand where the page has more than one group. */
  readonly grouped?: boolean;
  readonly options?: LineOptions;
  /** At most one helpful next step or two, below the list. */
  readonly choices?: readonly Choice[];
}

export function workList(view: WorkListView, scene: Scene): Message {
  const { heading, items, total, before = 0, next, choices = [] } = view;
  const shownSoFar = before + items.length;
  const part = before > 0 && items.length > 0 ? quiet(` (${before + 1} – ${shownSoFar})`) : null;
  const left = total - shownSoFar;
  const more: Choice[] = next === null ? [] : [{ label: 'Xem tiếp', ...next }];
  return message(
    [
      line(...heading, part),
      ...listLines(view, scene),
      ...(next !== null && left > 0 ? [GAP, line(`Còn ${left} việc ở trang sau.`)] : []),
    ],
    [more, choices],
  );
}

function listLines({ items, grouped, options }: WorkListView, scene: Scene): Line[] {
  const groups = byUrgency(items, scene.today);
  const write = (work: Assignment) => workLine(work, scene, options);
  if (!(grouped ?? groups.length > 1)) return groups.flatMap((group) => group.items.map(write));
  return groups.flatMap((group) => [GAP, line(URGENCY_HEADING[group.urgency]), ...group.items.map(write)]);
}
