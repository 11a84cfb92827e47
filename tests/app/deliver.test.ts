/** The outbox emptied against a Bot API server: at its pace, in order, past whoever is slow, and with what it asks for. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Channel, ChatRef } from '../../src/app/channel.ts';
import { createDeliverer } from '../../src/app/deliver.ts';
import type { Notice } from '../../src/app/ports/ledger.ts';
import type { Delivery } from '../../src/app/ports/outbox.ts';
import { createTelegramChannel } from '../../src/chat/telegram/telegram.ts';
import { message, say } from '../../src/texts/message.ts';
import { memoryInbox } from '../contracts/channel/stage.ts';
import { officialLimits } from '../fixtures/bot-api/limits.ts';
import { startBotApi } from '../fixtures/bot-api-server.ts';
import { at, openSmallRegister } from '../fixtures/small-register.ts';
import { createVirtualClock } from '../fixtures/virtual-clock.ts';

const START = at('2021-03-01');
const chat = (id: number): ChatRef => ({ channel: 'telegram', chat: String(id), topic: null });
const notice = (id: number, text: string): Notice => ({ chat: chat(id), message: say(text), subject: null });

/** A register whose outbox leaves for a Bot API server, under a clock that passes only when nothing else happens. */
async function sending(options: { latencyMs?: () => number; random?: () => number } = {}) {
  const clock = createVirtualClock(START);
  const store = await openSmallRegister();
  const api = await startBotApi({ now: clock.ms });
  onTestFinished(() => api.close());
  const logged: string[] = [];
  const log = (detail: object, event: string) => logged.push(`${event} ${JSON.stringify(detail)}`);
  const logger = { info: log, warn: log, error: log };
  const telegram = createTelegramChannel({
    token: api.token,
    apiRoot: api.root,
    menu: [],
    logger,
    inbox: memoryInbox(),
  });
  const never = new AbortController().signal;
  let underWay = 0;
  const late = () => (options.latencyMs ? clock.wait(options.latencyMs(), never) : Promise.resolve());
  const channel: Channel = {
    ...telegram,
    send: async (outgoing) => {
      await late();
      underWay += 1;
      const result = await telegram.send(outgoing).finally(() => {
        underWay -= 1;
      });
      await late();
      return result;
    },
  };
  const lost: string[] = [];
  const write = async ({ content }: Delivery) => {
    if (content.kind !== 'notice') throw new Error('only notices here');
    return { message: content.notice.message, subject: null };
  };
  const deliverer = createDeliverer({
    store,
    channels: new Map([['telegram', channel]]),
    write,
    lose: async (ref, reason, now) => {
      lost.push(`${ref.chat}: ${reason}`);
      await store.markGone(ref, reason, now.getTime(), []);
    },
    clock,
    log: logger,
    random: options.random ?? (() => 0),
  });
  onTestFinished(async () => {
    const stopped = deliverer.stop();
    clock.release();
    await stopped;
  });
  const known = new Set<number>();
  const know = (ids: readonly number[]) => {
    for (const id of ids.filter((one) => !known.has(one))) {
      known.add(id);
      api.know({ id, type: id < 0 ? 'supergroup' : 'private', title: String(id) });
    }
  };
  return {
    clock,
    store,
    api,
    deliverer,
    lost,
    logged,
    know,
    queue: async (...notices: Notice[]) => {
      know(notices.map((one) => Number(one.chat.chat)));
      await store.queue(notices, clock.ms());
      deliverer.kick();
    },
    reply: async (id: number, text: string) => {
      await store.markHandled('telegram', text, clock.ms(), [notice(id, text)]);
      deliverer.kick();
    },
    until: (done: () => boolean) => clock.runUntil(done, () => underWay > 0),
    texts: (id?: number) => api.sent(id).map((sent) => sent.text),
    /** Milliseconds since the start at which each message came in. */
    times: (id?: number) => api.sent(id).map((sent) => sent.at - START.getTime()),
  };
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** The way there and the way back, the same row of them in every run. */
function latencies(fromMs: number, spreadMs: number): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.round(fromMs + (state / 2_147_483_647) * spreadMs);
  };
}

