/** Compiles the benchmarks as the product is compiled: what is measured must not pay for a loader. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const OUT = '.bench';
const ENTRANCES = ['bench/main.ts', 'bench/one.ts', 'bench/probe.ts'];
const bots = readdirSync('bench/bots').map((name) => join('bench/bots', name));

rmSync(OUT, { recursive: true, force: true });
await build({
  entryPoints: [...ENTRANCES, ...bots],
  entryNames: '[name]',
  outdir: OUT,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
