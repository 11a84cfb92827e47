/** What administrators are told on their own: nobody follows the work, a copy failed, next year's days off are unknown. */
import { knowsYear } from '../domain/calendar.ts';
import { dayOf, monthOf, yearOf } from '../domain/day.ts';
import { message } from '../texts/message.ts';
import { untoldPart } from '../texts/monitor-parts.ts';
import { type BackupFailure, backupFailed, daysOffUnknown, monitorsUnlinked } from '../texts/requests.ts';
import type { Directory } from './directory.ts';
import type { Store } from './ports/store.ts';
import { dayToPlan, type RemindSettings, untoldWork } from './remind.ts';
import { sceneAt } from './scene.ts';
import { noticesToAdministrators } from './tell.ts';

const DECEMBER = 12;
const BACKUP_FAILED = 'backup-failed';
const MONITORS_UNHEARD = 'monitors-unheard';

/** In December, once: the calendar of the next year must be entered by hand. */
export async function warnOfUnknownYear(store: Store, settings: RemindSettings, now: Date): Promise<void> {
  const day = dayToPlan(now, settings);
  if (day === null || monthOf(day) !== DECEMBER) return;
  const next = yearOf(day) + 1;
  if (knowsYear(next, settings.policy.calendar)) return;
  await tellOnce(store, `days-off-unknown:${next}`, now, () => daysOffUnknown(next));
}

/** Where no monitor has a chat, what nobody could be told goes to the administrators, once each working day. */
export async function tellUnheardMonitors(
  store: Store,
  directory: Directory,
  settings: RemindSettings,
  now: Date,
): Promise<void> {
  const day = dayToPlan(now, settings);
  if (day === null || (await store.value(MONITORS_UNHEARD)) === day) return;
  const monitors = directory.lexicon.offices.filter((office) => office.monitor).map((office) => office.code);
  const linked = new Set((await store.links()).filter((chat) => chat.gone === null).map((chat) => chat.office));
  if (monitors.length === 0 || monitors.some((code) => linked.has(code))) return;
  const untold = await untoldWork(store, settings.policy, day);
  const scene = sceneAt(directory, settings, now);
  const offices = untold.map(({ office, assignments }) => ({ office, count: assignments.length }));
  const parts = [monitorsUnlinked(monitors, scene), untoldPart({ day, offices }, scene)];
  const told = message(
    parts.flatMap((part) => part.lines),
    parts.flatMap((part) => part.choices),
  );
  const notices = untold.length === 0 ? [] : await noticesToAdministrators(store, told);
  await store.queueOnce(MONITORS_UNHEARD, day, notices, now.getTime());
}

/** Once a day: a copy that is not there is missed only when it is too late. */
export async function warnOfFailedBackup(store: Store, failure: BackupFailure, now: Date): Promise<void> {
  if ((await store.value(BACKUP_FAILED)) === failure.day) return;
  const notices = await noticesToAdministrators(store, backupFailed(failure));
  if (notices.length > 0) await store.queueOnce(BACKUP_FAILED, failure.day, notices, now.getTime());
}

async function tellOnce(
  store: Store,
  key: string,
  now: Date,
  text: () => ReturnType<typeof daysOffUnknown>,
): Promise<void> {
  if ((await store.value(key)) !== null) return;
  const notices = await noticesToAdministrators(store, text());
  if (notices.length > 0) await store.queueOnce(key, dayOf(now, 'UTC'), notices, now.getTime());
}
