/** Gives rhythms the day, and the length, that the phrase tells beside them. */
import { type CycleMember, type DayMember, inList, isCycle, isOpenDay, type Settled } from './settled.ts';
import type { Cycle } from './times.ts';

const MONTHS_OF_YEAR = 12;

/** `ngày 10, 20 hàng tháng`, `từ ngày 5 đến ngày 10 hàng tháng`, `Hàng tháng, trước ngày 25`. */
export function dateCycles(members: readonly Settled[]): Settled[] {
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

/** The rhythm right behind the days, or else the last that the clause names before them, or its first. */
function cycleFor(members: readonly Settled[], behind: number): CycleMember | null {
  const next = members[behind];
  if (isCycle(next) && next.joint !== 'and' && !next.work && takesDate(next.what, true)) return next;
  const named = (list: readonly Settled[]) =>
    list.filter(isCycle).filter(({ what, rhythm }) => (!what.weak || rhythm !== 'none') && takesDate(what, false));
  return named(members.slice(0, behind)).at(-1) ?? named(members)[0] ?? null;
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

/**
 * `Hàng quý, ngày 20 tháng cuối kỳ`, `Hàng quý, trước ngày 05 của tháng sau`: the length told beside it is the rhythm's.
 * Of several (`Báo cáo quý, 6 tháng, năm: ngày 15 tháng cuối kỳ`) the shortest covers the longer ones.
 */
export function settleCycles(members: readonly Settled[]): Settled[] | null {
  const bare = members.filter((member, at) => lengthOf(member) !== null && tellsLength(members, at));
  const shortest = bare.length === 0 ? null : Math.min(...bare.map((member) => lengthOf(member) ?? MONTHS_OF_YEAR));
  const settled = members.map((member) =>
    isCycle(member) && !bare.includes(member) ? settledLike(member, shortest) : member,
  );
  if (settled.some((member) => member === null)) return null;
  const known = settled.filter((member) => member !== null);
  const dated = known.filter((m) => isCycle(m)).filter(({ what }) => what.date !== null);
  return known.filter((member) => !bare.includes(member) || !dated.some((cycle) => covers(cycle, member)));
}

/** A rhythm anywhere; another length only in front of the rhythm that it belongs to. */
function tellsLength(members: readonly Settled[], at: number): boolean {
  const member = members[at];
  return isCycle(member) || members.slice(at + 1).some((m) => isCycle(m) && m.what.monthOf !== null);
}

/** In months, of a bare rhythm, `6 tháng` or `năm`. */
function lengthOf({ what, governor }: Settled): number | null {
  if (governor !== null) return null;
  if (what.unit === 'cycle')
    return what.date === null && what.monthOf === null && what.part === null ? what.months : null;
  if (what.unit === 'stretch') return what.bare && MONTHS_OF_YEAR % what.last === 0 ? what.last : null;
  return what.unit === 'year' && what.year === null && what.part === null ? MONTHS_OF_YEAR : null;
}

function covers({ what }: CycleMember, bare: Settled): boolean {
  const length = lengthOf(bare);
  if (length === null || what.months === null) return false;
  return what.months === length || (what.monthOf !== null && length % what.months === 0);
}

function settledLike(dated: CycleMember, months: number | null): Settled | null {
  if (dated.what.months === null) return months === null ? null : { ...dated, what: { ...dated.what, months } };
  const follows = dated.what.months === 1 && dated.what.shift === 1 && months !== null && months > 1;
  return follows ? { ...dated, what: { ...dated.what, months, monthOf: 1 } } : dated;
}
