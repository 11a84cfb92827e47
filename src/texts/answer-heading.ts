/** The first line of an answer: how the question was understood, and how much was found. */
import type { Assignment } from '../domain/assignment.ts';
import { occurrenceCode, type TaskCode } from '../domain/code.ts';
import { addDays, yearOf } from '../domain/day.ts';
import type { AssignmentQuery, Shape } from '../domain/query.ts';
import { deadlineWithWeekday, weekdayDay } from './dates.ts';
import { officeWords, SUBJECT_WORD, shapeWords, statusWords, workWords } from './heading-words.ts';
import { bold, type Line, line } from './message.ts';
import { periodText } from './periods.ts';
import type { Scene } from './scene.ts';
import { capital, oneLine } from './titles.ts';
import { codeOf } from './work-line.ts';

const LONGEST_SOON_DAYS = 31;

export interface HeadingView {
  readonly query: AssignmentQuery;
  /** How much was found; left out where the answer is no list. */
  readonly count?: number;
  /** The words of the title as they were typed: the query's own are folded. */
  readonly typedWords?: string;
}

/** Shapes about what stands still: a day says nothing of them. */
const TIMELESS: ReadonlySet<Shape> = new Set<Shape>([
  'lead',
  'coordinating',
  'deliverable',
  'detail',
  'deadline',
  'calendar',
]);

const OF_OFFICES: ReadonlySet<Shape> = new Set<Shape>(['offices', 'ranking']);

/** `**Việc quá hạn · Phòng Tư pháp** · đến thứ Hai 01/3: 2 việc`. */
export function answerHeading(view: HeadingView, scene: Scene): Line {
  const time = timeWords(view.query, scene);
  return line(bold(topic(view, scene)), time && ` · ${time}`, view.count !== undefined && `: ${countWords(view)}`);
}

/** The heading of an answer with nothing in it; `nearest` is the next open work, where it helps. */
export function nothingFound(view: HeadingView, nearest: Assignment | null, scene: Scene): Line {
  const heading = answerHeading({ ...view, count: 0 }, scene);
  if (nearest === null || nearest.deadline === null) return line(...heading, '.');
  const due = deadlineWithWeekday(nearest.deadline, scene.today, scene.calendar);
  return line(...heading, `. Việc gần nhất: ${codeOf(nearest)}, hạn ${due}.`);
}

function topic({ query, typedWords }: HeadingView, scene: Scene): string {
  const words = typedWords ?? query.words.join(' ');
  const codes = query.codes.map(codeText).join(', ');
  const parts = [
    subjectOf(query, scene, codes),
    officeWords(query.offices, scene),
    isSent(query) ? '' : codes,
    query.sections.length > 0 && `lĩnh vực ${query.sections.join(', ')}`,
    words !== '' && `về "${oneLine(words)}"`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function subjectOf(query: AssignmentQuery, scene: Scene, codes: string): string {
  if (isSent(query)) return `Đơn vị ${statusWords(query.statuses, 'report')} ${codes || SUBJECT_WORD.report}`;
  const work = workWords(query, isDueSoon(query, scene));
  const phrase = shapeWords(query.shape);
  if (phrase === null) return namesNothing(query, work) ? `Tất cả ${work}` : capital(work);
  return phrase(query.shape === 'rate' && query.statuses.length === 0 ? `hoàn thành ${work}` : work);
}

function namesNothing({ subject, words, codes, sections, period }: AssignmentQuery, work: string): boolean {
  return work === SUBJECT_WORD[subject] && words.length + codes.length + sections.length === 0 && period === null;
}

/** "Ai chưa gửi BC.Q1": the sending stands before the report. */
function isSent({ shape, subject, statuses, codes }: AssignmentQuery): boolean {
  const reports = subject === 'report' || (codes.length > 0 && codes.every(({ code }) => code.startsWith('BC.')));
  return shape === 'offices' && reports && statusWords(statuses, 'report').includes('gửi');
}

function codeText({ plan, code, occurrence }: TaskCode): string {
  const text = occurrence === null ? code : occurrenceCode(code, occurrence, Number.POSITIVE_INFINITY);
  return plan === null ? text : `${plan}:${text}`;
}

/** Open work that is due from today on, within a month: "due soon" whatever number of days was asked for. */
function isDueSoon({ statuses, period, periodOf }: AssignmentQuery, { today }: Scene): boolean {
  if (statuses.length !== 1 || statuses[0] !== 'open' || periodOf !== 'deadline') return false;
  return period?.from === today && period.to !== null && period.to <= addDays(today, LONGEST_SOON_DAYS);
}

function timeWords({ period, periodOf, shape }: AssignmentQuery, scene: Scene): string {
  const named = period === null ? '' : periodText(period, scene.today);
  if (named !== '') return `${periodOf === 'done' ? 'hoàn thành' : 'hạn'} ${named}`;
  return TIMELESS.has(shape) ? '' : `đến ${weekdayDay(scene.today, yearOf(scene.today))}`;
}

function countWords({ query, count = 0 }: HeadingView): string {
  if (count === 0) return 'không có';
  return `${count} ${OF_OFFICES.has(query.shape) ? 'đơn vị' : SUBJECT_WORD[query.subject]}`;
}
