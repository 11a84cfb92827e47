/** Puts what was recognised together to one query, or says that it is not enough. */
import { addDays, type Day, later } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { type AssignmentQuery, EVERYTHING, type Query, type Shape, type Status } from '../../domain/query.ts';
import type { Meaning } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';
import { followUp } from './follow-up.ts';
import { type Has, hasMeaning } from './has.ts';
import { deadlinesLateLess } from './lateness.ts';
import { reminderQuery } from './reminders.ts';
import { officesOf } from './scope.ts';
import { sectionOf } from './sections.ts';
import { factAlone, shapeOf, subjectOf } from './shapes.ts';
import { isDone, statusesOf, withDue } from './statuses.ts';

const SOON_DAYS = 7;

/** Null where too much is unexplained for a confident answer. */
export function queryOf(read: Reading, context: UnderstandContext): Query | null {
  const reading = explainLeft(read, context);
  if (reading === null) return null;
  const has = hasMeaning(reading);
  const reminders = reminderQuery(reading, has, context);
  if (reminders) return reminders;
  const follow = followUp(reading, context) ?? ofSubject(reading, context, has);
  if (follow) return follow;
  if (!asksSomething(reading) || lacksSubject(reading, has)) return null;
  const period = periodOf(reading, context, has);
  if (period === 'several' || isTwofold(reading, has) || asksWhoIsFree(reading, has)) return null;
  const shape = shapeOf(has, reading);
  const said = statusesOf(reading, has, context.today);
  return {
    ...EVERYTHING,
    subject: subjectOf(has, reading),
    shape,
    statuses: shownStatuses(said, shape, reading, has),
    offices: officesOf(reading, context, shape, has),
    role: has('coordinating') && shape !== 'coordinating' ? 'coordinating' : 'lead',
    period,
    periodOf: isDone(said) ? 'done' : 'deadline',
    sections: reading.section?.numbers ?? [],
    codes: shape === 'calendar' ? [] : reading.codes.map(({ code }) => code),
    words: reading.titles.map(({ phrase }) => phrase),
    lateMoreThan: reading.late?.moreThan ?? null,
    lacking: lackingOf(has),
  };
}

/** "hạn khi nào?" in answer to a message about one task. */
function ofSubject(reading: Reading, { subject = [] }: UnderstandContext, has: Has): Query | null {
  const fact = factAlone(has, reading);
  return fact === null || subject.length === 0 ? null : { ...EVERYTHING, shape: fact, codes: subject };
}

/** "do phòng Nội vụ chủ trì mà xã Lìa phối hợp": one query asks for one role. */
function isTwofold({ offices }: Reading, has: Has): boolean {
  return has('lead') && has('coordinating') && offices.mentions.length > 1;
}

const FREE =
  /(?<![a-z])(?:khong|chua|chang|ko) (?:co |con |bi |de |he |ai )*(?:viec |nhiem vu |bao cao |dau viec )*(?:nao |gi )*(?:bi )?(?:qua han|tre|cham|no|han|viec|nhiem vu)(?![a-z])/;

/** "phòng nào không có việc quá hạn": offices that no list of their work answers. */
function asksWhoIsFree({ tokens, offices }: Reading, has: Has): boolean {
  const asks = has('offices', 'which-communes', 'which-departments') || offices.mentions.some((one) => one.asks);
  return asks && !has('lead') && FREE.test(tokens.map(({ folded }) => folded).join(' '));
}

const GENERAL = new Set(['tien', 'tinh', 'hien', 'trang', 'ket']);

/** "hạn khi nào?" of nothing; "tiến độ thế nào" is of everything. */
function lacksSubject(reading: Reading, has: Has): boolean {
  if (
    factAlone(has, reading) === null ||
    has('count', 'rate', 'calendar', 'offices', 'ranking', 'ranking-all', 'ranking-done', 'ranking-late')
  )
    return false;
  return !reading.meanings.some(
    ({ meaning, start }) => meaning === 'progress' && GENERAL.has(reading.tokens[start]?.folded ?? ''),
  );
}

/** How far a task is, is told of it whatever its status; what is due is still to be done. */
function shownStatuses(said: readonly Status[], shape: Shape, reading: Reading, has: Has): readonly Status[] {
  if (shape === 'progress') return [];
  return shape === 'list' || shape === 'count' ? withDue(said, reading, has) : said;
}

function lackingOf(has: Has): AssignmentQuery['lacking'] {
  if (has('no-deadline')) return 'deadline';
  return has('no-lead') ? 'lead' : null;
}

/** Words left over are a section's, or what a search is for; a short one alone is passed over. Null where nothing explains them. */
function explainLeft(reading: Reading, { sections }: UnderstandContext): Reading | null {
  const { left, text } = reading;
  if (left.length === 0) return reading;
  const number = reading.section || left.length < 2 ? null : sectionOf(left, sections);
  if (number !== null) {
    return { ...reading, left: [], section: { start: 0, end: 0, numbers: [number], words: left.join(' ') } };
  }
  const has = hasMeaning(reading);
  if (has('ranking', 'ranking-late', 'ranking-done') && left.every((word) => /^\d{1,3}$/.test(word))) {
    return { ...reading, left: [] };
  }
  if (has('about', 'search') || /["“”]/u.test(text)) {
    const searched = left.map((phrase) => ({ start: 0, end: 0, phrase }));
    return { ...reading, left: [], titles: [...reading.titles, ...searched] };
  }
  return left.length === 1 && /^\p{L}$/u.test(left[0] ?? '') ? { ...reading, left: [] } : null;
}

const EMPTY: ReadonlySet<Meaning> = new Set<Meaning>(['noise', 'not', 'already', 'sent', 'follow', 'about', 'section']);

/** Some word has a meaning, or something is named. */
function asksSomething({ meanings, codes, offices, periods, section, titles }: Reading): boolean {
  if (meanings.some(({ meaning }) => !EMPTY.has(meaning))) return true;
  return section !== null || [codes, offices.mentions, periods, titles].some((named) => named.length > 0);
}

/** The period named, or the days in which the lateness that was named began. */
function periodOf(reading: Reading, { today }: UnderstandContext, has: Has): Period | null | 'several' {
  const { periods, late } = reading;
  if (late && late.lessThan !== null) return deadlinesLateLess(late.lessThan, today);
  const named = joined(
    periods.map(({ period }) => period),
    today,
  );
  if (named === 'several') return named;
  if (named) return saysNothing(named, reading, has, today) ? null : named;
  return has('due-soon') ? { from: today, to: addDays(today, SOON_DAYS) } : null;
}

/** Neighbouring periods are one ("quý II và quý III"); "đến nay" beside another says nothing. */
function joined(all: readonly Period[], today: Day): Period | null | 'several' {
  const [only, ...others] = all;
  if (!only || others.length === 0) return only ?? null;
  const [first, ...rest] = all
    .filter(({ from, to }) => to !== today || from === today)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  let whole = first ?? only;
  for (const next of rest) {
    const touches = whole.to === null || next.from === null || next.from <= addDays(whole.to, 1);
    if (!touches) return 'several';
    whole = { from: whole.from, to: whole.to === null || next.to === null ? null : later(whole.to, next.to) };
  }
  return whole;
}

/** A title's own year; "hôm nay" of what is late or of one task, which is said of how things stand today. */
function saysNothing({ from, to }: Period, { titles, codes }: Reading, has: Has, today: Day): boolean {
  if (from === today && to === today) return codes.length > 0 || has('overdue');
  return titles.length > 0 && from !== null && to !== null && from.endsWith('-01-01') && to.endsWith('-12-31');
}
