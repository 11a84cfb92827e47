/** The questions that the monitors' weekly summary answers. */
import { type Day, sundayOf } from '../domain/day.ts';
import { type AssignmentQuery, EVERYTHING, UNFINISHED } from '../domain/query.ts';

export const overdueQuery = (): AssignmentQuery => ({ ...EVERYTHING, statuses: ['overdue'] });

/** Still open and due from the day to the end of its week. */
export const weekQuery = (day: Day): AssignmentQuery => ({
  ...EVERYTHING,
  statuses: ['open'],
  period: { from: day, to: sundayOf(day) },
});

/** Unfinished work without a deadline; and that without a lead office which the first one does not count. */
export const lackingQueries = (): AssignmentQuery[] => [
  { ...EVERYTHING, statuses: ['unset'] },
  { ...EVERYTHING, statuses: UNFINISHED.filter((status) => status !== 'unset'), lacking: 'lead' },
];
