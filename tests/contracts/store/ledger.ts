/** What every store promises of changes: all or nothing, once, on the version that was read, and undone by facts. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Fact } from '../../../src/domain/fact.ts';
import { describeGiving } from './giving.ts';
import {
  actor,
  COMMUNE,
  COMMUNE_CHAT,
  drain,
  givenTask,
  giver,
  HOUR,
  LEGAL,
  LEGAL_CHAT,
  MONITOR_CHAT,
  NOON,
  notice,
  now,
  type OpenStore,
  openScene,
  owedOn,
  TODAY,
} from './scene.ts';

const DONE: Fact = { kind: 'done', on: TODAY, document: null };
const DOCUMENT: Fact = { kind: 'document', document: '45/BC-UBND' };
const PROGRESS: Fact = { kind: 'progress', note: 'đang lấy ý kiến' };
const RETURNED: Fact = { kind: 'returned', on: TODAY, reason: 'thiếu phụ lục' };

export function describeLedger(open: OpenStore): void {
  describeGiving(open);

  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
  });

  const commit = async (fact: Fact, id: number, who = actor()) =>
    store.commit(who, [{ assignment: await now(store, { id }), fact }], []);
  const undoable = (person = '7') => store.lastActIn(LEGAL_CHAT, 'telegram', person);

  describe('commit', () => {
    it('changes the state, counts the version and writes the log', async () => {
      const work = await givenTask(store);
      const committed = await commit(DONE, work.id);
      const after = await now(store, work);
      expect(after.done).toEqual({ on: TODAY, at: NOON, document: null, by: 'Hồ Thị Lan' });
      expect(after.version).toBe(work.version + 1);
      const [entry] = await store.log([work.taskId], 1, null);
      expect(entry).toMatchObject({ fact: DONE, at: NOON, personName: 'Hồ Thị Lan', assignment: { id: work.id } });
      expect(committed).toEqual({ kind: 'committed', act: entry?.act });
    });

    it('makes several changes of one assignment in their order, as one act', async () => {
      const work = await givenTask(store);
      const changes = [DONE, DOCUMENT].map((fact) => ({ assignment: work, fact }));
      await store.commit(actor(), changes, []);
      expect((await now(store, work)).done?.document).toBe('45/BC-UBND');
      const entries = await store.log([work.taskId], 2, null);
      expect(entries.map((entry) => entry.fact)).toEqual([DOCUMENT, DONE]);
      expect(new Set(entries.map((entry) => entry.act)).size).toBe(1);
    });

    it('refuses a version that is not the newest, and then nothing of the act is written', async () => {
      const [first, second] = [await givenTask(store), await givenTask(store)];
      await commit(PROGRESS, second.id);
      const changes = [first, second].map((assignment) => ({ assignment, fact: DONE }));
      expect(await store.commit(actor(), changes, [notice(COMMUNE_CHAT)])).toEqual({ kind: 'conflict' });
      expect(await now(store, first)).toEqual(first);
      expect((await store.log([first.taskId], 9, null)).map((entry) => entry.fact.kind)).toEqual(['entered']);
      expect(await drain(store, NOON)).toEqual([]);
    });

    it('changes nothing twice for the same cause', async () => {
      const work = await givenTask(store);
      const who = actor({ cause: 'update 1' });
      const first = (await commit(PROGRESS, work.id, who)) as { act: number };
      expect(await store.commit(who, [{ assignment: await now(store, work), fact: DONE }], [])).toEqual({
        kind: 'repeated',
        act: first.act,
      });
      expect((await now(store, work)).done).toBeNull();
    });

    it('is not a repetition after a note or a decision of the same cause', async () => {
      const work = await givenTask(store);
      const who = actor({ cause: 'update 2' });
      await store.note(who, 'granted', 'gia hạn');
      expect((await commit(DONE, work.id, who)).kind).toBe('committed');
    });

    it('tells others through the outbox', async () => {
      const work = await givenTask(store);
      await store.commit(actor(), [{ assignment: work, fact: DONE }], [notice(COMMUNE_CHAT), notice(MONITOR_CHAT)]);
      expect(await drain(store, NOON)).toEqual(['-200 Đã ghi nhận', '-300 Đã ghi nhận']);
    });

    it('writes a note once for each cause', async () => {
      const who = actor({ cause: 'update 3' });
      await store.note(who, 'imported', 'kế hoạch 2021');
      await store.note(who, 'imported', 'kế hoạch 2021');
      const notes = (await store.log(null, 99, null)).filter(
        ({ fact }) => fact.kind === 'note' && fact.what === 'imported',
      );
      expect(notes.map(({ fact }) => fact)).toEqual([{ kind: 'note', what: 'imported', detail: 'kế hoạch 2021' }]);
    });
  });

  describe('taking back', () => {
    it('finds the last act of the person in the chat, and restores what it had found', async () => {
      const work = await givenTask(store);
      await commit(PROGRESS, work.id);
      const before = await now(store, work);
      await commit(DONE, work.id);
      const act = await undoable();
      if (!act) throw new Error('nothing to take back');
      const { done, version } = { ...before, version: before.version + 1 };
      expect(act.changes).toMatchObject([{ assignment: { id: work.id }, fact: DONE, before: { done, version } }]);
      expect(act.changes[0]?.builtUpon).toBe(false);
      expect((await store.undo(actor(), act, [])).kind).toBe('committed');
      const after = await now(store, work);
      expect(after).toEqual({ ...before, version: before.version + 2 });
      const [entry] = await store.log([work.taskId], 1, null);
      expect(entry?.fact).toMatchObject({ kind: 'undone', fact: act.changes[0]?.entry });
    });

    it('goes back act by act, and never undoes an undoing', async () => {
      const work = await givenTask(store);
      await commit(DONE, work.id);
      await commit(DOCUMENT, work.id);
      const kinds: string[] = [];
      for (let act = await undoable(); act; act = await undoable()) {
        kinds.push(...act.changes.map(({ fact }) => fact.kind));
        await store.undo(actor(), act, []);
      }
      expect(kinds).toEqual(['document', 'done']);
      expect((await now(store, work)).done).toBeNull();
    });

    it('takes a whole act back', async () => {
      const works = [await givenTask(store), await givenTask(store, COMMUNE)];
      await store.commit(
        actor(),
        works.flatMap((assignment) => [DONE, DOCUMENT].map((fact) => ({ assignment, fact }))),
        [],
      );
      const act = await undoable();
      expect(act?.changes).toHaveLength(4);
      if (act) await store.undo(actor(), act, [notice(COMMUNE_CHAT)]);
      for (const work of works) expect((await now(store, work)).done).toBeNull();
      expect(await undoable()).toBeNull();
      expect(await drain(store, NOON)).toEqual(['-200 Đã ghi nhận']);
    });

    it('is asked for by person and chat', async () => {
      const work = await givenTask(store);
      await commit(DONE, work.id, actor({ id: '8', name: 'Lê Văn Tám' }));
      expect(await undoable('7')).toBeNull();
      expect(await store.lastActIn(COMMUNE_CHAT, 'telegram', '8')).toBeNull();
      expect(await undoable('8')).toMatchObject({ personName: 'Lê Văn Tám', at: NOON });
    });

    it('finds the last change of a task, whoever made it', async () => {
      const [work, other] = [await givenTask(store), await givenTask(store)];
      await commit(DONE, work.id, actor({ id: '8' }));
      await commit(DONE, other.id);
      expect(await store.lastActOn([work.taskId])).toMatchObject({ changes: [{ assignment: { id: work.id } }] });
      expect(await store.lastActOn([])).toBeNull();
    });

    it('of one task leaves the rest of the act as it is', async () => {
      const [work, other] = [await givenTask(store), await givenTask(store)];
      await store.commit(
        actor(),
        [work, other].map((assignment) => ({ assignment, fact: DONE })),
        [],
      );
      const act = await store.lastActOn([work.taskId]);
      if (act) await store.undo(actor(), act, []);
      expect((await now(store, work)).done).toBeNull();
      expect((await now(store, other)).done).not.toBeNull();
    });

    it('of one office’s work is found behind later changes of the others’, and touches that office alone', async () => {
      const work = await givenTask(store);
      await store.assign(giver(), { task: work.taskId, office: COMMUNE, replaced: [], on: TODAY }, []);
      const both = await owedOn(store, work.code);
      await store.commit(
        actor(),
        both.map((assignment) => ({ assignment, fact: DONE })),
        [],
      );
      await commit(DOCUMENT, both[1]?.id ?? 0);
      const act = await store.lastActOn([work.taskId], { offices: [LEGAL] });
      expect(act?.changes).toMatchObject([{ assignment: { office: LEGAL }, fact: DONE }]);
      expect(await store.lastActOn([work.taskId], { occurrence: 2 })).toBeNull();
    });

    it('tells what was built upon; notes of progress are not, nor what was itself taken back', async () => {
      const work = await givenTask(store);
      await commit(DONE, work.id);
      const builtUpon = async () => (await undoable())?.changes.map((change) => change.builtUpon);
      const other = actor({ id: '9', chat: MONITOR_CHAT });
      await commit(PROGRESS, work.id, other);
      expect(await builtUpon()).toEqual([false]);
      await commit(RETURNED, work.id, other);
      expect(await builtUpon()).toEqual([true]);
      const returned = await store.lastActIn(MONITOR_CHAT, 'telegram', '9');
      if (returned) await store.undo(other, returned, []);
      expect(await builtUpon()).toEqual([false]);
    });

    it('refuses where the work has moved on since, and a second time', async () => {
      const work = await givenTask(store);
      await commit(DONE, work.id);
      const act = await undoable();
      if (!act) throw new Error('nothing to take back');
      await commit(PROGRESS, work.id, actor({ id: '8' }));
      expect(await store.undo(actor(), act, [])).toEqual({ kind: 'conflict' });
      const fresh = await undoable();
      if (fresh) await store.undo(actor({ cause: 'update 5' }), fresh, []);
      expect(await store.undo(actor(), fresh ?? act, [])).toEqual({ kind: 'conflict' });
      expect(await store.undo(actor({ cause: 'update 5' }), fresh ?? act, [])).toMatchObject({ kind: 'repeated' });
    });

    it('is found by its own number as long as something of it is left', async () => {
      const work = await givenTask(store);
      const { act } = (await commit(DONE, work.id)) as { act: number };
      await commit(PROGRESS, work.id);
      const found = await store.act(act);
      expect(found).toMatchObject({ act, changes: [{ assignment: { id: work.id }, fact: DONE }] });
      if (found) await store.undo(actor(), found, []);
      expect(await store.act(act)).toBeNull();
      expect(await undoable()).toMatchObject({ changes: [{ fact: PROGRESS }] });
    });

    it('of one task is found behind the same person’s later changes of others', async () => {
      const [work, other] = [await givenTask(store), await givenTask(store)];
      for (const { id } of [work, other]) await commit(DONE, id);
      const of = (person: string) =>
        store.lastActOn([work.taskId], { by: { chat: LEGAL_CHAT, channel: 'telegram', person } });
      expect(await of('7')).toMatchObject({ changes: [{ assignment: { id: work.id } }] });
      expect(await of('8')).toBeNull();
    });

    it('keeps when it was said apart from when it was heard', async () => {
      const work = await givenTask(store);
      await commit(DONE, work.id, actor({ at: NOON - HOUR, recordedAt: NOON }));
      const [entry] = await store.log([work.taskId], 1, null);
      expect(entry).toMatchObject({ at: NOON - HOUR });
      expect((await now(store, work)).done?.at).toBe(NOON - HOUR);
    });
  });
}
