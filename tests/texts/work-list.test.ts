/** Lists of work: groups, pages, the next page. */
import { describe, expect, it } from 'vitest';
import { bold, line } from '../../src/texts/message.ts';
import { PAGE_SIZE, workList } from '../../src/texts/work-list.ts';
import { assignment, doneOn, MONDAY, offered, shown } from './sample.ts';

const heading = line(bold('Việc của đơn vị · Phòng Tư pháp'), ': 2 việc');
const overdue = (count: number) =>
  Array.from({ length: count }, (_, index) => assignment(`V.${index + 1}`, '2021-02-26', { title: 'Việc' }));

it('is the heading alone where nothing was found', () =>
  expect(shown(workList({ heading, items: [], total: 0, next: null }, MONDAY))).toEqual([
    'Việc của đơn vị · Phòng Tư pháp: 2 việc',
  ]));

it('needs no group heading for work of one kind', () =>
  expect(shown(workList({ heading, items: overdue(1), total: 1, next: null }, MONDAY))).toEqual([
    'Việc của đơn vị · Phòng Tư pháp: 2 việc',
    'V.1 Việc · hạn thứ Sáu 26/02, quá hạn 3 ngày',
  ]));

it('groups by urgency, most urgent first', () => {
  const items = [
    assignment('A.1', '2021-02-26', { title: 'a', done: doneOn('2021-02-25', '1/KH') }),
    assignment('A.2', '2021-02-26', { title: 'b' }),
    assignment('A.3', '2021-03-01', { title: 'c' }),
    assignment('A.4', '2021-03-08', { title: 'd' }),
    assignment('A.5', '2021-03-09', { title: 'e' }),
    assignment('A.6', null, { title: 'f', timing: 'ongoing' }),
    assignment('A.7', null, { title: 'g', timing: 'conditional' }),
    assignment('A.8', null, { title: 'h' }),
  ];
  expect(shown(workList({ heading, items, total: 8, next: null }, MONDAY)).slice(1)).toEqual([
    '',
    '🔴 Quá hạn',
    'A.2 b · hạn thứ Sáu 26/02, quá hạn 3 ngày',
    '',
    '🟠 Đến hạn hôm nay',
    'A.3 c · hạn thứ Hai 01/3, hôm nay',
    '',
    '🟡 Sắp đến hạn',
    'A.4 d · hạn thứ Hai 08/3, còn 7 ngày',
    '',
    'Trong hạn',
    'A.5 e · hạn thứ Ba 09/3, còn 8 ngày',
    '',
    'Thường xuyên',
    'A.6 f · thường xuyên',
    '',
    'Thời hạn theo điều kiện',
    'A.7 g · thời hạn theo điều kiện',
    '',
    'Chưa có thời hạn',
    'A.8 h · chưa có thời hạn',
    '',
    '✅ Đã hoàn thành',
    '✅ A.1 a · hoàn thành 25/02, 1/KH',
  ]);
});

describe('pages', () => {
  const next = { words: 'việc quá hạn', state: 'cursor' };

  it('has no next page with ten', () => {
    const message = workList({ heading, items: overdue(PAGE_SIZE), total: 10, next: null }, MONDAY);
    expect(shown(message)).toHaveLength(11);
    expect(offered(message)).toEqual([]);
  });

  it('offers the next page with eleven, and says how many are left', () => {
    const message = workList({ heading, items: overdue(PAGE_SIZE), total: 11, next }, MONDAY);
    expect(shown(message).at(-1)).toBe('Còn 1 việc ở trang sau.');
    expect(message.choices[0]).toEqual([{ label: 'Xem tiếp', words: 'việc quá hạn', state: 'cursor' }]);
  });

  it('says on a later page where it stands', () => {
    const message = workList({ heading, items: overdue(10), total: 40, before: 20, next }, MONDAY);
    expect(shown(message)[0]).toBe('Việc của đơn vị · Phòng Tư pháp: 2 việc (21 – 30)');
    expect(shown(message).at(-1)).toBe('Còn 10 việc ở trang sau.');
  });

  it('puts other choices into a row of their own', () => {
    const choices = [{ label: 'Sắp đến hạn', words: '/saphan' }];
    const message = workList({ heading, items: overdue(10), total: 11, next, choices }, MONDAY);
    expect(message.choices.map((row) => row.map((choice) => choice.label))).toEqual([['Xem tiếp'], ['Sắp đến hạn']]);
  });
});
