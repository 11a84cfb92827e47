import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWorkingDayOfWeek, isWorkingDay, nextWorkingDay, workingDayAfter } from '../../src/domain/calendar.ts';
import { addDays, type Day, day } from '../../src/domain/day.ts';
import { vietnameseCalendar } from '../../src/domain/days-off.ts';
import {
  deadlinesDue,
  escalationDay,
  leadDay,
  type ReminderPolicy,
  stagesWithin,
  type Window,
} from '../../src/domain/stages.ts';

const calendar = vietnameseCalendar();
const policy: ReminderPolicy = { leadDays: [15, 7, 3, 1, 0], escalateAfterDays: 3, calendar };
const on = (d: Day): Window => ({ after: addDays(d, -1), upTo: d });
const workingDays = fc
  .integer({ min: 0, max: 365 * 4 })
  .map((n) => addDays(day('2020-06-01'), n))
  .filter((d) => isWorkingDay(d, calendar));

describe('working days of Vietnam', () => {
  it.each(['2021-02-10', '2021-02-16', '2021-04-21', '2021-04-30', '2021-05-03', '2021-09-03', '2021-03-06'])(
    '%s is off',
    (d) => expect(isWorkingDay(day(d), calendar)).toBe(false),
  );
  it('works on make-up Saturdays', () => expect(isWorkingDay(day('2024-05-04'), calendar)).toBe(true));
  it('takes an office’s own days before the built-in ones', () => {
    const own = vietnameseCalendar({ off: [day('2021-03-01')], work: [day('2021-02-10')] });
    expect(isWorkingDay(day('2021-03-01'), own)).toBe(false);
    expect(isWorkingDay(day('2021-02-10'), own)).toBe(true);
  });
  it('three working days after a Friday is a Wednesday', () =>
    expect(workingDayAfter(day('2021-01-29'), 3, calendar)).toBe('2021-02-03'));
  it('opens the week after Tết on Wednesday', () =>
    expect(firstWorkingDayOfWeek(day('2021-02-15'), calendar)).toBe('2021-02-17'));
});

describe('stages', () => {
  it('puts each lead time on the last working day on or before it', () => {
    expect(leadDay(day('2021-01-30'), 7, calendar)).toBe('2021-01-22');
    expect(leadDay(day('2021-02-27'), 15, calendar)).toBe('2021-02-09');
  });

  it.each<[string, string, readonly string[]]>([
    ['2021-01-31', '2021-01-29', ['before-1', 'due']],
    ['2021-01-31', '2021-01-28', ['before-3']],
    ['2021-01-31', '2021-02-01', ['overdue']],
    ['2021-01-31', '2021-02-02', []],
    ['2021-01-31', '2021-02-08', ['overdue']],
    ['2021-01-31', '2021-02-15', []],
    ['2021-01-31', '2021-02-17', ['overdue']],
    ['2021-03-03', '2021-03-04', ['overdue']],
    ['2021-03-03', '2021-03-08', ['overdue']],
    ['2021-03-04', '2021-03-01', ['before-3']],
  ])('of a deadline on %s on %s: %j', (deadline, d, stages) =>
    expect(stagesWithin(day(deadline), on(day(d)), policy)).toEqual(stages),
  );

  it('catches up in the order of the days, each name once', () => {
    const window = { after: null, upTo: day('2021-03-01') };
    expect(stagesWithin(day('2021-01-31'), window, policy)).toEqual([
      'before-15',
      'before-7',
      'before-3',
      'before-1',
      'due',
      'overdue',
    ]);
  });

  it('tells each stage once, however the days are cut into windows', () => {
    fc.assert(
      fc.property(workingDays, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (start, steps) => {
        const deadline = addDays(start, 20);
        let after = start;
        const told: string[] = [];
        for (const step of steps) {
          const upTo = addDays(after, step);
          told.push(...stagesWithin(deadline, { after, upTo }, policy).filter((stage) => stage !== 'overdue'));
          after = upTo;
        }
        const whole = stagesWithin(deadline, { after: start, upTo: after }, policy).filter((s) => s !== 'overdue');
        expect(told).toEqual(whole);
      }),
    );
  });

  it('speaks of an overdue deadline on the next working day and at every later week’s opening, no other day', () => {
    fc.assert(
      fc.property(workingDays, fc.integer({ min: 0, max: 60 }), (deadline, ahead) => {
        const d = addDays(deadline, ahead);
        if (!isWorkingDay(d, calendar)) return;
        const first = nextWorkingDay(deadline, calendar);
        const opening = firstWorkingDayOfWeek(d, calendar) === d && d > first;
        const overdue = stagesWithin(deadline, on(d), policy).includes('overdue');
        expect(overdue).toBe(d === first || opening);
      }),
    );
  });
});

describe('deadlinesDue', () => {
  it('names exactly the deadlines that have a stage in the window', () => {
    fc.assert(
      fc.property(workingDays, fc.option(fc.integer({ min: 1, max: 40 })), (upTo, back) => {
        const window: Window = { after: back === null ? null : addDays(upTo, -back), upTo };
        const { days, overdueUpTo } = deadlinesDue(window, policy);
        for (let d = addDays(upTo, -120); d <= addDays(upTo, 60); d = addDays(d, 1)) {
          const named = days.includes(d) || (overdueUpTo !== null && d <= overdueUpTo);
          expect([d, named]).toEqual([d, stagesWithin(d, window, policy).length > 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('escalation', () => {
  const work = { deadline: day('2021-01-29'), enteredOn: day('2021-01-21'), returnedOn: null, escalated: false };

  it('comes on the third working day after the deadline', () => expect(escalationDay(work, policy)).toBe('2021-02-03'));
  it('is told once', () => expect(escalationDay({ ...work, escalated: true }, policy)).toBeNull());
  it('is told again on the working day after a return', () =>
    expect(escalationDay({ ...work, returnedOn: day('2021-03-05') }, policy)).toBe('2021-03-08'));
  it('spares work that entered late for its first five working days', () =>
    expect(escalationDay({ ...work, enteredOn: day('2021-03-01') }, policy)).toBe('2021-03-09'));
  it('needs a deadline', () => expect(escalationDay({ ...work, deadline: null }, policy)).toBeNull());
});
