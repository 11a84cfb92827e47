/** Carries a decided change out: commits it, and decides again where somebody was faster. */

import type { Change, Notice } from './ports/ledger.ts';
import type { Reply, Turn } from './turn.ts';

const TRIES = 5;

/** One try to read, decide and commit; null where somebody else's change came between. */
export type Attempt = () => Promise<Reply | null>;

/** Repeats the attempt on what is stored then, until it is committed or answered otherwise. */
export async function untilCommitted(attempt: Attempt): Promise<Reply> {
  for (let left = TRIES; left > 0; left--) {
    const reply = await attempt();
    if (reply !== null) return reply;
  }
  throw new Error('a change met a conflict at every try');
}

/** The act by which the changes stand in the register, now or since an earlier delivery of the same words; null: conflict. */
export async function commit(
  turn: Turn,
  changes: readonly Change[],
  notices: readonly Notice[],
): Promise<number | null> {
  const committed = await turn.store.commit(turn.actor, changes, notices);
  return committed.kind === 'conflict' ? null : committed.act;
}
