/** One way to call the Bot API: with a time-out of its own, and with errors that hold nothing of the request. */
import { type Call, CallFailed } from '../call.ts';
import { notBegun, readFailure } from './failures.ts';

/** The library's client, without its list of methods, which is older than the platform's. */
export interface Client {
  callApi(method: never, payload: never, options: { signal?: never }): Promise<unknown>;
}

type Raw = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>;

export function createCall(client: Client): Call {
  const raw = client.callApi.bind(client) as Raw;

  return async (method, payload, { timeoutMs, signal }) => {
    if (signal.aborted) throw new CallFailed(method, notBegun('stopped'));
    const own = new AbortController();
    const abort = () => own.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal.addEventListener('abort', abort);
    try {
      return await raw(method, payload, { signal: own.signal });
    } catch (error) {
      throw new CallFailed(method, readFailure(error));
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    }
  };
}

/** The failure behind what a call threw. */
export function failureIn(error: unknown) {
  return error instanceof CallFailed ? error.failure : readFailure(error);
}
