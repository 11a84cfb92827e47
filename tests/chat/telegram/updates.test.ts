import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatEvent, Incoming } from '../../../src/app/channel.ts';
import { readUpdate } from '../../../src/chat/telegram/payloads.ts';
import { translate } from '../../../src/chat/telegram/updates.ts';

const SELF = { id: 777, username: 'NhacViecBot' };
const NOW = new Date('2021-03-01T01:00:00Z');
const SPOKEN = 1_614_556_800; // 2021-03-01T00:00:00Z

const an = {
  id: 501,
  is_bot: false,
  first_name: 'An',
  last_name: 'Nguyễn Văn',
  username: 'an_nv',
  language_code: 'vi',
};
const us = { id: 777, is_bot: true, first_name: 'Nhắc Việc', username: 'NhacViecBot' };
const priv = { id: 501, first_name: 'An', last_name: 'Nguyễn Văn', username: 'an_nv', type: 'private' };
const group = { id: -1001777, title: 'Phòng Tư pháp', type: 'supergroup' };
const forum = { id: -1001888, title: 'UBND huyện', type: 'supergroup', is_forum: true };
const channel = { id: -1001999, title: 'Thông báo', type: 'channel' };

function hear(update: object): Incoming | ChatEvent | null {
  const read = readUpdate({ update_id: 9001, ...update });
  return read && translate(read, SELF, NOW);
}

const message = (parts: object) => ({
  message: { message_id: 42, date: SPOKEN, chat: group, from: an, text: 'chào', ...parts },
});

const fromUs = (parts: object = {}) => ({
  message_id: 7,
  date: SPOKEN,
  chat: group,
  from: us,
  text: 'Nhắc việc',
  ...parts,
});

it('a message in private is heard whole', () => {
  expect(hear(message({ chat: priv, text: 'việc nào quá hạn?' }))).toEqual({
    id: '9001',
    chat: { channel: 'telegram', chat: '501', topic: null },
    chatKind: 'private',
    chatTitle: 'An Nguyễn Văn',
    person: { channel: 'telegram', id: '501', name: 'An Nguyễn Văn' },
    text: 'việc nào quá hạn?',
    pressed: false,
    addressed: true,
    messageId: '42',
    repliesTo: null,
    attachment: null,
    sentAt: new Date('2021-03-01T00:00:00Z'),
  });
});