describe('the platform’s limits are kept from this side', () => {
  it.each([
    [1000, 'within 40 ms', 0, 20],
    [200, 'at once', 0, 0],
    [200, 'after a quarter of a second', 125, 15],
  ])('%i chats are told at 97 % of the rate that is allowed, where answers come %s', async (count, _, from, spread) => {
    const bot = await sending({ latencyMs: latencies(from, spread) });
    bot.api.failWhen(officialLimits());
    await bot.queue(...range(count).map((id) => notice(-id, `nhắc ${id}`)));
    await bot.until(() => bot.api.sent().length === count);
    const times = bot.times();
    expect((1000 * (count - 1)) / ((times.at(-1) ?? 0) - (times[0] ?? 0))).toBeGreaterThanOrEqual(0.97 * 30);
    expect(bot.api.callsOf('sendMessage')).toHaveLength(count);
  });

  it('a group that is told much is told twenty a minute, at 97 % of what that allows', async () => {
    const bot = await sending({ latencyMs: latencies(0, 20) });
    bot.api.failWhen(officialLimits());
    await bot.queue(...range(100).map((n) => notice(-1, `nhắc ${n}`)));
    await bot.until(() => bot.api.sent().length === 100);
    const best = 4 * 60_000 + 19_000;
    expect(bot.times().at(-1)).toBeLessThanOrEqual(best / 0.97);
    expect(bot.api.callsOf('sendMessage')).toHaveLength(100);
    expect(bot.texts()).toEqual(range(100).map((n) => `nhắc ${n}`));
  });

  it('a person is told once a second, without a limit for the minute', async () => {
    const bot = await sending();
    bot.api.failWhen(officialLimits());
    await bot.store.meet(chat(5), 'An', 'private');
    await bot.queue(...range(40).map((n) => notice(5, `nhắc ${n}`)));
    await bot.until(() => bot.api.sent().length === 40);
    expect(bot.times().at(-1)).toBe(39_000);
  });

  it('the topics of a forum share its limits', async () => {
    const bot = await sending();
    bot.api.failWhen(officialLimits());
    const topic = String(bot.api.openTopic({ id: -7, type: 'supergroup', forum: true }, 'x', { id: 1, name: 'An' }));
    await bot.queue(notice(-7, 'chung'), { ...notice(-7, 'riêng'), chat: { ...chat(-7), topic } });
    await bot.until(() => bot.api.sent().length === 2);
    expect(bot.api.callsOf('sendMessage')).toHaveLength(2);
  });

  it('a reply leaves before the reminders that wait, in its chat and elsewhere', async () => {
    const bot = await sending();
    await bot.queue(...range(300).map((id) => notice(-id, 'nhắc')));
    await bot.until(() => bot.api.sent().length === 10);
    await bot.reply(-200, 'trả lời');
    await bot.until(() => bot.api.sent().length === 300);
    expect(bot.texts().indexOf('trả lời')).toBeLessThanOrEqual(11);
  });

  it('the pieces of a long message follow each other at the chat’s pace, choices and all', async () => {
    const bot = await sending();
    bot.api.failWhen(officialLimits());
    const lines = range(300).map((n) => [{ text: `${n} ${'việc '.repeat(5)}` }]);
    await bot.queue({ ...notice(-1, ''), message: message(lines, [[{ label: 'Đã nhận', words: '/danhan' }]]) });
    await bot.queue(notice(-1, 'sau'));
    await bot.until(() => bot.texts().includes('sau'));
    const sent = bot.api.sent(-1);
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.slice(0, -1).flatMap(({ text }) => text.split('\n')).length).toBe(300);
    expect(sent.map(({ buttons }) => buttons.length)).toEqual(sent.map((_, i) => (i === sent.length - 2 ? 1 : 0)));
    expect(bot.api.callsOf('sendMessage')).toHaveLength(sent.length);
  });
});

