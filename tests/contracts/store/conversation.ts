/** What every store promises of chats, people, requests, choices and updates. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/app/ports/conversation.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import { day } from '../../../src/domain/day.ts';
import { EVERYTHING } from '../../../src/domain/query.ts';
import { describeMoving } from './moving.ts';
import {
  actor,
  COMMUNE,
  COMMUNE_CHAT,
  chatRef,
  drain,
  givenTask,
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

const LAN = { channel: 'telegram', id: '7', name: 'Hồ Thị Lan' };
const PRIVATE = chatRef('7');
const DAY_MS = 24 * HOUR;

export function describeConversation(open: OpenStore): void {
  describeMoving(open);

  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
  });
  const link = (ref = LEGAL_CHAT, office = LEGAL) => store.link(actor(), ref, office, TODAY, []);
  /** What the log tells of chats, people and requests, newest first. */
  const notes = async () =>
    (await store.log(null, 99, null)).flatMap(({ fact }) =>
      fact.kind === 'note' && fact.what !== 'offices' ? [fact.what] : [],
    );

  describe('chats', () => {
    it('are written down when they are met', async () => {
      expect(await store.chat(LEGAL_CHAT)).toBeNull();
      const chat = await store.meet(LEGAL_CHAT, 'Nhóm Tư pháp', 'group');
      expect(chat).toMatchObject({ ref: LEGAL_CHAT, title: 'Nhóm Tư pháp', kind: 'group', office: null, gone: null });
      expect(await store.meet(LEGAL_CHAT, 'Tư pháp', 'group')).toEqual({ ...chat, title: 'Tư pháp' });
      expect(await store.chat(LEGAL_CHAT)).toEqual({ ...chat, title: 'Tư pháp' });
    });

    it('are one for each topic of a forum', async () => {
      const topic = chatRef('-100', '4');
      await store.meet(LEGAL_CHAT, 'Diễn đàn', 'group');
      await link(topic);
      expect((await store.chat(topic))?.office).toBe(LEGAL);
      expect((await store.chat(LEGAL_CHAT))?.office).toBeNull();
    });

    it('are bound to one office, and that is logged', async () => {
      expect(await store.link(actor(), LEGAL_CHAT, LEGAL, TODAY, [notice(MONITOR_CHAT)])).toBe(true);
      expect(await store.link(actor(), LEGAL_CHAT, LEGAL, TODAY, [notice(MONITOR_CHAT)])).toBe(false);
      expect(await store.chat(LEGAL_CHAT)).toMatchObject({ office: LEGAL, since: TODAY });
      expect(await drain(store, NOON)).toEqual(['-300 Đã ghi nhận']);
      expect(await link(LEGAL_CHAT, COMMUNE)).toBe(true);
      expect(await store.chatsOf(LEGAL)).toEqual([]);
      expect(await store.chatsOf(COMMUNE)).toMatchObject([{ ref: LEGAL_CHAT }]);
      expect(await notes()).toEqual(['linked', 'linked']);
    });

    it('are listed in the order of offices', async () => {
      await link(COMMUNE_CHAT, COMMUNE);
      await link(LEGAL_CHAT, LEGAL);
      await link(MONITOR_CHAT, MONITOR);
      await store.meet(PRIVATE, 'Lan', 'private');
      expect((await store.links()).map((chat) => chat.office)).toEqual([MONITOR, LEGAL, COMMUNE]);
    });

    it('are freed', async () => {
      await link();
      await store.unlink(actor(), LEGAL_CHAT, []);
      await store.unlink(actor(), LEGAL_CHAT, []);
      expect(await store.chat(LEGAL_CHAT)).toMatchObject({ office: null, since: null });
      expect(await notes()).toEqual(['unlinked', 'linked']);
    });

    it('are lost with all their topics, and come back when somebody speaks there', async () => {
      const topic = chatRef('-100', '4');
      await store.meet(LEGAL_CHAT, 'Diễn đàn', 'group');
      await link(topic);
      await store.markGone(LEGAL_CHAT, 'kicked', NOON, []);
      expect(await store.chat(topic)).toMatchObject({ gone: 'kicked', office: LEGAL });
      await store.meet(LEGAL_CHAT, 'Diễn đàn', 'group');
      expect((await store.chat(topic))?.gone).toBeNull();
    });

    it('that are lost can be bound anew', async () => {
      await link();
      await store.markGone(LEGAL_CHAT, 'kicked', NOON, []);
      expect(await link()).toBe(true);
      expect(await store.chat(LEGAL_CHAT)).toMatchObject({ office: LEGAL, gone: null });
    });

    it('lose one topic without the others', async () => {
      await store.meet(LEGAL_CHAT, 'Diễn đàn', 'group');
      await store.markGone(chatRef('-100', '4'), 'topic deleted', NOON, []);
      await store.meet(LEGAL_CHAT, 'Diễn đàn', 'group');
      expect((await store.chat(LEGAL_CHAT))?.gone).toBeNull();
      expect((await store.chat(chatRef('-100', '4')))?.gone).toBe('topic deleted');
    });

    it('that are lost are told nothing', async () => {
      await store.queue([notice(LEGAL_CHAT)], NOON);
      await store.markGone(LEGAL_CHAT, 'blocked', NOON, []);
      await store.queue([notice(LEGAL_CHAT)], NOON);
      expect(await store.nextDue('telegram')).toBeNull();
      await store.meet(LEGAL_CHAT, 'Tư pháp', 'group');
      expect(await drain(store, NOON + HOUR)).toEqual([]);
    });
  });

  describe('people', () => {
    it('are known from the first time on', async () => {
      const stranger = { person: LAN, admin: false, vouched: false, privateChat: null };
      expect(await store.person(LAN)).toEqual(stranger);
      expect(await store.person({ ...LAN, name: 'Lan' })).toEqual({ ...stranger, person: { ...LAN, name: 'Lan' } });
      expect((await store.person({ ...LAN, channel: 'zalo' })).person.channel).toBe('zalo');
    });

    it('are given rights once', async () => {
      const nameless = { ...LAN, name: '' };
      await store.person(LAN);
      for (const time of [1, 2]) await store.makeAdministrator(actor({ at: NOON + time }), nameless);
      await store.vouch(actor(), LAN);
      await store.greet(LAN, PRIVATE);
      const known = { person: LAN, admin: true, vouched: true, privateChat: PRIVATE };
      expect(await store.person(LAN)).toEqual(known);
      expect(await store.administrators()).toEqual([known]);
      expect(await notes()).toEqual(['vouched', 'administrator']);
    });
  });

  describe('requests', () => {
    const ask = (who = actor()) => store.ask(who, 'register', LAN, LEGAL_CHAT, { kind: 'register', office: LEGAL });

    it('wait until somebody decides; nobody decides twice', async () => {
      const request = await ask();
      expect(request).toMatchObject({ kind: 'register', from: LAN, chat: LEGAL_CHAT, decided: null });
      expect(await store.decide(request.id, actor({ name: 'Chánh Văn phòng', at: NOON + 1 }), true)).toBe(true);
      expect(await store.decide(request.id, actor({ name: 'Phó Văn phòng' }), false)).toBe(false);
      const decided = { by: 'Chánh Văn phòng', granted: true, at: NOON + 1 };
      expect(await store.request(request.id)).toEqual({ ...request, decided });
      expect(await store.request(request.id + 1)).toBeNull();
    });

    it('are asked and decided once for each cause', async () => {
      const request = await ask(actor({ cause: 'update 1' }));
      expect(await ask(actor({ cause: 'update 1' }))).toEqual(request);
      expect((await ask(actor({ cause: 'update 2' }))).id).not.toBe(request.id);
      const by = actor({ cause: 'update 3' });
      expect(await store.decide(request.id, by, false)).toBe(true);
      expect(await store.decide(request.id, by, false)).toBe(true);
      expect(await store.decide(request.id, by, true)).toBe(false);
      expect(await store.decide(request.id, actor({ cause: 'update 4' }), false)).toBe(false);
      expect((await notes()).toSorted()).toEqual(['asked', 'asked', 'refused']);
    });

    it('are found as long as nobody has decided them: the newest of the kinds asked for, oldest first', async () => {
      const [first, second, third] = [await ask(), await ask(), await ask()];
      const act = await store.ask(actor(), 'act', LAN, LEGAL_CHAT, { kind: 'act', words: '/xong', state: null, at: 1 });
      await store.decide(second.id, actor(), true);
      const waiting = async (...wanted: Parameters<Store['waiting']>) =>
        (await store.waiting(...wanted)).map(({ id }) => id);
      expect(await waiting(['register', 'act'], 9)).toEqual([first.id, third.id, act.id]);
      expect(await waiting(['register'], 9)).toEqual([first.id, third.id]);
      expect(await waiting(['register', 'act'], 2)).toEqual([third.id, act.id]);
    });

    it('for an extension stand in the history of the task', async () => {
      const work = await givenTask(store);
      const data = {
        kind: 'extension',
        assignment: work.id,
        deadline: day('2021-04-15'),
        reason: 'chờ ý kiến',
      } as const;
      const request = await store.ask(actor(), 'extension', LAN, LEGAL_CHAT, data);
      expect((await store.request(request.id))?.data).toEqual(data);
      const [entry] = await store.log([work.taskId], 1, null);
      expect(entry?.fact).toMatchObject({ kind: 'note', what: 'asked' });
    });
  });

  describe('choices', () => {
    it('are found by short ids that nobody can guess', async () => {
      const offered = [
        { label: 'Duyệt', words: 'duyệt 3', person: '7', state: 'request 3' },
        { label: 'Từ chối', words: 'từ chối 3' },
      ];
      const ids = await store.offer(LEGAL_CHAT, offered, NOON);
      expect(ids.every((id) => /^[\w-]{12}$/.test(id))).toBe(true);
      expect(await Promise.all(ids.map((id) => store.choice(id)))).toEqual(
        offered.map((choice) => ({ ...choice, chat: LEGAL_CHAT, messageId: null })),
      );
      expect(await store.choice('AAAAAAAAAAAA')).toBeNull();
    });

    it('belong to the message that bears them, in their own chat only', async () => {
      const [mine = ''] = await store.offer(LEGAL_CHAT, [{ label: 'Đã nhận', words: 'đã nhận' }], NOON);
      await store.sent(COMMUNE_CHAT, '12', [mine], null, NOON);
      expect((await store.choice(mine))?.messageId).toBeNull();
      await store.sent(LEGAL_CHAT, '12', [mine], null, NOON);
      expect((await store.choice(mine))?.messageId).toBe('12');
    });

    it('offered last in a chat are found in their order, once the message that bears them has left', async () => {
      const row = (...labels: string[]) => labels.map((label) => ({ label, words: label }));
      const labels = async (when: Partial<{ from: number; until: number; messageId: string | null }> = {}) => {
        const whole = { from: NOON, until: NOON + HOUR, messageId: null, ...when };
        return (await store.offered(LEGAL_CHAT, whole)).map(({ label }) => label);
      };
      const offer = async (at: number, messageId: string, ...words: string[]) => {
        const ids = await store.offer(LEGAL_CHAT, row(...words), at);
        await store.sent(LEGAL_CHAT, messageId, ids, null, at);
      };
      expect(await labels()).toEqual([]);
      await store.offer(LEGAL_CHAT, row('never sent'), NOON);
      expect(await labels()).toEqual([]);
      await offer(NOON, '11', 'c', 'b', 'a');
      await offer(NOON + 1, '12', 'd');
      await store.sent(LEGAL_CHAT, '13', [], null, NOON + 2);
      expect(await labels()).toEqual(['d']);
      expect(await labels({ until: NOON })).toEqual(['c', 'b', 'a']);
      expect(await labels({ messageId: '11' })).toEqual(['c', 'b', 'a']);
      expect(await labels({ messageId: '13' })).toEqual(['d']);
      expect(await labels({ from: NOON + 2 })).toEqual([]);
      expect(await store.offered(COMMUNE_CHAT, { from: NOON, until: NOON + HOUR, messageId: null })).toEqual([]);
    });

    it('are kept for ninety days', async () => {
      const choice = [{ label: 'Đã nhận', words: 'đã nhận' }];
      const [old = '', fresh = ''] = [
        ...(await store.offer(LEGAL_CHAT, choice, NOON)),
        ...(await store.offer(LEGAL_CHAT, choice, NOON + 2 * DAY_MS)),
      ];
      await store.offer(LEGAL_CHAT, choice, NOON + 91 * DAY_MS);
      expect(await store.choice(old)).toBeNull();
      expect(await store.choice(fresh)).not.toBeNull();
    });
  });

  describe('what was said', () => {
    const about = (code: string): Subject => ({
      codes: [{ plan: null, code, occurrence: 2 }],
      office: LEGAL,
      digest: null,
      did: 'done',
    });

    it('is known by its message', async () => {
      await store.sent(LEGAL_CHAT, '1', [], about('IV.8'), NOON);
      await store.sent(LEGAL_CHAT, '1', [], about('IV.9'), NOON);
      await store.sent(LEGAL_CHAT, '2', [], null, NOON);
      expect(await store.subject(LEGAL_CHAT, '1')).toEqual(about('IV.9'));
      expect(await store.subject(LEGAL_CHAT, '2')).toBeNull();
      expect(await store.subject(COMMUNE_CHAT, '1')).toBeNull();
    });

    it('is known of the last message that told of work, for a while', async () => {
      await store.sent(LEGAL_CHAT, '1', [], about('IV.8'), NOON);
      await store.sent(LEGAL_CHAT, '2', [], about('IV.9'), NOON + 1);
      await store.sent(LEGAL_CHAT, '3', [], null, NOON + 2);
      expect(await store.lastSubject(LEGAL_CHAT, NOON)).toEqual(about('IV.9'));
      expect(await store.lastSubject(LEGAL_CHAT, NOON + 2)).toBeNull();
      expect(await store.lastSubject(COMMUNE_CHAT, NOON)).toBeNull();
    });

    it('is forgotten after ninety days', async () => {
      await store.sent(LEGAL_CHAT, '1', [], about('IV.8'), NOON);
      await store.sent(LEGAL_CHAT, '2', [], about('IV.8'), NOON + 91 * DAY_MS);
      expect(await store.subject(LEGAL_CHAT, '1')).toBeNull();
    });

    it('is followed by the chat for a while', async () => {
      await store.rememberQuery(LEGAL_CHAT, EVERYTHING, NOON);
      expect(await store.lastQuery(LEGAL_CHAT, NOON)).toEqual(EVERYTHING);
      expect(await store.lastQuery(LEGAL_CHAT, NOON + 1)).toBeNull();
      expect(await store.lastQuery(COMMUNE_CHAT, 0)).toBeNull();
    });
  });

  describe('updates', () => {
    it('are handled once they are marked', async () => {
      expect(await store.handled('telegram', '1')).toBe(false);
      await store.markHandled('telegram', '1', NOON);
      await store.markHandled('telegram', '1', NOON);
      expect(await store.handled('telegram', '1')).toBe(true);
      expect(await store.handled('zalo', '1')).toBe(false);
    });

    it('are remembered for three days', async () => {
      await store.markHandled('telegram', '1', NOON);
      await store.markHandled('telegram', '2', NOON + 2 * DAY_MS);
      await store.markHandled('telegram', '3', NOON + 4 * DAY_MS);
      expect(await store.handled('telegram', '1')).toBe(false);
      expect(await store.handled('telegram', '2')).toBe(true);
    });
  });

  describe('updates that a platform brings once', () => {
    const update = (id: string, at = NOON) => ({ id, payload: { text: `việc ${id}`, n: [1, null] }, at });

    it('wait in the order of their coming until their effect is stored', async () => {
      for (const id of ['b', 'a', 'c']) expect(await store.keepUpdate('zalo', update(id))).toBe(true);
      await store.keepUpdate('telegram', update('a'));
      await store.updateDone('zalo', 'a', NOON);
      expect(await store.waitingUpdates('zalo')).toEqual([update('b'), update('c')]);
      expect(await store.waitingUpdates('telegram')).toEqual([update('a')]);
    });

    it('are kept once, whether they wait or were handled', async () => {
      await store.keepUpdate('zalo', update('1'));
      expect(await store.keepUpdate('zalo', update('1', NOON + 1))).toBe(false);
      await store.updateDone('zalo', '1', NOON);
      expect(await store.keepUpdate('zalo', update('1'))).toBe(false);
      expect(await store.handled('zalo', '1')).toBe(true);
      await store.markHandled('zalo', '2', NOON);
      expect(await store.keepUpdate('zalo', update('2'))).toBe(false);
      expect(await store.waitingUpdates('zalo')).toEqual([]);
    });
  });

  it('keeps small values', async () => {
    expect(await store.value('code')).toBeNull();
    await store.setValue('code', '1234');
    await store.setValue('code', '5678');
    expect(await store.value('code')).toBe('5678');
  });
}
