/** Where nothing can be pressed: a message's choices as numbered lines below its text. */
import { line, type Message, plainText, quiet } from './message.ts';

const LONGEST_ROW = 100;
const HINT = '(trả lời bằng số)';
const OFFERED_IN_TEXT = /^– /u;

/** The same message with its choices readable; one that has been numbered already stays as it is. */
export function numbered(message: Message): Message {
  const labels = message.choices.flat().map(({ label }) => label);
  if (labels.length === 0 || message.numbered) return message;
  const listed = listedInText(message, labels);
  if (listed) return listed;
  const rows = labels.map((label, index) => `${index + 1}. ${label}`);
  const compact = rows.join('   ');
  const below = compact.length <= LONGEST_ROW ? [`${compact}   ${HINT}`] : [...rows, HINT];
  return { ...message, lines: [...message.lines, ...below.map((text) => line(quiet(text)))], numbered: true };
}

/** Where the text itself lists every choice ("– …"), its dashes become the numbers. */
function listedInText(message: Message, labels: readonly string[]): Message | null {
  const left = [...labels];
  const lines = message.lines.map((spans) => {
    const text = plainText([spans]);
    if (!OFFERED_IN_TEXT.test(text) || text.replace(OFFERED_IN_TEXT, '') !== left[0]) return spans;
    left.shift();
    return line(`${labels.length - left.length}. ${text.replace(OFFERED_IN_TEXT, '')}`);
  });
  return left.length > 0 ? null : { ...message, lines: [...lines, line(quiet(HINT))], numbered: true };
}
