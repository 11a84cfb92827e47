import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/fold.ts';
import { readNumber, readOrdinal, romanOf } from '../../src/language/number-words.ts';

const number = (text: string) => {
  const read = readNumber(tokenize(text), 0);
  return read === null ? null : [read.value, read.next];
};

describe('readNumber', () => {
  it.each<[string, number, number]>([
    ['5', 5, 1],
    ['05', 5, 1],
    ['２０２１', 2021, 1],
    ['IV', 4, 1],
    ['iv', 4, 1],
    ['Ⅳ', 4, 1],
    ['XII', 12, 1],
    ['lI', 2, 1],
    ['một', 1, 1],
    ['tư', 4, 1],
    ['bẩy', 7, 1],
    ['mười', 10, 1],
    ['mười hai', 12, 2],
    ['mười lăm', 15, 2],
    ['mười năm 2021', 10, 1],
    ['hai mươi', 20, 2],
    ['hai mươi tư', 24, 3],
    ['hai mươi lăm', 25, 3],
    ['hai mốt', 21, 2],
    ['ba mươi mốt', 31, 3],
    ['ba mươi năm 2021', 30, 2],
  ])('reads %s', (text, value, next) => expect(number(text)).toEqual([value, next]));

  it.each<[string, number, number]>([
    ['muoi hai', 12, 2],
    ['hai muoi lam', 25, 3],
    ['nam', 5, 1],
    ['tu', 4, 1],
  ])('reads %s without tones', (text, value, next) => expect(number(text)).toEqual([value, next]));

  it.each(['từ', 'sau', 'nắm', 'quý', 'thang', 'XIII', '12345', ''])('takes %s for no number', (text) => {
    expect(number(text)).toBeNull();
  });

  it('reads decomposed letters', () => expect(number('mười hai'.normalize('NFD'))).toEqual([12, 2]));
});

describe('readOrdinal', () => {
  it.each<[string, number | null]>([
    ['thứ nhất', 1],
    ['thứ nhì', 2],
    ['thứ hai', 2],
    ['thứ 3', 3],
    ['thứ tư', 4],
    ['thu tu', 4],
    ['hai', null],
    ['thu hẹp', null],
  ])('reads %s', (text, value) => expect(readOrdinal(tokenize(text), 0)?.value ?? null).toBe(value));
});

describe('romanOf', () => {
  it('knows no other word', () => expect(romanOf(tokenize('quý')[0])).toBeNull());
});
