/** One assignment as one line: its code, the first words of its title, and how it stands. */
import { type Assignment, daysLate, statusOf } from '../domain/assignment.ts';
import { shownCode as codeOf } from '../domain/code.ts';
import { yearOf } from '../domain/day.ts';
import { dayText, deadlineWithWeekday, distanceText } from './dates.ts';
import { bold, type Line, line } from './message.ts';
import { type Scene, shortOffice } from './scene.ts';
import { oneLine, shortTitle } from './titles.ts';

export { shownCode as codeOf } from '../domain/code.ts';

export interface LineOptions {
  /** The list spans offices: each line names its own. */
  readonly withOffice?: boolean;
  /** The reader coordinates: the line says who leads. */
  readonly role?: 'lead' | 'coordinating';
}

/** `**II.5** Xây dựng … · hạn 31/01 (Chủ nhật), quá hạn 29 ngày`. */
export function workLine(assignment: Assignment, scene: Scene, options: LineOptions = {}): Line {
  const parts = [titleOf(assignment, scene), ownerOf(assignment, scene, options), standing(assignment, scene)];
  return line(assignment.done && '✅ ', bold(codeOf(assignment)), ` ${parts.filter(Boolean).join(' · ')}`);
}

/** How it stands: `hạn thứ Năm 04/3, còn 3 ngày`, `hoàn thành 05/3, 12/KH-UBND`, `thường xuyên`. */
export function standing(assignment: Assignment, scene: Scene): string {
  const { done, deadline, original, setAside } = assignment;
  if (setAside) return 'đơn vị không còn chủ trì';
  if (done) return doneStanding(assignment, scene);
  if (deadline === null) return undatedStanding(assignment, scene);
  const { today, calendar } = scene;
  const extended = original === null ? '' : `, hạn cũ ${dayText(original, yearOf(today))}`;
  return `hạn ${deadlineWithWeekday(deadline, today, calendar)}${extended}, ${distanceText(deadline, today)}`;
}

function doneStanding({ done, deadline }: Assignment, { today }: Scene): string {
  if (!done) return '';
  const late = deadline === null ? 0 : daysLate(deadline, done.on);
  const parts = [
    `hoàn thành ${dayText(done.on, yearOf(today))}`,
    late > 0 ? `quá hạn ${late} ngày` : '',
    done.document === null ? 'chưa có số văn bản' : oneLine(done.document),
  ];
  return parts.filter(Boolean).join(', ');
}

function undatedStanding(assignment: Assignment, { today }: Scene): string {
  switch (statusOf(assignment, today)) {
    case 'ongoing':
      return 'thường xuyên';
    case 'conditional':
      return 'thời hạn theo điều kiện';
    default:
      return assignment.planned === null
        ? 'chưa có thời hạn'
        : `thời hạn ${dayText(assignment.planned, yearOf(today))} chưa được xác nhận`;
  }
}

function titleOf(assignment: Assignment, scene: Scene): string {
  const receiver = scene.receiverOf?.(assignment) ?? null;
  const sentTo = receiver === null || receiver === assignment.office ? '' : ` gửi ${shortOffice(scene, receiver)}`;
  return `${shortTitle(assignment.title)}${sentTo}`;
}

function ownerOf({ office }: Assignment, scene: Scene, { withOffice, role }: LineOptions): string {
  if (role === 'coordinating')
    return office === null ? shortOffice(scene, null) : `${shortOffice(scene, office)} chủ trì`;
  return withOffice ? shortOffice(scene, office) : '';
}
