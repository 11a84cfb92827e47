/** A small HTTP server: exact routes, bounded requests, and an end that lets what is being answered finish. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from './body.ts';

interface HttpRequest {
  /** By lower-case name; of a repeated one the first. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
}

interface HttpAnswer {
  readonly status: number;
  /** Sent as JSON; nothing is sent where it is left out. */
  readonly json?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** The whole path, without a query. */
  readonly path: string;
  /** What throws is answered with 500 and told to `failed`. */
  readonly handle: (request: HttpRequest) => Promise<HttpAnswer>;
}

export interface HttpServerOptions {
  readonly routes: readonly Route[];
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly failed: (error: unknown) => void;
  /** How long after `stop` a request may still take. */
  readonly graceMs?: number;
}

export interface HttpServer {
  /** Resolves with the port once connections are taken; throws what the system says where the port can't be had. */
  start(): Promise<number>;
  /** Takes no more requests; resolves when what is being answered has been answered, or has had its time. */
  stop(): Promise<void>;
}

/** More than any platform sends in one update. */
const MAX_BODY_BYTES = 1024 * 1024;
const REQUEST_MS = 15_000;
const MAX_CONNECTIONS = 200;

export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { routes, port, host, failed, graceMs = 3_000 } = options;
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS }, (request, response) => {
    serve(routes, request, response).catch((error: unknown) => {
      failed(error);
      send(request, response, { status: 500 });
    });
  });
  server.maxConnections = MAX_CONNECTIONS;

  return {
    start: () => listen(server, port, host),
    stop: () => close(server, graceMs),
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const grace = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(grace);
      resolve();
    });
  });
}

async function serve(routes: readonly Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path] = (request.url ?? '').split('?');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const here = routes.filter((route) => route.path === path);
  const route = here.find((one) => one.method === method);
  if (!route) {
    if (here.length > 0) response.setHeader('allow', here.map((one) => one.method).join(', '));
    return send(request, response, { status: here.length > 0 ? 405 : 404 });
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === 'gone') return;
  if (body === 'too-large') return send(request, response, { status: 413 });
  return send(request, response, await route.handle({ header: (name) => headerOf(request, name), body }));
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Every answer ends its connection: callers are few, and none that lingers may hold up the end of the bot. */
function send(request: IncomingMessage, response: ServerResponse, { status, json }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const text = json === undefined ? '' : JSON.stringify(json);
  if (json !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
  const headers = { 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', connection: 'close' };
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? '' : text);
}
