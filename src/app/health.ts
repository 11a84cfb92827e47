/** Whether the bot is alive, for those who watch it from outside; nothing personal. */
import type { Day } from '../domain/day.ts';
import type { RunningChannel } from './channel.ts';
import type { Watch } from './ports/watch.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly database: boolean;
  /** The bot looked at its ledger in the last minutes. */
  readonly scheduler: boolean;
  /** By name: the platform did what it was asked in the last minutes. */
  readonly channels: Readonly<Record<string, boolean>>;
  readonly lastDigest: Day | null;
  readonly outbox: { readonly waiting: number | null; readonly oldestSeconds: number | null };
}

/** Longer than any pause between two polls or two looks, even after a time-out. */
const SILENT_MS = 180_000;

export async function healthOf(
  store: Watch,
  channels: readonly Pick<RunningChannel, 'name' | 'answeredAt'>[],
  lookedAt: Date | null,
  now: Date,
): Promise<Health> {
  const isRecent = (at: Date | null) => at !== null && now.getTime() - at.getTime() <= SILENT_MS;
  const alive = Object.fromEntries(channels.map(({ name, answeredAt }) => [name, isRecent(answeredAt())]));
  const kept = await Promise.all([store.backlog(), store.lastDigestDay()]).catch(() => null);
  const [backlog, lastDigest] = kept ?? [null, null];
  const scheduler = isRecent(lookedAt);
  const ok = kept !== null && scheduler && Object.values(alive).every(Boolean);
  return {
    status: ok ? 'ok' : 'failing',
    database: kept !== null,
    scheduler,
    channels: alive,
    lastDigest,
    outbox: { waiting: backlog?.waiting ?? null, oldestSeconds: secondsSince(backlog?.oldest ?? null, now) },
  };
}

function secondsSince(at: number | null, now: Date): number | null {
  return at === null ? null : Math.max(0, Math.floor((now.getTime() - at) / 1000));
}
