/** `backup`: a consistent copy of the register, also while the bot runs. */
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { databaseFile } from '../../db/connect.ts';
import { withStore } from '../open-register.ts';
import { type CliCommand, JSON_OPTION, printResult, UserError } from './command.ts';

export const backup: CliCommand = {
  usage: 'nhac-viec backup <tệp sao lưu> [--json]',
  options: JSON_OPTION,
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { config, io, positionals } = context;
    const [file = ''] = positionals;
    const register = databaseFile(config.DATABASE_URL);
    if (!existsSync(register)) throw new UserError(`Chưa có sổ theo dõi "${register}"; không có gì để sao lưu.`);
    refuseOther(file, register);
    await withStore(config, async (store) => {
      try {
        await store.copyTo(file, io.now().getTime(), 'at-once');
      } catch (cause) {
        if ((cause as Error).name === 'DamagedDatabase') throw cause;
        throw new UserError(
          `Không ghi được tệp "${file}"; đề nghị kiểm tra thư mục, quyền ghi và chỗ trống trên đĩa.`,
          {
            cause,
          },
        );
      }
    });
    const { size: bytes } = statSync(file);
    printResult(context, { file, bytes }, () => `Đã sao lưu sổ theo dõi vào "${file}" (${kilobytes(bytes)} KB).`);
    return 0;
  },
};

/** An older copy is replaced; the register itself, a folder or any other file is not. */
function refuseOther(file: string, register: string): void {
  if (!existsSync(file)) return;
  const found = statSync(file);
  if (found.isDirectory()) throw new UserError(`"${file}" là thư mục; đề nghị nêu tên tệp sao lưu.`);
  if (realpathSync(file) === realpathSync(register)) {
    throw new UserError(`"${file}" chính là sổ theo dõi; đề nghị chọn tên tệp khác.`);
  }
  if (!found.isFile() || (found.size > 0 && !isDatabase(file))) {
    throw new UserError(`Tệp "${file}" đã có và không phải bản sao lưu; đề nghị chọn tên tệp khác.`);
  }
}

function isDatabase(file: string): boolean {
  const start = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  readSync(handle, start);
  closeSync(handle);
  return start.toString('latin1') === 'SQLite format 3\0';
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1024);
