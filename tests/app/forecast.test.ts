import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/app/forecast.ts';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { addDays, type Day, day, eachDay, later, mondayOf } from '../../src/domain/day.ts';
import { openDistrict } from '../fixtures/district.ts';
import { SETTINGS } from '../fixtures/small-register.ts';

const FROM = day('2021-01-22');
const TO = day('2021-12-31');
const { calendar } = SETTINGS.policy;
const works = (d: Day) => isWorkingDay(d, calendar);

/** The rules of time once more, as slowly and plainly as they are written down: every stage day of one deadline. */
function stageDays(deadline: Day): { stage: string; on: Day }[] {
  const stages = [15, 7, 3, 1, 0].map((lead) => {
    let on = addDays(deadline, -lead);
    while (!works(on)) on = addDays(on, -1);
    return { stage: lead === 0 ? 'due' : `before-${lead}`, on };
  });
  let first = addDays(deadline, 1);
  while (!works(first)) first = addDays(first, 1);
  const seen = new Set<string>([mondayOf(first)]);
  const overdue = [{ stage: 'overdue', on: first }];
  for (const d of eachDay(first, TO)) {
    if (!works(d) || seen.has(mondayOf(d))) continue;
    seen.add(mondayOf(d));
    overdue.push({ stage: 'overdue', on: d });
  }
  return [...stages, ...overdue];
}

async function forecastYear() {
  const { store } = await openDistrict([]);
  const days = await forecast(store, SETTINGS, { from: FROM, to: TO }, null);
  return { days, everything: await store.timelines(null) };
}

/** Made by the first test that asks. */
let year: ReturnType<typeof forecastYear> | null = null;
function yearOnce(): ReturnType<typeof forecastYear> {
  year ??= forecastYear();
  return year;
}

describe('the forecast of 2021 for the whole district, nothing done', () => {
  it('tells every stage of every assignment on its day, and none besides', async () => {
    const { days, everything } = await yearOnce();
    const told = days.flatMap(({ date, digests }) =>
      digests.flatMap(({ office, mentions }) =>
        mentions
          .filter(({ role }) => role === 'lead')
          .flatMap(({ assignment, stages }) => stages.map((stage) => `${date} ${office} ${assignment.id} ${stage}`)),
      ),
    );
    const expected = everything.flatMap(({ assignment: { id, office, deadline } }) => {
      if (deadline === null) return [];
      // What lies before the first working day after the signing is told on that day.
      const due = stageDays(deadline).map(({ stage, on }) => ({ stage, on: later(on, FROM) }));
      return [...new Set(due.filter(({ on }) => on <= TO).map(({ stage, on }) => `${on} ${office} ${id} ${stage}`))];
    });
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it('tells coordinating offices that the plan names themselves, seven days ahead, once a task', async () => {
    const { days } = await yearOnce();
    const told = days.flatMap(({ date, digests }) =>
      digests.flatMap(({ office, mentions }) =>
        mentions
          .filter(({ role }) => role === 'coordinating')
          .map(({ assignment: { code, office: lead } }) => [date, office, code, lead]),
      ),
    );
    expect(told).toEqual([
      ['2021-09-23', 'van-phong', 'I.10', 'noi-vu'],
      ['2021-12-24', 'ubnd-huyen', 'II.4a', 'tu-phap'],
      ['2021-12-24', 'ubnd-huyen', 'VII.9', 'van-phong'],
    ]);
  });

  it('escalates each assignment once, three working days after its deadline, to both monitors', async () => {
    const { days, everything } = await yearOnce();
    const told = days.flatMap(({ date, digests }) =>
      digests
        .filter(({ office }) => office === 'noi-vu')
        .flatMap(({ escalated }) => escalated.map(({ id }) => `${date} ${id}`)),
    );
    const expected = everything.flatMap(({ assignment: { id, deadline } }) => {
      if (deadline === null) return [];
      let on = deadline;
      for (let left = 3; left > 0; left--)
        do on = addDays(on, 1);
        while (!works(on));
      return on <= TO ? [`${on} ${id}`] : [];
    });
    expect(told.toSorted()).toEqual(expected.toSorted());
    const both = days.every(({ digests }) => {
      const [one, other] = ['noi-vu', 'van-phong'].map(
        (code) => digests.find(({ office }) => office === code)?.escalated ?? [],
      );
      return one?.length === other?.length;
    });
    expect(both).toBe(true);
  });

  it('sums up on the first working day of each week, and no other', async () => {
    const { days } = await yearOnce();
    const told = days.filter(({ digests }) => digests.some(({ summary }) => summary)).map(({ date }) => date);
    const openings = [...eachDay(FROM, TO)]
      .filter(works)
      .filter((d) => [...eachDay(mondayOf(d), addDays(d, -1))].every((before) => !works(before)));
    expect(told).toEqual(openings);
  });
});
