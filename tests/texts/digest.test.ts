/** The morning's message. */
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { Mention } from '../../src/domain/reminders.ts';
import { digest } from '../../src/texts/digest.ts';
import { say } from '../../src/texts/message.ts';
import { assignment, MONDAY, offered, shown } from './sample.ts';

const told = (work: Mention['assignment'], more: Partial<Mention> = {}): Mention => ({
  assignment: work,
  role: 'lead',
  stages: ['overdue'],
  toConfirm: false,
  ...more,
});
const view = (...mentions: Mention[]) => ({ office: 'tu-phap', day: day('2021-03-01'), mentions });

describe('the digest of Phòng Tư pháp', () => {
  const message = digest(
    view(
      told(assignment('II.5', '2021-01-31')),
      told(assignment('III.1a', '2021-01-31', { title: 'Xây dựng Kế hoạch kiểm soát TTHC năm 2021' })),
      told(assignment('BC.Q1', '2021-03-04', { title: 'Báo cáo Quý I' })),
    ),
    MONDAY,
  );

  it('reads as agreed', () =>
    expect(shown(message)).toEqual([
      '🔔 Nhắc việc · Phòng Tư pháp · thứ Hai 01/3/2021',
      '',
      '🔴 Quá hạn: 2',
      'II.5 Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật năm 2021 · hạn 31/01 (Chủ nhật), quá hạn 29 ngày',
      'III.1a Xây dựng Kế hoạch kiểm soát TTHC năm 2021 · hạn 31/01 (Chủ nhật), quá hạn 29 ngày',
      '',
      '🟡 Sắp đến hạn: 1',
      'BC.Q1 Báo cáo Quý I gửi Phòng Nội vụ · hạn thứ Năm 04/3, còn 3 ngày',
      '',
      'Hoàn thành việc nào, trả lời tin này kèm số văn bản, ví dụ: xong II.5 12/KH-UBND',
    ]));

  it('offers what to do with it', () =>
    expect(offered(message)).toEqual([
      '[Đã nhận] /danhan 2021-03-01',
      '[Báo hoàn thành…] /xong',
      '[Tất cả việc của đơn vị] /viec tu-phap',
    ]));
});

it('puts every mention into one group, most urgent first, other offices’ work last', () => {
  const message = digest(
    view(
      told(assignment('A.1', '2021-03-08', { office: 'noi-vu', title: 'a' }), { role: 'coordinating' }),
      told(assignment('A.2', '2021-02-10', { title: 'b' }), { toConfirm: true }),
      told(assignment('A.3', '2021-03-16', { title: 'c' })),
      told(assignment('A.4', '2021-03-08', { title: 'd' })),
      told(assignment('A.5', '2021-03-01', { title: 'e' })),
      told(assignment('A.6', '2021-02-26', { title: 'f' })),
    ),
    MONDAY,
  );
  expect(shown(message).filter(Boolean)).toEqual([
    '🔔 Nhắc việc · Phòng Tư pháp · thứ Hai 01/3/2021',
    '🔴 Quá hạn: 1',
    'A.6 f · hạn thứ Sáu 26/02, quá hạn 3 ngày',
    '🟠 Đến hạn hôm nay: 1',
    'A.5 e · hạn thứ Hai 01/3, hôm nay',
    '🟡 Sắp đến hạn: 1',
    'A.4 d · hạn thứ Hai 08/3, còn 7 ngày',
    'Cần chuẩn bị: 1',
    'A.3 c · hạn thứ Ba 16/3, còn 15 ngày',
    'Cần xác nhận: 1',
    'Đã quá hạn khi đưa vào sổ; đề nghị báo việc nào đã hoàn thành, ngày nào, văn bản nào.',
    'A.2 b · hạn 10/02 (thứ Tư, nghỉ lễ), quá hạn 19 ngày',
    'Phối hợp: 1',
    'A.1 a · Phòng Nội vụ chủ trì · hạn thứ Hai 08/3, còn 7 ngày',
    'Hoàn thành việc nào, trả lời tin này kèm số văn bản, ví dụ: xong A.6 12/KH-UBND',
  ]);
});

it('stays whole with forty overdue', () => {
  const mentions = Array.from({ length: 40 }, (_, index) => told(assignment(`V.${index + 1}`, '2021-02-01')));
  const lines = shown(digest(view(...mentions), MONDAY));
  expect(lines).toContain('🔴 Quá hạn: 40');
  expect(lines.filter((text) => text.startsWith('V.'))).toHaveLength(40);
});

it('tells each occurrence by its number, a report’s example by a report’s number', () => {
  const message = digest(
    view(
      told(assignment('BC.T', '2021-02-25', { title: 'Báo cáo tháng', occurrence: 2, occurrences: 12 })),
      told(assignment('BC.T', '2021-03-25', { title: 'Báo cáo tháng', occurrence: 3, occurrences: 12 })),
    ),
    MONDAY,
  );
  const lines = shown(message);
  expect(lines[3]).toMatch(/^BC\.T\/2 /);
  expect(lines.at(-1)).toMatch(/ví dụ: xong BC\.T\/2 15\/BC-UBND$/);
});

it('asks for no report of what others lead', () => {
  const message = digest(view(told(assignment('II.5', '2021-03-08'), { role: 'coordinating' })), MONDAY);
  expect(shown(message).join(' ')).not.toContain('Hoàn thành việc nào');
  expect(offered(message)).toEqual(['[Đã nhận] /danhan 2021-03-01', '[Tất cả việc của đơn vị] /viec tu-phap']);
});

it('carries the monitors’ parts below, under its heading also where there is nothing else', () => {
  const part = say('📋 Tổng hợp', [[{ label: 'Xem theo đơn vị', words: '/thongke' }]]);
  const both = digest({ ...view(told(assignment('II.5', '2021-01-31'))), parts: [part] }, MONDAY);
  expect(shown(both).slice(-3)).toEqual([expect.stringMatching(/^Hoàn thành việc nào/), '', '📋 Tổng hợp']);
  expect(both.choices).toHaveLength(2);
  const alone = digest({ ...view(), parts: [part] }, MONDAY);
  expect(shown(alone)).toEqual(['🔔 Nhắc việc · Phòng Tư pháp · thứ Hai 01/3/2021', '', '📋 Tổng hợp']);
  expect(offered(alone)).toEqual(['[Đã nhận] /danhan 2021-03-01', '[Xem theo đơn vị] /thongke']);
});
