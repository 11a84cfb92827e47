/** Zalo under the contract, against its server on loopback, by polling or by webhook, in both envelopes. */
import { onTestFinished } from 'vitest';
import type { ChatRef, RunningChannel } from '../../../src/app/channel.ts';
import { createZaloChannel } from '../../../src/chat/zalo/zalo.ts';
import { privateChat, startZalo, type TestChat, type ZaloServer } from '../../fixtures/zalo-server.ts';
import { type Failing, type HearingStage, memoryInbox, type Saying, type SendingStage } from './stage.ts';
import { patience, quiet, startDoor, waitALittle } from './surroundings.ts';

const AN = { id: '6ede9afa66b88fe6d6a9', name: 'Nguyễn Văn An' };
const BINH = { id: 'b1c2', name: 'Trần Thị Bình' };
const GROUP: TestChat = { id: 'g0a1b2c3d4', type: 'GROUP' };
const at = (chat: string): ChatRef => ({ channel: 'zalo', chat, topic: null });

async function openServer(envelope: 'wrapped' | 'flat' = 'wrapped'): Promise<ZaloServer> {
  const server = await startZalo({ envelope });
  onTestFinished(() => server.close());
  server.know(GROUP);
  return server;
}

export async function zaloSending(how?: Failing): Promise<SendingStage> {
  const server = await openServer();
  let rejections = 0;
  const channel = createZaloChannel({
    ...{ token: server.token, apiRoot: server.root, logger: quiet, inbox: memoryInbox(), wait: waitALittle },
    ...{ timeoutMs: patience(how), onRejected: () => rejections++ },
  });
  return {
    channel,
    chat: at(GROUP.id),
    seen: () =>
      server
        .sent(GROUP.id)
        .map(({ text, strong, photo }) => ({ text, strong, buttons: [], files: photo ? [photo] : [] })),
    fail: (failing) => failZalo(server, failing),
    rejections: () => rejections,
  };
}

async function failZalo(server: ZaloServer, how: Failing): Promise<ChatRef> {
  const faults = {
    'too much haste': { status: 429, body: '<html><head><title>429 Too Many Requests</title></head></html>' },
    'a message that the platform does not take': { status: 400, description: 'Bad request: text is too long' },
    'an inner error of the platform': { status: 403, description: 'Internal server error' },
    'a page of somebody else': { status: 502, body: '<html>Bad Gateway</html>' },
    'a connection cut before the message was taken': { reset: 'before' },
    'a connection cut after the message was taken': { reset: 'after' },
    'an answer that does not come': { silence: 'after' },
  } as const;
  if (how in faults) server.failNext('sendMessage', faults[how as keyof typeof faults]);
  if (how === 'a token that is not known any more') server.revoke();
  if (how === 'nobody who listens') await server.close();
  if (how === 'a chat that does not exist') return at('nobody');
  if (how === 'a chat that is closed to the bot') return at(server.know({ id: 'lost', type: 'GROUP' }, 'closed').id);
  return at(GROUP.id);
}

export async function zaloHearing(by: 'polling' | 'webhook', envelope: 'wrapped' | 'flat'): Promise<HearingStage> {
  const server = await openServer(envelope);
  const inbox = memoryInbox();
  const door = by === 'webhook' ? await startDoor('/zalo') : null;
  const webhook = door ? { webhook: { url: door.url, secret: 'bi-mat_0123456789' } } : {};

  function make(): RunningChannel {
    const options = { token: server.token, apiRoot: server.root, logger: quiet, inbox, wait: waitALittle };
    const channel = createZaloChannel({ ...options, pollSeconds: 5, ...webhook });
    door?.leadsTo(channel);
    onTestFinished(() => void channel.stop());
    return channel;
  }
  return {
    channel: make(),
    inbox,
    another: make,
    say: (saying) => void say(server, saying),
    pushNonsense: () => {
      const nonsense = [
        null,
        7,
        {},
        { event_name: 'message.unsupported.received' },
        { event_name: 'user.joined', message: {} },
      ];
      for (const one of nonsense) server.push(one);
      server.push({ event_name: 'message.text.received', message: { message_id: 'm', text: 'x', date: 'soon' } });
    },
    revoke: () => server.revoke(),
    settled: async () => void (door ? await server.delivered() : await server.waitForIdle()),
  };
}

function say(server: ZaloServer, { text, group = false, how, what, who }: Saying): void {
  const from = who === 'binh' ? BINH : AN;
  server.say({
    chat: group ? GROUP : privateChat(from),
    from,
    ...(text === undefined ? {} : { text }),
    ...(how === 'mention' ? { mention: true } : {}),
    ...(how === 'reply' ? { repliesToBot: true } : {}),
    ...(what === undefined ? {} : { what: what === 'picture' ? 'image' : what }),
  });
}
