/** Questions back: which line, which office, which task is meant; and "is it so?" before something is done. */
import type { Assignment } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import { bold, type Choice, type Line, line, type Message, message, say } from './message.ts';
import { fullOffice, officeList, type Scene, shortOffice } from './scene.ts';
import { oneLine, shortTitle } from './titles.ts';
import { codeOf, workLine } from './work-line.ts';

/** Leaves things as they are. */
const CANCEL: Choice = { label: 'Hủy', words: '/huy' };
const SHOWN = 10;
const LABEL_LETTERS = 32;

export interface WhichLineView {
  /** What was typed: `I.4`. */
  readonly code: string;
  readonly tasks: readonly {
    readonly code: string;
    readonly title: string;
    readonly deliverable?: string;
    readonly leads: readonly OfficeCode[];
  }[];
  readonly wordsFor: (code: string) => string;
}

/** A code that several lines share. */
export function whichLine({ code, tasks, wordsFor }: WhichLineView, scene: Scene): Message {
  const lines = tasks.map(({ code: own, title, deliverable, leads }): Line => {
    const parts = [shortTitle(title), deliverable && shortTitle(deliverable), officeList(scene, leads, 3)];
    return line(bold(own), ` ${parts.filter(Boolean).join(' · ')}`);
  });
  const choices = tasks.map((task): Choice => ({ label: task.code, words: wordsFor(task.code) }));
  return message([line(`${code} có ${tasks.length} dòng. Đề nghị chọn:`), ...lines], [choices]);
}

export interface WhichOfficeView {
  readonly code: string;
  readonly assignments: readonly Assignment[];
  readonly wordsFor: (office: OfficeCode) => string;
  /** Where all of them may be meant. */
  readonly wordsForAll?: string;
  readonly example: string;
}

/** A task that several offices lead. */
export function whichOffice(
  { code, assignments, wordsFor, wordsForAll, example }: WhichOfficeView,
  scene: Scene,
): Message {
  const offices = assignments.flatMap(({ office }) => (office === null ? [] : office));
  const choices = offices
    .slice(0, SHOWN)
    .map((office): Choice => ({ label: shortOffice(scene, office), words: wordsFor(office) }));
  const all: Choice[] = wordsForAll === undefined ? [] : [{ label: `Cả ${offices.length} đơn vị`, words: wordsForAll }];
  const names = officeList(scene, offices, SHOWN);
  return message(
    [
      line(`${code} do ${offices.length} đơn vị chủ trì: ${names}.`),
      line(`Đề nghị ghi đơn vị sau mã, ví dụ: ${example}`),
    ],
    [...pairs(choices), all],
  );
}

export interface WhichWorkView {
  readonly question: string;
  readonly items: readonly Assignment[];
  readonly wordsFor: (code: string) => string;
  readonly next?: Pick<Choice, 'words' | 'state'> | null;
  readonly withOffice?: boolean;
}

/** `Báo hoàn thành…`, or a reply to a digest of several: which of these? */
export function whichWork(
  { question, items, wordsFor, next, withOffice = false }: WhichWorkView,
  scene: Scene,
): Message {
  const choices = items.map((item): Choice[] => {
    const code = codeOf(item);
    return [{ label: `${code} ${shortTitle(item.title, LABEL_LETTERS)}`, words: wordsFor(code) }];
  });
  const more: Choice[] = next ? [{ label: 'Xem tiếp', ...next }] : [];
  return message([line(question), ...items.map((item) => workLine(item, scene, { withOffice }))], [...choices, more]);
}

/** An answer to "Hủy" and "Không phải". */
export function cancelled(): Message {
  return say('Đã hủy, không có gì thay đổi.');
}

export interface ConfirmAllView {
  readonly code: string;
  readonly offices: readonly OfficeCode[];
  readonly words: string;
  readonly person: string;
}

/** "tất cả" is carried out after a confirmation. */
export function confirmAll({ code, offices, words, person }: ConfirmAllView, scene: Scene): Message {
  const yes: Choice = { label: `Ghi hoàn thành ${offices.length} đơn vị`, words, state: 'confirmed', person };
  const text = `Ghi hoàn thành ${code} cho ${offices.length} đơn vị: ${officeList(scene, offices, SHOWN)}.`;
  return message([line(text), line('Đề nghị xác nhận.')], [[yes, { ...CANCEL, person }]]);
}

export interface ReplaceOrAddView {
  readonly code: string;
  readonly current: readonly OfficeCode[];
  readonly office: OfficeCode;
  /** The command again; what the choice adds to it stands in its state. */
  readonly words: string;
  readonly person: string;
}

/** `/giao` of a task that somebody leads already. */
export function replaceOrAdd(view: ReplaceOrAddView, scene: Scene): Message {
  const { code, current, office, words, person } = view;
  const name = fullOffice(scene, office);
  const text = `${code} đang do ${officeList(scene, current, 3)} chủ trì. ${name} chủ trì thay hay cùng chủ trì?`;
  return message(
    [line(text)],
    [
      [
        { label: 'Thay', words, state: 'replace', person },
        { label: 'Cùng chủ trì', words, state: 'add', person },
        { ...CANCEL, person },
      ],
    ],
  );
}

export interface ProposalView {
  /** What would be done, one sentence. */
  readonly text: string;
  readonly words: string;
  readonly person: string;
}

/** Something asked for in ordinary words: prepared, done only when confirmed. */
export function proposal({ text, words, person }: ProposalView): Message {
  const lines = [line(`${oneLine(text)} Có đúng không?`)];
  return message(lines, [
    [
      { label: 'Đúng', words, person },
      { ...CANCEL, label: 'Không', person },
    ],
  ]);
}

/** The sentences of proposals. */
export const proposed = {
  done: (work: Assignment, document: string | null, on: string | null): string => {
    const proof = document === null ? 'chưa có số văn bản' : `văn bản ${oneLine(document)}`;
    return `Ghi hoàn thành ${codeOf(work)} (${shortTitle(work.title)})${on === null ? '' : ` ngày ${on}`}, ${proof}.`;
  },
  document: (work: Assignment, document: string): string => `Ghi số văn bản ${oneLine(document)} cho ${codeOf(work)}.`,
  progress: (work: Assignment, note: string): string => `Ghi tiến độ ${codeOf(work)}: "${oneLine(note)}".`,
  extend: (work: Assignment, until: string, reason: string): string =>
    `Đề nghị gia hạn ${codeOf(work)} đến ${until}, lý do: "${oneLine(reason)}".`,
};

/** Two choices a row. */
function pairs(choices: readonly Choice[]): Choice[][] {
  return choices.flatMap((_, index) => (index % 2 === 0 ? [choices.slice(index, index + 2)] : []));
}
