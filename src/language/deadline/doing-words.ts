/** Words of work and other words beside a deadline that say nothing about its day, as data. */
import type { Tag } from './words.ts';
import { lines } from './words.ts';

const RHYTHM = `định kỳ | định kì | báo cáo định kỳ | theo định kỳ | tổ chức định kỳ | kiểm tra định kỳ | rà soát định kỳ`;

const PERIODIC = `báo cáo | sơ kết | tổng kết | họp | giao ban | sơ, tổng kết | tổng hợp báo cáo | gửi báo cáo | báo cáo kết quả | báo cáo tình hình
  chế độ báo cáo | BC`;

const DOING = `hoàn thành | hoàn tất | hoàn thiện | hoàn chỉnh | xong | làm xong | thực hiện | thực hiện xong | tổ chức | tổ chức thực hiện | triển khai
  triển khai thực hiện | gửi | gửi về | nộp | trình | trình ký | trình duyệt | ban hành | xây dựng | lập | phê duyệt | thẩm định | thông qua | tham mưu
  công bố | công khai | cập nhật | rà soát | kiểm tra | thanh tra | giám sát | đánh giá | tổng hợp | tuyên truyền | phổ biến | tập huấn | bồi dưỡng | đào tạo
  mở lớp | khảo sát | thống kê | đăng ký | đăng tải | bàn giao | nghiệm thu | quyết toán | thanh toán | giải ngân | khai trương | vận hành | đưa vào sử dụng
  đưa vào vận hành | kết thúc | kết thúc vào | khánh thành | dự kiến | dự kiến hoàn thành | phấn đấu | phấn đấu hoàn thành | yêu cầu | đề nghị | thông báo
  quán triệt | hướng dẫn | chỉ đạo | phối hợp | tiếp tục | duy trì | nâng cấp | mua sắm | lắp đặt | chuẩn bị | tiếp nhận | xử lý | giải quyết | khắc phục
  sửa đổi | bổ sung | điều chỉnh | tự kiểm tra | tự đánh giá | tự chấm điểm | chấm điểm | thẩm tra | xếp loại | xét | bình xét | khen thưởng | biểu dương | phát động
  hưởng ứng | ra quân | tổng rà soát | số hoá | niêm yết | sắp xếp | bố trí | tuyển dụng | tinh giản | thi | cấp | giao | phân bổ | lấy ý kiến | góp ý
  tiến hành | thí điểm | nhân rộng | áp dụng | đạt | bảo đảm | đảm bảo | đảm bảo hoàn thành | bảo đảm hoàn thành | cung cấp | trả lời | đôn đốc | theo dõi
  ký kết | ký | kiện toàn | thành lập | xác định | xác nhận | điều tra | thu thập | nhập | nhập liệu | in | cấp phát | tặng | trao | đối thoại | tiếp công dân
  đối với | liên quan đến | về việc | đề xuất | lựa chọn | nghiên cứu | biên soạn | biên tập | phát hành | in ấn | gắn | kết nối | liên thông | chuyển đổi | chuyển giao | cải tạo | sửa chữa
  khai mạc | bế mạc | mở | chạy thử | giảm | tăng`;

const NOUNS = `công tác | hoạt động | nội dung | nhiệm vụ | việc | hội nghị | lễ | cuộc họp | sản phẩm | kết quả | số liệu | hồ sơ | dữ liệu | danh mục | danh sách | phụ lục | tài liệu
  dự thảo | dự án | mô hình | phần mềm | hệ thống | chỉ số | cuộc thi | hội thi | hội thảo | chiến dịch | lớp | tin bài | bài viết | phóng sự | chuyên mục
  cơ quan | đơn vị | địa phương | phòng | ban | sở | ngành | UBND | HĐND | tỉnh | huyện | xã | thành phố | thị trấn | cấp`;

const DOCUMENTS = `quyết định | nghị định | nghị quyết | thông tư | thông tư liên tịch | kế hoạch | công văn | chỉ thị | luật | bộ luật | pháp lệnh | thông báo kết luận
  kết luận | văn bản | chương trình | đề án | tờ trình | công điện | quy chế | quy định | quy trình | điều lệ | QĐ | NĐ | NQ | CV | KH | CT | CTr | TB | VB | báo cáo số | hướng dẫn số
  thông báo số | thông tri | phương án | chương trình hành động | biên bản`;

const FILLERS = `của | là | lúc đó | ngày | hết | cuối ngày | suốt | trọn | trong suốt | từng | các | những | cả | toàn
  thời gian | thời gian hoàn thành | thời gian thực hiện | thời điểm | mốc | tiến độ | trở đi | trở về sau | trở lại | và các năm tiếp theo | và những năm tiếp theo | các năm tiếp theo | và các năm sau
  và các năm tiếp sau | những năm tiếp theo | cụ thể | như sau | gồm | bao gồm | kịp thời | ngay | luôn | đều | cần | phải | được | để | cho | về | mọi
  sáng | chiều | trưa | tối | cùng | giờ hành chính | hết giờ làm việc | hết giờ hành chính | đồng loạt | đầy đủ | nay | từ nay | chính thức | cơ bản | năm kế hoạch
  * | • | " | “ | ” | ' | ’ | ‘ | ́ | · | : - | % | dương lịch | DL | tính đến | cao điểm | đợt cao điểm | trọng tâm | chủ yếu | liền | thứ tự | vừa qua | ít nhất | tối thiểu`;

export const WORK_WORDINGS: readonly (readonly [Tag, string])[] = [
  ...lines(RHYTHM).map((line) => ['rhythm', line] as const),
  ...lines(PERIODIC).map((line) => ['periodic', line] as const),
  ...lines(DOING).map((line) => ['doing', line] as const),
  ...lines(NOUNS).map((line) => ['thing', line] as const),
  ...lines(DOCUMENTS).map((line) => ['document', line] as const),
  ...lines(FILLERS).map((line) => ['filler', line] as const),
];
