/** Puts right how the words of periods are mistyped. */
import { createRespeller } from '../respell.ts';

export const respell = createRespeller({
  words: `tháng tuần quý năm ngày hôm nay này sau trước tới đến cuối đầu giữa hết từ nửa nữa thứ chủ nhật mai qua kia
    ngoái hai ba bốn tư sáu bảy tám chín mười nhất`,
  longWords: 'tháng tuần ngày trước cuối giữa',
  abbreviations: [
    ['trc', 'trước'],
    ['trk', 'trước'],
    ['truc', 'trước'],
    ['thag', 'tháng'],
    ['ngy', 'ngày'],
  ],
  realWords: `thang thăng thằng thắng thẳng tuân tuấn tuẩn ngay ngáy ngây ngầy ngậy cười cưới cưỡi cuội cuỗi giũa giùa
    trượt`,
});
