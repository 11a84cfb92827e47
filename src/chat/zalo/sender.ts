/** The one way out: every message leaves here, and every failure comes back as a value. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Outgoing, SendResult } from '../../app/channel.ts';
import type { Call, CallFailure } from '../call.ts';
import type { Logger } from '../logger.ts';
import { isRejectedToken, readFailure, sendFailure } from './failures.ts';
import { requestFor } from './request.ts';

export interface SenderOptions {
  readonly call: Call;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The platform said that it does not know the token. */
  readonly rejected: () => void;
}

const Sent = z.object({ message_id: z.union([z.string().min(1), z.number()]).transform(String) });
const ABOUT_STYLES = /style|parse|format/i;

export function createSender({ call, logger, signal, timeoutMs, rejected }: SenderOptions) {
  return async function send(outgoing: Outgoing): Promise<SendResult> {
    const first = await attempt(outgoing, true);
    if (first.kind === 'sent' || !isAboutStyles(first.failure)) return outcome(first);
    logger.warn({ reason: first.failure.reason }, 'styles refused, sent as plain text');
    return outcome(await attempt(outgoing, false));
  };

  type Attempt =
    | { readonly kind: 'sent'; readonly messageId: string }
    | { readonly kind: 'failed'; readonly failure: CallFailure };

  async function attempt(outgoing: Outgoing, styled: boolean): Promise<Attempt> {
    const { method, payload } = requestFor(outgoing, styled);
    try {
      const sent = Sent.safeParse(await call(method, payload, { timeoutMs, signal }));
      // It left, even where the platform does not say under which number: sent again it would come twice.
      return { kind: 'sent', messageId: sent.success ? sent.data.message_id : `unnamed-${randomUUID()}` };
    } catch (error) {
      return { kind: 'failed', failure: readFailure(error) };
    }
  }

  function outcome(result: Attempt): SendResult {
    if (result.kind === 'sent') return result;
    if (isRejectedToken(result.failure)) rejected();
    return { kind: 'failed', failure: sendFailure(result.failure) };
  }
}

const isAboutStyles = ({ code, reason }: CallFailure) => code === 400 && ABOUT_STYLES.test(reason);
