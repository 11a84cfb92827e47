/** Calls to a chat platform: how one is made, and what is known of one that failed. */

/** What went wrong with one call. */
export interface CallFailure {
  /** The platform's code; null where its answer never came or was not its own. */
  readonly code: number | null;
  readonly reason: string;
  /** Seconds. */
  readonly retryAfter: number | null;
  readonly movedTo: string | null;
  /** The request may have been carried out. */
  readonly maybeDone: boolean;
}

/** A failed call as an exception: nothing of the request, its address or its text goes along. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: CallFailure;
  constructor(method: string, failure: CallFailure) {
    super(`${method}: ${failure.reason}`);
    this.failure = failure;
  }
}

export interface CallOptions {
  readonly timeoutMs: number;
  /** Ends the call early. */
  readonly signal: AbortSignal;
}

/** Calls a method of the platform; throws `CallFailed` and nothing else. */
export type Call = (method: string, payload: object, options: CallOptions) => Promise<unknown>;

const TOKEN = /\d{1,20}:[\w-]{6,256}/g;
const LONGEST_REASON = 200;

/** Codes of connections that never stood, so that nothing can have been carried out. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export const neverConnected = (code: string): boolean => NEVER_CONNECTED.has(code);

/** A reason without a token in it, and not too long. */
export function cleanReason(reason: string): string {
  return reason.replace(TOKEN, '[token]').slice(0, LONGEST_REASON);
}

/** A call that was not answered. */
export function silence(reason: string, maybeDone: boolean): CallFailure {
  return { code: null, reason: cleanReason(reason), retryAfter: null, movedTo: null, maybeDone };
}
