/** What every store promises of the register: plans, lines and work, found by code, by words and by query. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assignment } from '../../../src/domain/assignment.ts';
import { day } from '../../../src/domain/day.ts';
import { type AssignmentQuery, EVERY_OFFICE, EVERYTHING } from '../../../src/domain/query.ts';
import { lineOf, planOf, reportOf } from '../../fixtures/plans.ts';
import { actor, COMMUNE, givenTask, LEGAL, MONITOR, now, type OpenStore, openScene, TODAY } from './scene.ts';

const PLAN = planOf(
  [
    lineOf('I.1', [MONITOR], { deadlines: ['2021-02-15'], title: 'Rà soát tinh giản biên chế' }),
    lineOf('I.4a', [LEGAL], { deadlines: ['2021-03-10'], coordinating: [COMMUNE], coordinatingNamed: [COMMUNE] }),
    lineOf('I.4b', [LEGAL, COMMUNE], { deadlines: ['2021-03-10'], coordinating: [MONITOR] }),
    lineOf('II.1', [COMMUNE], { deadlines: ['2021-03-31', '2021-09-30'] }),
    lineOf('II.2', [], { kind: 'ongoing', leadText: 'Các cơ quan', flags: ['lead-unknown'] }),
    lineOf('II.3', [LEGAL], { kind: 'none', flags: ['deadline-missing'] }),
  ],
  [reportOf('BC.Q1', [LEGAL, COMMUNE], { deadlines: ['2021-03-10'], receiver: MONITOR })],
);
const LAST_YEAR = planOf([lineOf('I.1', [LEGAL], { deadlines: ['2020-05-31'] }), lineOf('III.9', [LEGAL])], [], {
  ...{ key: '2020', year: 2020, signed: day('2020-01-15') },
});

const named = ({ plan, code, occurrence, office }: Assignment) => `${plan}:${code}/${occurrence} ${office ?? 'nobody'}`;

export function describeRegister(open: OpenStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
    await store.importPlan(actor(), PLAN, TODAY);
    await store.importPlan(actor(), LAST_YEAR, TODAY);
  });

  const found = async (query: Partial<AssignmentQuery>) =>
    (await store.find({ ...EVERYTHING, ...query }, TODAY, 100, null)).items.map(named);
  const codes = async (code: string, plan: string | null = null) =>
    (await store.tasks(code, plan)).map((task) => `${task.plan}:${task.code}`);

  describe('plans and offices', () => {
    it('come newest first, with their sections and receivers', async () => {
      expect((await store.plans()).map(({ key }) => key)).toEqual(['2021', '2020']);
      expect(await store.sections('2021')).toEqual(PLAN.sections);
      expect(await store.sections('1999')).toEqual([]);
      expect(await store.receivers('2021')).toEqual([MONITOR]);
      expect((await store.offices()).map(({ code }) => code)).toEqual([MONITOR, LEGAL, COMMUNE]);
    });

    it('count their changes, and nothing else', async () => {
      const before = await store.revision();
      await givenTask(store);
      await store.importPlan(actor(), PLAN, TODAY);
      expect(await store.revision()).toBe(before);
      await store.importPlan(actor(), planOf(PLAN.tasks), TODAY);
      expect(await store.revision()).toBeGreaterThan(before);
    });

    it('tell how many tasks a section has, lines of one task counted once', async () => {
      expect(await store.sectionSize(null, 'I')).toBe(2);
      expect(await store.sectionSize('2020', 'I')).toBe(1);
      expect(await store.sectionSize(null, 'V')).toBe(0);
    });
  });

  describe('a line', () => {
    it.each([
      ['I.4', null, ['2021:I.4a', '2021:I.4b']],
      ['I.4b', null, ['2021:I.4b']],
      ['I.1', null, ['2021:I.1']],
      ['I.1', '2020', ['2020:I.1']],
      ['III.9', null, ['2020:III.9']],
      ['III.9', '2021', []],
      ['BC.Q1', null, ['2021:BC.Q1']],
      ['IX.4', null, []],
    ])('is meant by the code %s of plan %s', async (code, plan, expected) => {
      expect(await codes(code, plan)).toEqual(expected);
    });

    it('is read whole', async () => {
      const [task] = await store.tasks('I.4b', null);
      expect(task).toMatchObject({
        ...{ plan: '2021', code: 'I.4b', kind: 'task', section: PLAN.sections[0], leads: [LEGAL, COMMUNE] },
        ...{ coordinating: [MONITOR], phrase: '2021-03-10', timing: 'dated', flags: [], receiver: null },
      });
      expect(await store.task(task?.id ?? 0)).toEqual(task);
    });

    it('has its assignments in plan order, of one occurrence where it is named', async () => {
      const [task] = await store.tasks('II.1', null);
      const owed = await store.assignmentsOf([task?.id ?? 0], null);
      expect(owed.map(named)).toEqual([`2021:II.1/1 ${COMMUNE}`, `2021:II.1/2 ${COMMUNE}`]);
      expect((await store.assignmentsOf([task?.id ?? 0], 2)).map(named)).toEqual([`2021:II.1/2 ${COMMUNE}`]);
    });

    it('is found by its folded phrases, all of them in one title', async () => {
      expect(store.titles(['tinh gian', 'che'])).toHaveLength(1);
      expect(store.titles(['gian tinh'])).toEqual([]);
      expect(store.titles(['tinh', 'nhiem'])).toEqual([]);
      expect(store.titles([])).toEqual([]);
      expect(await found({ words: ['bien', 'che'] })).toEqual([`2021:I.1/1 ${MONITOR}`]);
    });

    it.each(['"', '-', 'a" OR "b', 'NEAR(', '*', '', ')'])('survives %j as a word', async (word) => {
      expect(() => store.titles([word])).not.toThrow();
      await expect(found({ words: [word, 'bien'] })).resolves.toBeInstanceOf(Array);
    });
  });

  describe('work', () => {
    it('comes in the order of deadlines, none last, then of the plan', async () => {
      expect(await found({})).toEqual([
        `2020:I.1/1 ${LEGAL}`,
        `2021:I.1/1 ${MONITOR}`,
        `2021:I.4a/1 ${LEGAL}`,
        `2021:I.4b/1 ${LEGAL}`,
        `2021:I.4b/1 ${COMMUNE}`,
        `2021:BC.Q1/1 ${LEGAL}`,
        `2021:BC.Q1/1 ${COMMUNE}`,
        `2021:II.1/1 ${COMMUNE}`,
        `2021:II.1/2 ${COMMUNE}`,
        `2020:III.9/1 ${LEGAL}`,
        '2021:II.2/1 nobody',
        `2021:II.3/1 ${LEGAL}`,
      ]);
    });

    it('goes on by key: what is done meanwhile neither hides nor repeats the rest', async () => {
      const query = { ...EVERYTHING, statuses: ['open', 'overdue', 'ongoing', 'unset'] } as const;
      const whole = await found({ statuses: query.statuses });
      const first = await store.find(query, TODAY, 4, null);
      const [done] = first.items;
      if (!done) throw new Error('nothing found');
      await store.commit(actor(), [{ assignment: done, fact: { kind: 'done', on: TODAY, document: null } }], []);
      const rest = await store.find(query, TODAY, 100, first.next);
      expect([...first.items, ...rest.items].map(named)).toEqual(whole);
      expect(rest.next).toBeNull();
    });

    it('that was set aside is shown nowhere', async () => {
      await store.importPlan(actor(), planOf(PLAN.tasks.slice(0, 1)), TODAY);
      expect((await found({})).filter((name) => name.startsWith('2021'))).toEqual([`2021:I.1/1 ${MONITOR}`]);
      expect(await store.count(EVERYTHING, TODAY)).toBe(3);
    });

    it.each<[string, Partial<AssignmentQuery>, string[]]>([
      ['that nobody leads', { lacking: 'lead' }, ['2021:II.2/1 nobody']],
      ['without a deadline that should have one', { lacking: 'deadline' }, [`2021:II.3/1 ${LEGAL}`]],
      [
        'coordinated by an office',
        { role: 'coordinating', offices: { ...EVERY_OFFICE, codes: [COMMUNE] } },
        [`2021:I.4a/1 ${LEGAL}`],
      ],
      ['of an unknown office', { offices: { ...EVERY_OFFICE, codes: ['nowhere'] } }, []],
      ['late for more than a month', { lateMoreThan: 31 }, [`2020:I.1/1 ${LEGAL}`]],
      ['by code', { codes: [{ plan: null, code: 'II.1', occurrence: 2 }] }, [`2021:II.1/2 ${COMMUNE}`]],
      ['of an unknown code', { codes: [{ plan: null, code: 'IX.4', occurrence: null }] }, []],
    ])('%s', async (_, query, expected) => {
      expect(await found(query)).toEqual(expected);
    });

    it('of very many offices comes in the same order, each piece once', async () => {
      const many = Array.from({ length: 60 }, (_, index) => ({
        ...{ code: `xa-${index}`, name: `UBND xã ${index}`, kind: 'commune', aliases: [], monitor: false },
      }));
      await store.importOffices(actor(), many, []);
      const codesOf = many.map(({ code }) => code);
      const lines = [1, 2].map((n) => lineOf(`I.${n}`, codesOf, { deadlines: [`2022-0${3 - n}-15`] }));
      await store.importPlan(actor(), planOf(lines, [], { key: '2022', signed: null }), TODAY);
      const query = { ...EVERYTHING, offices: { codes: [], kinds: ['commune'], except: ['xa-7'] } };
      const { items } = await store.find(query, TODAY, 200, null);
      const expected = ['I.2', 'I.1'].flatMap((line) => codesOf.map((office) => `2022:${line}/1 ${office}`));
      expect(items.map(named)).toEqual(expected.filter((name) => !name.endsWith('xa-7')));
      expect(await store.count(query, TODAY)).toBe(118);
    });

    it('by ids comes in their order, unknown ones left out', async () => {
      const { items } = await store.find(EVERYTHING, TODAY, 3, null);
      const ids = items.map(({ id }) => id).toReversed();
      expect(await store.assignments([...ids, 999_999])).toEqual(items.toReversed());
      expect(await store.assignment(999_999)).toBeNull();
    });
  });

  describe('the log', () => {
    it('is read newest first and goes on before an entry', async () => {
      const work = await givenTask(store);
      await store.commit(actor(), [{ assignment: work, fact: { kind: 'progress', note: 'đang làm' } }], []);
      const entries = await store.log([work.taskId], 10, null);
      expect(entries.map(({ fact }) => fact.kind)).toEqual(['progress', 'entered']);
      expect(await store.log([work.taskId], 10, entries[0]?.id ?? 0)).toEqual(entries.slice(1));
      expect((await store.log(null, 2, null)).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
      expect(await now(store, work)).toMatchObject({ version: work.version + 1 });
    });

    it('names the work, its office and the chat that it came from', async () => {
      await store.importPlan(actor(), planOf([]), TODAY);
      const [entry] = await store.log(null, 1, null);
      expect(entry).toMatchObject({ assignment: { office: LEGAL }, personName: 'Hồ Thị Lan', chat: actor().chat });
    });
  });
}
