/** Questions as officials type them and the parts of the query that they mean; asked on 01/3/2021 by a monitor. */

import { day } from '../../src/domain/day.ts';
import type { AssignmentQuery } from '../../src/domain/query.ts';
import { FINISHED, UNFINISHED } from '../../src/domain/query.ts';

type Parts = { -readonly [K in keyof AssignmentQuery]?: AssignmentQuery[K] };

const of = (...codes: string[]) => ({ offices: { codes, kinds: [], except: [] } });
const kinds = (...names: string[]) => ({ offices: { codes: [], kinds: names, except: [] } });
const within = (from: string, to: string) => ({ period: { from: day(from), to: day(to) } });
const code = (text: string) => ({ codes: [{ plan: null, code: text, occurrence: null }] });
const except = (...codes: string[]) => ({ offices: { codes: [], kinds: [], except: codes } });
const LATE = { statuses: ['done-late'], periodOf: 'done' } as const;
const DONE = { statuses: FINISHED, periodOf: 'done' } as const;
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
  ['việc nào về ISO 9001', { words: ['iso 9001'] }],
  ['tinh giản biên chế', { words: ['tinh gian bien che'] }],
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
  ['việc trễ dưới 10 ngày', { ...OVERDUE, ...within('2021-02-20', '2021-02-28') }],
  ['quá hạn trên 1 tháng', { ...OVERDUE, lateMoreThan: 28 }],
  ['trễ 30 ngày trở lên', { ...OVERDUE, lateMoreThan: 29 }],
  ['việc hết hạn trong tuần này', { ...DUE, ...within('2021-03-01', '2021-03-07') }],
  ['việc chưa đến hạn của phòng y tế', { statuses: ['open'], ...of('y-te') }],
  ['việc làm theo yêu cầu', { statuses: ['conditional'] }],
  ['nhiệm vụ chưa xác định thời hạn', { subject: 'task', lacking: 'deadline' }],
  ['việc chưa giao cho ai', { lacking: 'lead' }],
  ['ai nộp báo cáo quý I trễ', { ...LATE, subject: 'report', shape: 'offices', ...code('BC.Q1') }],
  ['ai chậm nộp báo cáo quý I', { ...OVERDUE, subject: 'report', shape: 'offices', ...code('BC.Q1') }],
  [
    'đơn vị nào chưa thấy nộp báo cáo quý I',
    { subject: 'report', shape: 'offices', statuses: UNFINISHED, ...code('BC.Q1') },
  ],
  ['báo cáo 6 tháng xã Thuận nộp chưa', { subject: 'report', shape: 'progress', ...of('xa-thuan'), ...code('BC.6T') }],
  ['xã Thuận nộp những báo cáo nào rồi', { ...DONE, subject: 'report', ...of('xa-thuan') }],
  ['mấy xã đã xong I.2', { ...DONE, shape: 'offices', ...kinds('commune'), ...code('I.2') }],
  ['thị trấn nào quá hạn', { ...OVERDUE, shape: 'offices', ...of('tt-khe-sanh', 'tt-lao-bao') }],
  ['quá hạn trừ phòng Tư pháp và phòng Y tế', { ...OVERDUE, ...except('tu-phap', 'y-te') }],
  ['III.7 lần 2 hạn ngày nào', { shape: 'deadline', codes: [{ plan: null, code: 'III.7', occurrence: 2 }] }],
  ['lĩnh vực 3 có việc gì', { sections: ['III'] }],
  ['lĩnh vực II và lĩnh vực IV có việc gì', { sections: ['II', 'IV'] }],
  ['việc cải cách thủ tục hành chính', { sections: ['III'] }],
  ['việc về chính quyền điện tử', { sections: ['VII'] }],
  ['chữ ký số ai làm', { shape: 'lead', words: ['chu ky so'] }],
  ['việc về một cửa', { words: ['mot cua'] }],
  ['trụ sở làm việc của các xã giao cho ai', { shape: 'lead', words: ['tru so lam viec cua cac xa'] }],
  ['thanh tra công vụ ai chủ trì', { shape: 'lead', words: ['thanh tra', 'cong vu'] }],
  ['phòng thanh tra quá hạn gì', { ...OVERDUE, ...of('thanh-tra') }],
  ['quý II và quý III phòng y tế có việc gì', { ...of('y-te'), ...within('2021-04-01', '2021-09-30') }],
  ['liệt kê việc quá hạn để báo cáo lãnh đạo', OVERDUE],
  ['đơn vị nào nhiều báo cáo quá hạn nhất', { ...OVERDUE, subject: 'report', shape: 'ranking' }],
  ['đơn vị nào nhiều việc nhất', { shape: 'ranking' }],
  ['những xã đã hoàn thành I.3', { ...DONE, ...kinds('commune'), ...code('I.3') }],
  ['III.4 ai phối hợp', { shape: 'coordinating', ...code('III.4') }],
  ['II.5 trễ bao nhiêu ngày', { shape: 'deadline', ...code('II.5') }],
  ['có việc gì về PAPI không', { words: ['papi'] }],
  ['việc nào có từ "tự chủ"', { words: ['tu chu'] }],
  ['việc quá hạn chót trong tháng 2', { ...OVERDUE, ...within('2021-02-01', '2021-02-28') }],
  ['dịch vụ công mức độ 3, 4', { words: ['dich vu cong', 'muc do 3 4'] }],
  ['việc quá hna', OVERDUE],
  ['vc nao qa han ko', OVERDUE],
  ['viecj quas hanj cuar phongf noij vuj', { ...OVERDUE, ...of('noi-vu') }],
  ['VIỆC QUÁ HẠN CỦA PHÒNG NỘI VỤ', { ...OVERDUE, ...of('noi-vu') }],
];

/** What must not be answered with a list. */
export const NO_QUESTIONS: readonly (readonly [string, string])[] = [
  ['xin chào', 'small-talk'],
  ['cảm ơn', 'small-talk'],
  ['thời tiết hôm nay thế nào', 'off-topic'],
  ['abc xyz qwe', 'unclear'],
  ['sở nội vụ có việc gì', 'unknown'],
  ['xã Hướng Hiệp có việc gì', 'unknown'],
  ['cảm ơn em nhiều nhé', 'small-talk'],
  ['dạ vâng ạ', 'small-talk'],
  ['giá vàng hôm nay bao nhiêu', 'off-topic'],
  ['lương tháng này khi nào có', 'unclear'],
  ['số điện thoại phòng nội vụ', 'unclear'],
  ['Thanh quá hạn việc gì', 'unknown'],
  ['húc có việc gì', 'unknown'],
  ['báo cáo quý II bao giờ nộp', 'unknown'],
  ['lĩnh vực y tế có việc gì', 'unknown'],
  ['UBND tỉnh có việc gì', 'unknown'],
  ['việc do phòng Nội vụ chủ trì mà xã Thuận phối hợp', 'unclear'],
  ['tháng 4 và quý IV có việc gì', 'unclear'],
  ['việc IX.4', 'unknown'],
  ['lĩnh vực IX có việc gì', 'unknown'],
  ['ngày 31/02 có việc gì', 'unknown'],
  ['II.5 xong rồi, văn bản 45/BC-UBND', 'change'],
  ['xin gia hạn VI.3 đến 15/10 vì chờ hướng dẫn', 'change'],
];
