/** Runs the suite twice, in two time zones: nothing may depend on where the machine stands. */
import { spawnSync } from 'node:child_process';

const ZONES = ['America/Sao_Paulo', 'Asia/Ho_Chi_Minh'];
/** Of no zone, and long: once is enough. */
const ONCE = [
  'tests/crash.test.ts',
  'tests/webhooks.test.ts',
  'tests/process.test.ts',
  'tests/main.test.ts',
  'tests/house.test.ts',
  'tests/log.test.ts',
  'tests/app/deliver.test.ts',
  'tests/stories/mutated.test.ts',
  'tests/chat/**',
  'tests/db/**',
  'tests/http/**',
  'tests/language/**',
].flatMap((path) => ['--exclude', path]);

for (const [index, TZ] of ZONES.entries()) {
  const { status } = spawnSync('npx', ['vitest', 'run', ...(index > 0 ? ONCE : []), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TZ },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
