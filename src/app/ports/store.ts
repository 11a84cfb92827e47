/** Everything that is kept: one store stands behind all of the bot's ports. */
import type { Conversation } from './conversation.ts';
import type { Ledger } from './ledger.ts';
import type { Outbox } from './outbox.ts';
import type { DueWork, Register } from './register.ts';
import type { Watch } from './watch.ts';

export interface Store extends Register, DueWork, Ledger, Conversation, Outbox, Watch {
  close(): Promise<void>;
}
