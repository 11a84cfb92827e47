/** Where a question names what the register does not have: asked back, never replaced. */
import type { OfficeCode } from '../domain/office.ts';
import { type Choice, line, type Message, message } from './message.ts';
import { fullOffice, type Scene } from './scene.ts';
import { quoted } from './unclear.ts';

export interface UnknownView {
  readonly what: 'office' | 'code' | 'section' | 'date';
  /** As they were typed. */
  readonly words: string;
  /** Offices' codes, or codes, sections and dates as they may be typed. */
  readonly near: readonly string[];
  /** The question again with what was meant in place of the words. */
  readonly wordsFor: (near: string) => string;
}

const OFFERED = 3;
const NO: Choice = { label: 'Không phải', words: '/huy' };

const MISSING: Readonly<Record<UnknownView['what'], (words: string) => string>> = {
  office: (words) => `"${words}" không có trong danh sách đơn vị của kế hoạch.`,
  code: (words) => `Không tìm thấy việc mã "${words}" trong sổ theo dõi.`,
  section: (words) => `Kế hoạch không có lĩnh vực "${words}".`,
  date: (words) => `Ngày "${words}" không tồn tại.`,
};
const MEANT: Readonly<Record<UnknownView['what'], string>> = {
  office: 'Có phải đơn vị cần tìm là:',
  code: 'Có phải việc cần tìm là:',
  section: 'Có phải lĩnh vực cần tìm là:',
  date: 'Đề nghị nhập lại, ví dụ:',
};
const RETRY: Readonly<Record<UnknownView['what'], string>> = {
  office: 'Đề nghị nhập tên đầy đủ của đơn vị.',
  code: 'Đề nghị kiểm tra mã; gõ /viec để xem danh sách.',
  section: 'Đề nghị nhập số La Mã của lĩnh vực, ví dụ: lĩnh vực II.',
  date: 'Đề nghị nhập lại, ví dụ: 28/02.',
};

export function unknown({ what, words, near, wordsFor }: UnknownView, scene: Scene): Message {
  const nearest = near.slice(0, OFFERED);
  const missing = MISSING[what](quoted(words));
  if (nearest.length === 0) return message([line(`${missing} ${RETRY[what]}`)]);
  const labelOf = (one: string) => (what === 'office' ? fullOffice(scene, one satisfies OfficeCode) : one);
  const choices = nearest.map((one): Choice[] => [{ label: labelOf(one), words: wordsFor(one) }]);
  const meant = `${MEANT[what]} ${nearest.map(labelOf).join('; ')}${what === 'date' ? '' : '?'}`;
  return message([line(`${missing} ${meant}`)], [...choices, [NO]]);
}
