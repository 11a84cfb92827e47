/** Register and outbox against a plain model: whatever happens in whatever order, each stage is told once, log and state agree. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDeliverer } from '../../src/app/deliver.ts';
import { createDirectory } from '../../src/app/directory.ts';
import type { Delivery } from '../../src/app/ports/outbox.ts';
import type { Store } from '../../src/app/ports/store.ts';
import { planDay } from '../../src/app/remind.ts';
import { writeDelivery } from '../../src/app/write-delivery.ts';
import type { Assignment, AssignmentState } from '../../src/domain/assignment.ts';
import {
  firstWorkingDayOfWeek,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrBefore,
} from '../../src/domain/calendar.ts';
import { type Decision, decideDone, decideExtension } from '../../src/domain/changes.ts';
import { addDays, type Day, day, later, mondayOf } from '../../src/domain/day.ts';
import { entered, evolve } from '../../src/domain/fact.ts';
import { plainText } from '../../src/texts/message.ts';
import { codeOf } from '../../src/texts/work-line.ts';
import { createRecordingChannel, type RecordingChannel } from '../fixtures/recording-channel.ts';
import { at, linkOffice, openSmallRegister, SETTINGS, SMALL_PLAN, systemActor } from '../fixtures/small-register.ts';

const OFFICES = ['noi-vu', 'tu-phap', 'xa-thuan'];
const { policy } = SETTINGS;
const { calendar } = policy;

interface Real {
  readonly store: Store;
  readonly channel: RecordingChannel;
  readonly works: readonly number[];
  now: Date;
  today: Day;
  acts: number;
}

/** What the model remembers: until when each office was told. */
interface Model {
  readonly last: Map<string, Day>;
}

type Told = ReadonlyMap<number, readonly string[]>;

/** The stages of a deadline with their days, one day after the other, as the rules of time say it. */
function stagesOn(deadline: Day, d: Day): string[] {
  const ahead = [15, 7, 3, 1, 0].filter((lead) => workingDayOnOrBefore(addDays(deadline, -lead), calendar) === d);
  const names = ahead.map((lead) => (lead === 0 ? 'due' : `before-${lead}`));
  const first = nextWorkingDay(deadline, calendar);
  const opensLaterWeek = firstWorkingDayOfWeek(mondayOf(d), calendar) === d && mondayOf(d) > mondayOf(first);
  return d === first || opensLaterWeek ? [...names, 'overdue'] : names;
}

/** What an office must be told on day `d` of its own work, as it stands. */
function owed(works: readonly Assignment[], office: string, d: Day, last: Day | null): Told {
  const own = works.filter((work) => work.office === office && !work.done && !work.setAside && work.enteredOn < d);
  const told = own.map((work) => [work.id, stagesOwed(work, d, last)] as const);
  return new Map(told.filter(([, stages]) => stages.length > 0));
}

/** Those since the last digest, of a newcomer all so far; of a deadline that was moved those since the move. */
function stagesOwed({ deadline, enteredOn, movedOn }: Assignment, d: Day, last: Day | null): string[] {
  if (deadline === null) return [];
  const begun = last === null || enteredOn >= last ? addDays(deadline, -60) : last;
  const isNew = last === null || enteredOn >= last;
  const after = movedOn !== null && (isNew || movedOn > begun) ? movedOn : begun;
  const stages = new Set<string>();
  for (let one = addDays(after, 1); one <= d; one = addDays(one, 1)) {
    for (const stage of stagesOn(deadline, one)) stages.add(stage);
  }
  return [...stages];
}

const worksNow = ({ store, works }: Real) => store.assignments(works);

