/** One way to call the Zalo Bot API: JSON both ways, a time-out of its own, errors that hold nothing of the request. */
import * as z from 'zod';
import { type Call, CallFailed, silence } from '../call.ts';
import { readFailure, readPage, readRefusal } from './failures.ts';

const Envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.coerce.number().int().nullable().catch(null).default(null),
  description: z.string().catch('').default(''),
});

export function createCall(apiRoot: string, token: string): Call {
  const base = `${apiRoot.replace(/\/+$/, '')}/bot${token}/`;

  async function ask(method: string, payload: object, signal: AbortSignal): Promise<unknown> {
    const response = await fetch(base + method, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(payload),
      signal,
    });
    const envelope = Envelope.safeParse(parse(await response.text()));
    if (!envelope.success) throw new CallFailed(method, readPage(response.status, response.headers.get('retry-after')));
    if (!envelope.data.ok) throw new CallFailed(method, readRefusal(envelope.data));
    return envelope.data.result;
  }

  return async (method, payload, { timeoutMs, signal }) => {
    if (signal.aborted) throw new CallFailed(method, silence('stopped', false));
    try {
      return await ask(method, payload, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
    } catch (error) {
      throw error instanceof CallFailed ? error : new CallFailed(method, readFailure(error));
    }
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
