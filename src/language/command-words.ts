/** Commands as people type them: with a slash in any case, or as the words that stand for them. */
import { fold } from './fold.ts';

export interface SpokenCommand {
  readonly name: string;
  /** What stands behind the command, as typed. */
  readonly argument: string;
}

/** `/viec`, `/VIEC@nhacviec_bot phòng tư pháp`. */
const SLASH = /^\/([\p{L}\d_]{1,32})(?:@\w{1,64})?(?:\s+([\s\S]*))?$/u;

/** A code as `I.4`, `iv 8`, `PS.1`, `BC.Q1`, `2020:I.1`, folded. */
const CODE = String.raw`(?:[a-z\d-]{1,20}:)?(?:(?:[ivxlc]{1,7}|ps)[. ]?\d|bc[. ])`;
/** What changes something is never a question. */
const TELLS = String.raw`(?!.*\?\s*$)`;
const code = new RegExp(`^${CODE}`);
const codeOrNothing = new RegExp(`^(?:${CODE}.*)?$`);
const codeAndMore = new RegExp(`^${TELLS}${CODE}\\S*\\s+\\S`);
const NOTHING = /^$/;
const DAYS = /^(?:\d{1,3})?$/;

/** Words that mean a command where they stand first and what follows can only be its argument. */
const WORDS: readonly { readonly words: string; readonly name: string; readonly needs: RegExp }[] = [
  { words: 'viec', name: 'viec', needs: NOTHING },
  { words: 'qua han', name: 'quahan', needs: NOTHING },
  { words: 'sap han', name: 'saphan', needs: DAYS },
  { words: 'sap den han', name: 'saphan', needs: DAYS },
  { words: 'bao cao', name: 'baocao', needs: NOTHING },
  { words: 'tro giup', name: 'trogiup', needs: NOTHING },
  { words: 'huong dan', name: 'trogiup', needs: NOTHING },
  { words: 'bat dau', name: 'start', needs: NOTHING },
  { words: 'da nhan', name: 'danhan', needs: NOTHING },
  { words: 'hoan tac', name: 'hoantac', needs: codeOrNothing },
  { words: 'thong ke', name: 'thongke', needs: NOTHING },
  { words: 'lich nhac', name: 'lichnhac', needs: DAYS },
  { words: 'nhat ky', name: 'nhatky', needs: codeOrNothing },
  { words: 'dang ky', name: 'dangky', needs: /^\S/ },
  { words: 'huy dang ky', name: 'huydangky', needs: /^/ },
  { words: 'quan tri', name: 'quantri', needs: /^[a-z\d]{8}$/ },
  { words: 'duyet', name: 'duyet', needs: /^\d{1,9}$/ },
  { words: 'tu choi', name: 'tuchoi', needs: /^\d{1,9}$/ },
  { words: 'chi tiet', name: 'chitiet', needs: code },
  { words: 'tien do', name: 'tiendo', needs: codeAndMore },
  { words: 'gia han', name: 'giahan', needs: codeAndMore },
  { words: 'tra lai', name: 'tralai', needs: codeAndMore },
  { words: 'giao', name: 'giao', needs: codeAndMore },
  { words: 'van ban', name: 'vanban', needs: codeAndMore },
  { words: 'han', name: 'han', needs: new RegExp(`^${TELLS}${CODE}\\S*\\s+(?:ngay\\s+)?\\d{1,2}\\s?[/.-]\\s?\\d`) },
  { words: 'them', name: 'them', needs: new RegExp(`^${TELLS}\\S.{0,200}?\\s\\d{1,2}[/.-]\\d{1,2}\\S*\\s+\\S`) },
  { words: 'xong', name: 'xong', needs: code },
  { words: 'nop', name: 'nop', needs: /^(?:q[13]|quy|6t|6 thang|nam|kh|bc[. ])/ },
];

const WORDS_OF_SEVERAL = WORDS.filter(({ words }) => words.includes(' '));

/** The command that the text is; null where it is something else. */
export function readCommand(text: string): SpokenCommand | null {
  const trimmed = text.trim();
  const slash = SLASH.exec(trimmed);
  if (!slash?.[1]) return spokenIn(trimmed, WORDS);
  // `/quá hạn`: written like a command, spoken like its words.
  return spokenIn(trimmed.slice(1), WORDS_OF_SEVERAL) ?? { name: fold(slash[1]), argument: (slash[2] ?? '').trim() };
}

function spokenIn(text: string, table: typeof WORDS): SpokenCommand | null {
  const folded = fold(text).replace(/\s{1,20}/g, ' ');
  for (const { words, name, needs } of table) {
    if (folded !== words && !folded.startsWith(`${words} `)) continue;
    if (needs.test(folded.slice(words.length).trim())) return { name, argument: behind(text, words) };
  }
  return null;
}

/** The text behind its first words, as typed. */
function behind(text: string, words: string): string {
  return text.split(/\s+/).slice(words.split(' ').length).join(' ');
}
