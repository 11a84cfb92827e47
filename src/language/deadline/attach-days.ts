/** Gives days without a month the month or the months that stand beside them. */
import {
  type DayMember,
  inList,
  isCycle,
  isDay,
  isMonth,
  isOpenDay,
  type MonthMember,
  type Settled,
} from './settled.ts';
import type { Cycle, Time } from './times.ts';

/** `ngày cuối cùng của quý II`: the last day of a period is its end. */
export function endLastDays(members: readonly Settled[]): Settled[] {
  return members.flatMap((member, at) => {
    const [before, next] = [members[at - 1], members[at + 1]];
    if (isLastDay(member) && endsWith(next)) return [];
    if (!before || !isLastDay(before) || !endsWith(member)) return [member];
    const what = isCycle(member) ? lastOfCycle(member.what) : member.what;
    return [{ ...before, what }];
  });
}

/** `ngày cuối cùng của tháng tiếp theo`: a month that follows needs its day told. */
const lastOfCycle = (cycle: Cycle): Cycle => ({
  ...cycle,
  weak: false,
  date: cycle.months === 1 ? 'last' : cycle.date,
});

const isLastDay = (member: Settled): boolean =>
  isOpenDay(member) && member.what.date === 'last' && member.governor !== 'before';
const endsWith = (next: Settled | undefined): boolean =>
  next?.joint === 'none' && next.governor === null && next.what.unit !== 'day' && next.what.unit !== 'week';

/** `ngày 10, 20 các tháng 3, 6`, `ngày 15 tháng 6 và tháng 12`: each day in each month. */
export function spreadDates(members: readonly Settled[]): Settled[] {
  const result: Settled[] = [];
  for (let at = 0; at < members.length; ) {
    const days = daysFrom(members, at);
    const months = days.length > 0 ? monthsFrom(members, at + days.length) : [];
    const first = months[0];
    const open = days.every((day) => day.what.month === null);
    const spreads =
      first && (open ? first.joint === 'none' : days.length === 1 && days[0]?.what.worded && inList(first));
    if (!spreads) {
      const member = members[at];
      if (member) result.push(member);
      at += 1;
      continue;
    }
    result.push(...(open ? [] : days), ...months.flatMap((month) => days.map((day) => dayIn(month, day))));
    at += days.length + months.length;
  }
  return result;
}

function dayIn(month: MonthMember, day: DayMember): Settled {
  const { month: number, year } = month.what;
  const joint = month.joint === 'none' ? day.joint : month.joint;
  return { ...day, joint, governor: day.governor, what: { ...day.what, month: number, year, worded: false } };
}

/** Days in a list: all without a month, or one whose month stands in words. */
function daysFrom(members: readonly Settled[], at: number): DayMember[] {
  const days: DayMember[] = [];
  for (const member of members.slice(at)) {
    const goesOn = days.length === 0 || (inList(member) && member.governor === null && days[0]?.what.month === null);
    if (!isDay(member) || !goesOn || (days.length > 0 && member.what.month !== null)) break;
    days.push(member);
  }
  return days;
}

function monthsFrom(members: readonly Settled[], at: number): MonthMember[] {
  const months: MonthMember[] = [];
  for (const member of members.slice(at)) {
    const listed = months.length === 0 || (inList(member) && member.joint !== 'range');
    if (!isMonth(member) || member.governor !== null || member.work || member.joint === 'range' || !listed) break;
    months.push(member);
  }
  return months;
}

/** `15, 16/6`, `tuần 1, 2 tháng 5`: the month of the next one in the list. */
export function shareMonths(members: readonly Settled[]): Settled[] {
  const shared: Settled[] = [];
  for (const member of members.toReversed()) {
    const next = shared[0];
    shared.unshift(next && inList(next) ? withMonthOf(member, next.what) : member);
  }
  return shared;
}

function withMonthOf(member: Settled, next: Time | Cycle): Settled {
  const { what } = member;
  const open = (what.unit === 'day' || what.unit === 'week') && what.month === null;
  if (!open || next.unit !== what.unit || next.month === null) return member;
  return { ...member, what: { ...what, month: next.month, year: next.year } };
}
