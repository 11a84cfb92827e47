/** How a command is used, by example, where its words are missing. */
import { type Message, say } from './message.ts';

interface Usage {
  /** What the command needs. */
  readonly needs: string;
  readonly example: string;
}

const USAGE = {
  dangky: { needs: 'tên đơn vị', example: '/dangky Phòng Tư pháp' },
  huydangky: { needs: 'tên đơn vị', example: '/huydangky Phòng Tư pháp' },
  chitiet: { needs: 'mã việc', example: '/chitiet II.5' },
  tim: { needs: 'từ khóa', example: '/tim tinh giản biên chế' },
  xong: { needs: 'mã việc, nếu có thì thêm số văn bản và ngày', example: '/xong II.5 12/KH-UBND ngày 28/02' },
  nop: { needs: 'kỳ báo cáo, nếu có thì thêm số văn bản và ngày', example: '/nop q1 15/BC-UBND' },
  tiendo: { needs: 'mã việc và nội dung tiến độ', example: '/tiendo II.5 đang lấy ý kiến các đơn vị' },
  giahan: { needs: 'mã việc, ngày và lý do', example: '/giahan II.5 15/4 chờ hướng dẫn của Sở Tư pháp' },
  tralai: { needs: 'mã việc, đơn vị và lý do', example: '/tralai II.5 Phòng Tư pháp chưa đính kèm kế hoạch' },
  han: { needs: 'mã việc và ngày', example: '/han II.2 31/3' },
  giao: { needs: 'mã việc và đơn vị', example: '/giao I.9 Phòng Tư pháp' },
  them: { needs: 'đơn vị, ngày và nội dung', example: '/them Phòng Y tế 15/4 Báo cáo công tác phòng, chống dịch' },
  hoantac: { needs: 'mã việc', example: '/hoantac II.5' },
  saphan: { needs: 'số ngày từ 1 đến 366', example: '/saphan 15' },
  lichnhac: { needs: 'số ngày từ 1 đến 366', example: '/lichnhac 14' },
  nhatky: { needs: 'mã việc, hoặc để trống', example: '/nhatky II.5' },
  quantri: { needs: 'mã quản trị in ra khi khởi động', example: '/quantri ABCD2345' },
} as const satisfies Readonly<Record<string, Usage>>;

export type UsageOf = keyof typeof USAGE;

/** `Lệnh /giahan cần mã việc, ngày và lý do, ví dụ: /giahan II.5 15/4 chờ hướng dẫn của Sở Tư pháp` */
export function usage(command: UsageOf): Message {
  const { needs, example } = USAGE[command];
  return say(`Lệnh /${command} cần ${needs}, ví dụ: ${example}`);
}
