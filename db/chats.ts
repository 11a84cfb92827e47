/** Chats: met, bound to offices, lost, and followed to a new address. */
import { asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ChatRef } from '../src/app/channel.ts';
import type { Chat, Conversation, LostChat } from '../src/app/ports/conversation.ts';
import type { Actor, Notice } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import type { OfficeCode } from '../src/domain/office.ts';
import { type ChatColumns, chatColumns, chatRef, createChatIds, thisChat } from './chat-ids.ts';
import { createMove } from './chat-move.ts';
import type { Connection } from './connect.ts';
import { createLog } from './log.ts';
import { createQueue } from './queue.ts';
import { chats, offices } from './schema.ts';

type Port = Pick<
  Conversation,
  'meet' | 'chat' | 'chatsOf' | 'links' | 'link' | 'unlink' | 'reachableAt' | 'markGone' | 'move'
>;

const UNLINKED = 'unlinked';

export function createChats(connection: Connection): Port {
  const { sqlite } = connection;
  const read = chatReader(connection);
  const meet = sqlite.transaction(createMeeting(connection, read.one));
  const { link, unlink } = createBinding(connection, read.one);
  const linkOne = sqlite.transaction(link);
  const unlinkOne = sqlite.transaction(unlink);
  const lose = sqlite.transaction(createLosing(connection));
  const move = sqlite.transaction(createMove(connection));
  return {
    meet: async (ref, title, kind) => read.same(ref, title, kind) ?? meet.immediate(ref, title, kind),
    chat: async (ref) => read.one(ref),
    chatsOf: async (office) => read.ofOffice(office),
    links: async () => read.links(),
    link: async (actor, ref, office, on, notices) => linkOne.immediate(actor, ref, office, on, notices),
    unlink: async (actor, ref, notices) => unlinkOne.immediate(actor, ref, notices),
    reachableAt: async (ref) => read.reachableAt(ref),
    markGone: async (ref, reason, at, told) => lose.immediate(ref, reason, at, told),
    move: async (channel, from, to) => move.immediate(channel, from, to),
  };
}

function chatReader({ db }: Connection) {
  const select = () =>
    db
      .select({
        id: chats.id,
        channel: chats.channel,
        chat: chats.chat,
        topic: chats.topic,
        title: chats.title,
        kind: chats.kind,
        office: offices.code,
        since: chats.since,
        gone: chats.gone,
      })
      .from(chats)
      .leftJoin(offices, eq(offices.id, chats.officeId))
      .$dynamic();
  const one = select().where(thisChat).prepare();
  const officeId = db
    .select({ id: offices.id })
    .from(offices)
    .where(eq(offices.code, sql.placeholder('office')));
  const ofOffice = select().where(eq(chats.officeId, officeId)).orderBy(asc(chats.id)).prepare();
  const links = select().where(isNotNull(chats.officeId)).orderBy(asc(offices.position), asc(chats.id)).prepare();
  const reachable = select()
    .where(
      sql`${chats.channel} = ${sql.placeholder('channel')} and ${chats.chat} = ${sql.placeholder('chat')}
        and (${sql.placeholder('topic')} is null or ${chats.topic} = ${sql.placeholder('topic')})
        and ${chats.gone} is null`,
    )
    .orderBy(asc(chats.id))
    .prepare();

  const chatOf = ({ channel, chat, topic, ...rest }: ChatColumns & Omit<Chat, 'ref'>): Chat => ({
    ...rest,
    ref: chatRef({ channel, chat, topic }),
  });
  const find = (ref: ChatRef): Chat | null => {
    const row = one.get({ ...chatColumns(ref) });
    return row ? chatOf(row) : null;
  };
  return {
    one: find,
    /** The chat where nothing about it is new: a chat that speaks is met at every word. */
    same(ref: ChatRef, title: string, kind: Chat['kind']): Chat | null {
      const chat = find(ref);
      return chat && chat.title === title && chat.kind === kind && chat.gone === null ? chat : null;
    },
    ofOffice: (office: OfficeCode): Chat[] => ofOffice.all({ office }).map(chatOf),
    links: (): Chat[] => links.all().map(chatOf),
    reachableAt: (ref: ChatRef): Chat[] => reachable.all({ ...ref }).map(chatOf),
  };
}

