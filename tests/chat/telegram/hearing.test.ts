import { describe, expect, it } from 'vitest';
import { memoryInbox } from '../../contracts/channel/stage.ts';
import { privateChat } from '../../fixtures/bot-api-server.ts';
import { AN, at, BINH, FORUM, GROUP, gate, listen, OTHER_GROUP, outgoing, useScene } from './scene.ts';

const scene = useScene();

describe('what people say', () => {
  it('is heard, and confirmed only when it is handled', async () => {
    const { api } = scene;
    const [begun, end] = [gate(), gate()];
    const bot = listen(() => {
      begun.open();
      return end.passed;
    });
    await scene.channel().start(bot);
    await api.waitForIdle();
    const { updateId, messageId } = api.say({ chat: GROUP, from: AN, text: '/viec@NhacViecBot' });
    await begun.passed;
    expect(api.callsOf('getUpdates')).toHaveLength(1);
    end.open();
    await api.waitForIdle();
    expect(api.callsOf('getUpdates').at(1)?.body['offset']).toBe(updateId + 1);
    expect(bot.said).toMatchObject([
      { id: String(updateId), messageId: String(messageId), text: '/viec', addressed: true, chat: at(GROUP) },
    ]);
  });

  it('is worked on in order within a chat and side by side across chats', async () => {
    const { api } = scene;
    const order: string[] = [];
    const [first, otherChat] = [gate(), gate()];
    api.say({ chat: GROUP, from: AN, text: '/viec 1' });
    api.say({ chat: GROUP, from: BINH, text: '/viec 2' });
    api.say({ chat: OTHER_GROUP, from: BINH, text: '/viec 3' });
    const bot = listen(async ({ text }) => {
      if (text === '/viec 1') await first.passed;
      order.push(text);
      if (text === '/viec 3') otherChat.open();
    });
    await scene.channel().start(bot);
    await otherChat.passed;
    expect(order).toEqual(['/viec 3']);
    first.open();
    await api.waitForIdle();
    expect(order).toEqual(['/viec 3', '/viec 1', '/viec 2']);
  });

  it('does not stop being heard because one update failed', async () => {
    const { api } = scene;
    const bot = listen(({ text }) => (text === '/viec 1' ? Promise.reject(new Error('broken')) : Promise.resolve()));
    await scene.channel().start(bot);
    for (const text of ['/viec 1', '/viec 2']) api.say({ chat: GROUP, from: AN, text });
    await api.waitForIdle();
    api.say({ chat: GROUP, from: AN, text: '/viec 3' });
    await api.waitForIdle();
    expect(bot.said.map(({ text }) => text)).toEqual(['/viec 1', '/viec 2', '/viec 3']);
    expect(scene.logged.filter((entry) => entry.startsWith('update failed'))).toHaveLength(1);
  });

  it('by one person in a flood is held back, and by everybody else heard as ever', async () => {
    const { api } = scene;
    for (let i = 0; i < 150; i++) api.say({ chat: GROUP, from: AN, text: '/viec' });
    api.say({ chat: GROUP, from: BINH, text: '/quahan' });
    api.say({ chat: OTHER_GROUP, from: BINH, text: '/quahan' });
    const bot = listen();
    await scene.channel().start(bot);
    await api.waitForIdle();
    const held = bot.said.filter(({ excess }) => excess !== undefined);
    expect(held.filter(({ excess }) => excess === 'first')).toHaveLength(1);
    expect(held.length).toBeGreaterThanOrEqual(40);
    expect(bot.said.filter(({ text, excess }) => text === '/quahan' && excess === undefined)).toHaveLength(2);
  });

  it('is passed over where it is no update that the bot understands', async () => {
    const { api } = scene;
    const bot = listen();
    await scene.channel().start(bot);
    const { messageId } = api.say({ chat: GROUP, from: AN, text: '/viec' });
    api.push({ message: { message_id: 'x', chat: null } });
    api.push({ poll: { id: '1' } });
    api.push({ callback_query: { id: 1 } });
    api.edit(messageId, '/xong II.5');
    await api.waitForIdle();
    expect(bot.said).toHaveLength(1);
    expect(bot.events).toEqual([]);
  });

  it('belongs to its topic in a forum, and is answered there', async () => {
    const { api } = scene;
    const topic = api.openTopic(FORUM, 'Phòng Nội vụ', AN);
    const channel = scene.channel();
    const bot = listen(async ({ chat }) => void (await channel.send(outgoing('đã nhận', chat))));
    await channel.start(bot);
    api.say({ chat: FORUM, from: AN, text: '/viec', topic });
    api.say({ chat: FORUM, from: AN, text: '/viec' });
    await api.waitForIdle();
    expect(bot.said).toMatchObject([
      { chat: at(FORUM, String(topic)), repliesTo: null },
      { chat: at(FORUM), repliesTo: null },
    ]);
    expect(api.sent(FORUM.id).map((sent) => sent.topic)).toEqual([topic, null]);
  });

  it('answers a message of the bot', async () => {
    const { api } = scene;
    const channel = scene.channel();
    const bot = listen();
    await channel.start(bot);
    await channel.send(outgoing('Nhắc việc'));
    const { messageId } = await api.nextMessage(GROUP.id);
    api.say({ chat: GROUP, from: AN, text: 'xong rồi, 45/BC-UBND', replyTo: messageId });
    await api.waitForIdle();
    expect(bot.said).toMatchObject([{ addressed: true, repliesTo: String(messageId) }]);
  });
});

