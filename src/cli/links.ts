/** `links`: which chats are bound to which offices. */
import type { ChatRef } from '../app/channel.ts';
import { withStoreToRead } from '../open-register.ts';
import { type CliCommand, JSON_OPTION, printResult } from './command.ts';

export const links: CliCommand = {
  usage: 'nhac-viec links [--json]',
  options: JSON_OPTION,
  positionals: { min: 0, max: 0 },
  run: (context) =>
    withStoreToRead(context.config, async (store) => {
      const bound = (await store.links()).map(({ ref, office, since }) => ({ chat: addressOf(ref), office, since }));
      printResult(context, bound, () =>
        bound.length === 0
          ? 'Chưa có nhóm nào được liên kết.'
          : bound.map(({ chat, office, since }) => `${chat}\t${office}\t${since}`).join('\n'),
      );
      return 0;
    }),
};

function addressOf({ channel, chat, topic }: ChatRef): string {
  return topic === null ? `${channel}:${chat}` : `${channel}:${chat}/${topic}`;
}
