/** Stays connected: asks for updates for ever, survives what can be survived, and moves on only past what is handled. */
import * as z from 'zod';
import { type Call, CallFailed } from '../call.ts';
import { type Persistence, persist } from '../persist.ts';
import { notBegun } from './failures.ts';

export interface PollingOptions extends Persistence {
  readonly call: Call;
  /** Resolves when the update's effect is stored, or it failed for good. */
  readonly handle: (update: { readonly update_id: number }) => Promise<void>;
  /** What must be so before anything is heard; asked for again after another poller took the bot away. */
  readonly prepare: () => Promise<void>;
  /** How long the platform may hold an empty answer back. */
  readonly pollSeconds: number;
  /** A connection that is silent for so much longer is taken for dead. */
  readonly timeoutMs: number;
}

/** Edited messages are asked for only so that they are known to be none of ours: they never change anything. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'];
const GOODBYE_MS = 2_000;

const Updates = z.array(z.unknown());
const Numbered = z.looseObject({ update_id: z.number().int() });
type Numbered = z.infer<typeof Numbered>;

/** Runs until the signal aborts or the token is rejected. What is being handled is finished first. */
export async function poll(options: PollingOptions): Promise<'stopped' | 'rejected'> {
  const { call, handle, prepare, pollSeconds, timeoutMs, signal } = options;
  let offset = 0;
  let prepared = false;

  async function round(): Promise<void> {
    if (!prepared) await prepare();
    prepared = true;
    const updates = await ask();
    await Promise.all(updates.map(handle));
    const last = updates.at(-1);
    // With nothing waiting the platform has forgotten what was confirmed, and may begin to count anew.
    offset = last ? last.update_id + 1 : 0;
  }

  async function ask(): Promise<Numbered[]> {
    const payload = { offset, timeout: pollSeconds, allowed_updates: ALLOWED_UPDATES };
    const limits = { timeoutMs: pollSeconds * 1000 + timeoutMs, signal };
    const answer = Updates.parse(await call('getUpdates', payload, limits));
    const numbered = answer.flatMap((raw) => Numbered.safeParse(raw).data ?? []);
    if (numbered.length === 0 && answer.length > 0) throw new CallFailed('getUpdates', notBegun('unreadable updates'));
    return numbered;
  }

  /** Confirms the last updates, so that they do not come again at the next start; it costs nothing if they do. */
  async function sayGoodbye(): Promise<void> {
    if (offset === 0) return;
    const own = new AbortController();
    const payload = { offset, timeout: 0, limit: 1, allowed_updates: ALLOWED_UPDATES };
    await call('getUpdates', payload, { timeoutMs: GOODBYE_MS, signal: own.signal }).catch(() => undefined);
  }

  while (!signal.aborted) {
    const end = await persist(round, options, (failure) => {
      if (failure.code === 409) prepared = false;
    });
    if (end === 'rejected') return end;
  }
  await sayGoodbye();
  return 'stopped';
}
