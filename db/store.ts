/** The store on SQLite: every port of the bot on one file. */
import type { Store } from '../src/app/ports/store.ts';
import { type Connection, openDatabase } from './connect.ts';
import { createConversation } from './conversation.ts';
import { copyRegister } from './copies.ts';
import { createDueWork } from './due-work.ts';
import { createOfficeImport } from './import-offices.ts';
import { createPlanImport, type PlanImportDependencies } from './import-plan.ts';
import { createInbox } from './inbox.ts';
import { createLedger } from './ledger.ts';
import { createOutbox } from './outbox.ts';
import { createRegister } from './register.ts';
import { createUsage } from './usage.ts';
import { createWatch } from './watch.ts';

/**
 * Opens the file and brings it up to date. Throws `NewerDatabase`, `DamagedDatabase` or `UnreachableDatabase`.
 * `check`: every page of it is looked at first.
 */
export function openStore(url: string, dependencies: PlanImportDependencies, { check = false } = {}): Store {
  return storeOn(openDatabase(url, { check }), dependencies);
}

export function storeOn(connection: Connection, dependencies: PlanImportDependencies): Store {
  return {
    ...createRegister(connection),
    ...createDueWork(connection),
    ...createLedger(connection, dependencies.fold),
    ...createOfficeImport(connection),
    ...createPlanImport(connection, dependencies),
    ...createConversation(connection),
    ...createOutbox(connection),
    ...createInbox(connection),
    ...createUsage(connection),
    ...createWatch(connection),
    copyTo: (file, at, pace) => copyRegister(connection.sqlite, file, at, pace),
    close: async () => {
      connection.writes.flush();
      connection.sqlite.close();
    },
  };
}
