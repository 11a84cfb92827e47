/** The one way out: every message leaves here, and every failure comes back as a value. */
import * as z from 'zod';
import type { Outgoing, SendResult } from '../../app/channel.ts';
import type { Call, CallFailure } from '../call.ts';
import type { Logger } from '../logger.ts';
import { failureIn } from './api.ts';
import { isBadMarkup, isRejectedToken, sendFailure } from './failures.ts';
import { type Request, requestFor } from './request.ts';

export interface SenderOptions {
  readonly call: Call;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The platform said that it does not know the token. */
  readonly rejected: () => void;
}

const Sent = z.object({ message_id: z.number().int() });
const LONGEST_UPLOAD_MS = 120_000;

export function createSender({ call, logger, signal, timeoutMs, rejected }: SenderOptions) {
  return async function send(outgoing: Outgoing): Promise<SendResult> {
    const result = await attempt(requestFor(outgoing));
    if (result.kind === 'sent' || !isBadMarkup(result.failure)) return outcome(result);
    logger.warn({ reason: result.failure.reason }, 'markup refused, sent as plain text');
    return outcome(await attempt(requestFor(outgoing, false)));
  };

  type Attempt =
    | { readonly kind: 'sent'; readonly messageId: string }
    | { readonly kind: 'failed'; readonly failure: CallFailure };

  async function attempt({ method, payload }: Request): Promise<Attempt> {
    const limit = method === 'sendMessage' ? timeoutMs : Math.max(timeoutMs, LONGEST_UPLOAD_MS);
    try {
      const answer = Sent.parse(await call(method, payload, { timeoutMs: limit, signal }));
      return { kind: 'sent', messageId: String(answer.message_id) };
    } catch (error) {
      return { kind: 'failed', failure: failureIn(error) };
    }
  }

  function outcome(result: Attempt): SendResult {
    if (result.kind === 'sent') return result;
    if (isRejectedToken(result.failure)) rejected();
    return { kind: 'failed', failure: sendFailure(result.failure) };
  }
}
