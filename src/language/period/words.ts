/** The words of periods as data: adding a wording is one line here and one in the tests. */
import type { Part, Unit } from './units.ts';
import { type Wordings, wordings } from './wording.ts';

/** Where a unit lies from the present one; null where the words mean something else (`tuần sau khi …`). */
export const PLACES: Wordings<number | null> = wordings<number | null>(
  ['này | nay | ni | hiện tại | hiện nay | đang diễn ra', 0],
  ['sau | tới | sắp tới | sắp đến | tới đây | kế | kế tiếp | tiếp | tiếp theo | tiếp đến | liền sau', 1],
  ['sau nữa | tới nữa | kế tiếp nữa', 2],
  ['trước | qua | rồi | vừa rồi | vừa qua | mới rồi | mới qua | đã qua | liền trước | vừa xong', -1],
  ['trước nữa', -2],
  ['sau khi | sau đó | sau này | sau ngày | sau lễ | sau tết | trước khi | trước đó | trước đây | trước hạn', null],
  ['trước ngày | trước lễ | trước tết | qua hạn | qua ngày | qua thời hạn | rồi sẽ', null],
  ['kế hoạch | kế toán | tới hạn | sắp đến hạn | sắp tới hạn | tiếp nhận | tiếp tục | tiếp công dân | tiếp dân', null],
  [
    'tới giờ | tới nay | tới bây giờ | tới hiện tại | tới hết | tới đầu | tới giữa | tới cuối | tới ngày | tới hôm',
    null,
  ],
);

/** Only of years. */
export const YEAR_PLACES: Wordings<number> = wordings(['ngoái', -1], ['kia | ngoái nữa', -2]);

/** Behind a month or quarter that has its number. */
export const TURNS: Wordings<'this' | 'coming' | 'gone' | null> = wordings<'this' | 'coming' | 'gone' | null>(
  ['này | ni', 'this'],
  ['tới | sắp tới | tới đây | sắp đến', 'coming'],
  ['vừa rồi | vừa qua | qua | mới rồi | mới qua | đã qua', 'gone'],
  ['qua hạn | qua ngày | qua thời hạn | tới hạn | tới nay | tới giờ | sắp đến hạn | sắp tới hạn', null],
);

export const DAY_WORDS: Wordings<number | null> = wordings<number | null>(
  ['hôm nay | ngày hôm nay | bữa nay | hôm ni | bữa ni | ngày hôm ni | hnay', 0],
  ['sáng nay | trưa nay | chiều nay | tối nay | đêm nay', 0],
  ['hôm qua | ngày hôm qua | bữa qua | sáng qua | trưa qua | chiều qua | tối qua | đêm qua | hqua', -1],
  ['hôm kia | ngày hôm kia | bữa kia', -2],
  ['hôm kìa | ngày hôm kìa', -3],
  ['ngày mai | hôm mai | sáng mai | trưa mai | chiều mai | tối mai | đêm mai | nmai', 1],
  ['ngày mốt | ngày kia | ngày mốt này | sáng mốt | trưa mốt | chiều mốt | tối mốt | bữa mốt', 2],
  ['ngày kìa', 3],
  ['ngày mai sau | ngày mai mốt | hôm nay mai | ngày mốt mai', null],
);
export const TOMORROW = wordings(['mai', 1]);
export const AFTER_TOMORROW = wordings(['mốt', 2]);
/** `mai` is tomorrow only where nothing in front makes it a name, */
export const NAMES_BEFORE_MAI = wordings([
  `hoa | ban | cây | chị | cô | bà | anh | em | ông | bé | thanh | xuân | ngọc | tuyết | sao | khe | quỳnh | phương | lan
   | hương | thị | hồng | của | bạn | bác | chú | thôn | bản | xã | phòng | đồng chí | chi | tên | kim | nhật | bạch`,
  true,
]);
/** and one of these words, or nothing, follows. */
export const AFTER_MAI = wordings([
  `có | là | đến | tới | còn | phải | cần | hết | ai | xã | phòng | đơn vị | việc | thì | mình | đv | cơ quan | những | các
   | văn phòng | không | ko | k | nhé | ạ | này | hạn | bao nhiêu | mấy | nộp | họp | thị trấn | ubnd`,
  true,
]);

/** Hours of a day, which do not move it. */
export const DAY_PARTS = wordings([
  `sáng | trưa | chiều | tối | đêm | sáng sớm | buổi sáng | buổi trưa | buổi chiều | buổi tối | cuối giờ | đầu giờ
   | cuối giờ chiều | cuối giờ sáng | đầu giờ sáng | đầu giờ chiều | cuối ngày | đầu ngày | cuối buổi chiều | khuya | ngay
   | ngay trong | nội trong | đúng | lúc`,
  true,
]);

export const DATE = wordings(['ngày', true]);
export const EARLY_DAY = wordings(['mùng | mồng | ngày mùng | ngày mồng', true]);
export const WEEK = wordings(['tuần | tuần lễ', true]);
export const MONTH = wordings(['tháng | thg', true]);
export const QUARTER = wordings(['quý | quí', true]);
export const YEAR = wordings(['năm', true]);

