/** Codes of work in a question: `IV.8`, `iv 8`, `BC.Q1`, "báo cáo quý I". */
import { parseTaskCode, type TaskCode } from '../../domain/code.ts';
import type { Token } from '../fold.ts';
import { readReportCode } from '../report-words.ts';

export interface CodeMention {
  readonly start: number;
  readonly end: number;
  readonly code: TaskCode;
}

const LONGEST_CODE = 8;
const LONGEST_REPORT = 7;

/** Left to right, each read as long as it can be; `text` is what the tokens were read from. */
export function findCodes(tokens: readonly Token[], text: string, taken: ReadonlySet<number>): CodeMention[] {
  const found: CodeMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = taken.has(at) ? null : (codeAt(tokens, text, at) ?? reportAt(tokens, text, at));
    if (mention) found.push(mention);
    at = mention?.end ?? at + 1;
  }
  return found;
}

function codeAt(tokens: readonly Token[], text: string, at: number): CodeMention | null {
  for (let end = Math.min(at + LONGEST_CODE, tokens.length); end > at + 1; end--) {
    const written = sliceOf(tokens, text, at, end);
    const code = /\d/.test(written) || /^bc/i.test(written) ? parseTaskCode(written) : null;
    if (code && !isPartOfWord(text, tokens[end - 1]?.end ?? 0)) return { start: at, end, code };
  }
  return null;
}

/** "báo cáo" has to stand in front: "quý I" alone is a period. */
function reportAt(tokens: readonly Token[], text: string, at: number): CodeMention | null {
  const isReport = tokens[at]?.folded === 'bao' && tokens[at + 1]?.folded === 'cao';
  const isPlan = tokens[at]?.folded === 'ke' && tokens[at + 1]?.folded === 'hoach' && tokens[at + 2]?.folded === 'cchc';
  if (!isReport && !isPlan) return null;
  for (let end = Math.min(at + LONGEST_REPORT, tokens.length); end > at + 2; end--) {
    const code = readReportCode(sliceOf(tokens, text, at, end));
    if (code) return { start: at, end, code: { plan: null, code, occurrence: null } };
  }
  return null;
}

function sliceOf(tokens: readonly Token[], text: string, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function isPartOfWord(text: string, end: number): boolean {
  return /^[\p{L}\p{N}/]/u.test(text.slice(end));
}
