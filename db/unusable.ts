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

/** The file or its folder can't be made, read or written. */
export class UnreachableDatabase extends Error {
  override readonly name = 'UnreachableDatabase';

  constructor(file: string, options?: ErrorOptions) {
    super(`Không mở được sổ theo dõi "${file}"; đề nghị kiểm tra DATABASE_URL, thư mục và quyền ghi.`, options);
  }
}
