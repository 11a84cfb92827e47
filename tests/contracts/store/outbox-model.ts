/** The queue against a model of it: any order of planning, claiming, sending, failing, crashing and waiting. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Delivery } from '../../../src/app/ports/outbox.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { addDays, type Day, later } from '../../../src/domain/day.ts';
import type { OpenStore } from './scene.ts';
import { actor, COMMUNE, COMMUNE_CHAT, digest, LEGAL, LEGAL_CHAT, NOON, notice, openScene, TODAY } from './scene.ts';

const LEASE = 60_000;
const CHATS = [
  { office: LEGAL, ref: LEGAL_CHAT },
  { office: COMMUNE, ref: COMMUNE_CHAT },
] as const;

/** What waits in the model's queue. */
interface Item {
  readonly name: string;
  readonly day: Day | null;
  readonly order: number;
  readonly filedAt: number;
  attempts: number;
  pieces: number;
}

interface Line {
  readonly chat: (typeof CHATS)[number];
  waiting: Item[];
  /** When the first that waits is tried. */
  due: number;
  readonly filed: Set<Day>;
  told: Day | null;
}

interface Held {
  readonly line: Line;
  readonly item: Item;
  readonly delivery: Delivery;
}

/** The store and the model of its queue, moved by the same steps. */
interface Run {
  readonly store: Store;
  readonly lines: readonly Line[];
  holding: Held[];
  now: number;
  filed: number;
  /** Everything that reached a chat, in order. */
  readonly sent: string[];
  /** Claims that ended without a record: each may let one message be repeated. */
  readonly lost: string[];
}

type Step = (run: Run) => Promise<void>;

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)];

function end(run: Run, { line, item }: Pick<Held, 'line' | 'item'>): void {
  const first = line.waiting[0] === item;
  line.waiting = line.waiting.filter((other) => other !== item);
  if (first) line.due = run.now;
}

function push(run: Run, line: Line, name: string, day: Day | null): void {
  if (line.waiting.length === 0) line.due = run.now;
  run.filed += 1;
  line.waiting.push({
    name: `${line.chat.ref.chat} ${name}`,
    day,
    order: run.filed,
    filedAt: run.now,
    attempts: 0,
    pieces: 0,
  });
}

function toldUpTo(line: Line, day: Day): void {
  line.told = line.told === null ? day : later(line.told, day);
}

const plan =
  (index: number, days: number, empty: boolean): Step =>
  async (run) => {
    const line = at(run.lines, index);
    if (!line) return;
    const day = addDays(TODAY, days);
    const { office, ref } = line.chat;
    await run.store.plan([{ plan: digest(office, day), chats: [ref], empty }], run.now);
    if (!empty && line.filed.has(day)) return;
    for (const item of line.waiting.filter((other) => other.day !== null && other.day < day)) end(run, { line, item });
    if (empty) return toldUpTo(line, day);
    line.filed.add(day);
    push(run, line, day, day);
  };

const queue =
  (index: number): Step =>
  async (run) => {
    const line = at(run.lines, index);
    if (!line) return;
    const text = `thông báo ${run.filed}`;
    await run.store.queue([notice(line.chat.ref, text)], run.now);
    push(run, line, text, null);
  };

const nameOf = ({ chat, content }: Delivery): string =>
  `${chat.chat} ${content.kind === 'digest' ? content.plan.day : content.notice.message.lines[0]?.[0]?.text}`;

const claim =
  (limit: number): Step =>
  async (run) => {
    const due = run.lines
      .filter((line) => line.waiting.length > 0 && line.due <= run.now)
      .toSorted((a, b) => a.due - b.due || (a.waiting[0]?.order ?? 0) - (b.waiting[0]?.order ?? 0))
      .slice(0, limit);
    const claimed = await run.store.claim(run.now, LEASE, limit);
    expect(claimed.map((d) => ({ name: nameOf(d), attempts: d.attempts, pieces: d.piecesSent }))).toEqual(
      due.map(({ waiting: [item] }) => ({ name: item?.name, attempts: item?.attempts, pieces: item?.pieces })),
    );
    due.forEach((line, index) => {
      const [item] = line.waiting;
      const delivery = claimed[index];
      if (!item || !delivery) return;
      line.due = run.now + LEASE;
      const before = run.holding.filter((held) => held.item === item);
      run.lost.push(...before.map(() => item.name));
      run.holding = [...run.holding.filter((held) => held.item !== item), { line, item, delivery }];
    });
  };

