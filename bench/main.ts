/** `npm run bench`: measures every subject, or those that are named, and prints a table and its figures as JSON. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './child.ts';
import { createRegisters, type Registers } from './registers.ts';
import type { Context, Figures, Measure, Subject } from './subject.ts';
import { SUBJECTS } from './subjects/index.ts';
import { tableOf } from './table.ts';

const USAGE = `npm run bench -- [--quick] [--registers folder] [${SUBJECTS.map(({ name }) => name).join('|')}]…`;

async function main(words: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { quick: { type: 'boolean', default: false }, registers: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.some((word) => !SUBJECTS.some(({ name }) => name === word))) throw new RangeError(USAGE);
  const subjects = SUBJECTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-bench-'));
  try {
    // Registers that were made in a folder of one's own are there for the next time.
    const registers = createRegisters(values.registers ?? folder, (text) => print(`… ${text}`));
    const figures = await measureAll(subjects, registers, values.quick, folder);
    print(JSON.stringify({ quick: values.quick, node: process.version, ...figures }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type AllFigures = Record<string, Record<string, Figures>>;

async function measureAll(
  subjects: readonly Subject[],
  registers: Registers,
  quick: boolean,
  folder: string,
): Promise<AllFigures> {
  const all: AllFigures = {};
  for (const { name, measures } of subjects) {
    const found: Record<string, Figures> = {};
    all[name] = found;
    for (const measure of measures) {
      const figures = await measureOne(name, measure, registers, quick, folder);
      found[measure.name] = figures;
      print(tableOf(`${name}: ${measure.name}`, figures));
    }
  }
  return all;
}

/** In a process and a folder of its own. */
async function measureOne(
  subject: string,
  measure: Measure,
  registers: Registers,
  quick: boolean,
  parent: string,
): Promise<Figures> {
  const folder = mkdtempSync(join(parent, 'measure-'));
  const copies = measure.registers.map((size) => registers.copy(size, folder));
  const context: Context = { registers: copies, folder, quick };
  const child = fork(join(ROOT, '.bench', 'one.js'), [subject, measure.name, JSON.stringify(context)]);
  const told = once(child, 'message');
  const failed = once(child, 'exit').then(([status]) => {
    throw new Error(`${subject}: ${measure.name} ended with status ${status}`);
  });
  const [figures] = (await Promise.race([told, failed])) as [Figures];
  await failed.catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main(process.argv.slice(2));
