import { describe, expect, it } from 'vitest';
import { fold, hasDiacritics, tokenize, toned } from '../../src/language/fold.ts';

/** Pairs collected from the test suites of viet_text_tools and underthesea: both placements are in daily use. */
const TONE_PLACES: readonly [string, string][] = [
  ['hoạ', 'họa'],
  ['thuỷ', 'thủy'],
  ['toà', 'tòa'],
  ['tòan', 'toàn'],
  ['chòang', 'choàng'],
  ['giừơng', 'giường'],
  ['baỷ', 'bảy'],
  ['cuả', 'của'],
  ['lựơng', 'lượng'],
  ['nghịêm', 'nghiệm'],
  ['khỏe', 'khoẻ'],
  ['quý', 'qúy'],
  ['Hướng Hóa', 'HƯỚNG HOÁ'],
  ['Ủy ban', 'UỶ BAN'],
];

describe('fold', () => {
  it('drops diacritics and capitals', () => {
    expect(fold('Đặng Trọng Văn – Hướng Hoá, thuỷ lợi, quý Ⅳ, ĐỀ ÁN')).toBe(
      'dang trong van – huong hoa, thuy loi, quy iv, de an',
    );
  });
  it('reads the Icelandic Eth of old fonts as đ', () => expect(fold('Ðảm bảo')).toBe('dam bao'));
  it('reads NFD and full width', () => {
    expect(fold('Đề án quý'.normalize('NFD'))).toBe('de an quy');
    expect(fold('ＩＶ．８')).toBe('iv.8');
  });
});

describe('toned', () => {
  it.each(TONE_PLACES)('%s = %s', (a, b) => {
    expect(toned(a)).toBe(toned(b));
    expect(toned(a.normalize('NFD'))).toBe(toned(b));
  });
  it.each([
    ['quý', 'quy'],
    ['năm', 'nam'],
    ['sáu', 'sau'],
    ['tư', 'từ'],
  ])('%s ≠ %s', (a, b) => expect(toned(a)).not.toBe(toned(b)));
});

describe('tokenize', () => {
  it('keeps the place of every word in the text', () => {
    const text = 'Quý  III/2021, đến T1';
    for (const token of tokenize(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokenize(text).map((t) => t.folded)).toEqual(['quy', 'iii', '/', '2021', ',', 'den', 't', '1']);
  });
  it('keeps offsets in NFD', () => {
    const text = 'đến Quý'.normalize('NFD');
    expect(tokenize(text).map((t) => text.slice(t.start, t.end).normalize('NFC'))).toEqual(['đến', 'Quý']);
  });
});

it('tells typed diacritics', () => {
  expect(hasDiacritics('quy')).toBe(false);
  expect(hasDiacritics('quý')).toBe(true);
  expect(hasDiacritics('d')).toBe(false);
  expect(hasDiacritics('đ')).toBe(true);
});
