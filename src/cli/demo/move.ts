/** Reads where `/ngay` moves the clock: `+7`, `03/6/2021`, `3/6`. */
import { addDays, type Day, dayFrom, yearOf } from '../../domain/day.ts';

export const FURTHEST_DAYS = 800;

/** Why the clock stays where it is. */
export interface NoMove {
  readonly kind: 'unread' | 'no-such-day' | 'too-far';
}

export function readMove(words: string, today: Day): Day | NoMove {
  const steps = /^\+\s?(\d{1,4})$/.exec(words.trim());
  if (steps) return withinReach(addDays(today, Number(steps[1])), today);
  const date = /^(?:ngày\s)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/iu.exec(words.trim());
  if (!date) return { kind: 'unread' };
  const found = dayFrom(date[3] ? Number(date[3]) : yearOf(today), Number(date[2]), Number(date[1]));
  return found ? withinReach(found, today) : { kind: 'no-such-day' };
}

function withinReach(target: Day, today: Day): Day | NoMove {
  return target <= addDays(today, FURTHEST_DAYS) ? target : { kind: 'too-far' };
}
