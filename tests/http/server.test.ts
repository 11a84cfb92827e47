/** The HTTP server on loopback: what it serves, what it refuses, and how it ends. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpServer, type Route } from '../../src/http/server.ts';

const echo: Route = {
  method: 'POST',
  path: '/echo',
  handle: async ({ header, body }) => ({
    status: 200,
    json: { said: Buffer.from(body).toString(), by: header('x-by') },
  }),
};
const hello: Route = { method: 'GET', path: '/hello', handle: async () => ({ status: 200, json: { hello: true } }) };
const broken: Route = { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('out of order')) };

async function serve(...routes: readonly Route[]) {
  const failures: unknown[] = [];
  const failed = (error: unknown) => failures.push(error);
  const server = createHttpServer({ routes, port: 0, host: '127.0.0.1', failed, graceMs: 10 });
  const port = await server.start();
  onTestFinished(() => server.stop());
  return { server, port, failures, url: (path: string) => `http://127.0.0.1:${port}${path}` };
}

describe('the HTTP server', () => {
  it('serves its routes, with or without a query', async () => {
    const { url } = await serve(hello, echo);
    const answer = await fetch(url('/hello?x=1'));
    expect([answer.status, answer.headers.get('content-type'), await answer.json()]).toEqual([
      200,
      'application/json; charset=utf-8',
      { hello: true },
    ]);
    const said = await fetch(url('/echo'), { method: 'POST', body: 'xin chào', headers: { 'X-By': 'An' } });
    expect(await said.json()).toEqual({ said: 'xin chào', by: 'An' });
  });

  it('answers HEAD as GET, without the words', async () => {
    const { url } = await serve(hello);
    const answer = await fetch(url('/hello'), { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '14', '']);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/hello/', 404],
    ['GET', '/HELLO', 404],
    ['POST', '/hello', 405],
    ['GET', '/echo', 405],
    ['DELETE', '/echo', 405],
  ])('has nothing for %s %s', async (method, path, status) => {
    const { url } = await serve(hello, echo);
    const answer = await fetch(url(path), { method });
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it.each([
    ['says how long it is', Buffer.alloc(1024 * 1024 + 1)],
    ['does not say how long it is', new Blob([Buffer.alloc(1024 * 1024 + 1)]).stream()],
  ])('refuses a body that is too long and %s', async (_, body) => {
    const { url } = await serve(hello, echo);
    const refused = await fetch(url('/echo'), { method: 'POST', body, duplex: 'half' } as RequestInit).then(
      ({ status }) => status,
      // The connection may be cut while the rest is still being sent.
      () => 413,
    );
    expect(refused).toBe(413);
    expect((await fetch(url('/hello'))).status).toBe(200);
  });

  it('takes a body of the greatest length', async () => {
    const { url } = await serve(echo);
    const answer = await fetch(url('/echo'), { method: 'POST', body: 'a'.repeat(1024 * 1024) });
    expect(((await answer.json()) as { said: string }).said).toHaveLength(1024 * 1024);
  });

  it('goes on after a handler that fails, and tells of it', async () => {
    const { url, failures } = await serve(hello, broken);
    expect((await fetch(url('/broken'))).status).toBe(500);
    expect(failures).toEqual([new Error('out of order')]);
    expect((await fetch(url('/hello'))).status).toBe(200);
  });

  it('goes on after a sender that goes away in the middle, and after one that speaks no HTTP', async () => {
    const { port, url, failures } = await serve(hello, echo);
    for (const words of [
      'POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nhal',
      '\u0000\u0001 nonsense\r\n\r\n',
    ]) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      await new Promise((resolve) => socket.write(words, resolve));
      socket.destroy();
    }
    expect((await fetch(url('/hello'))).status).toBe(200);
    expect(failures).toEqual([]);
  });

  it('waits at its end for nobody who does not come to an end', async () => {
    const { server, port } = await serve(echo);
    const socket = connect(port, '127.0.0.1');
    const closed = once(socket, 'close');
    socket.write('POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\nexpect: 100-continue\r\n\r\nhal');
    await once(socket, 'data');
    await server.stop();
    await closed;
  });

  it('lets what is being answered finish before it ends, and takes nothing more', async () => {
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handle: () =>
        new Promise((resolve) => {
          finish = () => resolve({ status: 200, json: 'done' });
          begun();
        }),
    };
    const { server, url } = await serve(slow);
    const asked = fetch(url('/slow'));
    await hasBegun;
    const ended = server.stop();
    finish();
    expect(await (await asked).json()).toBe('done');
    await ended;
    await expect(fetch(url('/slow'))).rejects.toThrow();
  });

  it('says where its port is taken', async () => {
    const { port } = await serve(hello);
    const second = createHttpServer({ routes: [], port, host: '127.0.0.1', failed: () => undefined });
    await expect(second.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
