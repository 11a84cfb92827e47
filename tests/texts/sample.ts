/** Samples for the tests of texts: offices, a scene, assignments, and a message as plain text. */
import type { Assignment, Done } from '../../src/domain/assignment.ts';
import { type Day, day } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import { type Message, plainText } from '../../src/texts/message.ts';
import type { Scene } from '../../src/texts/scene.ts';
import { assignment as plain } from '../fixtures/assignments.ts';

const NAMES: Readonly<Record<string, string>> = {
  'noi-vu': 'Phòng Nội vụ',
  'tu-phap': 'Phòng Tư pháp',
  'y-te': 'Phòng Y tế',
  'van-phong': 'Văn phòng HĐND và UBND huyện',
  'xa-thuan': 'UBND xã Thuận',
  'xa-huc': 'UBND xã Húc',
  'xa-a-doi': 'UBND xã A Dơi',
  'xa-ba-tang': 'UBND xã Ba Tầng',
};

/** Scene of Monday 1 March 2021; reports go to Phòng Nội vụ. */
export const MONDAY: Scene = {
  today: day('2021-03-01'),
  calendar: vietnameseCalendar(),
  nameOf: (code) => NAMES[code] ?? `Đơn vị ${code}`,
  receiverOf: (assignment) => (assignment.kind === 'report' ? 'noi-vu' : null),
};

export const on = (today: string, scene: Scene = MONDAY): Scene => ({ ...scene, today: day(today) });

let ids = 0;

export function assignment(code: string, deadline: string | null, more: Partial<Assignment> = {}): Assignment {
  ids += 1;
  const last = deadline === null ? null : day(deadline);
  return plain({
    ...{ id: ids, taskId: ids, code, planned: last, deadline: last },
    kind: code.startsWith('BC.') ? 'report' : 'task',
    timing: last === null ? 'none' : 'dated',
    ...more,
  });
}

export const doneOn = (d: string, document: string | null = null): Done => ({
  on: day(d),
  at: Date.parse(`${d}T03:00:00Z`),
  document,
  by: 'Nguyễn Văn A',
});

export const at = (d: Day | string, clock: string) => ({ day: day(d), clock });

/** As a reader without styles or choices sees it. */
export const shown = (message: Message): string[] => plainText(message.lines).split('\n');

/** The choices as `[label] words`. */
export const offered = (message: Message): string[] =>
  message.choices.flat().map((choice) => `[${choice.label}] ${choice.words}`);
