import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A core is left free by default: of two, that is half the machine. The browser's tests mostly wait.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: 'tests/support/built-sites.ts',
          // Eight times and more of what the longest takes alone: a busy machine is no fault.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
