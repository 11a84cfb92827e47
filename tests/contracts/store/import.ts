/** What every store promises of imports: the plan is followed, what people decided wins, the same again changes nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { PlanDiff } from '../../../src/app/ports/ledger.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assignment } from '../../../src/domain/assignment.ts';
import { day } from '../../../src/domain/day.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { PlanReading } from '../../../src/domain/plan.ts';
import { EVERYTHING } from '../../../src/domain/query.ts';
import { lineOf, planOf, reportOf } from '../../fixtures/plans.ts';
import { actor, COMMUNE, givenTask, LEGAL, MONITOR, type OpenStore, openScene, owedOn, TODAY } from './scene.ts';

const ENTERED = day('2021-01-22');
const NOTHING: PlanDiff = { added: [], changed: [], removed: [], retitled: [] };

const I1 = lineOf('I.1', [LEGAL], { deadlines: ['2021-03-31'], title: 'Rà soát văn bản' });
const I2 = lineOf('I.2', [LEGAL, COMMUNE], { deadlines: ['2021-04-30', '2021-10-31'], title: 'Kiểm tra thủ tục' });
const II1 = lineOf('II.1', [], { kind: 'ongoing', title: 'Tuyên truyền' });
const Q1 = reportOf('BC.Q1', [LEGAL, COMMUNE], { deadlines: ['2021-03-10'], receiver: MONITOR });
const PLAN = planOf([I1, I2, II1], [Q1]);

const owed = ({ code, occurrence, office, deadline }: Assignment) =>
  `${code}/${occurrence} ${office ?? 'nobody'} ${deadline ?? '–'}`;

export function describeImport(open: OpenStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
    await store.importPlan(actor(), PLAN, ENTERED);
  });

  const again = (reading: PlanReading = PLAN) => store.importPlan(actor(), reading, TODAY);
  const owing = async (code: string) => (await owedOn(store, code)).map(owed);
  const trace = async () => [await store.revision(), (await store.log(null, 500, null)).length];
  const act = async (code: string, fact: Fact, index = 0) => {
    const assignment = (await owedOn(store, code))[index];
    if (!assignment) throw new Error(`nobody owes ${code}`);
    await store.commit(actor(), [{ assignment, fact }], []);
  };
  const give = async (code: string, office: string) => {
    const replaced = (await owedOn(store, code)).slice(0, 1);
    const on = TODAY;
    await store.assign(actor(), { task: replaced[0]?.taskId ?? 0, office, replaced, on }, []);
  };
  const done: Fact = { kind: 'done', on: TODAY, document: null };
  const deadline = (d: string): Fact => ({ kind: 'deadline', on: TODAY, deadline: day(d), escalated: false });

  describe('a plan', () => {
    it('is owed by occurrence and lead office, reports too', async () => {
      expect((await store.find(EVERYTHING, TODAY, 100, null)).items.map(owed)).toEqual([
        `BC.Q1/1 ${LEGAL} 2021-03-10`,
        `BC.Q1/1 ${COMMUNE} 2021-03-10`,
        `I.1/1 ${LEGAL} 2021-03-31`,
        `I.2/1 ${LEGAL} 2021-04-30`,
        `I.2/1 ${COMMUNE} 2021-04-30`,
        `I.2/2 ${LEGAL} 2021-10-31`,
        `I.2/2 ${COMMUNE} 2021-10-31`,
        'II.1/1 nobody –',
      ]);
    });

    it('is logged as one act, each assignment with the day of its entry', async () => {
      const entries = await store.log(null, 9, null);
      expect(entries.at(-1)?.fact).toMatchObject({ kind: 'note', what: 'imported' });
      expect(entries[0]?.fact).toEqual({ kind: 'entered', on: ENTERED, deadline: '2021-03-10' });
      expect(new Set(entries.map((entry) => entry.act)).size).toBe(1);
    });

    it('is taken in whole or not at all', async () => {
      const before = await trace();
      const reading = planOf([I1, lineOf('I.9', [LEGAL]), lineOf('I.10', ['nowhere'])]);
      await expect(again(reading)).rejects.toThrow('nowhere');
      expect(await trace()).toEqual(before);
      expect(await owing('I.9')).toEqual([]);
    });

    it('stands beside plans of other keys', async () => {
      const other = planOf([lineOf('I.1', [MONITOR])], [], { key: 'cds-2021', title: 'Chuyển đổi số' });
      expect((await again(other)).added).toEqual(['I.1']);
      expect(await again()).toEqual(NOTHING);
      expect((await store.plans()).map(({ key }) => key)).toEqual(['cds-2021', '2021']);
    });

    it('keeps a deadline before the signing, not in force', async () => {
      await again(planOf([...PLAN.tasks, lineOf('I.3', [LEGAL], { deadlines: ['2020-12-31', '2021-06-30'] })], [Q1]));
      expect(await owing('I.3')).toEqual([`I.3/1 ${LEGAL} –`, `I.3/2 ${LEGAL} 2021-06-30`]);
      expect((await owedOn(store, 'I.3')).map(({ planned }) => planned)).toEqual(['2020-12-31', '2021-06-30']);
    });
  });

  describe('the same plan again', () => {
    it('changes nothing', async () => {
      const before = await trace();
      expect(await again()).toEqual(NOTHING);
      expect(await trace()).toEqual(before);
    });

    it.each<[string, () => Promise<unknown>]>([
      ['marked done', () => act('I.1', done)],
      ['set a deadline', () => act('I.1', deadline('2021-05-05'))],
      ['gave work away', () => give('I.1', COMMUNE)],
      ['gave work to one who owes it too', () => give('I.2', COMMUNE)],
      ['gave work that nobody led', () => give('II.1', LEGAL)],
      ['added work outside the plan', () => givenTask(store)],
    ])('changes nothing where somebody %s', async (_, happen) => {
      await happen();
      const before = [await trace(), (await store.find(EVERYTHING, TODAY, 100, null)).items];
      expect(await again()).toEqual(NOTHING);
      expect([await trace(), (await store.find(EVERYTHING, TODAY, 100, null)).items]).toEqual(before);
    });
  });

  /** `I.1` and what becomes of it: who owes it, what is told, whether a person's decision stood against the plan. */
  describe('a changed line', () => {
    const moved = { ...I1, phrase: 'Tháng 6', reading: lineOf('I.1', [], { deadlines: ['2021-06-30'] }).reading };
    const led = { ...I1, leads: [COMMUNE] };

    it.each<[string, typeof I1, (() => Promise<unknown>) | null, string[], string, boolean]>([
      ['moves the deadline', moved, null, [`I.1/1 ${LEGAL} 2021-06-30`], 'thời hạn', false],
      ['leaves what is done', moved, () => act('I.1', done), [`I.1/1 ${LEGAL} 2021-03-31`], 'thời hạn', true],
      [
        'leaves a deadline that a person set',
        moved,
        () => act('I.1', deadline('2021-05-05')),
        [`I.1/1 ${LEGAL} 2021-05-05`],
        'thời hạn',
        true,
      ],
      [
        'has no quarrel with a person who was right',
        moved,
        () => act('I.1', deadline('2021-06-30')),
        [`I.1/1 ${LEGAL} 2021-06-30`],
        'thời hạn',
        false,
      ],
      [
        'moves the deadline of the office that a person gave it to',
        moved,
        () => give('I.1', COMMUNE),
        [`I.1/1 ${COMMUNE} 2021-06-30`],
        'thời hạn',
        false,
      ],
      ['goes to another lead', led, null, [`I.1/1 ${COMMUNE} 2021-03-31`], 'cơ quan chủ trì', false],
      [
        'stays with the office that a person gave it to',
        led,
        () => give('I.1', MONITOR),
        [`I.1/1 ${MONITOR} 2021-03-31`],
        'cơ quan chủ trì',
        true,
      ],
      [
        'has no quarrel with a person who gave it there before',
        led,
        () => give('I.1', COMMUNE),
        [`I.1/1 ${COMMUNE} 2021-03-31`],
        'cơ quan chủ trì',
        false,
      ],
      [
        'keeps what the old lead has done',
        led,
        () => act('I.1', done),
        [`I.1/1 ${LEGAL} 2021-03-31`, `I.1/1 ${COMMUNE} 2021-03-31`],
        'cơ quan chủ trì',
        true,
      ],
      [
        'gets a second lead',
        { ...I1, leads: [MONITOR, LEGAL] },
        null,
        [`I.1/1 ${MONITOR} 2021-03-31`, `I.1/1 ${LEGAL} 2021-03-31`],
        'cơ quan chủ trì',
        false,
      ],
      [
        'loses its deadline',
        lineOf('I.1', [LEGAL], { title: I1.title }),
        null,
        [`I.1/1 ${LEGAL} –`],
        'thời hạn',
        false,
      ],
      [
        'gets a second occurrence',
        lineOf('I.1', [LEGAL], { title: I1.title, deadlines: ['2021-03-31', '2021-09-30'] }),
        null,
        [`I.1/1 ${LEGAL} 2021-03-31`, `I.1/2 ${LEGAL} 2021-09-30`],
        'thời hạn',
        false,
      ],
      ['says something else', { ...I1, note: 'Ưu tiên' }, null, [`I.1/1 ${LEGAL} 2021-03-31`], 'ghi chú', false],
      [
        'is coordinated by others under the same words',
        { ...I1, coordinating: [COMMUNE] },
        null,
        [`I.1/1 ${LEGAL} 2021-03-31`],
        'cơ quan phối hợp',
        false,
      ],
    ])('%s', async (_, line, happen, expected, what, conflict) => {
      await happen?.();
      const reading = planOf([line, I2, II1], [Q1]);
      expect(await again(reading)).toEqual({ ...NOTHING, changed: [{ code: 'I.1', what, conflict }] });
      expect((await owing('I.1')).toSorted()).toEqual(expected.toSorted());
      expect(await again(reading)).toEqual(NOTHING);
    });

    it('is told from the day of the import on, as a fact', async () => {
      await again(planOf([moved, I2, II1], [Q1]));
      const [work] = await owedOn(store, 'I.1');
      expect(work).toMatchObject({ movedOn: TODAY, planned: '2021-06-30', original: null });
      const [entry] = await store.log([work?.taskId ?? 0], 1, null);
      expect(entry?.fact).toMatchObject({ kind: 'replanned', deadline: '2021-06-30' });
    });

    it('takes back the lead that the plan had dropped', async () => {
      await again(planOf([led, I2, II1], [Q1]));
      await again();
      expect(await owing('I.1')).toEqual([`I.1/1 ${LEGAL} 2021-03-31`]);
    });

    it('drops an occurrence that is asked no longer', async () => {
      await again(
        planOf([I1, lineOf('I.2', [LEGAL, COMMUNE], { deadlines: ['2021-04-30'], title: I2.title }), II1], [Q1]),
      );
      expect(await owing('I.2')).toEqual([`I.2/1 ${LEGAL} 2021-04-30`, `I.2/1 ${COMMUNE} 2021-04-30`]);
    });

    it('is led at last', async () => {
      await again(planOf([I1, I2, { ...II1, leads: [COMMUNE] }], [Q1]));
      expect(await owing('II.1')).toEqual([`II.1/1 ${COMMUNE} –`]);
    });

    it('is found by its new words, not by the old ones', async () => {
      const reading = planOf([{ ...I1, title: 'Số hóa hồ sơ lưu trữ' }, I2, II1], [Q1]);
      const { retitled } = await again(reading);
      expect(retitled).toEqual([{ code: 'I.1', before: 'Rà soát văn bản', after: 'Số hóa hồ sơ lưu trữ' }]);
      expect([store.titles(['ra soat']).length, store.titles(['so hoa']).length]).toEqual([0, 1]);
    });

    it('is no other task where its title was only mended', async () => {
      expect((await again(planOf([{ ...I1, title: 'Rà soát các văn bản' }, I2, II1], [Q1]))).retitled).toEqual([]);
    });
  });

  describe('a day of signing', () => {
    it('that becomes known takes earlier deadlines out of force', async () => {
      const early = lineOf('I.1', [LEGAL], { deadlines: ['2021-01-10'] });
      await store.importPlan(actor(), planOf([early], [], { key: '2022', signed: null }), ENTERED);
      const { changed } = await again(planOf([early], [], { key: '2022' }));
      expect(changed).toEqual([{ code: 'I.1', what: 'thời hạn', conflict: false }]);
      const [task] = await store.tasks('I.1', '2022');
      expect((await store.assignmentsOf([task?.id ?? 0], null)).map(owed)).toEqual([`I.1/1 ${LEGAL} –`]);
    });

    it('leaves a deadline before it that a person confirmed', async () => {
      const early = lineOf('I.3', [LEGAL], { deadlines: ['2021-01-10'] });
      await again(planOf([I1, I2, II1, early], [Q1]));
      await act('I.3', deadline('2021-01-10'));
      expect(await again(planOf([I1, I2, II1, early], [Q1]))).toEqual(NOTHING);
      expect(await owing('I.3')).toEqual([`I.3/1 ${LEGAL} 2021-01-10`]);
    });
  });

  describe('a line', () => {
    it('put between others is added, and changes none of them', async () => {
      const line = lineOf('I.1a', [LEGAL], { deadlines: ['2021-03-31'] });
      expect(await again(planOf([line, I1, I2, II1], [Q1]))).toEqual({ ...NOTHING, added: ['I.1a'] });
      const first = await store.find({ ...EVERYTHING, subject: 'task' }, TODAY, 2, null);
      expect(first.items.map(({ code }) => code)).toEqual(['I.1a', 'I.1']);
    });

    it('that is gone is set aside with its work, and found by nothing', async () => {
      expect(await again(planOf([I2, II1], [Q1]))).toEqual({ ...NOTHING, removed: ['I.1'] });
      expect(await store.tasks('I.1', null)).toEqual([]);
      expect(store.titles(['ra soat'])).toEqual([]);
      expect(await again(planOf([I2, II1], [Q1]))).toEqual(NOTHING);
    });

    it('that returns brings its work and its history back', async () => {
      const [before] = await owedOn(store, 'I.1');
      await again(planOf([I2, II1], [Q1]));
      expect((await again()).changed).toEqual([{ code: 'I.1', what: 'đưa trở lại', conflict: false }]);
      const [after] = await owedOn(store, 'I.1');
      expect(after).toEqual({ ...before, version: (before?.version ?? 0) + 2 });
      const entries = await store.log([after?.taskId ?? 0], 10, null);
      expect(entries.map(({ fact }) => fact.kind)).toEqual(['restored', 'set-aside', 'entered']);
    });

    it('that returns is owed by the office that a person had given it to', async () => {
      await give('I.1', COMMUNE);
      await again(planOf([I2, II1], [Q1]));
      await again();
      expect(await owing('I.1')).toEqual([`I.1/1 ${COMMUNE} 2021-03-31`]);
    });
  });

  describe('a comparison', () => {
    it('tells what an import would do, and does nothing', async () => {
      const reading = planOf([{ ...I1, note: 'Ưu tiên' }, II1, lineOf('V.1', [LEGAL])], [Q1]);
      const before = await trace();
      const diff = await store.comparePlan(reading);
      expect(diff).toMatchObject({ added: ['V.1'], changed: [{ code: 'I.1' }], removed: ['I.2'] });
      expect(await trace()).toEqual(before);
      expect(await again(reading)).toEqual(diff);
    });

    it('needs no offices that the import would bring along', async () => {
      const reading = planOf([lineOf('I.1', ['new-office'])], [], { key: '2022' });
      expect((await store.comparePlan(reading)).added).toEqual(['I.1']);
      expect((await store.offices()).map(({ code }) => code)).not.toContain('new-office');
      await expect(again(reading)).rejects.toThrow('new-office');
    });
  });

  describe('the list of offices', () => {
    const rows = async () => (await store.offices()).map((office) => ({ ...office }));
    const groups = [{ words: 'các xã', members: [{ kind: 'commune' }] }];

    it('changes nothing where it is the same', async () => {
      const before = await trace();
      await store.importOffices(actor(), await rows(), []);
      expect(await trace()).toEqual(before);
    });

    it('mends names, aliases and order, and counts as a change', async () => {
      const revision = await store.revision();
      const mended = (await rows()).toReversed().map((office) => ({ ...office, aliases: [`${office.name} mới`] }));
      await store.importOffices(actor(), mended, groups);
      expect(await store.offices()).toEqual(mended);
      expect(await store.groups()).toEqual(groups);
      expect(await store.revision()).toBeGreaterThan(revision);
    });

    it('takes nobody out who has work', async () => {
      await store.importOffices(actor(), (await rows()).slice(0, 1), groups);
      expect((await rows()).map(({ code }) => code).toSorted()).toEqual([MONITOR, COMMUNE, LEGAL].toSorted());
    });
  });
}
