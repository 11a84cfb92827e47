/** Where a question was not understood: says so, and offers the nearest ones. */
import { type Choice, line, type Message, message } from './message.ts';
import { oneLine } from './titles.ts';

const SUGGESTIONS = 3;
const QUOTED = 120;

/** `Chưa rõ nội dung hỏi: "…". Có thể hỏi:` and up to three full questions. */
export function unclear(words: string, suggestions: readonly string[]): Message {
  const offered = suggestions.slice(0, SUGGESTIONS).map(oneLine);
  const asked = `Chưa rõ nội dung hỏi: "${quoted(words)}".`;
  if (offered.length === 0) return message([line(`${asked} Gõ /trogiup để xem ví dụ.`)]);
  const choices = offered.map((text): Choice[] => [{ label: text, words: text }]);
  return message([line(`${asked} Có thể hỏi:`), ...offered.map((text) => line(`– ${text}`))], choices);
}

/** What somebody typed, on one line and not too long. */
export function quoted(words: string): string {
  const points = [...oneLine(words)];
  return points.length <= QUOTED ? points.join('') : `${points.slice(0, QUOTED).join('').trimEnd()}…`;
}
