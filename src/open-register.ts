/** Opens the register that the settings name: for a bot that starts, for a command, for one that only reads. */
import { databaseExists } from '../db/connect.ts';
import { lastGoodCopy } from '../db/daily-copies.ts';
import { openStore } from '../db/store.ts';
import { DamagedDatabase, DamagedRegister } from '../db/unusable.ts';
import type { Store } from './app/ports/store.ts';
import type { RemindSettings } from './app/remind.ts';
import type { Config } from './config.ts';
import { fold } from './language/fold.ts';
import { remindSettings } from './remind-settings.ts';

/** Runs with the register open, and closes it whatever happens. */
export function withStore<T>(config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  return withStoreAt(config.DATABASE_URL, config, run);
}

/** For what only reads: where there is no register yet it is an empty one, and no file is made. */
export function withStoreToRead<T>(config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  return withStoreAt(databaseExists(config.DATABASE_URL) ? config.DATABASE_URL : 'file::memory:', config, run);
}

async function withStoreAt<T>(url: string, config: Config, run: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(url, { fold, policy: remindSettings(config).policy });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** Opens the register of a bot that starts, once every page of it has been looked at; throws `DamagedRegister`. */
export function openForBot(config: Config, { policy }: RemindSettings): Store {
  try {
    return openStore(config.DATABASE_URL, { fold, policy }, { check: true });
  } catch (error) {
    if (!(error instanceof DamagedDatabase)) throw error;
    throw new DamagedRegister(error, config.BACKUP_DIR, lastGoodCopy(config.BACKUP_DIR)?.file ?? null);
  }
}
