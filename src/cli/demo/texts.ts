/** What only the demo says. */

export const BANNER = `NHẮC VIỆC · bản dùng thử trên Kế hoạch cải cách hành chính huyện Hướng Hóa năm 2021
Mọi đơn vị đều đã có nhóm, chưa việc nào được báo hoàn thành. Hôm nay là 01/3/2021. Có thể thử:
  việc nào quá hạn?            hỏi bằng lời, có dấu hay không dấu đều được
  /xong I.1 12/KH-UBND         báo hoàn thành kèm số văn bản
  /vai xã Thuận                nói trong nhóm của đơn vị khác
  /ngay +7  ·  /ngay 03/6/2021 đưa đồng hồ tới, xem tin nhắc trên đường đi
  /trogiup                     mọi lệnh    ·    /thoat để thôi
`;

export const HOW_TO_BE = 'Chưa nhận ra đơn vị. Ví dụ: /vai phòng Tư pháp, /vai xã Thuận, /vai noi-vu.';

export const HOW_TO_MOVE = 'Chưa nhận ra ngày. Ví dụ: /ngay +7 (tối đa +800), /ngay 03/6/2021.';
