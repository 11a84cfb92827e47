import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanes } from '../../src/chat/lanes.ts';

/** A task that ends when the test says so. */
function held(order: string[], name: string) {
  let end: (error?: Error) => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  const task = async () => {
    order.push(`${name} begins`);
    await ended;
    order.push(`${name} ends`);
  };
  return { task, end };
}

const settle = () => new Promise(setImmediate);

describe('lanes', () => {
  it('keep the order of a chat and let other chats pass', async () => {
    const order: string[] = [];
    const lanes = createLanes(() => undefined);
    const [a, b, c] = [held(order, 'a'), held(order, 'b'), held(order, 'c')];
    void lanes.run('one', a.task);
    void lanes.run('one', b.task);
    void lanes.run('two', c.task);
    await settle();
    expect(order).toEqual(['a begins', 'c begins']);
    a.end();
    await settle();
    expect(order).toEqual(['a begins', 'c begins', 'a ends', 'b begins']);
    b.end();
    c.end();
    await lanes.drain();
  });

  it('go on behind a task that failed, and tell of it', async () => {
    const failures: unknown[] = [];
    const order: string[] = [];
    const lanes = createLanes((error, key) => failures.push([key, String(error)]));
    const failing = lanes.run('one', () => Promise.reject(new Error('broken')));
    const next = lanes.run('one', async () => void order.push('next'));
    await Promise.all([failing, next]);
    expect(failures).toEqual([['one', 'Error: broken']]);
    expect(order).toEqual(['next']);
  });

  it('take what throws at once for a failure like any other', async () => {
    const failures: unknown[] = [];
    const lanes = createLanes((error) => failures.push(error));
    await lanes.run('one', () => {
      throw new Error('broken');
    });
    expect(failures).toHaveLength(1);
  });

  it('are drained when nothing runs, also what was added meanwhile', async () => {
    const order: string[] = [];
    const lanes = createLanes(() => undefined);
    await lanes.drain();
    const first = held(order, 'a');
    void lanes.run('one', async () => {
      await first.task();
      void lanes.run('one', async () => void order.push('added'));
    });
    const drained = lanes.drain().then(() => order.push('drained'));
    first.end();
    await drained;
    expect(order).toEqual(['a begins', 'a ends', 'added', 'drained']);
  });

  it('run every task once and in order, whatever fails', async () => {
    const tasks = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean() }));
    await fc.assert(
      fc.asyncProperty(tasks, async (given) => {
        const ran = new Map<string, number[]>();
        const lanes = createLanes(() => undefined);
        for (const [index, { key, fails }] of given.entries()) {
          void lanes.run(key, async () => {
            if (index % 3 === 0) await settle();
            ran.set(key, [...(ran.get(key) ?? []), index]);
            if (fails) throw new Error('broken');
          });
        }
        await lanes.drain();
        for (const key of ['a', 'b', 'c']) {
          const expected = given.flatMap((task, index) => (task.key === key ? [index] : []));
          expect(ran.get(key) ?? []).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });
});
