#!/usr/bin/env node
/** The command line: finds the command, reads its flags, and tells a user's mistake in one line. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { loadEnvironment } from '../environment.ts';
import { mistakeText } from '../mistakes.ts';
import { secretsOf, withoutSecrets } from '../secrets.ts';
import { type CliCommand, type Io, UserError, type Values } from './command.ts';

/** Loaded only when called: a quick command must not wait for the others' libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  ask: async () => (await import('./ask.ts')).ask,
  backup: async () => (await import('./backup.ts')).backup,
  deadline: async () => (await import('./deadline.ts')).deadline,
  demo: async () => (await import('./demo.ts')).demo,
  doctor: async () => (await import('./doctor.ts')).doctor,
  done: async () => (await import('./done.ts')).done,
  export: async () => (await import('./export.ts')).exportRegister,
  import: async () => (await import('./import.ts')).importPlan,
  link: async () => (await import('./link.ts')).link,
  links: async () => (await import('./links.ts')).links,
  period: async () => (await import('./period.ts')).period,
  restore: async () => (await import('./restore.ts')).restore,
  remind: async () => (await import('./remind.ts')).remind,
};

const io: Io = {
  print: (text) => process.stdout.write(`${text}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  now: () => new Date(),
};

async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  if (name === 'help' || isHelp(name)) return help(Object.keys(COMMANDS));
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const missing = name === '' ? 'Cần nêu lệnh' : `Không có lệnh "${name}"`;
    throw new UserError(`${missing}. Các lệnh: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  if (rest.length === 1 && isHelp(rest[0] ?? '')) return help([name]);
  const command = await load();
  const { values, positionals } = parse(command, rest);
  const { min, max } = command.positionals;
  if (positionals.length < min || positionals.length > max) throw new UserError(`Cách dùng: ${command.usage}`);
  const environment = loadEnvironment();
  return command.run({
    // Read when it is asked for: whoever looks for what is wrong with it must be able to run.
    get config() {
      return readConfig(environment);
    },
    ...{ io, positionals, values: values as Values },
  });
}

function parse(command: CliCommand, words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: command.options, allowPositionals: true, strict: true });
  } catch (cause) {
    const flag = /'(--[\w-]{1,40}|-[^']{0,40})/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    const hint = /^-[^-]/.test(flag) ? '; nội dung bắt đầu bằng dấu gạch ngang thì đặt sau "--"' : '';
    throw new UserError(`Tùy chọn "${flag}" không có hoặc thiếu giá trị${hint}. Cách dùng: ${command.usage}`, {
      cause,
    });
  }
}

const isHelp = (word: string) => word === '--help' || word === '-h';

async function help(names: readonly string[]): Promise<number> {
  for (const name of names) {
    const command = await COMMANDS[name]?.();
    if (command) io.print(command.usage);
  }
  return 0;
}

// Who reads only the beginning (`… | head`) has closed the pipe: there is nobody left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${withoutSecrets(mistakeText(error), secretsOf(process.env))}\n`);
    process.exitCode = 1;
  },
);
