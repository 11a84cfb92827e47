/** The morning's receipt for the administrators, in one line: its absence is the alarm. */
import { type Day, yearOf } from '../domain/day.ts';
import { weekdayDay } from './dates.ts';
import { type Message, say } from './message.ts';

export interface ReceiptView {
  readonly day: Day;
  /** Messages that the day's run planned. */
  readonly due: number;
  readonly sent: number;
  /** Of those sent, how many needed more than one attempt. */
  readonly repeated: number;
  readonly waiting: number;
  /** Their work was done or moved before they left. */
  readonly needless: number;
  readonly failed: readonly { readonly reason: string; readonly count: number }[];
  /** How long the bot was down at the hour of reminding; null where it was not. */
  readonly downMinutes: number | null;
}

export function receipt(view: ReceiptView): Message {
  const { day, downMinutes } = view;
  const made = downMinutes === null ? '' : ` Nhắc bù sau ${downtime(downMinutes)} gián đoạn.`;
  return say(`Nhắc việc ${weekdayDay(day, yearOf(day))}: ${outcome(view)}.${made}`);
}

function outcome({ due, sent, repeated, waiting, needless, failed }: ReceiptView): string {
  if (due === 0) return 'không có tin nào phải gửi';
  const again = repeated === 0 ? '' : `, trong đó ${repeated} tin phải gửi lại`;
  if (sent === due) return `đã gửi đủ ${due} tin${again}`;
  const lost = failed.reduce((sum, { count }) => sum + count, 0);
  const rest = [
    `đã gửi ${sent} tin${again}`,
    waiting > 0 && `${waiting} tin đang chờ gửi`,
    needless > 0 && `${needless} tin không còn cần gửi vì việc đã xong hoặc đã đổi hạn`,
    lost > 0 && `${lost} tin không gửi được (${reasons(failed)})`,
  ].filter(Boolean);
  return `cần gửi ${due} tin; ${rest.join('; ')}`;
}

/** What the platforms say, by the words in it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/kicked|not a member/i, 'hệ thống đã bị đưa ra khỏi nhóm'],
  [/blocked/i, 'người nhận đã chặn hệ thống'],
  [/rights|forbidden|restricted/i, 'hệ thống không có quyền gửi tin trong nhóm'],
  [/not found|deleted|deactivated|topic/i, 'nhóm không còn'],
  [/^superseded$|^too late$/, 'không kịp gửi trong ngày, đã gộp vào lần nhắc sau'],
  [/^unlinked$/, 'nhóm đã hủy đăng ký'],
];

function reasons(failed: ReceiptView['failed']): string {
  const counts = new Map<string, number>();
  for (const { reason, count } of failed) {
    const words = REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'nền tảng từ chối tin';
    counts.set(words, (counts.get(words) ?? 0) + count);
  }
  if (counts.size === 1) return [...counts.keys()].join();
  return [...counts].map(([words, count]) => `${count} tin do ${words}`).join(', ');
}

const DAY_MINUTES = 1440;

function downtime(minutes: number): string {
  const days = Math.round(minutes / DAY_MINUTES);
  const counted = String(minutes).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${counted} phút${minutes < DAY_MINUTES ? '' : ` (khoảng ${days} ngày)`}`;
}
