/** One day's digests of all offices, beside what SQLite alone takes for the same rows; a year's forecast for one office. */
import Database from 'better-sqlite3';
import { forecast } from '../../src/app/forecast.ts';
import { planDay } from '../../src/app/remind.ts';
import { day, instantAt } from '../../src/domain/day.ts';
import { peakMb, time, timeOnce } from '../measure.ts';
import { TODAY, YEAR, ZONE } from '../register/days.ts';
import { SIZES, type Size } from '../register/sizes.ts';
import { openRegister, SETTINGS } from '../store.ts';
import type { Context, Figures, Measure, Subject } from '../subject.ts';

export const digests: Subject = {
  name: 'digests',
  measures: SIZES.flatMap((size) => [planning(size), foreseeing(size)]),
};

function planning(size: Size): Measure {
  return { name: `a day of ${size.offices} offices`, registers: [size], run: planOneDay };
}

async function planOneDay({ registers: [path = ''] }: Context): Promise<Figures> {
  const store = openRegister(path);
  const now = instantAt(TODAY, SETTINGS.remindAt, ZONE);
  const planned = await timeOnce(() => planDay(store, SETTINGS, now));
  const peak = peakMb();
  await store.close();
  const floor = await floorOf(path);
  return {
    digests: planned.value,
    ms: planned.ms,
    cpuMs: planned.cpuMs,
    'floor.rows': floor.rows,
    'floor.ms': floor.ms,
    'floor.cpuMs': floor.cpuMs,
    'cpu.ratio.floor': planned.cpuMs / floor.cpuMs,
    peakMb: peak,
  };
}

interface Floor {
  readonly rows: number;
  readonly ms: number;
  readonly cpuMs: number;
}

/** SQLite's own floor: the assignments that the digests mention read one by one, as many rows put into the outbox. */
async function floorOf(path: string): Promise<Floor> {
  const sqlite = new Database(path);
  const plans = sqlite.prepare<[], string>('select plan from digests').pluck().all();
  const ids = plans.flatMap(idsIn);
  const read = sqlite.prepare('select * from assignments where id = ?');
  sqlite.exec(
    'create table bare (id integer primary key, chat_id integer, state text, queued_at integer, notice text)',
  );
  const write = sqlite.prepare('insert into bare (chat_id, state, queued_at, notice) values (?, ?, ?, ?)');
  const { ms, cpuMs } = await timeOnce(() => {
    for (const id of ids) read.get(id);
    sqlite.transaction(() => plans.forEach((plan, chat) => void write.run(chat, 'waiting', 0, plan)))();
  });
  sqlite.close();
  return { rows: ids.length, ms, cpuMs };
}

function idsIn(plan: string): number[] {
  const { mentions, escalated } = JSON.parse(plan) as { mentions: { assignment: number }[]; escalated: number[] };
  return [...mentions.map(({ assignment }) => assignment), ...escalated];
}

function foreseeing(size: Size): Measure {
  return {
    name: `a year of one office among ${size.assignments}`,
    registers: [size],
    run: async ({ registers: [path = ''], quick }) => {
      const store = openRegister(path);
      const office = (await store.offices())[size.offices - 1]?.code ?? null;
      const span = { from: day(`${YEAR}-01-01`), to: day(`${YEAR}-12-31`) };
      const rounds = quick ? { warmUp: 2, rounds: 5 } : { warmUp: 10, rounds: 30 };
      const timing = await time(() => forecast(store, SETTINGS, span, office), rounds);
      await store.close();
      return { ...timing, peakMb: peakMb() };
    },
  };
}
