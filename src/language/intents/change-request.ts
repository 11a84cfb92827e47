/** A change asked for in words: "IV.8 xong rồi, văn bản 45/BC-UBND", "xin gia hạn VI.3 đến 15/10 vì …". */
import type { TaskCode } from '../../domain/code.ts';
import { type Day, dayFrom, yearOf } from '../../domain/day.ts';
import type { ChangeRequest } from '../../domain/request.ts';
import { findDates } from '../date-words.ts';
import { readDocumentNumber } from '../document-number.ts';
import { fold, type Token } from '../fold.ts';
import { findPeriods } from '../period-phrases.ts';
import type { UnderstandContext } from '../understanding.ts';

/** Words between spaces or marks, in text without diacritics. */
const words = (choices: string) => new RegExp(`(?<![a-z0-9])(?:${choices})(?![a-z0-9])`);

const EXTENDS = words('(?:xin |de nghi |cho )?(?:gia han|lui|doi han|them thoi gian)');
/** What only questions say, and what makes a list of many. */
const ASKS = words(
  'nao|ai|bao nhieu|may|bao gio|khi nao|dau|the nao|ra sao|sao roi|ntn|nhung|cac|danh sach|liet ke|ty le|ti le|tinh hinh|thong ke|cho biet|cho hoi|thoi han|thoi gian',
);
const ENDS_ASKING = /(?:\?|(?<![a-z])(?:chua|khong|gi))[\s?.!]*(?:a|vay|nhi|em|anh|chi)?[\s?.!]*$/;
const IS_DONE = words('xong|(?<!(?:phai|can|se) )hoan thanh|da gui|da nop|da lam|lam xong|gui roi|nop roi|nop xong');
/** "chưa xong", "không nộp được": told, but not as done. */
const IS_NOT_DONE = words('(?:chua|khong|ko)(?: [a-z]+)? (?:xong|hoan thanh|nop|gui|lam)');
const UNDERWAY = words('dang|vuong|cho y kien|cham do');
/** Of a task named in passing only these tell how it goes. */
const TELLS_PROGRESS = words(
  'vuong|cho y kien|cham do|dang (?:lam|thuc hien|trinh|soan|du thao|lay y kien|xin|cho|trien khai)',
);

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
  const asks = ASKS.test(folded) || ENDS_ASKING.test(folded);
  if (EXTENDS.test(folded)) {
    const request = extension(said, code, context);
    return asks && request.until === null ? null : request;
  }
  return asks ? null : told(said, folded, code, context);
}

function told(
  said: SaidChange,
  folded: string,
  code: TaskCode | null,
  context: UnderstandContext,
): ChangeRequest | null {
  const { text } = said;
  const isDenied = IS_NOT_DONE.test(folded);
  const document = readDocumentNumber(text)?.document ?? null;
  if (IS_DONE.test(folded) && !isDenied) {
    return { kind: 'done', code, offices: said.offices, document, doneOn: doneOn(said, context) };
  }
  const progress = { kind: 'progress', code, note: noteOf(said, code) } as const;
  if (code !== null) return TELLS_PROGRESS.test(folded) ? progress : null;
  if (document !== null) return { kind: 'document', code, document };
  return isDenied || UNDERWAY.test(folded) ? progress : null;
}

/** What is told, without the code in front of it. */
function noteOf({ text }: SaidChange, code: TaskCode | null): string {
  const note = text.trim();
  if (code === null) return note;
  return note.replace(/^\S{0,20}?[ivxlc]{1,7}[ .]?\d{1,3}[a-z]?(?:\/\d{1,2})?[\s,.:;–-]+/iu, '') || note;
}

interface ExtensionRequest {
  readonly kind: 'extend';
  readonly code: TaskCode | null;
  readonly until: Day | null;
  readonly reason: string;
}

/** Until the date that is named, or the last day of the period: "đến hết tháng 7". */
function extension(
  { text, tokens }: SaidChange,
  code: TaskCode | null,
  { today }: UnderstandContext,
): ExtensionRequest {
  const [date] = findDates(tokens);
  const period = date ? undefined : findPeriods(tokens, today).at(-1);
  const until = date ? dayFrom(date.year ?? yearOf(today), date.month, date.date) : (period?.period.to ?? null);
  const end = (date ?? period)?.end;
  const behind = end === undefined ? '' : text.slice(tokens[end - 1]?.end ?? 0);
  const reason = behind.replace(/^[\s,.:;–-]*(?:vì|vi|do|lý do|ly do)?[\s:]*/iu, '').trim();
  return { kind: 'extend', code, until, reason };
}

/** The day by which it was done, one to come only where it was written as a date; a document's own number holds none. */
function doneOn({ tokens }: SaidChange, { today }: UnderstandContext): Day | null {
  const [date] = findDates(tokens);
  const [named] = date ? [] : findPeriods(tokens, today);
  const oneDay = named && named.period.from === named.period.to ? named.period.from : null;
  const done = date ? dayFrom(date.year ?? yearOf(today), date.month, date.date) : oneDay;
  return date || (done !== null && done < today) ? done : null;
}
