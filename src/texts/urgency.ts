/** Puts work into groups by urgency, in the order in which people should read it. */
import { type Assignment, statusOf } from '../domain/assignment.ts';
import { addDays, type Day } from '../domain/day.ts';
import { groupBy } from './group-by.ts';

/** Due soon: today or within so many days. */
export const SOON_DAYS = 7;

const URGENCIES = ['overdue', 'today', 'soon', 'later', 'ongoing', 'conditional', 'unset', 'done'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Each heading makes sense without its sign. */
export const URGENCY_HEADING: Readonly<Record<Urgency, string>> = {
  overdue: '🔴 Quá hạn',
  today: '🟠 Đến hạn hôm nay',
  soon: '🟡 Sắp đến hạn',
  later: 'Trong hạn',
  ongoing: 'Thường xuyên',
  conditional: 'Thời hạn theo điều kiện',
  unset: 'Chưa có thời hạn',
  done: '✅ Đã hoàn thành',
};

export function urgencyOf(assignment: Pick<Assignment, 'deadline' | 'done' | 'timing'>, today: Day): Urgency {
  const status = statusOf(assignment, today);
  if (status === 'done' || status === 'done-late') return 'done';
  if (status !== 'open') return status;
  const { deadline } = assignment;
  if (deadline === today) return 'today';
  return deadline !== null && deadline <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** The groups that are not empty, most urgent first; within one the order given. */
export function byUrgency<T extends Pick<Assignment, 'deadline' | 'done' | 'timing'>>(
  items: readonly T[],
  today: Day,
): { readonly urgency: Urgency; readonly items: readonly T[] }[] {
  const groups = groupBy(items, (item) => urgencyOf(item, today));
  return URGENCIES.flatMap((urgency) => {
    const found = groups.get(urgency);
    return found ? { urgency, items: found } : [];
  });
}
