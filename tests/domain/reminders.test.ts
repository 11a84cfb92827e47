import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, nextWorkingDay } from '../../src/domain/calendar.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import {
  coordinatingMentions,
  escalations,
  leadMentions,
  opensWeek,
  worthSummary,
} from '../../src/domain/reminders.ts';
import { leadDay, type ReminderPolicy } from '../../src/domain/stages.ts';
import { assignment } from '../fixtures/assignments.ts';

const calendar = vietnameseCalendar();
const policy: ReminderPolicy = { leadDays: [15, 7, 3, 1, 0], escalateAfterDays: 3, calendar };
const digest = (d: string, last: string | null) => ({ day: day(d), last: last === null ? null : day(last) });
const stagesOf = (work: ReturnType<typeof assignment>, d: string, last: string | null) =>
  leadMentions([work], digest(d, last), policy).map((mention) => mention.stages);

describe('the digest of an office', () => {
  it('carries a new assignment with every stage that lies before', () =>
    expect(stagesOf(assignment(), '2021-01-22', '2021-01-21')).toEqual([['before-15', 'before-7']]));
  it('is silent on the day on which the assignment entered', () =>
    expect(stagesOf(assignment(), '2021-01-21', '2021-01-20')).toEqual([]));
  it('carries everything at once when the office gets its first chat', () =>
    expect(stagesOf(assignment(), '2021-03-01', null)).toEqual([
      ['before-15', 'before-7', 'before-3', 'before-1', 'due', 'overdue'],
    ]));
  it('makes up for days of downtime once', () =>
    expect(stagesOf(assignment(), '2021-01-29', '2021-01-22')).toEqual([['before-3', 'before-1', 'due']]));
  it('is silent between the stages', () => expect(stagesOf(assignment(), '2021-01-25', '2021-01-22')).toEqual([]));
  it('does not speak of done work', () => {
    const done = { on: day('2021-01-25'), at: 0, document: null, by: 'A' };
    expect(stagesOf(assignment({ done }), '2021-01-29', '2021-01-28')).toEqual([]);
  });
  it('counts from a moved deadline, and only what lies after the day of the move', () => {
    const moved = assignment({ deadline: day('2021-02-05'), movedOn: day('2021-01-29') });
    expect(stagesOf(moved, '2021-02-01', '2021-01-29')).toEqual([]);
    expect(stagesOf(moved, '2021-02-02', '2021-02-01')).toEqual([['before-3']]);
    expect(stagesOf(moved, '2021-02-08', null)).toEqual([['before-3', 'before-1', 'due', 'overdue']]);
  });
  it('asks to confirm what entered the register after its deadline, in its first digest alone', () => {
    const late = assignment({ enteredOn: day('2021-03-01') });
    const [first] = leadMentions([late], digest('2021-03-02', '2021-03-01'), policy);
    expect(first?.toConfirm).toBe(true);
    const [later] = leadMentions([late], digest('2021-03-08', '2021-03-05'), policy);
    expect(later?.toConfirm).toBe(false);
  });
});

describe('a coordinating office', () => {
  const open = [
    assignment({ id: 1, office: 'noi-vu', deadline: day('2021-09-30') }),
    assignment({ id: 2, office: 'xa-huc', deadline: day('2021-09-30') }),
  ];
  it('hears of a task once, seven days ahead, by its first open lead', () => {
    const mentions = coordinatingMentions(open, digest('2021-09-23', '2021-09-22'), policy);
    expect(mentions.map(({ assignment: { id }, role, stages }) => ({ id, role, stages }))).toEqual([
      { id: 1, role: 'coordinating', stages: ['before-7'] },
    ]);
    expect(coordinatingMentions(open, digest('2021-09-24', '2021-09-23'), policy)).toEqual([]);
  });
});

describe('monitors', () => {
  it('hear of what is still open three working days after its deadline, once', () => {
    expect(escalations([assignment()], digest('2021-02-02', '2021-02-01'), policy)).toEqual([]);
    expect(escalations([assignment()], digest('2021-02-03', '2021-02-02'), policy)).toHaveLength(1);
    expect(escalations([assignment()], digest('2021-02-04', '2021-02-03'), policy)).toEqual([]);
  });
  it('get a summary on the first working day of a week', () => {
    expect(opensWeek(day('2021-02-17'), policy)).toBe(true);
    expect(opensWeek(day('2021-02-18'), policy)).toBe(false);
  });
  it('get none where nothing is overdue, due this week, or lacks anything', () => {
    const later = assignment({ deadline: day('2021-06-30') });
    expect(worthSummary([later], day('2021-03-01'))).toBe(false);
    expect(worthSummary([later, assignment({ office: null })], day('2021-03-01'))).toBe(true);
    expect(worthSummary([assignment({ deadline: day('2021-03-07') })], day('2021-03-01'))).toBe(true);
  });
});

it('tells every stage of an open assignment exactly once, whatever days the bot was down', () => {
  const days = fc.array(fc.boolean(), { minLength: 80, maxLength: 80 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), days, (ahead, up) => {
      const entered = day('2021-03-01');
      const deadline = addDays(entered, ahead);
      const work = assignment({ enteredOn: entered, deadline });
      const told: string[] = [];
      let last: Day = entered;
      let d: Day = entered;
      for (const running of up) {
        d = nextWorkingDay(d, calendar);
        if (!running) continue;
        told.push(...leadMentions([work], { day: d, last }, policy).flatMap((mention) => mention.stages));
        last = d;
      }
      const stages = told.filter((stage) => stage !== 'overdue');
      expect(stages).toHaveLength(new Set(stages).size);
      const passed = policy.leadDays.filter((lead) => leadDay(deadline, lead, calendar) <= last);
      if (last > entered) expect(stages).toHaveLength(passed.length);
      expect(isWorkingDay(last, calendar)).toBe(true);
    }),
  );
});