describe('what is heard of a message', () => {
  const topic = { chat: forum, message_thread_id: 30, is_topic_message: true };
  const topicRoot = { message_id: 30, date: SPOKEN, chat: forum, from: us, forum_topic_created: { name: 'Tư pháp' } };
  const photo = [{ file_id: 'a', file_unique_id: 'b', width: 90, height: 67, file_size: 1200 }];

  it.each<[string, object, Partial<Incoming>]>([
    ['a group has a title', {}, { chatKind: 'group', chatTitle: 'Phòng Tư pháp' }],
    ['talk is not for the bot', {}, { addressed: false, text: 'chào' }],
    ['a command is', { text: '/viec' }, { addressed: true, text: '/viec' }],
    ['a command to us by name', { text: '/viec@NhacViecBot' }, { addressed: true, text: '/viec' }],
    ['a command to another bot', { text: '/viec@OtherBot' }, { addressed: false }],
    ['… also as a reply to us', { text: '/x@OtherBot', reply_to_message: fromUs() }, { addressed: false }],
    ['a mention', { text: 'nhờ @NhacViecBot tra việc II.5' }, { addressed: true, text: 'nhờ tra việc II.5' }],
    ['a reply to us', { reply_to_message: fromUs() }, { addressed: true, repliesTo: '7' }],
    ['a reply to another', { reply_to_message: fromUs({ from: an }) }, { addressed: false, repliesTo: '7' }],
    ['NFD words', { text: 'việc'.normalize('NFD') }, { text: 'việc' }],
    [
      'a picture',
      { text: undefined, photo, caption: '/xong II.5' },
      { text: '/xong II.5', attachment: { name: 'photo.jpg' }, addressed: true },
    ],
    [
      'a file',
      { text: undefined, document: { file_id: 'a', file_name: 'kế hoạch.pdf' }, caption: 'x' },
      { attachment: { name: 'kế hoạch.pdf' } },
    ],
    [
      'a file without a name',
      { text: undefined, document: { file_id: 'a' }, caption: 'x' },
      { attachment: { name: 'file' } },
    ],
    ['a sticker in private', { chat: priv, text: undefined, sticker: { file_id: 's' } }, { text: '', addressed: true }],
    [
      'a person without a name',
      { from: { id: 5, is_bot: false, first_name: '' } },
      { person: { channel: 'telegram', id: '5', name: '5' } },
    ],
    ['a topic', { ...topic }, { chat: { channel: 'telegram', chat: '-1001888', topic: '30' } }],
    ['a topic’s root is no reply', { ...topic, reply_to_message: topicRoot }, { addressed: false, repliesTo: null }],
    [
      'a bare topic root is none either',
      { ...topic, reply_to_message: fromUs({ message_id: 30 }) },
      { repliesTo: null },
    ],
    [
      'a reply in a topic',
      { ...topic, reply_to_message: fromUs({ message_id: 35 }) },
      { addressed: true, repliesTo: '35' },
    ],
    [
      'the General topic',
      { chat: forum, message_thread_id: 1, is_topic_message: true },
      { chat: { channel: 'telegram', chat: '-1001888', topic: null } },
    ],
    [
      'a chain of replies in General',
      { chat: forum, message_thread_id: 99 },
      { chat: { channel: 'telegram', chat: '-1001888', topic: null } },
    ],
    [
      'a chain of replies in a plain group',
      { message_thread_id: 99 },
      { chat: { channel: 'telegram', chat: '-1001777', topic: null } },
    ],
  ])('%s', (_, parts, heard) => {
    expect(hear(message(parts))).toMatchObject(heard);
  });
});

describe('nobody is heard', () => {
  const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
  const forwarder = { id: 777_000, is_bot: false, first_name: 'Telegram' };

  it.each<[string, object]>([
    ['an edited message', { edited_message: { ...message({ text: '/xong II.5' }).message, edit_date: SPOKEN } }],
    ['an anonymous administrator', message({ from: anonymous, sender_chat: group, text: '/xong II.5' })],
    ['a person who speaks as a channel', message({ sender_chat: channel, text: '/xong II.5' })],
    [
      'a channel’s post in its discussion',
      message({ from: forwarder, sender_chat: channel, is_automatic_forward: true }),
    ],
    ['a channel’s post', { channel_post: { message_id: 1, date: SPOKEN, chat: channel, text: '/xong II.5' } }],
    ['a message in a channel', message({ chat: channel, text: '/xong II.5' })],
    ['another bot', message({ from: { ...an, is_bot: true }, text: '/viec' })],
    ['nobody', message({ from: undefined, text: '/viec' })],
    ['people who come', message({ text: undefined, new_chat_members: [us] })],
    ['people who go', message({ text: undefined, left_chat_member: an })],
    ['a new title', message({ text: undefined, new_chat_title: 'x' })],
    ['a pinned message', message({ text: undefined, pinned_message: fromUs() })],
    ['a new topic', message({ text: undefined, chat: forum, forum_topic_created: { name: 'x' } })],
    ['a group seen from its new id', message({ text: undefined, migrate_from_chat_id: -5 })],
    ['the further pictures of an album', message({ chat: priv, text: undefined, media_group_id: '1', photo: [{}] })],
    ['a press on an inline message', { callback_query: { id: '1', from: an, inline_message_id: 'x', data: 'c1' } }],
    ['a press on a game', { callback_query: { id: '1', from: an, message: fromUs(), game_short_name: 'x' } }],
    ['a poll', { poll: { id: '1' } }],
    ['an update of the future', { something_new: { id: '1' } }],
  ])('%s', (_, update) => {
    expect(hear(update)).toBeNull();
  });
});

