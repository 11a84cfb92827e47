/** Where nothing can be pressed: a message's choices as numbered lines below its text. */
import { type Line, line, type Message, plainText, quiet } from './message.ts';

const LONGEST_ROW = 100;
const HINT = '(trả lời bằng số)';
const OFFERED = /^– /u;
/** `II.5 Xây dựng Kế hoạch…` */
const WITH_CODE = /^(?:[IVXLC]{1,7}\.\d|(?:BC|PS)\.)/;

/** The same message with its choices readable; one that has been numbered already stays as it is. */
export function numbered(message: Message): Message {
  const labels = message.choices.flat().map(({ label }) => label);
  if (labels.length === 0 || message.numbered) return message;
  const { lines, listed } = numberedInText(message.lines, labels);
  const rest = labels.slice(listed).map((label, index) => `${listed + index + 1}. ${label}`);
  return { ...message, lines: [...lines, ...below(rest).map((text) => line(quiet(text)))], numbered: true };
}

function below(rows: readonly string[]): string[] {
  const compact = [...rows, HINT].join('   ');
  return compact.length <= LONGEST_ROW + HINT.length ? [compact] : [...rows, HINT];
}

/** Where the text itself lists the first choices, as "– …" or by their codes, its lines get their numbers. */
function numberedInText(lines: readonly Line[], labels: readonly string[]): { lines: Line[]; listed: number } {
  let listed = 0;
  const shown = lines.map((spans) => {
    const text = plainText([spans]);
    const label = labels[listed];
    if (label === undefined || !shows(text, label)) return spans;
    listed += 1;
    return OFFERED.test(text) ? line(`${listed}. ${text.replace(OFFERED, '')}`) : line(`${listed}. `, ...spans);
  });
  return { lines: shown, listed };
}

function shows(text: string, label: string): boolean {
  if (OFFERED.test(text)) return text.replace(OFFERED, '') === label;
  const begun = label.replace(/\s*…$/u, '');
  return WITH_CODE.test(label) && text.startsWith(begun) && !/^[\p{L}\p{N}]/u.test(text.slice(begun.length));
}
