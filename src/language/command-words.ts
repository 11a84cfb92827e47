/** Commands as people type them: with a slash in any case, or as the words that stand for them. */
import { fold } from './fold.ts';

export interface SpokenCommand {
  readonly name: string;
  /** What stands behind the command, as typed. */
  readonly argument: string;
}

/** `/viec`, `/VIEC@nhacviec_bot phòng tư pháp`. */
const SLASH = /^\/([\p{L}\d_]{1,32})(?:@\w{1,64})?(?:\s+([\s\S]*))?$/u;

/** Words that mean a command where they stand first and what follows can only be its argument. */
const WORDS: readonly { readonly words: string; readonly name: string; readonly needs: RegExp }[] = [
  { words: 'viec', name: 'viec', needs: /^$/ },
  { words: 'qua han', name: 'quahan', needs: /^$/ },
  { words: 'sap han', name: 'saphan', needs: /^(?:\d{1,3})?$/ },
  { words: 'sap den han', name: 'saphan', needs: /^(?:\d{1,3})?$/ },
  { words: 'bao cao', name: 'baocao', needs: /^$/ },
  { words: 'tro giup', name: 'trogiup', needs: /^$/ },
  { words: 'hoan tac', name: 'hoantac', needs: /^(?:[ivxlc]{1,7}[. ]?\d.*)?$/ },
  { words: 'thong ke', name: 'thongke', needs: /^$/ },
  { words: 'lich nhac', name: 'lichnhac', needs: /^(?:\d{1,3})?$/ },
  { words: 'nhat ky', name: 'nhatky', needs: /^(?:[ivxlc]{1,7}[. ]?\d.*)?$/ },
  { words: 'dang ky', name: 'dangky', needs: /^\S/ },
  { words: 'chi tiet', name: 'chitiet', needs: /^(?:[ivxlc]{1,7}[. ]?\d|bc[. ])/ },
  { words: 'tien do', name: 'tiendo', needs: /^[ivxlc]{1,7}[. ]?\d\w?\s+\S/ },
  { words: 'gia han', name: 'giahan', needs: /^[ivxlc]{1,7}[. ]?\d\w?\s+\S/ },
  { words: 'xong', name: 'xong', needs: /^(?:[ivxlc]{1,7}[. ]?\d|bc[. ])/ },
  { words: 'nop', name: 'nop', needs: /^(?:q[13]|quy|6t|6 thang|nam|kh|bc[. ])/ },
];

/** The command that the text is; null where it is something else. */
export function readCommand(text: string): SpokenCommand | null {
  const trimmed = text.trim();
  const slash = SLASH.exec(trimmed);
  if (slash?.[1]) return { name: fold(slash[1]), argument: (slash[2] ?? '').trim() };
  const folded = fold(trimmed).replace(/\s{1,20}/g, ' ');
  for (const { words, name, needs } of WORDS) {
    if (folded !== words && !folded.startsWith(`${words} `)) continue;
    if (needs.test(folded.slice(words.length).trim())) return { name, argument: behind(trimmed, words) };
  }
  return null;
}

/** The text behind its first words, as typed. */
function behind(text: string, words: string): string {
  return text.split(/\s+/).slice(words.split(' ').length).join(' ');
}
