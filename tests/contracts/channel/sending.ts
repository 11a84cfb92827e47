/** What every channel promises of sending. */
import { describe, expect, it } from 'vitest';
import type { Incoming, Outgoing } from '../../../src/app/channel.ts';
import { piecesFor } from '../../../src/app/fit-message.ts';
import { bold, GAP, line, type Message, message, plainText, quiet, say } from '../../../src/texts/message.ts';
import { FAILURES, type Failing, type SendingStage } from './stage.ts';

/** `how`: what the first send will meet. */
type Open = (how?: Failing) => Promise<SendingStage>;

const rows = [[{ label: 'Đã nhận', words: '/danhan' }], [{ label: 'Chi tiết', words: '/chitiet II.5' }]];

export function describeSending(open: Open, failures: readonly Failing[]): void {
  /** Sends a message as the core does: fitted, cut, its choices under ids. */
  async function send({ channel, chat }: SendingStage, whole: Message) {
    const pieces = piecesFor(channel, whole);
    const results = [];
    for (const piece of pieces) {
      const choiceIds = piece.choices.map((row, r) => row.map((_, c) => `c${r}${c}`));
      results.push(await channel.send({ chat, message: piece, choiceIds, repliesTo: null }));
    }
    return { pieces, results };
  }
  const outgoing = (chat: Outgoing['chat'], text: string): Outgoing => ({
    chat,
    message: say(text),
    choiceIds: [],
    repliesTo: null,
  });

  it('says what it can do, within reason', async () => {
    const { channel } = await open();
    const { maxText, quota } = channel.abilities;
    expect(maxText).toBeGreaterThanOrEqual(1000);
    for (const bound of Object.values(quota ?? {})) expect(bound).toBeGreaterThan(0);
    expect(channel.name).toMatch(/^[a-z]+$/);
  });

  it('shows a message letter for letter, and stresses what is strong where it can', async () => {
    const stage = await open();
    const lines = [
      line(bold('II.5'), ' hạn < 5 ngày & "xong" *gấp* _ngay_ [x](y) 🔔 ', bold('Nguyễn Thị Ánh'), quiet(' nhỏ')),
      GAP,
      line('@bot /viec'),
    ];
    const { results } = await send(stage, message(lines));
    expect(results).toEqual([{ kind: 'sent', messageId: expect.stringMatching(/./) }]);
    const [seen] = stage.seen();
    expect(seen?.text).toBe(plainText(lines));
    const { emphasis } = stage.channel.abilities;
    if (seen?.strong) expect(seen.strong).toEqual(emphasis ? ['II.5', 'Nguyễn Thị Ánh'] : []);
  });

  it('gives every message a number of its own', async () => {
    const stage = await open();
    const sent = [await send(stage, say('một')), await send(stage, say('hai'))].flatMap(({ results }) => results);
    expect(new Set(sent.map((result) => (result.kind === 'sent' ? result.messageId : ''))).size).toBe(2);
  });

  it('offers choices: to be pressed, or as numbers to be typed', async () => {
    const stage = await open();
    await send(stage, say('Nhắc việc', rows));
    const [seen] = stage.seen();
    if (stage.channel.abilities.buttons)
      expect(seen).toMatchObject({ text: 'Nhắc việc', buttons: ['Đã nhận', 'Chi tiết'] });
    else expect(seen).toMatchObject({ text: 'Nhắc việc\n1. Đã nhận   2. Chi tiết   (trả lời bằng số)', buttons: [] });
  });

  it('cuts what is too long between lines, loses nothing, and leaves the choices with the last piece', async () => {
    const stage = await open();
    const { maxText } = stage.channel.abilities;
    const lines = Array.from({ length: 300 }, (_, n) => line(bold(`II.${n}`), ` 🔴 ${'việc '.repeat(12)}`));
    const whole = message(maxText > 100_000 ? lines.slice(0, 9) : [...lines, line('dài'.repeat(maxText))], rows);
    const { pieces, results } = await send(stage, whole);
    expect(results.every(({ kind }) => kind === 'sent')).toBe(true);
    const seen = stage.seen();
    expect(Math.max(...seen.map(({ text }) => [...text].length))).toBeLessThanOrEqual(maxText);
    const letters = (text: string) => text.replace(/\s/g, '');
    expect(letters(seen.map(({ text }) => text).join(''))).toContain(letters(plainText(whole.lines)));
    expect(pieces.map(({ choices }) => choices.length > 0)).toEqual(pieces.map((_, n) => n === pieces.length - 1));
  });

  it('sends the files that it can, and names the others', async () => {
    const stage = await open();
    const file = { name: 'sổ theo dõi.xlsx', bytes: new TextEncoder().encode('bảng') };
    const { results } = await send(stage, { ...say('Sổ theo dõi'), files: [file] });
    expect(results.every(({ kind }) => kind === 'sent')).toBe(true);
    const seen = stage.seen();
    if (stage.channel.abilities.files === 'any') expect(seen.flatMap(({ files }) => files)).toEqual([file.name]);
    else expect(seen.at(-1)?.text).toContain('sổ theo dõi.xlsx');
  });

  it('acknowledges anything without failing', async () => {
    const { channel, chat } = await open();
    const person = { channel: channel.name, id: '7', name: 'An' };
    const incoming: Incoming = {
      ...{ id: '1', chat, chatTitle: '', person, text: '', pressed: true, addressed: true },
      ...{ chatKind: 'group', messageId: null, repliesTo: null, attachment: null, sentAt: new Date(0) },
    };
    await expect(channel.acknowledge(incoming, 'Đã ghi nhận')).resolves.toBeUndefined();
    await expect(channel.acknowledge(incoming, null)).resolves.toBeUndefined();
  });

  describe.skipIf(failures.length === 0)('a failure is sorted the same way everywhere:', () => {
    it.each(failures)('%s', async (how) => {
      const stage = await open(how);
      const chat = (await stage.fail?.(how)) ?? stage.chat;
      const result = await stage.channel.send(outgoing(chat, 'Nhắc việc'));
      expect(result).toMatchObject({ kind: 'failed', failure: FAILURES[how] });
      expect(stage.rejections?.() ?? 0).toBe(how === 'a token that is not known any more' ? 1 : 0);
      if (result.kind === 'failed' && result.failure.kind === 'slow-down') {
        expect(result.failure.waitMs).toBeGreaterThan(0);
      }
    });
  });
}
