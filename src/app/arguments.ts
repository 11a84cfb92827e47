/** Reads the words behind a command: a code, offices, a document's number, a day, and what is left. */
import { parseTaskCode, type TaskCode } from '../domain/code.ts';
import { type Day, dayFrom, yearOf } from '../domain/day.ts';
import type { OfficeCode } from '../domain/office.ts';
import { findDates } from '../language/date-words.ts';
import { readDocumentNumber } from '../language/document-number.ts';
import { fold, tokenize } from '../language/fold.ts';
import { findOffices, type OfficeLexicon, readOffices } from '../language/office-phrases.ts';
import { findPeriods } from '../language/period-phrases.ts';
import { readReportCode } from '../language/report-words.ts';

export interface WithRest<T> {
  readonly value: T;
  readonly rest: string;
}

const LONGEST_CODE_TOKENS = 10;

/** The code that stands first, taken as long as it can be read; null where none does. */
export function takeCode(text: string): WithRest<TaskCode> | null {
  const tokens = tokenize(text).slice(0, LONGEST_CODE_TOKENS);
  for (let count = tokens.length; count > 0; count--) {
    const end = tokens[count - 1]?.end ?? 0;
    const value = parseTaskCode(text.slice(0, end));
    if (value && !endsInsideNumber(text, end)) return { value, rest: text.slice(end).trim() };
  }
  return null;
}

/** `12/KH-UBND` behind a code is a document: `II.5 /2` must not take its digits. */
function endsInsideNumber(text: string, end: number): boolean {
  return /^\/[\p{L}\d]/u.test(text.slice(end));
}

const LONGEST_REPORT_TOKENS = 6;

/** The report that the first words name: `q1`, `quý I`, `6 tháng`, `BC.NAM`; null where they name none. */
export function takeReport(text: string): WithRest<TaskCode> | null {
  const code = takeCode(text);
  if (code?.value.code.startsWith('BC.')) return code;
  const tokens = tokenize(text).slice(0, LONGEST_REPORT_TOKENS);
  for (let count = tokens.length; count > 0; count--) {
    const end = tokens[count - 1]?.end ?? 0;
    const report = endsInsideNumber(text, end) ? null : readReportCode(text.slice(0, end));
    if (report) return { value: { plan: null, code: report, occurrence: null }, rest: text.slice(end).trim() };
  }
  return null;
}

const LEADS_TO_DAY = /(?:(?:^|\s+)(?:ngày|ngay|đến|den|hết|het|tới|toi|hạn|han|trước|truoc)){1,3}\s*$/iu;

/** A day as written: found, impossible (31/02), or not there. `rest` is the text without it. */
export type TakenDay =
  | { readonly kind: 'day'; readonly day: Day; readonly rest: string; readonly before: string; readonly behind: string }
  | { readonly kind: 'impossible'; readonly words: string }
  | { readonly kind: 'none' };

/**
 * The first date in the text. A year left out is the one that `yearFor` gives for the day and month: the past one for
 * what was done, the plan's for a deadline.
 */
export function takeDay(text: string, yearFor: (month: number, date: number) => number): TakenDay {
  const tokens = tokenize(text);
  const found = findDates(tokens)[0];
  if (!found) return { kind: 'none' };
  const start = tokens[found.start]?.start ?? 0;
  const end = tokens[found.end - 1]?.end ?? text.length;
  const words = text.slice(start, end);
  const year = found.year ?? yearFor(found.month, found.date);
  const day = dayFrom(year, found.month, found.date);
  if (day === null) return { kind: 'impossible', words };
  return taken(text, day, start, end);
}

function taken(text: string, day: Day, start: number, end: number): TakenDay {
  const before = text.slice(0, start).replace(LEADS_TO_DAY, '').trim();
  const behind = text.slice(end).trim();
  return { kind: 'day', day, before, behind, rest: `${before} ${behind}`.trim() };
}

/** A day as it is told from today: "hôm qua", "sáng nay", "ngày mai". */
function takeSpokenDay(text: string, today: Day): TakenDay {
  const tokens = tokenize(text);
  const found = findPeriods(tokens, today).find(({ period: { from, to } }) => from === to);
  const day = found?.period.from ?? null;
  if (!found || day === null) return { kind: 'none' };
  return taken(text, day, tokens[found.start]?.start ?? 0, tokens[found.end - 1]?.end ?? text.length);
}

