/** Telegram's side of a webhook. */
import * as z from 'zod';
import type { WebhookCalls, WebhookOptions, WebhookSettings } from '../webhook.ts';
import { ALLOWED_UPDATES } from './polling.ts';

export const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

const Info = z.object({
  url: z.string().catch(''),
  pending_update_count: z.number().catch(0),
  last_error_message: z.string().optional().catch(undefined),
});

export function webhookCalls({ url, secret }: WebhookSettings, { call, logger, limits }: WebhookOptions): WebhookCalls {
  return {
    set: async () => {
      const what = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES, drop_pending_updates: false };
      await call('setWebhook', what, limits);
    },
    current: async () => {
      const info = Info.parse(await call('getWebhookInfo', {}, limits));
      const { pending_update_count: waiting, last_error_message: reason } = info;
      if (waiting > 0 && reason !== undefined) logger.warn({ waiting, reason }, 'telegram could not reach the webhook');
      return info.url;
    },
    refusal: (reason) =>
      `TELEGRAM_WEBHOOK_URL: Telegram không nhận địa chỉ này (${reason}); đề nghị kiểm tra địa chỉ https công khai ở cổng 443, 80, 88 hoặc 8443.`,
  };
}
