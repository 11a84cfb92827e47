/** Asks Telegram who the bot is and what it sees in its groups. */
import type { Agent } from 'node:http';
import { Telegram } from 'telegraf';
import * as z from 'zod';
import type { ChatRef } from '../../app/channel.ts';
import type { Examination, Examiner, Sight } from '../../app/examiner.ts';
import type { Call } from '../call.ts';
import { createCall, failureIn } from './api.ts';
import { isRejectedToken } from './failures.ts';
import { TELEGRAM } from './updates.ts';

export interface ExaminerOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly agent?: Agent;
  readonly timeoutMs?: number;
}

const Me = z.object({
  id: z.number().int(),
  username: z.string(),
  can_read_all_group_messages: z.boolean().optional(),
});
const Member = z.object({ status: z.string(), is_member: z.boolean().optional() });

/** So many groups are asked about at a time; the platform answers a few dozen questions a second. */
const AT_ONCE = 5;

export function createTelegramExaminer({ token, apiRoot, agent, timeoutMs = 10_000 }: ExaminerOptions): Examiner {
  const client = new Telegram(token, { apiRoot: apiRoot.replace(/\/*$/, '/'), webhookReply: false });
  if (agent) client.options.agent = agent;
  const call = createCall(client);
  return { channel: TELEGRAM, examine: (groups) => examine(call, timeoutMs, groups) };
}

async function examine(raw: Call, timeoutMs: number, groups: readonly ChatRef[]): Promise<Examination> {
  const { signal } = new AbortController();
  const ask = (method: string, payload: object) => raw(method, payload, { timeoutMs, signal });
  try {
    const me = Me.parse(await ask('getMe', {}));
    const seen: { chat: ChatRef; sees: Sight }[] = [];
    for (let from = 0; from < groups.length; from += AT_ONCE) {
      const some = groups.slice(from, from + AT_ONCE).map(async (chat) => ({ chat, sees: await sight(chat) }));
      seen.push(...(await Promise.all(some)));
    }
    return { kind: 'reached', name: `@${me.username}`, groups: seen };

    async function sight({ chat }: ChatRef): Promise<Sight> {
      const member = Member.safeParse(
        await ask('getChatMember', { chat_id: Number(chat), user_id: me.id }).catch(absent),
      );
      const { status = 'left', is_member: stays = false } = member.data ?? {};
      if (status === 'administrator' || status === 'creator') return 'everything';
      if (status !== 'member' && !(status === 'restricted' && stays)) return 'nothing';
      return me.can_read_all_group_messages === true ? 'everything' : 'addressed';
    }
  } catch (error) {
    const failure = failureIn(error);
    return isRejectedToken(failure) ? { kind: 'rejected' } : { kind: 'unreachable', reason: failure.reason };
  }
}

/** The platform says so in its own way where there is no such group for the bot; any other failure is the whole's. */
function absent(error: unknown): null {
  const { code } = failureIn(error);
  if (code === 400 || code === 403) return null;
  throw error;
}
