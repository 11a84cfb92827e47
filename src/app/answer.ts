/** One typed query, one answer: finds what is asked for and has it written. */
import type { Assignment } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import { type AssignmentQuery, EVERYTHING, UNFINISHED } from '../domain/query.ts';
import { answerHeading, nothingFound } from '../texts/answer-heading.ts';
import { officesAnswer } from '../texts/answers.ts';
import { SUBJECT_WORD } from '../texts/heading-words.ts';
import { type Choice, type Message, message } from '../texts/message.ts';
import { ranking, rateLine, statistics, totalsOf } from '../texts/statistics.ts';
import { PAGE_SIZE, workList } from '../texts/work-list.ts';
import { answerReports } from './answer-reports.ts';
import { answerTasks } from './answer-tasks.ts';
import type { Answer, Asking, Put } from './asking.ts';
import { findPage } from './find-work.ts';
import type { Tally } from './ports/register.ts';
import { typedWordsOf } from './typed-words.ts';

export async function answerQuery(asking: Asking, query: AssignmentQuery, put: Put): Promise<Answer> {
  switch (query.shape) {
    case 'list':
    case 'count':
      return list(asking, query, put);
    case 'rate':
    case 'ranking':
    case 'overview':
    case 'offices':
      return { message: await figures(asking, query), shown: [] };
    case 'calendar':
      return answerReports(asking, query);
    default:
      return answerTasks(asking, query, put);
  }
}

async function list(asking: Asking, query: AssignmentQuery, { words, state }: Put): Promise<Answer> {
  const { store, scene, own } = asking;
  const typedWords = typedWordsOf(words, query.words);
  const size = query.shape === 'count' ? 0 : PAGE_SIZE;
  const page = await findPage(store, query, scene.today, { own, state, size: Math.max(size, 1) });
  if (page.total === 0) {
    const nearest = query.words.length > 0 ? null : await nearestOpen(asking, query);
    return {
      message: message([nothingFound({ query, ...typedWords }, nearest, scene)], [nextSteps(query)]),
      shown: [],
    };
  }
  const heading = answerHeading({ query, count: page.total, ...typedWords }, scene);
  if (size === 0) return { message: message([heading], [[showList(query, words)]]), shown: [] };
  const items = page.items.map((item) => publicPart(asking, item));
  const view = {
    heading,
    items,
    total: page.total,
    before: page.before,
    next: page.next === null ? null : { words, state: page.next },
    options: { withOffice: spansOffices(query), role: query.role },
    choices: nextSteps(query),
  };
  return { message: workList(view, scene), shown: items };
}

/** The choice that shows what was counted. */
function showList(query: AssignmentQuery, words: string): Choice {
  const asked: AssignmentQuery = { ...query, shape: 'list' };
  return { label: 'Xem danh sách', words, state: JSON.stringify({ query: asked }) };
}

const spansOffices = ({ offices }: AssignmentQuery) => offices.codes.length !== 1 || offices.kinds.length > 0;

/** Of another office's work everybody sees the task, its lead, deadline and status; the document is its own. */
function publicPart({ own, seesAll }: Asking, item: Assignment): Assignment {
  if (!item.done || seesAll || item.office === own) return item;
  return { ...item, done: { ...item.done, document: '', by: '' } };
}

/** At most one or two helpful next steps. */
function nextSteps(query: AssignmentQuery): Choice[] {
  const [office, ...others] = query.offices.codes;
  if (office === undefined || others.length > 0 || query.offices.kinds.length > 0) return [];
  const isOverdue = query.statuses.length === 1 && query.statuses[0] === 'overdue';
  const isWhole =
    query.statuses.length === 0 && [query.codes, query.sections, query.words].every((one) => one.length === 0);
  const isAll = query.period === null && (isWhole || query.statuses.length === UNFINISHED.length);
  const soon: Choice[] = isOverdue ? [{ label: 'Sắp đến hạn', words: `/saphan ${office}` }] : [];
  const all: Choice[] = isAll ? [] : [{ label: 'Tất cả việc của đơn vị', words: `/viec ${office}` }];
  return [...soon, ...all];
}

/** The next open work of the same offices, where the answer is "nothing"; it says nothing of words that were looked for. */
async function nearestOpen({ store, scene }: Asking, query: AssignmentQuery): Promise<Assignment | null> {
  const asked = { ...EVERYTHING, subject: query.subject, offices: query.offices, statuses: ['open'] as const };
  return (await store.find(asked, scene.today, 1, null)).items[0] ?? null;
}

async function figures(asking: Asking, query: AssignmentQuery): Promise<Message> {
  const { store, scene } = asking;
  const { today } = scene;
  if (query.shape === 'rate') return rate(asking, query);
  const tallies = await store.tally(query, today);
  if (query.shape === 'overview') {
    const heading = answerHeading({ query }, scene);
    return statistics({ heading, tallies, ranking: asking.seesAll && spansOffices(query) }, scene);
  }
  const rows = perOffice(tallies);
  const heading = answerHeading({ query, count: rows.length }, scene);
  if (query.shape === 'ranking') return ranking({ heading, rows, noun: SUBJECT_WORD[query.subject] }, scene);
  return officesAnswer({ heading, offices: rows.map(({ office, count }) => ({ office, count })) }, scene);
}

/** Of the work asked about, how much has the status; of all finished work where no status is named. */
async function rate({ store, scene }: Asking, query: AssignmentQuery): Promise<Message> {
  const whole = await store.tally({ ...query, statuses: [] }, scene.today);
  const { total, byStatus, finished } = totalsOf(whole);
  const part =
    query.statuses.length === 0 ? finished : query.statuses.reduce((sum, status) => sum + byStatus[status], 0);
  const what = query.statuses.length === 0 ? 'Hoàn thành' : 'Tỷ lệ';
  return message([answerHeading({ query }, scene), rateLine(part, total, SUBJECT_WORD[query.subject], what)]);
}

/** The most first; offices with none are left out. */
function perOffice(tallies: readonly Tally[]): { office: OfficeCode | null; count: number }[] {
  const counts = new Map<OfficeCode | null, number>();
  for (const { office, count } of tallies) counts.set(office, (counts.get(office) ?? 0) + count);
  return [...counts].map(([office, count]) => ({ office, count })).sort((a, b) => b.count - a.count);
}
