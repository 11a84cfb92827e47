/** Whole processes: the import of plans, a call of the command line beside a bare node, the store being ready. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDirectory } from '../../src/app/directory.ts';
import { ROOT } from '../child.ts';
import { median, peakMb, timeOnce } from '../measure.ts';
import { SIZES } from '../register/sizes.ts';
import { openRegister } from '../store.ts';
import type { Context, Figures, Subject } from '../subject.ts';

const CLI = join(ROOT, 'dist', 'cli.js');
const SEED = join(ROOT, 'db', 'seed');
const FILES = ['--offices', join(SEED, 'offices.tsv'), '--reports', join(SEED, 'reports.tsv')];
const YEAR = ['--year', '2021', '--signed', '2021-01-21'];
const REAL = ['import', join(SEED, 'huong-hoa-2021.tsv'), ...FILES, ...YEAR];
const ROWS = 20_000;

export const starting: Subject = {
  name: 'starting',
  measures: [
    { name: 'a call of the command line', registers: [], run: callBesideNode },
    { name: 'imports', registers: [], run: importing },
    ...SIZES.map((size) => ({ name: `a register of ${size.assignments} ready`, registers: [size], run: getReady })),
  ],
};

/** In turn with a bare node, so that whatever else the machine does weighs on both alike. */
async function callBesideNode({ folder, quick }: Context): Promise<Figures> {
  run(folder, REAL);
  const bare: Spent[] = [];
  const calls: Spent[] = [];
  for (let round = 0; round < (quick ? 5 : 20); round++) {
    bare.push(spend(() => node(folder, ['-e', '0'])));
    calls.push(spend(() => run(folder, ['ask', 'việc nào quá hạn?', '--now', '2021-06-03', '--json'])));
  }
  const figures = { 'bare.ms': medianOf(bare, 'ms'), ms: medianOf(calls, 'ms') };
  return { ...figures, ratio: figures.ms / figures['bare.ms'] };
}

async function importing({ folder }: Context): Promise<Figures> {
  const real = spend(() => run(folder, REAL));
  const file = join(folder, 'long.tsv');
  writeFileSync(file, longPlan());
  const long = spend(() => run(folder, ['import', file, ...YEAR, '--plan', 'dai']));
  return { 'real.ms': real.ms, [`rows.${ROWS}.ms`]: long.ms };
}

/** The store opened and the offices known: what an answer needs. */
async function getReady({ registers: [path = ''] }: Context): Promise<Figures> {
  const { ms, cpuMs, value } = await timeOnce(async () => {
    const store = openRegister(path);
    await createDirectory(store)();
    return store;
  });
  await value.close();
  return { ms, cpuMs, peakMb: peakMb() };
}

function longPlan(): string {
  const head = [
    'TT',
    'Nhiệm vụ cụ thể',
    'Sản phẩm đầu ra',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Thời gian hoàn thành',
    'Ghi chú',
  ];
  const rows = Array.from({ length: ROWS }, (_, n) =>
    [
      n + 1,
      `Rà soát quy trình số ${n + 1}`,
      'Báo cáo',
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      `Trước ${(n % 28) + 1}/6/2021`,
      '',
    ].join('\t'),
  );
  return [head.join('\t'), 'I\tCÔNG TÁC CHỈ ĐẠO\t\t\t\t\t', ...rows, ''].join('\n');
}

interface Spent {
  readonly ms: number;
}

function spend(act: () => void): Spent {
  const start = performance.now();
  act();
  return { ms: performance.now() - start };
}

const medianOf = (spent: readonly Spent[], figure: keyof Spent): number => median(spent.map((one) => one[figure]));

const run = (folder: string, args: readonly string[]) => node(folder, [CLI, ...args]);

function node(folder: string, args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], DATABASE_URL: `file:${join(folder, 'plan.db')}` };
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
}
