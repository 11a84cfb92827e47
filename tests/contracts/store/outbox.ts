/** What every store promises of digests and of the queue: in order within a chat, claimed once, nothing lost. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatRef } from '../../../src/app/channel.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { say } from '../../../src/texts/message.ts';
import {
  actor,
  COMMUNE,
  COMMUNE_CHAT,
  chatRef,
  digest,
  drain,
  HOUR,
  LEGAL,
  LEGAL_CHAT,
  MONITOR,
  MONITOR_CHAT,
  NOON,
  notice,
  type OpenStore,
  openScene,
  TODAY,
} from './scene.ts';

const TOMORROW = addDays(TODAY, 1);
const LATER = NOON + 24 * HOUR;
const LEASE = 60_000;

export function describeOutbox(open: OpenStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
    for (const [ref, office] of [
      [COMMUNE_CHAT, COMMUNE],
      [LEGAL_CHAT, LEGAL],
    ] as const) {
      await store.link(actor(), ref, office, TODAY, []);
    }
  });
  const plan = (on: Day = TODAY, chats: readonly ChatRef[] = [LEGAL_CHAT], at = NOON) =>
    store.plan([{ plan: digest(LEGAL, on), chats, empty: false }], at);
  const nothing = (on: Day = TODAY, chats: readonly ChatRef[] = [LEGAL_CHAT], at = NOON) =>
    store.plan([{ plan: digest(LEGAL, on), chats, empty: true }], at);
  const claim = (at = NOON, limit = 10) => store.claim('telegram', at, LEASE, limit);
  const unplanned = async (on: Day = TODAY, linkedBefore = LATER, limit = 10) =>
    (await store.unplanned(on, linkedBefore, limit)).map((found) => found.office);

  describe('what is not planned yet', () => {
    it('is every office with a chat, in office order, page by page', async () => {
      expect(await unplanned()).toEqual([LEGAL, COMMUNE]);
      expect(await unplanned(TODAY, LATER, 1)).toEqual([LEGAL]);
    });

    it('comes with the chats that can be reached', async () => {
      await store.link(actor(), MONITOR_CHAT, LEGAL, TODAY, []);
      await store.link(actor(), chatRef('-9'), MONITOR, TODAY, []);
      await store.markGone(LEGAL_CHAT, 'kicked', NOON, []);
      await store.markGone(chatRef('-9'), 'blocked', NOON, []);
      expect(await store.unplanned(TODAY, LATER, 10)).toEqual([
        { office: LEGAL, monitor: false, last: null, chats: [MONITOR_CHAT] },
        { office: COMMUNE, monitor: false, last: null, chats: [COMMUNE_CHAT] },
      ]);
    });

    it('leaves out chats that were bound too late', async () => {
      await store.link(actor({ at: NOON + 1 }), chatRef('-9'), LEGAL, TODAY, []);
      await store.link(actor({ at: NOON + 1 }), MONITOR_CHAT, MONITOR, TODAY, []);
      const found = await store.unplanned(TODAY, NOON + 1, 10);
      expect(found.map(({ office, chats }) => ({ office, chats }))).toEqual([
        { office: LEGAL, chats: [LEGAL_CHAT] },
        { office: COMMUNE, chats: [COMMUNE_CHAT] },
      ]);
    });

    it('is planned once a digest is filed or there is nothing to say', async () => {
      await plan();
      expect(await unplanned()).toEqual([COMMUNE]);
      await nothing(TOMORROW);
      expect(await unplanned(TOMORROW)).toEqual([COMMUNE]);
      expect(await unplanned(addDays(TOMORROW, 1))).toEqual([LEGAL, COMMUNE]);
    });
  });

  describe('digests', () => {
    it('are filed once for each chat and day', async () => {
      await plan();
      await plan();
      expect(await drain(store, NOON)).toEqual(['-100 2021-03-01']);
      await plan();
      expect(await drain(store, NOON)).toEqual([]);
    });

    it('leave the queue when a newer one says what they said', async () => {
      await plan();
      await store.queue([notice(LEGAL_CHAT, 'giữa')], NOON);
      await plan(TOMORROW, [LEGAL_CHAT], LATER);
      expect(await drain(store, LATER)).toEqual(['-100 giữa', '-100 2021-03-02']);
    });

    it('leave the queue when nothing of them is left to say', async () => {
      await plan();
      await nothing(TOMORROW);
      expect(await drain(store, LATER)).toEqual([]);
    });

    it('never replace a newer one', async () => {
      await plan(TOMORROW);
      await plan(TODAY);
      expect(await drain(store, NOON)).toEqual(['-100 2021-03-02', '-100 2021-03-01']);
    });

    it('move the office on when one of its chats is reached, and never back', async () => {
      const last = async () => (await store.unplanned(day('2021-12-31'), LATER, 1))[0]?.last;
      await plan(TOMORROW);
      expect(await last()).toBeNull();
      await drain(store, NOON);
      expect(await last()).toBe(TOMORROW);
      await plan(TODAY);
      await drain(store, NOON);
      await nothing(TODAY);
      expect(await last()).toBe(TOMORROW);
    });

    it('do not go to a chat that was freed or given to another office', async () => {
      await plan(TODAY, [LEGAL_CHAT, COMMUNE_CHAT]);
      await store.unlink(actor(), LEGAL_CHAT, []);
      await plan(TOMORROW);
      expect(await drain(store, NOON)).toEqual([]);
    });

    it('are on record: planned, sent, seen', async () => {
      await store.meet(LEGAL_CHAT, 'Tư pháp', 'group');
      await store.plan([{ plan: digest(LEGAL, TODAY, 17), chats: [LEGAL_CHAT], empty: false }], NOON);
      await store.plan([{ plan: digest(COMMUNE), chats: [COMMUNE_CHAT], empty: false }], NOON);
      const planned = { office: LEGAL, day: TODAY, chat: LEGAL_CHAT, chatTitle: 'Tư pháp', assignments: [17] };
      const unsent = { sentAt: null, seenBy: null, seenAt: null };
      expect(await store.digests(TODAY, TODAY, LEGAL)).toEqual([{ ...planned, ...unsent }]);
      await drain(store, NOON + 5);
      expect(await store.seen(LEGAL_CHAT, TODAY, 'Lan', NOON + 9)).toEqual({ by: 'Lan', at: NOON + 9, first: true });
      expect(await store.seen(LEGAL_CHAT, TODAY, 'Tám', LATER)).toEqual({ by: 'Lan', at: NOON + 9, first: false });
      const seen = { sentAt: NOON + 5, seenBy: 'Lan', seenAt: NOON + 9 };
      expect(await store.digests(TODAY, TOMORROW, LEGAL)).toEqual([{ ...planned, ...seen }]);
      expect((await store.digests(TODAY, TODAY, null)).map(({ office }) => office)).toEqual([LEGAL, COMMUNE]);
      expect(await store.digests(TOMORROW, TOMORROW, null)).toEqual([]);
    });
  });

  describe('the queue', () => {
    it('gives one delivery a chat, the oldest, and the oldest chats first', async () => {
      await store.queue([notice(LEGAL_CHAT, 'a'), notice(LEGAL_CHAT, 'b')], NOON);
      await store.queue([notice(COMMUNE_CHAT, 'c')], NOON - 1);
      const claimed = await claim();
      expect(claimed.map(({ chat }) => chat)).toEqual([COMMUNE_CHAT, LEGAL_CHAT]);
      expect(claimed[1]).toMatchObject({ attempts: 0, content: { notice: notice(LEGAL_CHAT, 'a') } });
      expect(await claim()).toEqual([]);
    });

    it('takes no more than asked for', async () => {
      await store.queue([notice(LEGAL_CHAT), notice(COMMUNE_CHAT)], NOON);
      expect(await claim(NOON, 1)).toHaveLength(1);
      expect(await claim(NOON, 1)).toHaveLength(1);
    });

    it('does not give what is not due', async () => {
      await store.queue([notice(LEGAL_CHAT)], NOON);
      expect(await claim(NOON - 1)).toEqual([]);
      expect(await store.nextDue('telegram')).toBe(NOON);
    });

    it('keeps the bytes of files', async () => {
      const sent = notice(LEGAL_CHAT);
      const files = [{ name: 'bieu-do.png', bytes: new Uint8Array([0, 200, 255]), picture: true as const }];
      await store.queue([{ ...sent, message: { ...sent.message, files } }], NOON);
      const [{ content } = { content: null }] = await claim();
      expect(content?.kind === 'notice' && content.notice.message.files).toEqual(files);
    });

    it('gives a claim again when its lease has ended', async () => {
      await store.queue([notice(LEGAL_CHAT, 'a'), notice(LEGAL_CHAT, 'b')], NOON);
      const [first] = await claim();
      expect(await claim(NOON + LEASE - 1)).toEqual([]);
      expect(await store.nextDue('telegram')).toBe(NOON + LEASE);
      expect(await claim(NOON + LEASE)).toEqual([first]);
    });

    it('gives a claim back untouched', async () => {
      await store.queue([notice(LEGAL_CHAT)], NOON);
      const [first] = await claim();
      await store.postpone(first?.id ?? 0, NOON, NOON);
      expect(await claim()).toEqual([first]);
    });

    it('lets a reply to somebody go first, but past nothing that is being sent', async () => {
      await store.queue([notice(LEGAL_CHAT, 'nhắc'), notice(COMMUNE_CHAT, 'nhắc')], NOON);
      const [first] = await claim(NOON, 1);
      const reply = (ref: ChatRef, update: string) => store.markHandled('telegram', update, NOON, [notice(ref, 'đáp')]);
      await reply(LEGAL_CHAT, '1');
      await reply(COMMUNE_CHAT, '2');
      await reply(COMMUNE_CHAT, '2');
      expect(await drain(store, NOON)).toEqual(['-200 đáp', '-200 nhắc']);
      await store.failed(first?.id ?? 0, 'reset', NOON + HOUR, NOON);
      expect(await drain(store, NOON)).toEqual(['-100 đáp', '-100 nhắc']);
    });

    it('sends what is left of a message from the time named on, as it was cut', async () => {
      await plan();
      const [first] = await claim();
      const piece = { messageId: '71', choiceIds: [], subject: null, unheard: null };
      const rest = { pieces: [say('hai'), say('ba')], subject: { codes: [], office: LEGAL, digest: TODAY, did: null } };
      await store.pieceSent(first?.id ?? 0, piece, rest, NOON + 1000, NOON);
      expect(await claim(NOON + 999)).toEqual([]);
      expect(await claim(NOON + 1000)).toMatchObject([{ id: first?.id, content: { kind: 'rest', rest } }]);
    });

    it('says nothing twice in a chat for one cause', async () => {
      const said = [notice(LEGAL_CHAT, 'a'), notice(LEGAL_CHAT, 'b')];
      await store.queue(said, NOON, 'telegram:7');
      await store.queue([...said, notice(COMMUNE_CHAT, 'a')], NOON, 'telegram:7');
      expect(await drain(store, NOON)).toEqual(['-100 a', '-200 a', '-100 b']);
    });

    it('tells once for each value of a key', async () => {
      const told = [
        await store.queueOnce('warned', '2021', [notice(LEGAL_CHAT, 'a')], NOON),
        await store.queueOnce('warned', '2021', [notice(LEGAL_CHAT, 'b')], NOON),
        await store.queueOnce('warned', '2022', [notice(LEGAL_CHAT, 'c')], NOON),
      ];
      expect(told).toEqual([true, false, true]);
      expect(await drain(store, NOON)).toEqual(['-100 a', '-100 c']);
    });

    it('is another one for each channel', async () => {
      await store.queue([{ ...notice(LEGAL_CHAT), chat: { ...LEGAL_CHAT, channel: 'zalo' } }], NOON);
      expect(await claim()).toEqual([]);
      expect([await store.nextDue('telegram'), await store.nextDue('zalo')]).toEqual([null, NOON]);
      expect(await store.claim('zalo', NOON, LEASE, 9)).toHaveLength(1);
    });

    it('is due at once where the platform is reached again, but for what is being sent', async () => {
      await store.queue([notice(LEGAL_CHAT), notice(COMMUNE_CHAT)], NOON);
      const [first] = await claim();
      await store.failed(first?.id ?? 0, 'reset', NOON + HOUR, NOON);
      await store.hasten('telegram', NOON + 1);
      expect(await claim(NOON + 1)).toMatchObject([{ id: first?.id }]);
    });

    it('has nothing of a process that ended under way any more', async () => {
      await store.queue([notice(LEGAL_CHAT), notice(COMMUNE_CHAT)], NOON);
      const claimed = await claim();
      await store.recover(NOON - HOUR);
      expect((await claim(NOON - HOUR)).map(({ id }) => id)).toEqual(claimed.map(({ id }) => id));
    });

    it('tells each bound chat once what may not have been heard there', async () => {
      const unheard = { from: NOON - 30 * HOUR, to: NOON };
      await store.markUnheard('telegram', unheard);
      await store.queue([notice(LEGAL_CHAT, 'a'), notice(LEGAL_CHAT, 'b'), notice(MONITOR_CHAT)], NOON);
      const claimed = await claim();
      expect(claimed.map((delivery) => delivery.unheard)).toEqual([unheard, null]);
      const piece = { messageId: '71', choiceIds: [], subject: null, unheard };
      await store.delivered(claimed[0]?.id ?? 0, piece, NOON);
      expect(await claim()).toMatchObject([{ unheard: null }]);
    });

    it('tries again at the time named, and holds the chat until then', async () => {
      await store.queue([notice(LEGAL_CHAT, 'a'), notice(LEGAL_CHAT, 'b')], NOON);
      const [first] = await claim();
      await store.failed(first?.id ?? 0, 'reset', NOON + HOUR, NOON);
      expect(await claim(NOON + HOUR - 1)).toEqual([]);
      expect(await store.nextDue('telegram')).toBe(NOON + HOUR);
      expect(await claim(NOON + HOUR)).toMatchObject([{ id: first?.id, attempts: 1 }]);
    });

    it('goes on with the next when one has ended', async () => {
      await store.queue(
        ['a', 'b', 'c', 'd'].map((text) => notice(LEGAL_CHAT, text)),
        NOON,
      );
      const told = async () => {
        const [delivery] = await claim();
        const { content } = delivery ?? {};
        return {
          id: delivery?.id ?? 0,
          text: content?.kind === 'notice' && content.notice.message.lines[0]?.[0]?.text,
        };
      };
      const texts = [];
      for (const end of [
        (id: number) => store.delivered(id, null, NOON),
        (id: number) => store.dropped(id, 'not true any more', NOON),
        (id: number) => store.failed(id, 'refused', null, NOON),
        (id: number) => store.delivered(id, null, NOON),
      ]) {
        const { id, text } = await told();
        texts.push(text);
        await end(id);
      }
      expect(texts).toEqual(['a', 'b', 'c', 'd']);
      expect(await store.nextDue('telegram')).toBeNull();
    });

    it('believes a send that ended after its delivery was taken out of the queue', async () => {
      await plan();
      const [claimed] = await claim();
      await plan(TOMORROW);
      await store.delivered(claimed?.id ?? 0, null, NOON);
      await store.failed(claimed?.id ?? 0, 'reset', NOON, NOON);
      expect((await store.digests(TODAY, TODAY, LEGAL))[0]?.sentAt).toBe(NOON);
      expect(await drain(store, NOON)).toEqual(['-100 2021-03-02']);
    });

    it('has one delivery due in a chat also after two chats became one', async () => {
      await store.queue([notice(LEGAL_CHAT, 'a'), notice(COMMUNE_CHAT, 'b')], NOON);
      const claimed = await claim();
      await store.move('telegram', COMMUNE_CHAT.chat, LEGAL_CHAT.chat);
      for (const { id } of claimed) await store.failed(id, 'moved', NOON, NOON);
      expect(await claim()).toHaveLength(1);
      expect(await claim()).toEqual([]);
    });

    it('tells a day once also after two chats became one', async () => {
      await plan();
      await drain(store, NOON);
      await store.plan([{ plan: digest(COMMUNE), chats: [COMMUNE_CHAT], empty: false }], NOON);
      await store.move('telegram', LEGAL_CHAT.chat, COMMUNE_CHAT.chat);
      expect(await drain(store, NOON)).toEqual([]);
    });
  });
}
