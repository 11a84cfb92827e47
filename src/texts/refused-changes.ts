/** Why a change was not made, for every reason that the domain knows. */
import type { Refusal } from '../domain/changes.ts';
import { type Message, say } from './message.ts';
import type { Scene } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine } from './titles.ts';
import { codeOf } from './work-line.ts';

type Sentences = { readonly [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>, scene: Scene) => string };

const SENTENCES: Sentences = {
  'already-done': ({ assignment }, scene) => {
    const { done } = assignment;
    if (!done) return `${codeOf(assignment)} đã ghi hoàn thành.`;
    const document = done.document === null ? ', chưa có số văn bản' : `, văn bản ${oneLine(done.document)}`;
    const code = codeOf(assignment);
    return `${code} đã ghi hoàn thành ngày ${dayIn(done.on, scene)}${document}, do ${done.by} báo. Nếu cần sửa, gõ /hoantac ${code}.`;
  },
  'not-done': ({ assignment }) => `${codeOf(assignment)} chưa ghi hoàn thành.`,
  'in-future': ({ day }, scene) =>
    `Ngày ${dayIn(day, scene)} chưa đến. Đề nghị nhập ngày hoàn thành không sau hôm nay (${dayIn(scene.today, scene)}).`,
  'same-deadline': ({ assignment }, scene) =>
    assignment.deadline === null
      ? `${codeOf(assignment)} vẫn chưa có thời hạn; không có gì thay đổi.`
      : `Hạn của ${codeOf(assignment)} đã là ${dayIn(assignment.deadline, scene)}; không có gì thay đổi.`,
  'not-later': ({ assignment, deadline }, scene) => {
    const now = assignment.deadline === null ? '' : ` (${dayIn(assignment.deadline, scene)})`;
    return `Ngày ${dayIn(deadline, scene)} không sau hạn hiện tại của ${codeOf(assignment)}${now}. Đề nghị nhập ngày muộn hơn.`;
  },
  'no-deadline': ({ assignment }) => {
    const code = codeOf(assignment);
    return `${code} chưa có thời hạn nên không gia hạn được; đơn vị theo dõi đặt hạn bằng /han ${code}.`;
  },
  'nothing-to-undo': () => 'Không có thay đổi nào để hoàn tác.',
  'built-upon': ({ assignment }) => {
    const code = codeOf(assignment);
    return `${code} đã có cập nhật khác sau thay đổi này nên không hoàn tác được; xem /chitiet ${code}.`;
  },
};

export function refusedChange(refusal: Refusal, scene: Scene): Message {
  const sentence = SENTENCES[refusal.kind] as (refusal: Refusal, scene: Scene) => string;
  return say(sentence(refusal, scene));
}
