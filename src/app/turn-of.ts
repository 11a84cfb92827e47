/** Puts a turn together: the chat and the person as they are known, and what they may. */
import { dayOf } from '../domain/day.ts';
import type { Channel, Incoming } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Clock } from './ports/clock.ts';
import type { Store } from './ports/store.ts';
import type { RemindSettings } from './remind.ts';
import type { Turn } from './turn.ts';

export interface TurnDependencies {
  readonly store: Store;
  readonly directory: () => Promise<Directory>;
  readonly settings: RemindSettings;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: Clock;
  readonly respond: Turn['respond'];
}

export async function turnOf(dependencies: TurnDependencies, incoming: Incoming, state: string | null): Promise<Turn> {
  const { store, settings, clock } = dependencies;
  const now = clock.now();
  const abilities = dependencies.channels.get(incoming.chat.channel)?.abilities;
  if (!abilities) throw new Error(`no channel ${incoming.chat.channel}`);
  const chat = await store.meet(incoming.chat, incoming.chatTitle, incoming.chatKind);
  if (incoming.chatKind === 'private') await store.greet(incoming.person, incoming.chat);
  const person = await store.person(incoming.person);
  const directory = await dependencies.directory();
  const { channel, id, name } = incoming.person;
  return {
    store,
    settings,
    directory,
    incoming,
    abilities,
    words: incoming.text,
    chat,
    person,
    asker: {
      office: (chat.office !== null && directory.office(chat.office)) || null,
      admin: person.admin,
      vouched: person.vouched,
    },
    actor: {
      channel,
      id,
      name,
      chat: incoming.chat,
      at: incoming.sentAt.getTime(),
      recordedAt: now.getTime(),
      cause: `${channel}:${incoming.id}`,
    },
    today: dayOf(now, settings.zone),
    saidOn: dayOf(incoming.sentAt, settings.zone),
    now,
    respond: dependencies.respond,
    state,
    subject: incoming.repliesTo === null ? null : await store.subject(incoming.chat, incoming.repliesTo),
  };
}
