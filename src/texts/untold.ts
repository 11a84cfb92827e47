/** What offices without a chat should have been told, for the monitors to pass on. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { headingDay } from './dates.ts';
import { groupBy } from './group-by.ts';
import { bold, line, type Message, message } from './message.ts';
import { officeList, type Scene } from './scene.ts';
import { standing, workLine } from './work-line.ts';

export interface UntoldListView {
  readonly day: Day;
  readonly offices: readonly { readonly office: OfficeCode; readonly items: readonly Assignment[] }[];
}

/** One line for each task that has come to the same for its offices, who are all named: nobody is left out. */
export function untoldList({ day, offices }: UntoldListView, scene: Scene): Message {
  const heading = line(bold('Việc chưa nhắc được'), ` · ${headingDay(day)}`);
  if (offices.length === 0) return message([line(...heading, ': không có.')]);
  const owed = offices.flatMap(({ office, items }) => items.map((item) => ({ office, item })));
  const groups = groupBy(owed, ({ item }) => `${item.taskId}/${item.occurrence} ${standing(item, scene)}`);
  const lines = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = officeList(
      scene,
      group.map(({ office }) => office),
    );
    const count = group.length > 1 ? `${group.length} đơn vị: ` : '';
    return [line(...workLine(first.item, scene), ` – ${count}${names}`)];
  });
  return message([heading, ...lines]);
}
