/** Phrases as scans and narrow columns leave them; a plan of 2021. `⏎` is a line break of the cell. */
const BROKEN: readonly (readonly [string, string])[] = [
  // lines that wrap
  ['Quý⏎IV', '2021-12-31'],
  ['Quý⏎II,⏎III', '2021-04-01..2021-09-30'],
  ['Hàng⏎Quý', '2021-03-31 2021-06-30 2021-09-30 2021-12-31'],
  ['Hoàn thành trước⏎Quý III/2021', '2021-06-30'],
  ['Thời gian⏎hoàn thành: Quý IV', '2021-12-31'],
  ['15/4⏎- 15/5', '2021-04-15..2021-05-15'],
  ['Hàng năm (quý⏎IV)', '2021-12-31'],
  // lines that are items
  ['Tháng 4⏎Tháng 10', '2021-04-30 2021-10-31'],
  ['- Kế hoạch: Quý I/2021⏎- Kết quả: Quý IV/2021', '2021-03-31 2021-12-31'],
  ['kế hoạch: tháng 01/2021⏎báo cáo: tháng 11/2021', '2021-01-31 2021-11-30'],
  // letters for digits, split words and numbers
  ['31/l2/2021', '2021-12-31'],
  ['I5/6', '2021-06-15'],
  ['3O/6', '2021-06-30'],
  ['Qu ý IV', '2021-12-31'],
  ['T hường xuyên', 'ongoing'],
  ['1 5/6/2021', '2021-06-15'],
  ['15/1 2/2021', '2021-12-15'],
  ['15/6/20 21', '2021-06-15'],
  ['Quý. IV', '2021-12-31'],
  ['Thg 3', '2021-03-31'],
  // mistyped or misread words
  ['trươcs ngày 15/6', '2021-06-14'],
  ['trước ngayf 15/6', '2021-06-14'],
  ['Quys IV', '2021-12-31'],
  ['Gửi trướcc ngày 15/11', '2021-11-14'],
  ['Gửi tưrớc ngày 15/11', '2021-11-14'],
  ['Ngãy 20/6 và 20/12', '2021-06-20 2021-12-20'],
  ['Hàng thnág', 'month-ends'],
  ['Thường xuyêm', 'unclear'],
  ['Gửi trướcngày 15/11', '2021-11-14'],
  ['Tổng hợp báo cáotrước 05/12', '2021-12-04'],
  ['hàngquý', '2021-03-31 2021-06-30 2021-09-30 2021-12-31'],
  ['Báo cáo trướ c ngày 15/6', '2021-06-14'],
  ['Gửi trớc ngày 15/11', 'unclear'],
  ['Qu II', 'unclear'],
  ['Theo quy địn tại Nghị định 61/2018/NĐ-CP', 'conditional'],
  // full width
  ['Ｔｈáｎｇ ０３－２０２１', '2021-03-31'],
  ['６ ｔｈáｎｇ／ｌầｎ', '2021-06-30 2021-12-31'],
  // gaps in a form
  ['…/2021', 'unclear'],
  ['ngày   /   /2021', 'unclear'],
  ['Hoàn thành trước ngày …/6/2021', 'unclear'],
  // numbers told twice
  ['Chậm nhất ngày 06 (sáu) tháng 06 (sáu)', '2021-06-06'],
  ['Chậm nhất ngày 15 (mười lăm) của tháng cuối quý', '2021-03-15 2021-06-15 2021-09-15 2021-12-15'],
];

export const SCANNED = BROKEN.map(([phrase, expected]) => [phrase.replaceAll('⏎', '\n'), expected] as const);
