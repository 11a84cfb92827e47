/** Holds every query against its plain meaning: all work, told apart one by one by the rules of the domain. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports/store.ts';
import { type Assignment, statusOf } from '../../../src/domain/assignment.ts';
import { addDays, daysBetween } from '../../../src/domain/day.ts';
import type { DeadlineKind } from '../../../src/domain/deadline.ts';
import type { OfficeCode } from '../../../src/domain/office.ts';
import { contains } from '../../../src/domain/period.ts';
import type { PlanReading, TaskLine } from '../../../src/domain/plan.ts';
import type { AssignmentQuery, Status } from '../../../src/domain/query.ts';
import { lineOf, planOf, reportOf } from '../../fixtures/plans.ts';
import { actor, COMMUNE, LEGAL, MONITOR, type OpenStore, openScene, TODAY } from './scene.ts';

const OFFICES = [MONITOR, LEGAL, COMMUNE];
const WORDS = ['ra soat', 'van ban', 'mot cua', 'bien che'];
const STATUSES: Status[] = ['open', 'overdue', 'done', 'done-late', 'ongoing', 'conditional', 'unset'];
const CODES = ['I.1', 'I.2', 'I.2a', 'I.2b', 'II.1', 'II.2', 'BC.Q1', 'V.1'];

/** Mostly near today, where rules turn. */
const someDay = fc
  .oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -60, max: 60 }))
  .map((away) => addDays(TODAY, away));
const offices = fc.subarray(OFFICES);
const kind = fc.constantFrom<DeadlineKind>('ongoing', 'conditional', 'none');

const line = (code: string): fc.Arbitrary<TaskLine> =>
  fc
    .record({
      ...{ leads: offices, coordinating: offices, words: fc.subarray(WORDS), undated: kind },
      deadlines: fc.uniqueArray(someDay, { maxLength: 2 }).map((days) => days.toSorted()),
    })
    .map(({ leads, coordinating, words, undated, deadlines }) => {
      const cells = { coordinating, deadlines, title: `${code} ${words.join(' ')}` };
      return lineOf(code, leads, deadlines.length === 0 ? { ...cells, kind: undated } : cells);
    });

const plan = (year: number, codes: readonly string[]): fc.Arbitrary<PlanReading> =>
  fc
    .record({ tasks: fc.tuple(...codes.map(line)), owing: offices, due: someDay })
    .map(({ tasks, owing, due }) =>
      planOf(tasks, [reportOf('BC.Q1', owing, { deadlines: [due] })], { key: String(year), year, signed: null }),
    );

/** Few parts at once, so that most queries find something. */
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const code = fc.record({
  ...{ plan: perhaps(fc.constantFrom('2020', '2021', 'none')), code: fc.constantFrom(...CODES) },
  occurrence: perhaps(fc.constantFrom(1, 2)),
});
const rarely = <T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> => perhaps(list).map((some) => some ?? []);

const query: fc.Arbitrary<AssignmentQuery> = fc.record({
  ...{ about: fc.constant('assignments'), shape: fc.constant('list') },
  subject: fc.constantFrom('work', 'work', 'task', 'report'),
  statuses: rarely(fc.subarray(STATUSES)),
  offices: fc.record({
    codes: rarely(fc.subarray([...OFFICES, 'nowhere'])),
    kinds: rarely(fc.subarray(['department', 'nothing'])),
    except: rarely(offices),
  }),
  role: fc.constantFrom('lead', 'lead', 'coordinating'),
  period: perhaps(fc.record({ from: fc.option(someDay), to: fc.option(someDay) })),
  periodOf: fc.constantFrom('deadline', 'done'),
  sections: rarely(fc.subarray(['I', 'II', 'IV'])),
  codes: rarely(fc.array(code, { maxLength: 2 })),
  words: rarely(fc.subarray(['ra', 'soat', 'cua', 'che'], { maxLength: 2 })),
  lateMoreThan: perhaps(fc.integer({ min: 0, max: 40 })),
  lacking: perhaps(fc.constantFrom('deadline', 'lead')),
});

const scene = fc.record({
  plans: fc.tuple(plan(2020, ['I.1', 'II.1', 'II.2']), plan(2021, ['I.1', 'I.2a', 'I.2b', 'II.1'])),
  /** Days from the deadline. */
  done: fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { maxLength: 30 }),
  queries: fc.array(query, { minLength: 12, maxLength: 12 }),
});

/** What the model knows of an assignment: itself and its line as the plan gave it. */
interface Known {
  readonly assignment: Assignment;
  readonly line: Pick<TaskLine, 'section' | 'title' | 'coordinating'>;
  /** The line's place in its plan, and its own among the line's assignments. */
  readonly place: number;
  readonly within: number;
  readonly kind: string;
}

export function describeRegisterModel(open: OpenStore): void {
  it('finds, counts, tallies and pages exactly the work that a query means', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ plans, done, queries }) => {
        const store = await openScene(open);
        for (const reading of plans) await store.importPlan(actor(), reading, TODAY);
        const all = await everything(store);
        for (const [index, away] of done.entries()) {
          const assignment = all[index];
          if (away === null || !assignment) continue;
          const on = addDays(assignment.deadline ?? TODAY, away);
          await store.commit(actor(), [{ assignment, fact: { kind: 'done', on, document: null } }], []);
        }
        const known = (await everything(store)).map((assignment) => knownOf(assignment, plans));
        for (const asked of queries) await compare(store, asked, known);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });
}