/** Something happens to one of the claims that are held; `keep`: it goes on. */
const result =
  (index: number, happen: (run: Run, held: Held) => Promise<void>, keep = false): Step =>
  async (run) => {
    const held = at(run.holding, index);
    if (!held) return;
    await happen(run, held);
    if (!keep) run.holding = run.holding.filter((other) => other !== held);
  };

const RESULTS = {
  delivered: async (run: Run, held: Held) => {
    run.sent.push(held.item.name);
    await run.store.delivered(held.delivery.id, run.now);
    const { line, item } = held;
    if (item.day !== null) toldUpTo(line, item.day);
    end(run, held);
  },
  /** Sent, and the process died before it was written down. */
  crashed: async (run: Run, { item }: Held) => {
    run.sent.push(item.name);
    run.lost.push(item.name);
  },
  dropped: async (run: Run, held: Held) => {
    await run.store.dropped(held.delivery.id, 'not true any more', run.now);
    end(run, held);
  },
  refused: async (run: Run, held: Held) => {
    await run.store.failed(held.delivery.id, 'refused', null, run.now);
    end(run, held);
  },
  released: async (run: Run, { line, item, delivery }: Held) => {
    await run.store.release(delivery.id);
    if (line.waiting[0] === item) line.due = item.filedAt;
  },
} satisfies Record<string, (run: Run, held: Held) => Promise<void>>;

const retry =
  (ms: number) =>
  async (run: Run, { line, item, delivery }: Held): Promise<void> => {
    await run.store.failed(delivery.id, 'reset', run.now + ms, run.now);
    item.attempts += 1;
    if (line.waiting[0] === item) line.due = run.now + ms;
  };

const pieceSent = async (run: Run, { item, delivery }: Held): Promise<void> => {
  await run.store.pieceSent(delivery.id, '1', run.now);
  item.pieces += 1;
};

const wait =
  (ms: number): Step =>
  async (run) => {
    run.now += ms;
  };

const nat = fc.nat(5);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(nat, fc.nat(4), fc.boolean()).map(([index, days, empty]) => plan(index, days, empty)),
  },
  { weight: 3, arbitrary: nat.map(queue) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }).map(claim) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(nat, fc.constantFrom(...Object.values(RESULTS)))
      .map(([index, happen]) => result(index, happen)),
  },
  { weight: 2, arbitrary: fc.tuple(nat, fc.nat(2 * LEASE)).map(([index, ms]) => result(index, retry(ms))) },
  { weight: 1, arbitrary: nat.map((index) => result(index, pieceSent, true)) },
  { weight: 3, arbitrary: fc.nat(2 * LEASE).map(wait) },
);

async function start(open: OpenStore): Promise<Run> {
  const store = await openScene(open);
  for (const { ref, office } of CHATS) await store.link(actor(), ref, office, TODAY, []);
  const lines = CHATS.map((chat): Line => ({ chat, waiting: [], due: 0, filed: new Set(), told: null }));
  return { store, lines, holding: [], now: NOON, filed: 0, sent: [], lost: [] };
}

/** A new process sends everything that still waits. */
async function sendTheRest(run: Run): Promise<void> {
  run.lost.push(...run.holding.map(({ item }) => item.name));
  run.holding = [];
  for (;;) {
    await wait(3 * LEASE)(run);
    await claim(9)(run);
    if (run.holding.length === 0) return;
    while (run.holding.length > 0) await result(0, RESULTS.delivered)(run);
  }
}

const times = (names: readonly string[], name: string) => names.filter((other) => other === name).length;

export function describeOutboxModel(open: OpenStore): void {
  it('keeps order, loses nothing and repeats only what a lost claim may have sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 60 }), async (steps) => {
        const run = await start(open);
        for (const step of steps) await step(run);
        await sendTheRest(run);
        for (const name of new Set(run.sent)) {
          expect(times(run.sent, name), name).toBeLessThanOrEqual(1 + times(run.lost, name));
        }
        expect(await run.store.nextDue()).toBeNull();
        const offices = await run.store.unplanned(addDays(TODAY, 99), run.now, 9);
        expect(offices.map(({ last }) => last)).toEqual(run.lines.map(({ told }) => told));
      }),
      { numRuns: 100 },
    );
  });
}
