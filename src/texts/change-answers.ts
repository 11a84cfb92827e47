/** What the bot answers when something else than "done" was changed, asked for or taken back. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { Fact } from '../domain/fact.ts';
import type { OfficeCode } from '../domain/office.ts';
import { doneChoices, type UndoBy } from './confirmations.ts';
import { type Doer, whenText, whoText } from './doer.ts';
import { factPhrase } from './fact-phrase.ts';
import { groupBy } from './group-by.ts';
import { bold, type Choice, line, type Message, message, say } from './message.ts';
import { fullOffice, officeList, type Scene, shortOffice } from './scene.ts';
import { dayIn, ended, extendedTo, stillDue } from './sentences.ts';
import { oneLine } from './titles.ts';
import { codeOf, standing } from './work-line.ts';

export interface ChangeView {
  /** As it is now. */
  readonly assignment: Assignment;
  /** Set where it is another office's work. */
  readonly namesOffice?: boolean;
  readonly undo?: UndoBy;
}

function changed({ assignment, namesOffice, undo }: ChangeView, text: string, scene: Scene): Message {
  const office = namesOffice ? ` của ${shortOffice(scene, assignment.office)}` : '';
  const code = codeOf(assignment);
  return message([line(bold(code), `${office} ${text}`)], [doneChoices(code, undo)]);
}

export function progressAnswer(view: ChangeView & { readonly note: string }, scene: Scene): Message {
  return changed(view, `đã ghi tiến độ: ${ended(oneLine(view.note))}`, scene);
}

export interface ExtensionView extends ChangeView {
  /** The deadline asked for, or granted. */
  readonly deadline: Day;
  readonly reason: string;
}

/** The request is on its way to those who decide. */
export function extensionAsked(
  view: ExtensionView & { readonly deciders: readonly OfficeCode[] },
  scene: Scene,
): Message {
  const { assignment, deadline, reason, deciders, namesOffice } = view;
  const office = namesOffice ? ` của ${shortOffice(scene, assignment.office)}` : '';
  const until = `đến ${dayIn(deadline, scene)}`;
  const who = deciders.length === 0 ? 'đơn vị theo dõi' : officeList(scene, deciders);
  const text = `${office}: đã gửi đề nghị gia hạn ${until}, lý do: ${ended(oneLine(reason))} Chờ ${who} duyệt. `;
  return message([line(bold(codeOf(assignment)), text, stillDue(assignment, scene))]);
}

/** Also for a monitor that extends at once. `assignment` bears the new deadline. */
export function extensionGranted(view: ChangeView & { readonly own?: boolean }, scene: Scene): Message {
  const { assignment, own } = view;
  const until = assignment.deadline === null ? '' : ` ${extendedTo(assignment.deadline, assignment.original, scene)}`;
  const alone = own ? ' Ghi "tự gia hạn" vì không có đơn vị theo dõi khác để duyệt.' : '';
  return changed(view, `${own ? 'tự gia hạn' : 'được gia hạn'}${until}.${alone}`, scene);
}

/** Told to the one who refused. */
export function extensionRefused({ assignment, deadline }: Omit<ExtensionView, 'reason'>, scene: Scene): Message {
  const text = ` của ${shortOffice(scene, assignment.office)} không được gia hạn đến ${dayIn(deadline, scene)}. `;
  return message([line(bold(codeOf(assignment)), text, stillDue(assignment, scene))]);
}

/** Somebody was faster. */
export function alreadyDecided(
  { by, granted }: { readonly by: Doer; readonly granted: boolean },
  scene: Scene,
): Message {
  const who = by.office === null ? by.name : `${whoText(by, scene)}`;
  return message([line(`Đề nghị này đã được ${who} ${granted ? 'duyệt' : 'từ chối'} ${whenText(by, scene)}.`)]);
}

export function returnedAnswer(view: ChangeView & { readonly reason: string }, scene: Scene): Message {
  return changed(view, `đã trả lại: ${ended(oneLine(view.reason))} ${stillDue(view.assignment, scene)}`, scene);
}

/** `/han`: `before` is the deadline that it replaces. */
export function deadlineAnswer(view: ChangeView & { readonly before: Day | null }, scene: Scene): Message {
  const before = view.before === null ? 'trước đó chưa có thời hạn' : `trước đó ${dayIn(view.before, scene)}`;
  return changed(view, `đã đặt ${standing(view.assignment, scene)} (${before}).`, scene);
}

export interface AssignedView {
  readonly code: string;
  readonly office: OfficeCode;
  /** Offices that no longer lead it. */
  readonly replaced: readonly OfficeCode[];
  /** Offices that go on leading it. */
  readonly beside?: readonly OfficeCode[];
  readonly undo?: UndoBy;
}

export function assignedAnswer({ code, office, replaced, beside = [], undo }: AssignedView, scene: Scene): Message {
  const instead = replaced.length === 0 ? '' : `, thay ${officeList(scene, replaced, 5)}`;
  const together = beside.length === 0 ? '' : `, cùng ${officeList(scene, beside, 5)}`;
  const text = ` đã giao ${fullOffice(scene, office)} chủ trì${instead}${together}.`;
  return message([line(bold(code), text)], [doneChoices(code, undo)]);
}

export function leadsAlready({ code, office }: Pick<AssignedView, 'code' | 'office'>, scene: Scene): Message {
  return say(`${code} đã do ${fullOffice(scene, office)} chủ trì; không có gì thay đổi.`);
}

export interface AddedView {
  readonly code: string;
  readonly office: OfficeCode;
  readonly deadline: Day | null;
  readonly title: string;
  readonly undo?: UndoBy;
}

export function addedAnswer({ code, office, deadline, title, undo }: AddedView, scene: Scene): Message {
  const due = deadline === null ? 'chưa có thời hạn' : `hạn ${dayIn(deadline, scene)}`;
  const text = ` đã thêm vào sổ: ${oneLine(title)} · ${fullOffice(scene, office)} chủ trì · ${due}.`;
  return message([line(bold(code), text)], [doneChoices(code, undo)]);
}

const NAMED = 20;

/** What was taken back, each with how it stands now; offices of whom the same is true in one line. */
export interface UndoneView {
  readonly changes: readonly { readonly assignment: Assignment; readonly fact: Fact }[];
  /** The office whose chat it was done in: work of others is named with its office. */
  readonly own: OfficeCode | null;
}

export function undoneAnswer({ changes, own }: UndoneView, scene: Scene): Message {
  const groups = groupBy(changes, ({ assignment, fact }) => {
    return `${codeOf(assignment)} ${factPhrase(fact, scene)} ${standing(assignment, scene)}`;
  });
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { assignment, fact } = first;
    const offices = group.map((one) => one.assignment.office);
    const count = group.length > 1 ? `${group.length} đơn vị: ` : '';
    const isOwn = changes.length === 1 && assignment.office === own;
    const whose = isOwn ? '' : ` của ${count}${officeList(scene, offices, NAMED)}`;
    const done = group.length > 1 ? ' – đã hoàn tác' : ': đã hoàn tác';
    const text = `${whose}${done} "${factPhrase(fact, scene)}". Hiện nay: ${standing(assignment, scene)}.`;
    return [line(bold(codeOf(assignment)), text)];
  });
  const code = changes.find(({ assignment }) => !assignment.setAside)?.assignment;
  const choices: Choice[] = code === undefined ? [] : [{ label: 'Chi tiết', words: `/chitiet ${codeOf(code)}` }];
  return message(lines, [choices]);
}
