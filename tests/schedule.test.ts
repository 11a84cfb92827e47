import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyMinute } from '../src/schedule.ts';

const MINUTE = 60_000;
const START = Date.UTC(2021, 2, 1, 0, 59, 30);

beforeEach(() => {
  vi.useFakeTimers({
    now: START,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
});
afterEach(() => vi.useRealTimers());

/** How often it looked in so many minutes. */
async function looksIn(minutes: number, looks: () => number): Promise<number> {
  const before = looks();
  await vi.advanceTimersByTimeAsync(minutes * MINUTE);
  return looks() - before;
}

describe('the clock', () => {
  it.each([
    ['goes on as it should', 0],
    ['is set back by a day', -86_400_000],
    ['is set forward by a day', 86_400_000],
  ])('wakes the bot every minute where the system’s %s', async (_, jump) => {
    let looks = 0;
    const schedule = everyMinute(
      async () => void looks++,
      () => undefined,
    );
    expect(await looksIn(3, () => looks)).toBe(3);
    vi.setSystemTime(Date.now() + jump);
    expect(await looksIn(10, () => looks)).toBeGreaterThanOrEqual(8);
    await schedule.stop();
    expect(await looksIn(5, () => looks)).toBe(0);
  });

  it('goes on after a look that failed, and looks once at a time', async () => {
    const errors: unknown[] = [];
    let looks = 0;
    const schedule = everyMinute(
      async () => {
        looks += 1;
        if (looks === 1) throw new Error('locked');
        await new Promise((resolve) => setTimeout(resolve, 2.5 * MINUTE));
      },
      (error) => errors.push(error),
    );
    expect(await looksIn(5, () => looks)).toBe(3);
    expect(errors).toHaveLength(1);
    const stopped = schedule.stop();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    await stopped;
  });
});