it('what a webhook had acknowledged is taken up where polling is chosen afterwards', async () => {
  const inbox = memoryInbox();
  const chat = { id: GROUP.id, type: 'supergroup', title: GROUP.title };
  const message = { message_id: 5, date: 1_614_560_400, chat, from: { id: 501, first_name: 'An' }, text: '/viec' };
  await inbox.keepUpdate('telegram', { id: '77', payload: { update_id: 77, message }, at: 0 });
  const bot = listen();
  await scene.channel({ inbox }).start(bot);
  await scene.api.waitForIdle();
  expect(bot.said).toMatchObject([{ id: '77', text: '/viec', sentAt: new Date(1_614_560_400_000) }]);
  expect(inbox.kept.size).toBe(0);
});

describe('a press', () => {
  const withButton = { ...outgoing(''), message: { lines: [[{ text: 'Nhắc việc' }]], choices: [[button('Đã nhận')]] } };

  function button(label: string) {
    return { label, words: label };
  }

  it('comes in as the choice’s id, and is acknowledged with a word', async () => {
    const { api } = scene;
    const time = new Date('2021-03-01T01:00:00Z');
    const channel = scene.channel({ now: () => time });
    const bot = listen((incoming) => channel.acknowledge(incoming, 'Đã ghi nhận lúc 08:00'));
    await channel.start(bot);
    await channel.send({ ...withButton, choiceIds: [['c9f2']] });
    const { messageId } = await api.nextMessage(GROUP.id);
    const update = api.press(messageId, 'Đã nhận', BINH);
    await api.waitForIdle();
    expect(bot.said).toEqual([
      {
        id: String(update),
        chat: at(GROUP),
        chatKind: 'group',
        chatTitle: 'Phòng Tư pháp',
        person: { channel: 'telegram', id: '502', name: 'Trần Thị Bình' },
        text: 'c9f2',
        pressed: true,
        addressed: true,
        messageId: null,
        repliesTo: String(messageId),
        attachment: null,
        sentAt: time,
      },
    ]);
    expect(api.callsOf('answerCallbackQuery').map((call) => call.body)).toEqual([
      { callback_query_id: expect.any(String), text: 'Đã ghi nhận lúc 08:00' },
    ]);
  });

  it('is acknowledged without a word where nothing was said to it, also when its handling failed', async () => {
    const { api } = scene;
    const channel = scene.channel();
    await channel.start(listen(() => Promise.reject(new Error('broken'))));
    await channel.send({ ...withButton, choiceIds: [['c1']] });
    api.press((await api.nextMessage(GROUP.id)).messageId, 'Đã nhận', AN);
    await api.waitForIdle();
    expect(Object.keys(api.callsOf('answerCallbackQuery')[0]?.body ?? {})).toEqual(['callback_query_id']);
  });

  it('shows no more than the platform can, and fails nothing where it cannot be acknowledged', async () => {
    const { api } = scene;
    const channel = scene.channel();
    const bot = listen((incoming) => channel.acknowledge(incoming, 'đ'.repeat(300)));
    await channel.start(bot);
    await channel.send({ ...withButton, choiceIds: [['c1']] });
    const { messageId } = await api.nextMessage(GROUP.id);
    api.failNext('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    for (const _ of [1, 2]) api.press(messageId, 'Đã nhận', AN);
    await api.waitForIdle();
    expect(bot.said).toHaveLength(2);
    expect(api.callsOf('answerCallbackQuery').at(-1)?.body['text']).toBe(`${'đ'.repeat(199)}…`);
  });
});

describe('what happens to chats', () => {
  it('is told: the bot is added, removed, blocked; a group gets another id', async () => {
    const { api } = scene;
    const bot = listen();
    await scene.channel().start(bot);
    const happenings = [
      () => api.addBot(GROUP, AN),
      () => api.removeBot(GROUP, AN),
      () => api.block(AN),
      () => api.migrate(OTHER_GROUP, { ...OTHER_GROUP, id: -1009, type: 'supergroup' }),
    ];
    for (const happens of happenings) {
      happens();
      await api.waitForIdle();
    }
    expect(bot.events).toEqual([
      { kind: 'joined', chat: at(GROUP), title: 'Phòng Tư pháp', id: expect.any(String) },
      { kind: 'gone', chat: at(GROUP), reason: 'bot is kicked' },
      { kind: 'gone', chat: at(privateChat(AN)), reason: 'bot was blocked by the user' },
      { kind: 'moved', chat: at(OTHER_GROUP), to: '-1009' },
    ]);
  });
});
