/** Parts of sentences about deadlines that several answers share. */
import { type Assignment, daysLate, statusOf } from '../domain/assignment.ts';
import { type Day, yearOf } from '../domain/day.ts';
import { dayText } from './dates.ts';
import type { Scene } from './scene.ts';

export const dayIn = (day: Day, { today }: Pick<Scene, 'today'>): string => dayText(day, yearOf(today));

/** A person's words end in one full stop, whatever they typed. */
export function ended(text: string): string {
  return /[.…?!]$/u.test(text) ? text : `${text}.`;
}

/** `Quá hạn 29 ngày (hạn 31/01).`, `Đúng hạn (hạn 15/10, hạn cũ 30/9).`, or why neither can be said. */
export function punctuality(assignment: Assignment, scene: Scene): string {
  const { deadline, original, done } = assignment;
  if (deadline === null || !done) return undated(assignment, scene);
  const late = daysLate(deadline, done.on);
  const before = original === null ? '' : `, hạn cũ ${dayIn(original, scene)}`;
  return `${late > 0 ? `Quá hạn ${late} ngày` : 'Đúng hạn'} (hạn ${dayIn(deadline, scene)}${before}).`;
}

function undated(assignment: Assignment, { today }: Scene): string {
  switch (statusOf({ ...assignment, done: null }, today)) {
    case 'ongoing':
      return 'Việc thường xuyên, không tính hạn.';
    case 'conditional':
      return 'Việc có thời hạn theo điều kiện, không tính hạn.';
    default:
      return 'Việc chưa có thời hạn nên không tính đúng hạn hay quá hạn.';
  }
}

/** `Hạn vẫn là 31/01.`; what holds now where something was refused or returned. */
export function stillDue({ deadline }: Pick<Assignment, 'deadline'>, scene: Scene): string {
  return deadline === null ? 'Việc chưa có thời hạn.' : `Hạn vẫn là ${dayIn(deadline, scene)}.`;
}

/** `đến 15/10 (hạn cũ 30/9)`; the deadline as the plan first had it stands beside every extension. */
export function extendedTo(deadline: Day, original: Day | null, scene: Scene): string {
  return `đến ${dayIn(deadline, scene)}${original === null ? '' : ` (hạn cũ ${dayIn(original, scene)})`}`;
}
