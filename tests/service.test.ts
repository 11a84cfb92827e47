/** A fourth channel is a folder of its own and one line in the list of channels: this one only records. */
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Listener, RunningChannel } from '../src/app/channel.ts';
import { CHANNELS, type ChannelKind } from '../src/channels.ts';
import { readConfig } from '../src/config.ts';
import { startService } from '../src/service.ts';
import { createAwaited } from './fixtures/bot-api/awaited.ts';
import { createRecordingChannel } from './fixtures/recording-channel.ts';
import { temporaryFolder } from './fixtures/small-register.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

it('is switched on beside the others, hears and answers like them', async () => {
  const folder = temporaryFolder();
  const recorder = createRecordingChannel('recording');
  const awaited = createAwaited();
  let listener: Listener | null = null;
  const channel: RunningChannel = {
    ...recorder,
    webhook: null,
    send: (outgoing) => recorder.send(outgoing).finally(awaited.changed),
    start: async (hears) => {
      listener = hears;
    },
    stop: async () => undefined,
    answeredAt: () => new Date(),
  };
  const recording: ChannelKind = {
    ...{ name: 'recording', quota: null, administrators: () => [], examiner: () => null },
    switchOn: () => () => channel,
  };

  const config = readConfig({ DATABASE_URL: `file:${join(folder, 'register.db')}`, BACKUP_DIR: folder, PORT: '0' });
  const printed: string[] = [];
  const service = await startService(config, quiet, (text) => printed.push(text), [...CHANNELS, recording]);
  onTestFinished(() => service.stop());

  const say = (id: string, text: string) =>
    listener?.incoming({
      ...{ id, text, chat: { channel: 'recording', chat: 'an', topic: null }, chatKind: 'private', chatTitle: 'An' },
      ...{ person: { channel: 'recording', id: 'an', name: 'Nguyễn Văn An' }, pressed: false, addressed: true },
      ...{ messageId: id, repliesTo: null, attachment: null, sentAt: new Date() },
    });
  const code = /\/quantri (\w{8})/.exec(printed.join())?.[1];
  await say('1', `quản trị ${code}`);
  await say('2', 'việc nào quá hạn?');
  await awaited.until(() => (recorder.sent.length >= 2 ? true : null));
  expect(recorder.sent.map(({ text }) => text)).toEqual([
    'Nguyễn Văn An đã được trao quyền quản trị.',
    expect.stringContaining('Sổ theo dõi chưa có kế hoạch nào'),
  ]);
});