async function compare(store: Store, asked: AssignmentQuery, known: readonly Known[]): Promise<void> {
  const meant = known.filter((one) => means(asked, one, known)).sort(inOrder);
  const ids = meant.map(({ assignment }) => assignment.id);
  const paged = await pages(store, asked);
  expect(paged.map(({ id }) => id)).toEqual(ids);
  expect(paged).toEqual(meant.map(({ assignment }) => assignment));
  expect(await store.count(asked, TODAY)).toBe(ids.length);
  const tallies = new Map<string, number>();
  for (const { assignment } of meant) {
    const key = `${assignment.office} ${statusOf(assignment, TODAY)}`;
    tallies.set(key, (tallies.get(key) ?? 0) + 1);
  }
  const tallied = (await store.tally(asked, TODAY)).map((one) => [`${one.office} ${one.status}`, one.count] as const);
  expect(new Map(tallied)).toEqual(tallies);
}

async function pages(store: Store, asked: AssignmentQuery): Promise<Assignment[]> {
  const items: Assignment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['find']>> = await store.find(asked, TODAY, 3, after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

/** Read line by line, without any query. */
async function everything(store: Store): Promise<Assignment[]> {
  const items: Assignment[] = [];
  for (const { key } of await store.plans()) {
    for (const code of CODES) {
      const tasks = (await store.tasks(code, key)).filter((task) => task.code === code);
      items.push(
        ...(await store.assignmentsOf(
          tasks.map(({ id }) => id),
          null,
        )),
      );
    }
  }
  return items;
}

function knownOf(assignment: Assignment, plans: readonly PlanReading[]): Known {
  const reading = plans.find(({ head }) => head.key === assignment.plan);
  const place = reading?.tasks.findIndex((task) => task.code === assignment.code) ?? -1;
  const line = reading?.tasks[place];
  const leads = (line?.leads ?? reading?.reports[0]?.offices ?? []) as readonly (OfficeCode | null)[];
  const within =
    (assignment.occurrence - 1) * Math.max(leads.length, 1) + Math.max(leads.indexOf(assignment.office), 0);
  if (line) return { assignment, line, place, within, kind: 'task' };
  return { assignment, line: { section: '', title: '', coordinating: [] }, place: 1_000, within, kind: 'report' };
}

const inOrder = (a: Known, b: Known): number =>
  compareText(a.assignment.deadline ?? 'none', b.assignment.deadline ?? 'none') ||
  a.place - b.place ||
  a.within - b.within ||
  a.assignment.id - b.assignment.id;

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function means(asked: AssignmentQuery, one: Known, known: readonly Known[]): boolean {
  const { assignment, line, kind } = one;
  const { deadline, done, office } = assignment;
  const status = statusOf(assignment, TODAY);
  const late = deadline === null ? 0 : daysBetween(deadline, done?.on ?? TODAY);
  const dayOfPeriod = asked.periodOf === 'done' ? (done?.on ?? null) : deadline;
  return [
    asked.subject === 'work' || kind === asked.subject,
    asked.statuses.length === 0 || asked.statuses.includes(status),
    meansOffices(asked, office, line.coordinating),
    asked.period === null || (dayOfPeriod !== null && contains(asked.period, dayOfPeriod)),
    asked.sections.length === 0 || asked.sections.includes(line.section),
    asked.codes.length === 0 || asked.codes.some((wanted) => meansCode(wanted, assignment, known)),
    asked.words.every((word) => ` ${line.title.toLowerCase()} `.includes(` ${word} `)),
    asked.lateMoreThan === null || late > asked.lateMoreThan,
    asked.lacking !== 'lead' || office === null,
    asked.lacking !== 'deadline' || lacksDeadline(asked, assignment, status),
  ].every(Boolean);
}

function lacksDeadline({ statuses }: AssignmentQuery, { deadline, timing }: Assignment, status: Status): boolean {
  if (statuses.length === 0) return status === 'unset';
  return deadline === null && timing !== 'ongoing' && timing !== 'conditional';
}

function meansOffices(
  { offices: { codes, kinds, except }, role }: AssignmentQuery,
  lead: OfficeCode | null,
  coordinating: readonly OfficeCode[],
): boolean {
  const concerned = role === 'lead' ? (lead === null ? [] : [lead]) : coordinating;
  const anybody = codes.length === 0 && kinds.length === 0;
  const chosen = (office: OfficeCode) => codes.includes(office) || kinds.includes('department');
  return (anybody || concerned.some(chosen)) && !concerned.some((office) => except.includes(office));
}

/** A code means the plan named, else the newest one that has it; `I.2` is `I.2a` and `I.2b`. */
function meansCode(
  { plan: key, code: wanted, occurrence }: AssignmentQuery['codes'][number],
  assignment: Assignment,
  known: readonly Known[],
): boolean {
  const has = ({ code: own }: Pick<Assignment, 'code'>) => own === wanted || own.replace(/[a-z]$/, '') === wanted;
  const newest = known.some((one) => one.assignment.plan === '2021' && has(one.assignment)) ? '2021' : '2020';
  const right = assignment.plan === (key ?? newest);
  return right && has(assignment) && (occurrence === null || occurrence === assignment.occurrence);
}
