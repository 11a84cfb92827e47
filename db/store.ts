/** The store on SQLite: every port of the bot on one file. */
import type { Store } from '../src/app/ports/store.ts';
import { openDatabase } from './connect.ts';
import { createConversation } from './conversation.ts';
import { createDueWork } from './due-work.ts';
import { createOfficeImport } from './import-offices.ts';
import { createPlanImport, type PlanImportDependencies } from './import-plan.ts';
import { createLedger } from './ledger.ts';
import { createOutbox } from './outbox.ts';
import { createRegister } from './register.ts';
import { createWatch } from './watch.ts';

/** Opens the file and brings it up to date. Throws `NewerDatabase` or `DamagedDatabase`. */
export function openStore(url: string, dependencies: PlanImportDependencies): Store {
  const connection = openDatabase(url);
  return {
    ...createRegister(connection),
    ...createDueWork(connection),
    ...createLedger(connection, dependencies.fold),
    ...createOfficeImport(connection),
    ...createPlanImport(connection, dependencies),
    ...createConversation(connection),
    ...createOutbox(connection),
    ...createWatch(connection),
    close: async () => {
      connection.sqlite.close();
    },
  };
}
