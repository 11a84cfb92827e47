/** `/baocao`: due dates of the reports, sent or not; monitors see who has not sent. */
import { type Assignment, statusOf } from '../domain/assignment.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { deadlineWithWeekday, distanceText } from './dates.ts';
import { bold, type Choice, type Line, line, type Message, message } from './message.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';
import { oneLine } from './titles.ts';
import { codeOf, workLine } from './work-line.ts';

const REPORT = '15/BC-UBND';

/** An office's own reports, in the order of their deadlines. */
export function ownReports(
  view: { readonly office: OfficeCode; readonly items: readonly Assignment[]; readonly own: OfficeCode | null },
  scene: Scene,
): Message {
  const { office, items, own } = view;
  const sent = items.filter(({ done }) => done).length;
  const heading = line(
    bold(`Báo cáo · ${fullOffice(scene, office)}`),
    `: ${items.length === 0 ? 'không có' : `đã gửi ${sent}/${items.length}`}`,
  );
  const next = office === own ? items.find(({ done }) => !done) : undefined;
  const example = next && line(`Gửi báo cáo nào, gõ /nop kèm số văn bản, ví dụ: /nop ${codeOf(next)} ${REPORT}`);
  return message([heading, ...items.map((item) => workLine(item, scene)), ...(example ? [[], example] : [])]);
}

export interface ReportView {
  readonly code: string;
  readonly title: string;
  readonly deadline: Day | null;
  /** Offices that owe it. */
  readonly offices: number;
  /** Those that have not sent it, in the order of the office list. */
  readonly missing: readonly OfficeCode[];
  /** How many sent it late. */
  readonly late: number;
}

/** Names stand only where the report is due within so many days, or was. */
const NAMED_AHEAD_DAYS = 15;
const NAMED = 40;

/** All reports as monitors see them. */
export function allReports(reports: readonly ReportView[], scene: Scene): Message {
  if (reports.length === 0) return message([line(bold('Báo cáo'), ': kế hoạch không có báo cáo định kỳ')]);
  const urgent = reports.filter((report) => isNear(report, scene) && report.missing.length > 0);
  const choices = urgent
    .slice(0, 3)
    .map(({ code }): Choice => ({ label: `Ai chưa gửi ${code}`, words: `Ai chưa gửi ${code}?` }));
  return message(
    [line(bold('Báo cáo'), ' · tất cả đơn vị'), ...reports.flatMap((report) => reportLines(report, scene))],
    [choices],
  );
}

function reportLines(report: ReportView, scene: Scene): Line[] {
  const { code, title, deadline, offices, missing, late } = report;
  const sent = `đã gửi ${offices - missing.length}/${offices}${late > 0 ? ` (quá hạn ${late})` : ''}`;
  const head = line(bold(code), ` ${[oneLine(title), dueText(deadline, missing.length, scene), sent].join(' · ')}`);
  if (missing.length === 0 || !isNear(report, scene)) return [head];
  return [head, line(`Chưa gửi (${missing.length}): ${officeList(scene, missing, NAMED)}`)];
}

function dueText(deadline: Day | null, missing: number, { today, calendar }: Scene): string {
  if (deadline === null) return 'chưa có thời hạn';
  const distance = missing === 0 ? '' : `, ${distanceText(deadline, today)}`;
  return `hạn ${deadlineWithWeekday(deadline, today, calendar)}${distance}`;
}

function isNear({ deadline }: ReportView, { today }: Scene): boolean {
  return deadline !== null && deadline <= addDays(today, NAMED_AHEAD_DAYS);
}

/** Reports as `/baocao` gathers them from assignments: one view for each code and occurrence. */
export function reportView(assignments: readonly Assignment[], scene: Scene): ReportView | null {
  const [first] = assignments;
  if (!first) return null;
  const deadlines = assignments.flatMap(({ deadline }) => deadline ?? []).sort();
  return {
    code: codeOf(first),
    title: first.title,
    deadline: deadlines[0] ?? null,
    offices: assignments.length,
    missing: assignments.flatMap(({ done, office }) => (done || office === null ? [] : office)),
    late: assignments.filter((one) => statusOf(one, scene.today) === 'done-late').length,
  };
}
