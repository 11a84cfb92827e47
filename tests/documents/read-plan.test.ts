import { describe, expect, it } from 'vitest';
import { readBundledPlan } from '../../src/documents/bundled-plan.ts';
import { planYear } from '../../src/documents/plan-year.ts';
import { readPlan } from '../../src/documents/read-plan.ts';
import { readTable } from '../../src/documents/read-table.ts';
import { isUnreadable } from '../../src/documents/table.ts';
import { day } from '../../src/domain/day.ts';
import { assignmentCount, isDoubtful } from '../../src/domain/plan.ts';
import { createOfficeLexicon } from '../../src/language/office-phrases.ts';

const { reading, offices, groups } = readBundledPlan();
const lexicon = createOfficeLexicon(offices, groups);
const codesOf = (kind: string) => offices.filter((office) => office.kind === kind).map((office) => office.code);
/** D every department, U every unit, C every commune; the plan's own order is not looked at. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  D: codesOf('department'),
  U: codesOf('unit'),
  C: codesOf('commune'),
};
const spell = (words: string) =>
  [...new Set(words.split(' ').flatMap((word) => SETS[word] ?? (word === '' ? [] : word)))].toSorted();

const HANG_QUY = '2021-03-31 2021-06-30 2021-09-30 2021-12-31';
/** code · lead offices · deadlines, or why there are none · flags: every line, reasoned from the plan and the rules. */
const LINES: readonly (readonly [string, string, string, string])[] = [
  ['I.1', 'noi-vu', '2021-01-30', ''],
  ['I.2', 'D C', '2021-02-27', 'coordinating-unknown'],
  ['I.3', 'van-phong C D', '2021-01-31', ''],
  ['I.4a', 'noi-vu', '2021-06-30', ''],
  ['I.4b', 'van-hoa-thong-tin', '2021-01-31', ''],
  ['I.5', 'van-phong noi-vu', '2021-12-31', ''],
  ['I.6', 'noi-vu', '2021-12-31', ''],
  ['I.7', 'noi-vu', '2021-12-31', ''],
  ['I.8', 'noi-vu', '2021-12-31', ''],
  ['I.9', '', 'ongoing', 'lead-unknown'],
  ['I.10', 'noi-vu C', '2021-09-30', 'lead-unknown'],
  ['II.1', 'tu-phap', 'none', 'deadline-missing'],
  ['II.2', 'tu-phap', 'none', 'deadline-missing'],
  ['II.3a', 'tu-phap', 'none', 'deadline-missing'],
  ['II.3b', 'C', 'none', 'deadline-missing coordinating-unknown'],
  ['II.4a', 'tu-phap', '2021-12-31', ''],
  ['II.4b', 'C', 'none', 'deadline-missing coordinating-unknown'],
  ['II.5', 'tu-phap', '2021-01-31', ''],
  ['II.6', 'tu-phap C', 'conditional', ''],
  ['III.1a', 'tu-phap', '2021-01-31', ''],
  ['III.1b', 'C', 'none', 'deadline-missing coordinating-unknown'],
  ['III.2a', 'van-phong noi-vu', 'ongoing', ''],
  ['III.2b', 'C', 'none', 'deadline-missing coordinating-unknown'],
  ['III.3', 'van-phong', 'ongoing', ''],
  ['III.4', 'van-phong noi-vu', '2021-09-30', ''],
  ['III.5', 'van-phong', 'ongoing', ''],
  ['III.6a', 'van-phong', 'ongoing', ''],
  ['III.6b', 'C', 'ongoing', 'coordinating-unknown'],
  ['III.7', 'van-phong noi-vu', HANG_QUY, ''],
  ['III.8', 'van-phong D U C', 'ongoing', ''],
  ['IV.1', 'noi-vu', 'ongoing', ''],
  ['IV.2', 'noi-vu', '2021-12-31', ''],
  ['IV.3', 'noi-vu', 'ongoing', ''],
  ['IV.4', 'noi-vu', '2021-12-31', ''],
  ['IV.5', 'noi-vu', '2021-12-31', ''],
  ['IV.6', 'noi-vu', '2021-09-30', ''],
  ['IV.7', 'noi-vu', 'ongoing', ''],
  ['IV.8', 'noi-vu', '2021-04-30 2021-10-31', ''],
  ['IV.9', 'noi-vu D', 'ongoing', ''],
  ['IV.10', 'noi-vu', 'none', 'deadline-missing'],
  ['V.1', 'noi-vu', '2021-12-31', ''],
  ['V.2', 'D U C', '2021-12-31', ''],
  ['V.3', 'noi-vu', 'ongoing', 'coordinating-unknown'],
  ['V.4', 'noi-vu', '2021-12-31', ''],
  ['V.5', 'noi-vu', 'ongoing', ''],
  ['V.6', 'noi-vu', 'ongoing', ''],
  ['V.7', 'noi-vu', 'none', 'deadline-missing'],
  ['VI.1', 'tai-chinh-ke-hoach', '2021-12-31', ''],
  ['VI.2', 'tai-chinh-ke-hoach', '2021-06-30', ''],
  ['VI.3', 'tai-chinh-ke-hoach', '2021-09-30', ''],
  ['VI.4', 'tai-chinh-ke-hoach', 'ongoing', ''],
  ['VII.1', 'van-hoa-thong-tin', '2021-03-31', ''],
  ['VII.2', 'van-phong van-hoa-thong-tin', '2020-12-31', 'deadline-before-signing'],
  ['VII.3', 'van-phong van-hoa-thong-tin', 'none', 'deadline-missing'],
  ['VII.4', 'kinh-te-ha-tang', 'none', 'deadline-missing'],
  ['VII.5', 'kinh-te-ha-tang', 'none', 'deadline-missing'],
  ['VII.6', 'ubnd-huyen', 'none', 'deadline-missing'],
  ['VII.7', 'van-phong', 'none', 'deadline-missing'],
  ['VII.8', 'van-phong', '2021-12-31', ''],
  ['VII.9', 'van-phong', '2021-12-31', ''],
  ['VII.10', 'D U ubnd-huyen C', 'ongoing', ''],
];

