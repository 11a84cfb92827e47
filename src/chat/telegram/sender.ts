/** How a message leaves for Telegram. */
import * as z from 'zod';
import { createSend, type SenderOptions } from '../sender.ts';
import { failureIn } from './api.ts';
import { isBadMarkup, isRejectedToken, sendFailure } from './failures.ts';
import { requestFor } from './request.ts';

const Sent = z.object({ message_id: z.number().int() });
const LONGEST_UPLOAD_MS = 120_000;

export function createSender({ call, signal, timeoutMs, ...told }: SenderOptions) {
  return createSend(told, {
    post: async (outgoing, styled) => {
      const { method, payload } = requestFor(outgoing, styled);
      const limit = method === 'sendMessage' ? timeoutMs : Math.max(timeoutMs, LONGEST_UPLOAD_MS);
      return String(Sent.parse(await call(method, payload, { timeoutMs: limit, signal })).message_id);
    },
    failureIn,
    isRejected: isRejectedToken,
    isAboutStyles: isBadMarkup,
    meaningOf: sendFailure,
  });
}
