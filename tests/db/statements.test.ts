/** Every statement of the register is served by an index: what is asked costs what is shown, not what is kept. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '../../db/connect.ts';
import { createDueWork } from '../../db/due-work.ts';
import { createOfficeImport } from '../../db/import-offices.ts';
import { createPlanImport } from '../../db/import-plan.ts';
import { createRegister } from '../../db/register.ts';
import { storeOn } from '../../db/store.ts';
import { addDays, day } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING, FINISHED, UNFINISHED } from '../../src/domain/query.ts';
import { fold } from '../../src/language/fold.ts';
import { lineOf, planOf } from '../fixtures/plans.ts';

const TODAY = day('2021-06-03');
const policy = { leadDays: [7], escalateAfterDays: 3, calendar: vietnameseCalendar() };

/** A connection that remembers what was prepared. */
function watched(): { connection: Connection; plansOf: () => Map<string, string[]> } {
  const connection = openDatabase(':memory:');
  const { sqlite } = connection;
  onTestFinished(() => void sqlite.close());
  const prepare = sqlite.prepare.bind(sqlite);
  const sources = new Set<string>();
  sqlite.prepare = ((source: string) => {
    sources.add(source);
    return prepare(source);
  }) as typeof prepare;
  const planOf = (source: string): string[] => {
    const named = [...source.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
    const values = named.length > 0 ? [Object.fromEntries(named)] : [...source.matchAll(/\?/g)].map(() => null);
    return (prepare(`explain query plan ${source}`).all(...values) as { detail: string }[]).map((row) => row.detail);
  };
  const plansOf = () => {
    const plans = new Map([...sources].map((source) => [source, planOf(source)] as const));
    sources.clear();
    return plans;
  };
  return { connection, plansOf };
}

/** A walk through a table that grows, with or without an index. */
const WALK = /\bSCAN (?:assignments|tasks|coordinators|log|a|b|t|c|l|own|line)\b/;

/**
 * The three that grow for ever, by their names and by every name that a statement gives them. What waits to be sent is
 * counted over an index that holds nothing else.
 */
const GROWS = /\bSCAN (?:assignments|log|outbox|a|b|l|own|later|older)\b(?! USING (?:COVERING )?INDEX waiting_by_)/;

describe('statements', () => {
  it('of the whole store scan neither assignments, nor the log, nor the outbox', () => {
    const { connection, plansOf } = watched();
    storeOn(connection, { fold, policy });
    const plans = [...plansOf()];
    expect(plans.length).toBeGreaterThan(100);
    expect(plans.filter(([, plan]) => plan.some((detail) => GROWS.test(detail)))).toEqual([]);
  });

  it.each<[string, (connection: Connection) => unknown]>([
    ['register', createRegister],
    ['due work', createDueWork],
    ['import of plans', (connection) => createPlanImport(connection, { fold, policy })],
    ['import of offices', createOfficeImport],
  ])('of the %s walk through no table that grows', (_, create) => {
    const { connection, plansOf } = watched();
    create(connection);
    const plans = plansOf();
    expect(plans.size).toBeGreaterThan(2);
    for (const [source, plan] of plans)
      expect(
        plan.filter((detail) => WALK.test(detail)),
        source,
      ).toEqual([]);
  });
});

const own = { ...EVERYTHING, offices: { ...EVERY_OFFICE, codes: ['noi-vu'] } };
const week = { from: TODAY, to: addDays(TODAY, 7) };
const code = { plan: null, code: 'I.1', occurrence: null };

/** How often statements were put while something ran. */
async function countStatements(connection: Connection, run: () => Promise<unknown>): Promise<number> {
  const statement = Object.getPrototypeOf(connection.sqlite.prepare('select 1')) as Record<string, () => unknown>;
  let count = 0;
  const own = ['get', 'all', 'run'].map((name) => {
    const original = statement[name] as (...values: unknown[]) => unknown;
    statement[name] = function (this: unknown, ...values: unknown[]) {
      count += 1;
      return original.apply(this, values);
    };
    return () => {
      statement[name] = original;
    };
  });
  await run().finally(() => {
    for (const restore of own) restore();
  });
  return count;
}

it('a page costs the same number of statements however much it shows', async () => {
  const { connection } = watched();
  const store = storeOn(connection, { fold, policy });
  const nobody = { channel: 'cli', id: '', name: '', chat: null, at: 0, recordedAt: 0, cause: null };
  await store.importOffices(
    nobody,
    [{ code: 'noi-vu', name: 'Phòng Nội vụ', kind: 'department', aliases: [], monitor: true }],
    [],
  );
  const lines = Array.from({ length: 60 }, (_, n) =>
    lineOf(`I.${n + 1}`, ['noi-vu'], { deadlines: [addDays(TODAY, n)] }),
  );
  await store.importPlan(nobody, planOf(lines), TODAY);
  const query = { ...own, statuses: UNFINISHED };
  const first = await store.find(query, TODAY, 10, null);
  const page = (size: number, after: string | null) =>
    countStatements(connection, () => store.find(query, TODAY, size, after));
  const counts = [await page(1, null), await page(10, null), await page(59, null), await page(10, first.next)];
  expect(new Set(counts)).toEqual(new Set([counts[0]]));
  const ids = first.items.map(({ id }) => id);
  expect(await countStatements(connection, () => store.assignments(ids))).toBe(1);
});

/** Questions, and the index by which each begins. */
describe('a search', () => {
  it.each<[string, AssignmentQuery, string]>([
    ['of an office’s open work', { ...own, statuses: UNFINISHED }, 'open_by_office'],
    ['of what an office has overdue', { ...own, statuses: ['overdue'] }, 'open_by_office'],
    ['of all work of an office', own, 'by_office'],
    ['of an office’s reports', { ...own, subject: 'report' }, 'by_office'],
    ['of everything overdue', { ...EVERYTHING, statuses: ['overdue'] }, 'open_by_deadline'],
    ['of everything open', { ...EVERYTHING, statuses: UNFINISHED }, 'open_by_deadline'],
    ['of everything due this week', { ...EVERYTHING, statuses: ['open'], period: week }, 'open_by_deadline'],
    ['of everything', EVERYTHING, 'by_deadline'],
    ['of everything done late', { ...EVERYTHING, statuses: ['done-late'] }, 'done_by_deadline'],
    [
      'of what was done this week',
      { ...EVERYTHING, statuses: FINISHED, periodOf: 'done', period: week },
      'done_by_day',
    ],
    ['of a section', { ...EVERYTHING, sections: ['I'], statuses: ['overdue'] }, 'open_by_deadline'],
    ['of what nobody leads', { ...EVERYTHING, lacking: 'lead' }, 'by_office'],
    ['of what an office coordinates', { ...own, role: 'coordinating' }, 'assignments_by_task'],
    ['by words', { ...EVERYTHING, words: ['bien', 'che'] }, 'assignments_by_task'],
    ['by code', { ...EVERYTHING, codes: [code] }, 'assignments_by_task'],
    ['of all reports', { ...EVERYTHING, subject: 'report' }, 'assignments_by_task'],
  ])('%s begins where there is least', async (_, query, index) => {
    const { connection, plansOf } = watched();
    await createOfficeImport(connection).importOffices(
      { channel: 'cli', id: '', name: '', chat: null, at: 0, recordedAt: 0, cause: null },
      [{ code: 'noi-vu', name: 'Phòng Nội vụ', kind: 'department', aliases: [], monitor: true }],
      [],
    );
    const register = createRegister(connection);
    plansOf();
    await register.find(query, TODAY, 10, null);
    const found = [...plansOf().values()];
    expect(found.length).toBeGreaterThan(0);
    for (const plan of found) {
      expect(plan.find((detail) => /\bSEARCH a\b/.test(detail))).toContain(` INDEX ${index} (`);
      expect(plan.filter((detail) => WALK.test(detail))).toEqual([]);
    }
    await register.count(query, TODAY);
    await register.tally(query, TODAY);
    const counted = [...plansOf().values()].flat();
    expect(
      counted.filter((detail) => /\bSCAN (?:a|t)$/.test(detail)),
      'counted from an index',
    ).toEqual([]);
  });
});
