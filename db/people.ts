/** People: what the bot knows of them and what they may do. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { ChatRef, Person } from '../src/app/channel.ts';
import type { Conversation, KnownPerson } from '../src/app/ports/conversation.ts';
import type { Actor } from '../src/app/ports/ledger.ts';
import { chatRef, createChatIds } from './chat-ids.ts';
import type { Connection } from './connect.ts';
import { createLog } from './log.ts';
import { chats, people } from './schema.ts';

type Port = Pick<Conversation, 'person' | 'greet' | 'administrators' | 'makeAdministrator' | 'vouch'>;

/** What a person may be given, with the word under which the log tells of it. */
const RIGHTS = { admin: 'administrator', vouched: 'vouched' } as const;

export function createPeople(connection: Connection): Port {
  const { sqlite, writes } = connection;
  const chatIds = createChatIds(connection);
  const log = createLog(connection);
  const read = peopleReader(connection);
  const remember = sqlite.prepare<[Person]>(`
    insert into people (channel, person, name) values (@channel, @id, @name)
    on conflict (channel, person) do update set name = excluded.name where excluded.name not in ('', name)`);
  const privateChat = sqlite.prepare<[Person & { chatId: number }]>(
    'update people set private_chat_id = @chatId where channel = @channel and person = @id',
  );
  const allow = {
    admin: sqlite.prepare<[Person]>(
      'update people set admin = 1 where channel = @channel and person = @id and admin = 0',
    ),
    vouched: sqlite.prepare<[Person]>(
      'update people set vouched = 1 where channel = @channel and person = @id and vouched = 0',
    ),
  };

  const greet = (person: Person, chat: ChatRef) => {
    remember.run(person);
    privateChat.run({ ...person, chatId: chatIds.get(chat) });
  };
  const grant = sqlite.transaction((right: keyof typeof RIGHTS, actor: Actor, person: Person) => {
    remember.run(person);
    if (allow[right].run(person).changes === 0) return;
    log.append(actor, [{ what: RIGHTS[right], detail: person.name || person.id }]);
  });

  return {
    person: async (person) => {
      const known = read.one(person);
      if (known && isNamed(known, person)) return known;
      await writes.repeatable(() => void remember.run(person));
      return known ? { ...known, person } : { person, admin: false, vouched: false, privateChat: null };
    },
    greet: async (person, chat) => {
      const known = read.one(person);
      const isNew = known === null || !isNamed(known, person) || !isChat(known.privateChat, chat);
      if (isNew) await writes.lasting(() => greet(person, chat));
    },
    administrators: async () => read.administrators(),
    makeAdministrator: async (actor, person) => grant.immediate('admin', actor, person),
    vouch: async (actor, person) => grant.immediate('vouched', actor, person),
  };
}

/** A person who comes without a name keeps the old one. */
const isNamed = (known: KnownPerson, { name }: Person): boolean => name === '' || known.person.name === name;

const isChat = (known: ChatRef | null, { channel, chat, topic }: ChatRef): boolean =>
  known?.channel === channel && known.chat === chat && known.topic === topic;

function peopleReader({ db }: Connection) {
  const select = () =>
    db
      .select({
        channel: people.channel,
        id: people.person,
        name: people.name,
        admin: people.admin,
        vouched: people.vouched,
        chat: { channel: chats.channel, chat: chats.chat, topic: chats.topic },
      })
      .from(people)
      .leftJoin(chats, eq(chats.id, people.privateChatId))
      .$dynamic();
  const one = select()
    .where(and(eq(people.channel, sql.placeholder('channel')), eq(people.person, sql.placeholder('id'))))
    .prepare();
  const administrators = select()
    .where(sql`${people.admin} = 1`)
    .orderBy(asc(people.channel), asc(people.person))
    .prepare();
  type Row = NonNullable<ReturnType<typeof one.get>>;

  const personOf = ({ channel, id, name, admin, vouched, chat }: Row): KnownPerson => ({
    person: { channel, id, name },
    admin,
    vouched,
    privateChat: chat && chatRef(chat),
  });
  return {
    one({ channel, id }: Person): KnownPerson | null {
      const row = one.get({ channel, id });
      return row ? personOf(row) : null;
    },
    administrators: (): KnownPerson[] => administrators.all().map(personOf),
  };
}
