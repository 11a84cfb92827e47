/** One bot a register: a lock that the system takes back by itself when the process ends, however it ends. */
import { closeSync, openSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { databaseExists, databaseFile } from './connect.ts';
import { AlreadyRunning } from './unusable.ts';

export interface Lock {
  release(): void;
}

/**
 * Of a register that has been opened. Throws `AlreadyRunning` while another process holds the lock; the command line,
 * which asks for none, works beside it.
 */
export function lockRegister(url: string): Lock {
  if (!databaseExists(url)) return { release: () => undefined };
  const path = realpathSync(databaseFile(url));
  const file = `${path}.lock`;
  closeSync(openSync(file, 'a', 0o600));
  const held = new Database(file, { timeout: 0 });
  try {
    held.exec('begin exclusive');
  } catch (cause) {
    held.close();
    const isHeld = String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY');
    throw isHeld ? new AlreadyRunning(basename(path), { cause }) : cause;
  }
  return { release: () => void held.close() };
}
