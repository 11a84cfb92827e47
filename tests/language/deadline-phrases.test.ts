import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, lastOfMonth, parseDay } from '../../src/domain/day.ts';
import type { DeadlineReading } from '../../src/domain/deadline.ts';
import { readDeadline } from '../../src/language/deadline-phrases.ts';
import { DATES } from './deadlines/dates.ts';
import { LISTS } from './deadlines/lists.ts';
import { OPEN } from './deadlines/open.ts';
import { SCANNED } from './deadlines/scanned.ts';

const YEAR = 2021;
const TYPED = [...DATES, ...LISTS, ...OPEN];
const CASES = [...TYPED, ...SCANNED];

/** `2021-04-01..2021-09-30 2021-12-31 ~`, or the word for what has no day. */
function written({ kind, deadlines, starts, flags }: DeadlineReading): string {
  if (flags.includes('deadline-start-only')) return `start ${starts[0]}`;
  if (flags.includes('deadline-missing')) return 'missing';
  if (flags.includes('deadline-unclear')) return 'unclear';
  if (deadlines.length === 0) return starts[0] ? `${kind} from ${starts[0]}` : kind;
  const days = deadlines.map((deadline, at) => (starts[at] ? `${starts[at]}..${deadline}` : deadline));
  return `${days.join(' ')}${flags.includes('deadline-approximate') ? ' ~' : ''}`;
}

/** `monthly 24` and `month-ends` written out. */
function spelledOut(expected: string): string {
  const monthly = /^monthly (\d\d)$/.exec(expected);
  if (!monthly && expected !== 'month-ends') return expected;
  const ends = Array.from({ length: 12 }, (_, at) => lastOfMonth(YEAR, at + 1));
  return ends.map((end) => (monthly ? `${end.slice(0, 8)}${monthly[1]}` : end)).join(' ');
}

const read = (phrase: string) => written(readDeadline(phrase, { year: YEAR }));

describe('readDeadline', () => {
  it.each(CASES)('%s → %s', (phrase, expected) => expect(read(phrase)).toBe(spelledOut(expected)));

  it('covers enough of the language', () => {
    expect(new Set(CASES.map(([phrase]) => phrase)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThan(400);
  });

  it.each(CASES)('reads %s decomposed', (phrase, expected) =>
    expect(read(phrase.normalize('NFD'))).toBe(spelledOut(expected)),
  );

  /** Without tones `thang sau` may be June or the month that follows, and `quy` a fund. */
  const AMBIGUOUS = ['Hàng quý, trước ngày 05 của tháng sau', 'quỹ IV', 'tháng sau'];
  it.each(CASES.filter(([phrase]) => !AMBIGUOUS.includes(phrase)))('reads %s without diacritics', (phrase, expected) =>
    expect(read(plain(phrase))).toBe(spelledOut(expected)),
  );
});

const plain = (phrase: string): string =>
  phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

describe('kind and flags', () => {
  const signed = day('2021-01-21');
  it.each<[string, Partial<DeadlineReading>]>([
    ['Năm 2020', { kind: 'dated', deadlines: [day('2020-12-31')], flags: ['deadline-before-signing'] }],
    ['Trước 21/01/2021', { kind: 'dated', flags: ['deadline-before-signing'] }],
    ['21/01/2021', { kind: 'dated', flags: [] }],
    ['Hàng tháng', { kind: 'recurring', flags: [] }],
    ['Ngày 05 hàng tháng', { kind: 'recurring', flags: ['deadline-before-signing'] }],
    ['Hàng năm', { kind: 'dated', deadlines: [day('2021-12-31')] }],
    ['Đầu tháng 6', { kind: 'dated', flags: ['deadline-approximate'] }],
    ['Cuối tháng 6', { kind: 'dated', flags: [] }],
    ['Từ tháng 7', { kind: 'none', starts: [day('2021-07-01')], flags: ['deadline-unclear', 'deadline-start-only'] }],
    ['30/02', { kind: 'none', deadlines: [], starts: [], flags: ['deadline-unclear'] }],
    ['', { kind: 'none', deadlines: [], starts: [], flags: ['deadline-missing'] }],
    ['Thường xuyên', { kind: 'ongoing', deadlines: [], starts: [], flags: [] }],
    ['Theo quy định', { kind: 'conditional', deadlines: [], starts: [], flags: [] }],
    ['Quý II, III', { kind: 'dated', starts: [day('2021-04-01')] }],
    ['Quý II', { kind: 'dated', starts: [null] }],
  ])('%s, signed 21/01/2021', (phrase, expected) => {
    expect(readDeadline(phrase, { year: YEAR, signed })).toMatchObject(expected);
  });

  it('takes the plan for the year', () => {
    expect(readDeadline('Tháng 2', { year: 2024 }).deadlines).toEqual(['2024-02-29']);
    expect(readDeadline('29/02', { year: 2024 }).deadlines).toEqual(['2024-02-29']);
    expect(readDeadline('29/02', { year: 2023 }).kind).toBe('none');
  });
});

describe('the plan of Hướng Hóa 2021', () => {
  it.each([
    ['Trước 31/01/2021', '2021-01-30'],
    ['Hoàn thành trước Quý III/2021', '2021-06-30'],
    ['Kế hoạch ban hành tháng 1/2021', '2021-01-31'],
    ['Chậm nhất trước ngày 28/02/2021', '2021-02-27'],
    ['Trước 05/11', '2021-11-04'],
  ])('%s', (phrase, expected) => expect(read(phrase)).toBe(expected));
});

describe('every reading', () => {
  const words = fc.constantFrom(
    ...new Set(CASES.flatMap(([phrase]) => phrase.split(/\s+/u)).filter((word) => word.length > 0)),
  );
  const jumble = fc.array(words, { maxLength: 9 }).map((list) => list.join(' '));
  const holds = (phrase: string, year: number) => {
    const { kind, deadlines, starts, flags } = readDeadline(phrase, { year });
    expect(deadlines.every((d) => parseDay(d) === d)).toBe(true);
    expect(deadlines).toEqual([...new Set(deadlines)].sort());
    expect(deadlines.length > 0 ? starts.length === deadlines.length : starts.length <= 1).toBe(true);
    expect(deadlines.every((d, at) => !isAfter(starts[at] ?? null, d))).toBe(true);
    expect(kind === 'dated').toBe(deadlines.length === 1);
    expect(kind === 'recurring').toBe(deadlines.length > 1);
    expect(kind === 'none').toBe(flags.some((flag) => flag === 'deadline-unclear' || flag === 'deadline-missing'));
  };
  const isAfter = (start: Day | null, deadline: Day) => start !== null && start > deadline;

  it('is made of real days in order, whatever the words', () => {
    fc.assert(
      fc.property(jumble, fc.integer({ min: 2000, max: 2099 }), (phrase, year) => holds(phrase, year)),
      { numRuns: 2000 },
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (phrase) => holds(phrase, YEAR)));
  });

  it('does not depend on case or on blanks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPED.map(([phrase]) => phrase).filter((p) => !p.includes('202l'))), (phrase) => {
        const expected = readDeadline(phrase, { year: YEAR });
        expect(readDeadline(`  ${phrase.replaceAll(' ', '  ')} `, { year: YEAR })).toEqual(expected);
        expect(readDeadline(phrase.toUpperCase(), { year: YEAR })).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });
});