export const UNITS: Wordings<Unit> = wordings<Unit>(
  ['ngày | hôm | bữa', 'day'],
  ['tuần | tuần lễ', 'week'],
  ['tháng | thg', 'month'],
  ['quý | quí', 'quarter'],
  ['năm', 'year'],
);
/** Letters for months, close behind a count (`6T đầu năm`). */
export const MONTH_LETTERS = ['t', 'th', 'thg'];

export const PARTS: Wordings<Part> = wordings<Part>(
  ['đầu | thượng tuần | thời điểm đầu', 'start'],
  ['giữa | trung tuần', 'middle'],
  ['cuối | hạ tuần', 'end'],
  ['nửa đầu | nửa trước | nửa năm đầu', 'first-half'],
  ['nửa cuối | nửa sau | nửa năm cuối | nửa còn lại của', 'last-half'],
);
/** Halves that have named their year's unit already: `nửa năm đầu 2021`. */
export const HALF_YEARS: Wordings<Part> = wordings<Part>(
  ['nửa năm đầu | nửa đầu', 'first-half'],
  ['nửa năm cuối | nửa năm sau | nửa cuối | nửa sau', 'last-half'],
);

/** Which of several: the first, the last. */
export const EDGES: Wordings<'first' | 'last'> = wordings<'first' | 'last'>(
  ['đầu | đầu tiên | mở đầu', 'first'],
  ['cuối | cuối cùng | sau cùng', 'last'],
);
export const MIDDLE = wordings(['giữa', true]);
export const RANK = wordings(['thứ', true]);
export const OF = wordings(['của | trong | thuộc', true]);
export const SUNDAY = wordings(['chủ nhật | chúa nhật | chủ nhựt', 7]);
export const NEXT_YEAR = wordings(['sang', true]);

/** Goes in front of a period without changing it. */
export const INSIDE = wordings([
  `trong | vào | trong vòng | trong khoảng | trong thời gian | trong giai đoạn | giai đoạn | thời gian | cả | toàn bộ | toàn
   | suốt | trong suốt | nội | nội trong | trong cả | khoảng | vào khoảng | ngay trong | chỉ trong | kỳ | đợt | dịp | vào dịp`,
  true,
]);
/** Behind these a bare unit is the present one: `trong tháng`, `cả năm`. */
export const WHOLE = wordings(['trong | cả | toàn | suốt | nội trong | trong suốt | trong cả | ngay trong', true]);

export const NOW = wordings([
  `nay | giờ | bây giờ | hiện nay | hiện tại | lúc này | giờ này | thời điểm này | thời điểm hiện tại | thời điểm hiện nay
   | ngay bây giờ | hiện giờ | chừ | bây chừ | thời điểm báo cáo`,
  true,
]);
export const FROM = wordings([
  'từ | kể từ | bắt đầu từ | tính từ | từ khoảng | trong khoảng từ | trong khoảng thời gian từ | khoảng từ | bắt đầu',
  true,
]);
export const TO = wordings([
  `đến | tới | cho đến | cho tới | đến hết | tới hết | cho đến hết | cho tới hết | hết | tính đến | tính tới | tính đến hết
   | tính cho đến | chạy đến | kéo dài đến | đến tận | đến trước hết`,
  true,
]);
export const AND = wordings(['và | với | hoặc | cùng với', true]);
export const MARKS_TO = ['-', '–', '—', '−', '→', '~', '÷', '>'];
/** The latest day, whether it follows at once or behind `đến`; `chậm nhất` before a month rather ranks. */
export const LATEST = wordings([
  `không quá | không muộn hơn | không chậm hơn | chậm nhất | chậm nhất là | chậm nhất vào | chậm nhất đến | muộn nhất
   | muộn nhất là | muộn nhất vào | muộn nhất đến | trễ nhất | trễ nhất là | không trễ hơn | hạn chót | hạn chót là
   | hạn cuối là | chậm nhất đến hết | muộn nhất đến hết | trước khi hết | trước khi kết thúc | hạn đến | hạn đến hết
   | hạn chót đến`,
  true,
]);
export const BEFORE = wordings([
  'trước | từ trước | trước thời điểm | sớm hơn | chậm nhất trước | muộn nhất trước',
  true,
]);
export const AFTER = wordings(['sau | từ sau | kể từ sau | muộn hơn', true]);
export const ONWARDS = wordings(['trở đi | về sau | trở về sau | về sau này | trở về sau này | đổ đi', true]);
/** Behind a beginning: up to today. */
export const SINCE = wordings(['trở lại đây | trở lại | lại đây', true]);
export const BACKWARDS = wordings(['trở về trước | về trước | đổ về trước | trở lại trước đó', true]);
export const LEFT_OVER = wordings([
  'phần còn lại | thời gian còn lại | những ngày còn lại | các ngày còn lại | quãng còn lại | mấy ngày còn lại | còn lại',
  true,
]);

