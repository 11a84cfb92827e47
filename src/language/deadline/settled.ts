/** Members whose numerals have found their units, and what may be asked of them. */
import type { Joint, Member } from './members.ts';
import type { Cycle, DayTime, MonthTime, Time } from './times.ts';

export type Settled = Member & { readonly what: Time | Cycle };
export type DayMember = Settled & { readonly what: DayTime };
export type MonthMember = Settled & { readonly what: MonthTime };
export type CycleMember = Settled & { readonly what: Cycle };

const LISTS: readonly Joint[] = ['comma', 'and', 'range'];

/** Goes on with the list before it. */
export const inList = (member: Member | undefined): boolean =>
  member !== undefined && LISTS.includes(member.joint) && !member.work;

export const isDay = (member: Settled): member is DayMember => member.what.unit === 'day';
/** A whole month. */
export const isMonth = (member: Settled): member is MonthMember =>
  member.what.unit === 'month' && member.what.part === null;
export const isCycle = (member: Settled | undefined): member is CycleMember => member?.what.unit === 'cycle';
/** A day whose month stands elsewhere. */
export const isOpenDay = (member: Settled): member is DayMember => isDay(member) && member.what.month === null;
