/** What channels have used of their platforms' plans, and what is nearly used up. */
import type { Quota } from '../../app/channel.ts';
import type { Store } from '../../app/ports/store.ts';
import { warningsOf } from '../../app/quota.ts';
import type { Day } from '../../domain/day.ts';
import { quotaUse } from '../../texts/quota.ts';
import { type Check, ok, warning } from './check.ts';

/** `channels`: those that are on, with what their plans allow. */
export async function quotas(
  store: Store,
  channels: readonly { readonly name: string; readonly quota: Quota | null }[],
  today: Day,
): Promise<Check[]> {
  const checks = await Promise.all(
    channels.map(async ({ name, quota }): Promise<Check[]> => {
      if (quota === null) return [];
      const used = await store.used(name, today.slice(0, 7));
      const text = `${name}: ${quotaUse(used, { ...quota, messages: quota.messagesPerMonth })}`;
      const scarce = warningsOf(quota, used);
      if (scarce.length === 0) return [ok('quota', `${text}.`)];
      return [
        warning(
          'quota',
          `${text}; đề nghị nâng gói hoặc dùng thêm kênh khác.`,
          scarce.map(({ resource }) => resource),
        ),
      ];
    }),
  );
  return checks.flat();
}
