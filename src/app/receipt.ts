/** Each working morning after the run the administrators get one line: what was due and what came of it. */
import { isWorkingDay } from '../domain/calendar.ts';
import { addDays, dayOf, instantAt } from '../domain/day.ts';
import { receipt } from '../texts/receipt.ts';
import type { Store } from './ports/store.ts';
import { dayToPlan, type RemindSettings } from './remind.ts';
import { noticesToAdministrators } from './tell.ts';

const AWAKE = 'awake-at';
const DOWN_MINUTES = 'down-minutes';
const TOLD = 'receipt';

/** The reason of a digest whose work was all done or moved when it should have left. */
const NEEDLESS = 'not true any more';

const MINUTE_MS = 60_000;
/** The bot looks every minute; what is shorter is no downtime. */
const SHORTEST_DOWNTIME_MS = 3 * MINUTE_MS;
/** A run that is not over by then is told of as it stands. */
const LONGEST_RUN_MS = 30 * MINUTE_MS;

/** Notes that the bot is awake. Where it slept through an hour of reminding, that downtime stands in the next receipt. */
export async function noteAwake(store: Store, settings: RemindSettings, now: Date): Promise<void> {
  const before = Number((await store.value(AWAKE)) ?? now.getTime());
  const asleep = now.getTime() - before;
  if (asleep > SHORTEST_DOWNTIME_MS && sleptThroughRun(new Date(before), now, settings)) {
    const minutes = Number((await store.value(DOWN_MINUTES)) ?? 0) + Math.round(asleep / MINUTE_MS);
    await store.setValue(DOWN_MINUTES, String(minutes));
  }
  await store.setValue(AWAKE, String(now.getTime()));
}

/** When the bot was last awake, epoch milliseconds; null where it has never run. */
export async function lastAwake(store: Store): Promise<number | null> {
  const at = await store.value(AWAKE);
  return at === null ? null : Number(at);
}

function sleptThroughRun(from: Date, to: Date, { zone, remindAt, policy }: RemindSettings): boolean {
  const last = dayOf(to, zone);
  for (let day = dayOf(from, zone); day <= last; day = addDays(day, 1)) {
    const run = instantAt(day, remindAt, zone);
    if (isWorkingDay(day, policy.calendar) && run > from && run <= to) return true;
  }
  return false;
}

/** Once each working day, when everything that the run planned has left or failed, at the latest half an hour after. */
export async function tellReceipt(store: Store, settings: RemindSettings, now: Date): Promise<void> {
  const day = dayToPlan(now, settings);
  if (day === null || (await store.value(TOLD)) === day) return;
  const run = await store.run(day);
  const over = run.waiting === 0 || now.getTime() - (run.plannedAt ?? 0) >= LONGEST_RUN_MS;
  if (!over) return;
  const minutes = Number((await store.value(DOWN_MINUTES)) ?? 0);
  const failed = run.dropped.filter(({ reason }) => reason !== NEEDLESS);
  const needless = run.dropped.filter(({ reason }) => reason === NEEDLESS).reduce((sum, { count }) => sum + count, 0);
  const told = receipt({ day, ...run, failed, needless, downMinutes: minutes || null });
  const notices = await noticesToAdministrators(store, told);
  if (notices.length === 0) return;
  await store.queueOnce(TOLD, day, notices, now.getTime());
  await store.setValue(DOWN_MINUTES, '0');
}
