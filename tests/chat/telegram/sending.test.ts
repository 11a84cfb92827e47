import { describe, expect, it } from 'vitest';
import { bold, line, type Message, message, quiet, say } from '../../../src/texts/message.ts';
import { privateChat } from '../../fixtures/bot-api-server.ts';
import { AN, at, BINH, FORUM, GROUP, OTHER_GROUP, outgoing, useScene } from './scene.ts';

const scene = useScene();

describe('a message', () => {
  it('arrives with its styles, its choices, and as an answer', async () => {
    const { api } = scene;
    const { messageId } = api.say({ chat: GROUP, from: AN, text: 'việc nào quá hạn?' });
    const choices = [[{ label: 'Đã nhận', words: 'đã nhận' }], [{ label: 'Chi tiết', words: '/chitiet II.5' }]];
    const result = await scene.channel().send({
      chat: at(GROUP),
      message: message([line(bold('II.5'), ' hạn < 5 ngày & ', quiet('đã nhắc'))], choices),
      choiceIds: [['c1'], ['c2']],
      repliesTo: String(messageId),
    });
    const sent = await api.nextMessage(GROUP.id);
    expect(result).toEqual({ kind: 'sent', messageId: String(sent.messageId) });
    expect(sent).toMatchObject({
      html: '<b>II.5</b> hạn &lt; 5 ngày &amp; <i>đã nhắc</i>',
      text: 'II.5 hạn < 5 ngày & đã nhắc',
      replyTo: messageId,
      buttons: [[{ text: 'Đã nhận', data: 'c1' }], [{ text: 'Chi tiết', data: 'c2' }]],
    });
    expect(api.callsOf('sendMessage')[0]?.body).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  it('answers also what somebody has deleted in the meantime', async () => {
    const result = await scene.channel().send({ ...outgoing('đã ghi'), repliesTo: '987654' });
    expect(result.kind).toBe('sent');
    expect(await scene.api.nextMessage(GROUP.id)).toMatchObject({ text: 'đã ghi', replyTo: null });
  });

  it('arrives without its styles where the platform cannot read them', async () => {
    const description = `Bad Request: can't parse entities: Unsupported start tag "x" at byte offset 6`;
    scene.api.failNext('sendMessage', { status: 400, description });
    const sending = { ...outgoing(''), message: message([line(bold('II.5'), ' < 5 ngày')]) };
    expect((await scene.channel().send(sending)).kind).toBe('sent');
    expect(await scene.api.nextMessage(GROUP.id)).toMatchObject({ html: 'II.5 < 5 ngày' });
    expect(scene.api.callsOf('sendMessage')).toHaveLength(2);
  });

  it('that is too long arrives in pieces, the choices under the last', async () => {
    const { api } = scene;
    const channel = scene.channel();
    const lines = Array.from({ length: 200 }, (_, n) => line(bold(`II.${n}`), ` ${'việc '.repeat(12)}`));
    const pieces = channel.pieces(message(lines, [[{ label: 'Đã nhận', words: 'đã nhận' }]]));
    for (const [index, piece] of pieces.entries()) {
      const choiceIds = index === pieces.length - 1 ? [['c1']] : [];
      expect((await channel.send({ ...outgoing(''), message: piece, choiceIds })).kind).toBe('sent');
    }
    expect(api.sent().length).toBeGreaterThan(2);
    expect(api.sent().map((sent) => sent.buttons.length)).toEqual([
      ...api
        .sent()
        .slice(1)
        .map(() => 0),
      1,
    ]);
    expect(api.sent().flatMap((sent) => sent.text.match(/II\.\d+/g))).toHaveLength(200);
  });
});

describe('a file', () => {
  const file = { name: 'sổ theo dõi.xlsx', bytes: new TextEncoder().encode('bảng') };
  const withFile = (lines: Message['lines']): Message => ({ lines, choices: [], files: [file] });

  it('arrives with its name, its words under it, and as an answer', async () => {
    const { api } = scene;
    const { messageId } = api.say({ chat: GROUP, from: AN, text: '/xuat' });
    const channel = scene.channel();
    const [piece = say('')] = channel.pieces(withFile([line(bold('Sổ theo dõi'), ' <2021>')]));
    const result = await channel.send({ ...outgoing(''), message: piece, repliesTo: String(messageId) });
    expect(result.kind).toBe('sent');
    expect(await api.nextMessage(GROUP.id)).toMatchObject({
      text: 'Sổ theo dõi <2021>',
      replyTo: messageId,
      file: { name: 'sổ theo dõi.xlsx', bytes: file.bytes },
    });
  });

  it('follows the words where they are too long to stand under it', async () => {
    const channel = scene.channel();
    const pieces = channel.pieces(withFile([line('việc '.repeat(300))]));
    for (const piece of pieces) expect((await channel.send({ ...outgoing(''), message: piece })).kind).toBe('sent');
    expect(scene.api.sent().map((sent) => sent.file?.name ?? null)).toEqual([null, 'sổ theo dõi.xlsx']);
  });

  it('is shown as a picture where it is one', async () => {
    const picture: Message = { lines: [], choices: [], files: [{ ...file, name: 'biểu đồ.png', picture: true }] };
    expect((await scene.channel().send({ ...outgoing(''), message: picture })).kind).toBe('sent');
    expect(scene.api.callsOf('sendPhoto')).toHaveLength(1);
  });
});

describe('a failure comes back as a value', () => {
  it.each([
    ['slow down', { retryAfter: 31 }, { kind: 'slow-down', waitMs: 31_000, whole: false }],
    ['bad gateway', { status: 502 }, { kind: 'unreachable', maybeSent: true }],
    ['reset before acceptance', { reset: 'before' }, { kind: 'unreachable', maybeSent: true }],
    ['reset after acceptance', { reset: 'after' }, { kind: 'unreachable', maybeSent: true }],
    ['no answer', { silence: 'after' }, { kind: 'unreachable', maybeSent: true }],
    ['somebody else’s page', { body: '<html>', status: 200 }, { kind: 'unreachable', maybeSent: true }],
    ['an answer of another form', { body: '{"ok":true,"result":7}', status: 200 }, { kind: 'unreachable' }],
    ['an empty answer', { body: 'null', status: 200 }, { kind: 'unreachable', maybeSent: true }],
    ['too long', { status: 400, description: 'Bad Request: message is too long' }, { kind: 'refused' }],
  ] as const)('%s', async (_, fault, failure) => {
    scene.api.failNext('sendMessage', fault);
    expect(await scene.channel({ timeoutMs: 100 }).send(outgoing('nhắc việc'))).toMatchObject({
      kind: 'failed',
      failure,
    });
  });

  it('nobody listens there: certainly not sent', async () => {
    const { api } = scene;
    await api.close();
    expect(await scene.channel().send(outgoing('nhắc việc'))).toEqual({
      kind: 'failed',
      failure: { kind: 'unreachable', reason: 'ECONNREFUSED', maybeSent: false },
    });
  });

  it('an upload that is not answered', async () => {
    scene.api.failNext('sendDocument', { reset: 'before' });
    const file: Message = { lines: [], choices: [], files: [{ name: 'a.pdf', bytes: new Uint8Array(200_000) }] };
    expect(await scene.channel().send({ ...outgoing(''), message: file })).toMatchObject({
      failure: { kind: 'unreachable' },
    });
  });

  it('the chat is gone, or has moved', async () => {
    const { api } = scene;
    const channel = scene.channel();
    api.know(privateChat(BINH), 'blocked');
    api.know(GROUP, 'kicked');
    api.migrate(OTHER_GROUP, { ...OTHER_GROUP, id: -1009, type: 'supergroup' });
    const stranger = { channel: 'telegram', chat: '-5', topic: null };
    const places = [at(privateChat(BINH)), at(GROUP), stranger, at(FORUM, '999'), at(OTHER_GROUP)];
    const results = await Promise.all(places.map((chat) => channel.send(outgoing('nhắc việc', chat))));
    expect(results.map((result) => result.kind === 'failed' && result.failure)).toEqual([
      { kind: 'gone', reason: 'bot was blocked by the user', movedTo: null },
      { kind: 'gone', reason: 'bot was kicked from the supergroup chat', movedTo: null },
      { kind: 'gone', reason: 'chat not found', movedTo: null },
      { kind: 'gone', reason: 'message thread not found', movedTo: null },
      { kind: 'gone', reason: 'group chat was upgraded to a supergroup chat', movedTo: '-1009' },
    ]);
  });
});
