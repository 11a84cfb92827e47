/** Lanes: work of one chat in order, of different chats side by side; one failure stops nobody. */

export interface Lanes {
  /** Runs the task after everything that was given for the same key; resolves when it has ended, however it ended. */
  run(key: string, task: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is running or waiting. */
  drain(): Promise<void>;
}

export function createLanes(failed: (error: unknown, key: string) => void): Lanes {
  const tails = new Map<string, Promise<void>>();

  function run(key: string, task: () => Promise<void>): Promise<void> {
    const before = tails.get(key) ?? Promise.resolve();
    const tail = before.then(task).catch((error: unknown) => failed(error, key));
    tails.set(key, tail);
    // A chat that fell silent must not be remembered for ever.
    return tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
  }

  return {
    run,
    drain: async () => {
      while (tails.size > 0) {
        await Promise.all(tails.values());
        // The clean-up of `run` follows its tail by a turn of the queue.
        await Promise.resolve();
      }
    },
  };
}
