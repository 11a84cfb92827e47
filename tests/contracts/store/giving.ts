/** What every store promises of work that people give: tasks outside the plan, and tasks given to another office. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports/store.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import type { PlanReading, TaskLine } from '../../../src/domain/plan.ts';
import type { OpenStore } from './scene.ts';
import {
  actor,
  COMMUNE,
  drain,
  givenTask,
  LEGAL,
  LEGAL_CHAT,
  MONITOR,
  NOON,
  notice,
  now,
  openScene,
  owedOn,
  TODAY,
} from './scene.ts';

const PROGRESS: Fact = { kind: 'progress', note: 'đang lấy ý kiến' };
const DONE: Fact = { kind: 'done', on: TODAY, document: null };

/** A plan of one line. */
function planOf(leads: readonly string[], deadlines: readonly Day[]): PlanReading {
  const kind = deadlines.length > 1 ? 'recurring' : 'dated';
  const line: TaskLine = {
    ...{
      code: 'I.1',
      section: 'I',
      number: '1',
      line: '',
      title: 'Rà soát thủ tục hành chính',
      deliverable: 'Báo cáo',
    },
    ...{ leads, leadText: '', coordinating: [], coordinatingNamed: [], coordinatingText: '', coordinatingWords: '' },
    ...{ phrase: 'Quý I, III', reading: { kind, deadlines, starts: deadlines.map(() => null), flags: [] } },
    ...{ note: '', flags: [] },
  };
  return {
    head: { key: 'cchc-2021', year: 2021, title: 'Kế hoạch cải cách hành chính', number: null, signed: null },
    sections: [{ number: 'I', title: 'Thể chế' }],
    ...{ tasks: [line], reports: [], rowsRead: 1, rowsSkipped: [] },
  };
}

