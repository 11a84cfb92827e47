/** What the readers of periods share: the words, the day, and the shape of what they find. */
import type { Day } from '../../domain/day.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { respell } from './respell.ts';
import type { Span, Unit } from './units.ts';

export interface Ground {
  readonly tokens: readonly Token[];
  readonly today: Day;
  /** No word was typed with a diacritic, so `sau` may be six and `tu` from. */
  readonly plain: boolean;
  /** What `readNamed` found at each token, since every reader asks for it. */
  readonly found: Map<number, Named | null>;
}

/** What was read, and the index of the first token behind it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/** How far the words fix their place: a year told; counted from today; a year, or a month or week, left out. */
export type Told = 'all' | 'relative' | 'no-year' | 'no-month' | 'no-week';

/** A calendar unit that words name. */
export interface Named {
  readonly span: Span;
  readonly next: number;
  readonly unit: Unit;
  readonly told: Told;
  /** The same words beside a neighbour that fills in what they left out, `step` years, months or weeks away from it. */
  readonly near: ((anchor: Day, step: number) => Span | null) | null;
  /** `đầu`, `giữa` or `cuối` of something. */
  readonly part: boolean;
  /** An hour of the day stands in front. */
  readonly clock: boolean;
  /** From one to another already (`1-15/6`). */
  readonly range: boolean;
}

export function groundOf(tokens: readonly Token[], today: Day): Ground {
  return {
    tokens: respell(tokens),
    today,
    plain: !tokens.some((token) => hasDiacritics(token.text)),
    found: new Map(),
  };
}

/** A unit whose place is told, or counted from today. */
export function fixed(unit: Unit, span: Span, next: number, told: 'all' | 'relative'): Named {
  return { span, next, unit, told, near: null, part: false, clock: false, range: false };
}

/** A unit that leaves out its year, month or week; null where the calendar has none such. */
export function loose(
  unit: Unit,
  today: Day,
  next: number,
  told: Exclude<Told, 'all' | 'relative'>,
  near: (anchor: Day, step: number) => Span | null,
): Named | null {
  const span = near(today, 0);
  return span && { span, next, unit, told, near, part: false, clock: false, range: false };
}

/** The same place in the calendar, narrowed; null where the calendar has none such. */
export function narrowed(named: Named, unit: Unit, next: number, narrow: (span: Span) => Span | null): Named | null {
  const span = narrow(named.span);
  if (span === null) return null;
  const { near } = named;
  const nearby = (anchor: Day, step: number) => {
    const wide = near?.(anchor, step);
    return wide ? narrow(wide) : null;
  };
  return { ...named, span, unit, next, near: near && nearby };
}
