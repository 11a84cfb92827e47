/** Made-up offices: districts with their departments and communes, under names that exist in Vietnam. */
import type { OfficeRow } from '../../src/app/ports/ledger.ts';
import type { OfficeGroup } from '../../src/domain/office.ts';

const FIRST = `
  Tân Phú Vĩnh Hòa Bình An Đông Tây Nam Bắc Thanh Hải Triệu Cam Gio Hướng Đại Trung Mỹ Long Xuân Quảng Yên
  Ngọc Kim Sơn Thạch Minh Liên Diễn Nghi Hưng Đức Phước Ba Trường Tam Hồng Văn Cao
`
  .trim()
  .split(/\s+/);
const SECOND = `
  Lập Hợp Thành Long Liên Sơn Phùng Lộc Việt Linh Thủy Giang Hà Mai Phong Quang Trạch Ninh Châu Thịnh Hiệp
  Mỹ Phúc Thọ Định Khê Lâm Trung Đông Hòa An Tiến Thắng Lợi Nghĩa Xá Lương Bình Cường Đạo Khánh Thái Kiên
  Vân Tường Hậu Hạnh Tâm Dương Nhơn Quý Ân Hưng Phương Bảo Ngãi Điền Trì Tín Lễ Cẩm Hóa Thượng Hạ Yên Lạc
  Đồng Chánh Kỳ Phụng Trí Dũng Quế Bằng Xuân Toàn Ích Chính Giáo Hiền Lĩnh Ngọc Nội Ngoại Tảo Viên Vinh Tú
  Khang Cát Tân Thuận Húc Lìa Sen Bàu Gia Quán Suối Bến Đài Trinh
`
  .trim()
  .split(/\s+/);

const DEPARTMENTS: readonly (readonly [code: string, name: string, alias: string])[] = [
  ['noi-vu', 'Phòng Nội vụ', 'PNV'],
  ['van-phong', 'Văn phòng HĐND và UBND', 'VP UBND'],
  ['tu-phap', 'Phòng Tư pháp', 'PTP'],
  ['tai-chinh-ke-hoach', 'Phòng Tài chính - Kế hoạch', 'Phòng TCKH'],
  ['tai-nguyen-moi-truong', 'Phòng Tài nguyên và Môi trường', 'Phòng TNMT'],
  ['lao-dong-tbxh', 'Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐTBXH'],
  ['van-hoa-thong-tin', 'Phòng Văn hóa và Thông tin', 'Phòng VHTT'],
  ['giao-duc-dao-tao', 'Phòng Giáo dục và Đào tạo', 'Phòng GDĐT'],
  ['y-te', 'Phòng Y tế', 'P. Y tế'],
  ['thanh-tra', 'Thanh tra huyện', 'Thanh tra'],
  ['nong-nghiep', 'Phòng Nông nghiệp và Phát triển nông thôn', 'Phòng NNPTNT'],
  ['kinh-te-ha-tang', 'Phòng Kinh tế và Hạ tầng', 'Phòng KTHT'],
  ['dan-toc', 'Phòng Dân tộc', 'P. Dân tộc'],
];
/** The register's monitors are departments of its first district. */
const MONITORS = new Set(['van-phong', 'thanh-tra']);
const COMMUNES_OF_DISTRICT = 28;
export const OFFICES_OF_DISTRICT = DEPARTMENTS.length + COMMUNES_OF_DISTRICT;

export const GROUPS: readonly OfficeGroup[] = [
  { words: 'Các phòng, ban', members: [{ kind: 'department' }] },
  { words: 'UBND các xã, thị trấn', members: [{ kind: 'commune' }] },
];

/** Districts of thirteen departments and their communes, until there are so many offices. */
export function makeOffices(count: number): OfficeRow[] {
  const offices: OfficeRow[] = [];
  for (let district = 0; offices.length < count; district++) {
    const communes = Array.from({ length: COMMUNES_OF_DISTRICT }, (_, n) =>
      commune(district * COMMUNES_OF_DISTRICT + n),
    );
    offices.push(...DEPARTMENTS.map((department) => departmentOf(district, department)), ...communes);
  }
  return offices.slice(0, count);
}

function departmentOf(district: number, [code, name, alias]: (typeof DEPARTMENTS)[number]): OfficeRow {
  if (district === 0) return { code, name, kind: 'department', aliases: [alias], monitor: MONITORS.has(code) };
  const place = placeAt(district * COMMUNES_OF_DISTRICT);
  return {
    code: `${code}-${district + 1}`,
    name: `${name} huyện ${place}`,
    kind: 'department',
    aliases: [`${alias} ${place}`],
    monitor: false,
  };
}

function commune(n: number): OfficeRow {
  const place = placeAt(n);
  return {
    // Names that differ by their accents alone need the district to tell them apart.
    code: `xa-${slug(place)}-${Math.floor(n / COMMUNES_OF_DISTRICT) + 1}`,
    name: `UBND xã ${place}`,
    kind: 'commune',
    aliases: [`xã ${place}`, place],
    monitor: false,
  };
}

/** Each number has a name of its own: 40 × 102 of them. */
function placeAt(n: number): string {
  const first = FIRST[n % FIRST.length];
  const second = SECOND[Math.floor(n / FIRST.length) % SECOND.length];
  return `${first} ${second}`;
}

function slug(name: string): string {
  const plain = name.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replaceAll(' ', '-');
}
