/** Zalo's errors in the bot's words. They come under HTTP 200, some as another server's page, and say little. */
import type { SendFailure } from '../../app/channel.ts';
import { CallFailed, type CallFailure, cleanReason, neverConnected, silence } from '../call.ts';

/** A server before the platform asks for less haste; the platform itself says so where a plan is used up. */
const TOO_FAST_SECONDS = 30;
const USED_UP_SECONDS = 600;
const PAGE = 'HTTP';

/** Descriptions that say that this chat cannot be written to; the platform documents none of them. */
const NO_SUCH_PLACE =
  /(?:chat|user|group|recipient|conversation)\b.{0,40}\b(?:not found|not exist|does not exist|invalid|blocked|deleted|disbanded|unavailable)|\bblocked\b.{0,20}\b(?:bot|by)\b|\bnot (?:a )?member\b|\bkicked\b|\bremoved from\b|\bhas ?n[o']t (?:started|interacted)/i;

/** An answer of the platform's own form that says no. */
export function readRefusal(answer: { readonly error_code: number | null; readonly description: string }): CallFailure {
  const { error_code: code, description } = answer;
  return {
    code,
    reason: cleanReason(description || `error ${code}`),
    retryAfter: code === 429 ? USED_UP_SECONDS : null,
    movedTo: null,
    maybeDone: code === null || code === 408 || code >= 500 || isInternal(code, description),
  };
}

/** Code 403 is documented as "Internal server error". */
const isInternal = (code: number, description: string) => code === 403 && /internal/i.test(description);

/** A page that is none of the platform's: a server before it answered, or nothing did. */
export function readPage(status: number, retryAfter: string | null): CallFailure {
  const page = silence(`${PAGE} ${status}`, status !== 429 && (status < 400 || status >= 500));
  if (status !== 429) return { ...page, code: status < 400 ? null : status };
  const seconds = Number(retryAfter ?? '');
  return { ...page, code: 429, retryAfter: seconds > 0 && seconds < 86_400 ? seconds : TOO_FAST_SECONDS };
}

/** Reads whatever a call threw. Only the code of an error is kept: its message names the address with the token. */
export function readFailure(error: unknown): CallFailure {
  if (error instanceof CallFailed) return error.failure;
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: { code?: unknown } };
  if (name === 'AbortError' || name === 'TimeoutError') return silence('no answer in time', true);
  const code = typeof cause?.code === 'string' ? cause.code : '';
  return silence(code || String(name ?? 'Error'), !neverConnected(code));
}

/** The answer to "what was said?" where nothing was in time. */
export function isIdle({ code }: CallFailure): boolean {
  return code === 408;
}

/** The platform does not know this token. */
export function isRejectedToken({ code }: CallFailure): boolean {
  return code === 401;
}

/** Asked who the bot is, the platform answers that there is nothing; another server's page says nothing of the token. */
export function isUnknownBot(failure: CallFailure): boolean {
  return isRejectedToken(failure) || (failure.code === 404 && !failure.reason.startsWith(PAGE));
}

const ABOUT_STYLES = /style|parse|format/i;

/** The styles were not taken; without them the text can leave. */
export function isAboutStyles({ code, reason }: CallFailure): boolean {
  return code === 400 && ABOUT_STYLES.test(reason);
}

/** How long to wait before the next call, in milliseconds; null where the failure does not say. */
export function waitOf({ retryAfter }: CallFailure): number | null {
  return retryAfter === null ? null : retryAfter * 1000;
}

/** What a failed send means. Of a code that nobody knows the message is kept, not given up. */
export function sendFailure(failure: CallFailure): SendFailure {
  const { code, maybeDone } = failure;
  const reason = failure.reason.replace(/^(?:Bad Request|Forbidden): /i, '');
  if (code === 429) return { kind: 'slow-down', waitMs: waitOf(failure) ?? TOO_FAST_SECONDS * 1000, whole: true };
  if (code === 413) return { kind: 'refused', reason };
  const isAnswered = code === 400 || code === 403 || code === 404;
  if (isAnswered && NO_SUCH_PLACE.test(reason)) return { kind: 'gone', reason, movedTo: null };
  return code === 400 ? { kind: 'refused', reason } : { kind: 'unreachable', reason, maybeSent: maybeDone };
}