describe('the plan of Hướng Hóa 2021', () => {
  it('has 61 lines of 55 tasks in seven sections, none dropped', () => {
    expect(reading.tasks.map((task) => task.code)).toEqual(LINES.map(([code]) => code));
    expect(new Set(reading.tasks.map((task) => `${task.section}.${task.number}`)).size).toBe(55);
    expect([reading.sections.length, reading.rowsRead, reading.rowsSkipped]).toEqual([7, 61, []]);
  });

  it.each(LINES)('%s is led by %s, due %s, flagged %s', (code, leads, due, flags) => {
    const task = reading.tasks.find((one) => one.code === code);
    expect(task?.leads.toSorted()).toEqual(spell(leads));
    expect(task?.reading.deadlines.join(' ') || task?.reading.kind).toBe(due);
    expect(task?.flags).toEqual(flags === '' ? [] : flags.split(' '));
  });

  it('names who coordinates, but nobody who leads', () => {
    for (const task of reading.tasks) expect(task.coordinating.filter((code) => task.leads.includes(code))).toEqual([]);
    const named = reading.tasks.filter((task) => task.coordinatingNamed.length > 0);
    expect(named.map((task) => [task.code, ...task.coordinatingNamed])).toEqual([
      ['I.10', 'van-phong'],
      ['II.4a', 'ubnd-huyen'],
      ['VII.6', 'van-phong'],
      ['VII.9', 'ubnd-huyen'],
      ['VII.10', 'buu-dien'],
    ]);
  });

  it('asks five reports of 35 offices each, the receiver too', () => {
    expect(
      reading.reports.map(({ code, offices: who, receiver, reading: { deadlines } }) => [
        code,
        who.length,
        receiver,
        ...deadlines,
      ]),
    ).toEqual([
      ['BC.KH', 35, 'noi-vu', '2021-02-27'],
      ['BC.Q1', 35, 'noi-vu', '2021-03-04'],
      ['BC.6T', 35, 'noi-vu', '2021-06-04'],
      ['BC.Q3', 35, 'noi-vu', '2021-09-04'],
      ['BC.NAM', 35, 'noi-vu', '2021-11-04'],
    ]);
  });

  it('comes to so many assignments, and so many lines to look at', () => {
    expect(assignmentCount(reading)).toBe(572);
    expect(reading.tasks.filter((task) => isDoubtful(task.flags))).toHaveLength(17);
  });
});

