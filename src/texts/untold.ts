/** What offices without a chat should have been told, for the monitors to pass on. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { headingDay } from './dates.ts';
import { bold, GAP, line, type Message, message } from './message.ts';
import { fullOffice, type Scene } from './scene.ts';
import { workLine } from './work-line.ts';

export interface UntoldListView {
  readonly day: Day;
  readonly offices: readonly { readonly office: OfficeCode; readonly items: readonly Assignment[] }[];
}

export function untoldList({ day, offices }: UntoldListView, scene: Scene): Message {
  const heading = line(bold('Việc chưa nhắc được'), ` · ${headingDay(day)}`);
  if (offices.length === 0) return message([line(...heading, ': không có.')]);
  const blocks = offices.flatMap(({ office, items }) => [
    GAP,
    line(bold(fullOffice(scene, office))),
    ...items.map((item) => workLine(item, scene)),
  ]);
  return message([heading, ...blocks]);
}
