/** What waits for a yes or no, as those who decide see it; and what is told to those who watch over the bot. */
import type { Assignment } from '../domain/assignment.ts';
import { type Day, yearOf } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { dayText } from './dates.ts';
import { byText, type Doer } from './doer.ts';
import { bold, type Choice, line, type Message, message, say } from './message.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';
import { dayIn, ended } from './sentences.ts';
import { oneLine, shortTitle } from './titles.ts';
import { codeOf } from './work-line.ts';

const yesOrNo = (id: number): Choice[] => [
  { label: 'Duyệt', words: `/duyet ${id}` },
  { label: 'Từ chối', words: `/tuchoi ${id}` },
];

export interface ExtensionRequest {
  readonly id: number;
  readonly assignment: Assignment;
  readonly deadline: Day;
  readonly reason: string;
  readonly by: Doer;
}

/** To the monitors' chats. */
export function extensionRequest({ id, assignment, deadline, reason, by }: ExtensionRequest, scene: Scene): Message {
  const now = assignment.deadline === null ? 'chưa có hạn' : `hạn hiện tại ${dayIn(assignment.deadline, scene)}`;
  const first = assignment.original === null ? '' : `, hạn ban đầu ${dayIn(assignment.original, scene)}`;
  return message(
    [
      line(bold(`Đề nghị gia hạn · ${fullOffice(scene, assignment.office)}`)),
      line(bold(codeOf(assignment)), ` ${shortTitle(assignment.title)}`),
      line(`Đến ${dayIn(deadline, scene)} (${now}${first}), lý do: ${ended(oneLine(reason))}`),
      line(`Đề nghị ${byText(by, 'gửi', scene)}.`),
    ],
    [yesOrNo(id)],
  );
}

export interface RegistrationRequest {
  readonly id: number;
  readonly person: string;
  readonly personId: string;
  readonly chatTitle: string;
  readonly chatKind: 'private' | 'group';
  readonly office: OfficeCode;
  /** Chats that are bound to the office already. */
  readonly bound: readonly { readonly title: string; readonly since: Day | null }[];
  /** What the chat is bound to now. */
  readonly current: OfficeCode | null;
}

/** To each administrator's private chat: who asks, which chat, what is already bound. */
export function registrationRequest(view: RegistrationRequest, scene: Scene): Message {
  const { person, personId, chatTitle, chatKind, office, bound, current } = view;
  const where = chatKind === 'group' ? `nhóm "${oneLine(chatTitle)}"` : 'cuộc trò chuyện riêng';
  const others = bound.map(
    ({ title, since }) => `"${oneLine(title)}"${since === null ? '' : ` (từ ${dayText(since, yearOf(scene.today))})`}`,
  );
  return message(
    [
      line(bold(`Đề nghị đăng ký · ${fullOffice(scene, office)}`)),
      line(`${oneLine(person)} (mã ${personId}) đề nghị đăng ký ${where}.`),
      ...(current === null ? [] : [line(`Hiện đang đăng ký cho ${fullOffice(scene, current)}.`)]),
      line(others.length === 0 ? 'Đơn vị chưa có nhóm nào.' : `Đơn vị đã có: ${others.join(', ')}.`),
    ],
    [yesOrNo(view.id)],
  );
}

export interface ActRequest {
  readonly id: number;
  readonly person: string;
  readonly personId: string;
  readonly chatTitle: string;
  /** The office of that chat. */
  readonly office: OfficeCode | null;
  /** The command that waits, as typed. */
  readonly words: string;
}

/** To each administrator: a person acts for another office for the first time. */
export function actRequest({ id, person, personId, chatTitle, office, words }: ActRequest, scene: Scene): Message {
  const from = office === null ? '' : `, ${fullOffice(scene, office)}`;
  return message(
    [
      line(bold('Đề nghị xác nhận người cập nhật')),
      line(
        `${oneLine(person)} (mã ${personId}, nhóm "${oneLine(chatTitle)}"${from}) lần đầu cập nhật việc của đơn vị khác:`,
      ),
      line(oneLine(words)),
      line('Duyệt thì lệnh được thực hiện ngay và những lần sau không hỏi lại.'),
    ],
    [yesOrNo(id)],
  );
}

export interface LostView {
  readonly title: string;
  readonly office: OfficeCode;
  /** How many other chats of the office can still be reached. */
  readonly left: number;
}

/** To the monitors: a chat cannot be reached any more. */
export function chatLost({ title, office, left }: LostView, scene: Scene): Message {
  const name = fullOffice(scene, office);
  const group = oneLine(title) === '' ? 'nhóm' : `nhóm "${oneLine(title)}"`;
  const what = `Không còn gửi được tin vào ${group} của ${name}.`;
  const rest = left === 0 ? 'Đơn vị không còn nhóm nào nhận nhắc việc' : `Đơn vị còn ${left} nhóm khác`;
  return say(`${what} ${rest}; đề nghị kiểm tra và đăng ký lại bằng lệnh /dangky ${name}.`);
}

/** To the administrators, in December. */
export function daysOffUnknown(year: number): Message {
  return say(
    `Lịch nghỉ năm ${year} chưa được nhập; ngày làm việc và ngày nhắc có thể sai. Đề nghị bổ sung vào HOLIDAYS_FILE.`,
  );
}

export interface BackupFailure {
  readonly day: Day;
  readonly folder: string;
  readonly reason: 'full' | 'forbidden' | 'damaged' | 'other';
}

const BACKUP_REASONS: Readonly<Record<BackupFailure['reason'], string>> = {
  full: 'đĩa đã đầy; đề nghị giải phóng dung lượng',
  forbidden: 'không ghi được vào thư mục; đề nghị kiểm tra quyền ghi và BACKUP_DIR',
  damaged: 'sổ theo dõi có dấu hiệu hỏng; đề nghị kiểm tra đĩa và chạy lệnh doctor',
  other: 'có lỗi khi ghi; đề nghị xem nhật ký hệ thống',
};

/** To the administrators: the day's copy could not be made. */
export function backupFailed({ day, folder, reason }: BackupFailure): Message {
  return say(
    `Chưa sao lưu được sổ theo dõi ngày ${dayText(day, yearOf(day))} vào "${folder}": ${BACKUP_REASONS[reason]}. Hệ thống thử lại sau mỗi giờ.`,
  );
}

/** To the administrators: nobody follows the work, no monitor has a chat. */
export function monitorsUnlinked(monitors: readonly OfficeCode[], scene: Scene): Message {
  return say(
    `Chưa có đơn vị theo dõi nào đăng ký nhóm (${officeList(scene, monitors)}); báo cáo được gửi cho quản trị viên.`,
  );
}
