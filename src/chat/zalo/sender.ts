/** How a message leaves for Zalo. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { createSend, type SenderOptions } from '../sender.ts';
import { isAboutStyles, isRejectedToken, readFailure, sendFailure } from './failures.ts';
import { requestFor } from './request.ts';

const Sent = z.object({ message_id: z.union([z.string().min(1), z.number()]).transform(String) });

export function createSender({ call, signal, timeoutMs, ...told }: SenderOptions) {
  return createSend(told, {
    post: async (outgoing, styled) => {
      const { method, payload } = requestFor(outgoing, styled);
      const sent = Sent.safeParse(await call(method, payload, { timeoutMs, signal }));
      // It left, even where the platform does not say under which number: sent again it would come twice.
      return sent.success ? sent.data.message_id : `unnamed-${randomUUID()}`;
    },
    failureIn: readFailure,
    isRejected: isRejectedToken,
    isAboutStyles,
    meaningOf: sendFailure,
  });
}
