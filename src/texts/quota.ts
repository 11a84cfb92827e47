/** A platform's plan that is being used up: what administrators are told, and a chat whose answers must wait. */
import { addMonths, type Day, firstOfMonth, monthOf, yearOf } from '../domain/day.ts';
import { dayText, monthNumber } from './dates.ts';
import { type Message, say } from './message.ts';

export type Resource = 'messages' | 'people' | 'groups';

export interface QuotaView {
  /** The channel's own name. */
  readonly channel: string;
  readonly resource: Resource;
  readonly used: number;
  readonly allowed: number;
  readonly today: Day;
}

type Counts = Readonly<Record<Resource, number>>;

const NOUN: Readonly<Record<Resource, string>> = { messages: 'tin', people: 'người dùng', groups: 'nhóm' };

/** To the administrators, at four fifths of what the plan allows and where it is used up. */
export function quotaWarning(view: QuotaView): Message {
  return say(`${standing(view)}. ${view.used >= view.allowed ? usedUp(view) : soon(view)}`);
}

/** `Kênh Zalo: đã dùng 2.400/3.000 tin của tháng 3` */
function standing({ channel, resource, used, allowed, today }: QuotaView): string {
  const when = resource === 'messages' ? ` của tháng ${monthNumber(monthOf(today))}` : '';
  return `Kênh ${title(channel)}: đã dùng ${amount(used)}/${amount(allowed)} ${NOUN[resource]}${when}`;
}

/** `đã dùng 2.400/3.000 tin tháng này, 41/50 người dùng, 2/3 nhóm` */
export function quotaUse(used: Counts, allowed: Counts): string {
  const part = (resource: Resource) => `${amount(used[resource])}/${amount(allowed[resource])} ${NOUN[resource]}`;
  return `đã dùng ${part('messages')} tháng này, ${part('people')}, ${part('groups')}`;
}

function soon({ resource }: QuotaView): string {
  if (resource === 'messages') {
    return 'Đến 90 % thì thôi trả lời câu hỏi, phần còn lại dành cho nhắc việc và thông báo.';
  }
  return 'Đề nghị dự trù nâng gói hoặc dùng thêm kênh khác.';
}

function usedUp({ resource }: QuotaView): string {
  if (resource === 'messages') {
    return 'Nền tảng có thể không nhận thêm tin đến hết tháng; đề nghị nâng gói hoặc chuyển các đơn vị sang kênh khác.';
  }
  return `Nền tảng có thể không nhận thêm ${NOUN[resource]}; đề nghị nâng gói, hoặc gỡ ${NOUN[resource]} không còn dùng (/huydangky).`;
}

/** Said once a month in a chat whose answers are withheld. */
export function answersWithheld(today: Day): Message {
  const next = addMonths(firstOfMonth(yearOf(today), monthOf(today)), 1);
  return say(
    `Hạn mức tin của kênh trong tháng này sắp hết: từ nay đến trước ${dayText(next, yearOf(today))} chỉ gửi nhắc việc và thông báo. Lệnh gửi đến vẫn được ghi; cần trả lời ngay, đề nghị hỏi qua kênh khác.`,
  );
}

const title = (channel: string) => channel.charAt(0).toUpperCase() + channel.slice(1);
const amount = (n: number) => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.');
