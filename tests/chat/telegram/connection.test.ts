import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { describe, expect, it } from 'vitest';
import { RejectedToken } from '../../../src/app/channel.ts';
import type { Fault } from '../../fixtures/bot-api-server.ts';
import { AN, GROUP, gate, listen, outgoing, useScene } from './scene.ts';

const scene = useScene();

describe('switching on', () => {
  it('learns its name, takes the field from webhooks without dropping anything, sets the menu, and listens', async () => {
    const { api } = scene;
    await scene.channel().start(listen());
    await api.waitForIdle();
    expect(api.calls.map((call) => call.method)).toEqual(['getMe', 'deleteWebhook', 'setMyCommands', 'getUpdates']);
    expect(api.callsOf('deleteWebhook')[0]?.body).toEqual({ drop_pending_updates: false });
    expect(api.callsOf('setMyCommands')[0]?.body).toEqual({
      commands: [{ command: 'viec', description: 'Việc chưa hoàn thành của đơn vị' }],
    });
    expect(api.callsOf('getUpdates')[0]?.body['allowed_updates']).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ]);
  });

  it.each([
    ['revoked', '4815162342:AAsomeOtherTokenOfNobody_9876543210'],
    ['malformed', 'nonsense'],
  ])('says that a %s token is rejected, without naming it', async (_, token) => {
    const started = scene.channel({ token }).start(listen());
    await expect(started).rejects.toThrow(RejectedToken);
    await expect(started).rejects.not.toThrow(token);
  });

  it('keeps trying with growing pauses while the platform is not reached', async () => {
    const page = { body: '<html>Bad Gateway</html>', status: 502 };
    scene.api.failNext('getMe', { reset: 'before' }, { status: 502 }, page, { retryAfter: 17 });
    await scene.channel().start(listen());
    expect(scene.pauses).toEqual([1000, 2000, 4000, 17_000]);
  });

  it('can be stopped while the platform is not reached', async () => {
    scene.api.failWhen(() => ({ reset: 'before' }));
    const waiting = gate();
    const channel = scene.channel({
      wait: (_, signal) => {
        waiting.open();
        return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
      },
    });
    const started = channel.start(listen());
    await waiting.passed;
    await channel.stop();
    await expect(started).resolves.toBeUndefined();
  });

  it('tries the menu again where it was lost on the way, and listens without one where it is refused', async () => {
    scene.api.failNext('setMyCommands', { reset: 'before' }, { status: 400 });
    await scene.channel().start(listen());
    await scene.api.waitForIdle();
    expect(scene.api.callsOf('setMyCommands')).toHaveLength(2);
    expect(scene.logged.join()).toContain('menu not set');
  });
});

describe('staying connected', () => {
  const page = { body: '<html>blocked</html>', status: 200 };
  it.each<[string, Fault, number]>([
    ['a lost connection', { reset: 'before' }, 1000],
    ['an answer lost on the way', { reset: 'after' }, 1000],
    ['a bad gateway', { status: 502 }, 1000],
    ['a restart of the platform', { status: 500 }, 1000],
    ['a page that is not the platform’s', page, 1000],
    ['a request to slow down', { retryAfter: 9 }, 9000],
    ['another poller', { status: 409 }, 5000],
  ])('comes back by itself after %s', async (_, fault, pause) => {
    const { api } = scene;
    api.failNext('getUpdates', fault);
    const bot = listen();
    api.say({ chat: GROUP, from: AN, text: '/viec' });
    await scene.channel().start(bot);
    await api.waitForIdle();
    expect(bot.said.map((incoming) => incoming.text)).toEqual(['/viec']);
    expect(scene.pauses).toEqual([pause]);
  });

  it('leaves the field for longer to another poller that stays', async () => {
    scene.api.failNext('getUpdates', ...Array.from({ length: 4 }, () => ({ status: 409 })));
    await scene.channel().start(listen());
    await scene.api.waitForIdle();
    expect(scene.pauses).toEqual([5000, 5000, 55_000, 55_000]);
  });

  it('waits longer and longer during an outage, never longer than half a minute, and begins anew after it', async () => {
    const { api } = scene;
    api.failNext('getUpdates', ...Array.from({ length: 8 }, () => ({ reset: 'before' as const })));
    await scene.channel().start(listen());
    await api.waitForIdle();
    expect(scene.pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    api.failNext('getUpdates', { status: 502 });
    api.say({ chat: GROUP, from: AN, text: 'x' });
    await api.waitForIdle();
    expect(scene.pauses.at(-1)).toBe(1000);
  });

  it('notices a connection that was cut while it listened', async () => {
    const { api } = scene;
    const bot = listen();
    await scene.channel().start(bot);
    await api.waitForIdle();
    api.cut();
    await api.called('getUpdates', 2);
    api.say({ chat: GROUP, from: AN, text: '/viec' });
    await api.waitForIdle();
    expect(bot.said).toHaveLength(1);
  });

  it('takes a connection that stays silent for too long for dead', async () => {
    const { api } = scene;
    const bot = listen();
    api.failNext('getUpdates', { silence: 'before' });
    api.say({ chat: GROUP, from: AN, text: '/viec' });
    await scene.channel({ pollSeconds: 0.1, timeoutMs: 100 }).start(bot);
    await api.called('getUpdates', 3);
    expect(bot.said).toHaveLength(1);
    expect(scene.logged.join()).toContain('no answer in time');
  });

  it('gives way to a second bot with the same token, then takes the field back', async () => {
    const { api } = scene;
    const pauses = [gate(), gate()];
    const first = listen();
    await scene.channel({ wait: () => pauses[0]?.passed ?? Promise.resolve() }).start(first);
    await api.waitForIdle();
    const second = scene.channel({ wait: () => pauses[1]?.passed ?? Promise.resolve() });
    await second.start(listen());
    await api.called('getUpdates', 2);
    await second.stop();
    pauses[0]?.open();
    await api.called('deleteWebhook', 3);
    api.say({ chat: GROUP, from: AN, text: '/viec' });
    await api.waitForIdle();
    expect(first.said).toHaveLength(1);
  });

  it('stops and tells once when the token is withdrawn while it listens', async () => {
    const { api } = scene;
    const told: unknown[] = [];
    const rejection = gate();
    const onRejected = (error: unknown) => {
      told.push(error);
      rejection.open();
    };
    const channel = scene.channel({ onRejected });
    await channel.start(listen());
    await api.waitForIdle();
    api.revoke();
    await rejection.passed;
    await channel.send(outgoing('nhắc việc'));
    expect(told).toEqual([expect.any(RejectedToken)]);
  });

  it('tells of a withdrawn token also when a message meets it first, and keeps the message', async () => {
    const told: unknown[] = [];
    const channel = scene.channel({ onRejected: (error) => told.push(error) });
    scene.api.failNext('sendMessage', { status: 401 });
    const result = await channel.send(outgoing('nhắc việc'));
    expect(result).toEqual({
      kind: 'failed',
      failure: { kind: 'unreachable', reason: 'Unauthorized', maybeSent: false },
    });
    expect(told).toHaveLength(1);
  });
});

it('goes through a proxy where it is told to', async () => {
  const { api } = scene;
  const proxy = await startProxy();
  const channel = scene.channel({ agent: new HttpsProxyAgent(proxy.root) });
  const bot = listen(async () => void (await channel.send(outgoing('đã nhận'))));
  api.say({ chat: GROUP, from: AN, text: '/viec' });
  await channel.start(bot);
  await api.waitForIdle();
  await channel.stop();
  expect(api.sent()).toHaveLength(1);
  expect(new Set(proxy.asked)).toEqual(new Set([new URL(api.root).host]));
  proxy.close();
});

/** A proxy that leads wherever it is asked to, and remembers where. */
async function startProxy() {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url}`);
    const target = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) socket.on('error', () => [client, target].map((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { root: `http://127.0.0.1:${port}`, asked, close };
}

