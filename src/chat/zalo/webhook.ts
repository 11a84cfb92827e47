/** Zalo's side of a webhook. */
import * as z from 'zod';
import type { WebhookCalls, WebhookOptions, WebhookSettings } from '../webhook.ts';
import { readFailure } from './failures.ts';

export const SECRET_HEADER = 'x-bot-api-secret-token';

const Info = z.object({ url: z.string().catch('') });
/** The platform may have tried the address at once. */
const Verified = z.object({ verification: z.object({ ok: z.boolean(), hint: z.string().catch('') }) });

export function webhookCalls({ url, secret }: WebhookSettings, { call, logger, limits }: WebhookOptions): WebhookCalls {
  return {
    set: async () => {
      const verified = Verified.safeParse(await call('setWebhook', { url, secret_token: secret }, limits));
      if (verified.data?.verification.ok === false) {
        logger.warn({ hint: verified.data.verification.hint }, 'zalo could not reach the webhook');
      }
    },
    current: async () => {
      try {
        return Info.parse(await call('getWebhookInfo', {}, limits)).url;
      } catch (error) {
        // None that was ever set is an error of the platform's.
        if (readFailure(error).code === 404) return '';
        throw error;
      }
    },
    refusal: (reason) =>
      `ZALO_WEBHOOK_URL: Zalo không nhận địa chỉ này (${reason}); đề nghị kiểm tra địa chỉ https công khai và ZALO_WEBHOOK_SECRET.`,
  };
}

/** Leaves the field to polling. None that was ever set is an error of the platform's, and no matter. */
export async function leaveWebhook({ call, limits }: WebhookOptions): Promise<void> {
  try {
    await call('deleteWebhook', {}, limits);
  } catch (error) {
    const { code } = readFailure(error);
    if (code !== 400 && code !== 404) throw error;
  }
}
