/** The one way out of a channel: every message leaves here, and every failure comes back as a value. */
import type { Outgoing, SendFailure, SendResult } from '../app/channel.ts';
import type { Call, CallFailure } from './call.ts';
import type { Logger } from './logger.ts';

export interface SenderOptions {
  readonly call: Call;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  /** The platform said that it does not know the token. */
  readonly rejected: () => void;
}

/** The platform's side of sending. */
export interface Sending {
  /** Sends the message, with or without its styles, and resolves with its id there. */
  readonly post: (outgoing: Outgoing, styled: boolean) => Promise<string>;
  readonly failureIn: (error: unknown) => CallFailure;
  readonly isRejected: (failure: CallFailure) => boolean;
  /** The platform could not read the styles; without them the text can leave. */
  readonly isAboutStyles: (failure: CallFailure) => boolean;
  readonly meaningOf: (failure: CallFailure) => SendFailure;
}

type Attempt =
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'failed'; readonly failure: CallFailure };

export function createSend(
  { logger, rejected }: Pick<SenderOptions, 'logger' | 'rejected'>,
  { post, failureIn, isRejected, isAboutStyles, meaningOf }: Sending,
): (outgoing: Outgoing) => Promise<SendResult> {
  async function attempt(outgoing: Outgoing, styled: boolean): Promise<Attempt> {
    try {
      return { kind: 'sent', messageId: await post(outgoing, styled) };
    } catch (error) {
      return { kind: 'failed', failure: failureIn(error) };
    }
  }

  function outcome(result: Attempt): SendResult {
    if (result.kind === 'sent') return result;
    if (isRejected(result.failure)) rejected();
    return { kind: 'failed', failure: meaningOf(result.failure) };
  }

  return async (outgoing) => {
    const first = await attempt(outgoing, true);
    if (first.kind === 'sent' || !isAboutStyles(first.failure)) return outcome(first);
    logger.warn({ reason: first.failure.reason }, 'styles refused, sent as plain text');
    return outcome(await attempt(outgoing, false));
  };
}
