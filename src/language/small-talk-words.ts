/** What people say that asks nothing of the register. */
import { list } from './word-list.ts';

export type SmallTalk = 'greeting' | 'thanks' | 'farewell' | 'praise' | 'complaint' | 'identity' | 'ability';

export const SMALL_TALK: Readonly<Record<SmallTalk, readonly string[]>> = {
  greeting: list(`
    xin chào, chào, hello, hi, alo, chào buổi sáng, chào buổi chiều, chào buổi tối, chào buổi trưa, a lô, hê lô, kính chào,
    có ai không, có đó không, có ở đó không`),
  farewell: list(`
    tạm biệt, chào nhé, hẹn gặp lại, bye, chào tạm biệt, gặp lại sau, mai gặp, ngủ ngon, nghỉ thôi`),
  thanks: list(`
    cảm ơn, cám ơn, thanks, thank you, ok, oke, okie, vâng, dạ, tốt rồi, đã rõ, rõ, tks, rõ rồi, được rồi, hiểu rồi, nhất trí,
    đồng ý, biết rồi, đã hiểu, cảm ơn nhiều, đã nhận được, nhận được rồi, xong nhé, ừ, uh, được, đã tiếp thu`),
  praise: list(`
    giỏi, giỏi quá, hay quá, tuyệt vời, tốt lắm, hay lắm, tuyệt, giỏi lắm, tốt quá, tuyệt quá, hữu ích quá, tiện quá, thông minh quá,
    chúc mừng, xịn quá, nhanh quá, tốt, quá tốt, làm tốt lắm`),
  complaint: list(`
    phiền quá, nhắc nhiều quá, chán quá, dở quá, kém quá, sai rồi, nhắc sai rồi, phiền phức quá, nhắc hoài, nhắc mãi,
    sao nhắc hoài, sao nhắc nhiều thế, không đúng, trả lời sai rồi, sai bét, ngu quá, đừng nhắc nữa, nhức đầu quá, sai`),
  identity: list(`
    bạn là ai, bot là ai, em là ai, ai đấy, bot tên gì, bạn tên gì, đây là gì, tên gì, mày là ai, ai đây, bot này là gì,
    đây là bot gì, em tên gì, bạn là người hay máy, bạn là robot à`),
  ability: list(`
    làm được gì, giúp được gì, bot làm được gì, bạn làm được gì, hỏi được gì, biết làm gì, hướng dẫn, có thể làm gì,
    dùng thế nào, sử dụng thế nào, cách dùng, cách sử dụng, hướng dẫn sử dụng, giúp gì được, có thể hỏi gì, làm gì được,
    trợ giúp, giúp tôi với, hỏi gì được, biết những gì, biết làm những gì`),
};

/** Words around them that change nothing. */
export const AROUND_SMALL_TALK = list(`
  bot, em, anh, chị, ạ, nhé, nha, bạn, nhiều, lắm, quá, mọi người, cả nhà, các anh, các chị, sếp, à, ơi, vậy, thế, nhắc việc, các đồng chí,
  đồng chí, cô, chú, bác, admin, ad, vâng, dạ, rồi, đấy, thật, tất cả, a, e, c, buổi sáng, tốt lành, đã, nhà mình, nhe, mình, đó, thì, ngày mới, có`);

export const OFF_TOPIC = list(`
  thời tiết, bóng đá, giá vàng, thủ đô, xổ số, trời mưa, nấu, bài hát, phim, tỷ giá, tổng thống, truyện cười, ca sĩ,
  du lịch, bài thơ, giá xăng, chứng khoán, bitcoin, nấu ăn, món ăn, quán ăn, nhà hàng, karaoke, cà phê, lô đề, vé máy bay,
  kể chuyện, tử vi, bói toán, tiếng anh, dịch sang, chơi game, trò chơi, hẹn hò, ngoại hạng, tỷ số, thời sự, world cup`);

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
