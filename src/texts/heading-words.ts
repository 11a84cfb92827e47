/** The words of a heading: what kind of work, in what state, of which offices. */
import type { AssignmentQuery, OfficeFilter, Shape, Status, Subject } from '../domain/query.ts';
import { fullOffice, officeList, type Scene } from './scene.ts';

export const SUBJECT_WORD: Readonly<Record<Subject, string>> = { work: 'việc', task: 'nhiệm vụ', report: 'báo cáo' };

/** Sets of statuses that have a name of their own; statuses in alphabetical order. */
const STATUS_SETS: Readonly<Record<string, string>> = {
  done: 'hoàn thành đúng hạn',
  'done-late': 'hoàn thành quá hạn',
  'done,done-late': 'đã hoàn thành',
  open: 'trong hạn',
  overdue: 'quá hạn',
  'open,overdue': 'chưa hoàn thành',
  'conditional,ongoing,open,overdue,unset': 'chưa hoàn thành',
  'conditional,ongoing,open,overdue': 'chưa hoàn thành',
  'done-late,overdue': 'quá hạn, kể cả đã hoàn thành',
  ongoing: 'thường xuyên',
  conditional: 'thời hạn theo điều kiện',
  unset: 'chưa có thời hạn',
};
const REPORT_SETS: Readonly<Record<string, string>> = {
  done: 'đã gửi đúng hạn',
  'done-late': 'đã gửi quá hạn',
  'done,done-late': 'đã gửi',
  'open,overdue': 'chưa gửi',
  'conditional,ongoing,open,overdue,unset': 'chưa gửi',
  'conditional,ongoing,open,overdue': 'chưa gửi',
  overdue: 'quá hạn chưa gửi',
  open: 'chưa gửi, còn trong hạn',
};
const ALL_STATUSES = 7;

/** `quá hạn`, `đã gửi`; nothing where any status will do. */
export function statusWords(statuses: readonly Status[], subject: Subject): string {
  const distinct = [...new Set(statuses)].sort();
  if (distinct.length === 0 || distinct.length === ALL_STATUSES) return '';
  const key = distinct.join(',');
  const named = (subject === 'report' ? REPORT_SETS[key] : undefined) ?? STATUS_SETS[key];
  return named ?? distinct.map((status) => STATUS_SETS[status]).join(' hoặc ');
}

const LACKING = { deadline: 'chưa có thời hạn', lead: 'chưa có cơ quan chủ trì' } as const;

/** `việc quá hạn hơn 100 ngày`, `báo cáo chưa gửi`, `việc phối hợp`. */
export function workWords(query: AssignmentQuery, isDueSoon: boolean): string {
  const { subject, statuses, role, lateMoreThan, lacking } = query;
  const status = isDueSoon ? 'sắp đến hạn' : statusWords(statuses, subject);
  const missing = lacking === null ? '' : LACKING[lacking];
  const parts = [
    SUBJECT_WORD[subject],
    role === 'coordinating' && 'phối hợp',
    lateMoreThan !== null && !status.includes('quá hạn') && 'quá hạn',
    missing !== '' && (status === missing || status === 'chưa hoàn thành') ? '' : status,
    lateMoreThan !== null && `hơn ${lateMoreThan} ngày`,
    missing,
  ];
  return parts.filter(Boolean).join(' ');
}

/** What is asked about the work; null where the work itself is. */
const SHAPES: Readonly<Record<Shape, ((work: string) => string) | null>> = {
  list: null,
  count: null,
  rate: (work) => `Tỷ lệ ${work}`,
  ranking: (work) => `Xếp hạng đơn vị theo ${work}`,
  overview: () => 'Tình hình thực hiện',
  offices: (work) => `Đơn vị có ${work}`,
  lead: () => 'Cơ quan chủ trì',
  coordinating: () => 'Cơ quan phối hợp',
  deadline: () => 'Thời hạn',
  deliverable: () => 'Sản phẩm',
  progress: () => 'Tiến độ',
  detail: () => 'Nội dung',
  calendar: () => 'Lịch báo cáo',
};

export function shapeWords(shape: Shape): ((work: string) => string) | null {
  return SHAPES[shape];
}

/** Kinds of offices, as the usual offices file names them; another file's own words stand as they are. */
const KINDS: Readonly<Record<string, string>> = {
  department: 'các phòng, ban',
  unit: 'các đơn vị sự nghiệp',
  agency: 'các cơ quan khác',
  commune: 'UBND cấp xã',
  leadership: 'lãnh đạo',
};
const NAMED = 5;

/** `Phòng Tư pháp`; several by short names; nothing where every office is meant. */
export function officeWords({ codes, kinds, except }: OfficeFilter, scene: Scene): string {
  const [first] = codes;
  const only = codes.length === 1 && first !== undefined ? fullOffice(scene, first) : officeList(scene, codes, NAMED);
  const named = [...kinds.map((kind) => KINDS[kind] ?? kind), only].filter(Boolean).join(', ');
  if (except.length === 0) return named;
  return `${named || 'các đơn vị'} trừ ${officeList(scene, except, NAMED)}`;
}
