/** Puts what was recognised together to one query, or says that it is not enough. */
import { addDays } from '../../domain/day.ts';
import {
  type AssignmentQuery,
  EVERY_OFFICE,
  EVERYTHING,
  FINISHED,
  type OfficeFilter,
  type Query,
  type Shape,
  type Status,
  type Subject,
  UNFINISHED,
} from '../../domain/query.ts';
import type { Meaning } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';

const SOON_DAYS = 7;

/** Null where too much is unexplained for a confident answer. */
export function queryOf(reading: Reading, context: UnderstandContext): Query | null {
  const has = hasMeaning(reading);
  const reminders = reminderQuery(reading, has);
  if (reminders) return reminders;
  const words = titleWords(reading, context, has);
  if (words === null) return null;
  const follow = followUp(reading, context, words);
  if (follow) return follow;
  if (!asksSomething(reading, words)) return null;
  const statuses = statusesOf(has);
  const shape = shapeOf(has, reading);
  return {
    ...EVERYTHING,
    subject: subjectOf(has, reading),
    shape,
    statuses: defaultStatuses(statuses, shape, reading, has),
    offices: officesOf(reading, context, shape, has),
    role: has('coordinating') && shape !== 'coordinating' ? 'coordinating' : 'lead',
    period: periodOf(reading, context, has),
    periodOf: isDonePeriod(statuses) ? 'done' : 'deadline',
    sections: reading.section?.numbers ?? [],
    codes: shape === 'calendar' ? [] : reading.codes.map(({ code }) => code),
    words,
    lateMoreThan: has('overdue', 'done-late') ? (reading.late?.days ?? null) : null,
    lacking: has('no-deadline') ? 'deadline' : has('no-lead') ? 'lead' : null,
  };
}

/** Some word has a meaning, or something is named. */
function asksSomething({ meanings, codes, offices, periods, section }: Reading, words: readonly string[]): boolean {
  if (meanings.some(({ meaning }) => !EMPTY.has(meaning))) return true;
  return section !== null || [codes, offices.mentions, periods, words].some((named) => named.length > 0);
}

type Has = (...meanings: readonly Meaning[]) => boolean;

const EMPTY: ReadonlySet<Meaning> = new Set<Meaning>(['noise', 'not', 'follow', 'about', 'section']);

function hasMeaning({ meanings }: Reading): Has {
  const found = new Set(meanings.map(({ meaning }) => meaning));
  return (...wanted) => wanted.some((meaning) => found.has(meaning));
}

function reminderQuery({ offices, periods, codes }: Reading, has: Has): Query | null {
  const shape = has('unseen') ? 'unseen' : has('reminded-count') ? 'count' : has('reminded') ? 'sent' : null;
  if (shape === null) return null;
  const named = offices.mentions.filter(({ except }) => !except).flatMap(({ codes: own }) => own);
  return {
    about: 'reminders',
    shape,
    offices: { ...EVERY_OFFICE, codes: named },
    period: periods[0]?.period ?? null,
    codes: codes.map(({ code }) => code),
  };
}

