/** Takes the newer record of what was sent out of the register that a restored copy replaces: nothing is told twice. */
import type { Database } from 'better-sqlite3';
import type { DigestPlan } from '../src/app/ports/outbox.ts';
import { COPIED_AT } from './copies.ts';
import { REVISION } from './register.ts';

/** Each part for itself: of a damaged register is taken what can still be read. */
type Part = (sqlite: Database, knows: Knows) => void;

/** Whether an assignment of the replaced register is the restored one's of that number. */
type Knows = (assignment: number) => boolean;

/** On the restored register, with the replaced one attached as `old`. Returns whether all of that could be read. */
export function carryOver(sqlite: Database): boolean {
  sqlite.exec('create temp table same_chats (old_id integer primary key, id integer not null)');
  const knows = knownAssignments(sqlite);
  return [chats, lastDigests, digests, outbox, messages, values, updates, usage]
    .map((part) => attempt(sqlite, part, knows))
    .every(Boolean);
}

function attempt(sqlite: Database, part: Part, knows: Knows): boolean {
  const carry = sqlite.transaction(() => part(sqlite, knows));
  return readable(() => {
    carry();
    return true;
  }, false);
}

/** What was read, or `otherwise` where the replaced register is damaged there, or was never brought up to date. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (/^SQLITE_(?:CORRUPT|NOTADB|ERROR)/.test(String((error as { code?: unknown }).code))) return otherwise;
    throw error;
  }
}

/** Numbers mean the same where the replaced register went on from this copy: it holds the copy's last log entry. */
function knownAssignments(sqlite: Database): Knows {
  const entry = (db: string) => `select id, act, what, recorded_at, person, coalesce(assignment_id, 0) from ${db}.log
    where id = (select max(id) from main.log)`;
  const goesOn = readable(
    () => sqlite.prepare(`${entry('main')} intersect ${entry('old')}`).get() !== undefined,
    false,
  );
  const last = sqlite.prepare<[], number>('select coalesce(max(id), 0) from main.assignments').pluck().get() ?? 0;
  return (assignment) => goesOn && assignment <= last;
}

/** Chats are the same by their address; of one that the bot was told of in vain, or again, the newer word counts. */
const chats: Part = (sqlite) => {
  const address = 'o.channel = chats.channel and o.chat = chats.chat and o.topic = chats.topic';
  sqlite.exec(`
    insert or ignore into main.chats (channel, chat, topic, title, kind, gone)
      select channel, chat, topic, title, kind, gone from old.chats;
    update main.chats set gone = o.gone from old.chats o where ${address} and o.gone is not 'moved';
    insert into same_chats (old_id, id) select o.id, chats.id from old.chats o join main.chats on ${address}`);
};

const lastDigests: Part = (sqlite) => {
  sqlite.exec(`
    update main.offices set last_digest = o.last_digest from old.offices o
    where o.code = offices.code and o.last_digest > coalesce(offices.last_digest, '')`);
};

interface OldDigest {
  readonly id: number;
  readonly known: number | null;
  readonly chat: number;
  readonly office: number;
  readonly plan: string;
}

/** Those that were sent, and those that an office has in one chat and still waits for in another. */
const digests: Part = (sqlite, knows) => {
  const found = sqlite.prepare<[], OldDigest>(`
    select d.id, known.id as known, same.id as chat, offices.id as office, d.plan from old.digests d
    join same_chats same on same.old_id = d.chat_id
    join old.offices o on o.id = d.office_id join main.offices on offices.code = o.code
    left join main.digests known on known.chat_id = same.id and known.day = d.day
    where d.sent_at is not null
      or (o.last_digest >= d.day and exists (select 1 from old.outbox w where w.digest_id = d.id and w.state = 'waiting'))`);
  const told = sqlite.prepare<[OldDigest]>(`
    update main.digests set sent_at = coalesce(digests.sent_at, d.sent_at),
      seen_by = coalesce(digests.seen_by, d.seen_by), seen_at = coalesce(digests.seen_at, d.seen_at)
    from old.digests d where d.id = @id and digests.id = @known`);
  const add = sqlite.prepare<[OldDigest]>(`
    insert into main.digests (chat_id, day, office_id, plan, planned_at, sent_at, seen_by, seen_at)
    select @chat, day, @office, @plan, planned_at, sent_at, seen_by, seen_at from old.digests where id = @id`);
  const columns = shared(sqlite, 'outbox', ['id', 'chat_id', 'digest_id']);
  const addDelivery = sqlite.prepare<[{ id: number; digest: number | bigint; chat: number }]>(`
    insert into main.outbox (chat_id, digest_id, ${columns})
    select @chat, @digest, ${columns} from old.outbox where digest_id = @id`);

  for (const digest of found.all()) {
    if (digest.known !== null) told.run(digest);
    else {
      const { lastInsertRowid } = add.run({ ...digest, plan: trimmed(digest.plan, knows) });
      addDelivery.run({ id: digest.id, digest: lastInsertRowid, chat: digest.chat });
    }
  }
};

