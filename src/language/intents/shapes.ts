/** What a question wants to see: a list, a number, who leads, when it is due. */
import type { Shape, Subject } from '../../domain/query.ts';
import type { Meaning } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Has } from './has.ts';

const SHAPES: readonly (readonly [Meaning, Shape])[] = [
  ['calendar', 'calendar'],
  ['ranking', 'ranking'],
  ['ranking-late', 'ranking'],
  ['ranking-done', 'ranking'],
  ['ranking-all', 'ranking'],
  ['rate', 'rate'],
  ['count', 'count'],
];
const FACTS: readonly (readonly [Meaning, Shape])[] = [
  ['lead', 'lead'],
  ['deliverable', 'deliverable'],
  ['deadline', 'deadline'],
  ['progress', 'progress'],
  ['coordinating', 'coordinating'],
  ['detail', 'detail'],
];
const STATED: readonly Meaning[] = [
  'overdue',
  'unfinished',
  'finished',
  'due',
  'due-soon',
  'done-late',
  'on-time',
  'in-time',
];

export function shapeOf(has: Has, reading: Reading): Shape {
  const asked = SHAPES.find(([meaning]) => has(meaning));
  if (asked) return asked[1];
  if (asksWho(has, reading)) return 'offices';
  if (isOfTasks(reading)) return factOf(has, reading);
  if (has('deadline') && has('report') && !has(...STATED)) return 'deadline';
  return isOverview(has) ? 'overview' : 'list';
}

const isOfTasks = ({ codes, titles }: Reading) => codes.length > 0 || titles.length > 0;

/** How things stand, of no status in particular. */
function isOverview(has: Has): boolean {
  if (has(...STATED, 'ongoing', 'no-deadline', 'no-lead')) return false;
  return has('overview') || (has('progress') && !has('report'));
}

/** "ai", "đơn vị nào" of many; of one task it asks who leads it. */
function asksWho(has: Has, reading: Reading): boolean {
  const asks =
    has('offices', 'which-communes', 'which-departments') || reading.offices.mentions.some((one) => one.asks);
  if (!asks) return false;
  return has(...STATED) || isSent(has) || reading.late !== null || !isOfTasks(reading);
}

const isSent = (has: Has) => has('sent') && has('not', 'already');

function factOf(has: Has, { codes }: Reading): Shape {
  const fact = FACTS.find(([meaning]) => has(meaning));
  if (fact) return fact[1];
  if (has('offices', 'which-communes', 'which-departments')) return 'lead';
  if (codes.length === 0) return 'list';
  if (!has(...STATED, 'sent')) return 'detail';
  return codes.every(({ code }) => code.code.startsWith('BC.')) ? 'list' : 'progress';
}

export function subjectOf(has: Has, { codes }: Reading): Subject {
  if (codes.length > 0) return codes.every(({ code }) => code.code.startsWith('BC.')) ? 'report' : 'work';
  if (has('report', 'calendar') && !has('task') && (!has('work') || has('sent', 'calendar'))) return 'report';
  return has('task') && !has('work') ? 'task' : 'work';
}
