/** `restore`: puts a copy in the register's place while the bot is stopped. */
import { existsSync, realpathSync } from 'node:fs';
import { databaseFile } from '../../db/connect.ts';
import { type Restored, restoreRegister } from '../../db/restore.ts';
import { clockOf, dayOf, isoIn } from '../domain/day.ts';
import { commandLine } from './actor.ts';
import { type CliCommand, JSON_OPTION, printResult, UserError } from './command.ts';

export const restore: CliCommand = {
  usage: 'nhac-viec restore <tệp sao lưu> [--json]',
  options: JSON_OPTION,
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { config, io, positionals } = context;
    const [file = ''] = positionals;
    const register = databaseFile(config.DATABASE_URL);
    if (existsSync(file) && existsSync(register) && realpathSync(file) === realpathSync(register)) {
      throw new UserError(`"${file}" chính là sổ theo dõi; đề nghị nêu tệp sao lưu.`);
    }
    const now = io.now();
    const zone = config.TIME_ZONE;
    const stamp = `${dayOf(now, zone)}-${clockOf(now, zone).replace(':', '')}`;
    const restored = restoreRegister(config.DATABASE_URL, file, stamp, commandLine(now, now));
    const { kept, recordKept, copiedAt } = restored;
    const at = copiedAt === null ? null : isoIn(new Date(copiedAt), zone);
    printResult(context, { restored: file, copiedAt: at, kept, recordKept }, () => wordsOf(file, restored, zone));
    return 0;
  },
};

function wordsOf(file: string, { copiedAt, kept, recordKept }: Restored, zone: string): string {
  const at = copiedAt === null ? '' : ` (bản lúc ${clockOf(new Date(copiedAt), zone)} ngày ${date(copiedAt, zone)})`;
  const record = recordKept
    ? 'Những tin đã gửi sau bản này vẫn được ghi nhận, không nhắc lại lần nữa.'
    : 'Sổ cũ không đọc được hết: một số tin đã gửi có thể được nhắc lại.';
  const lines = [`Đã khôi phục sổ theo dõi từ "${file}"${at}.`];
  if (kept !== null) lines.push(`Sổ cũ được giữ tại "${kept}". ${record}`);
  return lines.join('\n');
}

const date = (at: number, zone: string) => dayOf(new Date(at), zone).split('-').reverse().join('/');
