/** "còn xã Thuận?", "thế tháng sau?", "mấy việc?": the last question with that part changed. */
import type { AssignmentQuery, Query } from '../../domain/query.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';
import { type Has, hasMeaning } from './has.ts';
import { officesOf } from './scope.ts';
import { isDone, statusesOf } from './statuses.ts';

const LONGEST = 7;

export function followUp(reading: Reading, context: UnderstandContext): Query | null {
  const { previous } = context;
  if (previous?.about !== 'assignments' || reading.titles.length > 0 || reading.codes.length > 0) return null;
  const rest = withoutOpening(reading);
  const has = hasMeaning(rest);
  const isShort = reading.tokens.filter((token) => token.kind !== 'mark').length <= LONGEST;
  const goesOn = has('follow') || rest !== reading || isFragment(rest, has);
  if (!isShort || !goesOn) return null;
  const changes = changesOf(rest, previous, context, has);
  return Object.keys(changes).length === 0 ? null : { ...previous, ...changes };
}

/** The parts of the query that the words name. */
function changesOf(
  reading: Reading,
  previous: AssignmentQuery,
  context: UnderstandContext,
  has: Has,
): Partial<AssignmentQuery> {
  const statuses = statusesOf(reading, has, context.today);
  const [period] = reading.periods;
  const listed = previous.shape === 'count' ? { shape: 'list' as const } : {};
  const changes = {
    ...(has('count') ? { shape: 'count' as const } : {}),
    ...(has('report') ? { subject: 'report' as const } : has('task') ? { subject: 'task' as const } : {}),
    ...(statuses.length > 0
      ? { statuses, periodOf: isDone(statuses) ? ('done' as const) : ('deadline' as const) }
      : {}),
    ...(reading.offices.mentions.length > 0 ? { offices: officesOf(reading, context, previous.shape, has) } : {}),
    ...(period ? { period: period.period } : {}),
    ...(reading.section ? { sections: reading.section.numbers } : {}),
  };
  return Object.keys(changes).length > 0 && !has('count') ? { ...listed, ...changes } : changes;
}

/** "còn …" at the very beginning goes on with what was said; elsewhere it asks what is left. */
function withoutOpening(reading: Reading): Reading {
  const [first, ...others] = reading.meanings;
  const opens = first?.start === 0 && first.end === 1 && reading.tokens[0]?.folded === 'con';
  const asksAnew = others.some(({ meaning }) => meaning === 'work' || meaning === 'task' || meaning === 'report');
  return opens && !asksAnew ? { ...reading, meanings: others } : reading;
}

/** "mấy việc?", "xã Thuận thì sao", "của phòng Tư pháp?": nothing that could stand alone. */
function isFragment({ offices, periods, section, meanings }: Reading, has: Has): boolean {
  const named = offices.mentions.length + periods.length + (section ? 1 : 0);
  if (has('count')) return named === 0;
  return named > 0 && meanings.every(({ meaning }) => meaning === 'noise' || meaning === 'follow');
}
