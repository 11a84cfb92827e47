/** What a hard crash may repeat and what it may not lose: real processes, a real file, a server that fails in every way. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../db/store.ts';
import { say } from '../src/texts/message.ts';
import type { Fault } from './fixtures/bot-api-server.ts';
import { startBotApi } from './fixtures/bot-api-server.ts';
import { place } from './fixtures/child.ts';
import { SETTINGS } from './fixtures/small-register.ts';

/** Numbers in [0, 1), the same row in every run. */
function dice(): () => number {
  let state = 20_210_301;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Run {
  readonly sends: number;
  readonly kills: number;
  /** What a send meets, beside an answer that takes up to 25 ms. */
  readonly fault: (roll: () => number) => Fault;
}

/** Sends everything, killed at random moments on the way; how often each message came in. */
async function sendThroughCrashes({ sends, kills, fault }: Run) {
  const roll = dice();
  const api = await startBotApi();
  onTestFinished(() => api.close());
  const home = place({ TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.root });
  const store = openStore(`file:${join(home.folder, 'register.db')}`, {
    fold: (text) => text,
    policy: SETTINGS.policy,
  });
  const chats = Array.from({ length: sends }, (_, index) => -1 - index);
  for (const id of chats) api.know({ id, type: 'supergroup', title: String(id) });
  const notices = chats.map((chat) => ({
    chat: { channel: 'telegram', chat: String(chat), topic: null },
    message: say(`nhắc ${chat}`),
    subject: null,
  }));
  await store.queue(notices, Date.now());
  await store.close();

  let calls = 0;
  let left = kills;
  let nextKill = 1 + Math.floor(roll() * 2 * (sends / kills));
  let running = home.run('sender', []);
  api.failWhen(() => {
    calls += 1;
    if (left > 0 && calls >= nextKill) {
      left -= 1;
      nextKill = calls + 2 + Math.floor(roll() * 2 * (sends / kills - 2));
      const victim = running.child;
      setTimeout(() => victim.kill('SIGKILL'), Math.floor(roll() * 30));
    }
    return { delayMs: Math.floor(roll() * 25), ...fault(roll) };
  });
  for (;;) {
    const { status, stderr } = await running.finished;
    if (status === 0) break;
    expect({ status, stderr }).toEqual({ status: null, stderr: '' });
    running = home.run('sender', []);
  }
  const times = new Map<string, number>();
  for (const { text } of api.sent()) times.set(text, (times.get(text) ?? 0) + 1);
  return { times: chats.map((chat) => times.get(`nhắc ${chat}`) ?? 0), killed: kills - left };
}

/** In a hundred sends five broken connections, five errors of the platform, and a storm of requests to slow down. */
function badWeather(): Run['fault'] {
  let storm = 0;
  const faults: readonly Fault[] = [
    ...[1, 2, 3, 4, 5].map((n) => ({ reset: n % 2 === 0 ? ('before' as const) : ('after' as const) })),
    ...[1, 2, 3, 4, 5].map(() => ({ status: 502 })),
  ];
  return (roll) => {
    storm = storm > 0 ? storm - 1 : Number(roll() < 0.01) * 8;
    return storm > 0 ? { retryAfter: 1 } : (faults[Math.floor(roll() * 100)] ?? {});
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const LONG = { timeout: 240_000 };

describe('a process that is killed at forty random moments of five hundred sends', () => {
  it('loses none, and repeats no more than it was killed', LONG, async () => {
    const { times, killed } = await sendThroughCrashes({ sends: 500, kills: 40, fault: () => ({}) });
    expect(killed).toBe(40);
    expect(times.filter((count) => count === 0)).toEqual([]);
    expect(sum(times) - times.length).toBeLessThanOrEqual(killed);
  });
});

describe('a process that is killed while the network and the platform fail', () => {
  it('loses none', LONG, async () => {
    const { times, killed } = await sendThroughCrashes({ sends: 250, kills: 12, fault: badWeather() });
    expect(killed).toBe(12);
    expect(times.filter((count) => count === 0)).toEqual([]);
    // Each repetition has its cause: a crash, or a connection that broke after the message was accepted.
    expect(Math.max(...times)).toBeLessThanOrEqual(4);
  });
});
