/** Gives numerals and days without a month the month, list or rhythm that the phrase tells beside them. */
import { dateCycles, settleCycles } from './attach-cycles.ts';
import { endLastDays, shareMonths, spreadDates } from './attach-days.ts';
import type { Member } from './members.ts';
import { inList, isDay, isMonth, isOpenDay, type Settled } from './settled.ts';
import type { Cycle, Time } from './times.ts';

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
  const settled = members.map((member, at) => settleSlash(member, members[at - 1]?.what));
  return settled.some((member) => member === null) ? null : settled.filter((member) => member !== null);
}

/** `Hàng quý/2021` is a rhythm and its year, `ngày 25/tháng` a day of each. */
function settleSlash(member: Member, before: Member['what'] | undefined): Member | null {
  if (member.joint !== 'slash') return member;
  const dayOfRhythm = before?.unit === 'day' && before.month === null;
  if (dayOfRhythm && member.what.unit === 'cycle' && member.what.months === 1)
    return { ...member, joint: 'none', what: { ...member.what, ofDay: true } };
  const yearOfRhythm = before?.unit === 'cycle' && member.what.unit === 'year' && member.what.year !== null;
  if (yearOfRhythm) return { ...member, joint: 'none' };
  return isAlike(before, member.what) ? { ...member, joint: 'comma' } : null;
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
    else if (model && (inList(model) || isDated(model)) && !what.roman) {
      const time = likeTime(what.value, model.what);
      if (!time) return null;
      settled.unshift({ ...member, what: time });
    } else return null;
  }
  return settled;
}

/** `25 hàng tháng`, `20 tháng cuối quý` */
const isDated = ({ what, joint }: Settled): boolean =>
  what.unit === 'cycle' && joint === 'none' && (what.monthOf !== null || (what.months === 1 && !what.weak));

function likeTime(value: number, model: Time | Cycle): Time | null {
  if ((model.unit === 'day' || model.unit === 'cycle') && value >= 1 && value <= 31) {
    return { unit: 'day', date: value, month: null, year: null, worded: false };
  }
  if (model.unit === 'month' && model.part === null && value >= 1 && value <= 12)
    return { ...model, month: value, year: null };
  return null;
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
