/** "còn xã Thuận?", "thế tháng sau?", "mấy việc?", "hạn khi nào?": the last question with that part changed. */
import type { Day } from '../../domain/day.ts';
import type { AssignmentQuery, Query, Status } from '../../domain/query.ts';
import type { Reading } from '../reading.ts';
import type { UnderstandContext } from '../understanding.ts';
import { type Has, hasMeaning } from './has.ts';
import { officesOf } from './scope.ts';
import { factAlone } from './shapes.ts';
import { isDone, statusesOf } from './statuses.ts';

const LONGEST = 7;

export function followUp(reading: Reading, context: UnderstandContext): Query | null {
  const { previous } = context;
  if (previous?.about !== 'assignments' || reading.titles.length > 0) return null;
  const rest = withoutOpening(reading);
  const has = hasMeaning(rest);
  if (rest.codes.length > 0) return anotherTask(rest, previous, rest !== reading || has('follow'));
  const isShort = reading.tokens.filter((token) => token.kind !== 'mark').length <= LONGEST;
  const goesOn = has('follow') || rest !== reading || isFragment(rest, has);
  if (!isShort || !goesOn) return null;
  const changes = changesOf(rest, previous, context, has);
  return Object.keys(changes).length === 0 ? null : { ...previous, ...changes };
}

/** "còn III.1a?": the same of another task. */
function anotherTask({ codes, meanings }: Reading, previous: AssignmentQuery, goesOn: boolean): Query | null {
  const isBare = meanings.every(({ meaning }) => meaning === 'noise' || meaning === 'follow' || meaning === 'work');
  return goesOn && isBare && previous.codes.length > 0 ? { ...previous, codes: codes.map(({ code }) => code) } : null;
}

/** The parts of the query that the words name. */
function changesOf(
  reading: Reading,
  previous: AssignmentQuery,
  context: UnderstandContext,
  has: Has,
): Partial<AssignmentQuery> {
  const said = statusesOf(reading, has, context.today);
  const period = reading.periods[0]?.period;
  const statuses = said.length > 0 ? said : ahead(previous.statuses, period?.from ?? null, context.today);
  const listed = previous.shape === 'count' ? { shape: 'list' as const } : {};
  const changes = {
    ...shapeChange(reading, previous, has),
    ...(has('report') ? { subject: 'report' as const } : has('task') ? { subject: 'task' as const } : {}),
    ...(statuses ? { statuses, periodOf: isDone(statuses) ? ('done' as const) : ('deadline' as const) } : {}),
    ...(reading.offices.mentions.length > 0 ? { offices: officesOf(reading, context, previous.shape, has) } : {}),
    ...(period ? { period } : {}),
    ...(reading.section ? { sections: reading.section.numbers } : {}),
  };
  return Object.keys(changes).length > 0 ? { ...listed, ...changes } : changes;
}

function shapeChange(reading: Reading, { codes, words }: AssignmentQuery, has: Has): Partial<AssignmentQuery> {
  if (has('count')) return { shape: 'count' };
  const fact = factAlone(has, reading);
  return fact !== null && codes.length + words.length > 0 ? { shape: fact, statuses: [] } : {};
}

/** Nothing is overdue yet in days to come: there it is what falls due. */
function ahead(statuses: readonly Status[], from: Day | null, today: Day): readonly Status[] | null {
  return from !== null && from > today && statuses.length === 1 && statuses[0] === 'overdue' ? ['open'] : null;
}

/** "còn …" at the very beginning goes on with what was said; elsewhere it asks what is left. */
function withoutOpening(reading: Reading): Reading {
  const [first, ...others] = reading.meanings;
  const opens = first?.start === 0 && first.end === 1 && reading.tokens[0]?.folded === 'con';
  const asksAnew = others.some(({ meaning }) => meaning === 'work' || meaning === 'task' || meaning === 'report');
  return opens && !asksAnew ? { ...reading, meanings: others } : reading;
}

/** "mấy việc?", "xã Thuận thì sao", "của phòng Tư pháp?", "hạn khi nào?": nothing that could stand alone. */
function isFragment(reading: Reading, has: Has): boolean {
  const { offices, periods, section, meanings } = reading;
  const named = offices.mentions.length + periods.length + (section ? 1 : 0);
  if (has('count') || factAlone(has, reading) !== null) return named === 0;
  return named > 0 && meanings.every(({ meaning }) => meaning === 'noise' || meaning === 'follow');
}