describe('what fails', () => {
  it('waits exactly as long as the platform asks, in that chat alone', async () => {
    const bot = await sending();
    bot.api.failNext('sendMessage', { retryAfter: 37 });
    await bot.queue(notice(-1, 'a'), notice(-1, 'b'), notice(-2, 'c'));
    await bot.until(() => bot.api.sent().length === 3);
    expect(bot.texts()).toEqual(['c', 'a', 'b']);
    expect(bot.times(-1)).toEqual([37_000, 38_000]);
    expect(bot.times(-2)[0]).toBeLessThan(100);
  });

  it.each([
    ['a bad gateway', { status: 502 }],
    ['a lost connection', { reset: 'before' as const }],
  ])('is tried again after growing, spread pauses: %s', async (_, fault) => {
    const bot = await sending({ random: () => 0.5 });
    bot.api.failNext('sendMessage', ...range(11).map(() => fault));
    await bot.queue(notice(-1, 'a'));
    await bot.until(() => bot.api.sent().length === 1);
    const calls = bot.api.callsOf('sendMessage').map((call) => call.at);
    const pauses = calls.slice(1).map((time, index) => (time - (calls[index] ?? 0)) / 1250);
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('is repeated where the connection broke after the platform had accepted it', async () => {
    const bot = await sending();
    bot.api.failNext('sendMessage', { reset: 'after' });
    await bot.queue(notice(-1, 'a'), notice(-1, 'b'));
    await bot.until(() => bot.api.sent().length === 3);
    expect(bot.texts()).toEqual(['a', 'a', 'b']);
  });

  it('offers the same choices when it is tried again, so that the buttons of both messages work', async () => {
    const bot = await sending();
    bot.api.failNext('sendMessage', { reset: 'after' });
    const choices = [[{ label: 'Đã nhận', words: '/danhan 2021-03-01' }]];
    await bot.queue({ ...notice(-1, ''), message: say('a', choices) });
    await bot.until(() => bot.api.sent().length === 2);
    const ids = bot.api.sent().map(({ buttons }) => buttons[0]?.[0]?.data);
    expect(ids[0]).toBe(ids[1]);
    expect(await bot.store.choice(ids[0] ?? '')).toMatchObject({ words: '/danhan 2021-03-01' });
  });

  it('ends with its reason where the message is refused, and the next one follows', async () => {
    const bot = await sending();
    bot.api.failNext('sendMessage', { status: 400, description: 'Bad Request: MESSAGE_TOO_ODD' });
    await bot.queue(notice(-1, 'a'), notice(-1, 'b'));
    await bot.until(() => bot.api.sent().length === 1);
    expect(bot.texts()).toEqual(['b']);
  });

  it('loses a chat that the bot was thrown out of, and asks it no more', async () => {
    const bot = await sending();
    bot.know([-1]);
    bot.api.removeBot({ id: -1, type: 'supergroup' }, { id: 1, name: 'An' });
    await bot.queue(notice(-1, 'a'), notice(-1, 'b'), notice(-2, 'c'));
    await bot.until(() => bot.api.sent().length === 1 && bot.lost.length === 1);
    expect(await bot.store.nextDue('telegram')).toBeNull();
    expect(bot.lost).toEqual(['-1: bot was kicked from the supergroup chat']);
    expect(bot.api.callsOf('sendMessage')).toHaveLength(2);
  });

  it('follows a group to its new number', async () => {
    const bot = await sending();
    bot.know([-1]);
    bot.api.migrate({ id: -1, type: 'group' }, { id: -1001, type: 'supergroup', title: 'x' });
    await bot.queue(notice(-1, 'a'), notice(-1, 'b'));
    await bot.until(() => bot.api.sent().length === 2);
    expect(bot.texts(-1001)).toEqual(['a', 'b']);
    expect(await bot.store.chat(chat(-1001))).not.toBeNull();
  });

  it('holds up no other chat, however long its answer takes', async () => {
    const bot = await sending();
    const slow = new Set(['-1', '-2', '-3']);
    bot.api.failWhen(({ method, body }) =>
      method === 'sendMessage' && slow.has(String(body['chat_id'])) ? { status: 502 } : null,
    );
    await bot.queue(...range(60).flatMap((id) => [notice(-id, 'a'), notice(-id, 'b')]));
    await bot.until(() => bot.api.sent().length === 114);
    expect(bot.times().at(-1)).toBeLessThan(6_000);
  });

  it('waits no longer than it must once the platform answers again', async () => {
    const bot = await sending();
    bot.api.failWhen(({ method }) => (method === 'sendMessage' ? { reset: 'before' } : null));
    await bot.queue(...range(20).map((id) => notice(-id, 'a')));
    await bot.until(() => bot.clock.ms() > START.getTime() + 3_600_000);
    bot.api.failWhen(null);
    await bot.deliverer.reached('telegram');
    const back = bot.clock.ms();
    await bot.until(() => bot.api.sent().length === 20);
    expect(bot.clock.ms() - back).toBeLessThan(2_000);
  });

  it('goes on without waiting where the clock was set back', async () => {
    const bot = await sending();
    bot.api.failNext('sendMessage', { status: 502 });
    await bot.queue(notice(-1, 'a'));
    await bot.until(() => bot.api.callsOf('sendMessage').length === 1);
    bot.clock.set(START.getTime() - 86_400_000);
    bot.deliverer.kick();
    await bot.until(() => bot.api.sent().length === 1);
    expect(START.getTime() - bot.clock.ms()).toBeGreaterThan(86_000_000);
  });
});

it('finishes and records what is being sent when it is stopped, and begins nothing more', async () => {
  const bot = await sending({ latencyMs: () => 500 });
  await bot.queue(notice(-1, 'a'), notice(-1, 'b'));
  await bot.until(() => bot.api.callsOf('sendMessage').length === 1);
  const stopped = bot.deliverer.stop().then(() => 'stopped');
  let ended = '';
  void stopped.then((word) => {
    ended = word;
  });
  await bot.until(() => ended === 'stopped');
  expect(bot.texts()).toEqual(['a']);
  const [next] = await bot.store.claim('telegram', bot.clock.ms() + 600_000, 1000, 9);
  expect(next?.content).toMatchObject({ notice: { message: say('b') } });
});
