/** Asks Zalo who the bot is. What it sees in groups is the same for every bot there, and told in the guide. */
import * as z from 'zod';
import type { Examination, Examiner } from '../../app/examiner.ts';
import { CallFailed } from '../call.ts';
import { createCall } from './api.ts';
import { isUnknownBot, readFailure } from './failures.ts';
import { ZALO } from './updates.ts';

export interface ExaminerOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly timeoutMs?: number;
}

const Me = z.object({ account_name: z.string().optional().catch(undefined) });

export function createZaloExaminer({ token, apiRoot, timeoutMs = 10_000 }: ExaminerOptions): Examiner {
  const call = createCall(apiRoot, token);
  return {
    channel: ZALO,
    examine: async (): Promise<Examination> => {
      try {
        const me = Me.parse(await call('getMe', {}, { timeoutMs, signal: new AbortController().signal }));
        return { kind: 'reached', name: me.account_name ?? '', groups: [] };
      } catch (error) {
        const failure = error instanceof CallFailed ? error.failure : readFailure(error);
        return isUnknownBot(failure) ? { kind: 'rejected' } : { kind: 'unreachable', reason: failure.reason };
      }
    },
  };
}
