/** One line an assignment, and titles cut at a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { plainText } from '../../src/texts/message.ts';
import { shortTitle } from '../../src/texts/titles.ts';
import { workLine } from '../../src/texts/work-line.ts';
import { assignment, doneOn, MONDAY } from './sample.ts';

const LONG =
  'Tiếp tục thực hiện tinh giản biên chế theo Đề án tinh giản biên chế của các phòng, ban chuyên môn, UBND các xã, thị trấn';

describe('a title', () => {
  it('stays whole where it is short', () => expect(shortTitle('Báo cáo Quý I')).toBe('Báo cáo Quý I'));

  it('is cut at a word', () =>
    expect(shortTitle(LONG)).toBe('Tiếp tục thực hiện tinh giản biên chế theo Đề án tinh giản biên chế …'));

  it('ends in no comma', () => expect(shortTitle('một hai, ba', 8)).toBe('một hai …'));

  it('is cut within a word only where there is no other', () =>
    expect(shortTitle('x'.repeat(80), 10)).toBe('xxxxxxxxxx …'));

  it('is put into NFC on one line', () =>
    expect(shortTitle('Kế hoạch\n  năm 2021'.normalize('NFD'))).toBe('Kế hoạch năm 2021'));

  it('is never longer than asked and never cut inside a word', () => {
    const words = fc.array(
      fc.constantFrom('kế', 'hoạch', 'kiểm', 'soát,', 'thủ', 'tục', 'hành', 'chính;', 'năm', '2021'),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 80 }), (list, letters) => {
        const title = list.join(' ');
        const short = shortTitle(title, letters);
        expect([...short].length).toBeLessThanOrEqual(letters + 2);
        for (const word of short.replace(' …', '').split(' ')) {
          expect(title.split(' ').some((one) => one === word || one.replace(/[,;]$/, '') === word)).toBe(true);
        }
      }),
    );
  });
});

describe('a line', () => {
  it.each([
    ['overdue', assignment('II.5', '2021-01-31'), 'hạn 31/01 (Chủ nhật), quá hạn 29 ngày'],
    ['open', assignment('II.5', '2021-03-04'), 'hạn thứ Năm 04/3, còn 3 ngày'],
    ['today', assignment('II.5', '2021-03-01'), 'hạn thứ Hai 01/3, hôm nay'],
    [
      'extended',
      assignment('II.5', '2021-10-15', { original: day('2021-09-30') }),
      'hạn thứ Sáu 15/10, hạn cũ 30/9, còn 228 ngày',
    ],
    ['ongoing', assignment('II.5', null, { timing: 'ongoing' }), 'thường xuyên'],
    ['conditional', assignment('II.5', null, { timing: 'conditional' }), 'thời hạn theo điều kiện'],
    ['without deadline', assignment('II.5', null), 'chưa có thời hạn'],
    [
      'with a deadline before the signing',
      assignment('II.5', null, { timing: 'dated', planned: day('2020-12-31') }),
      'thời hạn 31/12/2020 chưa được xác nhận',
    ],
  ])('%s', (_, work, text) =>
    expect(plainText([workLine(work, MONDAY)])).toBe(
      `II.5 Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật năm 2021 · ${text}`,
    ),
  );

  it.each([
    ['on time', doneOn('2021-02-26', '12/KH-UBND'), 'hoàn thành 26/02, 12/KH-UBND'],
    ['late', doneOn('2021-03-01', '12/KH-UBND'), 'hoàn thành 01/3, quá hạn 1 ngày, 12/KH-UBND'],
    ['without document', doneOn('2021-02-26'), 'hoàn thành 26/02, chưa có số văn bản'],
  ])('done %s', (_, done, text) =>
    expect(plainText([workLine(assignment('BC.KH', '2021-02-28', { title: 'Kế hoạch CCHC', done }), MONDAY)])).toBe(
      `✅ BC.KH Kế hoạch CCHC gửi Phòng Nội vụ · ${text}`,
    ),
  );

  it('names the occurrence, the office, who leads', () => {
    const second = assignment('IV.8', '2021-10-31', {
      title: 'Tinh giản',
      occurrence: 2,
      occurrences: 2,
      office: 'xa-thuan',
    });
    const text = (options: object) => plainText([workLine(second, MONDAY, options)]);
    expect(text({ withOffice: true })).toBe('IV.8/2 Tinh giản · xã Thuận · hạn 31/10 (Chủ nhật), còn 244 ngày');
    expect(text({ role: 'coordinating' })).toBe(
      'IV.8/2 Tinh giản · xã Thuận chủ trì · hạn 31/10 (Chủ nhật), còn 244 ngày',
    );
    const older = plainText([workLine({ ...second, ofOlderPlan: true }, MONDAY)]);
    expect(older).toBe('2021:IV.8/2 Tinh giản · hạn 31/10 (Chủ nhật), còn 244 ngày');
  });

  it('says where nobody leads', () => {
    const nobody = assignment('I.9', null, { title: 'Các văn bản', office: null, timing: 'ongoing' });
    expect(plainText([workLine(nobody, MONDAY, { withOffice: true })])).toBe(
      'I.9 Các văn bản · chưa có cơ quan chủ trì · thường xuyên',
    );
  });

  it('does not tell an office to send to itself', () => {
    const own = assignment('BC.Q1', '2021-03-04', { title: 'Báo cáo Quý I', office: 'noi-vu' });
    expect(plainText([workLine(own, MONDAY)])).toBe('BC.Q1 Báo cáo Quý I · hạn thứ Năm 04/3, còn 3 ngày');
  });
});
