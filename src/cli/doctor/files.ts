/** The register's file, its copies, and the room that is left for both. */
import { existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { databaseFile } from '../../../db/connect.ts';
import { lastGoodCopy } from '../../../db/daily-copies.ts';
import type { Config } from '../../config.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { type Check, error, ok, warning } from './check.ts';

const MB = 1024 * 1024;
const LEAST_ROOM_MB = 100;

/** Null where there is a register to look into. */
export function missingRegister({ DATABASE_URL }: Config): Check | null {
  const file = databaseFile(DATABASE_URL);
  if (existsSync(file) && statSync(file).size > 0) return null;
  return warning(
    'database',
    `chưa có sổ theo dõi "${file}"; sổ được tạo khi nhập kế hoạch (lệnh import) hoặc chạy bot.`,
  );
}

export function registerSize({ DATABASE_URL }: Config): Check {
  const { size } = statSync(databaseFile(DATABASE_URL));
  return ok('database', `nguyên vẹn, ${(size / MB).toFixed(1).replace('.', ',')} MB.`);
}

/** For the register to grow and for a day's copy. */
export function room({ DATABASE_URL, BACKUP_DIR }: Config): Check {
  const file = databaseFile(DATABASE_URL);
  const needed = Math.max(LEAST_ROOM_MB, Math.ceil((3 * (existsSync(file) ? statSync(file).size : 0)) / MB));
  const folders = [...new Set([dirname(file), BACKUP_DIR].map(nearest))];
  const scarce = folders.map((folder) => ({ folder, mb: freeMb(folder) })).filter(({ mb }) => mb < needed);
  if (scarce.length === 0) return ok('disk', 'đủ chỗ trống cho sổ và bản sao lưu.');
  const found = scarce.map(({ folder, mb }) => `"${folder}" còn ${mb} MB`).join(', ');
  return warning('disk', `${found}; cần ít nhất ${needed} MB, đề nghị giải phóng dung lượng.`, scarce);
}

/** The folder itself or, before it is made, the one in which it will be. */
function nearest(folder: string): string {
  let found = resolve(folder);
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MB);
}

/** A copy a day is due, a weekend without the bot forgiven. */
const OLDEST_COPY_DAYS = 3;

export function copies({ BACKUP_DIR }: Config, today: Day): Check {
  try {
    const last = lastGoodCopy(BACKUP_DIR);
    if (last === null) {
      return warning(
        'backups',
        `chưa có bản sao lưu nào dùng được trong "${BACKUP_DIR}"; bot tự sao lưu mỗi ngày khi chạy.`,
      );
    }
    const age = daysBetween(last.day, today);
    if (age <= OLDEST_COPY_DAYS) return ok('backups', `bản sao lưu tốt gần nhất: "${last.file}".`);
    return warning(
      'backups',
      `bản sao lưu tốt gần nhất đã ${age} ngày: "${last.file}"; đề nghị kiểm tra bot có chạy hằng ngày.`,
    );
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    return error('backups', `không đọc được thư mục "${BACKUP_DIR}" (${code}); đề nghị kiểm tra BACKUP_DIR và quyền.`);
  }
}

/** The token stands in it. */
export function privateSettings(): Check | null {
  if (process.platform === 'win32' || !existsSync('.env') || (statSync('.env').mode & 0o077) === 0) return null;
  return warning('settings', 'người khác trên máy đọc được tệp .env; đề nghị chạy: chmod 600 .env');
}
