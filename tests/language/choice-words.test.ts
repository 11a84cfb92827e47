import { describe, expect, it } from 'vitest';
import { readChosenLabel, readChosenNumber } from '../../src/language/choice-words.ts';

describe('a bare number', () => {
  it.each([
    ['1', 1],
    [' 2 ', 2],
    ['3.', 3],
    ['4)', 4],
    ['１２', 12],
    ['số 2', 2],
    ['chọn 2', 2],
    ['Chọn số 2', 2],
    ['#5', 5],
  ])('%s chooses', (text, number) => expect(readChosenNumber(text)).toBe(number));

  it.each(['0', '100', '1 2', '12/KH-UBND', 'II.5', 'II', 'một', '1 việc', '30/6', '-1', '1.5', ''])(
    '%s is something else',
    (text) => expect(readChosenNumber(text)).toBeNull(),
  );
});

describe('the words of a choice', () => {
  const labels = ['Đã nhận', 'Báo hoàn thành…', 'Tất cả việc của đơn vị'];
  it.each([
    ['đã nhận', 0],
    ['Da nhan.', 0],
    ['ĐÃ NHẬN', 0],
    ['báo hoàn thành', 1],
    ['tất cả việc của đơn vị', 2],
    ['tất cả việc', null],
    ['đã nhận hồ sơ', null],
    ['nhận', null],
    ['…', null],
  ])('%s', (text, index) => expect(readChosenLabel(text, labels)).toBe(index));

  it.each([
    ['tiếp', ['Xem tiếp'], 0],
    ['xem thêm', ['Chi tiết', 'Xem tiếp'], 1],
    ['đồng ý', ['Duyệt', 'Từ chối'], 0],
    ['vâng', ['Đúng', 'Không'], 0],
    ['không', ['Đúng', 'Không'], 1],
    ['tiếp', ['Chi tiết'], null],
  ])('%s stands for one of %o', (text, offered, index) => expect(readChosenLabel(text, offered)).toBe(index));
});
