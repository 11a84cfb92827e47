/** Who asks and how, and what an answer is. */
import type { Assignment } from '../domain/assignment.ts';
import type { OfficeCode } from '../domain/office.ts';
import type { Message } from '../texts/message.ts';
import type { Scene } from '../texts/scene.ts';
import type { Directory } from './directory.ts';
import type { Store } from './ports/store.ts';

/** Who asks, and what the answer may show. */
export interface Asking {
  readonly store: Store;
  readonly directory: Directory;
  readonly scene: Scene;
  readonly zone: string;
  /** The office of the chat that asks; its own work stands first. */
  readonly own: OfficeCode | null;
  readonly seesAll: boolean;
}

/** How the question was put: its words, for paging, and where a list goes on. */
export interface Put {
  readonly words: string;
  readonly state: string | null;
}

export interface Answer {
  readonly message: Message;
  /** The work that the message shows. */
  readonly shown: readonly Assignment[];
}
