/** Whether the bot has run lately, and what waits to be sent. */
import type { Store } from '../../app/ports/store.ts';
import { lastAwake } from '../../app/receipt.ts';
import { type Check, ok, warning } from './check.ts';

const MINUTE_MS = 60_000;
/** The bot notes every minute that it is awake. */
const ASLEEP_MINUTES = 5;
const LONG_WAIT_MINUTES = 60;

export async function queue(store: Store, now: Date): Promise<Check> {
  const minutesSince = (at: number) => Math.max(0, Math.floor((now.getTime() - at) / MINUTE_MS));
  const [{ waiting, oldest }, awake] = [await store.backlog(), await lastAwake(store)];
  const asleep = awake === null || minutesSince(awake) > ASLEEP_MINUTES;
  const running = awake === null ? 'bot chưa chạy lần nào' : asleep ? 'bot không chạy' : 'bot đang chạy';
  if (waiting === 0) return ok('queue', `${running}, không có tin nào đang chờ gửi.`);
  const wait = minutesSince(oldest ?? now.getTime());
  const text = `${running}, ${waiting} tin đang chờ gửi, lâu nhất ${wait} phút`;
  if (wait < LONG_WAIT_MINUTES) return ok('queue', `${text}.`);
  return warning('queue', `${text}; đề nghị ${asleep ? 'khởi động bot' : 'kiểm tra kết nối của kênh'}.`);
}
