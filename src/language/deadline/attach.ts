/** Gives numerals and days without a month the month, list or rhythm that the phrase tells beside them. */
import type { Joint, Member } from './members.ts';
import type { Cycle, DayTime, MonthTime, Time } from './times.ts';

/** A member whose numeral has found its unit. */
export type Settled = Member & { readonly what: Time | Cycle };

const LISTS: readonly Joint[] = ['comma', 'and', 'range'];
const inList = (member: Member | undefined): boolean =>
  member !== undefined && LISTS.includes(member.joint) && !member.work;

/** Null where a numeral or a day is left that nothing explains. */
export function attach(members: readonly Member[]): Settled[] | null {
  const joined = settleSlashes(members);
  const numbered = joined && settleNumbers(joined);
  const shared = numbered && shareMonths(spreadDates(endLastDays(numbered)));
  const rhythmic = shared && settleCycles(dateCycles(shared));
  return rhythmic && borrowMonth(rhythmic);
}

/** `Quý II/III`, `quý/6 tháng/năm` are lists; a stroke between unlike times is a slip (`31/01//2021`). */
function settleSlashes(members: readonly Member[]): Member[] | null {
  const alike = members.every((member, at) => member.joint !== 'slash' || isAlike(members[at - 1]?.what, member.what));
  return alike ? members.map((m) => (m.joint === 'slash' ? { ...m, joint: 'comma' as const } : m)) : null;
}

function isAlike(a: Member['what'] | undefined, b: Member['what']): boolean {
  const round = (what: Member['what']): boolean =>
    what.unit === 'cycle' || (what.unit === 'stretch' && what.bare) || (what.unit === 'year' && what.year === null);
  return a !== undefined && (a.unit === b.unit || (round(a) && round(b)));
}

/** `05 đến 10/3`, `10-12/2021`: a bare numeral takes its unit from the time that its list leads to. */
function settleNumbers(members: readonly Member[]): Settled[] | null {
  const settled: Settled[] = [];
  for (const member of members.toReversed()) {
    const { what } = member;
    const model = settled[0];
    if (what.unit !== 'number') settled.unshift({ ...member, what });
    else if (model && inList(model) && !what.roman) {
      const time = likeTime(what.value, model.what);
      if (!time) return null;
      settled.unshift({ ...member, what: time });
    } else return null;
  }
  return settled;
}

function likeTime(value: number, model: Time | Cycle): Time | null {
  if (model.unit === 'day' && value >= 1 && value <= 31) {
    return { unit: 'day', date: value, month: null, year: null, worded: false };
  }
  if (model.unit === 'month' && model.part === null && value >= 1 && value <= 12)
    return { ...model, month: value, year: null };
  return null;
}

/** `ngày cuối cùng của quý II`: the last day of a period is its end. */
function endLastDays(members: readonly Settled[]): Settled[] {
  return members.flatMap((member, at) => {
    const [before, next] = [members[at - 1], members[at + 1]];
    if (isLastDay(member) && endsWith(next)) return [];
    if (!before || !isLastDay(before) || !endsWith(member)) return [member];
    const what = member.what.unit === 'cycle' ? { ...member.what, weak: false } : member.what;
    return [{ ...before, what }];
  });
}

const isLastDay = (member: Settled): boolean =>
  isOpenDay(member) && member.what.date === 'last' && member.governor !== 'before';
const endsWith = (next: Settled | undefined): boolean =>
  next?.joint === 'none' && next.governor === null && next.what.unit !== 'day' && next.what.unit !== 'week';

