/** The morning's message to an office: what is due to be said today, in one message. */
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Mention } from '../domain/reminders.ts';
import { headingDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import { bold, type Choice, GAP, type Line, line, type Message, message } from './message.ts';
import { fullOffice, type Scene } from './scene.ts';
import { URGENCY_HEADING, urgencyOf } from './urgency.ts';
import { codeOf, workLine } from './work-line.ts';

export interface DigestView {
  readonly office: OfficeCode;
  /** The working day that it belongs to; distances are counted from the scene's day. */
  readonly day: Day;
  readonly mentions: readonly Mention[];
  /** What monitors get on top, each part with its own choices. */
  readonly parts?: readonly Message[];
}

/** In the order of reading: the most urgent first, other offices' work last. */
const GROUPS = ['overdue', 'today', 'soon', 'later', 'toConfirm', 'coordinating'] as const;
type Group = (typeof GROUPS)[number];

const HEADING: Readonly<Record<Group, string>> = {
  overdue: URGENCY_HEADING.overdue,
  today: URGENCY_HEADING.today,
  soon: URGENCY_HEADING.soon,
  later: 'Cần chuẩn bị',
  toConfirm: 'Cần xác nhận',
  coordinating: 'Phối hợp',
};
const EXPLANATION: Partial<Record<Group, string>> = {
  toConfirm: 'Đã quá hạn khi đưa vào sổ; đề nghị báo việc nào đã hoàn thành, ngày nào, văn bản nào.',
};

/** Whole however long it is: nothing that is due to be said is left out. */
export function digest(view: DigestView, scene: Scene): Message {
  const parts = view.parts ?? [];
  const heading = line('🔔 ', bold(`Nhắc việc · ${fullOffice(scene, view.office)}`), ` · ${headingDay(view.day)}`);
  return message(
    [
      heading,
      ...ownLines(view, scene),
      ...parts.flatMap((part) => (part.lines.length > 0 ? [GAP, ...part.lines] : [])),
    ],
    [digestChoices(view), ...parts.flatMap((part) => part.choices)],
  );
}

function ownLines({ mentions }: DigestView, scene: Scene): Line[] {
  const byGroup = groupBy(mentions, (mention) => groupOf(mention, scene.today));
  const groups = GROUPS.map((group) => ({ group, members: byGroup.get(group) ?? [] }));
  return [
    ...groups.flatMap(({ group, members }) => groupLines(group, members, scene)),
    ...closing(groups.flatMap(({ members }) => members)),
  ];
}

function groupOf(mention: Mention, today: Day): Group {
  if (mention.role === 'coordinating') return 'coordinating';
  if (mention.toConfirm) return 'toConfirm';
  const urgency = urgencyOf(mention.assignment, today);
  return urgency === 'overdue' || urgency === 'today' || urgency === 'soon' ? urgency : 'later';
}

function groupLines(group: Group, members: readonly Mention[], scene: Scene): Line[] {
  if (members.length === 0) return [];
  const explanation = EXPLANATION[group];
  return [
    GAP,
    line(`${HEADING[group]}: ${members.length}`),
    ...(explanation ? [line(explanation)] : []),
    ...members.map(({ assignment, role }) => workLine(assignment, scene, { role })),
  ];
}

/** How to answer, by the example of the first line. */
function closing(ordered: readonly Mention[]): Line[] {
  const first = ordered.find((mention) => mention.role === 'lead')?.assignment;
  if (!first) return [];
  const example = `xong ${codeOf(first)} ${first.kind === 'report' ? '15/BC-UBND' : '12/KH-UBND'}`;
  return [GAP, line(`Hoàn thành việc nào, trả lời tin này kèm số văn bản, ví dụ: ${example}`)];
}

function digestChoices({ office, day, mentions }: DigestView): Choice[] {
  const seen: Choice = { label: 'Đã nhận', words: `/danhan ${day}` };
  const done: Choice = { label: 'Báo hoàn thành…', words: '/xong' };
  const all: Choice = { label: 'Tất cả việc của đơn vị', words: `/viec ${office}` };
  if (mentions.length === 0) return [seen];
  return mentions.some((mention) => mention.role === 'lead') ? [seen, done, all] : [seen, all];
}
