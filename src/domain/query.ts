/** What a question asks of the register: one typed value between the words and the answer. */
import type { TaskCode } from './code.ts';
import type { OfficeCode } from './office.ts';
import type { Period } from './period.ts';

export type Status = 'open' | 'overdue' | 'done' | 'done-late' | 'ongoing' | 'conditional' | 'unset';

export const UNFINISHED: readonly Status[] = ['overdue', 'open', 'ongoing', 'conditional', 'unset'];
export const FINISHED: readonly Status[] = ['done', 'done-late'];

/** việc = `work` (tasks and reports) · nhiệm vụ = `task` · báo cáo = `report`. */
export type Subject = 'work' | 'task' | 'report';

/** What the asker wants to see of the work found. */
export type Shape =
  | 'list' // việc nào …
  | 'count' // bao nhiêu việc …
  | 'rate' // tỷ lệ hoàn thành
  | 'ranking' // đơn vị nào nhiều việc quá hạn nhất
  | 'overview' // tình hình chung
  | 'offices' // những đơn vị nào … (ai chưa gửi báo cáo)
  | 'lead' // ai chủ trì
  | 'coordinating' // ai phối hợp
  | 'deadline' // bao giờ đến hạn
  | 'deliverable' // sản phẩm là gì
  | 'progress' // làm đến đâu
  | 'detail' // IV.8 là việc gì
  | 'calendar'; // lịch báo cáo cả năm

/** Which offices' work; all empty means every office. */
export interface OfficeFilter {
  readonly codes: readonly OfficeCode[];
  readonly kinds: readonly string[];
  readonly except: readonly OfficeCode[];
}

/** An empty list or null asks for anything; the parts given must all hold. */
export interface AssignmentQuery {
  readonly about: 'assignments';
  readonly subject: Subject;
  readonly shape: Shape;
  readonly statuses: readonly Status[];
  readonly offices: OfficeFilter;
  /** Whether the offices lead the work or coordinate it. */
  readonly role: 'lead' | 'coordinating';
  /** Days within which the deadline lies, or the work was done (`periodOf`). */
  readonly period: Period | null;
  readonly periodOf: 'deadline' | 'done';
  /** Roman numerals of sections: `II`. */
  readonly sections: readonly string[];
  readonly codes: readonly TaskCode[];
  /** Words of the title, folded; all must occur. */
  readonly words: readonly string[];
  /** More than so many calendar days late. */
  readonly lateMoreThan: number | null;
  /** Work that lacks a deadline or a lead office. */
  readonly lacking: 'deadline' | 'lead' | null;
}

/** Questions about the reminders themselves, for monitors. */
export interface ReminderQuery {
  readonly about: 'reminders';
  /** ai chưa xem · đã nhắc những ai · được nhắc mấy lần */
  readonly shape: 'unseen' | 'sent' | 'count';
  readonly offices: OfficeFilter;
  readonly period: Period | null;
  readonly codes: readonly TaskCode[];
}

export type Query = AssignmentQuery | ReminderQuery;

export const EVERY_OFFICE: OfficeFilter = { codes: [], kinds: [], except: [] };

/** The query that asks for everything; a question changes the parts that it names. */
export const EVERYTHING: AssignmentQuery = {
  about: 'assignments',
  subject: 'work',
  shape: 'list',
  statuses: [],
  offices: EVERY_OFFICE,
  role: 'lead',
  period: null,
  periodOf: 'deadline',
  sections: [],
  codes: [],
  words: [],
  lateMoreThan: null,
  lacking: null,
};
