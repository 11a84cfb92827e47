import { describe, expect, it } from 'vitest';
import { createTurnstile, type Entry } from '../../src/chat/turnstile.ts';

const SECOND = 1_000;
const AN = { channel: 'telegram', id: '501', name: 'Nguyễn Văn An' };
const BINH = { channel: 'telegram', id: '502', name: 'Trần Thị Bình' };
const at = (ms: number) => new Date(Date.UTC(2021, 2, 1, 1) + ms);

/** Says so many things at once; how each was received. */
function saying(turnstile = createTurnstile()) {
  const say = (count: number, ms = 0, person = AN): Entry[] =>
    Array.from({ length: count }, () => turnstile.enter({ person, sentAt: at(ms) }));
  return say;
}
const heldOf = (entries: readonly Entry[]) => entries.filter(({ kind }) => kind === 'held');
const answer = (entries: readonly Entry[]) => {
  for (const entry of entries) if (entry.kind === 'in') entry.leave();
};

describe('one person’s flood', () => {
  it('is held back beyond what anybody types in a minute, and told so once', () => {
    const say = saying();
    expect(heldOf(say(60))).toEqual([]);
    expect(say(3)).toEqual([
      { kind: 'held', first: true },
      { kind: 'held', first: false },
      { kind: 'held', first: false },
    ]);
  });

  it('holds nobody else back', () => {
    const say = saying();
    say(500);
    expect(heldOf(say(20, 0, BINH))).toEqual([]);
  });

  it('goes on once it is answered, and is told anew after a minute', () => {
    const say = saying();
    answer(say(100));
    expect(heldOf(say(20, SECOND))).toEqual([]);
    expect(say(1, SECOND)).toEqual([{ kind: 'held', first: false }]);
    expect(heldOf(say(60, 70 * SECOND))).toEqual([]);
    expect(say(1, 70 * SECOND)).toEqual([{ kind: 'held', first: true }]);
  });
});

describe('haste is no flood', () => {
  it('where each answer is waited for', () => {
    const say = saying();
    for (let i = 0; i < 500; i++) {
      const entries = say(1, i * 10);
      expect(heldOf(entries)).toEqual([]);
      answer(entries);
    }
  });

  it('where much was sent over a longer time and comes at once', () => {
    const say = saying();
    for (let i = 0; i < 300; i++) expect(heldOf(say(1, i * 2 * SECOND))).toEqual([]);
  });
});

it('remembers nobody for ever', () => {
  const turnstile = createTurnstile();
  const someone = (id: number) => ({ ...AN, id: String(id) });
  for (let id = 0; id < 3_000; id++) {
    const entry = turnstile.enter({ person: someone(id), sentAt: at(id * SECOND) });
    if (entry.kind === 'in') entry.leave();
  }
  expect(turnstile.size).toBeLessThan(1_100);
});
