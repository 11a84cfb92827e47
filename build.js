/** Compiles what `npm start`, `npx nhac-viec` and the demo run: bundled, so that it starts quickly on an old PC. */
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';

const { metafile } = await build({
  entryPoints: { main: 'src/main.ts', cli: 'src/cli/main.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  metafile: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Half of a short call's time goes into reading the bundle: no blanks, names as they are.
  ...{ minifyWhitespace: true, minifySyntax: true },
  sourcemap: 'linked',
  logLevel: 'warning',
  // A native addon and libraries in CommonJS stay packages: they are loaded only where they are needed.
  external: ['better-sqlite3', 'telegraf', 'pino', 'https-proxy-agent', 'socks-proxy-agent'],
});

// What an earlier build left goes last, so that a running bot never misses a part of itself.
const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of readdirSync(OUT)) if (!made.has(name)) rmSync(join(OUT, name), { recursive: true });
chmodSync(join(OUT, 'cli.js'), 0o755);
