/** Programs that are measured from outside: started with a probe in them, asked for their figures, ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The checkout's root: what is compiled lies one level below it. */
export const ROOT = join(import.meta.dirname, '..');

export interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface Program {
  /** CPU time and the most memory until now. */
  usage(): Promise<Usage>;
  /** Asks it to end, and waits until it has. */
  end(): Promise<void>;
}

export interface Start {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export function startProgram({ args, cwd, env }: Start): Program {
  const probe = join(ROOT, '.bench', 'probe.js');
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let ending = false;
  child.on('exit', (status) => {
    if (!ending) throw new Error(`${args[0]} ended with status ${status}`);
  });
  return {
    usage: () => ask(child),
    end: async () => {
      ending = true;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function ask(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message');
  child.send('usage');
  const [usage] = (await answered) as [Usage];
  return usage;
}