/** Words of a title: only with evidence that they are some; null where words are left that nothing explains. */
function titleWords({ left, text }: Reading, { titleHas }: UnderstandContext, has: Has): string[] | null {
  if (left.length === 0) return [];
  const words = [...left];
  if (titleHas?.(words)) return words;
  if (has('about', 'search') || /["“”]/u.test(text)) return words;
  return left.length === 1 && (left[0]?.length ?? 0) <= 2 ? [] : null;
}

function statusesOf(has: Has): readonly Status[] {
  if (has('done-late')) return ['done-late'];
  if (has('on-time')) return ['done'];
  if (has('no-deadline', 'no-lead')) return [];
  if (has('ranking-late')) return ['overdue'];
  if (has('overdue')) return has('finished') && !has('unfinished') ? ['done-late'] : ['overdue'];
  if (has('due-soon')) return ['open'];
  if (has('ongoing')) return ['ongoing'];
  if (has('unfinished')) return UNFINISHED;
  if (has('finished')) return FINISHED;
  return has('ranking') ? ['overdue'] : [];
}

/** "đến hạn" speaks of what is still to be done. */
function defaultStatuses(statuses: readonly Status[], shape: Shape, { codes }: Reading, has: Has): readonly Status[] {
  if (statuses.length > 0 || codes.length > 0 || shape !== 'list') return shape === 'progress' ? [] : statuses;
  return has('due') ? ['overdue', 'open'] : statuses;
}

const SHAPES: readonly (readonly [Meaning, Shape])[] = [
  ['calendar', 'calendar'],
  ['ranking', 'ranking'],
  ['ranking-late', 'ranking'],
  ['rate', 'rate'],
  ['count', 'count'],
];
const TASK_SHAPES: readonly (readonly [Meaning, Shape])[] = [
  ['lead', 'lead'],
  ['deliverable', 'deliverable'],
  ['deadline', 'deadline'],
  ['progress', 'progress'],
  ['coordinating', 'coordinating'],
  ['detail', 'detail'],
];

function shapeOf(has: Has, reading: Reading): Shape {
  const asked = SHAPES.find(([meaning]) => has(meaning));
  if (asked) return asked[1];
  const { codes, left } = reading;
  if (asksWho(has, reading)) return 'offices';
  if (codes.length > 0 || left.length > 0) return taskShape(has, reading);
  if (has('deadline') && has('report')) return 'deadline';
  return has('overview') && !has('overdue', 'unfinished', 'due', 'due-soon') ? 'overview' : 'list';
}

/** "ai", "đơn vị nào" of many; of one task it asks who leads it. */
function asksWho(has: Has, { codes }: Reading): boolean {
  const ofStatus = has('unfinished', 'finished', 'done-late', 'overdue', 'on-time');
  return has('offices', 'which-communes', 'which-departments') && (ofStatus || codes.length === 0);
}

function taskShape(has: Has, { codes }: Reading): Shape {
  const fact = TASK_SHAPES.find(([meaning]) => has(meaning));
  if (fact) return fact[1];
  if (codes.length === 0) return 'list';
  if (!has('unfinished', 'finished', 'overdue', 'due', 'due-soon')) return 'detail';
  return codes.every(({ code }) => code.code.startsWith('BC.')) ? 'list' : 'progress';
}

function subjectOf(has: Has, { codes }: Reading): Subject {
  if (codes.length > 0) return codes.every(({ code }) => code.code.startsWith('BC.')) ? 'report' : 'work';
  if (has('report', 'calendar') && !has('work', 'task')) return 'report';
  return has('task') && !has('work') ? 'task' : 'work';
}

/** The offices named, else the asker's own; who sees everything means everybody. */
function officesOf(
  { offices, codes }: Reading,
  { asker, seesAll }: UnderstandContext,
  shape: Shape,
  has: Has,
): OfficeFilter {
  const meant = offices.mentions.filter(({ except }) => !except);
  const except = offices.mentions.filter((one) => one.except).flatMap((one) => one.codes);
  const own = meant.some((one) => one.own) && asker !== null ? [asker] : [];
  const named = [...new Set([...meant.flatMap((one) => one.codes), ...own])];
  const asked = [has('which-communes') ? 'commune' : '', has('which-departments') ? 'department' : ''].filter(Boolean);
  const kinds = [...new Set([...meant.flatMap((one) => one.kinds), ...asked])];
  const nobody = named.length === 0 && kinds.length === 0;
  const wide =
    seesAll || asker === null || meant.length > 0 || codes.length > 0 || shape === 'offices' || shape === 'ranking';
  if (nobody && !wide) return { codes: [asker], kinds: [], except };
  return { codes: named, kinds, except };
}

function periodOf({ periods }: Reading, { today }: UnderstandContext, has: Has) {
  const [first] = periods;
  if (first) return first.period;
  return has('due-soon') ? { from: today, to: addDays(today, SOON_DAYS) } : null;
}

const isDonePeriod = (statuses: readonly Status[]) =>
  statuses.length > 0 && statuses.every((status) => status === 'done' || status === 'done-late');

/** "còn xã Thuận?", "thế tháng sau?", "mấy việc?": the last question with that part changed. */
function followUp(reading: Reading, context: UnderstandContext, words: readonly string[]): Query | null {
  const { previous } = context;
  if (previous?.about !== 'assignments' || words.length > 0 || reading.codes.length > 0) return null;
  const rest = withoutOpening(reading);
  const has = hasMeaning(rest);
  const goesOn = has('follow') || rest !== reading;
  const isShort = reading.tokens.filter((token) => token.kind !== 'mark').length <= LONGEST_FOLLOW_UP;
  if (!isShort || (!goesOn && !isCountAlone(rest, has))) return null;
  const statuses = statusesOf(has);
  const named = reading.offices.mentions.length > 0;
  const changed: AssignmentQuery = {
    ...previous,
    shape: has('count') ? 'count' : previous.shape === 'count' ? 'list' : previous.shape,
    statuses: statuses.length > 0 ? statuses : previous.statuses,
    offices: named ? officesOf(reading, context, previous.shape, has) : previous.offices,
    period: reading.periods[0]?.period ?? previous.period,
  };
  return named || reading.periods.length > 0 || statuses.length > 0 || has('count') ? changed : null;
}

const LONGEST_FOLLOW_UP = 7;

/** "còn …" at the very beginning goes on with what was said; elsewhere it asks what is left. */
function withoutOpening(reading: Reading): Reading {
  const [first, ...others] = reading.meanings;
  const opens = first?.start === 0 && first.end === 1 && reading.tokens[0]?.folded === 'con';
  return opens ? { ...reading, meanings: others } : reading;
}

function isCountAlone({ offices, periods }: Reading, has: Has): boolean {
  return has('count') && offices.mentions.length === 0 && periods.length === 0;
}