describe('a press', () => {
  const press = (parts: object) => ({
    callback_query: { id: '770', from: an, chat_instance: '1', data: 'c1', ...parts },
  });

  it('is heard as the choice’s id, now, about the message it stands under', () => {
    expect(hear(press({ message: fromUs() }))).toMatchObject({
      id: '9001',
      text: 'c1',
      pressed: true,
      addressed: true,
      messageId: null,
      repliesTo: '7',
      sentAt: NOW,
      chatTitle: 'Phòng Tư pháp',
      person: { id: '501' },
    });
  });

  it('belongs to the topic of its message', () => {
    const inTopic = fromUs({ chat: forum, message_thread_id: 30, is_topic_message: true });
    expect(hear(press({ message: inTopic }))).toMatchObject({ chat: { chat: '-1001888', topic: '30' } });
  });

  it('is heard also where the message is too old to be shown', () => {
    expect(hear(press({ message: { chat: group, message_id: 7, date: 0 } }))).toMatchObject({ repliesTo: '7' });
  });
});

describe('the bot’s own standing', () => {
  const standing = (chat: object, was: object, is: object) => ({
    my_chat_member: {
      chat,
      from: an,
      date: SPOKEN,
      old_chat_member: { user: us, ...was },
      new_chat_member: { user: us, ...is },
    },
  });
  const ref = (chat: { id: number }) => ({ channel: 'telegram', chat: String(chat.id), topic: null });
  const gone = (chat: { id: number }, reason: string) => ({ kind: 'gone', chat: ref(chat), reason });
  const joined = { kind: 'joined', chat: ref(group), title: 'Phòng Tư pháp', id: '9001' };

  it.each<[string, object, object, object, object | null]>([
    ['added', group, { status: 'left' }, { status: 'member' }, joined],
    ['added as administrator', group, { status: 'left' }, { status: 'administrator' }, joined],
    ['added again', group, { status: 'kicked' }, { status: 'member' }, joined],
    ['made administrator', group, { status: 'member' }, { status: 'administrator' }, null],
    ['kept from writing', group, { status: 'member' }, { status: 'restricted', is_member: true }, null],
    ['kicked', group, { status: 'member' }, { status: 'kicked', until_date: 0 }, gone(group, 'bot is kicked')],
    ['left', group, { status: 'administrator' }, { status: 'left' }, gone(group, 'bot is left')],
    [
      'restricted outside',
      group,
      { status: 'member' },
      { status: 'restricted', is_member: false },
      gone(group, 'bot is restricted'),
    ],
    ['blocked', priv, { status: 'member' }, { status: 'kicked' }, gone(priv, 'bot was blocked by the user')],
    ['unblocked', priv, { status: 'kicked' }, { status: 'member' }, null],
    ['added to a channel', channel, { status: 'left' }, { status: 'administrator' }, null],
  ])('%s', (_, chat, was, is, event) => {
    expect(hear(standing(chat, was, is))).toEqual(event);
  });

  it('a group that becomes a supergroup is told with its new id, whoever did it', () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    const upgraded = message({ text: undefined, from: anonymous, sender_chat: group, migrate_to_chat_id: -1001555 });
    expect(hear(upgraded)).toEqual({ kind: 'moved', chat: ref(group), to: '-1001555' });
  });
});

it('no update breaks it, however it is mutilated', () => {
  const whole = [
    message({ text: '/xong II.5', reply_to_message: fromUs(), photo: [{}], document: { file_name: 'x' } }),
    { callback_query: { id: '770', from: an, message: fromUs(), data: 'c1' } },
    { my_chat_member: { chat: group, old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } } },
  ];
  const paths = whole.flatMap((update, index) => pathsOf(update).map((path) => [index, path] as const));
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything(), ([index, path], value) => {
      const update = structuredClone(whole[index]) ?? {};
      put(update, path, value);
      const heard = hear(update);
      if (heard && !('kind' in heard)) expect(Number.isNaN(heard.sentAt.getTime())).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function put(target: object, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return void Object.assign(target, { [key]: value });
  const inner: unknown = Reflect.get(target, key);
  if (typeof inner === 'object' && inner !== null) put(inner, rest, value);
}
