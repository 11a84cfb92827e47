/** Presses that wait for their answer: the platform wants it under a number of its own, within seconds. */
import type { Incoming } from '../../app/channel.ts';
import type { Call } from '../call.ts';
import type { Logger } from '../logger.ts';
import { failureIn } from './api.ts';

export interface PressesOptions {
  readonly call: Call;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export interface Presses {
  /** Remembers under which number the press is answered. */
  waits(incoming: Incoming, queryId: string): void;
  /** Answers a press, once; anything else it passes over. Never fails. */
  answer(incoming: Incoming, text: string | null): Promise<void>;
  /** Resolves when no answer is under way. */
  drain(): Promise<void>;
}

/** What the platform shows at most, as a line over the chat. */
const LONGEST_TEXT = 200;

export function createPresses({ call, logger, signal, timeoutMs }: PressesOptions): Presses {
  const queries = new Map<string, string>();
  const underWay = new Set<Promise<void>>();

  async function answer(incoming: Incoming, text: string | null): Promise<void> {
    const query = queries.get(incoming.id);
    if (query === undefined) return;
    queries.delete(incoming.id);
    const answering = tell(incoming, query, text);
    underWay.add(answering);
    await answering;
    underWay.delete(answering);
  }

  async function tell(incoming: Incoming, query: string, text: string | null): Promise<void> {
    const payload = { callback_query_id: query, ...(text === null ? {} : { text: shorten(text) }) };
    try {
      await call('answerCallbackQuery', payload, { timeoutMs, signal });
    } catch (error) {
      logger.warn({ update: incoming.id, reason: failureIn(error).reason }, 'press not acknowledged');
    }
  }

  return {
    waits: (incoming, queryId) => queries.set(incoming.id, queryId),
    answer,
    drain: async () => void (await Promise.all(underWay)),
  };
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST_TEXT ? text : `${letters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
