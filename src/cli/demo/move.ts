/** Reads where `/ngay` moves the clock: `+7`, `03/6/2021`, `3/6`. */
import { addDays, type Day, dayFrom, yearOf } from '../../domain/day.ts';

const FURTHEST_DAYS = 800;

/** Null where the words are no day, or one too far ahead. */
export function readMove(words: string, today: Day): Day | null {
  const steps = /^\+\s?(\d{1,4})$/.exec(words.trim());
  if (steps) return withinReach(addDays(today, Number(steps[1])), today);
  const date = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(words.trim());
  if (!date) return null;
  const found = dayFrom(date[3] ? Number(date[3]) : yearOf(today), Number(date[2]), Number(date[1]));
  return found && withinReach(found, today);
}

function withinReach(target: Day, today: Day): Day | null {
  return target <= addDays(today, FURTHEST_DAYS) ? target : null;
}
