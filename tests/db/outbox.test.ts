/** What SQLite adds to the outbox's contract: several processes on one file, and no statement that walks the queue. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Connection, openDatabase } from '../../db/connect.ts';
import { createConversation } from '../../db/conversation.ts';
import { createLedger } from '../../db/ledger.ts';
import { createOutbox } from '../../db/outbox.ts';
import { chatRef, HOUR, NOON, notice } from '../contracts/store/scene.ts';
import { temporaryFolder } from '../fixtures/small-register.ts';

const register = (): string => join(temporaryFolder(), 'register.db');

function open(file: string): Connection {
  const connection = openDatabase(`file:${file}`);
  onTestFinished(() => void connection.sqlite.close());
  return connection;
}

describe('two processes on one file', () => {
  it('never claim the same delivery, nor two of one chat', async () => {
    const file = register();
    const [one, other] = [createOutbox(open(file)), createOutbox(open(file))];
    const chats = ['-1', '-2', '-3', '-4', '-5'].map((chat) => chatRef(chat));
    await one.queue(
      [...chats, ...chats].map((chat) => notice(chat)),
      NOON,
    );
    const claims = await Promise.all([one, other, one, other].map((outbox) => outbox.claim('telegram', NOON, HOUR, 2)));
    const claimed = claims.flat().map(({ chat }) => chat.chat);
    expect(claimed.toSorted()).toEqual(['-1', '-2', '-3', '-4', '-5']);
  });

  it('take up what the other left behind when it died', async () => {
    const file = register();
    const first = open(file);
    await createOutbox(first).queue([notice(chatRef('-1'))], NOON);
    const [left] = await createOutbox(first).claim('telegram', NOON, HOUR, 1);
    const second = createOutbox(open(file));
    expect(await second.claim('telegram', NOON + HOUR - 1, HOUR, 1)).toEqual([]);
    expect(await second.claim('telegram', NOON + HOUR, HOUR, 1)).toEqual([left]);
  });
});

describe('statements', () => {
  /** What a port prepares, with SQLite's plan for it; a scan of these tables would grow with the register. */
  const GROWING = /\bSCAN (?:assignments|log|outbox|digests|choices|messages|updates|requests)\b/;

  it.each([
    ['outbox', createOutbox],
    ['ledger', (connection: Connection) => createLedger(connection, (text) => text)],
    ['conversation', createConversation],
  ])('of the %s walk through no table that grows', (_, create) => {
    const connection = open(register());
    const { sqlite } = connection;
    const prepare = sqlite.prepare.bind(sqlite);
    const prepared: string[] = [];
    sqlite.prepare = ((source: string) => {
      prepared.push(source);
      return prepare(source);
    }) as typeof prepare;
    create(connection);
    expect(prepared.length).toBeGreaterThan(5);
    for (const source of prepared) {
      const named = [...source.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]);
      const values = named.length > 0 ? [Object.fromEntries(named)] : [...source.matchAll(/\?/g)].map(() => null);
      const plan = prepare(`explain query plan ${source}`).all(...values) as { detail: string }[];
      expect(
        plan.map((row) => row.detail).filter((detail) => GROWING.test(detail)),
        source,
      ).toEqual([]);
    }
  });
});
