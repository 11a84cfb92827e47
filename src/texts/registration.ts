/** What is said when chats are bound to offices, freed, and when somebody becomes an administrator. */
import type { OfficeCode } from '../domain/office.ts';
import { type Doer, whenText, whoText } from './doer.ts';
import { bold, type Choice, line, type Message, message, say } from './message.ts';
import { fullOffice, type Scene } from './scene.ts';
import { oneLine } from './titles.ts';

/** Bound; the open tasks follow in a list of their own. */
export function registered(office: OfficeCode, scene: Scene): Message {
  const name = fullOffice(scene, office);
  const choices: Choice[] = [
    { label: 'Việc của đơn vị', words: `/viec ${office}` },
    { label: 'Trợ giúp', words: '/trogiup' },
  ];
  return message([line('✅ Đã đăng ký cuộc trò chuyện này cho ', bold(name), '.')], [choices]);
}

export function alreadyRegistered(office: OfficeCode, scene: Scene): Message {
  return say(`Cuộc trò chuyện này đã đăng ký cho ${fullOffice(scene, office)}.`);
}

/** `reached`: how many administrators surely see it. */
export function registrationAsked(office: OfficeCode, reached: number, scene: Scene): Message {
  const asked = `Đã gửi quản trị viên đề nghị đăng ký cuộc trò chuyện này cho ${fullOffice(scene, office)}; chờ duyệt.`;
  return say(reached > 0 ? asked : `${asked} ${NOBODY_REACHED}`);
}

/** What helps where no administrator has opened the private chat yet. */
export const NOBODY_REACHED = 'Quản trị viên chưa nhận được thì mở trò chuyện riêng với hệ thống và gõ /start.';

/** Told to the chat that asked. */
export function registrationRefused(office: OfficeCode, scene: Scene): Message {
  return say(
    `Đề nghị đăng ký cho ${fullOffice(scene, office)} không được duyệt. Cần thêm thông tin, đề nghị liên hệ quản trị viên.`,
  );
}

/** Told to the administrator who decided. */
export function registrationDecided(
  view: { readonly office: OfficeCode; readonly chatTitle: string; readonly granted: boolean },
  scene: Scene,
): Message {
  const done = view.granted ? 'Đã duyệt' : 'Đã từ chối';
  return say(`${done}: "${oneLine(view.chatTitle)}" đăng ký cho ${fullOffice(scene, view.office)}.`);
}

/** Told to the office's other chats. */
export function anotherChat(
  view: { readonly office: OfficeCode; readonly chatTitle: string; readonly by: Doer },
  scene: Scene,
): Message {
  const { office, chatTitle, by } = view;
  return say(
    `"${oneLine(chatTitle)}" cũng đã đăng ký cho ${fullOffice(scene, office)}, ${by.name} duyệt ${whenText({ ...by, office: null }, scene)}. Nếu không đúng, đề nghị báo quản trị viên.`,
  );
}

export function unregistered(office: OfficeCode, scene: Scene): Message {
  return say(`Đã hủy đăng ký cuộc trò chuyện này; không còn nhận nhắc việc của ${fullOffice(scene, office)}.`);
}

/** Told to the administrator who unbinds another chat from a private one. */
export function unregisteredOther(
  view: { readonly office: OfficeCode; readonly chatTitle: string },
  scene: Scene,
): Message {
  return say(`Đã hủy đăng ký "${oneLine(view.chatTitle)}" của ${fullOffice(scene, view.office)}.`);
}

/** Told to a chat that somebody elsewhere unbound. */
export function unregisteredNotice(view: { readonly office: OfficeCode; readonly by: Doer }, scene: Scene): Message {
  const { office, by } = view;
  return say(
    `${whoText(by, scene)} đã hủy đăng ký cuộc trò chuyện này cho ${fullOffice(scene, office)} ${whenText(by, scene)}.`,
  );
}

export function notRegistered(office: OfficeCode | null, scene: Scene): Message {
  return say(
    office === null
      ? 'Cuộc trò chuyện này chưa đăng ký đơn vị nào.'
      : `${fullOffice(scene, office)} chưa có nhóm nào đăng ký.`,
  );
}

/** Which of an office's chats is to be freed. */
export function whichChat(
  view: { readonly office: OfficeCode; readonly chats: readonly { readonly title: string; readonly state: string }[] },
  scene: Scene,
): Message {
  const choices = view.chats.map(({ title, state }): Choice[] => [
    { label: oneLine(title), words: `/huydangky ${view.office}`, state },
  ]);
  return say(`${fullOffice(scene, view.office)} có ${view.chats.length} nhóm. Hủy đăng ký nhóm nào?`, choices);
}

/** A person's first act for another office was confirmed or refused; told to the chat that it came from. */
export function actDecided(view: { readonly person: string; readonly granted: boolean; readonly by: string }): Message {
  const { person, granted, by } = view;
  return say(
    granted
      ? `${oneLine(by)} đã xác nhận ${oneLine(person)} được cập nhật việc của đơn vị khác.`
      : `${oneLine(by)} không xác nhận ${oneLine(person)} được cập nhật việc của đơn vị khác; lệnh đã gửi không được thực hiện.`,
  );
}

/** `/quantri <mã>`. */
export function becameAdministrator(name: string): Message {
  return say(`${oneLine(name)} đã được trao quyền quản trị.`, [[{ label: 'Trợ giúp', words: '/trogiup' }]]);
}

/** The code must not be read by a whole group. */
export function codeInPrivate(): Message {
  return say('Lệnh /quantri chỉ dùng trong trò chuyện riêng với hệ thống.');
}

export function wrongCode(): Message {
  return say('Mã quản trị không đúng hoặc đã dùng. Mã được in ra khi khởi động, chỉ dùng một lần.');
}
