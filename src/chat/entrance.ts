/** The way of what people say to the bot: into their chat's lane, unless one person floods it. */
import type { Incoming } from '../app/channel.ts';
import type { Lanes } from './lanes.ts';
import { createTurnstile } from './turnstile.ts';

/** Resolves when what was said has been heard. What is held back goes past the lane: it must let nobody wait. */
export type LetIn = (said: Incoming, hear: (said: Incoming) => Promise<void>) => Promise<void>;

export function createEntrance(lanes: Pick<Lanes, 'run'>): LetIn {
  const turnstile = createTurnstile();
  return async (said, hear) => {
    const entry = turnstile.enter(said);
    if (entry.kind === 'held') return hear({ ...said, excess: entry.first ? 'first' : 'further' });
    await lanes.run(said.chat.chat, () => hear(said));
    entry.leave();
  };
}
