/** The bot's manner, for every message: clean lines, NFC, no exclamation, no familiar pronouns. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/domain/assignment.ts';
import { addDays, day } from '../../src/domain/day.ts';
import { doneAnswer } from '../../src/texts/confirmations.ts';
import { detail } from '../../src/texts/detail.ts';
import { digest } from '../../src/texts/digest.ts';
import { escalationPart } from '../../src/texts/escalation.ts';
import { line, type Message } from '../../src/texts/message.ts';
import { doneNotice, undoneNotice } from '../../src/texts/notices.ts';
import { allReports, reportView } from '../../src/texts/reports.ts';
import { whichWork } from '../../src/texts/which-one.ts';
import { workList } from '../../src/texts/work-list.ts';
import { assignment, at, MONDAY, shown } from './sample.ts';

const DAY = fc.integer({ min: -500, max: 500 }).map((days) => addDays(MONDAY.today, days));
const TITLE = fc.constantFrom('Kế hoạch', 'Xây  dựng\nkế hoạch', 'Báo cáo quý I'.normalize('NFD'), 'Một '.repeat(60));
const DONE = DAY.filter((on) => on <= MONDAY.today).map((on) => ({
  on,
  at: 0,
  document: '12/KH-UBND',
  by: 'Nguyễn Văn A',
}));
const WORK = fc
  .record({
    title: TITLE,
    deadline: fc.option(DAY),
    original: fc.option(DAY),
    planned: fc.option(DAY),
    done: fc.option(DONE),
    office: fc.constantFrom('tu-phap', 'xa-thuan', null),
    timing: fc.constantFrom('dated', 'recurring', 'ongoing', 'conditional', 'none'),
    occurrence: fc.constantFrom(1, 2),
    occurrences: fc.constantFrom(1, 2),
    kind: fc.constantFrom('task', 'report', 'extra'),
    taskId: fc.nat(5),
  })
  .map((more) => assignment('II.5', null, more as Partial<Assignment>));

const BY = { name: 'Lê C', office: 'noi-vu', at: at('2021-03-01', '14:05') };
const TASK = {
  ...{ code: 'II.5', kind: 'task' as const, title: 'Kế hoạch', section: { number: 'II', title: 'THỂ CHẾ' } },
  ...{
    deliverable: 'Kế  hoạch',
    leads: ['tu-phap'],
    leadText: '',
    coordinatingWords: 'Các phòng',
    phrase: 'Quý I',
    receiver: null,
  },
};

/** Messages of every kind that tell of work. */
const MESSAGES: Readonly<Record<string, (works: readonly Assignment[]) => Message>> = {
  digest: (works) =>
    digest(
      {
        office: 'tu-phap',
        day: MONDAY.today,
        mentions: works.map((one, index) => ({
          assignment: one,
          role: index % 3 === 0 ? 'coordinating' : 'lead',
          stages: [],
          toConfirm: index % 4 === 0,
        })),
      },
      MONDAY,
    ),
  list: (works) =>
    workList(
      { heading: line('Việc'), items: works, total: works.length, next: null, options: { withOffice: true } },
      MONDAY,
    ),
  detail: (works) => detail({ task: TASK, assignments: works, own: 'tu-phap', log: [], planNumber: null }, MONDAY),
  escalation: (works) =>
    escalationPart({ items: works.map((one) => ({ assignment: one, reminded: null })), afterDays: 3 }, MONDAY),
  reports: (works) =>
    allReports(
      [reportView(works, MONDAY)].filter((view) => view !== null),
      MONDAY,
    ),
  which: (works) => whichWork({ question: 'Việc nào?', items: works, wordsFor: (code) => `/xong ${code}` }, MONDAY),
  done: ([one = assignment('II.5', null)]) => doneAnswer({ assignment: one, by: 'Lê C', at: BY.at }, MONDAY),
  doneNotice: ([one = assignment('II.5', null)]) => doneNotice({ assignment: one, by: BY }, MONDAY),
  undone: ([one = assignment('II.5', null)]) =>
    undoneNotice({ assignment: one, by: BY, fact: { kind: 'done', on: day('2021-02-01'), document: null } }, MONDAY),
};

describe.each(Object.keys(MESSAGES))('%s', (name) => {
  it('has clean lines, whatever the work', () => {
    fc.assert(
      fc.property(fc.array(WORK, { minLength: 1, maxLength: 12 }), (works) => {
        const message = MESSAGES[name]?.(works) ?? { lines: [], choices: [] };
        const labels = message.choices.flat().flatMap(({ label, words }) => [label, words]);
        for (const text of [...shown(message), ...labels]) {
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^\s|\s$|\n|· ·|, ,|\(\)/);
          expect(text).toBe(text.normalize('NFC'));
        }
      }),
    );
  });
});

const SOURCES = readdirSync(new URL('../../src/texts/', import.meta.url)).map((name) => ({
  name,
  source: readFileSync(new URL(`../../src/texts/${name}`, import.meta.url), 'utf8'),
}));

describe.each(SOURCES)('$name', ({ source }) => {
  const literals = [...source.matchAll(/'[^'\n]{0,400}'|`[^`]{0,600}`/gu)].map(([text]) => text);

  it('is in NFC', () => expect(source).toBe(source.normalize('NFC')));

  it('neither exclaims nor is familiar', () => {
    for (const text of literals) {
      expect(text).not.toMatch(/\p{L}!|(?<!\p{L})(?:bạn|mình|nhé|ạ)(?!\p{L})/iu);
    }
  });
});
