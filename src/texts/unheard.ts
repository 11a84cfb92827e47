/** What a chat is told after the bot could not hear for so long that the platform has forgotten what was said. */
import { type Moment, momentText } from './dates.ts';
import { GAP, line, type Message, message } from './message.ts';
import type { Scene } from './scene.ts';

export interface UnheardView {
  readonly from: Moment;
  readonly to: Moment;
}

/** Stands above what is said anyway. */
export function withUnheard(said: Message, { from, to }: UnheardView, { today }: Pick<Scene, 'today'>): Message {
  const span = `Từ ${clockDay(from, today)} đến ${clockDay(to, today)} hệ thống mất kết nối`;
  const note = line(`${span}; lệnh gửi trong thời gian đó có thể chưa được ghi nhận, đề nghị kiểm tra và gửi lại.`);
  return { ...said, ...message([note, GAP, ...said.lines], said.choices) };
}

/** `08:12 ngày 01/3`. */
function clockDay(moment: Moment, today: Scene['today']): string {
  return momentText(moment, today).replace(/^lúc /, '');
}