/** `ngày 10, 20 các tháng 3, 6`, `ngày 15 tháng 6 và tháng 12`: each day in each month. */
function spreadDates(members: readonly Settled[]): Settled[] {
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

type DayMember = Settled & { readonly what: DayTime };
type MonthMember = Settled & { readonly what: MonthTime };

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

const isDay = (member: Settled): member is DayMember => member.what.unit === 'day';
const isMonth = (member: Settled): member is MonthMember => member.what.unit === 'month' && member.what.part === null;
const isCycle = (member: Settled | undefined): member is Settled & { what: Cycle } => member?.what.unit === 'cycle';
const isOpenDay = (member: Settled): member is DayMember => isDay(member) && member.what.month === null;

/** `15, 16/6`, `tuần 1, 2 tháng 5`: the month of the next one in the list. */
function shareMonths(members: readonly Settled[]): Settled[] {
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

/** `ngày 10, 20 hàng tháng`, `từ ngày 5 đến ngày 10 hàng tháng`, `Hàng tháng, trước ngày 25`. */
function dateCycles(members: readonly Settled[]): Settled[] {
  const result: Settled[] = [];
  const used = new Set<Settled>();
  for (let at = 0; at < members.length; ) {
    const days = openDaysFrom(members, at);
    const cycle = days.length > 0 ? cycleFor(members, at + days.length) : null;
    const member = members[at];
    if (cycle) {
      used.add(cycle);
      result.push(...dateCycle(cycle.what, days));
    } else if (member) result.push(...(days.length > 0 ? days : [member]));
    at += Math.max(days.length, 1);
  }
  return result.filter((member) => !used.has(member));
}

function openDaysFrom(members: readonly Settled[], at: number): DayMember[] {
  const days: DayMember[] = [];
  for (const member of members.slice(at)) {
    if (!isOpenDay(member) || (days.length > 0 && !inList(member))) break;
    days.push(member);
  }
  return days;
}

/** The rhythm right behind the days, or else the one that the clause names. */
function cycleFor(members: readonly Settled[], behind: number): (Settled & { what: Cycle }) | null {
  const next = members[behind];
  if (isCycle(next) && next.joint !== 'and' && !next.work && takesDate(next.what, true)) return next;
  const named = members.filter(isCycle).filter(({ what, rhythm }) => !what.weak || rhythm !== 'none');
  return named.find((member) => takesDate(member.what, false)) ?? null;
}

function dateCycle(cycle: Cycle, days: readonly DayMember[]): Settled[] {
  const first = days[0]?.governor ?? null;
  return days.flatMap((day, index) => {
    const governor = day.governor ?? (first === 'from' ? null : first);
    return datedCycle(cycle, { ...day, governor }, days[index - 1], days[index + 1]);
  });
}

/** Right behind a day any rhythm that names a month may stand; further off only `hàng tháng` can be meant. */
function takesDate(cycle: Cycle, direct: boolean): boolean {
  if (cycle.date !== null || cycle.part !== null || (direct && cycle.weak && !cycle.ofDay)) return false;
  return cycle.months === 1 || (cycle.monthOf !== null && (direct || cycle.months !== null));
}

function datedCycle(cycle: Cycle, day: DayMember, before?: DayMember, next?: DayMember): Settled[] {
  if (next?.joint === 'range') return [];
  const what: Cycle = { ...cycle, date: day.what.date, weak: false };
  if (day.joint !== 'range' || typeof before?.what.date !== 'number') return [{ ...day, what }];
  return [{ ...day, joint: 'comma', what: { ...what, since: before.what.date } }];
}

/** `Hàng quý, ngày 20 tháng cuối kỳ`, `Hàng quý, trước ngày 05 của tháng sau`: the length told beside it is the rhythm's. */
function settleCycles(members: readonly Settled[]): Settled[] | null {
  const bare = members.find((member) => isCycle(member) && isBareRhythm(member));
  const settled = members.map((member) => (isCycle(member) && member !== bare ? settledLike(member, bare) : member));
  if (settled.some((member) => member === null)) return null;
  const known = settled.filter((member) => member !== null);
  const covered = known.some((m) => m !== bare && isCycle(m) && m.what.date !== null && covers(m.what, bare));
  return covered ? known.filter((member) => member !== bare) : known;
}

const isBareRhythm = ({ what, governor }: Settled): boolean =>
  what.unit === 'cycle' && what.date === null && what.monthOf === null && what.part === null && governor === null;

const covers = (dated: Cycle, bare: Settled | undefined): boolean => isCycle(bare) && bare.what.months === dated.months;

function settledLike(dated: Settled & { what: Cycle }, bare: Settled | undefined): Settled | null {
  const months = isCycle(bare) ? bare.what.months : null;
  if (dated.what.months === null) return months === null ? null : { ...dated, what: { ...dated.what, months } };
  const follows = dated.what.months === 1 && dated.what.shift === 1 && months !== null && months > 1;
  return follows ? { ...dated, what: { ...dated.what, months, monthOf: 1 } } : dated;
}

/** `Tháng 6, trước ngày 25`: a day of the one month named. Null where a day is left without a month. */
function borrowMonth(members: readonly Settled[]): Settled[] | null {
  const open = members.filter((m) => (m.what.unit === 'day' || m.what.unit === 'week') && m.what.month === null);
  if (open.length === 0) return [...members];
  const months = members.filter(isMonth);
  const month = months[0];
  if (months.length !== 1 || !month || !open.every(isDay)) return null;
  return members
    .filter((member) => member !== month)
    .map((member) =>
      isOpenDay(member)
        ? { ...member, what: { ...member.what, month: month.what.month, year: month.what.year } }
        : member,
    );
}
