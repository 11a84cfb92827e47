/** `demo`: the bot in the terminal, on the bundled plan, with a clock that moves on command. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore } from '../../db/store.ts';
import { instantAt } from '../domain/day.ts';
import { fold } from '../language/fold.ts';
import { remindSettings } from '../remind-settings.ts';
import type { CliCommand } from './command.ts';
import { DEMO_START, fillRegister } from './demo/register.ts';
import { createDemo, type Demo } from './demo/session.ts';

export const demo: CliCommand = {
  usage: 'nhac-viec demo',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ config, io }) => {
    const settings = remindSettings(config);
    const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-demo-'));
    const store = openStore(`file:${join(folder, 'demo.db')}`, { fold, policy: settings.policy });
    try {
      await fillRegister(store, settings.zone);
      const colour = process.stdout.isTTY === true && !process.env['NO_COLOR'];
      const start = instantAt(DEMO_START, settings.remindAt, settings.zone);
      const session = await createDemo({ store, settings, start, print: io.print, colour });
      await session.open();
      await (process.stdin.isTTY ? talk(session) : readPipe(session, io.lines(), io.print));
      return 0;
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A person types: a prompt tells the office and the day. */
async function talk(session: Demo): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: session.prompt() });
  terminal.prompt();
  for await (const line of terminal) {
    if (isEnd(line)) break;
    await session.say(line);
    terminal.setPrompt(session.prompt());
    terminal.prompt();
  }
  terminal.close();
}

/** Lines come from a pipe: each is shown before its answer, and the end of input ends the demo. */
async function readPipe(session: Demo, lines: AsyncIterable<string>, print: (text: string) => void): Promise<void> {
  for await (const line of lines) {
    if (line.trim() === '') continue;
    if (isEnd(line)) break;
    print(`${session.prompt()}${line}\n`);
    await session.say(line);
  }
}

const isEnd = (line: string) => /^\/?(?:thoat|thoát|exit|quit)$/iu.test(line.trim());
