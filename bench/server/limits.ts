/** The limits that the platform names: 30 messages a second in all, one a second and twenty a minute in a group. */

/** Seconds to wait where the message is too much, else null; what is refused does not count. */
export type Limiter = (chat: string, nowMs: number) => number | null;

const SECOND = 1_000;
const MINUTE = 60_000;

/** Sliding windows: at no instant have more gone through within the last second (or minute) than may. */
export function createLimiter(perSecond: number): Limiter {
  const all: number[] = [];
  const byChat = new Map<string, number[]>();
  return (chat, now) => {
    const own = byChat.get(chat) ?? [];
    byChat.set(chat, own);
    const wait = Math.max(over(all, perSecond, SECOND, now), over(own, 1, SECOND, now), over(own, 20, MINUTE, now));
    if (wait > 0) return Math.ceil(wait / SECOND);
    all.push(now);
    own.push(now);
    return null;
  };
}

/** How long until the window has room for one more; 0 where it has. */
function over(times: readonly number[], most: number, window: number, now: number): number {
  const first = times.at(-most);
  return first === undefined || now - first >= window ? 0 : window - (now - first);
}
