import { defineConfig } from 'vitest/config';

// Half of the tests start the program itself; on two cores that takes longer than the default 5 s when all run at once. By default one core would stay idle.
export default defineConfig({
  test: {
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/build.ts'],
  },
});
