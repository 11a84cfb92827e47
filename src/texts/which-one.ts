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
  /** Null where only one can be meant. */
  readonly wordsForAll: string | null;
  readonly example: string;
  /** How many offices were offered before, and the words that offer more. */
  readonly from?: number;
  readonly wordsForMore: string;
}

/** A task that several offices lead. */
export function whichOffice(view: WhichOfficeView, scene: Scene): Message {
  const { code, assignments, wordsFor, wordsForAll, example, from = 0, wordsForMore } = view;
  const offices = assignments.flatMap(({ office }) => (office === null ? [] : office));
  const to = from + SHOWN;
  const choices = offices
    .slice(from, to)
    .map((office): Choice => ({ label: shortOffice(scene, office), words: wordsFor(office) }));
  const label = `Cả ${offices.length} đơn vị`;
  const all: Choice[] = wordsForAll === null ? [] : [{ label, words: wordsForAll }];
  const hasMore = to < offices.length;
  const more: Choice[] = hasMore ? [{ label: 'Đơn vị khác', words: wordsForMore, state: `offices:${to}` }] : [];
  const names = officeList(scene, from === 0 ? offices : offices.slice(from), SHOWN);
  return message(
    [
      line(`${code} do ${offices.length} đơn vị chủ trì${from === 0 ? '' : ', còn có'}: ${names}.`),
      line(`Đề nghị ghi đơn vị sau mã, ví dụ: ${example}`),
    ],
    [...pairs(choices), [...more, ...all]],
  );
}

export interface WhichWorkView {
  readonly question: string;
  readonly items: readonly Assignment[];
  readonly wordsFor: (code: string, item: Assignment) => string;
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
    return [{ label: `${code} ${shortTitle(item.title, LABEL_LETTERS)}`, words: wordsFor(code, item) }];
  });
  const more: Choice[] = next ? [{ label: 'Xem tiếp', ...next }] : [];
  return message([line(question), ...items.map((item) => workLine(item, scene, { withOffice }))], [...choices, more]);
}

/** Everything with a deadline is done. */
export function nothingToFinish(reports: boolean, office: OfficeCode, scene: Scene): Message {
  const what = reports ? 'báo cáo nào chưa gửi' : 'việc nào có thời hạn chưa hoàn thành';
  const example = reports ? '' : ' Việc thường xuyên hoặc chưa có thời hạn: gõ /xong kèm mã, ví dụ: /xong II.5.';
  return say(`${fullOffice(scene, office)} không còn ${what}.${example}`);
}

/** An answer to "Hủy" and "Không phải". */
export function cancelled(): Message {
  return say('Đã hủy, không có gì thay đổi.');
}

export interface ConfirmAllView {
  readonly code: string;
  /** "Ghi hoàn thành". */
  readonly verb: string;
  readonly offices: readonly OfficeCode[];
  readonly words: string;
  readonly person: string;
}

/** "tất cả" is carried out after a confirmation. */
export function confirmAll({ code, verb, offices, words, person }: ConfirmAllView, scene: Scene): Message {
  const yes: Choice = { label: `${verb} ${offices.length} đơn vị`, words, state: 'confirmed', person };
  const text = `${verb} ${code} cho ${offices.length} đơn vị: ${officeList(scene, offices, SHOWN)}.`;
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
