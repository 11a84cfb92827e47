/** An update through the whole bot and back, side by side with bots that always say the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { dailyCopy } from '../../db/daily-copies.ts';
import { type Program, ROOT, startProgram, type Usage } from '../child.ts';
import { median, spread } from '../measure.ts';
import { NOW, TODAY } from '../register/days.ts';
import { SIZES } from '../register/sizes.ts';
import { type BotApi, startBotApi, TOKEN } from '../server/bot-api.ts';
import { createTraffic, KINDS, type Traffic } from '../server/traffic.ts';
import type { Context, Figures, Subject } from '../subject.ts';

interface Rounds {
  readonly rounds: number;
  readonly warmUp: number;
  readonly atOnce: number;
  readonly oneByOne: number;
}
const WHOLE: Rounds = { rounds: 3, warmUp: 600, atOnce: 1_000, oneByOne: 200 };
const QUICK: Rounds = { rounds: 1, warmUp: 300, atOnce: 400, oneByOne: 60 };

interface Contestant {
  readonly name: string;
  readonly traffic: Traffic;
  start(root: string): Program;
}

export const updates: Subject = {
  name: 'updates',
  measures: [{ name: 'the bot beside bare ones', registers: SIZES, run }],
};

/** In turn, so that whatever else the machine does weighs on all of them alike. */
async function run(context: Context): Promise<Figures> {
  const plan = context.quick ? QUICK : WHOLE;
  const contestants = contestantsOf(context);
  const found = new Map<string, Figures[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const contestant of contestants) found.get(contestant.name)?.push(await play(contestant, plan));
  }
  const figures = Object.fromEntries([...found].flatMap(([name, rounds]) => mediansOf(name, rounds)));
  return { ...figures, ...ratiosOf(figures) };
}

function contestantsOf({ registers, folder }: Context): Contestant[] {
  const ours = registers.map((register, n): Contestant => {
    const traffic = createTraffic(register);
    tellEverybody(register, folder);
    return {
      name: String(SIZES[n]?.assignments),
      traffic,
      start: (root) =>
        startProgram({ args: [join(ROOT, 'dist', 'main.js')], cwd: folder, env: settings(register, root) }),
    };
  });
  const bare = ['telegraf', 'grammy'].map((name): Contestant => {
    const args = (root: string) => [join(ROOT, '.bench', `${name}.js`), TOKEN, root];
    const traffic = createTraffic(registers.at(-1) ?? '');
    return { name, traffic, start: (root) => startProgram({ args: args(root), cwd: folder, env: {} }) };
  });
  return [...ours, ...bare];
}

/** Nothing is left to remind of today, and the day's copy is made: only answers are measured. */
function tellEverybody(register: string, folder: string): void {
  const backups = join(folder, 'data', 'backups');
  mkdirSync(backups, { recursive: true });
  writeFileSync(dailyCopy(backups, TODAY), '');
  const sqlite = new Database(register);
  sqlite.prepare('update offices set last_digest = ?').run(TODAY);
  sqlite.close();
}

function settings(register: string, root: string): Record<string, string> {
  return {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: root,
    TELEGRAM_RATE: '10000',
    TELEGRAM_ADMIN_IDS: '1',
    DATABASE_URL: `file:${register}`,
    PORT: '0',
    LOG_LEVEL: 'warn',
    BENCH_NOW: NOW,
  };
}

/** One round of one bot in a fresh process: warm-up, many updates at once, then one after the other. */
async function play({ traffic, start }: Contestant, plan: Rounds): Promise<Figures> {
  const api = await startBotApi();
  const bot = start(api.root);
  await api.listening();
  await api.exchange(traffic.mixed(plan.warmUp));
  const atOnce = await spend(bot, async () => {
    const began = performance.now();
    await api.exchange(traffic.mixed(plan.atOnce));
    return performance.now() - began;
  });
  const figures: Record<string, number> = {
    cpuMs: atOnce.cpuMs / plan.atOnce,
    perSecond: plan.atOnce / (atOnce.value / 1000),
  };
  for (const kind of KINDS) {
    const { value, cpuMs } = await spend(bot, () => oneByOne(api, traffic.updates(kind, plan.oneByOne)));
    Object.assign(figures, {
      [`${kind}.medianMs`]: spread(value).medianMs,
      [`${kind}.p99Ms`]: spread(value).p99Ms,
      [`${kind}.cpuMs`]: cpuMs / plan.oneByOne,
    });
  }
  const { peakMb } = await bot.usage();
  await bot.end();
  await api.close();
  return { ...figures, peakMb };
}

async function oneByOne(api: BotApi, updates: ReturnType<Traffic['updates']>): Promise<number[]> {
  const spans: number[] = [];
  for (const update of updates) {
    await api.listening();
    const began = performance.now();
    await api.exchange([update]);
    spans.push(performance.now() - began);
  }
  return spans;
}

async function spend<T>(bot: Program, run: () => Promise<T>): Promise<{ value: T } & Pick<Usage, 'cpuMs'>> {
  const before = await bot.usage();
  const value = await run();
  return { value, cpuMs: (await bot.usage()).cpuMs - before.cpuMs };
}

function mediansOf(name: string, rounds: readonly Figures[]): [string, number][] {
  return Object.keys(rounds[0] ?? {}).map((figure) => [
    `${name}.${figure}`,
    median(rounds.map((round) => round[figure] ?? Number.NaN)),
  ]);
}

/** What the bot costs beside the bare ones, and how flat its cost is as the register grows. */
function ratiosOf(figures: Figures): Figures {
  const [smallest, largest] = [SIZES[0]?.assignments, SIZES.at(-1)?.assignments];
  const ratio = (a: string, b: string) => (figures[a] ?? Number.NaN) / (figures[b] ?? Number.NaN);
  return {
    'cpu.ratio.telegraf': ratio(`${largest}.cpuMs`, 'telegraf.cpuMs'),
    'cpu.ratio.grammy': ratio(`${largest}.cpuMs`, 'grammy.cpuMs'),
    'perSecond.ratio.telegraf': ratio(`${largest}.perSecond`, 'telegraf.perSecond'),
    'viec.cpu.ratio.size': ratio(`${largest}.viec.cpuMs`, `${smallest}.viec.cpuMs`),
    'viec.p99.ratio.median': ratio(`${largest}.viec.p99Ms`, `${largest}.viec.medianMs`),
  };
}
