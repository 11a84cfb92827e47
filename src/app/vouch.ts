/** A person's first act for another office waits until an administrator confirms that person. */
import type { Assignment } from '../domain/assignment.ts';
import { mayChange } from '../domain/permission.ts';
import { waitsForConfirmation } from '../texts/refusals.ts';
import { askAdministrators } from './ask-administrators.ts';
import { type Reply, reply, type Turn } from './turn.ts';

/** The answer where the act must wait, with the request sent to the administrators; null where it may go on. */
export async function needsVouching(
  turn: Turn,
  assignments: readonly Pick<Assignment, 'office'>[],
): Promise<Reply | null> {
  if (assignments.every((one) => mayChange(turn.asker, one.office) === 'yes')) return null;
  const data = { kind: 'act', words: turn.words, state: turn.state, at: turn.actor.at } as const;
  return reply(waitsForConfirmation(await askAdministrators(turn, data)));
}
