import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, onTestFinished } from 'vitest';
import { openStore } from '../../db/store.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import { fold } from '../../src/language/fold.ts';
import { describeConversation } from '../contracts/store/conversation.ts';
import { describeDueWork } from '../contracts/store/due-work.ts';
import { describeImport } from '../contracts/store/import.ts';
import { describeLedger } from '../contracts/store/ledger.ts';
import { describeLedgerModel } from '../contracts/store/ledger-model.ts';
import { describeOutbox } from '../contracts/store/outbox.ts';
import { describeOutboxModel } from '../contracts/store/outbox-model.ts';
import { describeRegister } from '../contracts/store/register.ts';
import { describeRegisterModel } from '../contracts/store/register-model.ts';

const policy = { leadDays: [15, 7, 3, 1, 0], escalateAfterDays: 3, calendar: vietnameseCalendar() };

/** A new register in a file of its own, removed when the test ends. */
async function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return openStore(`file:${join(folder, 'register.db')}`, { fold, policy });
}

describe('SQLite keeps', () => {
  describeRegister(openFile);
  describeRegisterModel(openFile);
  describeDueWork(openFile);
  describeImport(openFile);
  describeLedger(openFile);
  describeLedgerModel(openFile);
  describeConversation(openFile);
  describeOutbox(openFile);
  describeOutboxModel(openFile);
});
