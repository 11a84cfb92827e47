/** Sets the times of a clause in a row, each with what governs it and how it is joined to the one before. */
import type { Governor, Link, Piece } from './pieces.ts';
import type { Cycle, Time } from './times.ts';

/** A numeral whose unit stands further on: `05` of `05 đến 10/3`. */
interface Loose {
  readonly unit: 'number';
  readonly value: number;
  readonly roman: boolean;
}

/** How a member follows the one before it; `none` means nothing between them. */
export type Joint = 'first' | 'none' | 'comma' | 'and' | 'or' | 'range' | 'slash' | 'colon' | 'bracket';

export interface Member {
  readonly what: Time | Cycle | Loose;
  readonly governor: Governor | null;
  readonly joint: Joint;
  /** Words of work stand between the joint and the time. */
  readonly work: boolean;
  /** `trong`, `vào`: meant as the deadline. */
  readonly within: boolean;
  readonly about: boolean;
  readonly clock: 'none' | 'hour' | 'midnight';
  /** A word of rhythm stands right in front: `định kỳ` (strong), `báo cáo`. */
  readonly rhythm: 'none' | 'weak' | 'strong';
  /** `thường xuyên` stands in front, without a mark between. */
  readonly behindOngoing: boolean;
}

interface State {
  governor: Governor | null;
  joint: Joint;
  work: boolean;
  within: boolean;
  about: boolean;
  clock: Member['clock'];
  rhythm: Member['rhythm'];
  behindOngoing: boolean;
}

export interface Row {
  readonly members: readonly Member[];
  /** `trước` with nothing behind it, or somebody (`báo cáo trước HĐND tháng 7`): something was not understood. */
  readonly dangling: boolean;
}

const fresh = (joint: Joint): State => ({
  governor: null,
  joint,
  work: false,
  within: false,
  about: false,
  clock: 'none',
  rhythm: 'none',
  behindOngoing: false,
});

const JOINTS: Readonly<Record<Link, Joint>> = {
  comma: 'comma',
  slash: 'slash',
  semicolon: 'and',
  and: 'and',
  or: 'or',
  dash: 'range',
  colon: 'colon',
  open: 'bracket',
  close: 'bracket',
  but: 'comma',
  end: 'comma',
};
/** Of several marks between two members the later one of this order counts. */
const STRENGTH: readonly Joint[] = ['none', 'range', 'slash', 'bracket', 'colon', 'comma', 'and', 'or'];

export function membersOf(pieces: readonly Piece[]): Row {
  const members: Member[] = [];
  let state = fresh('first');
  let faced = false;
  for (const piece of pieces) {
    faced ||= piece.kind === 'thing' && state.governor === 'before' && state.clock === 'none';
    if (piece.kind === 'time' || piece.kind === 'cycle' || piece.kind === 'number') {
      members.push(memberOf(piece, state, members.at(-1)));
      state = fresh('none');
    } else step(state, piece);
  }
  return {
    members: clockBehind(members, state),
    dangling: faced || (state.governor === 'before' && state.clock === 'none'),
  };
}

function memberOf(
  piece: Piece & { kind: 'time' | 'cycle' | 'number' },
  state: State,
  last: Member | undefined,
): Member {
  const { governor, joint, ...rest } = state;
  const ranged =
    last !== undefined && !state.work && (joint === 'range' || (governor === 'to' && reaches(state, last)));
  return {
    what: whatOf(piece),
    governor: ranged && governor === 'to' ? null : governor,
    joint: ranged ? 'range' : joint === 'range' ? 'comma' : joint,
    ...rest,
  };
}

/** `tháng 3 đến tháng 5`, `từ tháng 3, đến tháng 5`; `hàng tháng đến tháng 10` is no range but a limit. */
const reaches = (state: State, last: Member): boolean =>
  (state.joint === 'none' && last.what.unit !== 'cycle') || (state.joint === 'comma' && last.governor === 'from');

function whatOf(piece: Piece & { kind: 'time' | 'cycle' | 'number' }): Member['what'] {
  if (piece.kind === 'time') return piece.time;
  return piece.kind === 'cycle' ? piece.cycle : { unit: 'number', value: piece.value, roman: piece.roman };
}

function step(state: State, piece: Piece): void {
  if (piece.kind !== 'within' && piece.kind !== 'about') state.rhythm = 'none';
  switch (piece.kind) {
    case 'governor':
      govern(state, piece.governor);
      break;
    case 'link':
      join(state, piece.link);
      break;
    case 'clock':
      state.clock = piece.midnight ? 'midnight' : 'hour';
      break;
    case 'rhythm':
    case 'periodic':
      state.rhythm = piece.kind === 'rhythm' ? 'strong' : 'weak';
      work(state);
      break;
    case 'within':
      state.within = true;
      state.rhythm = 'none';
      break;
    case 'about':
      state.about = true;
      break;
    case 'ongoing':
      state.behindOngoing = true;
      state.work = false;
      state.joint = state.joint === 'first' ? 'first' : 'comma';
      break;
    case 'weekday':
      break;
    default:
      work(state);
  }
}

/** `28/02 - báo cáo: 15/12`: a dash in front of work begins something new. */
function work(state: State): void {
  state.work = true;
  if (state.joint === 'range') state.joint = 'comma';
}

/** `đến trước ngày …` reaches to the day before, `trước hạn 31/12` is before it; else the later word counts. */
function govern(state: State, governor: Governor): void {
  if (state.governor === 'to' && governor === 'before' && state.joint === 'none') state.joint = 'range';
  const kept = state.governor === 'before' ? governor === 'latest' : state.governor === 'latest' && governor === 'to';
  if (!kept) state.governor = governor;
}

/** A mark between a governor and its time (`trước 17 giờ, ngày 31/01`) joins nothing; a stroke there (`…/2021`) is a gap. */
function join(state: State, link: Link): void {
  if (link === 'slash') state.joint = 'slash';
  if (state.governor !== null || state.clock !== 'none') return;
  state.behindOngoing &&= link === 'dash';
  const joint = JOINTS[link];
  if (state.joint !== 'first' && STRENGTH.indexOf(joint) > STRENGTH.indexOf(state.joint)) state.joint = joint;
}

/** `ngày 31/01, trước 17 giờ`: the hour belongs to the day before it. */
function clockBehind(members: readonly Member[], { clock }: State): Member[] {
  const last = members.at(-1);
  if (clock === 'none' || last?.clock !== 'none') return [...members];
  return [...members.slice(0, -1), { ...last, clock: clock === 'midnight' ? 'hour' : clock }];
}