/** A process that delivers: what it wrote for each chat is what it told, once it has arrived. */
function deliverer({ store, channel, now }: Real, told: Map<string, Told>) {
  const directory = createDirectory(store);
  const write = async (delivery: Delivery, when: Date) => {
    const written = await writeDelivery({ store, directory, settings: SETTINGS }, delivery, when);
    const { content, chat } = delivery;
    if (!('dropped' in written) && content.kind === 'digest') {
      const lines = plainText(written.message.lines).split('\n');
      const said = await store.assignments(content.plan.mentions.map(({ assignment }) => assignment));
      const shown = new Set(
        said
          .filter((work) => lines.some((one) => one.split(' ').slice(0, 2).includes(codeOf(work))))
          .map(({ id }) => id),
      );
      const mentions = content.plan.mentions.filter(({ assignment }) => shown.has(assignment));
      told.set(chat.chat, new Map(mentions.map(({ assignment, stages }) => [assignment, stages])));
    }
    return written;
  };
  const quiet = () => undefined;
  return createDeliverer({
    store,
    channels: new Map([['test', channel]]),
    write,
    lose: () => Promise.reject(new Error('no chat is lost here')),
    clock: {
      now: () => now,
      wait: (_, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    },
    log: { info: quiet, warn: quiet, error: (detail) => expect(detail).toEqual({}) },
    random: () => 0,
  });
}

type Command = fc.AsyncCommand<Model, Real>;
type Fate = 'well' | 'out of reach' | 'killed';

/** Days pass; on the last of them the morning's digests are planned, perhaps something is done, and they leave. */
class Morning implements Command {
  readonly days: number;
  readonly fate: Fate;
  readonly doneMeanwhile: number | null;
  constructor(days: number, fate: Fate, doneMeanwhile: number | null) {
    this.days = days;
    this.fate = fate;
    this.doneMeanwhile = doneMeanwhile;
  }
  check = () => true;
  toString = () => `morning after ${this.days} days, ${this.fate}, ${this.doneMeanwhile ?? 'nothing'} done meanwhile`;

  async run({ last }: Model, real: Real): Promise<void> {
    real.today = addDays(real.today, this.days);
    real.now = at(real.today);
    const { store, channel, now, today } = real;
    const atPlanning = await worksNow(real);
    await planDay(store, SETTINGS, now);
    if (!isWorkingDay(today, calendar)) return;
    if (this.doneMeanwhile !== null) await new Mark(this.doneMeanwhile).run({ last }, real);
    const told = new Map<string, Told>();
    if (this.fate === 'killed') await this.#killedWhileSending(real, told);
    channel.setReachable(this.fate !== 'out of reach');
    const before = channel.sent.length;
    await deliverer(real, told).idle();
    const reached = new Set(channel.sent.slice(before).map(({ chat }) => chat));
    const atSending = await worksNow(real);
    for (const office of OFFICES) {
      const until = last.get(office) ?? null;
      const planned = (await store.digests(today, today, office)).length > 0;
      if (!planned) expect(owed(atPlanning, office, today, until)).toEqual(new Map());
      if (reached.has(office)) expect(told.get(office)).toEqual(owed(atSending, office, today, until));
      if (!planned || reached.has(office)) last.set(office, today);
    }
  }

  /** One message is on its way, nobody records it, and a new process begins. */
  async #killedWhileSending({ store, now }: Real, told: Map<string, Told>): Promise<void> {
    await store.claim('test', now.getTime(), 300_000, 1);
    await store.recover(now.getTime());
    told.clear();
  }
}

const nextActor = (real: Real) => {
  real.acts += 1;
  const time = real.now.getTime() + real.acts;
  return {
    ...systemActor(new Date(time)),
    id: 'an',
    chat: { channel: 'test', chat: 'tu-phap', topic: null },
    cause: `act ${real.acts}`,
  };
};

async function decide(real: Real, index: number, decision: (work: Assignment) => Decision): Promise<void> {
  const works = await worksNow(real);
  const work = works[index % works.length];
  const decided = work && decision(work);
  if (!work || decided?.kind !== 'fact') return;
  const { kind } = await real.store.commit(nextActor(real), [{ assignment: work, fact: decided.fact }], []);
  expect(kind).toBe('committed');
}

class Mark implements Command {
  readonly index: number;
  constructor(index: number) {
    this.index = index;
  }
  check = () => true;
  toString = () => `mark ${this.index}`;
  run = (_: Model, real: Real) => decide(real, this.index, (work) => decideDone(work, real.today, null, real.today));
}

