/** The queue against a model of it: any order of planning, claiming, sending, failing, crashing and waiting. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Delivery } from '../../../src/app/ports/outbox.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { addDays, type Day, later } from '../../../src/domain/day.ts';
import { say } from '../../../src/texts/message.ts';
import type { OpenStore } from './scene.ts';
import {
  actor,
  COMMUNE,
  COMMUNE_CHAT,
  digest,
  LEGAL,
  LEGAL_CHAT,
  NOON,
  nameOf,
  notice,
  openScene,
  TODAY,
} from './scene.ts';

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
  /** Replies go first. */
  readonly reply: boolean;
  attempts: number;
}

interface Line {
  readonly chat: (typeof CHATS)[number];
  /** In the order in which they leave. */
  waiting: Item[];
  /** What a claim took and nobody recorded yet: it stays in front. */
  claimed: Item | null;
  /** When what stands in front is tried. */
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

const front = (line: Line): Item | undefined => line.claimed ?? line.waiting[0];

function end(run: Run, { line, item }: Pick<Held, 'line' | 'item'>): void {
  if (front(line) === item) line.due = run.now;
  line.waiting = line.waiting.filter((other) => other !== item);
  if (line.claimed === item) line.claimed = null;
}

/** A claim is given back: it is tried at `due`, unless a reply came meanwhile. */
function giveBack(run: Run, { line, item }: Held, due: number): void {
  if (!line.waiting.includes(item)) return;
  line.claimed = null;
  line.due = line.waiting[0] === item ? due : run.now;
}

function push(run: Run, line: Line, what: { name: string; day: Day | null; reply: boolean }): void {
  run.filed += 1;
  const item = { ...what, name: `${line.chat.ref.chat} ${what.name}`, order: run.filed, attempts: 0 };
  line.waiting = [...line.waiting, item].toSorted((a, b) => Number(b.reply) - Number(a.reply) || a.order - b.order);
  if (front(line) === item) line.due = run.now;
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
    push(run, line, { name: day, day, reply: false });
  };

const queue =
  (index: number): Step =>
  async (run) => {
    const line = at(run.lines, index);
    if (!line) return;
    const text = `thông báo ${run.filed}`;
    await run.store.queue([notice(line.chat.ref, text)], run.now);
    push(run, line, { name: text, day: null, reply: false });
  };

const answer =
  (index: number): Step =>
  async (run) => {
    const line = at(run.lines, index);
    if (!line) return;
    const text = `trả lời ${run.filed}`;
    // The same update twice: it is answered once.
    for (const _ of [1, 2]) {
      await run.store.markHandled('telegram', `update ${run.filed}`, run.now, [notice(line.chat.ref, text)]);
    }
    push(run, line, { name: text, day: null, reply: true });
  };

const claim =
  (limit: number): Step =>
  async (run) => {
    const due = run.lines
      .flatMap((line) => {
        const item = front(line);
        return item && line.due <= run.now ? [{ line, item }] : [];
      })
      .toSorted(
        (a, b) => Number(b.item.reply) - Number(a.item.reply) || a.line.due - b.line.due || a.item.order - b.item.order,
      )
      .slice(0, limit);
    const claimed = await run.store.claim('telegram', run.now, LEASE, limit);
    expect(claimed.map((d) => ({ name: `${d.chat.chat} ${nameOf(d.content)}`, attempts: d.attempts }))).toEqual(
      due.map(({ item: { name, attempts } }) => ({ name, attempts })),
    );
    due.forEach(({ line, item }, index) => {
      const delivery = claimed[index];
      if (!delivery) return;
      line.due = run.now + LEASE;
      line.claimed = item;
      const before = run.holding.filter((held) => held.item === item);
      run.lost.push(...before.map(() => item.name));
      run.holding = [...run.holding.filter((held) => held.item !== item), { line, item, delivery }];
    });
  };

/** Something happens to one of the claims that are held. */
const result =
  (index: number, happen: (run: Run, held: Held) => Promise<void>): Step =>
  async (run) => {
    const held = at(run.holding, index);
    if (!held) return;
    await happen(run, held);
    run.holding = run.holding.filter((other) => other !== held);
  };

const RESULTS = {
  delivered: async (run: Run, held: Held) => {
    run.sent.push(held.item.name);
    await run.store.delivered(held.delivery.id, null, run.now);
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
  postponed: async (run: Run, held: Held) => {
    await run.store.postpone(held.delivery.id, run.now + LEASE, run.now);
    giveBack(run, held, run.now + LEASE);
  },
  pieceSent: async (run: Run, held: Held) => {
    const { name } = held.item;
    const piece = { messageId: '1', choiceIds: [], subject: null, unheard: null };
    const rest = { pieces: [say(name.slice(name.indexOf(' ') + 1))], subject: null };
    await run.store.pieceSent(held.delivery.id, piece, rest, run.now + 1, run.now);
    held.item.attempts = 0;
    giveBack(run, held, run.now + 1);
  },
} satisfies Record<string, (run: Run, held: Held) => Promise<void>>;

const retry =
  (ms: number) =>
  async (run: Run, held: Held): Promise<void> => {
    await run.store.failed(held.delivery.id, 'reset', run.now + ms, run.now);
    held.item.attempts += 1;
    giveBack(run, held, run.now + ms);
  };

const wait =
  (ms: number): Step =>
  async (run) => {
    run.now += ms;
  };

/** A new process: nothing that was claimed is being sent any more, and nothing waits for its time. */
const recover: Step = async (run) => {
  await run.store.recover(run.now);
  run.lost.push(...run.holding.map(({ item }) => item.name));
  run.holding = [];
  for (const line of run.lines) {
    line.due = Math.min(line.due, run.now);
    if (line.claimed) {
      line.claimed.attempts += 1;
      line.due = run.now;
    }
    line.claimed = null;
  }
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
  { weight: 2, arbitrary: nat.map(answer) },
  { weight: 1, arbitrary: fc.constant(recover) },
  { weight: 3, arbitrary: fc.nat(2 * LEASE).map(wait) },
);

async function start(open: OpenStore): Promise<Run> {
  const store = await openScene(open);
  for (const { ref, office } of CHATS) await store.link(actor(), ref, office, TODAY, []);
  const lines = CHATS.map((chat): Line => ({ chat, waiting: [], claimed: null, due: 0, filed: new Set(), told: null }));
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
        expect(await run.store.nextDue('telegram')).toBeNull();
        const offices = await run.store.unplanned(addDays(TODAY, 99), run.now, 9);
        expect(offices.map(({ last }) => last)).toEqual(run.lines.map(({ told }) => told));
      }),
      { numRuns: 60 },
    );
  });
}
