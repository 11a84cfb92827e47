/** Reports: due dates, sent or not; the year's calendar. */
import type { Assignment } from '../domain/assignment.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING } from '../domain/query.ts';
import { message } from '../texts/message.ts';
import { allReports, ownReports, reportView } from '../texts/reports.ts';
import type { Answer, Asking } from './asking.ts';
import { findAll } from './find-work.ts';

const REPORTS: AssignmentQuery = { ...EVERYTHING, subject: 'report' };

/** An office's own reports one by one, everybody's gathered by report. */
export async function answerReports({ store, scene, own }: Asking, query: AssignmentQuery): Promise<Answer> {
  const { codes, kinds } = query.offices;
  const items = await findAll(store, { ...query, shape: 'list', subject: 'report', statuses: [] }, scene.today);
  const [office, ...others] = codes;
  if (office !== undefined && others.length === 0 && kinds.length === 0) {
    return { message: ownReports({ office, items, own }, scene), shown: items };
  }
  const byReport = new Map<string, Assignment[]>();
  for (const item of items) {
    const key = `${item.taskId}/${item.occurrence}`;
    byReport.set(key, [...(byReport.get(key) ?? []), item]);
  }
  const views = [...byReport.values()].flatMap((group) => reportView(group, scene) ?? []);
  return { message: views.length === 0 ? message(allReports([], scene).lines) : allReports(views, scene), shown: [] };
}

/** The reports of one office, or of all. */
export function reportsOf(office: string | null): AssignmentQuery {
  return office === null
    ? { ...REPORTS, shape: 'calendar' }
    : { ...REPORTS, shape: 'calendar', offices: { ...EVERY_OFFICE, codes: [office] } };
}
