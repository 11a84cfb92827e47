/** The tasks of a measured register with what the offices owe of them: deadlines over a year, a tenth overdue. */
import type { Day } from '../../src/domain/day.ts';
import { addDays } from '../../src/domain/day.ts';
import type { DeadlineKind } from '../../src/domain/deadline.ts';
import { DAYS, TODAY, YEAR } from './days.ts';
import { OFFICES_OF_DISTRICT } from './offices.ts';
import type { Random } from './random.ts';
import type { Size } from './sizes.ts';
import { makeTitle } from './titles.ts';

interface Owed {
  readonly occurrence: number;
  /** The office's row; null where nobody leads. */
  readonly office: number | null;
  readonly deadline: Day | null;
  readonly doneOn: Day | null;
}

export interface MadeTask {
  readonly section: number;
  readonly code: string;
  readonly title: string;
  readonly deliverable: string;
  readonly timing: DeadlineKind;
  readonly occurrences: number;
  readonly owed: readonly Owed[];
  /** Rows of the offices that it names as coordinating. */
  readonly coordinating: readonly number[];
}

export const SECTIONS = [
  ['I', 'CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH'],
  ['II', 'CẢI CÁCH THỂ CHẾ'],
  ['III', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
  ['IV', 'CẢI CÁCH TỔ CHỨC BỘ MÁY'],
  ['V', 'XÂY DỰNG ĐỘI NGŨ CÁN BỘ, CÔNG CHỨC'],
  ['VI', 'CẢI CÁCH TÀI CHÍNH CÔNG'],
  ['VII', 'HIỆN ĐẠI HÓA HÀNH CHÍNH'],
] as const;

const UNDATED: readonly DeadlineKind[] = ['ongoing', 'ongoing', 'conditional', 'none'];
const MANY_LEADS = 5;
/** Of what is due by now so much is still open: a tenth of the whole register. */
const LEFT_OPEN = 0.25;

/** Tasks of one plan until the offices owe so many assignments. */
export function* makeTasks(random: Random, assignments: number, size: Size): Generator<MadeTask> {
  for (let left = assignments, n = 0; left > 0; n++) {
    const task = makeTask(random, n, left, size);
    left -= task.owed.length;
    yield task;
  }
}

function makeTask(random: Random, n: number, left: number, size: Size): MadeTask {
  const section = n % SECTIONS.length;
  const code = `${SECTIONS[section]?.[0]}.${Math.floor(n / SECTIONS.length) + 1}`;
  const timing = random.chance(0.05) ? random.pick(UNDATED) : random.chance(0.12) ? 'recurring' : 'dated';
  const occurrences = timing === 'recurring' ? 4 : 1;
  const leads = leadsOf(random, size);
  const owed = Array.from({ length: occurrences }, (_, index) => {
    const deadline = timing === 'dated' || timing === 'recurring' ? deadlineOf(random, index, occurrences) : null;
    return leads.map((office): Owed => ({ occurrence: index + 1, office, deadline, doneOn: doneOn(random, deadline) }));
  });
  const coordinating = random.chance(0.3)
    ? [random.below(size.offices) + 1].filter((office) => !leads.includes(office))
    : [];
  return {
    section,
    code,
    timing,
    occurrences,
    coordinating,
    ...makeTitle(random, code, YEAR),
    owed: owed.flat().slice(0, left),
  };
}

/** Mostly one office; now and then a whole group, or nobody. */
function leadsOf(random: Random, { offices, busy }: Size): (number | null)[] {
  if (random.chance(0.005)) return [null];
  const any = random.below(offices);
  const first = random.chance(busy) ? any - (any % OFFICES_OF_DISTRICT) : any;
  const count = random.chance(0.1) ? Math.min(MANY_LEADS, offices) : 1;
  return Array.from({ length: count }, (_, n) => ((first + n) % offices) + 1);
}

/** Somewhere in the occurrence's part of the year. */
function deadlineOf(random: Random, index: number, occurrences: number): Day {
  const share = DAYS.length / occurrences;
  return DAYS[Math.floor(index * share + random.next() * share)] ?? TODAY;
}

/** Most of what is due by now is done, one in ten of it late; of the rest a little is done ahead. */
function doneOn(random: Random, deadline: Day | null): Day | null {
  if (deadline === null || deadline >= TODAY) return random.chance(0.05) ? addDays(TODAY, -random.below(60) - 1) : null;
  if (random.chance(LEFT_OPEN)) return null;
  const day = addDays(deadline, random.chance(0.1) ? random.below(20) + 1 : -random.below(20));
  return day < TODAY ? day : addDays(TODAY, -1);
}