/** The latest year in which the date is not after `today`, but none before the plan's: what was done lies in the past. */
const lastYearOf =
  (today: Day, planYear: number) =>
  (month: number, date: number): number => {
    const thisYear = dayFrom(yearOf(today), month, date);
    const isAhead = thisYear !== null && thisYear > today;
    return isAhead && planYear < yearOf(today) ? yearOf(today) - 1 : yearOf(today);
  };

/** What `/xong`, `/nop` and `/tralai` may be told beside the code. */
export interface WorkArgument {
  readonly offices: readonly OfficeCode[];
  readonly unknown: readonly { readonly words: string; readonly near: readonly OfficeCode[] }[];
  /** "tất cả": every office that still owes it. */
  readonly all: boolean;
  readonly document: string | null;
  readonly on: TakenDay;
}

const ALL = /(?:^|\s)(?:tat ca|tat ca cac don vi|het)(?=\s|$)/;

/** Reads what stands behind a code: `xã Thuận 08/KH-UBND ngày 28/02`. */
export function readWorkArgument(text: string, lexicon: OfficeLexicon, today: Day, planYear: number): WorkArgument {
  const document = readDocumentNumber(text);
  const left = document ? `${text.slice(0, document.start)} ${text.slice(document.end)}`.trim() : text;
  const dated = takeDay(left, lastYearOf(today, planYear));
  const on = dated.kind === 'none' ? takeSpokenDay(left, today) : dated;
  const words = (on.kind === 'day' ? on.rest : left).trim();
  const folded = fold(words);
  const all = ALL.test(folded);
  const { codes, unknown } = all || words === '' ? { codes: [], unknown: [] } : readOffices(words, lexicon);
  return { offices: codes, unknown, all, document: document?.document ?? null, on };
}

const LONGEST_OFFICE_TOKENS = 14;

/** The offices that the first words name, and what stands behind them: `Phòng Tư pháp chưa đính kèm kế hoạch`. */
export function takeOffices(text: string, lexicon: OfficeLexicon): { offices: readonly OfficeCode[]; rest: string } {
  const tokens = tokenize(text);
  for (let count = Math.min(tokens.length, LONGEST_OFFICE_TOKENS); count > 0; count--) {
    const end = tokens[count - 1]?.end ?? 0;
    const { codes, unknown } = readOffices(text.slice(0, end), lexicon);
    if (codes.length > 0 && unknown.length === 0) {
      return { offices: codes, rest: withoutMarks(text.slice(end)) };
    }
  }
  return { offices: [], rest: text };
}

/** Whose work the first words of an argument name. */
export interface TakenScope {
  readonly offices: readonly OfficeCode[];
  /** "tất cả": every office that owes it. */
  readonly all: boolean;
  /** The first words claim to be an office that nobody bears: `xã Hải Lăng`. */
  readonly unknown: { readonly words: string; readonly near: readonly OfficeCode[] } | null;
  readonly rest: string;
}

const EVERYBODY = ['tat', 'ca'];
const EVERY_OFFICE = ['cac', 'don', 'vi'];

/** As `takeOffices`, and "tất cả (các đơn vị)". */
export function takeScope(text: string, lexicon: OfficeLexicon): TakenScope {
  const tokens = tokenize(text);
  const says = (words: readonly string[], from: number) => words.every((word, i) => tokens[from + i]?.folded === word);
  if (says(EVERYBODY, 0)) {
    const last = says(EVERY_OFFICE, 2) ? 4 : 1;
    return { offices: [], all: true, unknown: null, rest: withoutMarks(text.slice(tokens[last]?.end ?? 0)) };
  }
  const { offices, rest } = takeOffices(text, lexicon);
  const [stranger] = offices.length === 0 ? findOffices(tokens, lexicon).unknown : [];
  const isFirst = stranger?.start === 0 && /^\S+\s+\p{Lu}/u.test(stranger.words);
  return { offices, all: false, unknown: isFirst ? stranger : null, rest };
}

const withoutMarks = (text: string) => text.replace(/^[\s:,;.–-]+/u, '');

/** A further code or report behind the first: "và III.1a", "6t". */
export function startsWithCode(words: string): boolean {
  const bare = words.replace(/^[\s,;]*(?:(?:và|va|với|voi)\s+)?/iu, '');
  return takeCode(bare) !== null || takeReport(bare) !== null;
}
