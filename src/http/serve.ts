/** Serves HTTP beside the bot: its health, and the routes on which platforms bring their updates. */
import { createHttpServer, type HttpServer, type Route } from './server.ts';

/** The port cannot be had, and without it the platforms are not heard; told to the person who starts the bot. */
class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

type Note = (details: object, event: string) => void;

export interface Serving {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly log: { readonly info: Note; readonly warn: Note; readonly error: Note };
  readonly health: () => Promise<{ readonly status: 'ok' | 'failing' }>;
  /** Where platforms bring updates; without the port the bot would hear nothing then. */
  readonly webhooks: readonly Route[];
}

/** Null where the port is taken but only the health would be served there: reminders go out all the same. */
export async function serveHttp({ port, host, log, health, webhooks }: Serving): Promise<HttpServer | null> {
  const server = createHttpServer({
    routes: [healthRoute(health), ...webhooks],
    port,
    host,
    failed: (error) => log.error({ err: error }, 'request failed'),
  });
  try {
    log.info({ host, port: await server.start() }, 'listening');
    return server;
  } catch (cause) {
    const reason = String((cause as NodeJS.ErrnoException).code ?? cause);
    if (webhooks.length > 0) {
      const text = `PORT: không mở được cổng ${port} tại ${host} (${reason}); đề nghị chọn cổng khác hoặc dừng chương trình đang dùng cổng này.`;
      throw new PortTaken(text, { cause });
    }
    log.warn({ host, port, reason }, 'port not available, health is not served');
    return null;
  }
}

function healthRoute(health: Serving['health']): Route {
  return {
    method: 'GET',
    path: '/healthz',
    handle: async () => {
      const report = await health();
      return { status: report.status === 'ok' ? 200 : 503, json: report };
    },
  };
}
