/** What only the demo says. */
import { FURTHEST_DAYS, type NoMove } from './move.ts';

export const BANNER = `NHẮC VIỆC · bản dùng thử trên Kế hoạch cải cách hành chính huyện Hướng Hóa năm 2021
Mọi đơn vị đều đã có nhóm, chưa việc nào được báo hoàn thành. Hôm nay là 01/3/2021. Có thể thử:
  việc nào quá hạn?            hỏi bằng lời, có dấu hay không dấu đều được
  /xong I.1 12/KH-UBND         báo hoàn thành kèm số văn bản
  /vai xã Thuận                nói trong nhóm của đơn vị khác
  /ngay +7  ·  /ngay 03/6/2021 đưa đồng hồ tới, xem tin nhắc trên đường đi
  /trogiup                     mọi lệnh    ·    /thoat để thôi
`;

export const HOW_TO_BE = 'Chưa nhận ra đơn vị. Ví dụ: /vai phòng Tư pháp, /vai xã Thuận, /vai noi-vu.';

export function strangeOffice(words: string, near: readonly string[]): string {
  return `Chưa nhận ra đơn vị "${words}". Gần nhất: ${near.join('; ')}.`;
}

export const NO_MOVE: Readonly<Record<NoMove['kind'], string>> = {
  unread: 'Chưa nhận ra ngày. Ví dụ: /ngay +7, /ngay 03/6/2021.',
  'no-such-day': 'Ngày này không tồn tại. Đề nghị nhập lại, ví dụ: /ngay 28/02/2022.',
  'too-far': `Mỗi lần đi tới nhiều nhất ${FURTHEST_DAYS} ngày. Đề nghị nhập ngày gần hơn.`,
};

export const ONLY_FORWARD = 'Đồng hồ của bản dùng thử chỉ đi tới; đề nghị nhập một ngày sau hôm nay, ví dụ: /ngay +7.';
