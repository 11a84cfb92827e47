/** Parts of a task in words: who leads and coordinates it, when it is due, how it stands. */
import { type Assignment, statusOf } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Status } from '../domain/query.ts';
import { deadlineText, distanceText } from './dates.ts';
import { groupBy } from './group-by.ts';
import { officeList, type Scene, shortOffice } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine } from './titles.ts';
import { standing } from './work-line.ts';

/** One line of a plan, as much of it as texts need. */
export interface TaskView {
  readonly code: string;
  readonly kind: Assignment['kind'];
  readonly title: string;
  readonly section: { readonly number: string; readonly title: string } | null;
  readonly deliverable: string;
  readonly leads: readonly OfficeCode[];
  /** Words of the lead cell that name nobody. */
  readonly leadText: string;
  /** The plan's own words for the coordinating offices. */
  readonly coordinatingWords: string;
  readonly phrase: string;
  readonly receiver: OfficeCode | null;
}

const LEADS_SHOWN = 12;
const UNFINISHED_SHOWN = 40;

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  done: 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  overdue: 'quá hạn',
  open: 'trong hạn',
  ongoing: 'thường xuyên',
  conditional: 'thời hạn theo điều kiện',
  unset: 'chưa có thời hạn',
};
const STATUS_ORDER = Object.keys(STATUS_WORDS) as Status[];

/** `Phòng Nội vụ`; many are counted first; the plan's words where they name nobody. */
export function leadWords({ leads, leadText }: Pick<TaskView, 'leads' | 'leadText'>, scene: Scene): string {
  const count = leads.length > LEADS_SHOWN ? `${leads.length} đơn vị: ` : '';
  const named = leads.length === 0 ? '' : `${count}${officeList(scene, leads, LEADS_SHOWN)}`;
  const text = oneLine(leadText);
  if (text !== '') return [named, `"${text}" (chưa rõ đơn vị)`].filter(Boolean).join(', ');
  return named || shortOffice(scene, null);
}

/** As the plan writes it, within a sentence: "các phòng, ban chuyên môn và UBND cấp xã". */
export function coordinatingWords({ coordinatingWords }: Pick<TaskView, 'coordinatingWords'>): string {
  return oneLine(coordinatingWords)
    .replace(/^[-–]\s*/u, '')
    .replace(/^Các(?=\s)/u, 'các');
}

/** `"Tháng 04 và tháng 10" · lần 1: đến hết ngày 30/4 (thứ Sáu, nghỉ lễ) · lần 2: …`. */
export function deadlineWords(phrase: string, assignments: readonly Assignment[], scene: Scene): string {
  const quoted = phrase.trim() === '' ? 'không ghi' : `"${oneLine(phrase)}"`;
  return [quoted, ...occurrencesOf(assignments).map((group) => occurrenceDeadline(group, scene))].join(' · ');
}

function occurrencesOf(assignments: readonly Assignment[]): Assignment[][] {
  return [...groupBy(assignments, ({ occurrence }) => occurrence).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, group]) => group);
}

const nth = ({ occurrence, occurrences }: Assignment): string => (occurrences > 1 ? `lần ${occurrence}: ` : '');

/** The deadline that most of the occurrence's offices have, then the offices that have another. */
function occurrenceDeadline(group: readonly Assignment[], scene: Scene): string {
  const [first] = group;
  if (!first) return '';
  const byDeadline = [...groupBy(group, (one) => deadlineOf(one, scene)).entries()].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const [[usual = ''] = [], ...others] = byDeadline;
  const apart = others.map(([text, members]) => {
    const names = officeList(
      scene,
      members.map((one) => one.office),
      LEADS_SHOWN,
    );
    return `${names}: ${text}`;
  });
  return `${nth(first)}${[usual, ...apart].join('; ')}`;
}

function deadlineOf(assignment: Assignment, scene: Scene): string {
  const { deadline, original, done, planned } = assignment;
  if (deadline === null) return standing({ ...assignment, done: null }, scene);
  const until = `đến hết ngày ${deadlineText(deadline, scene.today, scene.calendar)}`;
  if (original !== null) return `${until}, gia hạn từ ${dayIn(original, scene)}`;
  const set = planned !== deadline && done === null ? ', đơn vị theo dõi đặt' : '';
  return until + set;
}

/** How the task stands: one office by its occurrences, many by counts and by who has not finished. */
export function statusLines(assignments: readonly Assignment[], own: OfficeCode | null, scene: Scene): string[] {
  const offices = new Set(assignments.map(({ office }) => office));
  if (offices.size <= 1) return [`Tình trạng: ${occurrenceStates(assignments, scene)}`];
  const mine = assignments.filter(({ office }) => own !== null && office === own);
  return [
    ...(mine.length > 0 ? [`${shortOffice(scene, own)}: ${occurrenceStates(mine, scene)}`] : []),
    `Tình trạng: ${offices.size} đơn vị; ${countsText(assignments, scene)}`,
    ...unfinished(assignments, own, scene),
  ];
}

function occurrenceStates(assignments: readonly Assignment[], scene: Scene): string {
  return occurrencesOf(assignments)
    .flatMap((group) => group.map((one) => `${nth(one).replace(':', '')}${state(one, scene)}`))
    .join(' · ');
}

/** `còn 60 ngày`, `quá hạn 29 ngày`; where it is done, when and by what document. */
function state(assignment: Assignment, scene: Scene): string {
  const { done, deadline } = assignment;
  if (done) return `${standing(assignment, scene)}, ${done.by} báo`;
  return deadline === null ? standing(assignment, scene) : distanceText(deadline, scene.today);
}

function countsText(assignments: readonly Assignment[], { today }: Scene): string {
  const byStatus = groupBy(assignments, (one) => statusOf(one, today));
  return STATUS_ORDER.flatMap((status) => {
    const count = byStatus.get(status)?.length ?? 0;
    return count === 0 ? [] : `${STATUS_WORDS[status]} ${count}`;
  }).join(', ');
}

function unfinished(assignments: readonly Assignment[], own: OfficeCode | null, scene: Scene): string[] {
  const open = assignments.filter(({ done, office }) => !done && (own === null || office !== own));
  if (open.length === 0) return [];
  const names = [...groupBy(open, (one) => `${nth(one)}${state(one, scene)}`)].map(
    ([text, members]) =>
      `${officeList(
        scene,
        members.map((one) => one.office),
        UNFINISHED_SHOWN,
      )} (${text})`,
  );
  return [`Chưa hoàn thành: ${names.join('; ')}`];
}
