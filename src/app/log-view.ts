/** A log entry in the form that texts take. */
import { clockOf, dayOf } from '../domain/day.ts';
import type { LogView } from '../texts/log-text.ts';
import type { LogEntry } from './ports/register.ts';

export function logView(entry: LogEntry, zone: string): LogView {
  const at = new Date(entry.at);
  const { personName, chatTitle, chatOffice, assignment, fact } = entry;
  return {
    at: { day: dayOf(at, zone), clock: clockOf(at, zone) },
    personName,
    chatTitle,
    chatOffice,
    assignment,
    fact,
  };
}
