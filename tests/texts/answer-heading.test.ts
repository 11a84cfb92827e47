/** The first line of an answer says how the question was understood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { type AssignmentQuery, EVERYTHING, type Shape, type Status, UNFINISHED } from '../../src/domain/query.ts';
import { answerHeading, nothingFound } from '../../src/texts/answer-heading.ts';
import { plainText } from '../../src/texts/message.ts';
import { assignment, MONDAY } from './sample.ts';

const TU_PHAP = { codes: ['tu-phap'], kinds: [], except: [] };
const WEEK = { from: day('2021-03-01'), to: day('2021-03-07') };
const SOON = { from: day('2021-03-01'), to: day('2021-03-08') };
const MARCH = { from: day('2021-03-01'), to: day('2021-03-31') };
const QUARTER = { from: day('2021-04-01'), to: day('2021-06-30') };
const BC_Q1 = { plan: null, code: 'BC.Q1', occurrence: null };
const heading = (part: Partial<AssignmentQuery>, count?: number) =>
  plainText([answerHeading({ query: { ...EVERYTHING, ...part }, ...(count === undefined ? {} : { count }) }, MONDAY)]);

describe('a list', () => {
  it.each<[Partial<AssignmentQuery>, number, string]>([
    [{ statuses: ['overdue'], offices: TU_PHAP }, 2, 'Việc quá hạn · Phòng Tư pháp · đến thứ Hai 01/3: 2 việc'],
    [{ statuses: ['overdue'] }, 0, 'Việc quá hạn · đến thứ Hai 01/3: không có'],
    [{}, 61, 'Tất cả việc · đến thứ Hai 01/3: 61 việc'],
    [{ statuses: ['open'], period: SOON }, 1, 'Việc sắp đến hạn · hạn trong 7 ngày tới (đến thứ Hai 08/3): 1 việc'],
    [{ statuses: ['open'], period: WEEK }, 1, 'Việc sắp đến hạn · hạn trong tuần 01/3 – 07/3: 1 việc'],
    [{ statuses: ['open'], period: QUARTER }, 1, 'Việc trong hạn · hạn trong quý II: 1 việc'],
    [{ statuses: UNFINISHED, period: MARCH }, 1, 'Việc chưa hoàn thành · hạn trong tháng 3: 1 việc'],
    [{ statuses: ['open', 'overdue'], subject: 'task' }, 4, 'Nhiệm vụ chưa hoàn thành · đến thứ Hai 01/3: 4 nhiệm vụ'],
    [
      { statuses: ['done', 'done-late'], period: MARCH, periodOf: 'done' },
      3,
      'Việc đã hoàn thành · hoàn thành trong tháng 3: 3 việc',
    ],
    [{ statuses: ['done-late'] }, 3, 'Việc hoàn thành quá hạn · đến thứ Hai 01/3: 3 việc'],
    [{ statuses: ['ongoing'], sections: ['II'] }, 1, 'Việc thường xuyên · lĩnh vực II · đến thứ Hai 01/3: 1 việc'],
    [{ lacking: 'lead', statuses: UNFINISHED }, 3, 'Việc chưa có cơ quan chủ trì · đến thứ Hai 01/3: 3 việc'],
    [{ lacking: 'deadline', statuses: ['unset'] }, 3, 'Việc chưa có thời hạn · đến thứ Hai 01/3: 3 việc'],
    [{ statuses: ['overdue'], lateMoreThan: 100 }, 1, 'Việc quá hạn hơn 100 ngày · đến thứ Hai 01/3: 1 việc'],
    [{ lateMoreThan: 30 }, 1, 'Việc quá hạn hơn 30 ngày · đến thứ Hai 01/3: 1 việc'],
    [{ role: 'coordinating', offices: TU_PHAP }, 1, 'Việc phối hợp · Phòng Tư pháp · đến thứ Hai 01/3: 1 việc'],
    [{ words: ['iso', '9001'] }, 2, 'Việc · về "iso 9001" · đến thứ Hai 01/3: 2 việc'],
    [
      { subject: 'report', statuses: UNFINISHED, offices: { codes: ['xa-thuan', 'xa-huc'], kinds: [], except: [] } },
      2,
      'Báo cáo chưa gửi · xã Thuận, xã Húc · đến thứ Hai 01/3: 2 báo cáo',
    ],
    [
      { statuses: ['overdue'], offices: { codes: [], kinds: ['department'], except: ['tu-phap'] } },
      2,
      'Việc quá hạn · các phòng, ban trừ Phòng Tư pháp · đến thứ Hai 01/3: 2 việc',
    ],
    [
      { statuses: ['overdue'], offices: { codes: [], kinds: [], except: ['tu-phap'] } },
      2,
      'Việc quá hạn · các đơn vị trừ Phòng Tư pháp · đến thứ Hai 01/3: 2 việc',
    ],
    [{ statuses: ['done', 'ongoing'] }, 2, 'Việc hoàn thành đúng hạn hoặc thường xuyên · đến thứ Hai 01/3: 2 việc'],
  ])('%o', (part, count, text) => expect(heading(part, count)).toBe(text));
});

describe('another shape', () => {
  it.each<[Partial<AssignmentQuery>, number | undefined, string]>([
    [{ shape: 'count', statuses: ['overdue'] }, 9, 'Việc quá hạn · đến thứ Hai 01/3: 9 việc'],
    [{ shape: 'rate', offices: TU_PHAP }, undefined, 'Tỷ lệ hoàn thành việc · Phòng Tư pháp · đến thứ Hai 01/3'],
    [{ shape: 'rate', statuses: ['overdue'] }, undefined, 'Tỷ lệ việc quá hạn · đến thứ Hai 01/3'],
    [{ shape: 'ranking', statuses: ['overdue'] }, undefined, 'Xếp hạng đơn vị theo việc quá hạn · đến thứ Hai 01/3'],
    [{ shape: 'ranking', statuses: ['overdue'] }, 6, 'Xếp hạng đơn vị theo việc quá hạn · đến thứ Hai 01/3: 6 đơn vị'],
    [{ shape: 'overview' }, undefined, 'Tình hình thực hiện · đến thứ Hai 01/3'],
    [{ shape: 'offices', statuses: ['overdue'] }, 6, 'Đơn vị có việc quá hạn · đến thứ Hai 01/3: 6 đơn vị'],
    [
      { shape: 'offices', subject: 'report', statuses: UNFINISHED, codes: [BC_Q1] },
      31,
      'Đơn vị chưa gửi BC.Q1 · đến thứ Hai 01/3: 31 đơn vị',
    ],
    [
      { shape: 'offices', statuses: ['done', 'done-late'], codes: [BC_Q1] },
      0,
      'Đơn vị đã gửi BC.Q1 · đến thứ Hai 01/3: không có',
    ],
    [{ shape: 'lead', codes: [{ plan: null, code: 'IV.8', occurrence: null }] }, undefined, 'Cơ quan chủ trì · IV.8'],
    [
      { shape: 'deadline', codes: [{ plan: '2020', code: 'IV.8', occurrence: 2 }] },
      undefined,
      'Thời hạn · 2020:IV.8/2',
    ],
    [{ shape: 'calendar', subject: 'report' }, undefined, 'Lịch báo cáo'],
  ])('%o', (part, count, text) => expect(heading(part, count)).toBe(text));
});

it('shows the words of a title as they were typed', () => {
  const query = { ...EVERYTHING, words: ['tinh', 'gian'] };
  expect(plainText([answerHeading({ query, count: 2, typedWords: 'tinh giản' }, MONDAY)])).toContain('về "tinh giản"');
});

it('names the nearest work where nothing was found', () => {
  const query = { ...EVERYTHING, statuses: ['overdue'] as const, offices: { ...TU_PHAP, codes: ['y-te'] } };
  expect(plainText([nothingFound({ query }, assignment('BC.Q1', '2021-03-04'), MONDAY)])).toBe(
    'Việc quá hạn · Phòng Y tế · đến thứ Hai 01/3: không có. Việc gần nhất: BC.Q1, hạn thứ Năm 04/3.',
  );
  expect(plainText([nothingFound({ query }, null, MONDAY)])).toMatch(/: không có\.$/);
});

it('makes one clean line of every query', () => {
  const shapes: Shape[] = ['list', 'count', 'rate', 'ranking', 'overview', 'offices', 'lead', 'progress', 'calendar'];
  const statuses: Status[] = ['open', 'overdue', 'done', 'done-late', 'ongoing', 'conditional', 'unset'];
  const query = fc.record({
    shape: fc.constantFrom(...shapes),
    subject: fc.constantFrom('work', 'task', 'report'),
    statuses: fc.subarray(statuses),
    role: fc.constantFrom('lead', 'coordinating'),
    lacking: fc.constantFrom(null, 'deadline', 'lead'),
    lateMoreThan: fc.constantFrom(null, 100),
    period: fc.constantFrom(null, WEEK, MARCH, SOON, { from: null, to: null }),
    periodOf: fc.constantFrom('deadline', 'done'),
    sections: fc.subarray(['I', 'II']),
    words: fc.subarray(['một', 'cửa']),
  }) as fc.Arbitrary<Partial<AssignmentQuery>>;
  fc.assert(
    fc.property(query, fc.nat(50), (part, count) => {
      const text = heading(part, count);
      expect(text).not.toMatch(/undefined|null|NaN|\s{2}|· ·|·$|\n/);
      expect(text).toBe(text.normalize('NFC'));
    }),
  );
});
