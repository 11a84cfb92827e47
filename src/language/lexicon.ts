/** Words of questions and what they mean: data, so that adding a wording is one line. */

/** A meaning that words carry; `understand` puts them together. */
export type Meaning =
  | 'overdue'
  | 'due-soon'
  | 'due'
  | 'unfinished'
  | 'finished'
  | 'on-time'
  | 'done-late'
  | 'ongoing'
  | 'no-deadline'
  | 'no-lead'
  | 'not'
  | 'count'
  | 'rate'
  | 'ranking'
  | 'ranking-late'
  | 'which-communes'
  | 'which-departments'
  | 'overview'
  | 'offices'
  | 'lead'
  | 'coordinating'
  | 'deadline'
  | 'deliverable'
  | 'progress'
  | 'detail'
  | 'calendar'
  | 'task'
  | 'report'
  | 'work'
  | 'section'
  | 'about'
  | 'search'
  | 'unseen'
  | 'reminded'
  | 'reminded-count'
  | 'follow'
  | 'noise';

/** Words between commas, over as many lines as they need. */
const list = (text: string): readonly string[] => text.split(',').map((words) => words.trim().replace(/\s+/gu, ' '));

/** The longest phrase that fits wins; typed tones must agree, missing ones may be any. */
export const PHRASES: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  overdue: list(`
    quá hạn, trễ hạn, chậm hạn, quá date, trễ, chậm, muộn, chậm tiến độ, quá thời hạn, hết hạn, bị trễ,
    bị chậm, chậm trễ, qua han`),
  'due-soon': list(`
    sắp đến hạn, sắp hết hạn, sắp tới hạn, sắp hạn, gần đến hạn, gần hạn, sắp phải xong, sắp đến`),
  due: list(`
    đến hạn, tới hạn, phải xong, phải hoàn thành, cần hoàn thành, phải làm, cần làm, phải nộp, có hạn, hạn`),
  unfinished: list(`
    chưa xong, chưa làm, chưa hoàn thành, còn lại, còn, đang làm, đang thực hiện, tồn đọng, chưa báo cáo,
    chưa gửi, chưa nộp, chưa có báo cáo, dở dang, đang mở, tồn, chưa báo, chưa thực hiện`),
  finished: list(`
    đã xong, xong, hoàn thành, đã hoàn thành, đã làm, xong rồi, đã gửi, đã nộp, gửi rồi, nộp rồi, làm xong`),
  'on-time': list(`
    đúng hạn, hoàn thành đúng hạn, xong đúng hạn, kịp hạn, đúng tiến độ`),
  'done-late': list(`
    xong trễ, hoàn thành trễ, hoàn thành quá hạn, xong quá hạn, gửi trễ, nộp trễ, gửi muộn, nộp muộn, gửi chậm,
    nộp chậm, hoàn thành chậm, hoàn thành muộn, đã gửi trễ, nộp quá hạn, gửi quá hạn`),
  ongoing: list(`
    thường xuyên, làm thường xuyên`),
  'no-deadline': list(`
    chưa có thời hạn, không có thời hạn, chưa có hạn, không có hạn, thiếu thời hạn, thiếu hạn,
    không ghi thời hạn, không rõ thời hạn`),
  'no-lead': list(`
    chưa có chủ trì, chưa có cơ quan chủ trì, không có chủ trì, không có cơ quan chủ trì, thiếu chủ trì,
    chưa rõ chủ trì, chưa ai chủ trì, không ai chủ trì, chưa giao ai, chưa có đơn vị chủ trì`),
  not: list(`
    không, chưa`),
  count: list(`
    bao nhiêu, mấy, có mấy, có bao nhiêu, số lượng, tổng số, mấy việc`),
  rate: list(`
    tỷ lệ, tỉ lệ, phần trăm, đạt bao nhiêu phần trăm, bao nhiêu phần trăm`),
  ranking: list(`
    xếp hạng, nhiều nhất, đứng đầu, bảng xếp hạng, ít nhất, tốt nhất, nhanh nhất`),
  'ranking-late': list(`
    chậm nhất, trễ nhất, muộn nhất, kém nhất, nhiều việc trễ nhất, nhiều việc quá hạn nhất, quá hạn nhiều nhất,
    trễ nhiều nhất, chậm nhiều nhất`),
  'which-communes': list(`
    xã nào, những xã nào, các xã nào, xã thị trấn nào`),
  'which-departments': list(`
    phòng nào, những phòng nào, phòng ban nào, những phòng ban nào, các phòng nào`),
  overview: list(`
    tình hình chung, tổng quan, tình hình, tổng hợp, báo cáo chung, thống kê, toàn cảnh`),
  offices: list(`
    ai, đơn vị nào, những đơn vị nào, cơ quan nào, những ai, nơi nào`),
  lead: list(`
    ai chủ trì, chủ trì, đơn vị nào chủ trì, cơ quan nào chủ trì, ai làm, ai phụ trách, do ai làm,
    ai chịu trách nhiệm, giao cho ai, của ai, giao ai, ai thực hiện, đơn vị nào làm, đơn vị nào thực hiện,
    phòng nào chủ trì`),
  coordinating: list(`
    phối hợp, ai phối hợp, đơn vị nào phối hợp, phối hợp với ai`),
  deadline: list(`
    bao giờ, khi nào, hạn ngày nào, hạn khi nào, hạn bao giờ, ngày nào, hạn nộp, thời hạn, hạn chót,
    đến hạn khi nào, khi nào đến hạn, bao giờ đến hạn, hạn đến bao giờ, lúc nào, bao giờ phải xong`),
  deliverable: list(`
    sản phẩm, sản phẩm gì, sản phẩm đầu ra, kết quả là gì, sản phẩm là gì, đầu ra`),
  progress: list(`
    đến đâu, tới đâu, thế nào, ra sao, tiến độ, xong chưa, làm chưa, hoàn thành chưa, đến đâu rồi, tới đâu rồi,
    sao rồi, gửi chưa, nộp chưa, như thế nào`),
  detail: list(`
    là việc gì, là gì, chi tiết, nội dung, nói về gì, việc gì vậy, nội dung gì`),
  calendar: list(`
    lịch báo cáo, lịch, các kỳ báo cáo, lịch nộp báo cáo, các mốc báo cáo, kỳ báo cáo`),
  task: list(`
    nhiệm vụ, nhiệm vụ nào, những nhiệm vụ`),
  report: list(`
    báo cáo, báo cáo nào, báo cáo định kỳ`),
  work: list(`
    việc, việc nào, việc gì, công việc, đầu việc, những việc nào, các việc, những việc, mọi việc`),
  section: list(`
    lĩnh vực, mảng, mục, phần, nhóm việc`),
  about: list(`
    về, liên quan đến, liên quan, nói về`),
  search: list(`
    tìm, tìm việc, tra cứu, tìm kiếm`),
  unseen: list(`
    chưa xem nhắc việc, chưa nhận nhắc việc, chưa xem, chưa bấm đã nhận, chưa đọc nhắc việc, chưa xem tin nhắc`),
  reminded: list(`
    đã nhắc những ai, đã nhắc ai, nhắc những ai, đã nhắc đơn vị nào, nhắc ai`),
  'reminded-count': list(`
    được nhắc mấy lần, đã nhắc mấy lần, nhắc mấy lần, được nhắc bao nhiêu lần, nhắc bao nhiêu lần`),
  follow: list(`
    thế, thế còn, vậy, vậy còn, rồi`),
  noise: list(`
    có, gì, nào, những, các, của, trong, thì, là, và, cho, hỏi, xem, biết, với, ạ, nhé, nha, vậy, hả, à, ơi,
    xin, anh, chị, em, bot, bây giờ, hiện nay, hiện tại, hiện, đang, bị, được, đã, rồi, danh sách, liệt kê,
    cần, phải, nhắc việc, đến, tới, ở, do, để, mà, cái, con, thế, sẽ, vẫn, toàn bộ, tất cả, hết, kế hoạch, năm,
    đi, tôi, muốn, mình, làm, ngoài, trừ, ngoại trừ, không kể, không tính, nhất, lần, giúp, kiểm tra, đơn vị,
    cơ quan, ngày, hơn, trên, quá, người, lại, nữa, khi, vào, theo, không, chưa, gửi, nộp, sáng nay`),
};

