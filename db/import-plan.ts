/** Takes a plan in: new lines added, changed ones mended where nobody decided otherwise, gone ones set aside. */
import type { Actor, Ledger, PlanDiff } from '../src/app/ports/ledger.ts';
import type { Day } from '../src/domain/day.ts';
import type { PlanReading } from '../src/domain/plan.ts';
import type { ReminderPolicy } from '../src/domain/stages.ts';
import type { Connection } from './connect.ts';
import { createRevision } from './import-offices.ts';
import { createLog } from './log.ts';
import { createOfficeIds } from './office-ids.ts';
import { createPlanHeads } from './plan-heads.ts';
import { createPlanRun } from './plan-run.ts';

type Port = Pick<Ledger, 'comparePlan' | 'importPlan'>;

export interface PlanImportDependencies {
  /** Text made comparable, for the search in titles. */
  readonly fold: (text: string) => string;
  readonly policy: ReminderPolicy;
}

/** Ends a comparison: nothing of it is kept. */
class Compared extends Error {
  readonly diff: PlanDiff;

  constructor(diff: PlanDiff) {
    super('compared');
    this.diff = diff;
  }
}

/** Where nobody says on which day a plan is compared. */
const LONG_AGO = '0001-01-01' as Day;

export function createPlanImport(connection: Connection, { fold, policy }: PlanImportDependencies): Port {
  const { sqlite } = connection;
  const log = createLog(connection);
  const bump = createRevision(connection);
  const putHead = createPlanHeads(connection);
  const officeId = createOfficeIds(connection);
  const run = createPlanRun(connection, { fold, policy, officeId });

  const take = sqlite.transaction((actor: Actor, reading: PlanReading, on: Day): PlanDiff => {
    const head = putHead(reading);
    const { diff, entries } = run(reading, head, { on, at: actor.at, by: actor.name });
    const { added, changed, removed } = diff;
    if (!head.changed && added.length + changed.length + removed.length === 0) return diff;
    const detail = `${reading.head.key} (thêm ${added.length}, sửa ${changed.length}, bỏ ${removed.length})`;
    log.append(actor, [{ what: 'imported', detail }, ...entries]);
    bump();
    return diff;
  });
  const compare = sqlite.transaction((reading: PlanReading): never => {
    officeId.assumeUnknown();
    const nobody = { channel: '', id: '', name: '', chat: null, at: 0, recordedAt: 0, cause: null };
    throw new Compared(take(nobody, reading, reading.head.signed ?? LONG_AGO));
  });

  return {
    importPlan: async (actor, reading, on) => take.immediate(actor, reading, on),
    comparePlan: async (reading) => {
      try {
        return compare.immediate(reading);
      } catch (error) {
        if (error instanceof Compared) return error.diff;
        throw error;
      } finally {
        officeId.expectKnown();
      }
    },
  };
}
