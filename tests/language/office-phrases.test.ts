import { describe, expect, it } from 'vitest';
import { readBundledPlan } from '../../src/documents/bundled-plan.ts';
import { fold, tokenize } from '../../src/language/fold.ts';
import { readOfficeList } from '../../src/language/office/office-list.ts';
import { createOfficeLexicon, findOffices, nearestOffices, readOffices } from '../../src/language/office-phrases.ts';

const { offices, groups, reading } = readBundledPlan();
const lexicon = createOfficeLexicon(offices, groups);
const titles = [...reading.tasks, ...reading.sections].map(({ title }) => ` ${wordsOf(title)} `);
const inTitle = (phrase: string) => titles.some((title) => title.includes(` ${phrase} `));
const named = (text: string) =>
  findOffices(tokenize(text), lexicon, inTitle).mentions.flatMap(({ codes, kinds, own, except }) => {
    const names = own ? ['own'] : [...codes, ...kinds];
    return except ? names.map((name) => `-${name}`) : names;
  });
const strangers = (text: string) => findOffices(tokenize(text), lexicon, inTitle).unknown.map(({ words }) => words);

const NAMED: readonly (readonly [string, string])[] = [
  ['Phòng Tư pháp', 'tu-phap'],
  ['P. Tư pháp còn việc gì', 'tu-phap'],
  ['ptp', 'tu-phap'],
  ['P.NV', 'noi-vu'],
  ['phòng yte còn việc gì', 'y-te'],
  ['p noivu', 'noi-vu'],
  ['phòng văn hoá', 'van-hoa-thong-tin'],
  ['VP HĐND&UBND', 'van-phong'],
  ['TC-KH', 'tai-chinh-ke-hoach'],
  ['phòng TCKH', 'tai-chinh-ke-hoach'],
  ['TT Khe Sanh', 'tt-khe-sanh'],
  ['thị trấn Lao Bảo', 'tt-lao-bao'],
  ['UBND xã Thuận', 'xa-thuan'],
  ['ủy ban nhân dân xã Thuận', 'xa-thuan'],
  ['việc của xã Húc và xã Lìa', 'xa-huc xa-lia'],
  ['xã Tân Thành', 'xa-tan-thanh'],
  ['xã Thanh', 'xa-thanh'],
  ['Trung tâm Văn hóa Thông tin - Thể dục Thể thao', 'tt-vhtt-tdtt'],
  ['các xã còn việc gì', 'commune'],
  ['xã mình còn việc gì', 'own'],
  ['ngoài phòng Tư pháp', '-tu-phap'],
  ['phòng tư phap', 'tu-phap'],
  ['phòng y tê', 'y-te'],
  ['nội vụ còn việc gì', 'noi-vu'],
  ['phòng TP', 'tu-phap'],
  ['phòng nông nghiệp & PTNT', 'nong-nghiep'],
  ['văn phòng ủy ban', 'van-phong'],
  ['UBND TT Lao Bảo', 'tt-lao-bao'],
  ['lao bảo, khe sanh', 'tt-lao-bao tt-khe-sanh'],
  ['hai xã Thanh và Thuận', 'xa-thanh xa-thuan'],
  ['xã Hướng Sơn với Hướng Linh', 'xa-huong-son xa-huong-linh'],
  ['xã Thuận, Húc và Lìa', 'xa-thuan xa-huc xa-lia'],
  ['2 thị trấn', 'tt-khe-sanh tt-lao-bao'],
  ['thị trấn nào', 'tt-khe-sanh tt-lao-bao'],
  ['khối phòng ban', 'department'],
  ['mấy xã', 'commune'],
  ['trừ xã Thuận và xã Húc', '-xa-thuan -xa-huc'],
  ['các xã trừ Hướng Lập', 'commune -xa-huong-lap'],
  ['bên em còn việc gì', 'own'],
  ['xã Hướng Phùn', 'xa-huong-phung'],
];
const NOBODY = [
  'cải cách tài chính công',
  'thanh tra, kiểm tra công vụ',
  'thuận lợi',
  'ba tầng nhà',
  'hôm nay có việc gì',
  '2 tuần tới có việc gì',
  'đơn vị nào chủ trì',
  'quý 3 phòng nào',
];

function wordsOf(text: string): string {
  return tokenize(text)
    .flatMap((token) => (token.kind === 'mark' ? [] : token.folded))
    .join(' ');
}

describe('offices in a question', () => {
  it.each(NAMED)('%s → %s', (text, codes) => expect(named(text).join(' ')).toBe(codes));
  it.each(NAMED)('%s without diacritics, and in NFD', (text, codes) => {
    expect(named(fold(text)).join(' ')).toBe(codes);
    expect(named(text.normalize('NFD')).join(' ')).toBe(codes);
  });
  it.each(NOBODY)('"%s" names nobody', (text) => expect(named(text)).toEqual([]));
  it.each([
    'Sở Nội vụ có việc gì',
    'xã Hướng Hiệp',
    'UBND xã Hải Lăng',
    'phòng Công Thương',
    'UBND tỉnh',
    'UBND xã Thanh Hà có việc gì',
    'xa Thanh Ha co viec gi',
  ])('"%s" is no office of the register', (text) => {
    expect(named(text)).toEqual([]);
    expect(strangers(text)).toHaveLength(1);
  });
});

describe('offices in a command', () => {
  it.each([
    ['noi-vu', 'noi-vu'],
    ['Húc', 'xa-huc'],
    ['xã Thuận, xã Húc', 'xa-thuan xa-huc'],
    ['phong tu phapp', 'tu-phap'],
  ])('%s → %s', (text, codes) => expect(readOffices(text, lexicon).codes.join(' ')).toBe(codes));

  it('offers the nearest where nothing fits', () => {
    expect(readOffices('phong xyz', lexicon)).toMatchObject({ codes: [], unknown: [{ words: 'phong xyz' }] });
    expect(nearestOffices('phòng tu fap', lexicon, 1)).toEqual(['tu-phap']);
  });
});

describe('a plan’s list of offices', () => {
  const LISTS: readonly (readonly [string, string, string])[] = [
    ['Phòng Nội vụ, các phòng, ban chuyên môn', 'noi-vu 12', ''],
    ['Các cơ quan tham mưu giúp việc - Văn phòng HĐND và UBND huyện', 'van-phong', 'Các cơ quan tham mưu giúp việc'],
    ['Các cơ quan tham mưu và Phòng Tư pháp', 'tu-phap', 'Các cơ quan tham mưu'],
    ['Các cơ quan tham mưu về kế hoạch và tài chính', '', 'Các cơ quan tham mưu về kế hoạch và tài chính'],
  ];
  it.each(LISTS)('%s', (cell, codes, text) => {
    const list = readOfficeList(cell, lexicon);
    const [first, ...others] = list.codes;
    expect([first ?? '', others.length || ''].join(' ').trim()).toBe(codes);
    expect(list.text).toBe(text);
  });
});
