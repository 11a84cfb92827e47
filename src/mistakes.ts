/** What the bot and the command line say where they cannot go on: one line of Vietnamese. */

/** Errors whose message is written for users already, by name: their rooms have no class in common. */
const FOR_USERS: ReadonlySet<string> = new Set([
  ...['UserError', 'BadSetting', 'UnreadableFile', 'NoChannel', 'PortTaken', 'RejectedToken', 'RefusedWebhook'],
  ...['NewerDatabase', 'DamagedDatabase', 'DamagedRegister', 'UnreachableDatabase', 'UnusableCopy', 'RegisterInUse'],
  ...['AlreadyRunning'],
]);

/** What SQLite and the disk may refuse, by the beginnings of their codes. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['SQLITE_BUSY', 'Sổ theo dõi đang được tiến trình khác ghi; chưa thay đổi gì, đề nghị thử lại sau ít phút.'],
  ['SQLITE_FULL', 'Đĩa đã đầy nên không ghi được sổ theo dõi; đề nghị giải phóng dung lượng rồi làm lại.'],
  ['SQLITE_READONLY', 'Không ghi được sổ theo dõi; đề nghị kiểm tra quyền ghi của tệp và thư mục.'],
];

/** Of anything that was thrown; the caller takes secrets out. */
export function mistakeText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && FOR_USERS.has(error.name)) return oneLine(text);
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  const refused = REFUSED.find(([beginning]) => code.startsWith(beginning));
  return refused ? refused[1] : `Lỗi ngoài dự kiến: ${oneLine(text)}`;
}

const oneLine = (text: string) => text.replace(/\s{1,200}/gu, ' ').trim();
