/** What every store promises of a chat to which its platform gave another address. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatRef } from '../../../src/app/channel.ts';
import type { Subject } from '../../../src/app/ports/conversation.ts';
import type { Store } from '../../../src/app/ports/store.ts';
import {
  actor,
  COMMUNE,
  chatRef,
  drain,
  givenTask,
  LEGAL,
  LEGAL_CHAT,
  NOON,
  notice,
  type OpenStore,
  openScene,
  TODAY,
} from './scene.ts';

const LAN = { channel: 'telegram', id: '7', name: 'Hồ Thị Lan' };

export function describeMoving(open: OpenStore): void {
  let store: Store;
  beforeEach(async () => {
    store = await openScene(open);
  });
  const link = (ref: ChatRef = LEGAL_CHAT, office = LEGAL) => store.link(actor(), ref, office, TODAY, []);

  describe('a chat that moves', () => {
    const NEW = chatRef('-1001');

    it('is followed with its topics, and can be reached there', async () => {
      await link();
      await link(chatRef('-100', '4'), COMMUNE);
      await store.markGone(LEGAL_CHAT, 'migrated', NOON, []);
      await store.move('telegram', '-100', '-1001');
      expect(await store.chat(NEW)).toMatchObject({ office: LEGAL, gone: null });
      expect(await store.chat(chatRef('-1001', '4'))).toMatchObject({ office: COMMUNE, gone: null });
    });

    it('takes along what waits for it, what it was told and what was done in it', async () => {
      const work = await givenTask(store);
      await store.commit(actor(), [{ assignment: work, fact: { kind: 'progress', note: 'đang làm' } }], []);
      await store.queue([notice(LEGAL_CHAT, 'cũ')], NOON);
      const subject: Subject = { codes: [], office: LEGAL, digest: TODAY, did: null };
      const [choice = ''] = await store.offer(LEGAL_CHAT, [{ label: 'Đã nhận', words: 'đã nhận' }], NOON);
      await store.sent(LEGAL_CHAT, '55', [choice], subject, NOON);
      await store.greet(LAN, LEGAL_CHAT);
      await store.meet(NEW, 'Nhóm mới', 'group');
      await link(LEGAL_CHAT, LEGAL);
      await store.queue([notice(NEW, 'mới')], NOON);

      await store.move('telegram', '-100', '-1001');
      await store.move('telegram', '-100', '-1001');
      expect(await store.chat(NEW)).toMatchObject({ office: LEGAL, since: TODAY });
      expect(await store.chatsOf(LEGAL)).toHaveLength(1);
      expect(await store.subject(NEW, '55')).toEqual(subject);
      expect((await store.choice(choice))?.chat).toEqual(NEW);
      expect((await store.person(LAN)).privateChat).toEqual(NEW);
      expect(await store.lastActIn(NEW, 'telegram', '7')).not.toBeNull();
      expect(await drain(store, NOON)).toEqual(['-1001 cũ', '-1001 mới']);
    });

    it('keeps the binding of the new address', async () => {
      await link(LEGAL_CHAT, LEGAL);
      await link(NEW, COMMUNE);
      await store.move('telegram', '-100', '-1001');
      expect((await store.links()).map(({ ref, office }) => ({ ref, office }))).toEqual([
        { ref: NEW, office: COMMUNE },
      ]);
    });
  });
}
