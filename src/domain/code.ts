/** The codes by which people name work: `IV.8`, `I.4a`, `BC.Q1`, `PS.2`, `IV.8/2`, `2020:I.1`. */

export interface TaskCode {
  /** The plan's key where it was written (`2020:I.1`), else null: the newest plan's. */
  readonly plan: string | null;
  /** Canonical letters: `IV.8`, `I.4a`, `BC.6T`, `PS.1`. */
  readonly code: string;
  /** The occurrence that was named (`IV.8/2`), counted from 1, else null. */
  readonly occurrence: number | null;
}

const FULL_WIDTH_GAP = 0xfee0;
const PLAN = '(?:([a-z0-9][a-z0-9-]{0,31})\\s{0,3}:\\s{0,3})?';
const OCCURRENCE = '(?:\\s{0,3}/\\s{0,3}(\\d{1,2}))?';
const CODE = new RegExp(`^${PLAN}([ivxlc]{1,7})\\s{0,3}[.\\s-]?\\s{0,3}(\\d{1,3})\\s{0,3}([a-z])?${OCCURRENCE}$`);
/** Without a mark between them only the usual endings: `bcq1`, `ps2`, but no word that happens to begin so. */
const REST = '(?:[.\\s-]\\s{0,3}([a-z0-9]{1,8})|(kh|nam|q[1-4]|t?\\d{1,3}|\\d{1,2}t))';
const OTHER = new RegExp(`^${PLAN}(bc|ps)\\s{0,3}${REST}${OCCURRENCE}$`);

/** Reads one code whatever its case, spaces, full width or diacritics; null where it is none. */
export function parseTaskCode(text: string): TaskCode | null {
  const plain = plainLetters(text);
  const task = CODE.exec(plain);
  if (task) {
    const [, plan, section, number, line, occurrence] = task;
    return codeOf(plan, `${section?.toUpperCase()}.${Number(number)}${line ?? ''}`, occurrence);
  }
  const other = OTHER.exec(plain);
  if (!other) return null;
  const [, plan, family, rest, joined, occurrence] = other;
  return codeOf(plan, `${family}.${rest ?? joined}`.toUpperCase(), occurrence);
}

function codeOf(plan: string | undefined, code: string, occurrence: string | undefined): TaskCode {
  return { plan: plan ?? null, code, occurrence: occurrence ? Number(occurrence) : null };
}

/** `IV.8/2` where the task has several occurrences, `IV.8` where it has one. */
export function occurrenceCode(code: string, occurrence: number, of: number): string {
  return of > 1 ? `${code}/${occurrence}` : code;
}

/** The code as it may be typed: `2020:IV.8/2`. */
export function writtenCode({ plan, code, occurrence }: TaskCode): string {
  return `${plan === null ? '' : `${plan}:`}${code}${occurrence === null ? '' : `/${occurrence}`}`;
}

/** An assignment's code as it is shown and may be typed: `IV.8/2`, and `2020:I.1` where the plan is not the newest. */
export function shownCode(assignment: {
  readonly plan: string;
  readonly ofOlderPlan?: true;
  readonly code: string;
  readonly occurrence: number;
  readonly occurrences: number;
}): string {
  const { plan, ofOlderPlan, code, occurrence, occurrences } = assignment;
  return `${ofOlderPlan ? `${plan}:` : ''}${occurrenceCode(code, occurrence, occurrences)}`;
}

/** The code that means exactly this assignment's occurrence, whatever plan is the newest. */
export function codeOfAssignment(assignment: {
  readonly plan: string;
  readonly code: string;
  readonly occurrence: number;
  readonly occurrences: number;
}): TaskCode {
  const { plan, code, occurrence, occurrences } = assignment;
  return { plan, code, occurrence: occurrences > 1 ? occurrence : null };
}

function plainLetters(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH_GAP))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .trim();
}
