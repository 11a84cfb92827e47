/** Compiles what `npm start`, `npx nhac-viec` and the demo run: bundled, so that it starts quickly on an old PC. */
import { chmodSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/main.ts', cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
  // A native addon and libraries in CommonJS stay packages: they are loaded only where they are needed.
  external: ['better-sqlite3', 'telegraf', 'pino', 'https-proxy-agent', 'socks-proxy-agent'],
});
chmodSync('dist/cli.js', 0o755);
