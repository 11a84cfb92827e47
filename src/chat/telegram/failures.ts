/** Telegram's errors in the bot's words: each failed send is one of four failures, and none of them holds a token. */
import { TelegramError } from 'telegraf';
import type { SendFailure } from '../../app/channel.ts';
import { type CallFailure, cleanReason, neverConnected, silence } from '../call.ts';

const RETRY_WITHOUT_A_WORD_SECONDS = 5;

/** Descriptions under code 400 that say that this chat, or this topic of it, cannot be written to any more. */
const NO_SUCH_PLACE = [
  'chat not found',
  'user not found',
  'have no access to the user',
  'group chat was upgraded',
  'group chat was deactivated',
  'message thread not found',
  'not enough rights to send',
  'have no rights to send',
  'need administrator rights',
  'topic_closed',
  'topic_deleted',
  'topic_id_invalid',
  'chat_write_forbidden',
  'chat_restricted',
  'peer_id_invalid',
  'user_is_blocked',
  'input_user_deactivated',
];

/** Reads whatever a call threw. */
export function readFailure(error: unknown): CallFailure {
  if (error instanceof TelegramError) return readAnswer(error);
  const { name, code, type, message } = detailsOf(error);
  if (name === 'AbortError') return silence('no answer in time', true);
  // Only the code is kept: the message of a failed request names its address, and the address holds the token.
  const never = neverConnected(code) || / reason: connect E/.test(message);
  return silence(code || type || name, !never);
}

/** A call that was given up before it began. */
export const notBegun = (reason: string): CallFailure => silence(reason, false);

function detailsOf(error: unknown) {
  const { name, code, type, message } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return { name: String(name ?? 'Error'), code: text(code), type: text(type), message: text(message) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readAnswer({ response }: TelegramError): CallFailure {
  const code = typeof response.error_code === 'number' ? response.error_code : null;
  const { retry_after, migrate_to_chat_id } = (response.parameters ?? {}) as Readonly<Record<string, unknown>>;
  return {
    code,
    reason: cleanReason(text(response.description) || `error ${code}`),
    retryAfter: typeof retry_after === 'number' && retry_after > 0 ? retry_after : null,
    movedTo: migrate_to_chat_id === undefined ? null : String(migrate_to_chat_id),
    maybeDone: code === null || code >= 500,
  };
}

/** The platform does not know this token; "Not Found: method not found" is another thing. */
export function isRejectedToken({ code, reason }: CallFailure): boolean {
  return code === 401 || (code === 404 && reason === 'Not Found');
}

/** The text could not be read as HTML; without its marks it can leave. */
export function isBadMarkup({ code, reason }: CallFailure): boolean {
  return code === 400 && reason.includes("can't parse entities");
}

/** How long the platform asks to wait, in milliseconds. */
export function waitOf({ retryAfter }: CallFailure): number {
  return (retryAfter ?? RETRY_WITHOUT_A_WORD_SECONDS) * 1000;
}

/** What a failed send means. Of a code that nobody knows the message is kept, not given up. */
export function sendFailure(failure: CallFailure): SendFailure {
  const { code, movedTo, maybeDone } = failure;
  const reason = withoutPrefix(failure.reason);
  if (movedTo !== null) return { kind: 'gone', reason, movedTo };
  if (code === 429) return { kind: 'slow-down', waitMs: waitOf(failure), whole: false };
  if (code === 403) return { kind: 'gone', reason, movedTo };
  if (code === 413) return { kind: 'refused', reason };
  if (code !== 400) return { kind: 'unreachable', reason, maybeSent: maybeDone };
  const words = reason.toLowerCase();
  return NO_SUCH_PLACE.some((place) => words.includes(place))
    ? { kind: 'gone', reason, movedTo }
    : { kind: 'refused', reason };
}

function withoutPrefix(reason: string): string {
  return reason.replace(/^(?:Bad Request|Forbidden): /, '');
}