const HEADS = 'Ghi chú\tSTT\tCơ quan phối hợp\tNội dung công việc\tĐơn vị chủ trì\tThời hạn\n';
function read(rows: string, heads = HEADS) {
  const table = readTable(new TextEncoder().encode(heads + rows), 'plan.tsv');
  if (isUnreadable(table)) throw new Error(table.message);
  const options = { key: null, number: null, title: null, signed: day('2021-01-21'), year: 2021, reports: [] };
  return readPlan(table, { ...options, file: 'plan.tsv', lexicon });
}

describe('a table typed by other hands', () => {
  it('has its columns in any order, below a title', () => {
    const plan = read('\tI\t\tCHỈ ĐẠO\t\t\n\t1.\t\tLàm một việc\tPNV\tQuý I\n', `KẾ HOẠCH\n${HEADS}`);
    expect(plan).toMatchObject({ tasks: [{ code: 'I.1', title: 'Làm một việc', leads: ['noi-vu'] }] });
  });

  it('tells which rows it could not read, and why', () => {
    const plan = read(
      '\t1\t\tTrước mục\tPNV\tQuý I\n\tI\t\tMỤC\t\t\n\t1\t\tA\tPNV\tQuý I\n\t1\t\tB\tPNV\tQuý I\n\tx\t\tC\tPNV\t\n',
    );
    expect(plan).toMatchObject({
      rowsRead: 4,
      rowsSkipped: [
        { row: 2, reason: 'đứng trước mọi lĩnh vực' },
        { row: 5, reason: 'trùng mã I.1' },
        { row: 6, reason: 'số thứ tự "x" không đọc được' },
      ],
    });
  });

  it('holds cells with tabs and line breaks in quotes, a byte order mark and CRLF', () => {
    const plan = read(
      '\tI\t\tMỤC\t\t\r\n\t1\t\t"Dòng một\nDòng hai"\t"Phòng Nội vụ\nPhòng Tư pháp"\tQuý I\r\n',
      `\uFEFF${HEADS}`,
    );
    expect(plan).toMatchObject({ tasks: [{ title: 'Dòng một\nDòng hai', leads: ['noi-vu', 'tu-phap'] }] });
  });

  it.each<[string, string, readonly string[]]>([
    ['a quote around a word', '\t1\t\t"Một cửa" điện tử\tPNV\tQuý I\n', ['"Một cửa" điện tử']],
    ['a quote that never ends', '\t1\t\t"Một cửa\tPNV\tQuý I\n\t2\t\tHai\tPNV\tQuý I\n', ['"Một cửa', 'Hai']],
    [
      'quotes that would swallow rows',
      '\t1\t\t"Một\tPNV\tQuý I\n\t2\t\tHai\tPNV\tQuý I\n\t3\t\t"Ba"\tPNV\tQuý I\n',
      ['"Một', 'Hai', '"Ba"'],
    ],
  ])('keeps %s', (_, rows, titles) => {
    const plan = read(`\tI\t\tMỤC\t\t\n${rows}`);
    expect(isUnreadable(plan) ? [] : plan.tasks.map((task) => task.title)).toEqual(titles);
  });

  it('has lines that end in several ways, and tells the line of the file on which a row begins', () => {
    const plan = read('\tI\t\tMỤC\t\t\n\n\t1\t\t"A\nB"\tPNV\tQuý I\r\n\tx\t\tC\tPNV\t\n', HEADS.replace('\n', '\r\n'));
    expect(plan).toMatchObject({ tasks: [{ title: 'A\nB' }], rowsSkipped: [{ row: 6 }] });
  });

  const FOUR = 'TT.\tNHIỆM VỤ\tĐƠN VỊ THỰC HIỆN\tHẠN\n';
  const codes = (rows: string, heads = FOUR) => {
    const plan = read(rows, heads);
    return isUnreadable(plan) ? plan.message : plan.tasks.map((task) => `${task.code} ${task.title}`);
  };

  it('names its sections in one cell or in two', () =>
    expect(
      codes('I. MỤC A\n1\tX\tPNV\tQuý I\n\tII. MỤC B\n1\tY\tPNV\tQuý I\nIII.\tMỤC C\n1)\tZ\tPNV\tQuý I\n'),
    ).toEqual(['I.1 X', 'II.1 Y', 'III.1 Z']));

  it('is one section where it names none', () =>
    expect(codes('1\tX\tPNV\tQuý I\n2\tY\tPNV\tQuý I\n')).toEqual(['I.1 X', 'I.2 Y']));

  it('numbers its tasks in any usual way', () =>
    expect(codes('II\tMỤC\n01.\tX\tPNV\t\nII.2\tY\tPNV\t\n３\tZ\tPNV\t\nIII.4\tW\tPNV\t\n')).toEqual([
      'II.1 X',
      'II.2 Y',
      'II.3 Z',
    ]));

  it('repeats its heads and numbers its columns without these being rows', () =>
    expect(read(`(1)\t(2)\t(3)\t(4)\nI\tMỤC\n1\tX\tPNV\tQuý I\n${FOUR}2\tY\tPNV\tQuý I\n`, FOUR)).toMatchObject({
      rowsRead: 2,
      rowsSkipped: [],
    }));

  it('goes on with the task right above, also where number and title are written again, and with no other', () => {
    const rows =
      '1\tX\tPNV\tQuý I\n\t\tPTP\tQuý II\n1\tX\tP. Y tế\tQuý III\n1\tkhác\tPNV\tQuý I\n\t\tPTP\tQuý IV\n\t\t\t\n';
    expect(read(`I\tMỤC\n${rows}`, FOUR)).toMatchObject({
      tasks: [
        { code: 'I.1a', leads: ['noi-vu'] },
        { code: 'I.1b', leads: ['tu-phap'] },
        { code: 'I.1c', leads: ['y-te'] },
      ],
      rowsSkipped: [
        { row: 6, reason: 'trùng mã I.1' },
        { row: 7, reason: 'dòng tiếp theo nhưng ngay phía trên không có nhiệm vụ' },
      ],
    });
  });

  it('has no more lines of one task than there are letters', () => {
    const plan = read(`I\tMỤC\n1\tX\tPNV\tQuý I\n${'\t\tPTP\tQuý II\n'.repeat(26)}`, FOUR);
    expect(plan).toMatchObject({ rowsRead: 27, rowsSkipped: [{ row: 29, reason: 'nhiệm vụ có hơn 26 dòng' }] });
  });

  it('goes on behind a row that says nothing of its own', () => {
    const heads = 'TT\tNhiệm vụ\tĐơn vị thực hiện\tHạn\tGhi chú\n';
    const rows = '1\tX\tPNV\tQuý I\t\n\t\t\t\txem thêm\n\t\tPTP\tQuý II\t\n';
    expect(read(`I\tMỤC\n${rows}`, heads)).toMatchObject({
      tasks: [{ code: 'I.1a' }, { code: 'I.1b', leads: ['tu-phap'] }],
      rowsSkipped: [{ row: 4, reason: 'không có sản phẩm, cơ quan chủ trì hay thời hạn' }],
    });
  });
});

describe('the year of a plan', () => {
  it.each<[string | null, readonly string[], readonly string[], number | null]>([
    ['Kế hoạch giai đoạn 2021-2025, năm 2022', [], [], 2022],
    ['CCHC 2023', [], ['Quý I/2021'], 2023],
    [null, ['KẾ HOẠCH CCHC NĂM 2022', 'Hướng Hóa, ngày 28 tháng 12 năm 2021'], [], 2022],
    [null, ['Hướng Hóa, ngày 28 tháng 12 năm 2021'], ['Quý I/2022'], 2022],
    [null, ['Kèm theo Quyết định số 132/QĐ-UBND ngày 21/01/2021'], [], null],
    [null, [], ['Quý I/2021', 'Năm 2020', 'Tháng 1/2021', 'Quý IV'], 2021],
    [null, [], ['Quý I/2021', 'Năm 2020'], null],
    [null, [], [], null],
  ])('of the title %j below %j with deadlines %j is %s', (title, above, phrases, year) =>
    expect(planYear(title, above, phrases)).toBe(year),
  );
});