type Find = (ref: ChatRef) => Chat | null;

function known(chat: Chat | null): Chat {
  if (!chat) throw new Error('the chat was just written down');
  return chat;
}

/** Who is heard can be reached again, and so can the other topics that were lost with it. */
function createMeeting(connection: Connection, find: Find) {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const describe = sqlite.prepare<[string, string, number]>('update chats set title = ?, kind = ? where id = ?');
  const back = sqlite.prepare<[string, string, string]>(
    'update chats set gone = null where channel = ? and chat = ? and gone = ?',
  );
  return (ref: ChatRef, title: string, kind: Chat['kind']): Chat => {
    const gone = find(ref)?.gone ?? null;
    describe.run(title, kind, chatIds.get(ref));
    if (gone !== null) back.run(ref.channel, ref.chat, gone);
    return known(find(ref));
  };
}

/** A chat outside any topic stands for the whole of its forum: nothing can be sent to a topic of a lost one. */
function createLosing(connection: Connection) {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const queue = createQueue(connection);
  const lose = sqlite
    .prepare<[{ channel: string; chat: string; topic: string | null; reason: string }], number>(`
      update chats set gone = @reason
      where channel = @channel and chat = @chat and (@topic is null or topic = @topic) and gone is null returning id`)
    .pluck();
  return (ref: ChatRef, reason: string, at: number, told: readonly LostChat[]): void => {
    chatIds.get(ref);
    const lost = lose.all({ ...ref, reason });
    for (const id of lost) queue.dropAll(id, reason, at);
    // Who was faster to find the chat lost has told of it.
    for (const { chat, notices } of told) if (lost.includes(chat)) queue.notices(notices, at);
  };
}

function createBinding(connection: Connection, find: Find) {
  const { sqlite } = connection;
  const chatIds = createChatIds(connection);
  const log = createLog(connection);
  const queue = createQueue(connection);
  const officeId = sqlite.prepare<[OfficeCode], number>('select id from offices where code = ?').pluck();
  const bind = sqlite.prepare<[{ id: number; office: number; on: Day; at: number }]>(
    'update chats set office_id = @office, since = @on, linked_at = @at, gone = null where id = @id',
  );
  const free = sqlite.prepare<[number]>(
    'update chats set office_id = null, since = null, linked_at = null where id = ?',
  );

  function link(actor: Actor, ref: ChatRef, office: OfficeCode, on: Day, notices: readonly Notice[]): boolean {
    const officeRow = officeId.get(office);
    if (officeRow === undefined) throw new RangeError(`no such office: ${office}`);
    const id = chatIds.get(ref);
    const chat = known(find(ref));
    if (chat.office === office && chat.gone === null) return false;
    bind.run({ id, office: officeRow, on, at: actor.recordedAt });
    queue.dropDigests(id, null, UNLINKED, actor.recordedAt);
    log.append(actor, [{ what: 'linked', detail: `${office} ${nameOf(chat)}` }]);
    queue.notices(notices, actor.recordedAt);
    return true;
  }
  function unlink(actor: Actor, ref: ChatRef, notices: readonly Notice[]): void {
    const chat = find(ref);
    if (!chat?.office) return;
    free.run(chat.id);
    queue.dropDigests(chat.id, null, UNLINKED, actor.recordedAt);
    log.append(actor, [{ what: UNLINKED, detail: `${chat.office} ${nameOf(chat)}` }]);
    queue.notices(notices, actor.recordedAt);
  }
  return { link, unlink };
}

/** The chat's title, or its address where nobody has spoken in it yet. */
function nameOf({ title, ref }: Chat): string {
  const topic = ref.topic === null ? '' : `/${ref.topic}`;
  return title || `${ref.channel}:${ref.chat}${topic}`;
}
