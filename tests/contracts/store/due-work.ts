/** What every store promises of the work that digests are decided from: what is found by its dates says all there is to say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../../src/app/ports/register.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import type { Assignment, AssignmentState } from '../../../src/domain/assignment.ts';
import { isWorkingDay } from '../../../src/domain/calendar.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { vietnameseCalendar } from '../../../src/domain/days-off.ts';
import { entered, evolve, type Fact } from '../../../src/domain/fact.ts';
import type { OfficeCode } from '../../../src/domain/office.ts';
import { coordinatingMentions, escalations, leadMentions, type Mention } from '../../../src/domain/reminders.ts';
import { deadlinesDue } from '../../../src/domain/stages.ts';
import { lineOf, planOf } from '../../fixtures/plans.ts';
import { actor, COMMUNE, givenTask, LEGAL, MONITOR, type OpenStore, openScene, TODAY } from './scene.ts';

const OFFICES = [MONITOR, LEGAL, COMMUNE];
const CODES = ['I.1', 'I.2', 'I.3', 'II.1'];
const policy = { leadDays: [15, 7, 3, 1, 0], escalateAfterDays: 3, calendar: vietnameseCalendar() };

const near = (days: number) => fc.integer({ min: -days, max: days }).map((away) => addDays(TODAY, away));
const workingDay = near(30).filter((d) => isWorkingDay(d, policy.calendar));

const line = (code: string) =>
  fc
    .record({
      ...{ leads: fc.subarray(OFFICES), coordinating: fc.subarray(OFFICES), named: fc.subarray(OFFICES) },
      deadlines: fc
        .uniqueArray(fc.oneof(near(10), near(40), near(150)), { maxLength: 2 })
        .map((days) => days.toSorted()),
    })
    .map(({ leads, coordinating, named, deadlines }) => {
      const others = coordinating.filter((office) => !leads.includes(office));
      const coordinatingNamed = others.filter((office) => named.includes(office));
      return lineOf(code, leads, { deadlines, coordinating: others, coordinatingNamed });
    });

const fact: fc.Arbitrary<Fact> = fc.oneof(
  near(20).map((on): Fact => ({ kind: 'done', on, document: null })),
  near(20).map((on): Fact => ({ kind: 'returned', on, reason: 'thiếu phụ lục' })),
  fc
    .tuple(near(20), near(40), fc.boolean())
    .map(([on, deadline, escalated]): Fact => ({ kind: 'deadline', on, deadline, escalated })),
);

const scene = fc.record({
  plans: fc.array(fc.record({ lines: fc.tuple(...CODES.map(line)), on: fc.oneof(near(30), near(150)) }), {
    minLength: 1,
    maxLength: 2,
  }),
  facts: fc.array(fc.tuple(fc.nat(), fact), { maxLength: 12 }),
  digests: fc.array(
    fc
      .tuple(workingDay, fc.option(workingDay))
      .filter(([d, last]) => last === null || last < d)
      .map(([d, last]) => ({ day: d, last })),
    { minLength: 4, maxLength: 4 },
  ),
});

type Played = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

/** A register in which things have happened, with all of its assignments. */
async function play(open: OpenStore, { plans, facts }: Played) {
  const store = await openScene(open);
  for (const [index, { lines, on }] of plans.entries()) {
    await store.importPlan(actor(), planOf(lines, [], { key: String(2020 + index), signed: null }), on);
  }
  const ids = (await everything(store)).map(({ id }) => id);
  for (const [index, what] of facts) {
    const assignment = await store.assignment(ids[index % ids.length] ?? 0);
    if (assignment) await store.commit(actor(), [{ assignment, fact: what }], []);
  }
  return { store, all: await everything(store) };
}

async function everything(store: Store): Promise<Assignment[]> {
  const items: Assignment[] = [];
  for (const { key } of await store.plans()) {
    for (const code of CODES) {
      for (const task of await store.tasks(code, key)) items.push(...(await store.assignmentsOf([task.id], null)));
    }
  }
  return items;
}

const told = (mentions: readonly Mention[]) =>
  mentions.map(({ assignment, ...mention }) => ({ id: assignment.id, ...mention })).sort((a, b) => a.id - b.id);
const idsOf = (assignments: readonly Assignment[]) => assignments.map(({ id }) => id).sort((a, b) => a - b);

