/** Finds the work that a query asks for, page by page; a monitor's own stands before everybody else's. */
import type { Assignment } from '../domain/assignment.ts';
import type { Day } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { type AssignmentQuery, EVERY_OFFICE } from '../domain/query.ts';
import type { Register } from './ports/register.ts';

/** Where a list goes on, and how much of it stood on earlier pages. */
interface Place {
  readonly phase: number;
  readonly after: string | null;
  readonly before: number;
}

export interface FoundPage {
  readonly items: readonly Assignment[];
  readonly total: number;
  readonly before: number;
  /** What a choice keeps to show the next page; null at the end. */
  readonly next: string | null;
}

const START: Place = { phase: 0, after: null, before: 0 };

/** One page. `own`: the office whose work stands first where the query spans every office. */
export async function findPage(
  register: Register,
  query: AssignmentQuery,
  today: Day,
  page: { readonly own: OfficeCode | null; readonly state: string | null; readonly size: number },
): Promise<FoundPage> {
  const phases = phasesOf(query, page.own);
  const place = readPlace(page.state);
  const items: Assignment[] = [];
  let { phase, after } = place;
  while (phase < phases.length && items.length < page.size) {
    const found = await register.find(phases[phase] ?? query, today, page.size - items.length, after);
    items.push(...found.items);
    after = found.next;
    if (after === null) phase++;
  }
  const before = place.before + items.length;
  // What is shown whole needs no counting.
  const isWhole = place === START && phase === phases.length;
  const total = isWhole ? items.length : await register.count(query, today);
  const more = phase < phases.length && before < total;
  return { items, total, before: place.before, next: more ? JSON.stringify({ phase, after, before }) : null };
}

/** Everything that the query finds, for those who want it whole. */
export async function findAll(register: Register, query: AssignmentQuery, today: Day): Promise<Assignment[]> {
  const items: Assignment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Register['find']>> = await register.find(query, today, 1000, after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}

function phasesOf(query: AssignmentQuery, own: OfficeCode | null): AssignmentQuery[] {
  const { codes, kinds, except } = query.offices;
  const everyOffice = codes.length === 0 && kinds.length === 0 && except.length === 0;
  if (own === null || !everyOffice) return [query];
  return [
    { ...query, offices: { ...EVERY_OFFICE, codes: [own] } },
    { ...query, offices: { ...EVERY_OFFICE, except: [own] } },
  ];
}

function readPlace(state: string | null): Place {
  if (state === null) return START;
  const place = JSON.parse(state) as Place;
  return { phase: place.phase, after: place.after, before: place.before };
}
