/** What the command line says of what went wrong: one line of Vietnamese, without secrets. */
import { BadSetting } from '../config.ts';
import { UserError } from './command.ts';

/** Complaints of the database and of files, written for the user already. */
const FOR_USERS: ReadonlySet<string> = new Set([
  ...['NewerDatabase', 'DamagedDatabase', 'UnreachableDatabase', 'UnreadableFile', 'UnusableCopy', 'RegisterInUse'],
]);

/** What SQLite and the disk may refuse while a command runs, by the beginnings of their codes. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['SQLITE_BUSY', 'Sổ theo dõi đang được tiến trình khác ghi; chưa thay đổi gì, đề nghị thử lại sau ít phút.'],
  ['SQLITE_FULL', 'Đĩa đã đầy nên không ghi được sổ theo dõi; đề nghị giải phóng dung lượng rồi làm lại.'],
  ['SQLITE_READONLY', 'Không ghi được sổ theo dõi; đề nghị kiểm tra quyền ghi của tệp và thư mục.'],
];

export function mistakeText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (isForUsers(error)) return oneLine(text);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const refused = REFUSED.find(([beginning]) => code.startsWith(beginning));
  return refused ? refused[1] : `Lỗi ngoài dự kiến: ${oneLine(text)}`;
}

function isForUsers(error: unknown): boolean {
  if (error instanceof UserError || error instanceof BadSetting) return true;
  return error instanceof Error && FOR_USERS.has(error.name);
}

const oneLine = (text: string) => text.replace(/\s{1,200}/gu, ' ').trim();
