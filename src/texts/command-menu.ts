/** The commands in the order of a platform's menu: what each does, in a few words, and who may use it. */

export interface MenuEntry {
  /** Plain Latin, without the slash. */
  readonly name: string;
  readonly description: string;
  readonly who: 'all' | 'office' | 'monitor' | 'admin';
}

export const COMMAND_MENU: readonly MenuEntry[] = [
  { name: 'viec', description: 'Việc chưa hoàn thành của đơn vị', who: 'office' },
  { name: 'quahan', description: 'Việc quá hạn', who: 'office' },
  { name: 'saphan', description: 'Việc sắp đến hạn (7 ngày, hoặc số ngày ghi sau lệnh)', who: 'office' },
  { name: 'baocao', description: 'Báo cáo định kỳ: thời hạn, đã gửi hay chưa', who: 'office' },
  { name: 'chitiet', description: 'Toàn bộ thông tin một việc: /chitiet II.5', who: 'office' },
  { name: 'tim', description: 'Tìm việc theo từ khóa: /tim một cửa', who: 'office' },
  { name: 'xong', description: 'Báo hoàn thành: /xong II.5 12/KH-UBND', who: 'office' },
  { name: 'nop', description: 'Báo đã gửi báo cáo: /nop q1 15/BC-UBND', who: 'office' },
  { name: 'tiendo', description: 'Ghi tiến độ: /tiendo II.5 đang lấy ý kiến', who: 'office' },
  { name: 'giahan', description: 'Đề nghị gia hạn: /giahan II.5 15/4 lý do', who: 'office' },
  { name: 'hoantac', description: 'Hoàn tác thay đổi vừa ghi', who: 'office' },
  { name: 'thongke', description: 'Số lượng và tỷ lệ hoàn thành', who: 'office' },
  { name: 'lichnhac', description: 'Lịch nhắc trong những ngày tới', who: 'office' },
  { name: 'tralai', description: 'Trả lại việc đã báo hoàn thành', who: 'monitor' },
  { name: 'han', description: 'Đặt hoặc sửa thời hạn: /han II.2 31/3', who: 'monitor' },
  { name: 'giao', description: 'Giao đơn vị chủ trì: /giao I.9 Phòng Tư pháp', who: 'monitor' },
  { name: 'them', description: 'Thêm việc ngoài kế hoạch', who: 'monitor' },
  { name: 'nhatky', description: 'Nhật ký: ai đã làm gì, lúc nào', who: 'monitor' },
  { name: 'dangky', description: 'Đăng ký nhóm cho đơn vị: /dangky Phòng Tư pháp', who: 'all' },
  { name: 'huydangky', description: 'Hủy đăng ký nhóm', who: 'admin' },
  { name: 'trogiup', description: 'Hướng dẫn và ví dụ', who: 'all' },
  { name: 'start', description: 'Giới thiệu', who: 'all' },
];
