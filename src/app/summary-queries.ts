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

/** Unfinished work without a deadline, and without a lead office. */
export const lackingQueries = (): AssignmentQuery[] => [
  { ...EVERYTHING, statuses: UNFINISHED, lacking: 'deadline' },
  { ...EVERYTHING, statuses: UNFINISHED, lacking: 'lead' },
];
