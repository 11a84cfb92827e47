/** Counts what channels use of their platforms' plans. */
import type { Usage, Used } from '../src/app/ports/usage.ts';
import type { Connection } from './connect.ts';

export function createUsage({ sqlite, writes }: Connection): Usage {
  const count = sqlite.prepare<[string, string]>(`
    insert into usage (channel, month, messages) values (?, ?, 1)
    on conflict (channel, month) do update set messages = messages + 1`);
  const used = sqlite.prepare<[{ channel: string; month: string }], Used>(`
    select
      coalesce((select messages from usage where channel = @channel and month = @month), 0) as messages,
      (select count(*) from people where channel = @channel) as people,
      (select count(distinct chat) from chats where channel = @channel and kind = 'group' and gone is null) as groups`);
  const nothing = { messages: 0, people: 0, groups: 0 };
  return {
    countMessage: (channel, month) => writes.repeatable(() => void count.run(channel, month)),
    used: async (channel, month) => used.get({ channel, month }) ?? nothing,
  };
}
