/** One question a line on standard input, one JSON document a line on standard output. */
import { z } from 'zod';
import { type CliContext, UserError, type Values } from './command.ts';

const Flags = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export interface Asked {
  readonly text: string;
  readonly values: Values;
}

/** Answers the argument, or with `-` every line of standard input: plain text, or JSON with `text` and the flags. */
export async function answerEach(
  context: CliContext,
  answer: (asked: Asked) => Promise<{ readonly document: unknown; readonly words: string; readonly doubtful: boolean }>,
): Promise<number> {
  const [argument = ''] = context.positionals;
  let doubtful = false;
  if (argument !== '-') {
    const answered = await answer({ text: argument, values: context.values });
    context.io.print(context.values['json'] === true ? JSON.stringify(answered.document) : answered.words);
    doubtful = answered.doubtful;
  } else {
    for await (const line of context.io.lines()) {
      const answered = await answer(readLine(line, context.values));
      context.io.print(JSON.stringify(answered.document));
      doubtful ||= answered.doubtful;
    }
  }
  return context.values['strict'] === true && doubtful ? 2 : 0;
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
