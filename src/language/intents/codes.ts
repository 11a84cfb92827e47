/** Codes of work in a question: `IV.8`, `iv 8`, `BC.Q1`, "báo cáo quý I". */
import { parseTaskCode, type TaskCode } from '../../domain/code.ts';
import { hasDiacritics, type Token } from '../fold.ts';
import { readNumber, readOrdinal } from '../number-words.ts';
import { readReportCode } from '../report-words.ts';

export interface CodeMention {
  readonly start: number;
  readonly end: number;
  readonly code: TaskCode;
}

const LONGEST_CODE = 8;
const LONGEST_REPORT = 10;

/** Left to right, each read as long as it can be; `text` is what the tokens were read from. */
export function findCodes(tokens: readonly Token[], text: string, taken: ReadonlySet<number>): CodeMention[] {
  const found: CodeMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = taken.has(at) ? null : (reportAt(tokens, text, at) ?? codeAt(tokens, text, at));
    const mention = read && withOccurrence(read, tokens);
    if (mention) found.push(mention);
    at = mention?.end ?? at + 1;
  }
  return found;
}

function codeAt(tokens: readonly Token[], text: string, at: number): CodeMention | null {
  for (let end = Math.min(at + LONGEST_CODE, tokens.length); end > at + 1; end--) {
    const written = sliceOf(tokens, text, at, end);
    const code = /\d/.test(written) || /^bc/i.test(written) ? parseTaskCode(written) : null;
    if (code && !isParticle(tokens[end - 1]) && !isPartOfWord(text, tokens[end - 1]?.end ?? 0)) {
      return { start: at, end, code };
    }
  }
  return null;
}

/** "xong I.2 à": no line of the task. */
const isParticle = (token: Token | undefined) => token?.kind === 'word' && hasDiacritics(token.text);

/** "báo cáo" has to stand in front: "quý I" alone is a period. */
function reportAt(tokens: readonly Token[], text: string, at: number): CodeMention | null {
  const begin = openingOf(tokens, at);
  if (begin === 0) return null;
  for (let end = Math.min(at + LONGEST_REPORT, tokens.length); end >= at + begin; end--) {
    const code = isPartOfWord(text, tokens[end - 1]?.end ?? 0) ? null : readReportCode(sliceOf(tokens, text, at, end));
    if (code) return { start: at, end, code: { plan: null, code, occurrence: null } };
  }
  return null;
}

const SENDS = new Set(['gui', 'nop']);

/** How many words open a report's name; 0 where none does. A plan in full is a report only where it is sent. */
function openingOf(tokens: readonly Token[], at: number): number {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((ahead) => tokens[at + ahead]?.folded);
  if (first === 'bc') return 1;
  if (first === 'bao' && second === 'cao') return 2;
  if (first !== 'ke' || second !== 'hoach') return 0;
  if (third === 'cchc' || isWholePlan(tokens, at)) return 2;
  return third === 'cai' && fourth === 'cach' && tokens.some((token) => SENDS.has(token.folded)) ? 2 : 0;
}

const GOES_ON = new Set(['chua', 'roi', 'a', 'vay', 'nua', 'nhi', 'khong', 'k', 'cho', 've']);

/** "chưa nộp kế hoạch" with no more of its name. */
function isWholePlan(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 2];
  const isLast = next === undefined || next.kind === 'mark' || GOES_ON.has(next.folded);
  return isLast && SENDS.has(tokens[at - 1]?.folded ?? '');
}

const TIMES = new Set(['lan', 'ky', 'dot']);

/** "III.7 lần 2", "IV.8 đợt thứ nhất": the occurrence that stands behind the code. */
function withOccurrence(mention: CodeMention, tokens: readonly Token[]): CodeMention {
  if (mention.code.occurrence !== null || !TIMES.has(tokens[mention.end]?.folded ?? '')) return mention;
  const behind = mention.end + 1;
  const number =
    tokens[behind]?.folded === 'dau'
      ? { value: 1, next: behind + 1 }
      : (readOrdinal(tokens, behind) ?? readNumber(tokens, behind));
  if (!number || number.value < 1) return mention;
  return { ...mention, end: number.next, code: { ...mention.code, occurrence: number.value } };
}

function sliceOf(tokens: readonly Token[], text: string, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function isPartOfWord(text: string, end: number): boolean {
  return /^[\p{L}\p{N}/]/u.test(text.slice(end));
}
