/** What every channel that can be switched on promises of hearing. */
import { describe, expect, it } from 'vitest';
import { RejectedToken } from '../../../src/app/channel.ts';
import { type HearingStage, listen } from './stage.ts';

/** `keeps`: what came is kept until its effect is stored, since the platform will not bring it again. */
export function describeHearing(open: () => Promise<HearingStage>, { keeps }: { readonly keeps: boolean }): void {
  it('hears in private who says what, when and where', async () => {
    const stage = await open();
    const bot = listen();
    await stage.channel.start(bot);
    stage.say({ text: ' việc nào quá hạn? '.normalize('NFD') });
    const [said] = await bot.until(1);
    expect(said).toMatchObject({
      chat: { channel: stage.channel.name, topic: null },
      chatKind: 'private',
      chatTitle: 'Nguyễn Văn An',
      person: { channel: stage.channel.name, name: 'Nguyễn Văn An' },
      text: 'việc nào quá hạn?',
      pressed: false,
      addressed: true,
      attachment: null,
    });
    expect(said?.messageId).not.toBeNull();
    expect(Math.abs((said?.sentAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('hears in groups what names or answers the bot, without its name', async () => {
    const stage = await open();
    const bot = listen();
    await stage.channel.start(bot);
    stage.say({ group: true, how: 'talk', text: 'mai họp nhé' });
    stage.say({ group: true, how: 'mention', text: 'việc nào quá hạn?' });
    stage.say({ group: true, how: 'mention', text: '/xong II.5 12/KH-UBND' });
    stage.say({ group: true, how: 'reply', text: 'xong rồi' });
    await stage.settled();
    await bot.until(3);
    const heard = bot.said.filter(({ addressed }) => addressed);
    expect(heard.map(({ text }) => text)).toEqual(['việc nào quá hạn?', '/xong II.5 12/KH-UBND', 'xong rồi']);
    expect(new Set(heard.map(({ chatKind }) => chatKind))).toEqual(new Set(['group']));
    expect(heard[0]?.chatTitle).not.toBe('');
  });

  it('hears pictures with their words, and things without words as such', async () => {
    const stage = await open();
    const bot = listen();
    await stage.channel.start(bot);
    stage.say({ what: 'picture', text: 'xong II.5' });
    stage.say({ what: 'sticker' });
    stage.say({ what: 'voice' });
    const heard = await bot.until(3);
    expect(heard.map(({ text, attachment }) => [text, attachment !== null])).toEqual([
      ['xong II.5', true],
      ['', false],
      ['', false],
    ]);
  });

  it('hears a chat in its order, and no chat waits for another', async () => {
    const stage = await open();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const bot = listen(async ({ text }) => {
      if (text === '1') await held;
      if (text === '3') letGo();
    });
    await stage.channel.start(bot);
    for (const text of ['1', '2']) stage.say({ text });
    stage.say({ text: '3', who: 'binh' });
    const ended = await bot.until(3);
    expect(ended.map(({ text }) => text)).toEqual(['3', '1', '2']);
  });

  it('passes over what it does not understand, and what fails stops nobody', async () => {
    const stage = await open();
    const bot = listen(({ text }) => (text === 'lỗi' ? Promise.reject(new Error('broken')) : Promise.resolve()));
    await stage.channel.start(bot);
    stage.pushNonsense();
    stage.say({ text: 'lỗi' });
    stage.say({ text: 'sau đó' });
    const heard = await bot.until(2);
    expect(heard.map(({ text }) => text)).toEqual(['lỗi', 'sau đó']);
  });

  it('lets what is being handled finish when it stops', async () => {
    const stage = await open();
    let finished = false;
    let begun: () => void = () => undefined;
    const began = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const bot = listen(async () => {
      begun();
      await new Promise((resolve) => setImmediate(resolve));
      finished = true;
    });
    await stage.channel.start(bot);
    stage.say({ text: 'việc' });
    await began;
    await stage.channel.stop();
    expect(finished).toBe(true);
    expect([...stage.inbox.kept]).toEqual([]);
  });

  it('says at the start where the platform does not know the bot', async () => {
    const stage = await open();
    stage.revoke();
    await expect(stage.channel.start(listen())).rejects.toThrow(RejectedToken);
  });

  it('tells when the platform last did what it was asked', async () => {
    const stage = await open();
    expect(stage.channel.answeredAt()).toBeNull();
    await stage.channel.start(listen());
    expect(stage.channel.answeredAt()).toBeInstanceOf(Date);
  });

  describe.skipIf(!keeps)('what the platform will not bring again', () => {
    it('is kept until it is handled, and handled by the next process where this one died', async () => {
      const stage = await open();
      const dying = listen(() => new Promise(() => undefined));
      await stage.channel.start(dying);
      for (const text of ['việc', 'quá hạn']) stage.say({ text });
      stage.say({ text: 'trợ giúp', who: 'binh' });
      await stage.settled();
      expect(stage.inbox.kept.size).toBe(3);
      const bot = listen();
      const next = stage.another();
      await next.start(bot);
      const heard = await bot.until(3);
      expect(heard.map(({ text }) => text).toSorted()).toEqual(['quá hạn', 'trợ giúp', 'việc']);
      await next.stop();
      expect([...stage.inbox.kept]).toEqual([]);
    });
  });
}
