/** Questions as officials type them and the parts of the query that they mean; asked on 01/3/2021 by a monitor. */

import { day } from '../../src/domain/day.ts';
import type { AssignmentQuery } from '../../src/domain/query.ts';
import { FINISHED, UNFINISHED } from '../../src/domain/query.ts';

type Parts = { -readonly [K in keyof AssignmentQuery]?: AssignmentQuery[K] };

const of = (...codes: string[]) => ({ offices: { codes, kinds: [], except: [] } });
const kinds = (...names: string[]) => ({ offices: { codes: [], kinds: names, except: [] } });
const within = (from: string, to: string) => ({ period: { from: day(from), to: day(to) } });
const code = (text: string) => ({ codes: [{ plan: null, code: text, occurrence: null }] });
const OVERDUE = { statuses: ['overdue'] } as const;
const DUE = { statuses: ['overdue', 'open'] } as const;
const SOON = { statuses: ['open'], ...within('2021-03-01', '2021-03-08') } as const;

export const QUESTIONS: readonly (readonly [string, Parts])[] = [
  ['việc nào quá hạn?', OVERDUE],
  ['có việc nào bị trễ không', OVERDUE],
  ['ptp con viec gi qua han k', { ...OVERDUE, ...of('tu-phap') }],
  ['phòng tư pháp còn việc gì quá hạn không', { ...OVERDUE, ...of('tu-phap') }],
  ['các xã còn việc gì quá hạn', { ...OVERDUE, ...kinds('commune') }],
  ['việc quá hạn của thị trấn Khe Sanh và xã Húc', { ...OVERDUE, ...of('tt-khe-sanh', 'xa-huc') }],
  ['việc trễ hơn 20 ngày', { ...OVERDUE, lateMoreThan: 20 }],
  ['bao nhiêu việc quá hạn', { ...OVERDUE, shape: 'count' }],
  ['đơn vị nào chậm nhất', { ...OVERDUE, shape: 'ranking' }],
  ['việc sắp đến hạn', SOON],
  ['tuần này có việc gì đến hạn?', { ...DUE, ...within('2021-03-01', '2021-03-07') }],
  ['tháng này đến hạn những gì', { ...DUE, ...within('2021-03-01', '2021-03-31') }],
  ['10 ngày nữa có gì đến hạn', { ...DUE, ...within('2021-03-01', '2021-03-11') }],
  ['từ 1/6 đến 30/6 có việc gì đến hạn', { ...DUE, ...within('2021-06-01', '2021-06-30') }],
  ['quý 3 có những việc nào', within('2021-07-01', '2021-09-30')],
  ['tháng 6 có nhiệm vụ gì', { subject: 'task', ...within('2021-06-01', '2021-06-30') }],
  ['tuần sau xã húc có việc gì', { ...of('xa-huc'), ...within('2021-03-08', '2021-03-14') }],
  ['việc của xã Thuận', of('xa-thuan')],
  ['xa thuan con viec gi', { ...of('xa-thuan') }],
  ['còn việc gì chưa xong', { statuses: UNFINISHED }],
  ['việc đã xong trong tháng 2', { statuses: FINISHED, periodOf: 'done', ...within('2021-02-01', '2021-02-28') }],
  ['việc thường xuyên của văn phòng', { statuses: ['ongoing'], ...of('van-phong') }],
  ['việc nào chưa có thời hạn', { lacking: 'deadline' }],
  ['nhiệm vụ nào chưa có cơ quan chủ trì', { subject: 'task', lacking: 'lead' }],
  ['lĩnh vực thể chế có việc gì', { sections: ['II'] }],
  ['lĩnh vực VI có việc gì quá hạn', { ...OVERDUE, sections: ['VI'] }],
  ['việc phòng Tư pháp phối hợp', { role: 'coordinating', ...of('tu-phap') }],
  ['việc nào về ISO 9001', { words: ['iso', '9001'] }],
  ['tinh giản biên chế', { words: ['tinh', 'gian', 'bien', 'che'] }],
  ['II.5 hạn ngày nào?', { shape: 'deadline', ...code('II.5') }],
  ['ii.5 ai làm', { shape: 'lead', ...code('II.5') }],
  ['sản phẩm của I.1 là gì', { shape: 'deliverable', ...code('I.1') }],
  ['II.5 xong chưa', { shape: 'progress', ...code('II.5') }],
  ['IV.8 là việc gì', { shape: 'detail', ...code('IV.8') }],
  ['ai chưa gửi báo cáo quý I?', { subject: 'report', shape: 'offices', statuses: UNFINISHED, ...code('BC.Q1') }],
  ['xã nào chưa gửi bc 6 tháng', { shape: 'offices', statuses: UNFINISHED, ...code('BC.6T'), ...kinds('commune') }],
  ['đơn vị nào đã nộp báo cáo quý 3', { shape: 'offices', statuses: FINISHED, ...code('BC.Q3') }],
  ['bao giờ nộp báo cáo quý III', { shape: 'deadline', ...code('BC.Q3') }],
  ['lịch báo cáo năm', { subject: 'report', shape: 'calendar' }],
  ['tỷ lệ hoàn thành của phòng tư pháp', { shape: 'rate', ...of('tu-phap') }],
  ['tình hình chung thế nào', { shape: 'overview' }],
];

/** What must not be answered with a list. */
export const NO_QUESTIONS: readonly (readonly [string, string])[] = [
  ['xin chào', 'small-talk'],
  ['cảm ơn', 'small-talk'],
  ['thời tiết hôm nay thế nào', 'off-topic'],
  ['abc xyz qwe', 'unclear'],
  ['sở nội vụ có việc gì', 'unknown'],
  ['xã Hướng Hiệp có việc gì', 'unknown'],
  ['việc IX.4', 'unknown'],
  ['lĩnh vực IX có việc gì', 'unknown'],
  ['ngày 31/02 có việc gì', 'unknown'],
  ['II.5 xong rồi, văn bản 45/BC-UBND', 'change'],
  ['xin gia hạn VI.3 đến 15/10 vì chờ hướng dẫn', 'change'],
];
