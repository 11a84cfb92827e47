/** The log in words: who did what, when, from which chat. */

import { parseDay, yearOf } from '../domain/day.ts';
import type { Fact } from '../domain/fact.ts';
import type { OfficeCode } from '../domain/office.ts';
import { dayText, type Moment } from './dates.ts';
import { factPhrase } from './fact-phrase.ts';
import { bold, type Choice, type Line, line, type Message, message } from './message.ts';
import { type RemindersView, remindersLines } from './reminders.ts';
import { fullOffice, type Scene, shortOffice } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine } from './titles.ts';

export interface LogView {
  readonly at: Moment;
  readonly personName: string;
  /** Empty for the command line. */
  readonly chatTitle: string;
  readonly chatOffice: OfficeCode | null;
  readonly assignment: { readonly code: string; readonly office: OfficeCode | null } | null;
  readonly fact: Fact | { readonly kind: 'note'; readonly what: string; readonly detail: string };
}

/** What a note says; `first` is its detail's first word, `rest` the rest. */
const NOTES: Readonly<Record<string, (first: string, rest: string, scene: Scene) => string>> = {
  linked: (office, chat, scene) => `đăng ký "${chat}" cho ${fullOffice(scene, office)}`,
  unlinked: (office, chat, scene) => `hủy đăng ký "${chat}" của ${fullOffice(scene, office)}`,
  administrator: (first, rest) => `trao quyền quản trị cho ${first} ${rest}`,
  vouched: (first, rest) => `xác nhận ${first} ${rest} được cập nhật việc của đơn vị khác`,
  asked: (kind, rest, scene) => `đề nghị ${requestPhrase(kind, rest, scene)}`,
  granted: (kind, rest, scene) => `duyệt ${requestPhrase(kind, rest, scene)}`,
  refused: (kind, rest, scene) => `từ chối ${requestPhrase(kind, rest, scene)}`,
  restored: (_at, file) => `khôi phục sổ từ bản sao lưu "${file}"`,
  imported: (first, rest) => `nhập kế hoạch ${first} ${rest}`,
};

function requestPhrase(kind: string, rest: string, scene: Scene): string {
  if (kind === 'register') return `đăng ký ${fullOffice(scene, rest)}`;
  if (kind === 'act') return `xác nhận người cập nhật ${rest}`;
  const [date = '', reason = ''] = splitFirst(rest);
  const until = parseDay(date);
  return until === null ? `${kind} ${rest}` : `gia hạn đến ${dayText(until, yearOf(scene.today))}: ${reason}`;
}

function splitFirst(text: string): [string, string] {
  const space = text.indexOf(' ');
  return space < 0 ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

/** What happened, without who and when. */
export function happened(fact: LogView['fact'], scene: Scene): string {
  if (fact.kind !== 'note') return factPhrase(fact, scene);
  const [first, rest] = splitFirst(oneLine(fact.detail));
  const phrase = NOTES[fact.what]?.(first, rest, scene) ?? `${fact.what} ${fact.detail}`;
  return oneLine(phrase);
}

const COMMAND_LINE = 'từ dòng lệnh';

/** `01/3 08:12 · **II.5** Phòng Tư pháp: báo hoàn thành … · Nguyễn Văn A, từ "Nhóm Tư pháp"`. */
function logLine(entry: LogView, scene: Scene): Line {
  const { at, assignment, personName, chatTitle } = entry;
  const person = oneLine(personName);
  const where = chatTitle === '' ? COMMAND_LINE : `từ "${oneLine(chatTitle)}"`;
  const who = where === `từ ${person}` ? person : `${person}, ${where}`;
  const about = assignment === null ? '' : ` ${shortOffice(scene, assignment.office)}: `;
  return line(
    `${dayIn(at.day, scene)} ${at.clock} · `,
    assignment && bold(assignment.code),
    `${about}${happened(entry.fact, scene)} · ${who}`,
  );
}

export interface LogListView {
  /** The task's code; null for everything. */
  readonly code: string | null;
  /** Newest first. */
  readonly entries: readonly LogView[];
  readonly next: Pick<Choice, 'words' | 'state'> | null;
  /** Of one task, with its first entries. */
  readonly reminders?: RemindersView;
}

/** `/nhatky`: newest first. */
export function logList({ code, entries, next, reminders }: LogListView, scene: Scene): Message {
  const heading = line(bold(code === null ? 'Nhật ký' : `Nhật ký · ${code}`), entries.length === 0 && ': chưa có gì');
  return message(
    [heading, ...entries.map((entry) => logLine(entry, scene)), ...(reminders ? remindersLines(reminders, scene) : [])],
    [next === null ? [] : [{ label: 'Xem tiếp', ...next }]],
  );
}
