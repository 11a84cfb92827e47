/** Keeps a platform's limits from this side: over all chats, in each chat and in each group, and as it asks itself. */
import type { ChatRef, SendLimits } from './channel.ts';

/** All instants are epoch milliseconds; waits are milliseconds, 0 for none. */
export interface Pace {
  /** How long until a message may leave, to whomever. */
  wait(now: number): number;
  /** How long until one may leave to that chat. */
  waitFor(chat: ChatRef, kind: 'private' | 'group', now: number): number;
  began(chat: ChatRef, now: number): void;
  /** The answer came, or will not come any more. */
  ended(chat: ChatRef, now: number): void;
  /** The platform asked to wait: in that chat, or (null) in all. */
  hold(chat: ChatRef | null, until: number): void;
}

const MINUTE_MS = 60_000;
/**
 * A platform that answers so quickly is spoken to one message at a time, so that a crash repeats one at most; to one that
 * is slower each answer lets one more be under way at once.
 */
const QUICK_MS = 33;
const ANSWERS_LOOKED_AT = 5;

interface Place {
  /** When the message that is under way began. */
  began: number | null;
  heldUntil: number;
  /** When the last minute's messages were answered: the platform has counted each by then. */
  answered: number[];
}

export function createPace(limits: SendLimits): Pace {
  const { perSecond, chatPauseMs, groupPerMinute } = limits;
  const spacing = 1000 / perSecond;
  const places = new Map<string, Place>();
  let nextSlot = 0;
  let heldUntil = 0;
  let lastBegan = 0;
  let underWay = 0;
  let atOnce = 1;
  let answerTimes: number[] = [];
  let seen = 0;
  let swept = 0;

  /** A clock that was set back must not hold anything up until it is where it was. */
  function look(now: number): void {
    if (now < seen) {
      nextSlot = heldUntil = lastBegan = 0;
      for (const place of places.values()) Object.assign(place, { heldUntil: 0, answered: [] });
    }
    seen = now;
    if (now - swept >= MINUTE_MS || now < swept) sweep(now);
  }
  function sweep(now: number): void {
    swept = now;
    for (const [key, { began, heldUntil: held, answered }] of places) {
      if (began === null && held <= now && (answered.at(-1) ?? 0) <= now - MINUTE_MS) places.delete(key);
    }
  }
  /** Topics of a forum share its limits. */
  function placeOf({ chat }: ChatRef): Place {
    const known = places.get(chat);
    if (known) return known;
    const place: Place = { began: null, heldUntil: 0, answered: [] };
    places.set(chat, place);
    return place;
  }
  function whileOthersAreUnderWay(now: number): number {
    return underWay >= atOnce ? lastBegan + QUICK_MS - now : 0;
  }

  return {
    wait(now) {
      look(now);
      return Math.max(0, nextSlot - now, heldUntil - now, whileOthersAreUnderWay(now));
    },
    waitFor(chat, kind, now) {
      const { began, heldUntil: held, answered } = placeOf(chat);
      if (began !== null) return chatPauseMs;
      const last = answered.at(-1);
      const pause = last === undefined ? 0 : last + chatPauseMs - now;
      const full = kind === 'group' && answered.length >= groupPerMinute;
      const minute = full ? (answered.at(-groupPerMinute) ?? 0) + MINUTE_MS - now : 0;
      return Math.max(0, held - now, pause, minute);
    },
    began(chat, now) {
      look(now);
      // Slots lie on a grid, so that a late message does not make all later ones late.
      nextSlot = Math.max(nextSlot, now - spacing) + spacing;
      placeOf(chat).began = lastBegan = now;
      underWay += 1;
    },
    ended(chat, now) {
      const place = placeOf(chat);
      answerTimes = [...answerTimes, now - (place.began ?? now)].slice(-ANSWERS_LOOKED_AT);
      atOnce = Math.min(...answerTimes) <= QUICK_MS ? 1 : atOnce + 1;
      place.began = null;
      place.answered = [...place.answered.filter((at) => at > now - MINUTE_MS), now];
      underWay -= 1;
    },
    hold(chat, until) {
      if (chat === null) heldUntil = Math.max(heldUntil, until);
      else placeOf(chat).heldUntil = Math.max(placeOf(chat).heldUntil, until);
    },
  };
}

/** For a platform that names no limits. */
export const UNLIMITED: SendLimits = {
  perSecond: Number.POSITIVE_INFINITY,
  chatPauseMs: 0,
  groupPerMinute: Number.POSITIVE_INFINITY,
};
