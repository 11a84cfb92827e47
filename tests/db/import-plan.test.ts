import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { EVERYTHING } from '../../src/domain/query.ts';
import { at, openSmallRegister, SMALL_PLAN, systemActor, taskLine } from '../fixtures/small-register.ts';

const TODAY = day('2021-03-01');
const actor = systemActor(at('2021-03-01'));
const import_ = (store: Awaited<ReturnType<typeof openSmallRegister>>, tasks = SMALL_PLAN.tasks) =>
  store.importPlan(actor, { ...SMALL_PLAN, tasks }, TODAY);

describe('a plan that is imported again', () => {
  it('changes nothing where it is the same', async () => {
    const store = await openSmallRegister();
    const before = [await store.revision(), await store.log(null, 100, null)];
    expect(await import_(store)).toEqual({ added: [], changed: [], removed: [], retitled: [] });
    expect([await store.revision(), await store.log(null, 100, null)]).toEqual(before);
  });

  it('owes each occurrence by each lead office', async () => {
    const store = await openSmallRegister();
    expect(await store.count(EVERYTHING, TODAY)).toBe(1 + 2 + 2 + 1);
  });

  it('moves a deadline that the plan now words otherwise, and says so', async () => {
    const store = await openSmallRegister();
    const tasks = [taskLine('I.1', ['noi-vu'], ['2021-03-15']), ...SMALL_PLAN.tasks.slice(1)];
    const diff = await import_(store, tasks);
    expect(diff.changed).toEqual([{ code: 'I.1', what: 'thời hạn', conflict: false }]);
    const [task] = await store.tasks('I.1', null);
    const [owed] = await store.assignmentsOf([task?.id ?? 0], null);
    expect(owed).toMatchObject({ deadline: '2021-03-15', movedOn: '2021-03-01' });
  });

  it('leaves what people decided, and shows the conflict', async () => {
    const store = await openSmallRegister();
    const [task] = await store.tasks('I.1', null);
    const [owed] = await store.assignmentsOf([task?.id ?? 0], null);
    if (!owed) throw new Error('nothing owed');
    const fact = { kind: 'deadline', on: TODAY, deadline: day('2021-05-05'), escalated: true } as const;
    await store.commit(actor, [{ assignment: owed, fact }], []);
    const diff = await import_(store, [taskLine('I.1', ['noi-vu'], ['2021-03-15']), ...SMALL_PLAN.tasks.slice(1)]);
    expect(diff.changed).toMatchObject([{ code: 'I.1', conflict: true }]);
    expect(await store.assignment(owed.id)).toMatchObject({ deadline: '2021-05-05' });
  });

  it('sets a line aside that is gone, and brings it back when it returns', async () => {
    const store = await openSmallRegister();
    expect((await import_(store, SMALL_PLAN.tasks.slice(0, 3))).removed).toEqual(['II.2']);
    expect(await store.tasks('II.2', null)).toEqual([]);
    expect(await store.count(EVERYTHING, TODAY)).toBe(5);
    expect((await import_(store)).changed).toMatchObject([{ code: 'II.2' }]);
    expect(await store.count(EVERYTHING, TODAY)).toBe(6);
  });

  it('gives a line to the offices that lead it now', async () => {
    const store = await openSmallRegister();
    const tasks = SMALL_PLAN.tasks.map((task) =>
      task.code === 'I.2' ? taskLine('I.2', ['noi-vu', 'xa-thuan'], ['2021-03-10']) : task,
    );
    await import_(store, tasks);
    const [task] = await store.tasks('I.2', null);
    expect(task?.leads).toEqual(['noi-vu', 'xa-thuan']);
  });

  it('reports a wholly new title under an old code', async () => {
    const store = await openSmallRegister();
    const tasks = SMALL_PLAN.tasks.map((task) => (task.code === 'II.2' ? { ...task, title: 'Sửa chữa trụ sở' } : task));
    expect((await import_(store, tasks)).retitled).toMatchObject([{ code: 'II.2', after: 'Sửa chữa trụ sở' }]);
  });

  it('is compared without changing anything', async () => {
    const store = await openSmallRegister();
    const tasks = SMALL_PLAN.tasks.slice(0, 2);
    expect((await store.comparePlan({ ...SMALL_PLAN, tasks })).removed).toEqual(['II.1', 'II.2']);
    expect(await store.count(EVERYTHING, TODAY)).toBe(6);
  });

  it('sets a deadline before the signing aside until somebody confirms it', async () => {
    const store = await openSmallRegister();
    await import_(store, [...SMALL_PLAN.tasks, taskLine('II.3', ['noi-vu'], ['2020-12-31'])]);
    const [task] = await store.tasks('II.3', null);
    const [owed] = await store.assignmentsOf([task?.id ?? 0], null);
    expect(owed).toMatchObject({ deadline: null, planned: '2020-12-31' });
  });
});
