/** Titles of tasks as plans have them: what is done, about what, for whom. */
import type { Random } from './random.ts';

const ACTS = [
  ['Xây dựng kế hoạch', 'Kế hoạch'],
  ['Ban hành quyết định về', 'Quyết định'],
  ['Tổ chức kiểm tra', 'Báo cáo kết quả kiểm tra'],
  ['Báo cáo kết quả', 'Báo cáo'],
  ['Rà soát, đánh giá', 'Báo cáo rà soát'],
  ['Tham mưu văn bản chỉ đạo', 'Công văn'],
  ['Tập huấn, bồi dưỡng', 'Hội nghị tập huấn'],
  ['Công khai, niêm yết', 'Danh mục công khai'],
  ['Đẩy mạnh tuyên truyền', 'Tin, bài tuyên truyền'],
  ['Hoàn thiện quy trình', 'Quy trình nội bộ'],
] as const;
const SUBJECTS = [
  'cải cách thủ tục hành chính',
  'sắp xếp tổ chức bộ máy và tinh giản biên chế',
  'dịch vụ công trực tuyến mức độ 3, mức độ 4',
  'giải ngân vốn đầu tư công',
  'kiểm soát thủ tục hành chính theo cơ chế một cửa liên thông',
  'theo dõi tình hình thi hành pháp luật',
  'phòng, chống cháy rừng trong mùa khô',
  'số hóa hồ sơ lưu trữ của cơ quan',
  'bình xét gia đình văn hóa',
  'tiêm chủng mở rộng cho trẻ em',
  'quản lý đất đai và cấp giấy chứng nhận quyền sử dụng đất',
  'xây dựng nông thôn mới nâng cao',
  'giảm nghèo bền vững vùng đồng bào dân tộc',
  'chuyển đổi số và an toàn thông tin mạng',
  'văn bản quy phạm pháp luật',
  'chế độ chính sách cho người có công',
  'phổ cập giáo dục và xóa mù chữ',
  'quy chế dân chủ ở cơ sở',
  'tiếp công dân, giải quyết khiếu nại, tố cáo',
  'thi đua, khen thưởng',
];
const FOR_WHOM = [
  'tại UBND cấp xã',
  'trên địa bàn huyện',
  'đối với cán bộ, công chức',
  'cho người dân và doanh nghiệp',
  'của các cơ quan chuyên môn',
  'gắn với xây dựng chính quyền điện tử',
];

export interface Words {
  readonly title: string;
  readonly deliverable: string;
}

export function makeTitle(random: Random, code: string, year: number): Words {
  const [act, deliverable] = random.pick(ACTS);
  const title = `${act} ${random.pick(SUBJECTS)} ${random.pick(FOR_WHOM)} năm ${year} (đợt ${code.split('.')[1]})`;
  return { title, deliverable };
}
