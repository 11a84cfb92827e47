/** Decides which bare units come round: `định kỳ 6 tháng`, `báo cáo quý, năm`, but not `trong quý`. */
import type { Settled } from './settled.ts';
import { cycleOf } from './times.ts';

/** Told alone, these spans of a year are known reports; others (`3 tháng`) need a list or a rhythm beside them. */
const KNOWN_STRETCHES = [6, 9, 12];

/** Null where a bare unit stands without any word of rhythm. */
export function settleRhythms(members: readonly Settled[]): Settled[] | null {
  const settled = members.map(roundOf);
  const dated = settled.some(({ what }) => what.unit === 'cycle' && what.date !== null);
  if (dated && settled.some((member) => isUndatedTail(member))) return null;
  return settled.every((member, at) => isAllowed(member, settled[at - 1], settled[at + 1])) ? settled : null;
}

/** `ngày 25 hàng tháng, quý`: of which month of the quarter is not told. */
const isUndatedTail = ({ what, joint, work }: Settled): boolean =>
  what.unit === 'cycle' && what.weak && what.date === null && !work && (joint === 'comma' || joint === 'and');

/** `định kỳ 6 tháng`: every six months. */
function roundOf(member: Settled): Settled {
  const { what, rhythm } = member;
  if (what.unit !== 'stretch' || !what.bare || rhythm !== 'strong' || 12 % what.last !== 0) return member;
  return { ...member, what: cycleOf(what.last) };
}

function isAllowed(member: Settled, before: Settled | undefined, next: Settled | undefined): boolean {
  const { what } = member;
  const listed = (isListed(member) && comesRound(before)) || (isListed(next) && comesRound(next)) || isEvery(next);
  if (what.unit === 'stretch' && what.bare) {
    return !member.within && (KNOWN_STRETCHES.includes(what.last) || (listed && what.last === 3));
  }
  return what.unit !== 'cycle' || !what.weak || listed || (member.rhythm !== 'none' && !member.within);
}

/** `cuối quý hàng năm` */
const isEvery = (member: Settled | undefined): boolean =>
  member?.joint === 'none' && member.what.unit === 'cycle' && !member.what.weak;

const isListed = (member: Settled | undefined): boolean => member?.joint === 'comma' || member?.joint === 'and';

const comesRound = (member: Settled | undefined): boolean => {
  if (member === undefined) return false;
  const { what } = member;
  return (
    what.unit === 'cycle' || (what.unit === 'stretch' && what.bare) || (what.unit === 'year' && what.year === null)
  );
};
