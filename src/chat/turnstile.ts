/** Tells a flood from haste: who said much within a minute and still waits for many answers is held back for a while. */
import type { Incoming } from '../app/channel.ts';

export type Entry =
  /** May be heard; `leave` once it is answered. */
  | { readonly kind: 'in'; leave(): void }
  /** `first`: the person has not been told so yet. */
  | { readonly kind: 'held'; readonly first: boolean };

export interface Turnstile {
  enter(said: Pick<Incoming, 'person' | 'sentAt'>): Entry;
  /** How many people are remembered. */
  readonly size: number;
}

interface Visitor {
  /** When this person's latest messages were sent, epoch milliseconds, oldest first. */
  readonly sent: number[];
  /** How many of them are not answered yet. */
  waiting: number;
  told: boolean;
}

const WINDOW_MS = 60_000;
/** Nobody types so much in a minute; who sends it after an outage sent it over a longer time. */
const MUCH = 60;
/** Who waits for fewer answers is served as fast as the bot answers. */
const MANY_WAITING = 20;
const REMEMBERED = 1_000;

export function createTurnstile(): Turnstile {
  const visitors = new Map<string, Visitor>();

  function visitorOf(key: string, at: number): Visitor {
    if (visitors.size > REMEMBERED) forget(at);
    const visitor = visitors.get(key) ?? { sent: [], waiting: 0, told: false };
    visitors.set(key, visitor);
    return visitor;
  }

  /** Those who have been silent for a while. */
  function forget(at: number): void {
    for (const [key, { sent, waiting }] of visitors) {
      if (waiting === 0 && (sent.at(-1) ?? 0) < at - WINDOW_MS) visitors.delete(key);
    }
  }

  return {
    get size() {
      return visitors.size;
    },
    enter({ person, sentAt }) {
      const at = sentAt.getTime();
      const visitor = visitorOf(`${person.channel}:${person.id}`, at);
      visitor.sent.push(at);
      if (visitor.sent.length > MUCH + 1) visitor.sent.shift();
      const isMuch = visitor.sent.length > MUCH && (visitor.sent[0] ?? 0) > at - WINDOW_MS;
      if (isMuch && visitor.waiting >= MANY_WAITING) {
        const first = !visitor.told;
        visitor.told = true;
        return { kind: 'held', first };
      }
      if (!isMuch) visitor.told = false;
      visitor.waiting++;
      return {
        kind: 'in',
        leave: () => {
          visitor.waiting--;
        },
      };
    },
  };
}
