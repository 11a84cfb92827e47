/** What the bot says where it cannot do what was asked: what is wrong, then what to do. */
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { longDay } from './dates.ts';
import { type Choice, type Message, say } from './message.ts';
import { NOBODY_REACHED } from './registration.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';
import { oneLine } from './titles.ts';

/** An unbound chat is told one line, whatever was said there. */
export function unboundChat(): Message {
  return say(
    'Cuộc trò chuyện này chưa đăng ký đơn vị; đề nghị gõ /dangky và tên đơn vị, ví dụ: /dangky Phòng Tư pháp.',
  );
}

/** `admins`: names of those who can fill the register; none where nobody is known. */
export function emptyRegister(admins: readonly string[] = []): Message {
  const who = admins.length === 0 ? 'quản trị viên' : `quản trị viên (${admins.map(oneLine).join(', ')})`;
  return say(`Sổ theo dõi chưa có kế hoạch nào. Đề nghị ${who} nhập kế hoạch bằng lệnh nhac-viec import trên máy chủ.`);
}

export function somethingWentWrong(): Message {
  return say('Chưa xử lý được yêu cầu do lỗi hệ thống. Đề nghị thử lại sau ít phút; nếu vẫn lỗi, báo quản trị viên.');
}

/** A command that there is not. */
export function unknownCommand(name: string): Message {
  return say(`Không có lệnh /${oneLine(name)}. Gõ /trogiup để xem các lệnh và ví dụ.`);
}

/** Several codes behind one `/xong`: which document proves which is not told. `code` is the first of them. */
export function oneAtATime(code: string): Message {
  return say(`Mỗi tin ghi hoàn thành một việc. Đề nghị gửi riêng từng việc, ví dụ: /xong ${code}`);
}

/** A picture, a file, a sticker alone: nothing says what it is for. */
export function wordless(): Message {
  return say('Tin không có chữ nên chưa rõ nội dung. Gửi tệp hoặc ảnh thì ghi lệnh vào chú thích, ví dụ: /xong II.5.');
}

/** A toast: one person presses faster than anybody reads. */
export function tooMuch(): string {
  return 'Quá nhiều yêu cầu trong một phút; đề nghị thử lại sau ít phút.';
}

export function tooMuchFrom(person: string): Message {
  return say(
    `${oneLine(person)} gửi quá nhiều yêu cầu trong một phút nên các yêu cầu tiếp theo chưa được xử lý. Đề nghị gửi lại sau ít phút.`,
  );
}

/** A toast: the choice is not offered any more. */
export function choiceUnknown(): string {
  return 'Nút này không còn hiệu lực; đề nghị gõ lại lệnh.';
}

/** A toast: the choice belongs to the one who began. */
export function choiceForOthers(): string {
  return 'Nút này dành cho người đã gửi yêu cầu.';
}

export interface NotAllowedView {
  readonly code: string;
  readonly leads: readonly (OfficeCode | null)[];
  /** The office of the chat that asks. */
  readonly own: OfficeCode | null;
  readonly chatKind?: 'private' | 'group';
  /** Whom to turn to: a monitor. */
  readonly contact: OfficeCode | null;
}

/** `II.5 do Phòng Tư pháp chủ trì. Nhóm này thuộc UBND xã Thuận nên không cập nhật được việc của đơn vị khác; …` */
export function notAllowed({ code, leads, own, chatKind = 'group', contact }: NotAllowedView, scene: Scene): Message {
  const chat = chatKind === 'group' ? 'Nhóm này' : 'Cuộc trò chuyện này';
  const belongs = own === null ? 'chưa đăng ký đơn vị' : `thuộc ${fullOffice(scene, own)}`;
  const help = contact === null ? 'đơn vị theo dõi' : fullOffice(scene, contact);
  return say(
    `${code} ${ledBy(leads, scene)}. ${chat} ${belongs} nên không cập nhật được việc của đơn vị khác; đề nghị liên hệ ${help}.`,
  );
}

function ledBy(leads: readonly (OfficeCode | null)[], scene: Scene): string {
  const known = leads.filter((lead) => lead !== null);
  const [only, ...others] = known;
  if (only === undefined) return 'chưa có cơ quan chủ trì';
  return `do ${others.length === 0 ? fullOffice(scene, only) : officeList(scene, known, 3)} chủ trì`;
}

/** A command of monitors in another chat. */
export function monitorOnly(contact: OfficeCode | null, scene: Scene): Message {
  const help = contact === null ? '' : `; đề nghị liên hệ ${fullOffice(scene, contact)}`;
  return say(`Lệnh này dành cho đơn vị theo dõi, đôn đốc${help}.`);
}

