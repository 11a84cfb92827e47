/** Why a register's file cannot be used, each in a sentence for the person who starts the bot. */

/** The file was made by a newer version of the bot. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';

  constructor(file: string) {
    super(`Sổ theo dõi "${file}" do phiên bản mới hơn tạo ra; đề nghị cập nhật chương trình rồi chạy lại.`);
  }
}

/** The file is damaged, or is no register at all. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';

  constructor(file: string, options?: ErrorOptions) {
    super(
      `Tệp "${file}" không phải sổ theo dõi hoặc đã hỏng; đề nghị kiểm tra DATABASE_URL hoặc khôi phục từ bản sao lưu gần nhất.`,
      options,
    );
  }
}

/** What the file holds makes no sense any more, and there is or is not a copy to go back to. */
export class DamagedRegister extends Error {
  override readonly name = 'DamagedRegister';

  constructor(damaged: DamagedDatabase, folder: string, copy: string | null) {
    const what = damaged.message.split(';')[0];
    super(
      copy === null
        ? `${what}; chưa có bản sao lưu nào dùng được trong "${folder}", đề nghị kiểm tra DATABASE_URL và BACKUP_DIR.`
        : `${what}; bản sao lưu tốt gần nhất là "${copy}", khôi phục bằng lệnh: npx nhac-viec restore ${quoted(copy)}`,
      { cause: damaged },
    );
  }
}

/** As a shell takes it. */
const quoted = (path: string) => (/^[\w./:\\-]+$/.test(path) ? path : `"${path}"`);

const COPY_FAULTS = {
  missing: 'Không tìm thấy tệp sao lưu',
  damaged: 'Tệp không phải bản sao lưu của sổ theo dõi hoặc đã hỏng:',
} as const;

/** What should be restored is not there, or is no whole register. */
export class UnusableCopy extends Error {
  override readonly name = 'UnusableCopy';

  constructor(file: string, fault: keyof typeof COPY_FAULTS) {
    super(`${COPY_FAULTS[fault]} "${file}"; đề nghị kiểm tra đường dẫn hoặc chọn bản khác.`);
  }
}

/** Another bot works on this register. */
export class AlreadyRunning extends Error {
  override readonly name = 'AlreadyRunning';

  constructor(file: string, options?: ErrorOptions) {
    super(
      `Sổ theo dõi "${file}" đang được một bot khác sử dụng, mỗi sổ chỉ chạy một bot; đề nghị dừng bot đó rồi chạy lại.`,
      options,
    );
  }
}

/** Somebody has the register open. */
export class RegisterInUse extends Error {
  override readonly name = 'RegisterInUse';

  constructor(file: string, options?: ErrorOptions) {
    super(`Sổ theo dõi "${file}" đang được dùng; đề nghị dừng bot và các lệnh đang chạy rồi khôi phục lại.`, options);
  }
}

/** The file or its folder can't be made, read or written. */
export class UnreachableDatabase extends Error {
  override readonly name = 'UnreachableDatabase';

  constructor(file: string, options?: ErrorOptions) {
    super(
      `Không mở được sổ theo dõi "${file}"; đề nghị kiểm tra DATABASE_URL, thư mục, quyền ghi và chỗ trống trên đĩa.`,
      options,
    );
  }
}
