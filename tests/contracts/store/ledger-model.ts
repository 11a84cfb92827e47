/** Log and state agree: whatever is committed, refused, given away and taken back, the facts make the state. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Actor } from '../../../src/app/ports/ledger.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assignment, AssignmentState } from '../../../src/domain/assignment.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { entered, evolve, type Fact } from '../../../src/domain/fact.ts';
import { actor, COMMUNE, givenTask, LEGAL, LEGAL_CHAT, NOON, now, type OpenStore, openScene, TODAY } from './scene.ts';

const onDay = fc.nat(200).map((days) => addDays(TODAY, days));
const words = fc.constantFrom('45/BC-UBND', 'chờ ý kiến', 'thiếu phụ lục');
const facts: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), on: onDay, document: fc.option(words) }),
  fc.record({ kind: fc.constant('document' as const), document: words }),
  fc.record({ kind: fc.constant('progress' as const), note: words }),
  fc.record({ kind: fc.constant('returned' as const), on: onDay, reason: words }),
  fc.record({ kind: fc.constant('deadline' as const), on: onDay, deadline: onDay, escalated: fc.boolean() }),
  fc.record({
    kind: fc.constant('extended' as const),
    on: onDay,
    deadline: onDay,
    reason: words,
    escalated: fc.boolean(),
    own: fc.boolean(),
  }),
);

interface Run {
  readonly store: Store;
  readonly works: readonly Assignment[];
  /** Each assignment as it was read last; by `stale` steps also when it has moved on since. */
  readonly read: Map<number, Assignment>;
  clock: number;
}

type Step = (run: Run) => Promise<void>;

const who = (run: Run, person: number): Actor => {
  run.clock += 1000;
  return actor({ id: String(person), name: `Người ${person}`, at: run.clock, cause: `update ${run.clock}` });
};

/** Several facts at once, each on one of the works; `stale`: decided on what was read before. */
const commit =
  (person: number, chosen: readonly (readonly [number, Fact])[], stale: boolean): Step =>
  async (run) => {
    const changes = [];
    for (const [index, fact] of chosen) {
      const work = run.works[index % run.works.length];
      if (!work) continue;
      const assignment = (stale && run.read.get(work.id)) || (await now(run.store, work));
      run.read.set(work.id, assignment);
      changes.push({ assignment, fact });
    }
    const before = await Promise.all(run.works.map((work) => now(run.store, work)));
    const { kind } = await run.store.commit(who(run, person), changes, []);
    const isStale = changes.some(({ assignment: a }) => before.find(({ id }) => id === a.id)?.version !== a.version);
    expect(kind).toBe(isStale ? 'conflict' : 'committed');
  };

const undo =
  (person: number): Step =>
  async (run) => {
    const act = await run.store.lastActIn(LEGAL_CHAT, 'telegram', String(person));
    if (!act) return;
    expect((await run.store.undo(who(run, person), act, [])).kind).toBe('committed');
    const restored = new Map(act.changes.toReversed().map(({ before }) => [before.id, stateIn(before)]));
    for (const [id, state] of restored) expect(stateIn(await now(run.store, { id }))).toEqual(state);
    const next = await run.store.lastActIn(LEGAL_CHAT, 'telegram', String(person));
    expect(next?.act ?? 0).toBeLessThan(act.act);
  };

const give =
  (index: number, office: string): Step =>
  async (run) => {
    const work = run.works[index % run.works.length];
    if (!work) return;
    const replaced = (await run.store.assignmentsOf([work.taskId], null)).filter((a) => a.office !== office);
    await run.store.assign(who(run, 1), { task: work.taskId, office, replaced, on: TODAY }, []);
  };

const person = fc.integer({ min: 1, max: 2 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(person, fc.array(fc.tuple(fc.nat(2), facts), { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([by, changes, stale]) => commit(by, changes, stale)),
  },
  { weight: 4, arbitrary: person.map(undo) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(2), fc.constantFrom(LEGAL, COMMUNE)).map(([i, office]) => give(i, office)) },
);

function stateIn(assignment: AssignmentState): AssignmentState {
  const { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside } = assignment;
  return { deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside };
}

/** What the log's facts make of each assignment of the task, with how many there are. */
async function toldByLog(store: Store, taskId: number) {
  const told = new Map<number, { state: AssignmentState; version: number }>();
  for (const { assignment, fact, at, personName: by } of (await store.log([taskId], 9999, null)).toReversed()) {
    if (!assignment || fact.kind === 'note') continue;
    const before = told.get(assignment.id);
    const state = before
      ? evolve(before.state, fact, { at, by })
      : entered(fact.kind === 'entered' ? fact : { kind: 'entered', on: day('0001-01-01'), deadline: null });
    told.set(assignment.id, { state, version: (before?.version ?? 0) + 1 });
  }
  return told;
}

export function describeLedgerModel(open: OpenStore): void {
  it('keeps log and state in agreement', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const store = await openScene(open);
        const works = [await givenTask(store), await givenTask(store), await givenTask(store)];
        const run: Run = { store, works, read: new Map(), clock: NOON };
        for (const step of steps) await step(run);
        for (const { taskId } of works) {
          for (const [id, told] of await toldByLog(store, taskId)) {
            const stored = await now(store, { id });
            expect({ state: stateIn(stored), version: stored.version }).toEqual(told);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
}
