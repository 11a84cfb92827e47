/** A change asked for in words: "IV.8 xong rồi, văn bản 45/BC-UBND", "xin gia hạn VI.3 đến 15/10 vì …". */
import type { TaskCode } from '../../domain/code.ts';
import { dayFrom, yearOf } from '../../domain/day.ts';
import type { ChangeRequest } from '../../domain/request.ts';
import { findDates } from '../date-words.ts';
import { readDocumentNumber } from '../document-number.ts';
import { fold, type Token } from '../fold.ts';
import type { UnderstandContext } from '../understanding.ts';

const EXTENDS = /(?:^|\s)(?:xin |de nghi |cho )?(?:gia han|lui|doi han|them thoi gian)(?=\s|$)/;
/** Question words anywhere, or a question's end. */
const ASKS =
  /(?:^|\s)(?:nao|ai|nhung ai|bao nhieu|may|bao gio|khi nao)(?=[\s?,.]|$)|(?:\?|chua|khong|gi)\s{0,3}[?.!]{0,3}$/;
const IS_DONE = /(?:^|\s)(?:xong|hoan thanh|da gui|da nop|da lam|lam xong|gui roi|nop roi)(?=[\s,.;:]|$)/;
const UNDERWAY = /(?:^|\s)(?:dang|vuong|cho y kien|dang lam|cham do)(?=\s|$)/;

export interface SaidChange {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly codes: readonly TaskCode[];
  readonly offices: readonly string[];
}

/** Null where the text asks rather than tells, or tells of nothing that it names. */
export function readChange(said: SaidChange, context: UnderstandContext): ChangeRequest | null {
  const { text, codes } = said;
  const folded = fold(text);
  const answers = (context.subject?.length ?? 0) > 0;
  const code = codes[0] ?? null;
  if (code === null && !answers) return null;
  if (EXTENDS.test(folded)) return extension(said, code, context);
  if (ASKS.test(folded)) return null;
  const document = readDocumentNumber(text)?.document ?? null;
  if (IS_DONE.test(folded))
    return { kind: 'done', code, offices: said.offices, document, doneOn: doneOn(said, context) };
  if (document !== null && answers && code === null) return { kind: 'document', code, document };
  if (answers && code === null && UNDERWAY.test(folded)) return { kind: 'progress', code, note: text.trim() };
  return null;
}

function extension({ text, tokens }: SaidChange, code: TaskCode | null, { today }: UnderstandContext): ChangeRequest {
  const [date] = findDates(tokens);
  const until = date ? dayFrom(date.year ?? yearOf(today), date.month, date.date) : null;
  const behind = date ? text.slice(tokens[date.end - 1]?.end ?? 0) : '';
  const reason = behind.replace(/^[\s,.:;–-]*(?:vì|vi|do|lý do|ly do)?[\s:]*/iu, '').trim();
  return { kind: 'extend', code, until, reason };
}

/** A day in the past by which it was done; a document's own number holds no date. */
function doneOn({ tokens }: SaidChange, { today }: UnderstandContext) {
  const [date] = findDates(tokens);
  const d = date ? dayFrom(date.year ?? yearOf(today), date.month, date.date) : null;
  return d !== null && d <= today ? d : null;
}
