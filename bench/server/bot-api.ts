/** A Bot API server that does as little as can be: it hands updates out, takes messages, and counts. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limiter } from './limits.ts';

export const TOKEN = '4815162342:AAbenchTokenOfNobody_0123456789abcdef';
export const BOT = { id: 4815162342, is_bot: true, first_name: 'Nhắc Việc', username: 'bench_bot' };

export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

export interface BotApi {
  readonly root: string;
  /** Resolves once somebody waits for updates. */
  listening(): Promise<void>;
  /** Puts updates in and resolves when as many messages have been answered. */
  exchange(updates: readonly Update[]): Promise<void>;
  /** Resolves when that many messages have been accepted in all. */
  accepted(count: number): Promise<void>;
  /** When each message was accepted, on the monotonic clock, milliseconds. */
  readonly acceptedAt: readonly number[];
  readonly refused: number;
  close(): Promise<void>;
}

const MOST_UPDATES = 100;

export async function startBotApi(limiter: Limiter | null = null): Promise<BotApi> {
  let waiting: Update[] = [];
  let poller: { readonly response: ServerResponse; readonly limit: number } | null = null;
  let refused = 0;
  let messageId = 1000;
  const acceptedAt: number[] = [];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watcher of watchers) watcher();
  };
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const watcher = () => {
        if (!isSo()) return;
        watchers.delete(watcher);
        resolve();
      };
      watchers.add(watcher);
      watcher();
    });

  function giveOut(): void {
    if (!poller || waiting.length === 0) return;
    const { response, limit } = poller;
    poller = null;
    answer(response, 200, { ok: true, result: waiting.slice(0, limit) });
  }

  function poll(
    response: ServerResponse,
    { offset = 0, limit = MOST_UPDATES, timeout = 0 }: Record<string, number>,
  ): void {
    if (waiting.length > 0 && (waiting[0]?.update_id ?? 0) < offset) {
      waiting = waiting.filter((update) => update.update_id >= offset);
    }
    if (timeout === 0 && waiting.length === 0) {
      answer(response, 200, { ok: true, result: [] });
      return;
    }
    poller = { response, limit: Math.min(limit, MOST_UPDATES) };
    const over = setTimeout(() => {
      if (poller?.response !== response) return;
      poller = null;
      answer(response, 200, { ok: true, result: [] });
    }, timeout * 1000);
    response.on('close', () => {
      clearTimeout(over);
      if (poller?.response === response) poller = null;
    });
    giveOut();
    look();
  }

  function send(response: ServerResponse, fields: Record<string, unknown>): void {
    const now = performance.now();
    const retryAfter = limiter?.(String(fields['chat_id']), now) ?? null;
    if (retryAfter !== null) {
      refused++;
      const description = `Too Many Requests: retry after ${retryAfter}`;
      answer(response, 429, { ok: false, error_code: 429, description, parameters: { retry_after: retryAfter } });
      return;
    }
    const chat = { id: fields['chat_id'], type: 'supergroup', title: 'Nhóm' };
    const date = Math.floor(Date.now() / 1000);
    answer(response, 200, {
      ok: true,
      result: { message_id: ++messageId, date, chat, from: BOT, text: fields['text'] },
    });
    acceptedAt.push(now);
    look();
  }

  const server = createServer((request, response) => {
    read(request, (body) => {
      const method = request.url?.slice(request.url.lastIndexOf('/') + 1) ?? '';
      if (method === 'getUpdates') poll(response, body as Record<string, number>);
      else if (method === 'sendMessage') send(response, body);
      else answer(response, 200, { ok: true, result: method === 'getMe' ? BOT : true });
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    listening: () => until(() => poller !== null && waiting.length === 0),
    exchange: async (updates) => {
      const target = acceptedAt.length + updates.length;
      waiting = [...waiting, ...updates];
      giveOut();
      await until(() => acceptedAt.length >= target);
    },
    accepted: (count) => until(() => acceptedAt.length >= count),
    acceptedAt,
    get refused() {
      return refused;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function read(request: IncomingMessage, done: (body: Record<string, unknown>) => void): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const text = Buffer.concat(parts).toString();
    done(text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {});
  });
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