describe('switching off', () => {
  it('lets what is being handled finish, and confirms it', async () => {
    const { api } = scene;
    const [begun, end] = [gate(), gate()];
    const channel = scene.channel();
    await channel.start(
      listen(async () => {
        begun.open();
        await end.passed;
        await channel.send(outgoing('đã ghi'));
      }),
    );
    const { updateId } = api.say({ chat: GROUP, from: AN, text: '/xong II.5' });
    await begun.passed;
    const stopped = channel.stop();
    end.open();
    await stopped;
    expect(api.sent().map((sent) => sent.text)).toEqual(['đã ghi']);
    expect(api.callsOf('getUpdates').at(-1)?.body).toMatchObject({ offset: updateId + 1, timeout: 0 });
  });

  it('does not wait for a network that is gone: what is leaving is given up, as perhaps sent', async () => {
    const { api } = scene;
    const channel = scene.channel({ graceMs: 20 });
    const results: unknown[] = [];
    await channel.start(
      listen(async () => {
        results.push(await channel.send(outgoing('đã ghi')));
        results.push(await channel.send(outgoing('đã ghi')));
      }),
    );
    await api.waitForIdle();
    api.failWhen(({ method }) => (method === 'sendMessage' ? { silence: 'before' } : null));
    api.say({ chat: GROUP, from: AN, text: '/xong II.5' });
    await api.called('sendMessage');
    await channel.stop();
    expect(results).toMatchObject([
      { failure: { kind: 'unreachable', maybeSent: true } },
      { failure: { kind: 'unreachable', maybeSent: false } },
    ]);
  });
});

it('never writes the token down, whatever goes wrong', async () => {
  const { api } = scene;
  const page = { body: '<html>', status: 200 };
  const echo = { status: 400, description: `Bad Request: /bot${scene.api.token}/sendMessage` };
  const faults = [page, echo, { reset: 'before' }, { reset: 'after' }, { status: 502 }] as const;
  api.failNext('getMe', page, { reset: 'before' });
  api.failNext('getUpdates', page, { reset: 'after' }, { status: 409 });
  api.failNext('sendMessage', ...faults);
  api.failNext('answerCallbackQuery', page, { reset: 'before' });
  const channel = scene.channel();
  await channel.start(
    listen(async (incoming) => {
      await channel.acknowledge(incoming, 'đã nhận');
      throw new Error('no such table');
    }),
  );
  const results = await Promise.all(faults.map(() => channel.send(outgoing('nhắc việc'))));
  const [sent] = await Promise.all([api.nextMessage(GROUP.id), channel.send(outgoing('nhắc việc'))]);
  api.press(sent.messageId, 'x', AN);
  api.press(sent.messageId, 'y', AN);
  await api.waitForIdle();
  const written = scene.logged.join('\n') + JSON.stringify(results);
  expect(written).toContain('no such table');
  expect(written).toContain('press not acknowledged');
  expect(written).not.toContain(api.token.split(':')[1]);
});
