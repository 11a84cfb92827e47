/** Opens what the settings name: the register and the rules of reminding. */
import { readFileSync, statSync } from 'node:fs';
import { databaseExists } from '../db/connect.ts';
import { lastGoodCopy } from '../db/daily-copies.ts';
import { openStore } from '../db/store.ts';
import { DamagedDatabase, DamagedRegister } from '../db/unusable.ts';
import type { Actor } from './app/ports/ledger.ts';
import type { Store } from './app/ports/store.ts';
import type { RemindSettings } from './app/remind.ts';
import { BadSetting, type Config, readDaysOff } from './config.ts';
import type { Day } from './domain/day.ts';
import { vietnameseCalendar } from './domain/days-off.ts';
import { fold } from './language/fold.ts';

export function remindSettings(config: Config): RemindSettings {
  const own = config.HOLIDAYS_FILE === undefined ? undefined : readDaysOff(readHolidays(config.HOLIDAYS_FILE));
  return {
    zone: config.TIME_ZONE,
    remindAt: config.REMIND_AT,
    policy: {
      leadDays: config.REMIND_DAYS_BEFORE,
      escalateAfterDays: config.ESCALATE_AFTER_DAYS,
      calendar: vietnameseCalendar(own && { off: own.off as Day[], work: own.work as Day[] }),
    },
  };
}

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

/** Acts of the command line are logged as its own. */
export function commandLine(at: Date, recordedAt: Date): Actor {
  return {
    channel: 'cli',
    id: 'cli',
    name: 'dòng lệnh',
    chat: null,
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    cause: null,
  };
}

/** A few hundred dates; whatever is greater is some other file. */
const MAX_HOLIDAYS_BYTES = 1024 * 1024;

function readHolidays(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MAX_HOLIDAYS_BYTES) {
      throw new BadSetting(`HOLIDAYS_FILE: tệp "${path}" lớn hơn 1 MB; đề nghị kiểm tra đường dẫn.`);
    }
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof BadSetting) throw cause;
    throw new BadSetting(`HOLIDAYS_FILE: không đọc được tệp "${path}"; đề nghị kiểm tra đường dẫn.`, { cause });
  }
}
