/** Takes updates in: each is kept before it is acknowledged, worked on once, and worked on again after a crash. */
import type { Inbox, KeptUpdate } from '../app/channel.ts';

export interface IntakeOptions {
  readonly channel: string;
  readonly inbox: Inbox;
  readonly now: () => Date;
  /** Enters the lane of its chat at once; resolves when the effect is stored, or it failed for good. */
  readonly work: (update: KeptUpdate) => Promise<void>;
  readonly failed: (error: unknown, update: string) => void;
}

export interface Intake {
  /** Resolves when the update is kept; the work goes on by itself. One that came before is passed over. */
  take(id: string, payload: unknown): Promise<void>;
  /** Works on what an earlier run left, in its order, and from now on on everything at once. */
  open(): Promise<void>;
  /** Resolves when nothing is being worked on. */
  drain(): Promise<void>;
}

export function createIntake({ channel, inbox, now, work, failed }: IntakeOptions): Intake {
  const working = new Map<string, Promise<void>>();
  let opening: Promise<void> | null = null;

  /** Enters the lane before anything is waited for, so that a chat is heard in the order of its coming. */
  function begin(update: KeptUpdate): void {
    if (working.has(update.id)) return;
    const task = work(update)
      .catch((error: unknown) => failed(error, update.id))
      .then(() => inbox.updateDone(channel, update.id, now().getTime()))
      .catch((error: unknown) => failed(error, update.id))
      .finally(() => working.delete(update.id));
    working.set(update.id, task);
  }

  async function beginWaiting(): Promise<void> {
    for (const update of await inbox.waitingUpdates(channel)) begin(update);
  }

  return {
    take: async (id, payload) => {
      const update = { id, payload, at: now().getTime() };
      if (!(await inbox.keepUpdate(channel, update)) || opening === null) return;
      await opening;
      begin(update);
    },
    open: () => {
      opening ??= beginWaiting();
      return opening;
    },
    drain: async () => {
      while (working.size > 0) await Promise.all(working.values());
    },
  };
}