/** Windows: ahead of today, back from it, or neither (`3 ngày sau khi …`). */
export const WINDOWS: Wordings<'ahead' | 'back' | null> = wordings<'ahead' | 'back' | null>(
  ['tới | nữa | sắp tới | tới đây | sắp đến | tiếp theo | kế tiếp | tiếp | sau | kế | tiếp đến | nữa thôi', 'ahead'],
  ['kể từ hôm nay | từ hôm nay | kể từ nay | từ nay | tính từ hôm nay | kể từ ngày hôm nay | tính từ nay', 'ahead'],
  ['qua | vừa qua | vừa rồi | trước | gần đây | gần nhất | trước đây | đã qua | mới rồi | mới qua', 'back'],
  ['trở lại đây | trở lại | đổ lại | đổ lại đây | nay | vừa xong | gần đây nhất | vừa mới qua', 'back'],
  ['sau khi | sau đó | sau ngày | sau này | sau cuộc | sau họp | sau tết | sau lễ | trước khi | trước đó', null],
  [
    'trước hạn | trước ngày | trước tết | trước lễ | trước thời hạn | trước kỳ | qua hạn | qua thời hạn | tới hạn',
    null,
  ],
  [
    'tiếp tục | tiếp nhận | tiếp công dân | tiếp dân | tiếp cận | kế hoạch | kế toán | trước thời điểm | từ nay đến',
    null,
  ],
);
/** In front of a count alone they make it a window from today: `trong vòng 10 ngày`, */
export const WITHIN = wordings([
  'trong | trong vòng | trong thời gian | trong khoảng | nội trong | trong vòng khoảng | trong thời hạn',
  true,
]);
export const HALF = wordings(['nửa', true]);

/** How many is left open, so nothing can be counted: `mấy ngày nữa`, `những tháng tới`. */
export const VAGUE = wordings([
  'mấy | vài | một vài | đôi | đôi ba | dăm | dăm ba | nhiều | bao nhiêu | một số | vài ba | những | các | từng | cái',
  true,
]);
export const RHYTHM = wordings(['hàng | hằng | mỗi | mọi | định kỳ | định kỳ hàng | định kỳ hằng', true]);
/** What follows is compared with, not asked for. */
export const COMPARED = wordings(['cùng kỳ | so với | so với cùng kỳ | cùng thời điểm | bằng cùng kỳ', true]);
export const LUNAR_MONTHS = wordings([
  'tháng giêng | tháng chạp | giêng | chạp | tết | âm lịch | âm | tháng nhuận',
  true,
]);
export const LUNAR = wordings(['âm lịch | âm | al | tết | âl | ta', true]);
/** A number behind these counts or labels something else. */
export const LABELS = wordings([
  `độ | mức | cấp | hạng | số | lần | mục | điều | khoản | đợt | phần | nhóm | tổ | khóa | khoá | điểm | iso | thôn | đạt
   | khu | bản | thửa | tầng | loại | phiên | phụ lục | biểu | mẫu | thứ | trang | dòng | câu`,
  true,
]);
/** `thứ hai` behind these is the second, not Monday. */
export const RANKED = wordings([
  `lần | kỳ | họp | đợt | phiên | khóa | khoá | hạng | đứng | xếp | người | việc | phần | mục | điều | chương | điểm | cấp
   | trí | xã | phòng | vị | đại hội | hội nghị | nhóm | nhiệm vụ | vụ | bước | giai đoạn | đoạn | ngôi | loại | mức | nội dung
   | dung | cáo | văn bản | bản | năm | kế hoạch | quý | tháng`,
  true,
]);
/** What is counted: a number in front of it is no month. */
export const COUNTED = wordings([
  `việc | nhiệm vụ | đơn vị | xã | phòng | báo cáo | ngày | tuần | tháng | người | cơ quan | văn bản | lần | đầu việc | quý
   | năm | công việc | thị trấn | ban | cán bộ | đồng chí | điểm | phần trăm | mục tiêu | chỉ tiêu | tiêu chí | bc | nv | đv`,
  true,
]);
/** `1/2 số việc` is a half. */
export const SHARED = wordings(['số | tổng | tổng số | chỉ tiêu | tiêu chí | khối lượng | kế hoạch', true]);
export const DOCUMENTS = wordings([
  `nghị quyết | nghị định | quyết định | thông tư | chỉ thị | công văn | luật | bộ luật | thông báo | tờ trình | công điện
   | kết luận | hướng dẫn | quy chế | pháp lệnh | hiến pháp | qđ | nq | nđ | cv | ct | tt | thông tri | thông tư liên tịch`,
  true,
]);
/** `Tư pháp` is no fourth month. */
export const AFTER_FOUR = wordings(['pháp | vấn | tưởng | nhân | liệu | cách | lệnh | duy | thục', true]);
export const FOUR = wordings(['tư', 4]);