export function describeGiving(open: OpenStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
  });
  const commit = async (fact: Fact, id: number) =>
    store.commit(actor(), [{ assignment: await now(store, { id }), fact }], []);

  describe('tasks outside the plan', () => {
    it('are numbered in a row', async () => {
      const codes = [(await givenTask(store)).code, (await givenTask(store, COMMUNE, null)).code];
      expect(codes).toEqual(['PS.1', 'PS.2']);
    });

    it('enter the register with their deadline, or without one', async () => {
      const dated = await givenTask(store);
      expect(dated).toMatchObject({ office: LEGAL, kind: 'extra', deadline: '2021-03-31', planned: '2021-03-31' });
      expect(dated).toMatchObject({ timing: 'dated', enteredOn: TODAY, occurrence: 1, occurrences: 1, done: null });
      expect(await givenTask(store, COMMUNE, null)).toMatchObject({ timing: 'none', deadline: null });
    });

    it('are added once for each cause, and told under their code', async () => {
      const task = { office: LEGAL, deadline: null, title: 'Họp giao ban', on: TODAY };
      const who = actor({ cause: 'update 4' });
      const tell = (code: string) => [notice(LEGAL_CHAT, code)];
      const added = await store.addTask(who, task, tell);
      expect(added.code).toBe('PS.1');
      expect(await store.addTask(who, task, tell)).toEqual(added);
      expect(await drain(store, NOON)).toEqual(['-100 PS.1']);
      expect((await givenTask(store)).code).toBe('PS.2');
    });

    it('belong to the newest plan of the year, else to one of their own', async () => {
      const [own] = [await givenTask(store)];
      expect(own.plan).toBe('2021');
      expect((await store.plans()).map(({ key, year }) => ({ key, year }))).toEqual([{ key: '2021', year: 2021 }]);
      await store.importPlan(actor(), planOf([LEGAL], [day('2021-03-31')]), TODAY);
      expect(await givenTask(store)).toMatchObject({ plan: 'cchc-2021', code: 'PS.1' });
    });

    it('tell what was derived from the plans that there is a new one', async () => {
      const before = await store.revision();
      await givenTask(store);
      expect(await store.revision()).not.toBe(before);
    });

    it('are found by the words of their title', async () => {
      expect(store.titles(['soat'])).toEqual([]);
      await givenTask(store);
      expect(store.titles(['ra soat'])).toHaveLength(1);
    });
  });

  describe('giving a task to an office', () => {
    const give = (task: number, office: string, replaced: Parameters<Store['assign']>[1]['replaced'] = []) =>
      store.assign(actor(), { task, office, replaced, on: day('2021-03-05') }, []);
    const owners = async (code: string) => (await owedOn(store, code)).map((a) => a.office);

    it('adds it beside the others', async () => {
      const work = await givenTask(store);
      expect((await give(work.taskId, COMMUNE)).kind).toBe('committed');
      const [, added] = await owedOn(store, work.code);
      expect(await owners(work.code)).toEqual([LEGAL, COMMUNE]);
      expect(added).toMatchObject({ deadline: work.deadline, planned: work.planned, enteredOn: '2021-03-05' });
    });

    it('puts it in the place of another, with the deadline that is in force', async () => {
      const work = await givenTask(store);
      const deadline: Fact = { kind: 'deadline', on: TODAY, deadline: day('2021-04-15'), escalated: false };
      await commit(deadline, work.id);
      await give(work.taskId, COMMUNE, [await now(store, work)]);
      const [added] = await owedOn(store, work.code);
      expect(await owners(work.code)).toEqual([COMMUNE]);
      expect(added).toMatchObject({ deadline: '2021-04-15', planned: '2021-03-31' });
      expect((await now(store, work)).setAside).toBe(true);
      const facts = (await store.log([work.taskId], 2, null)).map(({ fact }) => fact);
      expect(facts).toMatchObject([{ kind: 'entered', given: true }, { kind: 'set-aside' }]);
    });

    it('brings back what the office owed before instead of doubling it', async () => {
      const work = await givenTask(store);
      await give(work.taskId, COMMUNE, [work]);
      const [other] = await owedOn(store, work.code);
      await commit({ kind: 'deadline', on: TODAY, deadline: day('2021-05-05'), escalated: false }, other?.id ?? 0);
      await give(work.taskId, LEGAL, await owedOn(store, work.code));
      const owed = await owedOn(store, work.code);
      expect(owed).toMatchObject([{ id: work.id, office: LEGAL, setAside: false, deadline: '2021-05-05' }]);
    });

    it('does not change what the office owes already', async () => {
      const work = await givenTask(store);
      const give = { task: work.taskId, office: LEGAL, replaced: [], on: TODAY };
      expect((await store.assign(actor(), give, [notice(LEGAL_CHAT)])).kind).toBe('committed');
      expect(await now(store, work)).toEqual(work);
      expect(await drain(store, NOON)).toEqual([]);
    });

    it('refuses where what is replaced has moved on', async () => {
      const work = await givenTask(store);
      await commit(PROGRESS, work.id);
      expect(await give(work.taskId, COMMUNE, [work])).toEqual({ kind: 'conflict' });
      expect(await owners(work.code)).toEqual([LEGAL]);
    });

    it('finds a lead for what nobody leads', async () => {
      await store.importPlan(actor(), planOf([], [day('2021-03-31')]), TODAY);
      const [nobodys] = await owedOn(store, 'I.1');
      if (!nobodys) throw new Error('nobody owes I.1');
      await give(nobodys.taskId, COMMUNE);
      const [given, ...others] = await owedOn(store, 'I.1');
      expect(given).toMatchObject({ office: COMMUNE, deadline: '2021-03-31' });
      expect(others).toEqual([]);
    });

    it('gives every occurrence that is not done, in plan order', async () => {
      await store.importPlan(
        actor(),
        planOf([LEGAL, MONITOR], ['2021-03-31', '2021-06-30', '2021-09-30'].map(day)),
        TODAY,
      );
      const owed = await owedOn(store, 'I.1');
      for (const { id } of owed.slice(0, 2)) await commit(DONE, id);
      await give(owed[0]?.taskId ?? 0, COMMUNE);
      const owners = (await owedOn(store, 'I.1')).map(({ occurrence, office }) => `${occurrence} ${office}`);
      expect(owners).toEqual([
        ...[`1 ${LEGAL}`, `1 ${MONITOR}`],
        ...[`2 ${LEGAL}`, `2 ${MONITOR}`, `2 ${COMMUNE}`],
        ...[`3 ${LEGAL}`, `3 ${MONITOR}`, `3 ${COMMUNE}`],
      ]);
    });

    it('gives only the occurrences of what is replaced', async () => {
      await store.importPlan(actor(), planOf([LEGAL], ['2021-03-31', '2021-09-30'].map(day)), TODAY);
      const [, second] = await owedOn(store, 'I.1');
      if (second) await give(second.taskId, COMMUNE, [second]);
      expect(await owedOn(store, 'I.1')).toMatchObject([
        { occurrence: 1, office: LEGAL },
        { occurrence: 2, office: COMMUNE, deadline: '2021-09-30' },
      ]);
    });

    it('is taken back: the office owes it no more, and those that it replaced owe it again', async () => {
      const work = await givenTask(store);
      const other = actor({ id: '8' });
      await store.assign(other, { task: work.taskId, office: COMMUNE, replaced: [work], on: TODAY }, []);
      const act = await store.lastActIn(LEGAL_CHAT, 'telegram', '8');
      expect(act?.changes.map(({ fact }) => fact.kind)).toEqual(['set-aside', 'entered']);
      if (act) expect((await store.undo(other, act, [])).kind).toBe('committed');
      expect(await owners(work.code)).toEqual([LEGAL]);
      expect(await now(store, work)).toMatchObject({ setAside: false, deadline: work.deadline });
    });

    it('is not taken back once the office has done something', async () => {
      const work = await givenTask(store);
      await store.assign(actor({ id: '8' }), { task: work.taskId, office: COMMUNE, replaced: [], on: TODAY }, []);
      const [, added] = await owedOn(store, work.code);
      await commit(DONE, added?.id ?? 0);
      expect((await store.lastActIn(LEGAL_CHAT, 'telegram', '8'))?.changes).toMatchObject([{ builtUpon: true }]);
    });

    it('that was taken back stays so when the plan is imported again', async () => {
      const plan = planOf([LEGAL], [day('2021-03-31')]);
      await store.importPlan(actor(), plan, TODAY);
      const owed = await owedOn(store, 'I.1');
      await give(owed[0]?.taskId ?? 0, COMMUNE, owed);
      const act = await store.lastActIn(LEGAL_CHAT, 'telegram', '7');
      if (act) await store.undo(actor(), act, []);
      await store.importPlan(actor(), plan, day('2021-03-08'));
      expect(await owners('I.1')).toEqual([LEGAL]);
    });

    it('of a task outside the plan is taken back with the task, whose number is not used again', async () => {
      const work = await givenTask(store);
      const act = await store.lastActOn([work.taskId]);
      if (act) await store.undo(actor(), act, []);
      expect(await store.tasks(work.code, null)).toEqual([]);
      expect(store.titles(['ra soat'])).toEqual([]);
      expect((await givenTask(store)).code).toBe('PS.2');
    });

    it('stands when the plan is imported again', async () => {
      const plan = planOf([LEGAL], [day('2021-03-31')]);
      await store.importPlan(actor(), plan, TODAY);
      const owed = await owedOn(store, 'I.1');
      await give(owed[0]?.taskId ?? 0, COMMUNE, owed);
      const extra = await givenTask(store);
      await store.importPlan(actor(), plan, day('2021-03-08'));
      expect(await owners('I.1')).toEqual([COMMUNE]);
      expect(await now(store, extra)).toEqual(extra);
    });
  });
}
