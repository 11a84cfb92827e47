/** What the bot answers when work was marked done, and to the first press under a digest. */
import { type Assignment, daysLate } from '../domain/assignment.ts';
import type { Moment } from './dates.ts';
import { byText } from './doer.ts';
import { bold, type Choice, line, type Message, message } from './message.ts';
import { type Scene, shortOffice } from './scene.ts';
import { dayIn, punctuality } from './sentences.ts';
import { capital, oneLine } from './titles.ts';
import { codeOf } from './work-line.ts';

export interface DoneView {
  /** As it is now: done. */
  readonly assignment: Assignment;
  /** Who reported it and when. */
  readonly by: string;
  readonly at: Moment;
  /** Set where it is another office's work, or one of several. */
  readonly namesOffice?: boolean;
  readonly undo?: UndoBy;
}

/** The act that the choice "Hoàn tác" takes back, and the platform id of the only one who may press it. */
export interface UndoBy {
  readonly act: number;
  readonly person: string;
}

/** `✅ **II.5** đã ghi hoàn thành: văn bản 12/KH-UBND, do … báo lúc 08:12 ngày 01/3. Quá hạn 29 ngày (hạn 31/01).` */
export function doneAnswer(view: DoneView, scene: Scene): Message {
  const { assignment, namesOffice } = view;
  const office = namesOffice ? ` của ${shortOffice(scene, assignment.office)}` : '';
  const text = `${office} đã ghi hoàn thành${reported(view, scene)} ${punctuality(assignment, scene)}`;
  return message([line('✅ ', bold(codeOf(assignment)), text)], [doneChoices(codeOf(assignment), view.undo)]);
}

function reported({ assignment: { done }, by, at }: DoneView, scene: Scene): string {
  const on = done && done.on !== at.day ? ` ngày ${dayIn(done.on, scene)}` : '';
  const who = byText({ name: by, at }, 'báo', scene);
  if (done?.document) return `${on}: văn bản ${oneLine(done.document)}, ${who}.`;
  return `${on}, chưa có số văn bản; trả lời tin này để bổ sung. ${capital(who)}.`;
}

export function doneChoices(code: string, undo?: UndoBy): Choice[] {
  const back: Choice = { label: 'Hoàn tác', words: `/hoantac ${code}` };
  return [
    undo === undefined ? back : { ...back, person: undo.person, state: String(undo.act) },
    { label: 'Chi tiết', words: `/chitiet ${code}` },
  ];
}

export interface DoneManyView extends Omit<DoneView, 'assignment' | 'namesOffice'> {
  readonly assignments: readonly Assignment[];
  /** Offices named that had done it before. */
  readonly already?: readonly Assignment[];
}

/** One task of several offices, marked at once. */
export function doneManyAnswer({ assignments, already = [], by, at, undo }: DoneManyView, scene: Scene): Message {
  const [first] = assignments;
  if (!first) return message(already.length === 0 ? [] : [alreadyLine(already, scene)]);
  const code = codeOf(first);
  const done = assignments.map((one) => `${shortOffice(scene, one.office)} (${briefPunctuality(one)})`);
  const document = first.done?.document ? `, văn bản ${oneLine(first.done.document)}` : '';
  const text = ` đã ghi hoàn thành cho ${assignments.length} đơn vị${document}, ${byText({ name: by, at }, 'báo', scene)}: `;
  return message(
    [
      line('✅ ', bold(code), text, `${done.join(', ')}.`),
      ...(already.length > 0 ? [alreadyLine(already, scene)] : []),
    ],
    [doneChoices(code, undo)],
  );
}

function alreadyLine(already: readonly Assignment[], scene: Scene) {
  const names = already.map((one) => shortOffice(scene, one.office));
  return line(`Đã ghi hoàn thành từ trước: ${names.join(', ')}.`);
}

function briefPunctuality(assignment: Assignment): string {
  const { deadline, done } = assignment;
  if (deadline === null || !done) return 'không tính hạn';
  const late = daysLate(deadline, done.on);
  return late > 0 ? `quá hạn ${late} ngày` : 'đúng hạn';
}

/** The document's number came later, or was mended. */
export function documentAnswer({ assignment, undo }: Pick<DoneView, 'assignment' | 'undo'>): Message {
  const document = assignment.done?.document ?? '';
  const code = codeOf(assignment);
  const text = ` đã ghi số văn bản ${oneLine(document)}.`;
  return message([line('✅ ', bold(code), text)], [doneChoices(code, undo)]);
}

export interface SeenView {
  readonly by: string;
  readonly at: Moment;
  /** This press was the first. */
  readonly first: boolean;
}

/** Also short enough to be shown to the presser alone. */
export function seenText({ by, at, first }: SeenView, scene: Scene): string {
  const when = `lúc ${at.clock} ngày ${dayIn(at.day, scene)}`;
  return first ? `Đã ghi nhận: ${by} nhận nhắc việc ${when}.` : `${by} đã nhận nhắc việc ${when}.`;
}
