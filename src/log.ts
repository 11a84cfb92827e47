/** One JSON line an event on stderr; personal words and tokens stay out of it. */
import pino from 'pino';

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['token', '*.token', 'err.on', 'err.config'],
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
