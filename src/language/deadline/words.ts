/** The wordings of deadlines that carry meaning, as data: adding one is one line here and one in the tests. */

/** What a wording does in a phrase. */
export type Tag =
  /** The day before what follows. */
  | 'before'
  /** What follows, as its latest day; governs each date of its list. */
  | 'latest'
  /** What follows, as its last day, or the end of a range. */
  | 'to'
  | 'from'
  /** The start is the day behind what follows. */
  | 'after'
  /** The day is near what follows. */
  | 'about'
  | 'and'
  | 'or'
  | 'but'
  /** No deadline: goes on all the time. */
  | 'ongoing'
  /** No deadline: depends on words that follow (`theo …`). */
  | 'following'
  /** No deadline unless one stands beside it (`đúng tiến độ`). */
  | 'timely'
  /** No deadline: depends on an event (`khi …`). */
  | 'when'
  /** The time that follows is meant as the deadline: `trong tháng 2`. */
  | 'within'
  /** Makes a bare unit behind it a rhythm: `báo cáo quý`. */
  | 'periodic'
  /** The same, also of a count of months: `định kỳ 6 tháng`. */
  | 'rhythm'
  /** Work that is done; words behind it may be its object. */
  | 'doing'
  /** Who or what the work is about; words behind it may go on with it. */
  | 'thing'
  /** The name of a kind of document. */
  | 'document'
  /** Says nothing about time. */
  | 'filler'
  /** `lần 1`, `đợt 2`: numbers an occurrence. */
  | 'turn'
  /** Changes the meaning in a way that is not read: the phrase is left to a person. */
  | 'unread';