/** How people type in a hurry. */
export const CHAT_SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  list(`
    ko = không, k = không, kg = không, hok = không, khong = không, dc = được, đc = được, r = rồi, vc = việc,
    cv = công việc, nv = nhiệm vụ, bc = báo cáo, dv = đơn vị, đv = đơn vị, bn = bao nhiêu, bnh = bao nhiêu,
    ht = hoàn thành, trc = trước, ntn = như thế nào, tn = thế nào, ng = người, j = gì`).map(
    (pair) => pair.split(' = ') as [string, string],
  ),
);

export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'praise' | 'complaint' | 'identity' | 'ability';

export const SMALL_TALK: Readonly<Record<SmallTalk, readonly string[]>> = {
  greeting: list(`
    xin chào, chào, hello, hi, alo, chào bot, chào buổi sáng, chào em, a lô`),
  thanks: list(`
    cảm ơn, cám ơn, thanks, thank you, ok, oke, vâng, dạ, cảm ơn nhé, ok em, tốt rồi, đã rõ, rõ`),
  farewell: list(`
    tạm biệt, chào nhé, hẹn gặp lại, bye`),
  praise: list(`
    giỏi, giỏi quá, hay quá, tuyệt vời, tốt lắm, hay lắm, bot giỏi quá, bot hay quá`),
  complaint: list(`
    phiền quá, nhắc nhiều quá, chán quá, dở quá, kém quá, sai rồi, nhắc sai rồi, bot dở quá`),
  identity: list(`
    bạn là ai, bot là ai, em là ai, ai đấy, bot tên gì, bạn tên gì, đây là gì`),
  ability: list(`
    làm được gì, giúp được gì, bot làm được gì, bạn làm được gì, hỏi được gì, biết làm gì, hướng dẫn`),
};

export const OFF_TOPIC = list(`
  thời tiết, bóng đá, giá vàng, thủ đô, xổ số, trời mưa, nấu, bài hát, phim, tỷ giá, tổng thống, truyện, ca sĩ,
  du lịch`);

/** Offered where a question was not understood. */
export const MODEL_QUESTIONS: readonly string[] = [
  'Việc nào quá hạn?',
  'Tuần này có việc gì đến hạn?',
  'Đơn vị nào chưa gửi báo cáo Quý I?',
  'Tháng này có việc gì đến hạn?',
  'Phòng Tư pháp còn việc gì?',
  'II.5 hạn ngày nào?',
  'Đơn vị nào nhiều việc quá hạn nhất?',
  'Tình hình chung thế nào?',
];