/** The columns of a table without those named. */
function shared(sqlite: Database, table: string, but: readonly string[]): string {
  const columns = sqlite.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all();
  return columns.filter((column) => !but.includes(column)).join(', ');
}

/** Without the work that the restored register does not hold: its numbers will be others'. */
function trimmed(text: string, knows: Knows): string {
  const plan = JSON.parse(text) as DigestPlan;
  return JSON.stringify({
    ...plan,
    mentions: plan.mentions.filter(({ assignment }) => knows(assignment)),
    escalated: plan.escalated.filter(knows),
    untold: plan.untold.map((one) => ({ ...one, assignments: one.assignments.filter(knows) })),
  } satisfies DigestPlan);
}

/** What still waited in the copy and has ended since is not sent again; of what goes on waiting no piece is. */
const outbox: Part = (sqlite) => {
  const same = 'o.id = outbox.id and o.queued_at = outbox.queued_at';
  const results = ['attempts', 'pieces_sent', 'rest', 'message_id', 'reason'].map(
    (column) => `${column} = o.${column}`,
  );
  sqlite.exec(`
    update main.outbox set state = o.state, ended_at = o.ended_at, ${results}
      from old.outbox o where ${same} and outbox.state = 'waiting';
    update main.outbox set state = 'sent', ended_at = d.sent_at
      from main.digests d where d.id = outbox.digest_id and d.sent_at is not null and outbox.state = 'waiting';
    update main.outbox set lease_until = null, due_at = iif(state = 'waiting' and id = (select id from main.outbox first
        where first.chat_id = outbox.chat_id and first.state = 'waiting' order by priority, id limit 1), queued_at, null)
      where due_at is not null or state = 'waiting'`);
};

/** Answers to messages that were sent since are understood, and the choices under digests go on working. */
const messages: Part = (sqlite) => {
  const about = shared(sqlite, 'messages', ['chat_id']);
  const offered = shared(sqlite, 'choices', ['chat_id']);
  const named = (table: string, columns: string) => columns.replaceAll(/(\w+)/g, `${table}.$1`);
  sqlite.exec(`
    insert or ignore into main.messages (chat_id, ${about})
      select same.id, ${named('m', about)} from old.messages m join same_chats same on same.old_id = m.chat_id;
    insert or ignore into main.choices (chat_id, ${offered})
      select same.id, ${named('c', offered)} from old.choices c join same_chats same on same.old_id = c.chat_id
      join old.messages m on m.chat_id = c.chat_id and m.message_id = c.message_id
      where c.state is null and json_extract(m.subject, '$.digest') is not null order by c.rowid`);
};

/** Days on which something was told; not what belongs to the register itself. */
const OWN_VALUES = [REVISION, COPIED_AT, 'admin-code'];

const values: Part = (sqlite) => {
  sqlite
    .prepare(`
      insert or replace into main."values" (key, value) select key, value from old."values"
      where key not in (select value from json_each(?))`)
    .run(JSON.stringify(OWN_VALUES));
};

/** A register of an earlier version has not every table. */
const has = (sqlite: Database, table: string): boolean =>
  sqlite.prepare('select 1 from old.sqlite_master where name = ?').get(table) !== undefined;

/** What people said and was answered is not answered again; what was taken and still waits is worked on now. */
const updates: Part = (sqlite) => {
  sqlite.exec(
    `insert or ignore into main.updates (channel, "update", at) select channel, "update", at from old.updates`,
  );
  if (!has(sqlite, 'inbox')) return;
  sqlite.exec(`
    insert or ignore into main.inbox (channel, "update", payload, at)
      select channel, "update", payload, at from old.inbox order by rowid;
    delete from main.inbox where exists (
      select 1 from main.updates done where done.channel = inbox.channel and done."update" = inbox."update")`);
};

/** Messages that a platform's plan has counted stay counted. */
const usage: Part = (sqlite) => {
  if (!has(sqlite, 'usage')) return;
  sqlite.exec(`insert into main.usage (channel, month, messages)
    select channel, month, messages from old.usage where true
    on conflict (channel, month) do update set messages = max(messages, excluded.messages)`);
};