/** The schedule of reminders is each office's own. */
export function ownScheduleOnly(own: OfficeCode | null, scene: Scene): Message {
  const whose = own === null ? 'đơn vị đã đăng ký' : fullOffice(scene, own);
  return say(`Tại đây chỉ xem được lịch nhắc của ${whose}; đề nghị gõ /lichnhac hoặc /lichnhac 14.`);
}

export function adminOnly(): Message {
  return say('Lệnh này dành cho quản trị viên.');
}

/** An act for another office waits until an administrator confirms the person. */
export function waitsForConfirmation(reached: number): Message {
  const first = 'Lần đầu cập nhật việc của đơn vị khác cần quản trị viên xác nhận.';
  const asked = `${first} Đã gửi đề nghị; được xác nhận thì lệnh được thực hiện ngay.`;
  return say(reached > 0 ? asked : `${asked} ${NOBODY_REACHED}`);
}

export interface UnknownCodeView {
  /** As understood, `II.15`. */
  readonly code: string;
  /** How many numbers its section has; 0 where there is no such section. */
  readonly sectionSize: number;
  /** What exists instead where the section does not, or the codes of its family: `BC.KH`, `BC.Q1`. */
  readonly existing?: readonly string[];
}

/** `Không tìm thấy việc mã II.15; lĩnh vực II có 6 việc (II.1 – II.6).` */
export function unknownCode({ code, sectionSize, existing = [] }: UnknownCodeView): Message {
  const [family = ''] = code.split('.');
  const missing = `Không tìm thấy ${family === 'BC' ? 'báo cáo' : 'việc'} mã ${code}`;
  if (family === 'BC' || family === 'PS') {
    const none = family === 'BC' ? 'kế hoạch không có báo cáo định kỳ' : 'chưa có việc nào ngoài kế hoạch';
    return say(`${missing}; ${existing.length === 0 ? none : `hiện có: ${existing.join(', ')}`}.`);
  }
  if (sectionSize > 0) {
    const range = sectionSize === 1 ? `${family}.1` : `${family}.1 – ${family}.${sectionSize}`;
    return say(`${missing}; lĩnh vực ${family} có ${sectionSize} việc (${range}).`);
  }
  const sections = existing.length === 0 ? '' : `, kế hoạch có các lĩnh vực ${existing.join(', ')}`;
  return say(`${missing}; không có lĩnh vực ${family}${sections}.`);
}

export function noOccurrence(view: {
  readonly code: string;
  readonly occurrence: number;
  readonly of: number;
}): Message {
  const { code, occurrence, of } = view;
  return say(
    of > 1
      ? `${code} có ${of} lần (${code}/1 – ${code}/${of}), không có lần ${occurrence}.`
      : `${code} chỉ thực hiện một lần; đề nghị nhập mã ${code}.`,
  );
}

export interface UnknownOfficeView {
  readonly words: string;
  /** The nearest, at most three are offered. */
  readonly near: readonly OfficeCode[];
  /** What the choice of an office says. */
  readonly wordsFor: (office: OfficeCode) => string;
}

const OFFERED = 3;

/** `Chưa nhận ra đơn vị "phong xyz". Gần nhất: …` */
export function unknownOffice({ words, near, wordsFor }: UnknownOfficeView, scene: Scene): Message {
  const nearest = near.slice(0, OFFERED);
  const names = nearest.map((code) => fullOffice(scene, code));
  const advice = names.length === 0 ? 'Đề nghị nhập tên đầy đủ của đơn vị.' : `Gần nhất: ${names.join('; ')}.`;
  const choices = nearest.map((code): Choice[] => [{ label: fullOffice(scene, code), words: wordsFor(code) }]);
  return say(`Chưa nhận ra đơn vị "${oneLine(words)}". ${advice}`, choices);
}

/** `Ngày 31/02 không tồn tại. Đề nghị nhập lại, ví dụ: 28/02/2021.` */
export function impossibleDate(words: string, example: Day): Message {
  const date = oneLine(words).replace(/^ngày\s/iu, '');
  return say(`Ngày ${date} không tồn tại. Đề nghị nhập lại, ví dụ: ${longDay(example)}.`);
}

/** An office that was named does not lead the work. */
export function notTheirs(
  view: {
    readonly code: string;
    readonly offices: readonly OfficeCode[];
    readonly leads: readonly (OfficeCode | null)[];
  },
  scene: Scene,
): Message {
  return say(
    `${officeList(scene, view.offices, 3)} không chủ trì ${view.code}; ${view.code} ${ledBy(view.leads, scene)}.`,
  );
}

/** The change that a choice would take back has been taken back already. */
export function undoneBefore(): Message {
  return say('Thay đổi này đã được hoàn tác; không có gì thay đổi.');
}

export function noSuchRequest(): Message {
  return say('Không tìm thấy đề nghị này.');
}
