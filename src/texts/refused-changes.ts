/** Why a change was not made, for every reason that the domain knows. */
import type { Refusal } from '../domain/changes.ts';
import { groupBy } from './group-by.ts';
import { type Line, line, type Message, message, say } from './message.ts';
import { officeList, type Scene } from './scene.ts';
import { dayIn } from './sentences.ts';
import { oneLine } from './titles.ts';
import { codeOf } from './work-line.ts';

const NAMED = 20;

type Sentences = { readonly [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>, scene: Scene) => string };

const SENTENCES: Sentences = {
  'already-done': ({ assignment }, scene) => {
    const { done } = assignment;
    if (!done) return `${codeOf(assignment)} đã ghi hoàn thành.`;
    const document = done.document === null ? ', chưa có số văn bản' : `, văn bản ${oneLine(done.document)}`;
    const code = codeOf(assignment);
    return `${code} đã ghi hoàn thành ngày ${dayIn(done.on, scene)}${document}, do ${done.by} báo. Nếu cần sửa, gõ /hoantac ${code}.`;
  },
  'same-document': ({ assignment }) => {
    const document = oneLine(assignment.done?.document ?? '');
    return `${codeOf(assignment)} đã có số văn bản ${document}; không có gì thay đổi.`;
  },
  'not-done': ({ assignment }) => {
    const code = codeOf(assignment);
    return `${code} chưa ghi hoàn thành. Gõ /chitiet ${code} để xem tình trạng.`;
  },
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

/** `more`: the same change was refused for other offices too. */
export function refusedChange(refusal: Refusal, scene: Scene, more: readonly Refusal[] = []): Message {
  if (more.length > 0) return message(refusedLines([refusal, ...more], scene));
  const sentence = SENTENCES[refusal.kind] as (refusal: Refusal, scene: Scene) => string;
  return say(sentence(refusal, scene));
}

const REASONS: Readonly<Record<Refusal['kind'], string>> = {
  'already-done': 'Đã ghi hoàn thành từ trước',
  'not-done': 'Chưa ghi hoàn thành',
  'in-future': 'Ngày chưa đến',
  'same-deadline': 'Hạn đã đúng ngày này',
  'same-document': 'Đã có số văn bản này',
  'not-later': 'Hạn hiện tại không sớm hơn ngày đề nghị',
  'no-deadline': 'Chưa có thời hạn nên không gia hạn được',
  'nothing-to-undo': 'Không có thay đổi nào để hoàn tác',
  'built-upon': 'Đã có cập nhật khác nên không hoàn tác được',
};

/** Of several offices: each reason once, with those whom it holds for. */
export function refusedLines(refused: readonly Refusal[], scene: Scene): Line[] {
  return [...groupBy(refused, ({ kind }) => kind)].map(([kind, some]) => {
    const offices = some.flatMap((one) => ('assignment' in one ? [one.assignment.office] : []));
    const names = offices.length === 0 ? '' : `: ${officeList(scene, offices, NAMED)}`;
    return line(`${REASONS[kind]}${names}.`);
  });
}
