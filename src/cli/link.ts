/** `link`: binds chats to offices, one from the arguments or many from standard input. */
import type { ChatRef } from '../app/channel.ts';
import { createDirectory } from '../app/directory.ts';
import { dayOf } from '../domain/day.ts';
import { withStore } from '../open-register.ts';
import { commandLine } from './actor.ts';
import { type CliCommand, type CliContext, JSON_OPTION, printResult, UserError } from './command.ts';
import { officeOf } from './office.ts';

const ADDRESS = /^(telegram|zalo|terminal):(-?[\w.@-]{1,64})(?:\/(\d{1,19}))?$/;

export const link: CliCommand = {
  usage: 'nhac-viec link telegram:<mã nhóm>[/<mã chủ đề>] <mã đơn vị>   (hoặc: nhac-viec link - < tệp)',
  options: JSON_OPTION,
  positionals: { min: 1, max: 2 },
  run: async (context) => {
    const wanted = await readLinks(context);
    const now = context.io.now();
    const today = dayOf(now, context.config.TIME_ZONE);
    return withStore(context.config, async (store) => {
      const directory = await createDirectory(store)();
      // All are known before the first is linked.
      for (const { office } of wanted) officeOf(directory, office);
      let linked = 0;
      for (const { chat, office } of wanted) {
        if (await store.link(commandLine(now, now), chat, office, today, [])) linked++;
      }
      printResult(context, { linked }, () => `Đã liên kết ${linked} nhóm.`);
      return 0;
    });
  },
};

interface Link {
  readonly chat: ChatRef;
  readonly office: string;
}

async function readLinks({ positionals, io }: CliContext): Promise<Link[]> {
  const [address = '', office = ''] = positionals;
  if (address !== '-') return [readLink(address, office)];
  const links: Link[] = [];
  for await (const line of io.lines()) {
    const [first, second = ''] = line.trim().split(/\s+/);
    if (first) links.push(readLink(first, second));
  }
  return links;
}

function readLink(address: string, office: string): Link {
  const [, channel, chat, topic] = ADDRESS.exec(address) ?? [];
  if (!channel || !chat || office === '') {
    throw new UserError(`"${address} ${office}" không đúng dạng. Cách dùng: ${link.usage}`);
  }
  return { chat: { channel, chat, topic: topic ?? null }, office };
}
