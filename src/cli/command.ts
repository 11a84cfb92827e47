/** What a command of the command line is, and how it speaks to its user. */
import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** The user's own mistake, told in one line of Vietnamese; the process ends with status 1. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

export interface Io {
  /** Standard output. */
  readonly print: (text: string) => void;
  /** The lines of standard input as they come. */
  readonly lines: () => AsyncIterable<string>;
  readonly now: () => Date;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface CliContext {
  readonly config: Config;
  readonly io: Io;
  readonly positionals: readonly string[];
  readonly values: Values;
}

export interface CliCommand {
  /** How it is called, for the error text. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly positionals: { readonly min: number; readonly max: number };
  /** Returns the exit status: 0 done, 2 a doubtful result under `--strict`. */
  run(context: CliContext): Promise<number>;
}

export const JSON_OPTION = { json: { type: 'boolean' } } as const;
export const STRICT_OPTION = { strict: { type: 'boolean' } } as const;

/** A flag's text; undefined where it was not given or is a switch. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Prints the document under `--json`, else the words for a person. */
export function printResult(context: CliContext, document: unknown, words: () => string): void {
  context.io.print(context.values['json'] === true ? JSON.stringify(document) : words());
}
