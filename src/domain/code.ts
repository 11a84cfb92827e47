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
const CODE =
  /^(?:([a-z0-9][a-z0-9-]{0,31})\s*:\s*)?([ivxlcdm]{1,8})\s*[.\s-]\s*(\d{1,3})\s*([a-z])?(?:\s*\/\s*(\d{1,2}))?$/;
const REPORT = /^(?:([a-z0-9][a-z0-9-]{0,31})\s*:\s*)?(bc|ps)\s*[.\s-]\s*([a-z0-9]{1,8})(?:\s*\/\s*(\d{1,2}))?$/;

/** Reads one code whatever its case, spaces, full width or diacritics; null where it is none. */
export function parseTaskCode(text: string): TaskCode | null {
  const plain = plainLetters(text);
  const task = CODE.exec(plain);
  if (task) {
    const [, plan, section, number, line, occurrence] = task;
    return codeOf(plan, `${section?.toUpperCase()}.${Number(number)}${line ?? ''}`, occurrence);
  }
  const other = REPORT.exec(plain);
  if (!other) return null;
  const [, plan, family, rest, occurrence] = other;
  return codeOf(plan, `${family}.${rest}`.toUpperCase(), occurrence);
}

function codeOf(plan: string | undefined, code: string, occurrence: string | undefined): TaskCode {
  return { plan: plan ?? null, code, occurrence: occurrence ? Number(occurrence) : null };
}

/** `IV.8/2` where the task has several occurrences, `IV.8` where it has one. */
export function occurrenceCode(code: string, occurrence: number, of: number): string {
  return of > 1 ? `${code}/${occurrence}` : code;
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
