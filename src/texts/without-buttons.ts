/** What is said only where a channel cannot do something: choose by pressing, send a file, show a picture. */
import { type Message, say } from './message.ts';
import { oneLine } from './titles.ts';

/** A number that stands for none of the choices; `count`: how many there are. */
export function noSuchNumber(count: number): Message {
  const numbers = count === 1 ? 'chỉ có số 1' : `gồm các số 1 – ${count}`;
  return say(`Lựa chọn gần nhất ${numbers}. Đề nghị trả lời lại bằng số đó, hoặc gõ lệnh.`);
}

/** A number where nothing is offered any more. */
export function nothingToChoose(): Message {
  return say('Không còn lựa chọn nào chờ trả lời bằng số; đề nghị gõ lại câu hỏi hoặc lệnh.');
}

/** A number that only the one who began may use. */
export function numberForOthers(): Message {
  return say('Lựa chọn này dành cho người đã gửi yêu cầu.');
}

/** Stands in a message in place of files that cannot be sent there. */
export function filesLeftOut(names: readonly string[]): string {
  return `Không gửi được tệp ở đây: ${names.map(oneLine).join(', ')}. Đề nghị nhận tệp qua kênh khác hoặc từ quản trị viên.`;
}
