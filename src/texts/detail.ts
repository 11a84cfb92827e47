/** One task, whole: deliverable, offices, deadline as written and as read, how it stands, what happened. */
import type { Assignment } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import { groupBy } from './group-by.ts';
import { happened, type LogView } from './log-text.ts';
import { bold, type Choice, type Line, line, type Message, message } from './message.ts';
import { type Scene, shortOffice } from './scene.ts';
import { dayIn } from './sentences.ts';
import { coordinatingWords, deadlineWords, leadWords, statusLines, type TaskView } from './task-words.ts';
import { oneLine, sentenceCase } from './titles.ts';
import { codeOf } from './work-line.ts';

export interface DetailView {
  readonly task: TaskView;
  /** All of the task's assignments that are not set aside, in plan order. */
  readonly assignments: readonly Assignment[];
  /** The office whose chat asks: its own stands first. */
  readonly own: OfficeCode | null;
  /** Newest first. */
  readonly log: readonly LogView[];
  /** The number of the plan's decision: `132/QĐ-UBND`. */
  readonly planNumber: string | null;
  readonly choices?: readonly Choice[];
}

const ENTRIES_SHOWN = 10;

export function detail(view: DetailView, scene: Scene): Message {
  const { task, assignments, own } = view;
  const lines = [
    belongsTo(task, scene),
    task.deliverable.trim() !== '' && `Sản phẩm: ${oneLine(task.deliverable)}`,
    officesLine(task, scene),
    `Thời hạn theo kế hoạch: ${deadlineWords(task.phrase, assignments, scene)}`,
    ...statusLines(assignments, own, scene),
  ];
  return message(
    [
      line(bold(lineCode(task, assignments)), ` ${oneLine(task.title)}`),
      ...lines.flatMap((text) => (text ? [line(text)] : [])),
      ...history(view, scene),
    ],
    [view.choices ?? []],
  );
}

/** The code of all its occurrences, with the plan where that is not the newest. */
function lineCode({ code }: TaskView, [first]: readonly Assignment[]): string {
  return first ? codeOf({ ...first, code, occurrences: 1 }) : code;
}

function belongsTo({ kind, section, receiver }: TaskView, scene: Scene): string | null {
  if (kind === 'report') return `Báo cáo định kỳ${receiver === null ? '' : `, gửi ${shortOffice(scene, receiver)}`}`;
  if (kind === 'extra') return 'Việc ngoài kế hoạch';
  return section === null ? null : `Lĩnh vực: ${section.number}. ${sentenceCase(section.title)}`;
}

function officesLine(task: TaskView, scene: Scene): string {
  const together = coordinatingWords(task);
  return `Chủ trì: ${leadWords(task, scene)}${together === '' ? '' : ` · Phối hợp: ${together}`}`;
}

/** What happened, oldest first; the same thing of many offices on one day is one entry. */
function history({ log, assignments, planNumber }: DetailView, scene: Scene): Line[] {
  if (log.length === 0) return [];
  // Also offices that lead it no longer: what happened to them is told with their name.
  const owners = [...assignments, ...log.flatMap(({ assignment }) => assignment ?? [])];
  const offices = new Set(owners.map(({ office }) => office)).size;
  const groups = groupBy(log.toReversed(), (entry) => {
    const { at, personName, fact } = entry;
    return fact.kind === 'entered'
      ? `${at.day} entered ${fact.given ?? ''}`
      : `${at.day} ${personName} ${happened(fact, scene)}`;
  });
  const entries = [...groups.values()].map((group) => entryText(group, offices > 1, planNumber, scene));
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) return [line(`Nhật ký: ${only}`)];
  const left = entries.length - ENTRIES_SHOWN;
  const heading = left > 0 ? `Nhật ký (${ENTRIES_SHOWN} mục gần nhất trong ${entries.length}):` : 'Nhật ký:';
  return [line(heading), ...entries.slice(-ENTRIES_SHOWN).map((text) => line(text))];
}

function entryText(group: readonly LogView[], several: boolean, planNumber: string | null, scene: Scene): string {
  const [first] = group;
  if (!first) return '';
  const { at, fact, assignment, personName, chatOffice } = first;
  const what = happened(fact, scene);
  const date = dayIn(at.day, scene);
  if (fact.kind === 'entered' && !fact.given) return `${date} ${what}${planNumber === null ? '' : ` (${planNumber})`}`;
  const owners = new Set(group.map((entry) => entry.assignment?.office ?? null));
  const one = assignment === null ? '' : `${shortOffice(scene, assignment.office)}: `;
  const whose = several ? (owners.size > 1 ? `${owners.size} đơn vị: ` : one) : '';
  const from = chatOffice === null ? '' : `, ${shortOffice(scene, chatOffice)}`;
  return `${date} ${whose}${what} (${oneLine(personName)}${from})`;
}
