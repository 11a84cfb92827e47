/** Who acts where the command line does. */
import type { Actor } from '../app/ports/ledger.ts';

/** Acts of the command line are logged as its own. */
export function commandLine(at: Date, recordedAt: Date): Actor {
  return {
    channel: 'cli',
    id: 'cli',
    name: 'dòng lệnh',
    chat: null,
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    cause: null,
  };
}
