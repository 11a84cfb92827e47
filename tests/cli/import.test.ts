/** A plan that is taken in once more, in another form or under another key. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.ts';
import { done } from '../../src/cli/done.ts';
import { exportRegister } from '../../src/cli/export.ts';
import { importPlan } from '../../src/cli/import.ts';
import { links } from '../../src/cli/links.ts';
import { remind } from '../../src/cli/remind.ts';
import { PLAN } from '../fixtures/child.ts';
import { type Desk, desk, deskWithPlan, TABLE_HEADS } from '../fixtures/commands.ts';

const NOW = '2021-06-03T10:00:00+07:00';
const [PLAN_FILE = '', ...FLAGS] = PLAN.slice(1);
const OFFICES = FLAGS.slice(0, 2);
const NOTHING = { added: 0, changed: 0, removed: 0 };
const plansOf = async (place: Desk) => (await place.json(exportRegister))['plans'] as object[];

describe('the plan once more', () => {
  it('keeps its signing, number, title and reports where they are not told again', async () => {
    const place = desk(NOW);
    await place.run(importPlan, [PLAN_FILE, ...FLAGS, '--number', '132/QĐ-UBND', '--title', 'Kế hoạch CCHC năm 2021']);
    const before = await plansOf(place);
    expect(await place.json(importPlan, PLAN_FILE)).toMatchObject({ changes: NOTHING, changed: [], flagged: 17 });
    expect(await plansOf(place)).toEqual(before);
    const { items } = (await place.json(exportRegister)) as { items: { task: string }[] };
    expect(items.filter(({ task }) => task === 'BC.Q1')).toHaveLength(35);
  });

  it('takes another day of signing where it is told', async () => {
    const place = await deskWithPlan(NOW);
    const again = await place.json(importPlan, PLAN_FILE, '--signed', '2020-12-01');
    expect(again).toMatchObject({ changes: { changed: 1 }, changed: [{ code: 'VII.2', conflict: false }] });
  });

  it('shows what people decided as a conflict, and sets aside what is gone', async () => {
    const place = desk(NOW);
    const rows = (first: string) => `${TABLE_HEADS}I\tMỤC\n1\tViệc một\tPNV\t\t${first}\n`;
    const second = '2\tViệc hai\tPTP\t\tQuý III\n';
    await place.run(importPlan, [place.file('a.tsv', rows('31/3/2021') + second), ...OFFICES]);
    await place.run(done, ['I.1', '--office', 'noi-vu', '--at', '2021-03-01']);
    const changed = await place.json(importPlan, place.file('b.tsv', rows('30/6/2021')));
    expect(changed).toMatchObject({
      changes: { added: 0, changed: 1, removed: 1 },
      changed: [{ code: 'I.1', what: 'thời hạn', conflict: true }],
    });
    const { items } = await place.json(exportRegister);
    expect(items).toMatchObject([{ task: 'I.1', deadline: '2021-03-31', status: 'done' }]);
  });
});

it('says in words what is doubtful about a line', async () => {
  const place = desk(NOW);
  const { printed } = await place.run(importPlan, [PLAN_FILE, ...FLAGS, '--dry-run']);
  const lines = printed.join('\n').split('\n');
  expect(lines).toContain('  I.9: chưa rõ cơ quan chủ trì');
  expect(lines).toContain('  II.3b: chưa có thời hạn, chưa rõ cơ quan phối hợp');
  expect(lines).toContain('  VII.2: thời hạn trước ngày ký kế hoạch');
});

describe('--strict', () => {
  const CLEAR = `${TABLE_HEADS}I\tMỤC\n1\tViệc một\tPNV\t\t31/3/2021\n`;
  it.each<[number, string, string]>([
    [0, CLEAR, 'Trước 05/3'],
    [2, `${CLEAR}2\tViệc hai\tPNV\t\t\n`, 'Trước 05/3'],
    [2, `${CLEAR}x\tViệc hai\tPNV\t\tQuý I\n`, 'Trước 05/3'],
    [2, CLEAR, '30/02'],
  ])('ends with %i for %j with a report due %s', async (status, plan, phrase) => {
    const place = desk(NOW);
    const reports = place.file('r.tsv', `code\tname\twho\tphrase\nBC.Q1\tBáo cáo Quý I\tPNV\t${phrase}\n`);
    const args = [place.file('p.tsv', plan), ...OFFICES, '--reports', reports, '--strict'];
    expect((await place.run(importPlan, args)).status).toBe(status);
    expect((await place.run(importPlan, args.slice(0, -1))).status).toBe(0);
  });
});

describe('nothing to keep', () => {
  it('makes no register for a preview or a question', async () => {
    const place = desk(NOW);
    await place.run(importPlan, [PLAN_FILE, ...FLAGS, '--dry-run']);
    expect((await place.run(links, ['--json'])).printed).toEqual(['[]']);
    expect(await place.json(remind, '--on', '2021-03-01')).toEqual({ days: [] });
    expect(await place.json(ask, 'việc quá hạn')).toMatchObject({ query: null, items: [] });
    expect(existsSync(join(place.folder, 'register.db'))).toBe(false);
  });
});

describe('a second plan', () => {
  async function withSecond(): Promise<Desk> {
    const place = await deskWithPlan(NOW);
    const rows = `${TABLE_HEADS}I\tCHUYỂN ĐỔI SỐ\n1\tViệc số\tPhòng Nội vụ\tPhòng Tư pháp\t30/6/2021\n`;
    await place.run(importPlan, [place.file('cds.tsv', rows), '--plan', 'cds-2021', '--year', '2021']);
    return place;
  }

  it('is the one that a code means, the other is named by its key', async () => {
    const place = await withSecond();
    expect(await place.json(done, 'I.1', '--office', 'noi-vu')).toMatchObject({ task: 'I.1' });
    expect(await place.json(done, '2021:i 1', '--office', 'noi-vu')).toEqual({
      task: '2021:I.1',
      office: 'noi-vu',
      status: 'done-late',
    });
    const { items } = (await place.json(exportRegister)) as { items: { plan: string; task: string; status: string }[] };
    expect(items.filter(({ task }) => /^(?:2021:)?I\.1$/.test(task)).map(({ plan, task }) => [plan, task])).toEqual([
      ['2021', '2021:I.1'],
      ['cds-2021', 'I.1'],
    ]);
  });

  it('is told apart in forecasts, answers and the log', async () => {
    const place = await withSecond();
    const { days } = (await place.json(remind, '--on', '2021-06-23')) as {
      days: { messages: { items: object[] }[] }[];
    };
    const told = days.flatMap(({ messages }) => messages.flatMap(({ items }) => items));
    expect(told).toContainEqual(expect.objectContaining({ task: 'I.1', office: 'noi-vu', role: 'coordinating' }));
    expect(told).toContainEqual(expect.objectContaining({ task: '2021:I.4a', office: 'noi-vu', stages: ['before-7'] }));
    expect(await place.json(ask, 'việc 2021:I.4a')).toMatchObject({ items: [{ task: '2021:I.4a' }] });
    await place.run(done, ['2021:I.4a', '--office', 'noi-vu']);
    const { log } = (await place.json(exportRegister)) as { log: { task: string | null; fact: { kind: string } }[] };
    expect(log.filter(({ fact }) => fact.kind === 'done').map(({ task }) => task)).toEqual(['2021:I.4a']);
  });
});
