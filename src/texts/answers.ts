/** Answers that are no list of work: offices, and one fact about tasks. */
import type { Assignment } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Shape } from '../domain/query.ts';
import { bold, type Choice, type Line, line, type Message, message } from './message.ts';
import { cutList, type Scene, shortOffice } from './scene.ts';
import { coordinatingWords, deadlineWords, leadWords, statusLines, type TaskView } from './task-words.ts';
import { oneLine, shortTitle } from './titles.ts';

const OFFICES_SHOWN = 60;

export interface OfficesView {
  readonly heading: Line;
  /** In the order of the office list; `count` where it says more than one. */
  readonly offices: readonly { readonly office: OfficeCode | null; readonly count?: number }[];
  readonly choices?: readonly Choice[];
}

/** "Đơn vị nào …": the offices by name, in one line that wraps. */
export function officesAnswer({ heading, offices, choices = [] }: OfficesView, scene: Scene): Message {
  const names = offices.map(
    ({ office, count = 1 }) => `${shortOffice(scene, office)}${count > 1 ? ` (${count})` : ''}`,
  );
  const body = names.length === 0 ? [] : [line(cutList(names, OFFICES_SHOWN, 'đơn vị khác'))];
  return message([heading, ...body], [choices]);
}

/** What is asked of a task that has an answer of one line. */
export type FactShape = Extract<Shape, 'lead' | 'coordinating' | 'deadline' | 'deliverable' | 'progress'>;

export interface TaskFactView {
  readonly task: TaskView;
  readonly assignments: readonly Assignment[];
  /** The newest notes of progress, newest first. */
  readonly notes?: readonly string[];
}

export interface TaskFactsView {
  readonly heading: Line;
  readonly shape: FactShape;
  readonly items: readonly TaskFactView[];
  /** The office whose chat asks. */
  readonly own: OfficeCode | null;
  readonly choices?: readonly Choice[];
}

/** `**IV.8** Tiếp tục … · chủ trì: Phòng Nội vụ`, a line or two for each task. */
export function taskFacts({ heading, shape, items, own, choices = [] }: TaskFactsView, scene: Scene): Message {
  const lines = items.flatMap((item) => {
    const [first = '', ...more] = FACTS[shape](item, own, scene);
    const { code, title } = item.task;
    return [line(bold(code), ` ${shortTitle(title)} · ${first}`), ...more.map((text) => line(text))];
  });
  return message([heading, ...lines], [choices]);
}

type FactOf = (item: TaskFactView, own: OfficeCode | null, scene: Scene) => string[];

const FACTS: Readonly<Record<FactShape, FactOf>> = {
  lead: ({ task }, _own, scene) => [`chủ trì: ${leadWords(task, scene)}`],
  coordinating: ({ task }) => [`phối hợp: ${coordinatingWords(task) || 'kế hoạch không ghi'}`],
  deliverable: ({ task }) => [`sản phẩm: ${oneLine(task.deliverable) || 'kế hoạch không ghi'}`],
  deadline: ({ task, assignments }, _own, scene) => [`thời hạn: ${deadlineWords(task.phrase, assignments, scene)}`],
  progress: ({ assignments, notes = [] }, own, scene) => {
    const [first = '', ...more] = statusLines(assignments, own, scene);
    return [first.replace(/^Tình trạng/u, 'tình trạng'), ...more, ...notes.map((note) => `Tiến độ: ${oneLine(note)}`)];
  },
};
