/** What a question wants to see: a list, a number, who leads, when it is due. */
import type { Shape, Subject } from '../../domain/query.ts';
import type { Meaning } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { Has } from './has.ts';
import { asksWhether } from './statuses.ts';

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
  if (isSuperlative(has, reading)) return 'ranking';
  if (asksWho(has, reading)) return 'offices';
  if (isOfTasks(reading)) return factOf(has, reading);
  if (has('deadline') && has('report') && !has(...STATED)) return 'deadline';
  return isOverview(has) ? 'overview' : 'list';
}

const MOST = new Set(['nhieu', 'it']);

/** "đơn vị nào nhiều báo cáo quá hạn nhất". */
function isSuperlative(has: Has, { tokens }: Reading): boolean {
  if (!has('offices', 'which-communes', 'which-departments')) return false;
  const most = tokens.findIndex(({ folded }) => MOST.has(folded));
  return most >= 0 && tokens.some(({ folded }, at) => at > most && folded === 'nhat');
}

const isOfTasks = ({ codes, titles }: Reading) => codes.length > 0 || titles.length > 0;

/** A fact of one task asked for with nothing else beside it ("hạn khi nào?"); null where it is more or less than that. */
export function factAlone(has: Has, { codes, titles, offices, periods, section, late }: Reading): Shape | null {
  const named = codes.length + titles.length + offices.mentions.length + periods.length;
  if (named > 0 || section || late || has('report', 'overview', 'task', ...STATED)) return null;
  return FACTS.find(([meaning]) => has(meaning))?.[1] ?? null;
}

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

function factOf(has: Has, reading: Reading): Shape {
  const fact = FACTS.find(([meaning]) => has(meaning));
  if (fact) return fact[1];
  if (has('offices', 'which-communes', 'which-departments')) return 'lead';
  if (reading.codes.length === 0) return 'list';
  if (!has(...STATED, 'sent')) return 'detail';
  return asksWhether(reading) && !areReports(reading) ? 'progress' : 'list';
}

const areReports = ({ codes }: Reading) => codes.every(({ code }) => code.code.startsWith('BC.'));

const LEFT_OUT =
  /(?<![a-z])(?:khong (?:tinh|ke|gom|bao gom|phai)|tru|ngoai|ngoai tru|bo) (?:cac |nhung )?(?:la )?bao cao/;

/** "chưa có báo cáo nào", where the words mean what is not finished. */
const NO_REPORT = /(?<![a-z])chua co bao cao nao(?![a-z])/;

/** "không tính báo cáo". */
const isLeftOut = ({ tokens }: Reading) => LEFT_OUT.test(tokens.map(({ folded }) => folded).join(' '));

export function subjectOf(has: Has, reading: Reading): Subject {
  if (reading.codes.length > 0) return areReports(reading) ? 'report' : 'work';
  if (has('report') && isLeftOut(reading)) return 'task';
  if (NO_REPORT.test(reading.tokens.map(({ folded }) => folded).join(' '))) return 'report';
  if (has('report', 'calendar') && !has('task') && (!has('work') || has('sent', 'calendar'))) return 'report';
  return has('task') && !has('work') ? 'task' : 'work';
}
