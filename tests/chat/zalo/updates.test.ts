import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../src/chat/zalo/payloads.ts';
import { translate } from '../../../src/chat/zalo/updates.ts';

const SELF = { id: '1459232241454765289', names: ['Bot Nhắc Việc'] };
const NOW = new Date('2025-06-17T00:00:00Z');

/** As the platform documents it. */
const DOCUMENTED = {
  ok: true,
  result: {
    message: {
      from: { id: '6ede9afa66b88fe6d6a9', display_name: 'Ted', is_bot: false },
      chat: { id: '6ede9afa66b88fe6d6a9', chat_type: 'PRIVATE' },
      text: 'Xin chào',
      message_id: '2d758cb5e222177a4e35',
      date: 1_750_316_131_602,
    },
    event_name: 'message.text.received',
  },
};
const { result: FLAT } = DOCUMENTED;

const heard = (raw: unknown) => {
  const event = readEvent(raw);
  return event && translate(event, SELF, NOW);
};
const said = (fields: object, event_name = 'message.text.received') =>
  heard({ event_name, message: { ...FLAT.message, ...fields } });

describe('an event', () => {
  it('is the same in both envelopes', () => {
    expect(heard(DOCUMENTED)).toEqual({
      id: '2d758cb5e222177a4e35',
      chat: { channel: 'zalo', chat: '6ede9afa66b88fe6d6a9', topic: null },
      chatKind: 'private',
      chatTitle: 'Ted',
      person: { channel: 'zalo', id: '6ede9afa66b88fe6d6a9', name: 'Ted' },
      text: 'Xin chào',
      pressed: false,
      addressed: true,
      messageId: '2d758cb5e222177a4e35',
      repliesTo: null,
      attachment: null,
      sentAt: new Date(1_750_316_131_602),
    });
    expect(heard(FLAT)).toEqual(heard(DOCUMENTED));
  });

  it('from a group bears the group, and loses the mention', () => {
    const chat = { id: 'g0a1b2c3d4', chat_type: 'GROUP' };
    expect(said({ chat, text: '@Bot Nhắc Việc quá hạn' })).toMatchObject({
      chatKind: 'group',
      chatTitle: 'Nhóm Zalo b2c3d4',
      text: 'quá hạn',
      chat: { chat: 'g0a1b2c3d4' },
    });
    expect(said({ chat: { ...chat, title: 'Phòng Tư pháp' } })).toMatchObject({ chatTitle: 'Phòng Tư pháp' });
  });

  it('of a picture has its caption and an attachment', () => {
    const picture = { text: undefined, photo_url: 'https://x/1.jpg', caption: 'xong II.5' };
    expect(said(picture, 'message.image.received')).toMatchObject({
      text: 'xong II.5',
      attachment: { name: 'photo.jpg' },
    });
  });

  it.each(['sticker', 'voice', 'unsupported'])('of a %s is heard without words, so that it can be answered', (what) =>
    expect(said({ text: undefined }, `message.${what}.received`)).toMatchObject({ text: '', attachment: null }),
  );

  it('tells what it answers where the platform does', () =>
    expect(said({ reply_to_message: { message_id: 'zm1' } })?.repliesTo).toBe('zm1'));

  it('without a time was said when it came; numbers serve as ids', () => {
    expect(said({ date: undefined })?.sentAt).toEqual(NOW);
    expect(said({ message_id: 44, chat: { id: 12_345, chat_type: 'PRIVATE' } })).toMatchObject({
      id: '44',
      chat: { chat: '12345' },
    });
  });

  it.each([
    ['the bot’s own', () => said({ from: { id: SELF.id, display_name: 'Bot Nhắc Việc' } })],
    ['another bot’s', () => said({ from: { id: '9', is_bot: true } })],
    ['a reaction', () => said({}, 'message.reaction.received')],
    ['an unknown one', () => said({}, 'user.followed')],
    ['a file without a message', () => heard({ ok: true, result: { event_name: 'message.unsupported.received' } })],
    ['one without a sender', () => said({ from: undefined })],
    ['one without a chat', () => said({ chat: undefined })],
    ['one without a number', () => said({ message_id: '' })],
    ['a refusal', () => heard({ ok: false, error_code: 408, description: 'Request timeout' })],
    ['nothing', () => heard(null)],
    ['a list', () => heard([DOCUMENTED])],
    ['a word', () => heard('message.text.received')],
  ])('that is %s is passed over', (_, event) => expect(event()).toBeNull());
});
