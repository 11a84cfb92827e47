/** A person's first act for another office waits until an administrator confirms that person. */
import type { Assignment } from '../domain/assignment.ts';
import { mayChange } from '../domain/permission.ts';
import { waitsForConfirmation } from '../texts/refusals.ts';
import { actRequest } from '../texts/requests.ts';
import { sceneOfTurn } from './speak.ts';
import { noticesToAdministrators } from './tell.ts';
import { type Reply, reply, type Turn } from './turn.ts';

/** The answer where the act must wait, with the request sent to the administrators; null where it may go on. */
export async function needsVouching(
  turn: Turn,
  assignments: readonly Pick<Assignment, 'office'>[],
): Promise<Reply | null> {
  if (assignments.every((one) => mayChange(turn.asker, one.office) === 'yes')) return null;
  const { store, actor, incoming, chat } = turn;
  const data = { kind: 'act', words: turn.words, state: turn.state, at: actor.at } as const;
  const request = await store.ask(actor, 'act', incoming.person, incoming.chat, data);
  const view = {
    id: request.id,
    person: incoming.person.name,
    personId: incoming.person.id,
    chatTitle: chat.title,
    office: chat.office,
    words: turn.words,
  };
  const notices = await noticesToAdministrators(store, actRequest(view, sceneOfTurn(turn)));
  await store.queue(notices, actor.recordedAt);
  return reply(waitsForConfirmation(notices.length));
}
