/** The statuses that a question asks for, from its words and their order. */
import type { Day } from '../../domain/day.ts';
import { FINISHED, type Status, UNFINISHED } from '../../domain/query.ts';
import type { Reading } from '../reading.ts';
import { firstOf, type Has } from './has.ts';

const OPEN: readonly Status[] = ['open'];
const OVERDUE: readonly Status[] = ['overdue'];
/** What is to be done in some period. */
const DUE: readonly Status[] = ['overdue', 'open'];

interface Asked {
  readonly reading: Reading;
  readonly has: Has;
  readonly today: Day;
}

/** The first rule that fits decides. */
const RULES: readonly (readonly [fits: (asked: Asked) => boolean, statuses: readonly Status[]])[] = [
  [({ has }) => has('no-deadline', 'no-lead'), []],
  [({ has }) => has('due-soon'), OPEN],
  [({ has, reading }) => has('done-late') || finishedLate(reading, has), ['done-late']],
  [({ has }) => has('on-time'), ['done']],
  [({ has }) => has('in-time'), OPEN],
  [({ has }) => has('ranking-late'), OVERDUE],
  [({ has }) => has('ranking-done') && !has('overdue'), ['done']],
  [({ has, reading }) => has('overdue') || reading.late !== null, OVERDUE],
  [({ has, reading }) => has('expired') && reading.periods.length > 0, DUE],
  [({ has }) => has('expired'), OVERDUE],
  [({ reading, has }) => isNoneDone(reading, has), FINISHED],
  [({ has }) => has('ongoing'), ['ongoing']],
  [({ has }) => has('conditional'), ['conditional']],
  [({ has, reading }) => has('unfinished') || isDenied(reading), UNFINISHED],
  [({ has, reading, today }) => isFinished(reading, has) && isAhead(reading, today), DUE],
  [({ has, reading }) => isFinished(reading, has), FINISHED],
  [({ has }) => has('ranking'), OVERDUE],
];

/** Empty for any status. */
export function statusesOf(reading: Reading, has: Has, today: Day): readonly Status[] {
  return RULES.find(([fits]) => fits({ reading, has, today }))?.[1] ?? [];
}

/** "quá hạn … đã xong", "nộp báo cáo quý I trễ": it was done, and late; "chậm nộp" is not done yet. */
function finishedLate(reading: Reading, has: Has): boolean {
  if (!has('overdue') || has('unfinished') || isDenied(reading)) return false;
  if (has('finished')) return true;
  const sent = firstOf(reading, 'sent');
  const late = firstOf(reading, 'overdue');
  return sent !== null && late !== null && late.start > sent.start;
}

const NONE = /(?<![a-z])(?:chua|khong|ko|chang) (?:co |thay )?(?:viec|nhiem vu|bao cao|dau viec|cai)(?: (?:nao|gi))/;

/** "chưa có việc nào xong à": supposes that nothing is done, so it is told what is. */
function isNoneDone({ tokens, text }: Reading, has: Has): boolean {
  if (!has('finished', 'sent') || has('offices', 'which-communes', 'which-departments')) return false;
  return text.length > 0 && NONE.test(tokens.map(({ folded }) => folded).join(' '));
}

const NEAR = 5;

/** "chưa thấy nộp", "chưa có đơn vị nào gửi": "chưa" before the deed. */
function isDenied(reading: Reading): boolean {
  const deeds = reading.meanings.filter(({ meaning }) => meaning === 'sent' || meaning === 'finished');
  const denials = reading.meanings.filter(({ meaning }) => meaning === 'not');
  return deeds.some((deed) => denials.some((not) => not.end <= deed.start && deed.start - not.end <= NEAR));
}

/** "đã xong", "xong rồi", "nộp … rồi"; with "chưa?" behind one task's or report's deed it asks how far it is. */
function isFinished(reading: Reading, has: Has): boolean {
  if (asksWhether(reading) && (reading.codes.length > 0 || reading.titles.length > 0) && !has('offices')) return false;
  if (has('finished')) return true;
  return has('sent') && has('already') && !has('due');
}

/** "… chưa?" at the end. */
export function asksWhether({ meanings, tokens }: Reading): boolean {
  const last = meanings.filter(({ meaning }) => meaning !== 'noise').at(-1);
  return last?.meaning === 'not' && tokens[last.start]?.folded === 'chua';
}

/** "hoàn thành trong quý IV" of a quarter to come speaks of what is to be done. */
function isAhead({ periods }: Reading, today: Day): boolean {
  const from = periods[0]?.period.from ?? null;
  return from !== null && from > today;
}

/** "đến hạn" speaks of what is still to be done. */
export function withDue(statuses: readonly Status[], reading: Reading, has: Has): readonly Status[] {
  return statuses.length === 0 && has('due') && reading.codes.length === 0 ? DUE : statuses;
}

export const isDone = (statuses: readonly Status[]): boolean =>
  statuses.length > 0 && statuses.every((status) => FINISHED.includes(status));
