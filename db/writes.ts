/** Commits together what is written in the same moment: one transaction and one wait for the disk, whoever asked. */
import type { Database } from 'better-sqlite3';

export interface Writes {
  /**
   * Does the work within a transaction; resolves when it is committed and lies on the disk. Others' work may share the
   * transaction; work that throws is taken back alone, and only its own promise rejects.
   */
  lasting<T>(work: () => T): Promise<T>;
  /** The same for what may be done or told again: a crash of the process cannot undo it, a power cut may. */
  repeatable<T>(work: () => T): Promise<T>;
  /** Commits what waits. */
  flush(): void;
}

interface Job {
  readonly work: () => unknown;
  readonly lasting: boolean;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

export function createWrites(sqlite: Database): Writes {
  let waiting: Job[] = [];
  const together = sqlite.transaction((jobs: readonly Job[]) => jobs.map(({ work }) => work()));

  function add<T>(work: () => T, lasting: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ work, lasting, done: resolve as Job['done'], failed: reject });
    });
  }

  function flush(): void {
    const jobs = waiting;
    waiting = [];
    if (jobs.length === 0) return;
    const error = commit(jobs);
    if (error === null) return;
    // Where nobody could write, nobody's work is to blame; else each is tried by itself.
    const isAlone = jobs.length === 1 || isBusy(error.cause);
    for (const job of jobs) if (isAlone) job.failed(error.cause);
    if (!isAlone) for (const job of jobs) commitAlone(job);
  }

  function commitAlone(job: Job): void {
    const error = commit([job]);
    if (error) job.failed(error.cause);
  }

  /** Null where all of them are committed, else why none is. */
  function commit(jobs: readonly Job[]): { readonly cause: unknown } | null {
    const forgoesSync = !jobs.some(({ lasting }) => lasting);
    try {
      if (forgoesSync) sqlite.pragma('synchronous = NORMAL');
      const values = together.immediate(jobs);
      for (const [index, { done }] of jobs.entries()) done(values[index]);
      return null;
    } catch (cause) {
      return { cause };
    } finally {
      if (forgoesSync) sqlite.pragma('synchronous = FULL');
    }
  }

  return { lasting: (work) => add(work, true), repeatable: (work) => add(work, false), flush };
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code ?? '').startsWith('SQLITE_BUSY');
}
