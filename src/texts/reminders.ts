/** The reminders of one task as a monitor sees them: when, to whom, seen by whom, and what came of it. */
import type { Day } from '../domain/day.ts';
import type { Fact } from '../domain/fact.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Stage } from '../domain/stages.ts';
import { type Moment, momentShort } from './dates.ts';
import { factPhrase } from './fact-phrase.ts';
import { bold, type Line, line } from './message.ts';
import { type Scene, shortOffice } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine } from './titles.ts';

export interface ReminderView {
  readonly code: string;
  readonly day: Day;
  readonly office: OfficeCode;
  readonly role: 'lead' | 'coordinating';
  readonly stages: readonly Stage[];
  /** Null while it waits, and where it never left. */
  readonly sentAt: Moment | null;
  readonly seenBy: string | null;
  readonly seenAt: Moment | null;
  readonly acted: { readonly fact: Fact; readonly at: Moment } | null;
}

export interface RemindersView {
  /** Newest first. */
  readonly shown: readonly ReminderView[];
  readonly more: boolean;
}

export function remindersLines({ shown, more }: RemindersView, scene: Scene): Line[] {
  if (shown.length === 0) return [line(bold('Nhắc việc'), ': chưa nhắc lần nào')];
  const heading = line(bold('Nhắc việc'), more && ` · ${shown.length} lần gần nhất`);
  return [heading, ...shown.map((one) => reminderLine(one, scene))];
}

/** `01/3 08:00 · **II.5** Phòng Tư pháp, quá hạn · Nguyễn Văn A đã nhận lúc 08:15 · báo hoàn thành … lúc 09:20`. */
function reminderLine(view: ReminderView, scene: Scene): Line {
  const { code, day, office, sentAt } = view;
  const when = sentAt === null ? dayIn(day, scene) : `${dayIn(sentAt.day, scene)} ${sentAt.clock}`;
  const rest = sentAt === null ? 'chưa gửi được' : `${seen(view, day)} · ${acted(view, day, scene)}`;
  return line(`${when} · `, bold(code), ` ${shortOffice(scene, office)}, ${stageWords(view)} · ${rest}`);
}

function seen({ seenBy, seenAt }: ReminderView, day: Day): string {
  return seenBy === null || seenAt === null
    ? 'chưa bấm Đã nhận'
    : `${oneLine(seenBy)} đã nhận ${momentShort(seenAt, day)}`;
}

function acted({ acted: act }: ReminderView, day: Day, scene: Scene): string {
  return act === null ? 'chưa cập nhật' : `${factPhrase(act.fact, scene)} (${momentShort(act.at, day)})`;
}

/** The last stage that it answered for. */
function stageWords({ role, stages }: ReminderView): string {
  if (role === 'coordinating') return 'phối hợp';
  const stage = stages.at(-1) ?? 'overdue';
  if (stage === 'overdue') return 'quá hạn';
  return stage === 'due' ? 'đến hạn' : `trước hạn ${stage.slice('before-'.length)} ngày`;
}
