/** What an office is told when somebody else changed its work: who, what, why. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { Fact } from '../domain/fact.ts';
import type { OfficeCode } from '../domain/office.ts';
import { type Doer, whenText, whoText } from './doer.ts';
import { factPhrase } from './fact-phrase.ts';
import { bold, line, type Message, message } from './message.ts';
import { fullOffice, type Scene } from './scene.ts';
import { dayIn, ended, extendedTo, punctuality, stillDue } from './sentences.ts';
import { oneLine, shortTitle } from './titles.ts';
import { codeOf, standing } from './work-line.ts';

export interface NoticeView {
  /** As it is now. */
  readonly assignment: Assignment;
  readonly by: Doer;
}

function told(code: string, text: string): Message {
  return message([line(bold(code), ` ${text}`)], [[{ label: 'Chi tiết', words: `/chitiet ${code}` }]]);
}

const did = (by: Doer, what: string, scene: Scene): string => `${whoText(by, scene)} ${what} ${whenText(by, scene)}`;

export function doneNotice({ assignment, by }: NoticeView, scene: Scene): Message {
  const document = assignment.done?.document;
  const proof = document ? `văn bản ${oneLine(document)}` : 'chưa có số văn bản';
  const text = `${did(by, 'ghi hoàn thành', scene)}: ${proof}. ${punctuality(assignment, scene)}`;
  return told(codeOf(assignment), text);
}

/** `**II.5** Phòng Nội vụ trả lại lúc 14:05 (…): chưa đính kèm kế hoạch. Hạn vẫn là 31/01.` */
export function returnedNotice(
  { assignment, by, reason }: NoticeView & { readonly reason: string },
  scene: Scene,
): Message {
  const text = `${did(by, 'trả lại', scene)}: ${ended(oneLine(reason))} ${stillDue(assignment, scene)}`;
  return told(codeOf(assignment), text);
}

export function progressNotice(
  { assignment, by, note }: NoticeView & { readonly note: string },
  scene: Scene,
): Message {
  return told(codeOf(assignment), `${did(by, 'ghi tiến độ', scene)}: ${ended(oneLine(note))}`);
}

/** `**VI.3** được gia hạn đến 15/10 (hạn cũ 30/9), Phòng Nội vụ duyệt.` */
export function extensionGrantedNotice(
  { assignment, by, reason }: NoticeView & { readonly reason: string },
  scene: Scene,
): Message {
  const { deadline, original } = assignment;
  const until = deadline === null ? '' : ` ${extendedTo(deadline, original, scene)}`;
  const why = `Lý do: ${ended(oneLine(reason))}`;
  return told(codeOf(assignment), `được gia hạn${until}, ${did(by, 'duyệt', scene)}. ${why}`);
}

export function extensionRefusedNotice(
  { assignment, by, deadline }: NoticeView & { readonly deadline: Day },
  scene: Scene,
): Message {
  const text = `không được gia hạn đến ${dayIn(deadline, scene)}, ${did(by, 'từ chối', scene)}. `;
  return told(codeOf(assignment), text + stillDue(assignment, scene));
}

export function deadlineNotice(
  { assignment, by, before }: NoticeView & { readonly before: Day | null },
  scene: Scene,
): Message {
  const until = assignment.deadline === null ? '' : ` ${dayIn(assignment.deadline, scene)}`;
  const earlier = before === null ? 'trước đó chưa có thời hạn' : `hạn trước đó ${dayIn(before, scene)}`;
  return told(codeOf(assignment), `${did(by, `đặt hạn${until}`, scene)}; ${earlier}.`);
}

export interface GivenView {
  readonly code: string;
  readonly title: string;
  readonly deadline: Day | null;
  readonly by: Doer;
}

/** Told to the office that leads it from now on, also for work outside the plan. */
export function givenNotice({ code, title, deadline, by }: GivenView, scene: Scene): Message {
  const due = deadline === null ? 'chưa có thời hạn' : `hạn ${dayIn(deadline, scene)}`;
  return told(code, `${did(by, 'giao đơn vị chủ trì', scene)}: ${shortTitle(title)} · ${due}.`);
}

/** Told to the office that leads it no longer. */
export function takenNotice(
  { code, by, to }: Pick<GivenView, 'code' | 'by'> & { readonly to: OfficeCode },
  scene: Scene,
): Message {
  return told(code, `${did(by, `chuyển ${fullOffice(scene, to)} chủ trì`, scene)}; đơn vị không còn chủ trì việc này.`);
}

export function undoneNotice({ assignment, by, fact }: NoticeView & { readonly fact: Fact }, scene: Scene): Message {
  const text = `${did(by, 'hoàn tác', scene)}: ${factPhrase(fact, scene)}. Hiện nay: ${standing(assignment, scene)}.`;
  return told(codeOf(assignment), text);
}
