import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/language/command-words.ts';

describe('a command is read', () => {
  it.each([
    ['/viec', 'viec', ''],
    ['/VIEC@nhacviec_bot phòng tư pháp', 'viec', 'phòng tư pháp'],
    ['/việc', 'viec', ''],
    ['/quá hạn', 'quahan', ''],
    ['/sắp đến hạn 14', 'saphan', '14'],
    ['việc', 'viec', ''],
    ['QUÁ HẠN', 'quahan', ''],
    ['sắp hạn 3', 'saphan', '3'],
    ['báo cáo', 'baocao', ''],
    ['xong II.5 12/KH-UBND', 'xong', 'II.5 12/KH-UBND'],
    ['Xong iv 8', 'xong', 'iv 8'],
    ['xong PS.1 4/BC-UBND', 'xong', 'PS.1 4/BC-UBND'],
    ['nộp q1 15/BC-UBND', 'nop', 'q1 15/BC-UBND'],
    ['tiến độ II.5 đang lấy ý kiến', 'tiendo', 'II.5 đang lấy ý kiến'],
    ['gia hạn VI.3 15/10 chờ hướng dẫn', 'giahan', 'VI.3 15/10 chờ hướng dẫn'],
    ['trả lại I.2 xã Thuận thiếu phụ lục', 'tralai', 'I.2 xã Thuận thiếu phụ lục'],
    ['hạn III.1b 28/02/2021 xã Thuận', 'han', 'III.1b 28/02/2021 xã Thuận'],
    ['giao VII.3 phòng Văn hóa', 'giao', 'VII.3 phòng Văn hóa'],
    ['thêm xã Húc 30/6 Báo cáo rà soát', 'them', 'xã Húc 30/6 Báo cáo rà soát'],
    ['hoàn tác', 'hoantac', ''],
    ['chi tiết 2020:I.1', 'chitiet', '2020:I.1'],
    ['đăng ký phòng Tư pháp', 'dangky', 'phòng Tư pháp'],
    ['hủy đăng ký', 'huydangky', ''],
    ['huỷ đăng ký phòng Tư pháp', 'huydangky', 'phòng Tư pháp'],
    ['quản trị ABCD2345', 'quantri', 'ABCD2345'],
    ['đã nhận', 'danhan', ''],
    ['duyệt 12', 'duyet', '12'],
    ['từ chối 12', 'tuchoi', '12'],
    ['hướng dẫn', 'trogiup', ''],
    ['bắt đầu', 'start', ''],
  ])('%s', (text, name, argument) => expect(readCommand(text)).toEqual({ name, argument }));
});

describe('a question or a remark is none', () => {
  it.each([
    'việc nào quá hạn?',
    'quá hạn những việc gì',
    'hạn II.5 là khi nào?',
    'hạn II.5',
    'giao II.5 khi nào?',
    'tiến độ II.5 thế nào?',
    'xong chưa?',
    'thêm việc gì nữa không?',
    'duyệt hết chưa',
    'hướng dẫn thực hiện nghị định 30',
    'báo cáo quý I',
    '',
  ])('%s', (text) => expect(readCommand(text)).toBeNull());
});
