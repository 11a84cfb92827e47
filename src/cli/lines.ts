/** One question a line on standard input, one JSON document a line on standard output. */
import * as z from 'zod';
import { type CliContext, UserError, type Values } from './command.ts';

const Flags = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

interface Asked {
  readonly text: string;
  readonly values: Values;
}

interface Answered {
  readonly document: unknown;
  readonly words: string;
  readonly doubtful: boolean;
}

type Answer = (asked: Asked) => Promise<Answered>;

/** Answers the argument, or with `-` every line of standard input: plain text, or JSON with `text` and the flags. */
export async function answerEach(context: CliContext, answer: Answer): Promise<number> {
  const [argument = ''] = context.positionals;
  const doubtful = argument === '-' ? await answerLines(context, answer) : await answerOne(context, argument, answer);
  return context.values['strict'] === true && doubtful ? 2 : 0;
}

async function answerOne({ io, values }: CliContext, text: string, answer: Answer): Promise<boolean> {
  const { document, words, doubtful } = await answer({ text, values });
  io.print(values['json'] === true ? JSON.stringify(document) : words);
  return doubtful;
}

/**
 * One document for each line, in order: a line that cannot be answered gets `{"error":…}` and leaves the others alone.
 * Throws the first such mistake once all are answered.
 */
async function answerLines({ io, values }: CliContext, answer: Answer): Promise<boolean> {
  let doubtful = false;
  let mistake: UserError | null = null;
  let number = 0;
  for await (const line of io.lines()) {
    number++;
    try {
      const answered = await answer(readLine(number === 1 ? line.replace(/^\uFEFF/u, '') : line, values));
      io.print(JSON.stringify(answered.document));
      doubtful ||= answered.doubtful;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      io.print(JSON.stringify({ error: error.message }));
      mistake ??= new UserError(`Dòng ${number}: ${error.message}`, { cause: error });
    }
  }
  if (mistake) throw mistake;
  return doubtful;
}

function readLine(line: string, values: Values): Asked {
  if (!line.trimStart().startsWith('{')) return { text: line, values };
  const parsed = Flags.safeParse(parseJson(line));
  const text = parsed.success ? parsed.data['text'] : undefined;
  if (!parsed.success || typeof text !== 'string') {
    throw new UserError(`Dòng không hợp lệ: cần chữ thường hoặc JSON có "text". Đã nhận: ${line.slice(0, 80)}`);
  }
  const flags = Object.entries(parsed.data).map(([name, value]) => [name, flagValue(value)] as const);
  return { text, values: { ...values, ...Object.fromEntries(flags) } };
}

function flagValue(value: string | number | boolean | null): string | boolean | undefined {
  if (value === null) return undefined;
  return typeof value === 'number' ? String(value) : value;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
