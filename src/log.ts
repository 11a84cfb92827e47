/** One JSON line an event on stderr; personal words and secrets stay out of it. */
import pino from 'pino';
import { withoutSecrets } from './secrets.ts';

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

type Write = (line: string) => void;

/** `write`: where the lines go; standard error unless told. */
export function createLog(level: string, secrets: readonly string[], write: Write = toStandardError()): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describe },
    },
    { write: (line) => write(withoutSecrets(line, secrets)) },
  );
}

function toStandardError(): Write {
  const destination = pino.destination({ dest: 2, sync: true });
  return (line) => void destination.write(line);
}

interface Described {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: string;
  readonly cause?: Described;
}

const DEEPEST_CAUSE = 4;

/** What an error is and where it came from; none of its other properties, which may hold what somebody wrote. */
function describe(error: unknown, depth = 0): Described | string {
  if (!(error instanceof Error)) return 'not an error';
  const { name: type, cause } = error;
  const code = (error as NodeJS.ErrnoException).code;
  // The parser of JSON quotes what it could not read.
  const message = error instanceof SyntaxError ? 'unreadable text' : error.message;
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const deeper = cause instanceof Error && depth < DEEPEST_CAUSE ? describe(cause, depth + 1) : null;
  return {
    ...{ type, message, stack: stack.join('\n') },
    ...(code === undefined ? {} : { code: String(code) }),
    ...(deeper === null || typeof deeper === 'string' ? {} : { cause: deeper }),
  };
}
