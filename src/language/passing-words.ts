/** Words that change nothing of what is asked: particles, address, courtesy, and who wants to know. */
import { list } from './word-list.ts';

export const PASSING_WORDS = list(`
  kính gửi, kính thưa, kính nhờ, kính đề nghị, kính, rà soát giúp, rà soát xem, rà soát giúp xem, rà giúp, rà lại, một năm, mỗi năm, hàng năm,
  có thể, cứ, chứ, điều, rằng, rất, sự, vì, nếu, lên, bởi, càng, luôn luôn, gọi là, hiện thời, trên thực tế, thực tế, nhen, liền, rõ, rõ ràng,
  hoàn toàn, bỏ sót, sót, ở đây, ở đó, như vậy, như thế, vậy ạ, ạ em, em nhé, em ạ, anh ạ, nhé em, đi em, cho sếp, cho lãnh đạo, cho anh, cho chị,
  tổng, lại giúp, gửi lại, đưa, đưa ra, chỉ ra, nêu, nêu ra, nói, trả lời, cập nhật, đến giờ, tới giờ, đến bây giờ, cho đến nay, từ trước đến nay,
  tính tới nay, tính đến nay, đến thời điểm này, tới thời điểm này, tại thời điểm này, cho tới nay, trên địa bàn, địa bàn, trên địa bàn huyện,
  của huyện, trong huyện, ubnd các cấp, có phải là, là những, là các, ra những, ra các, vào những, thuộc về, nào nữa, gì nữa, nào khác, gì khác,
  có, gì, nào, những, các, của, trong, thì, là, và, cho, hỏi, xem, biết, với, ạ, nhé, nha, vậy, hả, à, ơi, thôi, luôn, chi,
  xin, anh, chị, em, bot, bây giờ, hiện nay, hiện tại, hiện, đang, bị, được, danh sách, liệt kê, liệt kê ra, kể, kể ra,
  cần, phải, nhắc việc, đến, tới, ở, do, để, mà, cái, con, sẽ, vẫn, toàn bộ, tất cả, hết, kế hoạch, năm, thuộc, ra, gồm,
  đi, tôi, muốn, mình, làm, ngoài, trừ, ngoại trừ, không kể, không tính, nhất, lần, giúp, kiểm tra, đơn vị, bao gồm, rà, rà soát lại,
  cơ quan, ngày, hơn, trên, quá, người, lại, nữa, khi, vào, theo, sáng nay, lúc này, tính đến, tính, tính tới, đến nay, tới nay,
  e, a, c, ad, admin, sếp, thưa, dạ, vâng, ừ, này, nè, kìa, nhỉ, hen, hở, hử, ta, chúng ta, ông, bà, bác, cô, chú, bạn, cháu,
  làm ơn, vui lòng, đề nghị, phiền, nhờ, hộ, dùm, giùm, thử, nhanh, ngay, gấp, lẹ, cho biết, cho hỏi, cho tôi, cho em, cho mình,
  cho tôi xem, xem giúp, xem hộ, giúp tôi, giúp em, cung cấp, gửi cho, gửi tôi, gửi em, báo, thông báo, in, lọc, lọc ra, hiển thị, mở, show,
  sếp hỏi, lãnh đạo hỏi, chủ tịch hỏi, anh hỏi, chị hỏi, em hỏi, tôi hỏi, hỏi chút, hỏi tí, hỏi xíu, chút, tí, xíu, cái này, sếp cần,
  thực hiện, triển khai, tiến hành, xử lý, giải quyết, hoạt động, được giao, giao, phân công, giao cho, dành cho, riêng, đối với,
  còn những, hiện có, đang có, có những, có các, gồm những, gồm có, bao gồm những, nằm trong, đâu, đấy, đó, kia, sao, tại sao, vì sao,
  trước mắt, thời gian, thời điểm, đợt, kỳ, dịp, khoảng, tầm, trở lên, trở xuống, thêm, tiếp, tiếp theo, khác, cùng, cả, mỗi, từng,
  huyện, toàn huyện, hệ thống, sổ, sổ theo dõi, kế hoạch năm, theo kế hoạch, trong kế hoạch, của kế hoạch, trong năm nay, tất tần tật, ấy,
  nói chung, cụ thể, đầy đủ, chính xác, mới nhất, mới, vừa, vừa rồi, gần đây, lâu nay, nào đó, khối, nhóm, phía, bên, chỗ, hay, hoặc, nhưng,
  thấy, nhìn, coi, ngó, hãy, nên, chắc, chắc là, hình như, nghe nói, thật, thiệt, hông, hổng, không ạ, không vậy, chưa ạ, chưa vậy, chưa nhỉ,
  một số, mọi, vài, chỉ, đều, cũng, lắm, nhiều, ít, đủ, nốt, xem nào, ai đó, như, bằng, từ, tên, tên là, mã, mã số, số, mục, danh mục, bảng,
  ra làm sao, làm sao, quy định, theo quy định, đúng quy định, đã quy định, đồng chí, các đồng chí, gì không, gì chưa, bộ phận, lãnh đạo, cán bộ, việc phải làm, phải không, đúng không, có phải, à mà`);