class Extend implements Command {
  readonly index: number;
  readonly by: number;
  constructor(index: number, by: number) {
    this.index = index;
    this.by = by;
  }
  check = () => true;
  toString = () => `extend ${this.index} by ${this.by}`;
  run = (_: Model, real: Real) =>
    decide(real, this.index, (work) => {
      const deadline = addDays(later(work.deadline ?? real.today, real.today), this.by);
      return decideExtension(work, { deadline, reason: 'x', own: true }, real.today, policy);
    });
}

class Undo implements Command {
  check = () => true;
  toString = () => 'undo';
  async run(_: Model, real: Real): Promise<void> {
    const actor = nextActor(real);
    const act = actor.chat && (await real.store.lastActIn(actor.chat, actor.channel, actor.id));
    if (act && !act.changes.some(({ builtUpon }) => builtUpon)) await real.store.undo(actor, act, []);
  }
}

/** The plan comes again, with another deadline for its second line. */
class Import implements Command {
  readonly deadline: Day;
  constructor(deadline: Day) {
    this.deadline = deadline;
  }
  check = () => true;
  toString = () => `import with ${this.deadline}`;
  async run(_: Model, real: Real): Promise<void> {
    const tasks = SMALL_PLAN.tasks.map((task) =>
      task.code === 'I.2' ? { ...task, reading: { ...task.reading, deadlines: [this.deadline] } } : task,
    );
    await real.store.importPlan(systemActor(real.now), { ...SMALL_PLAN, tasks }, real.today);
  }
}

const stateIn = ({
  deadline,
  original,
  enteredOn,
  movedOn,
  done,
  returnedOn,
  escalated,
  setAside,
}: AssignmentState) => ({
  ...{ deadline, original, enteredOn, movedOn, done, returnedOn, escalated, setAside },
});

async function logAndStateAgree(real: Real): Promise<void> {
  const entries = (await real.store.log(null, 9999, null)).toReversed();
  for (const work of await worksNow(real)) {
    let state: AssignmentState | null = null;
    for (const { assignment, fact, at: when, personName: by } of entries) {
      if (assignment?.id !== work.id || fact.kind === 'note') continue;
      if (fact.kind === 'entered') state = entered(fact);
      else if (state) state = evolve(state, fact, { at: when, by });
    }
    expect(stateIn(work)).toEqual(state);
  }
}

async function begin(): Promise<{ model: Model; real: Real }> {
  const store = await openSmallRegister();
  for (const office of OFFICES) await linkOffice(store, office, at('2021-02-26'), day('2021-02-26'));
  const codes = await Promise.all(SMALL_PLAN.tasks.map(({ code }) => store.tasks(code, null)));
  const ids = codes.flat().map(({ id }) => id);
  const works = (await store.assignmentsOf(ids, null)).map(({ id }) => id);
  const channel = createRecordingChannel('test');
  const today = day('2021-02-28');
  return { model: { last: new Map() }, real: { store, channel, works, now: at(today), today, acts: 0 } };
}

it('tells each stage of each assignment exactly once, whatever happens in whatever order', async () => {
  const index = fc.nat(5);
  const fate = fc.constantFrom<Fate>('well', 'well', 'out of reach', 'killed');
  const morning = fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fate,
      fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: index }),
    )
    .map((parts) => new Morning(...parts));
  const commands = fc.commands(
    [
      morning,
      morning,
      index.map((one) => new Mark(one)),
      fc.tuple(index, fc.integer({ min: 1, max: 40 })).map((parts) => new Extend(...parts)),
      fc.constant(new Undo()),
      fc.nat(90).map((days) => new Import(addDays(day('2021-02-20'), days))),
    ],
    { maxCommands: 40, size: 'max' },
  );
  await fc.assert(
    fc.asyncProperty(commands, async (given) => {
      const { model, real } = await begin();
      await fc.asyncModelRun(() => ({ model, real }), given);
      await logAndStateAgree(real);
      await real.store.close();
    }),
    { numRuns: 30 },
  );
});