const lines = (text: string): string[] =>
  text
    .split(/[\n|]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Governors, links and turns of phrase. Misread and dialect spellings stand beside the usual ones. */
const GRAMMAR: Readonly<Partial<Record<Tag, string>>> = {
  before: 'trước | trước thời điểm | sớm hơn | trước mốc | chậm nhất trước | chậm nhất là trước | chấm nhứt trước',
  latest: `chậm nhất | chậm nhất là | chậm nhất vào | chậm nhất đến | chậm nhất đến hết | chậm nhất trong | chậm nhất hết
    tối đa đến | trước khi kết thúc | trước khi hết | chấm nhứt | chậm nhứt | muộn nhất | muộn nhất là | muộn nhất vào | muộn nhất đến | trễ nhất | trễ nhất là | lâu nhất
    không quá | không muộn hơn | không chậm hơn | không trễ hơn | không được quá | không sau | không chậm quá
    hạn cuối | hạn cuối cùng | hạn cuối là | hạn chót | hạn chót là | hạn nộp | hạn | thời hạn | hạn hoàn thành | thời hạn hoàn thành
    thời hạn là | hạn là | thời hạn cuối | thời hạn cuối cùng`,
  to: 'đến | tới | cho đến | cho tới | đến hết | tới hết | cho đến hết | đến thời điểm | đến mốc | kéo dài đến',
  from: `từ | kể từ | bắt đầu từ | bắt đầu | bắt đầu vào | tính từ | khởi công | khởi công từ | khởi động | thực hiện từ
    triển khai từ | áp dụng từ | kể từ sau | bắt đầu triển khai từ | bắt đầu thực hiện từ | khởi động từ`,
  after: 'sau | sau thời điểm | từ sau',
  about: 'khoảng | vào khoảng | tầm | khoảng chừng | xấp xỉ | dự kiến khoảng | khoảng giữa lúc',
  within: 'trong | vào | trong vòng | tại | lúc | vào lúc | trong khoảng thời gian | vào dịp | dịp | nhân dịp | nhân',
  and: 'và | cùng | với | & | và cả | cùng với',
  or: 'hoặc | hay | hoặc là',
  but: 'nhưng | song | tuy nhiên',
  turn: 'lần | đợt | kỳ | lần thứ | đợt thứ | kỳ thứ | bước | vòng | cuộc | hội nghị lần | giai đoạn',
};

const NO_DEADLINE: Readonly<Partial<Record<Tag, string>>> = {
  ongoing: `thường xuyên | thường xuyên liên tục | liên tục | thường kỳ | thường trực | TX
    hàng tuần | hằng tuần | mỗi tuần | từng tuần | các tuần | định kỳ tuần | hàng ngày | hằng ngày | mỗi ngày | từng ngày
    hàng giờ | quanh năm | lâu dài | xuyên suốt | tuần / lần | 1 lần / tuần | 01 lần / tuần | 1 tuần / lần | 01 tuần / lần
    mỗi tuần một lần | mỗi tuần 1 lần | tuần 1 lần | tuần một lần | 1 tuần 1 lần | ngày / lần | 1 lần / ngày | 01 lần / ngày
    thường xuyên hàng ngày | trong suốt quá trình | trong quá trình thực hiện | trong quá trình triển khai | không thời hạn
    duy trì thường xuyên | thường niên liên tục | bất kỳ lúc nào | hàng tuần làm việc`,
  following: `theo | thực hiện theo | tuỳ theo | tuỳ | tuỳ thuộc | tuỳ vào | phụ thuộc | phụ thuộc vào | căn cứ | căn cứ vào | căn cứ theo
    trên cơ sở | cùng thời điểm | cùng thời gian | cùng kỳ | lồng ghép | lồng ghép với | gắn với
    đảm bảo theo | bảo đảm theo | phù hợp với | phù hợp theo | như quy định | bám sát | do cấp trên quy định
    khi và theo | đột xuất | khi đột xuất | phát sinh | có phát sinh | theo thực tế phát sinh`,
  timely: `đúng tiến độ | đúng thời gian | đúng thời hạn | đúng hạn | đúng quy định | đúng kế hoạch | đúng yêu cầu | đúng lộ trình
    đảm bảo tiến độ | bảo đảm tiến độ | đảm bảo thời gian | bảo đảm thời gian | đảm bảo quy định | đảm bảo đúng | bảo đảm đúng | kịp tiến độ`,
  when: `khi | sau khi | ngay sau khi | ngay khi | trước khi | từ khi | kể từ khi | đến khi | cho đến khi | tới khi | cho tới khi | mỗi khi
    ngay sau | ngay trước khi | trong trường hợp | trường hợp | nếu | nếu có | sau đó | kể từ lúc | kể từ thời điểm | từ thời điểm
    kể từ ngày ký | kể từ ngày nhận | kể từ ngày có | kể từ ngày ban hành | kể từ ngày được | kể từ ngày kết thúc | kể từ ngày hoàn thành
    kể từ ngày phát sinh | kể từ ngày tiếp nhận | kể từ ngày công bố | kể từ ngày phê duyệt | kể từ ngày triển khai | kể từ ngày tổ chức
    từ ngày ký | từ ngày nhận | từ ngày có | từ ngày ban hành | từ ngày được | từ ngày kết thúc | từ ngày phát sinh | từ ngày tiếp nhận
    sau ngày ký | sau ngày có | sau ngày nhận | sau ngày ban hành | sau ngày kết thúc | sau ngày được | khi có | khi cần | khi cần thiết`,
};

/** What the reader must not explain away. */
const UNREAD = `trừ | ngoại trừ | không | chưa | âm lịch | ÂL | AL | tết | rằm | giêng | chạp | kỳ họp | phiên họp
  năm học | niên học | niên khoá | học kỳ | nhiệm kỳ | vụ đông xuân | vụ hè thu | vụ mùa | vụ xuân | mùa mưa | mùa khô | mùa lũ | mùa hè | dịp hè | nghỉ hè
  lùi | gia hạn | hoãn | so với | muộn hơn | chậm hơn | tối đa | số liệu tính đến | chốt số liệu | riêng | sang năm | ngày làm việc cuối | ngày làm việc cuối cùng | ngày làm việc đầu tiên
  nửa | rưỡi | năm tài chính | niên độ | bầu cử | đại hội | ? | kỳ báo cáo | hôm nay | hôm qua | ngày mai
  tháng này | quý này | tuần này | tuần sau | tuần tới | năm ngoái | còn lại`;

export const WORDINGS: readonly (readonly [Tag, string])[] = [
  ...Object.entries({ ...GRAMMAR, ...NO_DEADLINE, unread: UNREAD }).flatMap(([tag, text]) =>
    lines(text).map((line) => [tag as Tag, line] as const),
  ),
];

export { lines };
