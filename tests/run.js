/** Runs the suite twice, in two time zones: nothing may depend on where the machine stands. */
import { spawnSync } from 'node:child_process';

for (const TZ of ['America/Sao_Paulo', 'Asia/Ho_Chi_Minh']) {
  const { status } = spawnSync('npx', ['vitest', 'run', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, TZ },
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
