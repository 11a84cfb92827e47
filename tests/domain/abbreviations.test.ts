import { describe, expect, it } from 'vitest';
import { isAbbreviation, spellingsOf } from '../../src/domain/abbreviations.ts';

describe('a phrase in its other spellings', () => {
  it.each([
    ['tuyen truyen cchc', ['tuyen truyen cchc', 'tuyen truyen cai cach hanh chinh']],
    ['tuyen truyen cai cach hanh chinh', ['tuyen truyen cai cach hanh chinh', 'tuyen truyen cchc']],
    ['1 cua', ['1 cua', 'mot cua']],
    ['ra soat vbqppl', ['ra soat vbqppl', 'ra soat van ban quy pham phap luat']],
    ['chu ky so', ['chu ky so']],
    ['tthcs', ['tthcs']],
  ])('%s', (phrase, spellings) => expect([...spellingsOf(phrase)].toSorted()).toEqual(spellings.toSorted()));
  it('a whole word only is a short form', () =>
    expect(['tthc', 'cbcc', 'mot', 'hanh'].map(isAbbreviation)).toEqual([true, true, false, false]));
});
