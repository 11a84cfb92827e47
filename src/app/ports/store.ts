/** Everything that is kept: one store stands behind all of the bot's ports. */
import type { Inbox } from '../channel.ts';
import type { Conversation } from './conversation.ts';
import type { Ledger } from './ledger.ts';
import type { Outbox } from './outbox.ts';
import type { DueWork, Register } from './register.ts';
import type { Usage } from './usage.ts';
import type { Watch } from './watch.ts';

export interface Store extends Inbox, Register, DueWork, Ledger, Conversation, Outbox, Usage, Watch {
  /** Copies everything to a file, consistent at one instant. `at-once` where nothing else waits for this process. */
  copyTo(file: string, at: number, pace: 'in-steps' | 'at-once'): Promise<void>;
  close(): Promise<void>;
}
