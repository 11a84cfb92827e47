/** Puts right how the words of deadlines are mistyped or misread by a scanner. */
import { createRespeller } from '../respell.ts';

export const respell = createRespeller({
  words: 'tháng tuần quý năm ngày trước sau tới đến cuối đầu giữa hết từ hàng hằng mỗi nhất chậm định kỳ',
  longWords: 'tháng tuần ngày trước cuối giữa thường xuyên chậm nhất hoàn thành quý năm hàng định kỳ theo',
  abbreviations: [],
  realWords: `thang thăng thằng thắng thẳng tuân tuấn tuẩn ngay ngáy ngây ngầy ngậy cười cưới cưỡi cuội cuỗi giũa giùa trượt
    quy quỳ quỷ quỹ quyt nấm nam nằm nắm nám nậm thuồng thuông hang hạng hãng háng hăng đinh đình đỉnh đính dinh dính
    kỹ kỷ ký kì kí kị kỵ kỉ nhật nhạt nhát nhặt hoan hoàn hoán hoạn thanh thành thánh thạnh thảnh châm chấm chăm chạm chàm
    thẻo thẹo xuyến thưởng thượng thương thướng`,
});
