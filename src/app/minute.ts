/** What the bot does each minute: looks at the ledger and the day, and queues what is to be said by now. */
import type { RunningChannel } from './channel.ts';
import type { Directory } from './directory.ts';
import type { Hearing } from './hearing.ts';
import type { EventLog } from './ports/event-log.ts';
import type { Store } from './ports/store.ts';
import { tellQuotas } from './quota.ts';
import { noteAwake, tellReceipt } from './receipt.ts';
import { planDay, type RemindSettings } from './remind.ts';
import { tellUnheardMonitors, warnOfUnknownYear } from './tell-administrators.ts';

export interface MinuteDependencies {
  readonly store: Store;
  readonly settings: RemindSettings;
  readonly directory: () => Promise<Directory>;
  readonly channels: readonly RunningChannel[];
  readonly hearing: Hearing;
  /** Makes the day's copy of the register where there is none yet. */
  readonly backUp: (now: Date) => Promise<void>;
  /** Something was put into the outbox. */
  readonly queued: () => void;
  readonly log: EventLog;
}

/** Every part finds in the register what it has done already: a minute that is missed or comes twice is no matter. */
export function createMinute(dependencies: MinuteDependencies): (now: Date) => Promise<void> {
  const { store, settings, directory, channels, hearing, backUp, queued, log } = dependencies;

  return async (now) => {
    await hearing.look(now);
    await noteAwake(store, settings, now);
    const planned = await planDay(store, settings, now);
    if (planned > 0) log.info({ planned }, 'digests planned');
    await tellUnheardMonitors(store, await directory(), settings, now);
    await warnOfUnknownYear(store, settings, now);
    await tellQuotas(store, channels, settings.zone, now);
    await tellReceipt(store, settings, now);
    // Before the copy: reminders do not wait for it.
    queued();
    await backUp(now);
    queued();
  };
}
