import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/fixtures/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test file leaves anything in a module: loading the house anew for each cost more than the tests.
    isolate: false,
    // Much of the suite waits for the disk and for child processes: more workers than the two cores it is meant for.
    maxWorkers: 3,
  },
});
