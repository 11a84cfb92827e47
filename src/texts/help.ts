/** `/start`, `/trogiup` and the greeting of a group: what the bot does here, three examples, who to ask. */
import type { OfficeCode } from '../domain/office.ts';
import { COMMAND_MENU, type MenuEntry } from './command-menu.ts';
import { bold, GAP, type Line, line, type Message, message } from './message.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';
import { oneLine } from './titles.ts';

const NAME = 'Nhắc Việc';

/** What reaches the bot in groups: commands from a menu too, or only what names or answers it. */
export type Hearing = 'commands' | 'mentions';

export interface HelpView {
  readonly chatKind: 'private' | 'group';
  readonly hearing: Hearing;
  /** The office of this chat. */
  readonly office: OfficeCode | null;
  readonly monitor: boolean;
  readonly admin: boolean;
  /** The person's own platform id; shown in private, where administrators ask for it. */
  readonly personId: string;
  /** `HH:mm`. */
  readonly remindAt: string;
  /** Whom to ask: the monitors, and the administrators by name. */
  readonly monitors: readonly OfficeCode[];
  readonly admins: readonly string[];
  /** All commands as well (`/trogiup`). */
  readonly commands?: boolean;
}

export function help(view: HelpView, scene: Scene): Message {
  const { office, chatKind } = view;
  const heading = line(bold(office === null ? NAME : `${NAME} · ${fullOffice(scene, office)}`));
  return message([
    heading,
    ...purpose(view),
    GAP,
    ...examples(view),
    ...(view.commands ? [GAP, ...commandLines(view)] : []),
    GAP,
    ...(chatKind === 'group' ? [line(IN_GROUPS[view.hearing])] : [line(`Mã người dùng: ${view.personId}`)]),
    ...contacts(view, scene),
  ]);
}

const IN_GROUPS: Readonly<Record<Hearing, string>> = {
  commands:
    'Trong nhóm, chọn lệnh từ danh sách "/", nhắc tên hoặc trả lời tin nhắn này; các trao đổi khác trong nhóm không được trả lời.',
  mentions:
    'Trong nhóm, nhắc tên (@) rồi viết lệnh hoặc câu hỏi, hoặc trả lời tin nhắn này; lệnh viết không cần dấu "/". Các trao đổi khác trong nhóm không được trả lời.',
};

function purpose({ office, monitor, chatKind, admin, remindAt }: HelpView): Line[] {
  if (office !== null) {
    const more = monitor ? ' Đầu tuần tổng hợp tình hình các đơn vị và báo việc quá hạn kéo dài.' : '';
    return [
      line(
        `Mỗi ngày làm việc, lúc ${remindAt}, nhắc việc sắp đến hạn và quá hạn theo kế hoạch; ghi nhận hoàn thành và trả lời câu hỏi.${more}`,
      ),
    ];
  }
  const where = chatKind === 'group' ? 'Nhóm này' : 'Cuộc trò chuyện này';
  const register = `${where} chưa đăng ký đơn vị. Gõ /dangky và tên đơn vị để nhận nhắc việc và báo hoàn thành.`;
  return [
    line('Theo dõi việc được giao theo kế hoạch: nhắc khi đến hạn, ghi nhận hoàn thành, trả lời câu hỏi.'),
    line(admin ? 'Quản trị viên hỏi và cập nhật được việc của mọi đơn vị tại đây.' : register),
  ];
}

function examples({ office, monitor, admin }: HelpView): Line[] {
  const own = ['việc nào quá hạn?', '/xong II.5 12/KH-UBND', '/chitiet II.5'];
  const all = ['đơn vị nào chưa gửi báo cáo quý I?', '/quahan Phòng Tư pháp', '/xong I.2 xã Thuận 08/KH-UBND'];
  const unbound = ['/dangky Phòng Tư pháp', '/dangky xã Thuận', '/trogiup'];
  const chosen = monitor || admin ? all : office === null ? unbound : own;
  return [line('Ví dụ:'), ...chosen.map((example) => line(example))];
}

function commandLines(view: HelpView): Line[] {
  const entries = COMMAND_MENU.filter((entry) => isFor(entry, view));
  return [line('Các lệnh:'), ...entries.map(({ name, description }) => line(`/${name} · ${description}`))];
}

function isFor({ who }: MenuEntry, { office, monitor, admin }: HelpView): boolean {
  if (who === 'all' || admin) return true;
  if (who === 'office') return office !== null;
  return who === 'monitor' && monitor;
}

function contacts({ monitors, admins, office }: HelpView, scene: Scene): Line[] {
  const offices = monitors.filter((code) => code !== office);
  const people = admins.map(oneLine).filter((name) => name !== '');
  const parts = [
    offices.length > 0 && officeList(scene, offices),
    people.length > 0 && `quản trị viên ${people.join(', ')}`,
  ].filter(Boolean);
  return parts.length === 0 ? [] : [line(`Cần hỗ trợ: ${parts.join('; ')}.`)];
}

/** Said in a group that the bot was added to; `office`: what the group was bound to before. */
export function greetGroup(
  { hearing, office }: { readonly hearing: Hearing; readonly office: OfficeCode | null },
  scene: Scene,
): Message {
  if (office !== null) {
    const name = fullOffice(scene, office);
    return message([
      line(bold(`${NAME} · ${name}`)),
      line(`Nhóm này đã đăng ký cho ${name} và tiếp tục nhận nhắc việc.`),
      line(IN_GROUPS[hearing]),
    ]);
  }
  return message([
    line(bold(NAME)),
    line('Nhắc việc theo kế hoạch, ghi nhận hoàn thành và trả lời câu hỏi trong nhóm này.'),
    line(
      'Để bắt đầu, gõ /dangky và tên đơn vị, ví dụ: /dangky Phòng Tư pháp. Quản trị viên duyệt thì nhóm nhận nhắc việc từ ngày làm việc tiếp theo.',
    ),
    line(IN_GROUPS[hearing]),
  ]);
}
