/** What is told to the monitors of work that stays overdue: the offices of one task in one line. */
import type { Assignment } from '../domain/assignment.ts';
import { type WorkCalendar, workingDayAfter } from '../domain/calendar.ts';
import { type Day, yearOf } from '../domain/day.ts';
import { dayText } from './dates.ts';
import { groupBy } from './group-by.ts';
import { bold, type Line, line, type Message, message } from './message.ts';
import { officeList, type Scene, shortOffice } from './scene.ts';
import { codeOf } from './work-line.ts';

export interface Escalated {
  readonly assignment: Assignment;
  /** How often its office was reminded, and when for the last time; null where nobody knows. */
  readonly reminded: { readonly count: number; readonly last: Day | null } | null;
}

export interface EscalationView {
  readonly items: readonly Escalated[];
  /** Working days overdue after which the monitors are told. */
  readonly afterDays: number;
}

/** A task of many offices stays one line that can be read. */
const OFFICES_SHOWN = 10;

/** `🔺 Quá hạn 3 ngày làm việc, chưa báo hoàn thành: **III.1a** Phòng Tư pháp (hạn 31/01, đã nhắc 4 lần, lần cuối 01/02)`. */
export function escalationPart({ items, afterDays }: EscalationView, scene: Scene): Message {
  const groups = [...groupBy(items, ({ assignment }) => `${assignment.taskId}/${assignment.occurrence}`).values()];
  const lines = groups.map((group) => taskLine(group, scene));
  const exact = items.every((item) => isExactly(item.assignment.deadline, afterDays, scene.today, scene.calendar));
  const late = `🔺 Quá hạn ${exact ? '' : 'từ '}${afterDays} ngày làm việc, chưa báo hoàn thành: `;
  const [only] = lines;
  if (lines.length === 1 && only) return message([line(late, only)]);
  return message([line(`${late}${items.length} việc`), ...lines]);
}

function isExactly(deadline: Day | null, days: number, today: Day, calendar: WorkCalendar): boolean {
  return deadline !== null && workingDayAfter(deadline, days, calendar) === today;
}

function taskLine(group: readonly Escalated[], scene: Scene): Line {
  const [first, ...others] = group;
  if (!first) return [];
  const code = bold(codeOf(first.assignment));
  if (others.length === 0) return line(code, ` ${oneOffice(first, scene)}`);
  const byDeadline = groupBy(group, ({ assignment }) => assignment.deadline);
  const offices = [...byDeadline].map(([deadline, members]) => {
    const codes = members.map(({ assignment }) => assignment.office);
    return `${officeList(scene, codes, OFFICES_SHOWN)} (${deadlineWords(deadline, scene)})`;
  });
  return line(code, ` ${group.length} đơn vị: ${offices.join('; ')}`);
}

function oneOffice({ assignment, reminded }: Escalated, scene: Scene): string {
  const details = [deadlineWords(assignment.deadline, scene), remindedWords(reminded, scene)].filter(Boolean);
  return `${shortOffice(scene, assignment.office)} (${details.join(', ')})`;
}

function deadlineWords(deadline: Day | null, { today }: Scene): string {
  return deadline === null ? 'chưa có thời hạn' : `hạn ${dayText(deadline, yearOf(today))}`;
}

function remindedWords(reminded: Escalated['reminded'], { today }: Scene): string {
  if (reminded === null) return '';
  if (reminded.count === 0) return 'chưa nhắc lần nào';
  const last = reminded.last === null ? '' : `, lần cuối ${dayText(reminded.last, yearOf(today))}`;
  return `đã nhắc ${reminded.count} lần${last}`;
}