export function describeDueWork(open: OpenStore): void {
  describe('what is found by its dates', () => {
    it('makes the same digests as the whole register', async () => {
      await fc.assert(
        fc.asyncProperty(scene, async (played) => {
          const { store, all } = await play(open, played);
          const unfinished = all.filter(({ done }) => done === null);
          for (const digest of played.digests) {
            const due = deadlinesDue({ after: digest.last, upTo: digest.day }, policy);
            for (const office of OFFICES) {
              const own = unfinished.filter((one) => one.office === office);
              expect(told(leadMentions(await store.ownDue(office, due, digest.last), digest, policy))).toEqual(
                told(leadMentions(own, digest, policy)),
              );
              const coordinated = coordinatedBy(played, office, all);
              expect(
                told(coordinatingMentions(await store.coordinatedDue(office, due, digest.last), digest, policy)),
              ).toEqual(told(coordinatingMentions(coordinated, digest, policy)));
            }
            const since = digest.last === null ? null : addDays(digest.last, -66);
            const overdue = await store.overdueDue(since, addDays(digest.day, -1), since);
            expect(idsOf(escalations(overdue, digest, policy))).toEqual(idsOf(escalations(unfinished, digest, policy)));
          }
          await store.close();
        }),
        { numRuns: 40 },
      );
    });

    it('is long overdue work again once it was returned', async () => {
      const store = await openScene(open);
      const reading = planOf([lineOf('I.1', [LEGAL], { deadlines: ['2020-06-30'] })], [], { signed: null });
      await store.importPlan(actor(), reading, day('2020-06-01'));
      const since = addDays(TODAY, -66);
      const [work] = await everything(store);
      if (!work) throw new Error('nothing owed');
      expect(await store.overdueDue(since, TODAY, since)).toEqual([]);
      await store.commit(
        actor(),
        [
          { assignment: work, fact: { kind: 'done', on: TODAY, document: null } },
          { assignment: work, fact: { kind: 'returned', on: TODAY, reason: 'thiếu phụ lục' } },
        ],
        [],
      );
      expect(idsOf(await store.overdueDue(since, TODAY, since))).toEqual([work.id]);
      expect(idsOf(await store.overdueDue(null, TODAY, null))).toEqual([work.id]);
    });

    it('comes in the order of deadlines, and once', async () => {
      const store = await openScene(open);
      const lines = ['2021-03-20', '2021-03-05', '2021-02-10'].map((deadline, index) =>
        lineOf(`I.${index + 1}`, [LEGAL], { deadlines: [deadline] }),
      );
      await store.importPlan(actor(), planOf(lines), TODAY);
      const due = deadlinesDue({ after: null, upTo: day('2021-03-15') }, policy);
      const found = await store.ownDue(LEGAL, due, TODAY);
      expect(found.map(({ code }) => code)).toEqual(['I.3', 'I.2', 'I.1']);
    });
  });

  describe('timelines', () => {
    it('tell every assignment, each with the facts that made it', async () => {
      await fc.assert(
        fc.asyncProperty(scene, async (played) => {
          const { store, all } = await play(open, played);
          const whole = await store.timelines(null);
          expect(idsOf(whole.map(({ assignment }) => assignment))).toEqual(idsOf(all));
          for (const { assignment, facts } of whole) expect({ ...assignment, ...replayed(facts) }).toEqual(assignment);
          for (const office of OFFICES) {
            expect(await store.timelines(office)).toEqual(whole.filter((one) => one.assignment.office === office));
            const coordinated = coordinatedBy(played, office, all);
            const ids = (await store.coordinatedTimelines(office)).map(({ assignment }) => assignment);
            expect(idsOf(ids.filter(({ done }) => done === null))).toEqual(idsOf(coordinated));
          }
          await store.close();
        }),
        { numRuns: 20 },
      );
    });

    it('keep what was given away: it was owed once', async () => {
      const store = await openScene(open);
      const work = await givenTask(store);
      await store.assign(actor(), { task: work.taskId, office: COMMUNE, replaced: [work], on: TODAY }, []);
      const [timeline] = await store.timelines(LEGAL);
      expect(timeline?.facts.map((one) => one.fact.kind)).toEqual(['entered', 'set-aside']);
      expect(await store.timelines('nowhere')).toEqual([]);
    });
  });
}

/** Open work in plan order of the lines that name the office as coordinating. */
function coordinatedBy({ plans }: Played, office: OfficeCode, all: readonly Assignment[]): Assignment[] {
  const named = new Set(
    plans.flatMap(({ lines }, index) =>
      lines.filter((one) => one.coordinatingNamed.includes(office)).map(({ code }) => `${2020 + index}:${code}`),
    ),
  );
  return all.filter(({ plan, code, done }) => done === null && named.has(`${plan}:${code}`));
}

/** The state that facts make. */
function replayed(facts: Timeline['facts']): AssignmentState | null {
  return facts.reduce<AssignmentState | null>((state, { fact: next, at, by }) => {
    if (next.kind === 'entered') return entered(next);
    return state && evolve(state, next, { at, by });
  }, null);
}
